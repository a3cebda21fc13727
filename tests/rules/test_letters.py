"""A letter holds all that a denial names, whatever its judge edits, and says no day before it leaves (DOMAIN §8)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rules.letters import (
    DECIDED_ANEW,
    AppealTerms,
    LetterFacts,
    LetterFinding,
    LetterFrame,
    blocks,
    draft,
    lacks,
    whole,
)

WEEKS = LetterFinding(
    number=3,
    title="Every week met",
    clause="3.1",
    quote="In each week you contact at least 8 people.",
    word="not met",
    is_met=False,
    facts=("24 of 25 assessed weeks met.", "Week 14 is missed: 6 of 8 people."),
)
CONDUCT = LetterFinding(
    9, "Conduct", "7.1", "You are kind.", "waived", True, ("One concern.",), "It was ours."
)
GRADUATED = LetterFinding(1, "Graduated", "1.1", "You graduate.", "met", True, ("Graduated on 1 Feb 2026.",))
DENIAL = LetterFacts(
    "denied",
    Decimal("15000"),
    ("All the tuition paid, $15,000.00 (clause 9.1).",),
    (GRADUATED, WEEKS, CONDUCT),
    ("The school missed an appointment: coaching, 3 Mar 2026.",),
)
APPROVAL = replace(DENIAL, outcome="approved", findings=(GRADUATED, CONDUCT))
FRAME = LetterFrame(
    day=date(2026, 9, 5),
    reference="2026-017",
    filed_on=date(2026, 9, 1),
    name="Alice Moreau",
    reasons="Two people too few.",
    replies=((3, "I was ill.", "We have no word of that from then."), (3, "", "We read the files.")),
    payees=(("Alice Moreau", Decimal("5000")), ("Ascent", Decimal("10000"))),
    paid_by="Sat 5 Dec 2026, end of day (New York)",
    appeal=AppealTerms("Sat 19 Sep 2026, end of day (New York)", "10.3", "https://school.example/appeal/"),
    complaints="the Bureau, 1 Main Street",
    signed_by=("Dora Quist", "Erin Sato"),
    dossier_digest="d" * 64,
    chain_number=12,
    chain_digest="c" * 64,
)


@pytest.mark.parametrize(
    "named",
    [
        "$15,000.00",
        "All the tuition paid, $15,000.00 (clause 9.1).",
        "# 3. Every week met",
        "Clause 3.1, as you signed it: “In each week you contact at least 8 people.”",
        "- Week 14 is missed: 6 of 8 people.",
        "What would have changed it: it would be met if each missed week had reached what it asks for, or had been",
        "- 1. Graduated: met",
        "- 9. Conduct: waived, because “It was ours.”",
        "- The school missed an appointment: coaching, 3 Mar 2026.",
        "On 3 you said: “I was ill.”",
        "We answer: We have no word of that from then.",
        "On 3 you said: (by files alone)",
        "Two people too few.",
        "You can appeal until Sat 19 Sep 2026, end of day (New York) (clause 10.3).",
        "You can do it once, and it is free.",
        "https://school.example/appeal/",
        "the Bureau, 1 Main Street.",
        "Decided by Dora Quist and Erin Sato",
        "d" * 64,
        f"number 12, with the digest {'c' * 64}",
    ],
)
def test_a_denial_names(named: str) -> None:
    assert named in whole(draft(DENIAL), FRAME, "denied")


def test_the_body_names_no_day_of_the_appeal_before_it_leaves() -> None:
    assert "appeal" not in draft(DENIAL)


def test_where_no_limit_is_stated_none_is_invented() -> None:
    frame = replace(FRAME, appeal=replace(FRAME.appeal, until=""))
    assert "your Commitment states no limit for it" in whole(draft(DENIAL), frame, "denied")


def test_after_the_one_appeal_it_names_the_public_body_alone() -> None:
    frame = replace(FRAME, appeal=replace(FRAME.appeal, used=True))
    letter = whole(draft(replace(DENIAL, before=DECIDED_ANEW)), frame, "denied")
    assert "You appealed against our decision, and we have decided anew." in letter
    assert "you have made it" in letter and "the Bureau" in letter
    assert "You can appeal" not in letter


def test_the_first_letter_names_no_decision_before_it() -> None:
    assert "It is the first of them." in whole(draft(DENIAL), replace(FRAME, chain_digest=""), "denied")


@pytest.mark.parametrize(
    "named",
    [
        "you get it: $15,000.00.",
        "- $5,000.00 to Alice Moreau\n- $10,000.00 to Ascent",
        "It is paid by Sat 5 Dec 2026, end of day (New York).",
        "You need to do nothing.",
    ],
)
def test_an_approval_says_who_gets_what_and_what_happens_next(named: str) -> None:
    letter = whole(draft(APPROVAL), FRAME, "approved")
    assert named in letter
    assert "appeal" not in letter and "Bureau" not in letter


def test_an_approval_without_a_stated_limit_to_pay_promises_no_day() -> None:
    assert "It is paid by" not in whole(draft(APPROVAL), replace(FRAME, paid_by=""), "approved")


@pytest.mark.parametrize(
    ("cut", "names"),
    [
        ("$15,000.00", "the amount at stake, $15,000.00"),
        ("In each week you contact at least 8 people.", "clause 3.1 in its own words"),
        ("3. Every week met", "what is on record of “3. Every week met”"),
        ("What would have changed it:", "what would have changed it, for each requirement"),
    ],
)
def test_an_edited_denial_that_lacks_something_says_what(cut: str, names: str) -> None:
    assert lacks(draft(DENIAL), DENIAL) == []
    missing = lacks(draft(DENIAL).replace(cut, "…"), DENIAL)
    assert len(missing) == 1 and missing[0].startswith(names)


def test_line_breaks_within_a_quoted_clause_change_nothing() -> None:
    text = draft(DENIAL).replace("In each week you contact", "In each week\nyou contact")
    assert lacks(text, DENIAL) == []


def test_an_approval_is_edited_at_will() -> None:
    assert lacks("Well done.", APPROVAL) == []


def test_a_page_draws_headings_lists_and_text() -> None:
    parts = blocks("Dear Alice,\r\n\r\n# Why\nBecause:\n- one\n- two\nSo.\n\n\n\nBye")
    assert [(part.kind, part.lines) for part in parts] == [
        ("text", ("Dear Alice,",)),
        ("heading", ("Why",)),
        ("text", ("Because:",)),
        ("list", ("one", "two")),
        ("text", ("So.",)),
        ("text", ("Bye",)),
    ]
