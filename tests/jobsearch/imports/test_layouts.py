"""Layouts that the code was not written for: forty made by hand, three hundred at random, and how many rows come right.

The aim: 85 of 100 rows as suggested, 98 after the page's questions, none wrong without being asked about.
"""

import pytest

from jobsearch.imports.trial import TriedRow, shipped_kinds, tried
from tests.jobsearch.imports.hand_made import LAYOUTS, HandMade
from tests.jobsearch.imports.random_layouts import TODAY, layout

KINDS = shipped_kinds()
ZONE = "America/New_York"
RANDOM = 300
AS_SUGGESTED, AFTER_QUESTIONS = 0.85, 0.98


def read(content: bytes, answers: dict[str, object]) -> list[TriedRow]:
    return [row for row in tried(content, answers, KINDS, today=TODAY, zone=ZONE) if row.state == "read"]


def said(row: TriedRow) -> str:
    parts = row.as_json()
    day = parts["day"].removeprefix("2026-")
    return "|".join([day, *(parts[name] for name in ("kind", "employer", "person", "role", "link"))])


def test_there_are_forty() -> None:
    assert len(LAYOUTS) == 40


@pytest.mark.parametrize("made", LAYOUTS, ids=lambda made: made.name)
def test_a_layout_of_somebodys_own(made: HandMade) -> None:
    suggested = [said(row) for row in read(made.text.encode(), {})]
    right = sum(row in made.means for row in suggested)
    assert right == (len(made.means) if made.suggested is None else made.suggested), suggested
    assert [said(row) for row in read(made.text.encode(), made.answers)] == made.means


def test_three_hundred_at_random_come_right_and_none_is_silently_wrong() -> None:
    rows = suggested = answered = 0
    wrong = []
    for seed in range(RANDOM):
        made = layout(seed)
        meant = {"|".join((day.removeprefix("2026-"), "applied", *rest)) for day, *rest in made.rows}
        rows += len(meant)
        first = {said(row) for row in read(made.content, {})}
        suggested += len(first & meant)
        answered += len({said(row) for row in read(made.content, dict(made.answers))} & meant)
        wrong += [f"{made.what}: {row}" for row in first - meant]
    assert wrong == []
    assert suggested / rows >= AS_SUGGESTED
    assert answered / rows >= AFTER_QUESTIONS
