"""core.commands: words, JSON, and exit status, for every command that builds on it."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from core.commands import JsonCommand
from core.errors import Refused
from tests.databases import ROOT


def set_clock(*arguments: str, clock_file: Path | None) -> "subprocess.CompletedProcess[str]":
    env = os.environ | {"CLOCK_FILE": str(clock_file or "")}
    command: list[str | Path] = [sys.executable, ROOT / "manage.py", "set_clock", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True)


def test_words_for_people_and_json_for_programs(tmp_path: Path) -> None:
    arguments = ("2026-09-01T02:00", "--zone", "America/New_York", "--frozen")
    done = set_clock(*arguments, clock_file=tmp_path / "clock")
    assert done.returncode == 0
    assert done.stdout == "It is now 2026-09-01T06:00:00Z.\n"
    done = set_clock(*arguments, "--json", clock_file=tmp_path / "clock")
    assert json.loads(done.stdout) == {"now": "2026-09-01T06:00:00Z"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "required: moment"),
        (("2026-09-01T06:00Z", "--colour", "red"), "unrecognized arguments"),
        (("2026-09-01T06:00",), "no offset"),
        (("whenever",), "not a moment"),
    ],
)
def test_a_wrong_argument_is_one_line_and_status_2(
    arguments: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    done = set_clock(*arguments, clock_file=tmp_path / "clock")
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_production_has_no_clock_to_set() -> None:
    done = set_clock("real", clock_file=None)
    assert done.returncode == 2
    assert "cannot be set" in done.stderr


class Halves(JsonCommand):
    def add_options(self, parser: Any) -> None:
        parser.add_argument("number", type=int)

    def answer(self, **options: Any) -> dict[str, int]:
        if options["number"] < 0:
            raise Refused("Give a number above zero.")
        self.incomplete = bool(options["number"] % 2)
        return {"half": options["number"] // 2}

    def words(self, value: dict[str, int]) -> str:
        return f"The half is {value['half']}."


def test_what_could_not_all_be_done_prints_its_answer_and_ends_with_1() -> None:
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command(Halves(), "7", "--json", stdout=out)
    assert ended.value.code == 1
    assert json.loads(out.getvalue()) == {"half": 3}


def test_from_code_a_refusal_is_a_command_error_with_status_2() -> None:
    with pytest.raises(CommandError, match="above zero") as refused:
        call_command(Halves(), "--", "-1")
    assert refused.value.returncode == 2
    call_command(Halves(), "8", stdout=StringIO())
