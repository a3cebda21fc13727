"""One line of typing, taken apart."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsearch.log.quickline import LineReading, Parsed, TypedPart, parse, typed_at

TODAY = date(2026, 11, 24)  # a Tuesday
COUNTABLE = {"commits": "commit", "applications": "applied"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Priya Shah @ Globex, intro call", Parsed("Priya Shah", "Globex", "intro call")),
        (
            "Priya Shah @ Globex, intro call, sends my resume on https://x.com/a?b=c.",
            Parsed("Priya Shah", "Globex", "intro call, sends my resume on", "https://x.com/a?b=c"),
        ),
        ("Priya Shah@Globex", Parsed("Priya Shah", "Globex")),
        ("Priya Shah @Globex; coffee", Parsed("Priya Shah", "Globex", "coffee")),
        ("priya@globex.com, mailed", Parsed("priya@globex.com", "", "mailed")),
        ("Priya Shah, intro call", Parsed("Priya Shah", "", "intro call")),
        ("Jean-Luc Picard - coffee", Parsed("Jean-Luc Picard", "", "coffee")),
        ("O'Neil (CTO) @ Foo-Bar Inc., call", Parsed("O'Neil (CTO)", "Foo-Bar Inc.", "call")),
        ("@ Globex, hello", Parsed("", "Globex", "hello")),
        ("(https://me.dev/rust) Priya", Parsed("Priya", link="https://me.dev/rust")),
        ("شهرزاد @ گلوبکس، تماس", Parsed("شهرزاد", "گلوبکس", "تماس")),
        ("", Parsed()),
        ("   ", Parsed()),
    ],
)
def test_a_line_with_a_person(line: str, expected: Parsed) -> None:
    assert parse(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Why I like Rust: part 1 https://me.dev/rust",
            Parsed(note="Why I like Rust: part 1", link="https://me.dev/rust"),
        ),
        ("@ Globex, junior developer", Parsed(employer="Globex", note="junior developer")),
        ("junior developer @ Globex", Parsed(employer="Globex", note="junior developer")),
        ("https://github.com/a/b/commit/abc1234", Parsed(link="https://github.com/a/b/commit/abc1234")),
    ],
)
def test_a_line_without_a_person(line: str, expected: Parsed) -> None:
    assert parse(line, reading=LineReading.NOTE) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Priya Shah at Globex, intro call", Parsed("Priya Shah", "Globex", "intro call")),
        ("priya shah at globex", Parsed("priya shah", "globex")),
        ("Priya Shah @ Globex, coffee at noon", Parsed("Priya Shah", "Globex", "coffee at noon")),
        ("Priya Shah, coffee at Globex", Parsed("Priya Shah", "", "coffee at Globex")),
        ("Priya Shah at lunch", Parsed("Priya Shah at lunch")),
        ("Priya Shah at the meetup", Parsed("Priya Shah at the meetup")),
        ("Priya Shah at The Trade Desk", Parsed("Priya Shah", "The Trade Desk")),
        ("Priya Shah at 3pm", Parsed("Priya Shah at 3pm")),
    ],
)
def test_at_is_an_at_sign_before_an_employer(line: str, expected: Parsed) -> None:
    assert parse(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Backend engineer @ Acme", Parsed(employer="Acme", role="Backend engineer")),
        ("Backend engineer at Acme, by Priya", Parsed("", "Acme", "by Priya", role="Backend engineer")),
        ("as a backend engineer @ Acme", Parsed(employer="Acme", role="backend engineer")),
        ("Growth hacker @ Acme", Parsed(employer="Acme", role="Growth hacker")),
        ("@ Acme, junior developer", Parsed(employer="Acme", role="junior developer")),
        ("Acme careers page", Parsed(note="Acme careers page")),
        (
            "Backend engineer @ Acme https://acme.com/jobs/1",
            Parsed(employer="Acme", role="Backend engineer", link="https://acme.com/jobs/1"),
        ),
    ],
)
def test_one_applies_as_something(line: str, expected: Parsed) -> None:
    assert parse(line, reading=LineReading.ROLE) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Backend engineer @ Acme, second round",
            Parsed("", "Acme", "second round", role="Backend engineer"),
        ),
        ("Nadia Lindgren @ Acme", Parsed("Nadia Lindgren", "Acme")),
        ("the whole team @ Acme", Parsed(employer="Acme", role="the whole team")),
    ],
)
def test_one_is_interviewed_as_something_or_by_somebody(line: str, expected: Parsed) -> None:
    assert parse(line, reading=LineReading.EITHER) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5 commits", Parsed(count=5, kind="commit")),
        ("5 commits, the parser", Parsed(note="the parser", count=5, kind="commit")),
        ("5 commits on the parser", Parsed(note="on the parser", count=5, kind="commit")),
        ("3 x commits yesterday", Parsed(day=date(2026, 11, 23), count=3, kind="commit")),
        ("mon: 2 commits", Parsed(day=date(2026, 11, 23), count=2, kind="commit")),
        ("1 commits", Parsed("1 commits")),
        ("99 commits", Parsed("99 commits")),
        ("5 recruiters", Parsed("5 recruiters")),
    ],
)
def test_five_commits_are_five(line: str, expected: Parsed) -> None:
    assert parse(line, today=TODAY, countable=COUNTABLE) == expected


def test_the_day_is_read_beside_everything_else() -> None:
    line = "mon: Priya Shah at Globex, intro call https://x.com/a"
    expected = Parsed("Priya Shah", "Globex", "intro call", "https://x.com/a", day=date(2026, 11, 23))
    assert parse(line, today=TODAY) == expected
    assert parse(line).day is None, "nobody said which day it is"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Pri|", TypedPart("person", "Pri", 0, 3)),
        ("mon: Pri|", TypedPart("person", "Pri", 5, 8)),
        ("Pri| @ Globex, coffee", TypedPart("person", "Pri", 0, 3)),
        ("Nadia Lindgren @ Lum|, coffee, yesterday", TypedPart("employer", "Lum", 17, 20)),
        ("Nadia Lindgren at Lum|", TypedPart("employer", "Lum", 18, 21)),
        ("@Lum|", TypedPart("employer", "Lum", 1, 4)),
        ("Nadia Lindgren @ Lumen, cof|", None),
        ("Nadia https://x.com/a|", None),
    ],
)
def test_the_name_in_which_one_types(typed: str, expected: TypedPart | None) -> None:
    caret = typed.index("|")
    assert typed_at(typed.replace("|", ""), caret, reading=LineReading.PERSON, today=TODAY) == expected


def test_without_a_person_only_an_employer_is_completed() -> None:
    assert typed_at("Why I like", 10, reading=LineReading.NOTE, today=TODAY) is None
    assert typed_at("talk @ Lum", 10, reading=LineReading.NOTE, today=TODAY) == TypedPart(
        "employer", "Lum", 7, 10
    )


@given(st.text(max_size=300), st.sampled_from(LineReading))
def test_nothing_typed_makes_it_fail_or_grow(line: str, reading: LineReading) -> None:
    parsed = parse(line, reading=reading, today=TODAY, countable=COUNTABLE)
    found = "".join((parsed.person, parsed.employer, parsed.note, parsed.link, parsed.role))
    assert len(found) <= len(line) + 4  # two commas that join a note


@given(st.text(max_size=100), st.integers(-3, 120), st.sampled_from(LineReading))
def test_what_is_completed_stands_in_the_line(line: str, caret: int, reading: LineReading) -> None:
    part = typed_at(line, caret, reading=reading, today=TODAY)
    if part is not None:
        assert line[part.start : part.end].rstrip() == part.text
        assert 0 <= part.start <= part.end <= len(line)
