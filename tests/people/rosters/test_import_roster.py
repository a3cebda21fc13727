"""`manage.py import_roster FILE`, as a program and as a person read it."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from people.rosters.models import RosterUpload
from people.students.models import Student
from tests.access.table import Cast
from tests.people.roster_files import GINA, HUGO, roster, row


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "spring.csv"
    path.write_text(roster(GINA, row(email="ivo@example.com", tuition="lots"), HUGO))
    return path


def run(*arguments: Any) -> tuple[str, int]:
    out = StringIO()
    try:
        call_command("import_roster", *map(str, arguments), stdout=out)
    except SystemExit as stop:
        return out.getvalue(), int(str(stop.code))
    return out.getvalue(), 0


def test_json_and_the_exit_status_of_refused_rows(cast: Cast, file: Path) -> None:
    out, status = run(file, "--json")
    assert json.loads(out) == {
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "refused": [{"row": 3, "reason": "“lots” is no amount in dollars; write it like 15000.00."}],
    }
    assert status == 1
    out, status = run(file, "--json")
    assert {key: json.loads(out)[key] for key in ("new", "changed", "unchanged")} == {
        "new": 0,
        "changed": 0,
        "unchanged": 2,
    }


def test_words_for_people(cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text(roster(GINA))
    out, status = run(path, "--by", "DORA.quist@example.com")
    assert out.strip() == "New: 1. Changed: 0. Unchanged: 0. Refused: 0."
    assert status == 0
    assert RosterUpload.objects.get().by == cast.dora


@pytest.mark.parametrize(
    ("what", "content", "arguments", "words"),
    [
        ("no such file", None, [], "No such file"),
        ("a file that is none", b"\x89PNG\x00", [], "no text file"),
        ("no header", GINA.encode(), [], "does not name"),
        ("an address nobody has", roster(GINA).encode(), ["--by", "zoe@example.com"], "Nobody here has"),
        ("a coach", roster(GINA).encode(), ["--by", "bob.field@example.com"], "Only an admin"),
    ],
)
def test_a_wrong_argument_is_one_line_and_status_two(
    cast: Cast, tmp_path: Path, what: str, content: bytes | None, arguments: list[str], words: str
) -> None:
    path = tmp_path / "spring.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=words) as caught:
        call_command("import_roster", str(path), *arguments)
    assert caught.value.returncode == 2
    assert len(str(caught.value).splitlines()) == 1
    assert Student.objects.count() == 2, "Alice and Charlie"


def test_what_the_file_lacks_is_said_by_options(cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "classroom.csv"
    path.write_text("First Name,Last Name,Email Address\nAda,Quill,ada@example.com\n")
    with pytest.raises(CommandError, match="does not name “program”, “cohort”, “graduation date”"):
        call_command("import_roster", str(path))
    for_all = (
        "program=Data Science", "cohort=DS 2026-06", "graduation date=2026-06-01", "time zone=Eastern",
        "country=US", "state=NY", "tuition=9000",
    )  # fmt: skip
    out, status = run(path, *(word for each in for_all for word in ("--default", each)))
    assert status == 0, out
    assert Student.objects.get(user__email="ada@example.com").user.name == "Ada Quill"


def test_an_option_that_names_no_column_is_refused(cast: Cast, file: Path) -> None:
    with pytest.raises(CommandError, match="names no column"):
        call_command("import_roster", str(file), "--default", "shoes=42")
