"""How a replay's page says what it came to: its one sentence, differences with their sign, bars in parts."""

from typing import Any

import pytest

from guarantee.replays.page import outcome_bars, outcome_rows, sentence

TOTALS: dict[str, Any] = {
    "outcomes": {
        "before": {"eligible": 1, "person": 2, "not": 3},
        "after": {"eligible": 3, "person": 2, "not": 1},
    },
    "money": {
        "before": {"eligible": "15000.00", "person": "30000.00"},
        "after": {"eligible": "45000.00", "person": "29000.00"},
    },
    "become": 2,
    "cease": 0,
    "changed": 3,
}


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "2 students would become eligible: $15,000.00 before, $45,000.00 after."),
        (
            {"cease": 1},
            "2 students would become eligible and 1 student would cease to be: $15,000.00 before, $45,000.00 after.",
        ),
        (
            {"become": 0},
            "Nobody would become eligible or cease to be; the result of 3 students would change otherwise.",
        ),
        ({"become": 0, "changed": 0}, "Nobody’s result would change."),
    ],
)
def test_the_one_sentence(changes: dict[str, int], says: str) -> None:
    assert sentence(TOTALS | changes) == says


def test_differences_carry_their_sign_and_nothing_is_paid_to_who_is_not_eligible() -> None:
    rows = outcome_rows(TOTALS)
    assert [(row["more"], row.get("more_paid")) for row in rows] == [
        ("+2", "+$30,000.00"),
        ("", "−$1,000.00"),
        ("−2", None),
    ]
    assert rows[2]["sides"] == [{"many": 3, "paid": None}, {"many": 1, "paid": None}]


def test_the_parts_of_a_bar_stand_one_after_the_other_and_none_is_drawn_for_nobody() -> None:
    before, after = (each["bar"] for each in outcome_bars(TOTALS))
    assert [(part["tone"], part["x"]) for part in before] == [
        ("met", "0.00"),
        ("open", "16.67"),
        ("missed", "50.00"),
    ]
    nobody = TOTALS | {
        "outcomes": {side: {"eligible": 0, "person": 0, "not": 6} for side in ("before", "after")}
    }
    assert [(part["tone"], part["x"]) for part in outcome_bars(nobody)[0]["bar"]] == [("missed", "0.00")]
    assert len(after) == 3
