"""The one list of requirements: its numbers, and that what it names is there."""

from guarantee.evidence.queries import KINDS
from rules.eligibility.requirements import (
    CLAIM_FILED,
    EVERY_WEEK,
    NEVER_WAIVED,
    NUMBERS,
    REQUIREMENTS,
    resting_on,
)

# Of which requirement a row is, is said by the row itself, or it decides only what is paid and to whom.
OF_NO_FIXED_REQUIREMENT = {"accommodation", "condition", "clause_answer", "statement", "tuition", "payer"}


def test_numbers_run_from_one_without_a_gap() -> None:
    assert list(NUMBERS) == list(range(1, len(REQUIREMENTS) + 1))


def test_no_title_and_no_rule_stands_twice() -> None:
    titles = [requirement.title for requirement in REQUIREMENTS]
    rules = [rule for requirement in REQUIREMENTS for rule in requirement.rules]
    assert len(titles) == len(set(titles))
    assert len(rules) == len(set(rules))


def test_every_kind_of_evidence_belongs_to_a_requirement_or_to_none_on_purpose() -> None:
    named = {kind for requirement in REQUIREMENTS for kind in requirement.evidence}
    assert named | OF_NO_FIXED_REQUIREMENT == set(KINDS)
    assert not named & OF_NO_FIXED_REQUIREMENT


def test_an_offer_could_change_what_is_asked_of_offers() -> None:
    assert resting_on("offer") == (7, 8)


def test_the_three_that_are_never_waived() -> None:
    assert NEVER_WAIVED == (1, 2, 8)


def test_the_two_that_code_names() -> None:
    assert EVERY_WEEK == 3
    assert CLAIM_FILED == 10
