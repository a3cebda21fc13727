"""One line of typing, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsearch.log.quickline import Parsed, parse


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
    assert parse(line, with_person=False) == expected


@given(st.text(max_size=300), st.booleans())
def test_nothing_typed_makes_it_fail_or_grow(line: str, with_person: bool) -> None:
    parsed = parse(line, with_person=with_person)
    found = "".join((parsed.person, parsed.employer, parsed.note, parsed.link))
    assert len(found) <= len(line) + 4  # two commas that join a note
