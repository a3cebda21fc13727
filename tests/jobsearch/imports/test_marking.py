# ruff: noqa: E501 - a row of a file is a line
"""`try_imports --marks` counts what is right, what is said, and what is wrong without a word."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

FILE = "Date,Company,Role,Status\n2026-10-01,Globex,Dev,Applied\n2026-10-02,Hooli,QA,Graded\n2026-10-03,Initech,QA,Applied\n"


def marks(folder: Path) -> list[dict[str, object]]:
    out = StringIO()
    call_command("try_imports", str(folder), "--marks", "--json", "--today", "2026-11-29", stdout=out)
    lines: list[dict[str, object]] = json.loads(out.getvalue())["marks"]
    return lines


def truth(row: int, day: str, employer: object, role: str, kind: str = "applied") -> dict[str, object]:
    return {"row": row, "day": day, "kind": kind, "employer": employer, "role": role}


def test_rows_are_right_or_something_is_said_or_they_are_wrong(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(FILE)
    stated = [
        truth(2, "2026-10-01", ["Globex", "Globex Inc"], "Dev"),
        truth(3, "2026-10-02", "Hooli", "QA", "spotted"),
        truth(4, "2026-10-03", "Somebody else", "QA"),
    ]
    (tmp_path / "mine.csv.truth.json").write_text(json.dumps({"layout": "own", "rows": stated}))
    (tmp_path / "mine.csv.answers.json").write_text(json.dumps({"words": {"Graded": "spotted"}}))
    own, everything = marks(tmp_path)
    assert (own["layout"], everything["layout"]) == ("own", "all")
    assert (own["suggested right"], own["suggested said"], own["suggested wrong"]) == (
        "33.3 %",
        "33.3 %",
        "33.3 %",
    )
    assert (own["answered right"], own["answered said"], own["answered wrong"]) == (
        "66.7 %",
        "0.0 %",
        "33.3 %",
    )


def test_a_file_without_its_truth_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(FILE)
    assert marks(tmp_path) == []


def test_a_truth_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(FILE)
    (tmp_path / "mine.csv.truth.json").write_text("{}")
    with pytest.raises(CommandError, match="cannot be read"):
        marks(tmp_path)
