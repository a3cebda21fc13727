"""Whether an offer qualifies (DOMAIN §3, §6)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from rules.offers import qualifies
from tests.rules.make import SCHOOL, START, offer, utc

CLOSES = utc("2026-12-10T05:00")


@pytest.mark.parametrize(
    ("changes", "expected", "because"),
    [
        pytest.param({}, "yes", "40 hours a week", id="full time, permanent, in the field, written"),
        pytest.param({"hours_per_week": 30}, "yes", "30 are needed", id="at the minimum of hours"),
        pytest.param({"hours_per_week": 29}, "no", "29 hours a week; 30", id="an hour short"),
        pytest.param(
            {"hours_per_week": None}, "needs_person", "hours per week are not known", id="hours unknown"
        ),
        pytest.param({"in_field": False}, "no", "not in software development", id="outside the field"),
        pytest.param({"in_field": None}, "needs_person", "not known", id="field unknown"),
        pytest.param(
            {"type": "contract"}, "needs_person", "does not state whether", id="a type that is not stated"
        ),
        pytest.param({"type": None}, "needs_person", "type is not known", id="type unknown"),
        pytest.param({"written": False}, "needs_person", "orally", id="oral, not stated"),
        pytest.param(
            {"written": None}, "needs_person", "in writing is not known", id="written or not unknown"
        ),
        pytest.param({"confirmed": False}, "needs_person", "No coach has confirmed", id="not confirmed"),
        pytest.param(
            {"confirmed": False, "hours_per_week": 10},
            "needs_person",
            "10 hours a week",
            id="not confirmed, and clearly part time",
        ),
        pytest.param(
            {"hours_per_week": 10, "type": "contract"},
            "no",
            "10 hours",
            id="one clear no outweighs what is unclear",
        ),
        pytest.param(
            {"answer": "refused", "answered_at": utc("2026-11-30T12:00")}, "yes", "", id="refused, still"
        ),
    ],
)
def test_an_offer_qualifies(changes: dict[str, Any], expected: str, because: str) -> None:
    ruling = qualifies(SCHOOL, offer(**changes))
    assert ruling.qualifies == expected
    assert because in " ".join(ruling.reasons)
    assert all(reason.endswith(".") for reason in ruling.reasons)


@pytest.mark.parametrize(
    ("rule", "changes", "expected"),
    [
        pytest.param({"offer_oral_counts": True}, {"written": False}, "yes", id="oral offers count"),
        pytest.param({"offer_oral_counts": False}, {"written": False}, "no", id="oral offers do not count"),
        pytest.param(
            {"offer_types": {"contract": False}}, {"type": "contract"}, "no", id="contracts do not count"
        ),
        pytest.param({"offer_types": {"contract": True}}, {"type": "contract"}, "yes", id="contracts count"),
        pytest.param({"offer_min_hours": None}, {}, "needs_person", id="hours not stated"),
        pytest.param({"offer_field": ""}, {"in_field": False}, "needs_person", id="field not stated"),
        pytest.param({"offer_field": ""}, {"in_field": True}, "yes", id="in the field, whichever it is"),
    ],
)
def test_other_policies_say_otherwise(rule: dict[str, Any], changes: dict[str, Any], expected: str) -> None:
    assert qualifies(replace(SCHOOL, **rule), offer(**changes)).qualifies == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"received_at": CLOSES - timedelta(seconds=1)}, "yes", id="in the last second of the window"
        ),
        pytest.param({"received_at": CLOSES}, "no", id="when the window was over"),
        pytest.param(
            {"received_at": utc("2026-02-20T12:00")}, "yes", id="earlier, still open on the start date"
        ),
        pytest.param(
            {
                "received_at": utc("2026-02-20T12:00"),
                "answer": "refused",
                "answered_at": utc("2026-02-25T12:00"),
            },
            "needs_person",
            id="refused before the start date",
        ),
        pytest.param(
            {"received_at": utc("2026-02-20T12:00"), "withdrawn_at": utc("2026-02-25T12:00")},
            "needs_person",
            id="withdrawn before the start date",
        ),
        pytest.param(
            {"withdrawn_at": utc("2026-11-30T12:00")}, "needs_person", id="withdrawn before it was due"
        ),
        pytest.param({"withdrawn_at": utc("2026-12-05T12:00")}, "yes", id="withdrawn after it was due"),
        pytest.param(
            {
                "answer": "accepted",
                "answered_at": utc("2026-11-26T12:00"),
                "withdrawn_at": utc("2026-11-30T12:00"),
            },
            "needs_person",
            id="accepted, then withdrawn",
        ),
    ],
)
def test_the_window_and_what_became_of_it(changes: dict[str, Any], expected: str) -> None:
    facts = offer(start=START, closes_at=CLOSES, **changes)
    assert qualifies(SCHOOL, facts).qualifies == expected


def test_the_start_date_is_not_needed_to_judge_an_offer() -> None:
    assert qualifies(SCHOOL, offer(start=None, closes_at=None)).qualifies == "yes"
    assert qualifies(SCHOOL, offer(start=date(2026, 11, 25))).qualifies == "yes"
