"""What comes before serving: the database's tables, the collected style sheets, and a school to look at."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

import psycopg2

from core.locks import Lock, held
from ops import children, schema
from ops.children import Failed
from ops.place import ROOT, VAR
from ops.progress import Progress, StartStep
from ops.stamps import Stamps

PYTHON = sys.executable
MIGRATE, COLLECT, GUIDES = "migrate", "collectstatic", "load_guides"
WORDS = {MIGRATE: "Making the tables", COLLECT: "Collecting style sheets", GUIDES: "Publishing the guides"}
OPTIONS = {MIGRATE: ["--no-input"], COLLECT: ["--no-input"]}
SCHOOL = "Making the demonstration school"
NO_DEMONSTRATION = """
The demonstration school could not be made; var/log/demonstration.log says why. Please report it.
Career Services is served without it, with nobody in it yet."""


def as_production(env: Mapping[str, str], progress: Progress) -> None:
    """Migrate and publish the guides that ship, one machine at a time, and collect static files: at every start,
    whatever the last one left.
    """
    owner = _as_owner(env)
    with held(owner, Lock.MIGRATING, wait=True):
        _manage(env, progress, MIGRATE)
        _manage(env, progress, GUIDES)
    owner.close()
    _manage(env, progress, COLLECT)


def tables_and_statics(
    env: Mapping[str, str],
    progress: Progress,
    stamps: Stamps,
    *,
    collect: bool,
    before_work: Callable[[], object],
) -> bool:
    """Migrate, unless the stamp says that it was done, and `collect` static files beside, and return whether the
    database has nobody in it. Call `before_work` first when there is something to do.
    """
    owner = _as_owner(env)
    with held(owner, Lock.MIGRATING, wait=True), owner.cursor() as cursor:
        migrate = not stamps.tables_are_ready(cursor)
        if migrate or collect:
            before_work()
        if migrate:
            schema.load(_as_owner(env))
        _manage(env, progress, *[MIGRATE] * migrate, *[COLLECT] * collect)
        cursor.execute("SELECT EXISTS (SELECT FROM people_user)")
        empty = not cursor.fetchone()[0]
        if migrate and not empty:  # else the demonstration school publishes them
            _manage(env, progress, GUIDES)
        if migrate:
            stamps.tables_were_made(cursor)
        if collect:
            stamps.statics_were_collected()
    owner.close()
    return empty


def _as_owner(env: Mapping[str, str]) -> Any:
    """Return a connection to the database as its owner, which keeps no transaction open."""
    connection = psycopg2.connect(env.get("MIGRATION_DATABASE_URL") or env["DATABASE_URL"])
    connection.autocommit = True
    return connection


def _manage(env: Mapping[str, str], progress: Progress, *names: str) -> None:
    """Run these of Django's commands side by side. Raise Failed when one fails, and stop the others then."""
    running: dict[str, tuple[StartStep, subprocess.Popen[bytes]]] = {}
    try:
        for name in names:
            running[name] = (
                progress.step(WORDS[name]),
                _command(env, name, *OPTIONS.get(name, []), "--verbosity", "0"),
            )
        while running:
            for name, (step, child) in list(running.items()):
                if child.poll() is None:
                    continue
                if child.returncode:
                    raise Failed(f"manage.py {name} failed; see above.")
                step.end()
                del running[name]
            time.sleep(0.02)
    finally:
        for _, child in running.values():
            children.stop(child)


def school(env: Mapping[str, str], progress: Progress) -> None:
    """Make the school to look at. Where it cannot be made, the program is served without it, and what went wrong is
    kept. The command says on lines of its output how many hundredths are made, and at the end what it has made.
    """
    log = VAR / "log" / "demonstration.log"
    last = ""
    with progress.step(SCHOOL) as step, log.open("wb") as complaints:
        child = _command(
            env, "make_demonstration", "--progress", output=subprocess.PIPE, complaints=complaints
        )
        try:
            assert child.stdout
            for line in child.stdout:
                last = line.decode().strip()
                if last.endswith("%"):
                    step.come_to(int(last[:-1]) / 100)
            child.wait()
        finally:
            children.stop(child)
    print(NO_DEMONSTRATION if child.returncode else last, flush=True)


def _command(
    env: Mapping[str, str],
    *arguments: str,
    output: int | None = None,
    complaints: IO[bytes] | None = None,
) -> "subprocess.Popen[bytes]":
    command: list[str | Path] = [PYTHON, ROOT / "manage.py", *arguments]
    return children.start(command, env=env, cwd=ROOT, log=output, complaints=complaints)
