"""The program behind bin/run: it brings database and broker up, prepares them, serves, stops all in order. See
docs/running.md.
"""

import fcntl
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Never

from ops import children, commands, earlier, place, postgres, prepare
from ops.children import Failed
from ops.place import ROOT, VAR, RunPlace
from ops.progress import Progress, WaitingPage
from ops.stamps import Stamps
from ops.supervisor import ChildProgram, Supervisor

PYTHON = sys.executable
DATABASE = "careerservices"
SERVERS = "Starting database and broker"
# Of PostgreSQL for a school of fifty: no memory for what nobody does here at once.
SMALL = (
    "max_connections=60",
    "shared_buffers=16MB",
    "io_method=sync",  # the others keep processes for it
    "autovacuum_max_workers=1",
    "max_logical_replication_workers=0",
    "max_parallel_workers=0",
    "max_parallel_workers_per_gather=0",
)
# Of the C library: one heap for all threads of a process, and back to the system with what is free. 10 MiB in all.
FRUGAL = {"MALLOC_ARENA_MAX": "1", "MALLOC_TRIM_THRESHOLD_": "65536"}
EARLIER = """The database here was made by an earlier version, whose migrations are not
continued. It is kept as {kept}; a new one is made."""


def main() -> int:
    for folder in (VAR / "run", VAR / "log", VAR / "mail"):
        folder.mkdir(parents=True, exist_ok=True)
    lock = (VAR / "run" / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # let go by the kernel when we end, however that is
    except OSError:
        print("bin/run is already up in this checkout.", file=sys.stderr)
        return 1
    supervisor = Supervisor()
    try:
        _serve(supervisor)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        supervisor.stop()
        (VAR / "run" / "env").unlink(missing_ok=True)


def _serve(supervisor: Supervisor) -> Never:
    are_set = [bool(os.environ.get(name)) for name in ("DATABASE_URL", "REDIS_URL")]
    if any(are_set) != all(are_set):
        raise Failed("Set both DATABASE_URL and REDIS_URL, or neither.")
    port = _port()
    if all(are_set):
        _serve_production(supervisor, port)
    else:
        _serve_demonstration(supervisor, port)
    supervisor.watch()


def _serve_production(supervisor: Supervisor, port: int) -> None:
    """Prepare, whatever the last start left, and serve with servers that are given. Output goes to the terminal."""
    env = dict(os.environ)
    prepare.as_production(env, _progress())
    host = env.get("HOST", "127.0.0.1")
    commands_by_name = {
        "web": commands.web(PYTHON, f"{host}:{port}", processes=env.get("WEB_CONCURRENCY", "2")),
        "worker": commands.worker(PYTHON, concurrency=env.get("WORKER_CONCURRENCY", "1")),
        "beat": commands.beat(PYTHON, VAR / "run" / "beat"),
    }
    for name, command in commands_by_name.items():
        supervisor.start(ChildProgram(name, command, env))
    _wait_for_web(supervisor.watched["web"].child, host, port)
    print(f"\nCareer Services is at http://127.0.0.1:{port}", flush=True)


def _serve_demonstration(supervisor: Supervisor, port: int) -> None:
    """Bring servers of our own up, prepare what is not ready, and serve. Whoever comes meanwhile is told so, or waits
    for a moment: the socket is ours from the beginning. Output goes to var/log.
    """
    listener = _listen(port)
    progress = _progress()
    run_place = place.find()
    if run_place.note:
        print(run_place.note)
    cluster = _cluster(run_place)
    env = _environment(run_place, cluster, port)
    stamps = Stamps(VAR / "run" / "stamps", env)
    gate, behind_it = socket.socketpair()
    web = _web(env, listener, behind_it)
    with gate, WaitingPage(listener, progress.file) as page:
        if statics_are_ready := stamps.statics_are_ready():
            supervisor.start(web)
        else:
            page.show()
        with progress.step(SERVERS):
            _start_servers(supervisor, run_place, cluster)
        empty = prepare.tables_and_statics(
            env, progress, stamps, collect=not statics_are_ready, before_work=page.show
        )
        if "web" not in supervisor.watched:
            supervisor.start(web)
        if empty:
            page.show()
            prepare.school(env, progress)
    with progress.step("Starting the web server"):
        _wait_for_web(supervisor.watched["web"].child, listener.getsockname()[0], port)
    print(f"\nCareer Services is at http://127.0.0.1:{port}", flush=True)
    with_beat = env | {"BEAT_INSIDE": str(VAR / "run" / "beat")}
    supervisor.start(
        ChildProgram("worker", commands.solo_worker(PYTHON), with_beat, VAR / "log" / "worker.log")
    )
    print("Who can sign in:", flush=True)
    subprocess.run([PYTHON, ROOT / "manage.py", "demo_accounts"], env=env, cwd=ROOT)
    print(
        f"Its mail: http://127.0.0.1:{port}/demonstration/mail/ and var/mail. Logs: var/log. Stop: Ctrl-C",
        flush=True,
    )


def _web(env: dict[str, str], listener: socket.socket, gate: socket.socket) -> ChildProgram:
    """Return the web server, which loads the program at once, and answers when the gate's other end is closed."""
    command = commands.web(PYTHON, f"fd://{listener.fileno()}", processes=env.get("WEB_CONCURRENCY", "2"))
    gated = env | {"GATE": str(gate.fileno())}
    return ChildProgram("web", command, gated, VAR / "log" / "web.log", (listener, gate))


def _port() -> int:
    """Return PORT, or 8000, or the next free one. Raise Failed when the wished one is taken, or no port."""
    wished_port = os.environ.get("PORT", "")
    if wished_port:
        if not wished_port.isdigit() or not 0 < int(wished_port) < 65_536:
            raise Failed(f"PORT={wished_port} is no port.")
        if children.answers(int(wished_port)):
            raise Failed(f"Port {wished_port} is taken; choose another: PORT=8001 bin/run")
        return int(wished_port)
    return next(port for port in range(8000, 8100) if not children.answers(port))


def _listen(port: int) -> socket.socket:
    """Return a socket that listens from now on; who accepts what comes is another matter."""
    try:
        return socket.create_server((os.environ.get("HOST", "127.0.0.1"), port), backlog=2048)
    except OSError as error:
        raise Failed(f"Nothing can listen at port {port}: {error.strerror}.") from error


def _progress() -> Progress:
    return Progress(VAR / "run" / "progress")


def _cluster(run_place: RunPlace) -> postgres.Cluster:
    return postgres.Cluster(
        binaries=run_place.binaries,
        data=run_place.data,
        sockets=run_place.sockets,
        port=5432,  # of the socket's name only
        user=run_place.user,
        locale=("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
        options=SMALL,
    )


def _environment(run_place: RunPlace, cluster: postgres.Cluster, port: int) -> dict[str, str]:
    """Return the environment of everything but the servers, and keep what is new in it for commands typed by hand."""
    values = {
        "ENVIRONMENT": "demonstration",
        "DEMONSTRATION": "true",
        "REQUIRE_SECOND_FACTOR": "false",
        "SECRET_KEY": place.secret_key(),
        "DATABASE_URL": cluster.url(postgres.APP, DATABASE),
        "MIGRATION_DATABASE_URL": cluster.url(postgres.OWNER, DATABASE),
        "REDIS_URL": f"unix://{_broker(run_place)}",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "CLOCK_FILE": str(VAR / "clock"),
        "MAIL_FOLDER": str(VAR / "mail"),
        "FETCH_STAND_INS": f"*.dev.example=http://127.0.0.1:{port}/demonstration/sites/{{host}}",
    }
    place.write_environment(values)
    return os.environ | values | FRUGAL


def _broker(run_place: RunPlace) -> Path:
    return run_place.sockets / "valkey"


def _start_servers(supervisor: Supervisor, run_place: RunPlace, cluster: postgres.Cluster) -> None:
    """Start Valkey and PostgreSQL, with an empty database where there is none. Nothing listens on the network."""
    supervisor.cleanup = run_place.sockets
    broker = _broker(run_place)
    at_broker = ("--port", "0", "--unixsocket", broker, "--unixsocketperm", "700", "--save", "")
    valkey = supervisor.start(
        ChildProgram("valkey", [place.valkey(), *at_broker], dict(os.environ), VAR / "log" / "valkey.log")
    )
    cluster.create()
    supervisor.adopt("postgres", lambda: cluster.start(VAR / "log" / "postgres.log"))
    cluster.make_roles()
    cluster.make_database(DATABASE)
    if earlier_name := earlier.set_aside(
        cluster.connect, DATABASE, earlier.migrations_of(ROOT), time.strftime("%Y%m%d_%H%M%S")
    ):
        print(EARLIER.format(kept=earlier_name), flush=True)
        cluster.make_database(DATABASE)
    children.wait_until(lambda: children.answers(broker), valkey, "Valkey")


def _wait_for_web(web: "subprocess.Popen[bytes]", host: str, port: int) -> None:
    children.wait_until(lambda: _serves(host, port), web, "The web server (see var/log)", 300)


def _serves(host: str, port: int) -> bool:
    """Say whether a page is answered at this address; that something listens there does not yet mean it."""
    try:
        with socket.create_connection((host, port), timeout=5) as probe:
            probe.sendall(b"GET /health/ HTTP/1.0\r\n\r\n")
            return probe.recv(5) == b"HTTP/"
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
