"""What the findings recommend, and what keeps a decision open (DOMAIN §8)."""

from dataclasses import replace
from datetime import date

import pytest

from rules.claims import appeal_until, claim_until
from rules.eligibility import (
    AppointmentFacts,
    Evidence,
    Finding,
    Found,
    OfferOutcome,
    PeriodOutcome,
    RequestFacts,
    SchoolFailure,
    open_matters,
    recommendation,
    school_side,
)
from rules.offer_facts import OfferRuling
from rules.policy import Unit
from rules.verdict import Verdict
from tests.rules.make import LAST, NEW_YORK, SCHOOL, dossier, utc


def ten(met: int, not_met: int, needs: int) -> tuple[Finding, ...]:
    outcomes = [Found.MET] * met + [Found.NOT_MET] * not_met + [Found.NEEDS_PERSON] * needs
    evidence = (Evidence("a", "b", "c", "d"),)
    return tuple(
        Finding(n, "Title", "1", outcome, ("Because.",), evidence) for n, outcome in enumerate(outcomes, 1)
    )


@pytest.mark.parametrize(
    ("findings", "says", "sentence"),
    [
        pytest.param(ten(10, 0, 0), "approve", "All requirements are met.", id="all met"),
        pytest.param(
            ten(8, 1, 1),
            "deny",
            "Eight requirements are met, one is not, one needs you.",
            id="one is not met",
        ),
        pytest.param(
            ten(8, 0, 2), "needs_person", "Eight requirements are met, two need you.", id="two need a person"
        ),
        pytest.param(ten(1, 9, 0), "deny", "One requirement is met, nine are not.", id="nearly none"),
    ],
)
def test_what_the_findings_recommend(findings: tuple[Finding, ...], says: str, sentence: str) -> None:
    assert recommendation(findings).says == says
    assert recommendation(findings).sentence == sentence


def period(number: int, verdict: Verdict, settled: bool) -> PeriodOutcome:
    return PeriodOutcome(Unit.WEEK, number, date(2026, 8, 17), date(2026, 8, 23), verdict, settled)


OPEN_OFFER = OfferOutcome(
    "Engineer at Acme",
    utc("2026-08-28T15:00"),
    utc("2026-12-05T04:00"),
    OfferRuling("needs_person", ("Open.",)),
)


def test_nothing_is_open_when_all_is_settled_answered_and_granted() -> None:
    settled = (
        period(24, Verdict.MET, True),
        period(25, Verdict.LEAVE, False),
        period(26, Verdict.NOT_ASSESSED, False),
    )
    answered = replace(OPEN_OFFER, answer="refused", answered_at=utc("2026-08-29T15:00"))
    overdue = replace(OPEN_OFFER, due_at=utc("2026-09-05T04:00"))
    withdrawn = replace(OPEN_OFFER, withdrawn_at=utc("2026-09-01T04:00"))
    later = replace(OPEN_OFFER, in_search=False)
    assert open_matters(dossier(periods=settled, offers=(answered, overdue, withdrawn, later))) == ()


@pytest.mark.parametrize(
    ("until", "as_of", "runs"),
    [
        pytest.param(None, "2026-08-30T03:59:59", True, id="in its last second"),
        pytest.param(None, "2026-08-30T04:00", False, id="over, though no sweep has said so yet"),
        pytest.param(date(2026, 6, 1), "2026-08-01T12:00", False, id="the guarantee ended before"),
    ],
)
def test_while_the_window_runs_again_nothing_is_decided(until: date | None, as_of: str, runs: bool) -> None:
    """Leave moved its end after the claim was filed; its new days may lie in a week that is not assessed."""
    facts = dossier(guarantee_ended_on=until, as_of=utc(as_of))
    assert open_matters(facts) == (("The window runs until 29 Aug 2026.",) if runs else ())


def test_what_is_open_is_named() -> None:
    facts = dossier(
        periods=(period(24, Verdict.OPEN, False), period(25, Verdict.MET, False)),
        offers=(OPEN_OFFER,),
        requests=(RequestFacts("Leave from 24 Aug 2026 to 26 Aug 2026", utc("2026-08-20T15:00")),),
    )
    assert open_matters(facts) == (
        "Week 24 and week 25 are not settled yet.",
        "Engineer at Acme is not answered yet.",
        "Leave from 24 Aug 2026 to 26 Aug 2026 waits for a decision.",
    )


@pytest.mark.parametrize(
    ("as_of", "waits"),
    [
        pytest.param("2026-10-03T03:59:59", True, id="the last second of the 30th day after filing"),
        pytest.param("2026-10-03T04:00", False, id="the 30th day is over"),
    ],
)
def test_a_decision_waits_at_most_30_days_for_what_is_unfinished(as_of: str, waits: bool) -> None:
    """Filed on 2 September. What was asked for waits for its judges, however long they take."""
    facts = dossier(
        as_of=utc(as_of),
        periods=(period(25, Verdict.MET, False),),
        offers=(OPEN_OFFER,),
        requests=(RequestFacts("An excusal of week 4", utc("2026-08-01T15:00")),),
    )
    unfinished = ("Week 25 is not settled yet.", "Engineer at Acme is not answered yet.")
    assert open_matters(facts) == (
        *(unfinished if waits else ()), "An excusal of week 4 waits for a decision.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("decided", "failed"),
    [
        pytest.param("2026-08-16T03:59:59", False, id="in the last second of the 14th day"),
        pytest.param("2026-08-16T04:00", True, id="the 14th day is over"),
        pytest.param(None, True, id="never decided: until the claim was filed"),
    ],
)
def test_what_the_staff_left_undecided_for_14_days_is_the_schools_failing(
    decided: str | None, failed: bool
) -> None:
    asked_at = utc("2026-08-01T15:00")
    request = RequestFacts("An excusal of week 4", asked_at, decided_at=utc(decided) if decided else None)
    days = 32 if decided is None else 15
    says = f"An excusal of week 4, asked for on 1 Aug 2026, waited {days} days for a decision."
    assert school_side(dossier(requests=(request,))) == ((says,) if failed else ())
    assert school_side(dossier(requests=(request,), filed_at=None))[:1] == (
        (says.replace("32", "50"),) if failed else ()
    )


def test_what_its_judges_take_longer_over_is_not_the_staffs() -> None:
    request = RequestFacts("An excusal of week 4", utc("2026-08-25T15:00"), utc("2026-09-30T15:00"))
    assert school_side(dossier(requests=(request,))) == ()


def test_where_the_school_failed_its_side() -> None:
    facts = dossier(
        appointments=(AppointmentFacts("Coaching", utc("2026-05-03T15:00"), "staff_missed"),),
        school_failures=(SchoolFailure("The message of 4 May 2026 waited 9 days for an answer."),),
    )
    assert school_side(facts) == (
        "The school missed an appointment: Coaching, 3 May 2026.",
        "The message of 4 May 2026 waited 9 days for an answer.",
    )


def test_the_limits_for_a_claim_and_an_appeal() -> None:
    assert claim_until(SCHOOL, LAST, NEW_YORK) == utc("2026-09-29T04:00")
    assert appeal_until(SCHOOL, date(2026, 10, 20), NEW_YORK) == utc("2026-11-04T05:00")
    assert claim_until(replace(SCHOOL, claim_within_days=None), LAST, NEW_YORK) is None
