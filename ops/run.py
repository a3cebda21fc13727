"""The program behind bin/run: it brings database and broker up, prepares them, serves, stops all in order. See
docs/running.md.
"""

import fcntl
import os
import subprocess
import sys
import time
from typing import Never

import psycopg2

from core.locks import Lock, held
from ops import children, commands, earlier, place, postgres
from ops.children import Failed
from ops.place import ROOT, VAR
from ops.supervisor import ChildProgram, Supervisor

PYTHON = sys.executable
DATABASE = "careerservices"
NO_DEMONSTRATION = """
The demonstration school could not be made; var/log/demonstration.log says why. Please report it.
Career Services is served without it, with nobody in it yet."""

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
    env = dict(os.environ) if all(are_set) else _own_servers(supervisor, port)
    _prepare(env)
    children_by_name = {
        program.name: supervisor.start(program) for program in _programs(env, port, logs=not all(are_set))
    }
    children.wait_until(
        lambda: children.answers(port), children_by_name["web"], "The web server (see var/log)", 60
    )
    _announce(env, port)
    supervisor.watch()


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


def _own_servers(supervisor: Supervisor, port: int) -> dict[str, str]:
    """Start PostgreSQL and Valkey, and return the environment of everything else. Nothing listens on the network."""
    run_place = place.find()
    supervisor.cleanup = run_place.sockets
    if run_place.note:
        print(run_place.note)
    cluster = postgres.Cluster(
        binaries=run_place.binaries,
        data=run_place.data,
        sockets=run_place.sockets,
        port=5432,  # of the socket's name only
        user=run_place.user,
        locale=("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
        options=("max_connections=60", "shared_buffers=64MB"),
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
    broker = run_place.sockets / "valkey"
    valkey = supervisor.start(
        ChildProgram(
            "valkey",
            [
                place.valkey(),
                *("--port", "0", "--unixsocket", broker, "--unixsocketperm", "700", "--save", ""),
            ],
            dict(os.environ),
            VAR / "log" / "valkey.log",
        )
    )
    children.wait_until(lambda: children.answers(broker), valkey, "Valkey")
    values = {
        "ENVIRONMENT": "demonstration",
        "DEMONSTRATION": "true",
        "REQUIRE_SECOND_FACTOR": "false",
        "SECRET_KEY": place.secret_key(),
        "DATABASE_URL": cluster.url(postgres.APP, DATABASE),
        "MIGRATION_DATABASE_URL": cluster.url(postgres.OWNER, DATABASE),
        "REDIS_URL": f"unix://{broker}",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "CLOCK_FILE": str(VAR / "clock"),
        "MAIL_FOLDER": str(VAR / "mail"),
    }
    place.write_environment(values)
    return os.environ | values


def _prepare(env: dict[str, str]) -> None:
    """Migrate, one machine at a time; collect static files; make the demonstration in an empty database."""
    owner = psycopg2.connect(env.get("MIGRATION_DATABASE_URL") or env["DATABASE_URL"])
    with held(owner, Lock.MIGRATING, wait=True), owner.cursor() as cursor:
        _manage(env, "migrate", "--no-input", "--verbosity", "0")
        owner.commit()
        cursor.execute("SELECT EXISTS (SELECT FROM people_user)")
        empty = not cursor.fetchone()[0]
    owner.close()
    _manage(env, "collectstatic", "--no-input", "--verbosity", "0")
    if empty and env.get("DEMONSTRATION") == "true":
        print("Making the demonstration school …", flush=True)
        _make_demonstration(env)


def _make_demonstration(env: dict[str, str]) -> None:
    """Make the school to look at. Where it cannot be made, the program is served without it, and what went wrong is
    kept.
    """
    log = VAR / "log" / "demonstration.log"
    command = [PYTHON, str(ROOT / "manage.py"), "make_demonstration"]
    with log.open("wb") as output:
        failed = subprocess.run(
            command, env=env, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
        ).returncode
    if failed:
        print(NO_DEMONSTRATION, flush=True)
    else:
        print(log.read_text().rstrip(), flush=True)


def _manage(env: dict[str, str], *arguments: str) -> None:
    if _run(env, *arguments):
        raise Failed(f"manage.py {arguments[0]} failed; see above.")


def _run(env: dict[str, str], *arguments: str) -> int:
    return subprocess.run([PYTHON, ROOT / "manage.py", *arguments], env=env, cwd=ROOT).returncode


def _programs(env: dict[str, str], port: int, logs: bool) -> list[ChildProgram]:
    """Return web, worker and beat. Their output goes to var/log, or with servers of one's own to the terminal."""
    address = f"{env.get('HOST', '127.0.0.1')}:{port}"
    commands_by_name = {
        "web": commands.web(PYTHON, address, processes=env.get("WEB_CONCURRENCY", "2")),
        "worker": commands.worker(PYTHON, concurrency=env.get("WORKER_CONCURRENCY", "1")),
        "beat": commands.beat(PYTHON, VAR / "run" / "beat"),
    }
    return [
        ChildProgram(name, command, env, VAR / "log" / f"{name}.log" if logs else None)
        for name, command in commands_by_name.items()
    ]


def _announce(env: dict[str, str], port: int) -> None:
    print(f"\nCareer Services is at http://127.0.0.1:{port}", flush=True)
    if env.get("DEMONSTRATION") == "true":
        print("Who can sign in:", flush=True)
        _run(env, "demo_accounts")
        print(
            f"Its mail: http://127.0.0.1:{port}/demonstration/mail/ and var/mail. Logs: var/log. Stop: Ctrl-C",
            flush=True,
        )


if __name__ == "__main__":
    sys.exit(main())
