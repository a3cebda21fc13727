"""Findings cite the clause of the rule that decided, where the policy names one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.claims import decide_until, pay_until
from rules.eligibility import Found, PeriodOutcome, ReplyFacts, findings
from rules.eligibility.facts import AppointmentFacts, DossierFacts, OfferOutcome
from rules.messages import reply_due
from rules.offers import qualifies
from rules.policy import PolicyRules, Unit
from rules.verdict import Verdict
from tests.rules.make import NEW_YORK, NY, PEOPLE, SCHOOL, dossier, offer, result, utc

CITING = replace(
    SCHOOL,
    rule_clauses={
        "start_limit_days": "2.1",
        "missed_allowed": "3.6",
        "reply_within": "4.1",
        "no_shows_allowed": "5.1",
        "offer_answer_days": "7.1",
        "offer_min_hours": "8.1",
        "claim_within_days": "10.1",
    },
)


def reasons(policy: PolicyRules, number: int, facts: DossierFacts) -> str:
    return " ".join(findings(policy, facts)[number - 1].reasons)


def test_a_rules_clause_and_none_where_none_is_named() -> None:
    assert CITING.clause_of("reply_within") == "4.1"
    assert CITING.clause_of("grace_minutes") == ""
    assert CITING.cited("reply_within") == " (clause 4.1)"
    assert CITING.cited("reply_within", "no_shows_allowed", "grace_minutes") == " (clauses 4.1 and 5.1)"
    assert SCHOOL.cited("reply_within") == ""


def test_the_start_and_the_claim_cite_their_limits() -> None:
    assert "(limit 30 days) (clause 2.1)." in reasons(CITING, 2, dossier())
    assert "(limit 30 days after it) (clause 10.1)." in reasons(CITING, 10, dossier())


def test_a_missed_week_cites_how_many_may_be() -> None:
    week = PeriodOutcome(
        Unit.WEEK, 1, date(2026, 3, 2), date(2026, 3, 8), Verdict.MISSED, True, (result(PEOPLE, 6),)
    )
    assert "1 week missed; none is allowed (clause 3.6)." in reasons(CITING, 3, dossier(periods=(week,)))


def test_a_late_reply_cites_the_limit() -> None:
    late = ReplyFacts(utc("2026-03-10T15:00"), utc("2026-03-13T04:00"), utc("2026-03-14T15:00"))
    assert "1 reply not in time (clause 4.1);" in reasons(CITING, 4, dossier(replies=(late,)))


def test_a_replys_due_moment_names_its_clause() -> None:
    for unit in ("business_days", "hours"):
        due = reply_due(replace(CITING, reply_unit=unit), utc("2026-03-10T15:00"), NEW_YORK, NY)
        assert due is not None
        assert due.clause == "4.1"


def test_a_no_show_cites_how_many_are_allowed() -> None:
    missed = AppointmentFacts("1:1", utc("2026-03-10T15:00"), "no_show")
    assert "1 unexcused no-show; none is allowed (clause 5.1)." in reasons(
        CITING, 5, dossier(appointments=(missed,))
    )


def test_an_unanswered_offer_cites_the_limit() -> None:
    outcome = OfferOutcome.of(CITING, "Acme", offer(received_at=utc("2026-04-01T15:00")))
    judged = findings(CITING, dossier(offers=(outcome,)))[6]
    assert judged.finding == Found.NOT_MET
    assert "due by the end of 8 Apr 2026 (clause 7.1), never answered." in judged.reasons[0]


LATE = {"answer": "refused", "answered_at": utc("2026-12-03T23:00")}  # Thu 3 Dec, 18:00 in New York
DEADLINE = utc("2026-12-03T22:00")  # an hour before it


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        pytest.param(
            {"employer_deadline": DEADLINE},
            "due by 17:00 on 3 Dec 2026 (the employer’s deadline, New York time), "
            "answered at 18:00 on 3 Dec 2026.",
            id="the employer's deadline",
        ),
        pytest.param(
            {"employer_deadline": DEADLINE, "employer_zone": "America/Los_Angeles"},
            "due by 14:00 on 3 Dec 2026 (the employer’s deadline, Los Angeles time), "
            "answered at 15:00 on 3 Dec 2026.",
            id="in the employer's zone",
        ),
        pytest.param(
            {
                "extensions": ((utc("2026-12-01T15:00"), DEADLINE, False),),
                "employer_zone": "America/Los_Angeles",
            },
            "due by 17:00 on 3 Dec 2026 (the employer’s extension, New York time), "
            "answered at 18:00 on 3 Dec 2026.",
            id="an extension, stated in the student's zone",
        ),
        pytest.param(
            {"employer_deadline": utc("2026-12-03T05:00")},
            "due by 00:00 on 3 Dec 2026 (the employer’s deadline, New York time), "
            "answered at 18:00 on 3 Dec 2026.",
            id="a midnight",
        ),
        pytest.param(
            {"employer_deadline": utc("2026-12-03T05:00"), "employer_by_day": True},
            "due by the end of 2 Dec 2026 (the employer’s deadline, New York time), "
            "answered at 18:00 on 3 Dec 2026.",
            id="a day",
        ),
        pytest.param(
            {"answered_at": utc("2026-12-04T05:00")},
            "due by the end of 3 Dec 2026 (clause 7.1), answered on 4 Dec 2026.",
            id="the policy's limit",
        ),
        pytest.param(
            {"zone": "America/Los_Angeles", "answered_at": utc("2026-12-04T08:00")},
            "due by the end of 3 Dec 2026 (clause 7.1), answered on 4 Dec 2026.",
            id="in the offer's own zone",
        ),
    ],
)
def test_a_late_answer_names_the_limit_that_governed_and_cites_only_the_policys(
    changes: dict[str, Any], says: str
) -> None:
    outcome = OfferOutcome.of(CITING, "Acme", offer(**LATE | changes))
    judged = findings(CITING, dossier(offers=(outcome,), as_of=utc("2026-12-20T15:00")))[6]
    assert judged.finding == Found.NOT_MET
    assert judged.reasons == (f"Acme: {says}",)
    due = says.rpartition(", answered")[0]
    assert f"{due}, declined " in judged.evidence[0].detail


def test_a_ruling_cites_the_criterion() -> None:
    assert qualifies(CITING, offer(hours_per_week=20)).reasons == (
        "It is for 20 hours a week; 30 are needed (clause 8.1).",
    )


def test_the_schools_own_limits_end_with_a_local_day() -> None:
    policy = replace(SCHOOL, decide_within_days=30, pay_within_days=60)
    assert decide_until(policy, date(2026, 9, 5), "America/New_York") == utc("2026-10-06T04:00")
    assert pay_until(policy, date(2026, 9, 6), "America/New_York") == utc("2026-11-06T05:00")
    assert decide_until(SCHOOL, date(2026, 9, 5), "America/New_York") is None
    assert pay_until(SCHOOL, date(2026, 9, 5), "America/New_York") is None
