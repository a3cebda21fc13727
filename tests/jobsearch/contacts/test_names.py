"""Which words are a person's name, which a role, and which names are alike."""

import pytest

from jobsearch.contacts.names import is_no_name, is_role, without_accents


@pytest.mark.parametrize(
    "text",
    [
        "just met a bunch of people",
        "Just met a bunch of people",
        "some recruiters",
        "Recruiter",
        "HR",
        "Ana and Ben",
        "Ana & Ben",
        "the whole team",
        "Backend engineer",
        "42",
        "someone from Globex",
        "talked to everybody",
    ],
)
def test_no_name(text: str) -> None:
    assert is_no_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Priya Shah",
        "priya shah",
        "José García",
        "An Nguyen",
        "My Tran",
        "Maria del Carmen García López",
        "Jean-Luc de la Tour",
        "O'Neil",
        "شهرزاد",
        "王小明",
        "Will",
        "Dev Patel",
        "Person 1",
        "priya@globex.com",
    ],
)
def test_a_name(text: str) -> None:
    assert not is_no_name(text)


@pytest.mark.parametrize(
    "text", ["Backend engineer", "Junior QA", "Full-stack developer", "software-engineer"]
)
def test_a_role(text: str) -> None:
    assert is_role(text)


@pytest.mark.parametrize(
    ("one", "other"), [("José", "JOSE"), ("Zoë  Müller", "zoe muller"), ("Jose\u0301", "José")]
)
def test_names_alike_but_for_accents(one: str, other: str) -> None:
    assert without_accents(one) == without_accents(other)
