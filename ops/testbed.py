"""A command with a PostgreSQL and a Redis of its own: `python -m ops.testbed [--migrated] [-c name=value]… COMMAND…`.

They are thrown away afterwards. Each `-c` is a setting of that PostgreSQL's, such as shared_buffers=6GB; it goes before
the tests' own. With `--migrated` there is an empty database of the demonstration, ready for `manage.py`.
"""

import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from ops import children
from ops.children import Who
from ops.place import ROOT
from ops.postgres import APP, OWNER, Cluster, stop

DATABASE = "careerservices"

# Nobody keeps these data: never wait for a disk.
FAST = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "max_connections=200",
    "shared_buffers=128MB",
)


# Tests make and drop some thousand databases of two thousand files each. ext4 looks at each inode that was lately
# deleted before it gives one away: two fifths of all the time of their run.
MEMORY = Path("/dev/shm")  # noqa: S108 # the folder in it is made by mkdtemp
ENOUGH = 4 * 2**30  # bytes; a run needs less than half of it


def _memory() -> Path | None:
    """Return the folder that is memory, where enough of it is free; else None, for the usual temporary folder."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ENOUGH:
        return MEMORY
    return None


def newest_binaries() -> Path:
    """Return Debian's newest folder of PostgreSQL's programs."""
    programs = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"),
        key=lambda path: float(path.parts[-3]),
    )
    if not programs:
        raise children.Failed("PostgreSQL's programs are not in /usr/lib/postgresql.")
    return programs[-1].parent


def main(arguments: list[str]) -> int:
    migrated = arguments[:1] == ["--migrated"]
    settings, command = _settings(arguments[1:] if migrated else arguments)
    folder = Path(tempfile.mkdtemp(prefix="cs-test-", dir=_memory()))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        user = Who.US
        if os.geteuid() == 0:
            user = Who.NOBODY
            os.chown(folder, children.NOBODY, children.NOBODY)
        cluster = Cluster(
            binaries=newest_binaries(),
            data=folder / "pg",
            sockets=folder,
            port=children.free_port(),
            user=user,
            locale=("--locale=C.UTF-8",),
            options=FAST + settings,  # PostgreSQL takes the last of two
            listen="127.0.0.1",
        )
        cluster.create()
        postgres = cluster.start(folder / "postgres.log")
        cluster.make_roles()
        redis_port = children.free_port()
        redis = children.start(
            [
                "redis-server",
                "--port",
                str(redis_port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--dir",
                folder,
            ],
            log=subprocess.DEVNULL,
        )
        children.wait_until(lambda: children.answers(redis_port), redis, "Redis")
        env = os.environ | {
            "ENVIRONMENT": "test",
            "DATABASE_URL": cluster.url(APP, "none"),
            "MIGRATION_DATABASE_URL": cluster.url(OWNER, "none"),
            "TEST_SUPERUSER_URL": cluster.url("postgres", "postgres"),
            "REDIS_URL": f"redis://127.0.0.1:{redis_port}/0",
        }
        env.pop("CLOCK_FILE", None)
        try:
            if migrated:
                env = _with_a_database(cluster, env)
            return subprocess.run(command, env=env).returncode
        except KeyboardInterrupt:
            return 130
        finally:
            children.stop(redis)
            stop(postgres)
    except children.Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _with_a_database(cluster: Cluster, env: dict[str, str]) -> dict[str, str]:
    """Make and migrate an empty database, and return the environment of a demonstration on it."""
    cluster.make_database(DATABASE)
    env = env | {
        "ENVIRONMENT": "demonstration",
        "DEMONSTRATION": "true",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "DATABASE_URL": cluster.url(APP, DATABASE),
        "MIGRATION_DATABASE_URL": cluster.url(OWNER, DATABASE),
    }
    migrate = [sys.executable, str(ROOT / "manage.py"), "migrate", "--no-input", "--verbosity", "0"]
    if subprocess.run(migrate, env=env).returncode:
        raise children.Failed("manage.py migrate failed; see above.")
    return env


def _settings(arguments: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Part the arguments into the settings at the front, and the command that follows."""
    settings: list[str] = []
    command = list(arguments)
    while command[:1] == ["-c"]:
        settings.append(command[1])
        command = command[2:]
    return tuple(settings), command


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
