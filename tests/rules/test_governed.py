"""Which requirements a clause governs."""

from dataclasses import replace

import pytest

from commitments.policies import shipped
from commitments.policies.documents import RULES as ALL_RULES
from commitments.policies.documents import WITHOUT_CLAUSE
from rules.eligibility.governed import requirements_of
from rules.eligibility.requirements import REQUIREMENTS
from tests.rules.make import SCHOOL

THIS_SCHOOL = shipped.document("this-school")
OF_NO_REQUIREMENT = {"appeal_within_days", "decide_within_days", "pay_within_days"}


def test_every_rule_belongs_to_one_requirement_or_to_none_on_purpose() -> None:
    named = [name for requirement in REQUIREMENTS for name in requirement.rules]
    assert len(named) == len(set(named))
    assert set(named) | OF_NO_REQUIREMENT == set(ALL_RULES) - WITHOUT_CLAUSE


@pytest.mark.parametrize(
    ("clause", "requirements"),
    [
        ("1.1", (1,)),
        ("2.3", (2,)),  # the window
        ("3.5", (3,)),  # a rule's
        ("3.6", (3,)),  # the requirement's own
        ("4.2", (4,)),
        ("5.1", (5,)),
        ("7.2", (7,)),
        ("8.1", (8,)),
        ("8.3", (8,)),  # nothing names it: its section
        ("9.1", (9,)),
        ("10.3", (10,)),
        ("11.1", ()),  # what the school does
    ],
)
def test_of_this_school(clause: str, requirements: tuple[int, ...]) -> None:
    policy = replace(
        SCHOOL, clauses=THIS_SCHOOL["clauses"], rule_clauses=THIS_SCHOOL["rule_clauses"], quotas=()
    )
    assert requirements_of(policy, clause) == requirements


def test_a_quota_s_clause_is_of_the_weeks() -> None:
    quota = replace(SCHOOL.quotas[0], clause="12.4")
    assert requirements_of(replace(SCHOOL, quotas=(quota,)), "12.4") == (3,)
