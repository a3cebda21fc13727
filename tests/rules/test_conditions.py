"""What is recorded of a student, beside what their policy's conditions ask."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from rules.conditions import Recorded, met, sentence
from rules.eligibility import Found, findings
from rules.terms import ProgramCondition
from tests.rules.make import SCHOOL, dossier, utc

D = Decimal
ABSENCES = ProgramCondition("absences", "Absences", "1.1", "at_most", limit=D(3), unit="absences")
GRADE = ProgramCondition("grade", "Grade", "1.1", "at_least", limit=D(70), unit="%")
LEADS = ProgramCondition("leads", "Every employer lead followed to its end", "4.1", "yes_no", requirement=4)


def noted(condition: ProgramCondition, answer: Any, **changes: Any) -> Recorded:
    figure = None if isinstance(answer, bool) else D(answer)
    holds = answer if isinstance(answer, bool) else None
    at = utc("2026-02-13T15:00")
    recorded = Recorded(condition.label, condition.unit, figure, holds, "Register", "R. Cole", at, "7")
    return replace(recorded, **changes)


@pytest.mark.parametrize(
    ("condition", "answer", "is_met"),
    [
        (ABSENCES, "0", True),
        (ABSENCES, "3", True),
        (ABSENCES, "3.01", False),
        (ABSENCES, "4", False),
        (GRADE, "69.99", False),
        (GRADE, "70", True),
        (GRADE, "70.00", True),
        (GRADE, "100", True),
        (LEADS, True, True),
        (LEADS, False, False),
    ],
)
def test_at_the_limit_and_beside_it(condition: ProgramCondition, answer: Any, is_met: bool) -> None:
    assert met(condition, noted(condition, answer)) is is_met


@pytest.mark.parametrize("condition", [ABSENCES, GRADE, LEADS])
def test_nobody_recorded_it(condition: ProgramCondition) -> None:
    assert met(condition, None) is None
    assert "not recorded" in sentence(condition, None)


@pytest.mark.parametrize(
    ("what", "condition", "recorded"),
    [
        ("asked in other words", LEADS, noted(LEADS, True, label="Most leads followed")),
        ("counted otherwise", ABSENCES, noted(ABSENCES, "2", unit="days")),
        ("yes, where a figure is asked", ABSENCES, noted(ABSENCES, True)),
        ("a figure, where yes or no is asked", LEADS, noted(LEADS, "2")),
    ],
)
def test_what_answers_something_else_is_not_known(
    what: str, condition: ProgramCondition, recorded: Recorded
) -> None:
    assert met(condition, recorded) is None
    assert "not recorded" in sentence(condition, recorded)


def test_another_limit_is_judged_by_the_same_figure() -> None:
    assert met(replace(ABSENCES, limit=D(1)), noted(ABSENCES, "2")) is False


def test_in_a_sentence() -> None:
    assert sentence(ABSENCES, noted(ABSENCES, "2.00")) == "Absences: 2 (at most 3 absences, clause 1.1)."
    assert sentence(GRADE, noted(GRADE, "61.5")) == "Grade: 61.5 %, not met (at least 70 %, clause 1.1)."
    assert sentence(LEADS, noted(LEADS, True)) == "Every employer lead followed to its end: yes (clause 4.1)."
    assert sentence(ABSENCES, None) == "Absences: not recorded (at most 3 absences, clause 1.1)."


CODEUP = replace(SCHOOL, clauses={"1": "1.1"}, conditions=(ABSENCES, GRADE, LEADS))


def judged(number: int, **answers: Any) -> Any:
    by_key = {condition.key: condition for condition in CODEUP.conditions}
    recorded = {key: noted(by_key[key], answer) for key, answer in answers.items()}
    return findings(CODEUP, dossier(conditions=recorded))[number - 1]


@pytest.mark.parametrize(
    ("what", "answers", "finding"),
    [
        ("both met", {"absences": "3", "grade": "70"}, Found.MET),
        ("one not recorded", {"absences": "3"}, Found.NEEDS_PERSON),
        ("one not met outweighs one not recorded", {"absences": "4"}, Found.NOT_MET),
        ("one of requirement 4 is none of 1", {"absences": "3", "grade": "70", "leads": False}, Found.MET),
    ],
)
def test_they_are_part_of_their_requirement(what: str, answers: dict[str, Any], finding: Found) -> None:
    assert judged(1, **answers).finding == finding


def test_another_requirement_with_its_own_clause() -> None:
    assert judged(4, leads=True).finding == Found.MET
    assert judged(4, leads=True).clause == "4.1"
    assert judged(4, leads=False).finding == Found.NOT_MET
    assert judged(4).finding == Found.NEEDS_PERSON


def test_what_the_requirement_itself_asks_still_counts() -> None:
    unsure = dossier(conditions={"absences": noted(ABSENCES, "0"), "grade": noted(GRADE, "90")})
    uncertified = replace(unsure, graduation=replace(unsure.graduation, certified=False))
    assert findings(CODEUP, uncertified)[0].finding == Found.NOT_MET


def test_the_evidence_says_who_recorded_what_and_when() -> None:
    absences, grade = judged(1, absences="2").evidence[-2:]
    assert absences.label == "Absences"
    assert absences.kind == "condition"
    assert absences.ref == "7"
    assert absences.detail == "2, recorded by R. Cole on 13 Feb 2026: Register"
    assert grade.ref == ""
    assert grade.detail == "not recorded"
