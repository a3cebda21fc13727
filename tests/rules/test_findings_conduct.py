"""Requirements 4, 5, 6 and 9, and what tolerances that are not stated leave to a person (DOMAIN §3, §8)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.eligibility import (
    AppointmentFacts,
    ConcernFacts,
    DeliverableFacts,
    DossierFacts,
    Finding,
    Found,
    LapseFacts,
    ReplyFacts,
    findings,
)
from rules.policy import PolicyRules
from tests.rules.make import SCHOOL, dossier, utc

MET, NOT_MET, PERSON = Found.MET, Found.NOT_MET, Found.NEEDS_PERSON


def finding(number: int, facts: DossierFacts, policy: PolicyRules = SCHOOL) -> Finding:
    return findings(policy, facts)[number - 1]


KEPT = ReplyFacts(utc("2026-05-04T15:00"), utc("2026-05-07T04:00"), utc("2026-05-04T20:00"))
AT_LIMIT = replace(KEPT, replied_at=utc("2026-05-07T04:00"))
NEVER = replace(KEPT, replied_at=None)
PENDING = ReplyFacts(utc("2026-09-19T15:00"), utc("2026-09-23T04:00"))
UNLIMITED = replace(NEVER, due_at=None)


@pytest.mark.parametrize(
    ("replies", "allowed", "expected", "reason"),
    [
        pytest.param((), None, MET, "No reply was due.", id="none asked for"),
        pytest.param((KEPT,), None, MET, "1 of 1 reply in time, typically after 5 hours.", id="kept"),
        pytest.param(
            (KEPT, AT_LIMIT),
            None,
            PERSON,
            "how many are allowed is not stated",
            id="one at the limit is late",
        ),
        pytest.param((KEPT, AT_LIMIT), 0, NOT_MET, "none is allowed", id="one late where none is allowed"),
        pytest.param((KEPT, AT_LIMIT), 1, MET, "1 is allowed", id="one late where one is allowed"),
        pytest.param((NEVER,), None, PERSON, "1 reply not in time", id="one never answered"),
        pytest.param((KEPT, PENDING), 0, MET, "1 of 1 reply in time", id="one still to come"),
        pytest.param(
            (replace(NEVER, due_at=utc("2026-09-20T12:00")),),
            0,
            NOT_MET,
            "1 reply not in time",
            id="one due at this moment",
        ),
        pytest.param((UNLIMITED,), 0, MET, "No reply was due.", id="none had a limit"),
    ],
)
def test_4_replies(
    replies: tuple[ReplyFacts, ...], allowed: int | None, expected: Found, reason: str
) -> None:
    policy = replace(SCHOOL, late_replies_allowed=allowed)
    judged = finding(4, dossier(replies=replies), policy)
    assert judged.finding == expected
    assert reason in " ".join(judged.reasons)


@pytest.mark.parametrize(
    ("replied", "typical"),
    [
        ("2026-05-04T15:20", "less than an hour"),
        ("2026-05-04T16:00", "1 hour"),
        ("2026-05-06T14:00", "47 hours"),
        ("2026-05-06T15:00", "2 days"),
    ],
)
def test_4_how_long_replies_take(replied: str, typical: str) -> None:
    judged = finding(4, dossier(replies=(replace(KEPT, replied_at=utc(replied)),)))
    assert judged.reasons == (f"1 of 1 reply in time, typically after {typical}.",)


def test_4_a_late_reply_is_evidence() -> None:
    judged = finding(4, dossier(replies=(KEPT, AT_LIMIT)))
    assert [evidence.detail for evidence in judged.evidence] == [
        "due by the end of 6 May 2026, answered 7 May 2026"
    ]


LAPSED = LapseFacts(date(2026, 6, 1))


@pytest.mark.parametrize(
    ("lapse", "expected", "reason"),
    [
        pytest.param(LAPSED, NOT_MET, "The search lapsed on 1 Jun 2026.", id="lapsed"),
        pytest.param(
            replace(LAPSED, reinstated=True, because="was in hospital."),
            PERSON,
            "The search lapsed on 1 Jun 2026 and was reinstated: was in hospital.",
            id="reinstated",
        ),
        pytest.param(
            replace(LAPSED, reinstated=True, schools_error=True),
            PERSON,
            "an error of the school",
            id="the school's error",
        ),
        pytest.param(
            replace(LAPSED, stated=False),
            PERSON,
            "The search lapsed on 1 Jun 2026, and the policy states no limit for silence.",
            id="no limit stated",
        ),
        pytest.param(
            replace(LAPSED, confirmed=False),
            PERSON,
            "Silence reached the limit on 1 Jun 2026: a coach would say whether the search lapsed.",
            id="only supposed",
        ),
    ],
)
def test_4_lapses(lapse: LapseFacts, expected: Found, reason: str) -> None:
    judged = finding(4, dossier(lapses=(lapse,), replies=(KEPT,)))
    assert judged.finding == expected
    assert reason in judged.reasons[0]


MEETING = AppointmentFacts("Coaching", utc("2026-05-04T15:00"), "attended", 0)
LATE = replace(MEETING, minutes_late=4, note="train")
NO_SHOW = replace(MEETING, outcome="no_show", minutes_late=None)


@pytest.mark.parametrize(
    ("meetings", "rule", "expected", "reason"),
    [
        pytest.param((), {}, MET, "No appointment was missed", id="none"),
        pytest.param((MEETING,), {}, MET, "1 of 1 appointment attended.", id="on time"),
        pytest.param(
            (MEETING, LATE),
            {},
            PERSON,
            "Late at 1 appointment, by 4 minutes; no grace",
            id="four minutes late",
        ),
        pytest.param((LATE,), {"grace_minutes": 4}, MET, "grace is 4 minutes", id="four minutes of four"),
        pytest.param(
            (LATE,), {"grace_minutes": 3}, NOT_MET, "grace is 3 minutes", id="four minutes of three"
        ),
        pytest.param((NO_SHOW,), {}, NOT_MET, "1 unexcused no-show; none is allowed.", id="a no-show"),
        pytest.param(
            (NO_SHOW,), {"no_shows_allowed": 1}, MET, "1 is allowed", id="a no-show where one is allowed"
        ),
        pytest.param(
            (NO_SHOW,), {"no_shows_allowed": None}, PERSON, "not stated", id="a no-show, not stated"
        ),
        pytest.param(
            (replace(NO_SHOW, outcome="excused"),), {}, MET, "No appointment was missed or late", id="excused"
        ),
        pytest.param(
            (replace(NO_SHOW, outcome="staff_missed"),),
            {},
            MET,
            "No appointment was missed or late",
            id="the school's",
        ),
        pytest.param(
            (replace(NO_SHOW, outcome="cancelled"),),
            {},
            MET,
            "No appointment was missed or late",
            id="cancelled",
        ),
        pytest.param(
            (replace(NO_SHOW, outcome=""),), {}, PERSON, "Not recorded: Coaching.", id="not recorded"
        ),
        pytest.param(
            (replace(MEETING, minutes_late=None),), {}, PERSON, "Not recorded", id="arrival not recorded"
        ),
        pytest.param(
            (replace(NO_SHOW, outcome="", starts_at=utc("2026-12-01T15:00")),),
            {},
            MET,
            "No appointment",
            id="to come",
        ),
    ],
)
def test_5_on_time_at_appointments(
    meetings: tuple[AppointmentFacts, ...], rule: dict[str, Any], expected: Found, reason: str
) -> None:
    judged = finding(5, dossier(appointments=meetings), replace(SCHOOL, **rule))
    assert judged.finding == expected
    assert reason in " ".join(judged.reasons)


def test_5_a_late_arrival_is_evidence_with_its_note() -> None:
    judged = finding(5, dossier(appointments=(MEETING, LATE)))
    assert [(evidence.label, evidence.detail) for evidence in judged.evidence] == [
        ("Coaching, 4 May 2026", "attended, 4 minutes late: train")
    ]


IN_TIME = DeliverableFacts("resume", utc("2026-04-01T04:00"), utc("2026-03-31T22:00"))
TOO_LATE = replace(IN_TIME, submitted_at=utc("2026-04-01T04:00"))
MISSING = replace(IN_TIME, submitted_at=None)
BEFORE = DeliverableFacts("pitch", utc("2026-02-15T05:00"), None)


@pytest.mark.parametrize(
    ("pieces", "rule", "expected", "reason"),
    [
        pytest.param((), {}, MET, "No deliverable was due.", id="none"),
        pytest.param((IN_TIME,), {}, MET, "1 of 1 deliverable in by the deadline.", id="in time"),
        pytest.param((TOO_LATE,), {}, PERSON, "Handed in late: resume; how many", id="late, not stated"),
        pytest.param(
            (TOO_LATE,), {"late_deliverables_allowed": 0}, NOT_MET, "none is allowed", id="late, none allowed"
        ),
        pytest.param(
            (TOO_LATE,), {"late_deliverables_allowed": 1}, MET, "1 is allowed", id="late, one allowed"
        ),
        pytest.param((MISSING,), {}, NOT_MET, "Never handed in: resume.", id="never handed in"),
        pytest.param(
            (replace(MISSING, due_at=utc("2026-12-01T05:00")),),
            {},
            MET,
            "No deliverable was due.",
            id="not due yet",
        ),
        pytest.param(
            (BEFORE,),
            {},
            MET,
            "1 deliverable due before signing: shown only.",
            id="due before signing, not named: shown only",
        ),
        pytest.param(
            (BEFORE, IN_TIME),
            {"deliverables_before_signing_count": False},
            MET,
            "1 of 1 deliverable in by the deadline. 1 deliverable due before signing: shown only.",
            id="due before signing, named as not counting: shown only",
        ),
        pytest.param(
            (BEFORE,),
            {"deliverables_before_signing_count": True},
            NOT_MET,
            "Never handed in: pitch.",
            id="due before signing, named",
        ),
    ],
)
def test_6_deliverables(
    pieces: tuple[DeliverableFacts, ...], rule: dict[str, Any], expected: Found, reason: str
) -> None:
    judged = finding(6, dossier(deliverables=pieces), replace(SCHOOL, **rule))
    assert judged.finding == expected
    assert reason in " ".join(judged.reasons)


def test_6_what_is_shown_only_is_among_the_evidence() -> None:
    judged = finding(6, dossier(deliverables=(BEFORE, IN_TIME)))
    assert [evidence.detail for evidence in judged.evidence] == [
        "due by the end of 31 Mar 2026, handed in 31 Mar 2026",
        "due by the end of 14 Feb 2026, never handed in; shown only",
    ]


@pytest.mark.parametrize(
    ("upheld", "expected", "reason"),
    [
        pytest.param((), MET, "No concern was upheld.", id="none"),
        pytest.param((False,), MET, "No concern was upheld.", id="dismissed"),
        pytest.param((None,), PERSON, "1 concern not decided yet.", id="open"),
        pytest.param((True, None), NOT_MET, "1 concern upheld.", id="upheld"),
    ],
)
def test_9_conduct(upheld: tuple[bool | None, ...], expected: Found, reason: str) -> None:
    facts = dossier(concerns=tuple(ConcernFacts("Concern", is_upheld) for is_upheld in upheld))
    judged = finding(9, facts)
    assert judged.finding == expected
    assert judged.reasons[0] == reason
    assert len(judged.evidence) == len(upheld)
