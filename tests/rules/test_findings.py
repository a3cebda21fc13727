"""Requirements 1 to 3, 7, 8 and 10 of the dossier (DOMAIN §8)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from rules.eligibility import (
    NUMBERS,
    TITLES,
    DossierFacts,
    Finding,
    Found,
    GraduationFacts,
    OfferOutcome,
    PeriodOutcome,
    ProgramRequirementFact,
    SignatureFacts,
    findings,
)
from rules.offer_facts import Ask, OfferFacts
from rules.policy import PolicyRules, Unit
from rules.verdict import Verdict
from tests.rules.make import COMMITS, LAST, NEW_YORK, NY, PEOPLE, POST, SCHOOL, START, dossier, result, utc

MET, NOT_MET, PERSON = Found.MET, Found.NOT_MET, Found.NEEDS_PERSON


def finding(number: int, facts: DossierFacts, policy: PolicyRules = SCHOOL) -> Finding:
    return findings(policy, facts)[number - 1]


def week(number: int, verdict: Verdict = Verdict.MET, people: int = 8, **changes: Any) -> PeriodOutcome:
    first = START + timedelta(days=7 * (number - 1))
    quotas = (result(PEOPLE, people), result(COMMITS, 5), result(POST, 1))
    last = first + timedelta(days=6)
    return replace(PeriodOutcome(Unit.WEEK, number, first, last, verdict, True, quotas), **changes)


def weeks(*changed: PeriodOutcome) -> tuple[PeriodOutcome, ...]:
    by_number = {period.number: period for period in changed}
    unfinished = week(26, Verdict.NOT_ASSESSED, 0, last_day=LAST)
    return (*(by_number.get(number, week(number)) for number in range(1, 26)), unfinished)


def test_each_requirement_in_order_with_title_and_clause() -> None:
    all_findings = findings(SCHOOL, dossier(periods=weeks()))
    assert [finding.number for finding in all_findings] == list(NUMBERS)
    assert {finding.number: finding.title for finding in all_findings} == TITLES
    assert [finding.clause for finding in all_findings] == [str(n) for n in NUMBERS]
    assert {finding.finding for finding in all_findings} == {MET}
    assert all(finding.title and finding.reasons for finding in all_findings)
    assert all(reason.endswith(".") for finding in all_findings for reason in finding.reasons)


ATTENDED, GRADE = ProgramRequirementFact("attendance", True), ProgramRequirementFact("grade", True)


@pytest.mark.parametrize(
    ("graduation", "expected", "reason"),
    [
        pytest.param(
            GraduationFacts(True, date(2026, 2, 12), "R. Cole", (ATTENDED, GRADE)),
            MET,
            "Graduated on 12 Feb 2026, certified by R. Cole.",
            id="certified with everything met",
        ),
        pytest.param(
            GraduationFacts(True, date(2026, 2, 12)), MET, "Graduated on 12 Feb 2026.", id="nothing listed"
        ),
        pytest.param(
            GraduationFacts(True, date(2026, 2, 12), "", (ATTENDED, replace(GRADE, met=False))),
            NOT_MET,
            "Not met: grade.",
            id="a grade missed",
        ),
        pytest.param(
            GraduationFacts(True, date(2026, 2, 12), "", (ATTENDED, replace(GRADE, met=None))),
            PERSON,
            "Not recorded: grade.",
            id="a grade not recorded",
        ),
        pytest.param(GraduationFacts(False), NOT_MET, "No admin has certified", id="not certified"),
    ],
)
def test_1_graduated(graduation: GraduationFacts, expected: Found, reason: str) -> None:
    judged = finding(1, dossier(graduation=graduation))
    assert judged.finding == expected
    assert reason in judged.reasons[-1]


@pytest.mark.parametrize(
    ("start", "graduated", "expected", "reason"),
    [
        pytest.param(
            START, date(2026, 2, 12), MET, "18 days after graduation (limit 30 days)", id="within the limit"
        ),
        pytest.param(
            date(2026, 3, 14), date(2026, 2, 12), MET, "30 days after", id="on the last day of the limit"
        ),
        pytest.param(
            date(2026, 3, 15), date(2026, 2, 12), NOT_MET, "31 days after", id="a day past the limit"
        ),
        pytest.param(
            date(2026, 2, 11), date(2026, 2, 12), NOT_MET, "before graduation", id="before graduation"
        ),
        pytest.param(START, None, PERSON, "limit is not known", id="graduation not certified"),
    ],
)
def test_2_signed_and_started_in_time(
    start: date, graduated: date | None, expected: Found, reason: str
) -> None:
    facts = dossier(
        signature=SignatureFacts(utc("2026-02-20T15:00"), start, "3"),
        graduation=GraduationFacts(graduated is not None, graduated),
    )
    judged = finding(2, facts)
    assert judged.finding == expected
    assert judged.reasons[0] == "Signed on 20 Feb 2026."
    assert reason in judged.reasons[1]


@pytest.mark.parametrize("certified", [True, False])
def test_2_a_search_that_never_started(certified: bool) -> None:
    graduation = GraduationFacts(certified, date(2026, 2, 12) if certified else None)
    judged = finding(2, dossier(window_last_day=None, graduation=graduation))
    assert judged.finding == NOT_MET
    assert judged.reasons == ("Signed on 20 Feb 2026.", "The search never started.")


def test_2_never_signed() -> None:
    assert finding(2, dossier(signature=None)).finding == NOT_MET


MISSED_14 = week(14, Verdict.MISSED, 6, late_not_counted=2)


def test_3_every_week_met() -> None:
    judged = finding(3, dossier(periods=weeks()))
    assert judged.finding == MET
    assert judged.reasons == ("25 of 25 assessed weeks met, excused or on leave.",)
    assert len(judged.evidence) == 25


def test_3_one_week_missed_where_none_may_be() -> None:
    judged = finding(3, dossier(periods=weeks(MISSED_14)))
    assert judged.finding == NOT_MET
    assert judged.reasons == (
        "24 of 25 assessed weeks met, excused or on leave.",
        "Week 14 is missed: 6 of 8 people (clause 3.1). 2 activities came after the limit and are not counted.",
        "1 week missed; none is allowed.",
    )
    assert judged.evidence[13].detail.startswith("missed, 1 Jun 2026 to 7 Jun 2026: 6 of 8 people")


@pytest.mark.parametrize(
    ("allowed", "expected"),
    [
        pytest.param(1, MET, id="one may be missed"),
        pytest.param(0, NOT_MET, id="none may be missed"),
        pytest.param(None, PERSON, id="how many may be missed is not stated"),
    ],
)
def test_3_one_week_missed(allowed: int | None, expected: Found) -> None:
    policy = replace(SCHOOL, missed_allowed=allowed)
    assert finding(3, dossier(periods=weeks(MISSED_14)), policy).finding == expected


def test_3_excused_and_leave_are_shown() -> None:
    excused = week(5, Verdict.EXCUSED, 2, excused_because="funeral")
    judged = finding(3, dossier(periods=weeks(excused, week(6, Verdict.LEAVE, 0))))
    assert judged.finding == MET
    assert judged.reasons == (
        "25 of 25 assessed weeks met, excused or on leave (23 met, 1 excused, 1 leave).",
    )
    assert "excused: funeral" in judged.evidence[4].detail


@pytest.mark.parametrize(
    "open_week",
    [week(25, Verdict.OPEN, 3, settled=False), week(25, Verdict.MET, settled=False)],
    ids=["open", "met for now"],
)
def test_3_a_week_that_is_not_settled_needs_a_person(open_week: PeriodOutcome) -> None:
    judged = finding(3, dossier(periods=weeks(open_week)))
    assert judged.finding == PERSON
    assert judged.reasons[-1] == "Not settled yet: week 25."


def test_3_a_missed_week_outweighs_an_open_one() -> None:
    open_week = week(25, Verdict.OPEN, 3, settled=False)
    assert finding(3, dossier(periods=weeks(MISSED_14, open_week))).finding == NOT_MET


def test_3_weeks_and_months_together_are_called_so() -> None:
    policy = replace(SCHOOL, missed_allowed=1)
    month = week(1, Verdict.MISSED, 6, unit=Unit.MONTH)
    judged = finding(3, dossier(periods=(week(1), month)), policy)
    assert judged.finding == MET
    assert judged.reasons[0] == "1 of 2 assessed weeks and months met, excused or on leave."
    assert judged.reasons[1] == "Month 1 is missed: 6 of 8 people (clause 3.1)."
    assert judged.reasons[2] == "1 month missed; 1 is allowed."


def test_3_no_week_assessed() -> None:
    assert finding(3, dossier()).finding == PERSON


RECEIVED = utc("2026-05-06T15:00")  # a Wednesday; due at the end of Wed 13 May in New York
CLOSES = utc("2026-08-30T04:00")


def offered(**changes: Any) -> OfferOutcome:
    facts = OfferFacts(
        received_at=RECEIVED,
        zone=NEW_YORK,
        calendar=NY,
        hours_per_week=20,
        in_field=True,
        type="permanent",
        written=True,
        confirmed=True,
        answer="refused",
        answered_at=utc("2026-05-08T15:00"),
        start=START,
        closes_at=CLOSES,
    )
    return OfferOutcome.of(SCHOOL, "Engineer at Acme", replace(facts, **changes))


def test_an_outcome_has_the_due_moment_of_the_offers_rules() -> None:
    assert offered().due_at == utc("2026-05-14T04:00")


UNANSWERED: dict[str, Any] = {"answer": None, "answered_at": None}


@pytest.mark.parametrize(
    ("changes", "expected", "reason"),
    [
        pytest.param({}, MET, "All answers came in time (1 offer).", id="in time"),
        pytest.param(
            {"answered_at": utc("2026-05-14T04:00")},
            NOT_MET,
            "Engineer at Acme: due by the end of 13 May 2026, answered on 14 May 2026.",
            id="a moment late",
        ),
        pytest.param(UNANSWERED, NOT_MET, "never answered", id="never answered"),
        pytest.param(
            {**UNANSWERED, "withdrawn_at": utc("2026-05-08T15:00")}, MET, "in time", id="withdrawn before due"
        ),
        pytest.param(
            {**UNANSWERED, "employer_deadline": utc("2026-12-31T15:00")},
            PERSON,
            "not answered yet",
            id="still open",
        ),
        pytest.param({"confirmed": False}, PERSON, "No coach has confirmed".lower(), id="not confirmed"),
        pytest.param(
            {"asks": (Ask("pay", True),)}, NOT_MET, "everything asked for was granted", id="granted, refused"
        ),
        pytest.param({"asks": (Ask("pay", False),)}, MET, "in time", id="not granted, refused"),
        pytest.param({"asks": (Ask("pay", None),)}, PERSON, "not clear", id="not known whether granted"),
        pytest.param(
            {**UNANSWERED, "received_at": utc("2026-08-31T15:00")},
            MET,
            "No offer was to be",
            id="after the window",
        ),
        pytest.param(
            {"received_at": utc("2026-02-10T15:00"), "answered_at": utc("2026-03-01T15:00")},
            MET,
            "No offer was to be",
            id="over before the start date",
        ),
        pytest.param(
            {**UNANSWERED, "received_at": utc("2026-03-02T05:00")},
            NOT_MET,
            "never answered",
            id="as the start date begins",
        ),
        pytest.param(
            {**UNANSWERED, "received_at": CLOSES - timedelta(seconds=1)},
            NOT_MET,
            "due by the end of 4 Sep 2026, never answered",
            id="in the last second of the window",
        ),
    ],
)
def test_7_offers_answered(changes: dict[str, Any], expected: Found, reason: str) -> None:
    judged = finding(7, dossier(offers=(offered(**changes),)))
    assert judged.finding == expected
    assert reason in judged.reasons[0]


def test_7_one_late_answer_outweighs_one_that_needs_a_person() -> None:
    judged = finding(7, dossier(offers=(offered(confirmed=False), offered(**UNANSWERED), offered())))
    assert judged.finding == NOT_MET
    assert len(judged.reasons) == 2
    assert len(judged.evidence) == 3


@pytest.mark.parametrize(
    ("changes", "expected", "reason"),
    [
        pytest.param({}, MET, "does not qualify: It is for 20 hours a week", id="part time"),
        pytest.param(
            {"hours_per_week": 40}, NOT_MET, "qualifies: It is for 40 hours a week", id="full time, refused"
        ),
        pytest.param(
            {"hours_per_week": 40, "type": "contract"}, PERSON, "may qualify", id="a type that is not stated"
        ),
        pytest.param({"confirmed": False}, PERSON, "No coach has confirmed", id="not confirmed"),
        pytest.param(
            {"hours_per_week": 40, "received_at": CLOSES, "answered_at": CLOSES},
            MET,
            "after the window",
            id="after it",
        ),
    ],
)
def test_8_no_qualifying_offer(changes: dict[str, Any], expected: Found, reason: str) -> None:
    judged = finding(8, dossier(offers=(offered(**changes),)))
    assert judged.finding == expected
    assert reason in judged.reasons[0]
    assert len(judged.evidence) == 1


def test_8_no_offer_at_all() -> None:
    assert finding(8, dossier()).finding == MET


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        pytest.param("2026-08-30T04:00", MET, id="as the window ends"),
        pytest.param("2026-09-29T03:59:59", MET, id="in the last second of the limit"),
        pytest.param("2026-09-29T04:00", NOT_MET, id="when the limit has passed"),
    ],
)
def test_10_filed_in_time(filed: str, expected: Found) -> None:
    judged = finding(10, dossier(filed_at=utc(filed)))
    assert judged.finding == expected
    assert "the window ended on 29 Aug 2026 (limit 30 days after it)" in judged.reasons[0]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        pytest.param({"filed_at": None}, {}, id="not filed"),
        pytest.param({"window_last_day": None}, {}, id="no search started"),
        pytest.param({}, {"claim_within_days": None}, id="no limit stated"),
    ],
)
def test_10_needs_a_person(changes: dict[str, Any], rule: dict[str, Any]) -> None:
    assert finding(10, dossier(**changes), replace(SCHOOL, **rule)).finding == PERSON


def test_the_decisive_reasons_are_those_that_lead_to_the_finding() -> None:
    """Of a requirement that is met none; else not the ones that only tell what there is."""
    certified = dossier().graduation
    failed = replace(
        certified,
        requirements=(ProgramRequirementFact("Project", False), ProgramRequirementFact("Talk", None)),
    )
    first = findings(SCHOOL, dossier(graduation=failed))[0]
    assert first.finding == Found.NOT_MET
    assert first.decisive == ("Not met: Project.",)
    assert len(first.reasons) == 3
    unknown = replace(certified, requirements=(ProgramRequirementFact("Talk", None),))
    assert findings(SCHOOL, dossier(graduation=unknown))[0].decisive == ("Not recorded: Talk.",)
    assert findings(SCHOOL, dossier())[0].decisive == ()
