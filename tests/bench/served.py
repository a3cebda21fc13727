"""`python -P tests/bench/served.py USERS PROCESSES TEMPLATE`: a school of the checkout that PYTHONPATH names, and its
web server as bin/run starts it. It says where in a line of JSON, and serves until its input ends. For `bin/bench load`,
whose other checkout need not know this file.
"""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import django

django.setup()

from django.db import connection  # noqa: E402

from core.clock import now, set_clock  # noqa: E402
from ops import children, commands  # noqa: E402
from people.accounts.models import User  # noqa: E402
from people.students.models import Student  # noqa: E402
from standing.verbs import assess  # noqa: E402
from tests import databases  # noqa: E402
from tests.bench.school import BenchSchool, of_size, school  # noqa: E402
from tests.factories import client_of  # noqa: E402

STUDENTS, CASELOADS = 600, (150, 150, 150)
MOMENT = datetime.fromisoformat("2026-07-01T20:00:00Z")


def main(users: int, processes: str, template: str) -> None:
    databases.TEMPLATE = template  # another checkout may have other migrations
    set_clock(MOMENT, frozen=True)
    with school(of_size(STUDENTS, MOMENT, caseloads=CASELOADS)) as made:
        assess(made.searches, now())
        sessions = {"student": _students(made, users), "coach": _coaches(made, users)}
        _serve(made.database, processes, {"database": made.database, "sessions": sessions})


def _serve(database: str, processes: str, said: dict[str, object]) -> None:
    port = children.free_port()
    env = os.environ | {"DATABASE_URL": databases.url_for(os.environ["DATABASE_URL"], database)}
    del env["LOG_LEVEL"]
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, env=env, check=True, cwd=databases.ROOT)
    log = Path(os.environ["BENCH_FOLDER"], "log")
    command = commands.web(sys.executable, f"127.0.0.1:{port}", processes=processes)
    with log.open("ab") as file:
        web = children.start(command, env=env, log=file, cwd=databases.ROOT)
    try:
        children.wait_until(lambda: children.answers(port), web, f"the web server (see {log})", 60)
        print(json.dumps(said | {"port": port, "pid": web.pid}), flush=True)
        sys.stdin.read()
    finally:
        children.stop(web)


def _students(made: BenchSchool, users: int) -> list[str]:
    chosen = Student.objects.filter(searches__in=made.running[-users:]).order_by("pk")
    return _sessions(list(chosen.values_list("user", flat=True)), users)


def _coaches(made: BenchSchool, users: int) -> list[str]:
    return _sessions(made.coaches[: len(CASELOADS)], users)


def _sessions(people: list[int], many: int) -> list[str]:
    """A session for each, or several where they are fewer."""
    by_pk = User.objects.in_bulk(people)
    owners = [by_pk[people[number % len(people)]] for number in range(many)]
    return [client_of(owner).cookies["sessionid"].value for owner in owners]


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]), *sys.argv[2:])
    finally:
        connection.close()
