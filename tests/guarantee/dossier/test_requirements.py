"""Each of the ten requirements comes out met, not met, and as a person's, by what people enter (DOMAIN §8)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from coaching.appointments import verbs as appointment_verbs
from coaching.concerns import verbs as concern_verbs
from coaching.conversation import verbs as conversation_verbs
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.graduation.verbs import certify
from commitments.quotas.models import ActivityKind
from commitments.signing import verbs as signing_verbs
from demonstration.work import Effort
from jobsearch.activities.verbs import log
from jobsearch.offers import verbs as offer_verbs
from nightly.sweep import sweep
from people.programs.verbs import add_requirement
from standing.evidence import evidence
from standing.models import Period
from tests.factories import client_of
from tests.guarantee.scenes import ENDED, START, Scene, scene
from tests.stages import staged

IN_FEBRUARY = datetime(2026, 2, 10, 15, 0, tzinfo=UTC)  # before she signed
IN_MAY = datetime(2026, 5, 12, 15, 0, tzinfo=UTC)  # a Tuesday, 11:00 in New York
DAY = timedelta(days=1)


@staged
def alice() -> Scene:
    whole = scene(work=False)
    add_requirement(whole.student.cohort.program, name="Attendance", by=whole.dora, now=IN_MAY)
    return whole


def certified(alice: Scene, met: bool, on: date = date(2026, 2, 27)) -> None:
    requirement = alice.student.cohort.program.requirements.get()
    certify(alice.student, graduated_on=on, outcomes={requirement.pk: (met, "")}, by=alice.dora, now=IN_MAY)


def asked(alice: Scene, answered_after: timedelta | None) -> None:
    conversation_verbs.send(alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=IN_MAY)
    if answered_after:
        conversation_verbs.reply(alice.student, body="Fine.", now=IN_MAY + answered_after)


def lapsed(alice: Scene) -> None:
    conversation_verbs.send(alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=IN_MAY)
    sweep(IN_MAY + 15 * DAY)
    lapse_verbs.confirm_lapse(
        alice.search.lapses.get(), other_way="Called.", by=alice.bob, now=IN_MAY + 16 * DAY
    )


def met_up(alice: Scene, outcome: str, late: int | None = None) -> None:
    appointment = appointment_verbs.book(
        alice.student,
        kind="coaching",
        host=alice.bob,
        starts_at=IN_MAY + DAY,
        minutes=30,
        by=alice.bob,
        now=IN_MAY,
    )
    appointment_verbs.record_outcome(
        appointment, outcome=outcome, minutes_late=late, note="", by=alice.bob, now=IN_MAY + 2 * DAY
    )


def deliverable(alice: Scene, days_after: int | None) -> None:
    asked_for = deliverable_verbs.set_deliverable(
        alice.student, kind="resume", due_on=date(2026, 5, 15), by=alice.bob, now=IN_MAY
    )
    if days_after is not None:
        deliverable_verbs.submit(
            asked_for,
            link="",
            text="Here.",
            by=alice.student.user,
            now=asked_for.due_at + (days_after - 1) * DAY,
        )


def offered(
    alice: Scene, *, hours: int, answered: bool, confirmed: bool = True, granted: bool | None = None
) -> None:
    offer = offer_verbs.state_offer(
        alice.student,
        employer="Acme",
        role="Developer",
        type="permanent",
        written=True,
        hours_per_week=hours,
        in_field=True,
        received_at=IN_MAY,
        by=alice.student.user,
        now=IN_MAY,
    )
    if granted is not None:
        ask = offer_verbs.ask_for(offer, about="pay", wanted="$90k", by=alice.student.user, now=IN_MAY)
        offer_verbs.answer_ask(ask, granted=granted, by=alice.student.user, now=IN_MAY)
    if answered:
        offer_verbs.answer(
            offer,
            answer="refused",
            answered_at=IN_MAY + DAY,
            ends_search=None,
            by=alice.student.user,
            now=IN_MAY + DAY,
        )
    offer.refresh_from_db()
    if confirmed:
        offer_verbs.confirm(offer, note="", seen=offer.changed_at, by=alice.bob, now=IN_MAY + 30 * DAY)


def concern(alice: Scene, upheld: bool | None) -> None:
    raised = concern_verbs.raise_concern(
        alice.student, what="Rude.", happened_on=date(2026, 5, 1), by=alice.bob, now=IN_MAY
    )
    if upheld is not None:
        for admin in (alice.dora, alice.erin) if upheld else (alice.dora,):
            concern_verbs.decide_concern(raised, upheld=upheld, why="Looked into.", by=admin, now=IN_MAY)


def filed(alice: Scene, now: datetime) -> None:
    alice.file(now)


Activity = Callable[[Scene], Any]
CASES: list[tuple[int, str, str, Activity]] = [
    (1, "met", "certified, all met", lambda a: certified(a, True)),
    (1, "not_met", "a requirement not met", lambda a: certified(a, False)),
    (1, "needs_person", "a requirement was added after certification", lambda a: None),
    (2, "met", "started within the limit", lambda a: certified(a, True)),
    (2, "not_met", "certified later: started before it", lambda a: certified(a, True, date(2026, 3, 5))),
    (4, "met", "answered in time", lambda a: asked(a, timedelta(hours=3))),
    (4, "needs_person", "a late reply, tolerance not stated", lambda a: asked(a, 6 * DAY)),
    (4, "not_met", "lapsed", lapsed),
    (5, "met", "on time", lambda a: met_up(a, "attended", 0)),
    (5, "needs_person", "four minutes late, grace not stated", lambda a: met_up(a, "attended", 4)),
    (5, "not_met", "an unexcused no-show", lambda a: met_up(a, "no_show")),
    (6, "met", "handed in on the last day", lambda a: deliverable(a, 0)),
    (6, "needs_person", "a day late, tolerance not stated", lambda a: deliverable(a, 2)),
    (6, "not_met", "never handed in", lambda a: deliverable(a, None)),
    (7, "met", "answered and confirmed", lambda a: offered(a, hours=10, answered=True)),
    (7, "needs_person", "not confirmed", lambda a: offered(a, hours=10, answered=True, confirmed=False)),
    (7, "not_met", "never answered", lambda a: offered(a, hours=10, answered=False)),
    (
        7,
        "not_met",
        "refused though all was granted",
        lambda a: offered(a, hours=10, answered=True, granted=True),
    ),
    (8, "met", "part time", lambda a: offered(a, hours=29, answered=True)),
    (
        8,
        "needs_person",
        "not confirmed by the coach",
        lambda a: offered(a, hours=40, answered=True, confirmed=False),
    ),
    (8, "not_met", "thirty hours, in the field, permanent", lambda a: offered(a, hours=30, answered=True)),
    (9, "met", "dismissed", lambda a: concern(a, False)),
    (9, "needs_person", "not decided", lambda a: concern(a, None)),
    (9, "not_met", "upheld", lambda a: concern(a, True)),
    (
        10,
        "met",
        "the last second of day 30",
        lambda a: filed(a, datetime(2026, 9, 29, 3, 59, 59, tzinfo=UTC)),
    ),
    (
        10,
        "not_met",
        "the first instant after it",
        lambda a: filed(a, datetime(2026, 9, 29, 4, 0, tzinfo=UTC)),
    ),
    (10, "needs_person", "not filed yet", lambda a: None),
]


@pytest.mark.parametrize(
    ("number", "expected", "activity"),
    [pytest.param(*case[:2], case[3], id=f"{case[0]} {case[1]}: {case[2]}") for case in CASES],
)
def test_a_requirement_comes_out(alice: Scene, number: int, expected: str, activity: Activity) -> None:
    activity(alice)
    row = alice.requirement(number, datetime(2026, 10, 1, tzinfo=UTC))
    assert row["finding"] == expected, row["reasons"]
    assert bool(row["reasons"]) is True, row["reasons"]
    assert row["clause"]


def test_2_needs_a_person_without_a_certified_graduation(db: None) -> None:
    """Requirement 1 is then not met; the limit of requirement 2 is not known."""
    from commitments.searches.queries import latest_search
    from tests import factories

    student = factories.make_student(planned_graduation=date(2026, 2, 27))
    policy = factories.make_policy()
    signing_verbs.sign(
        student,
        start_date=date(2026, 3, 4),
        signed_name=student.user.name,
        text_digest=policy.digest,
        address=None,
        by=student.user,
        now=factories.NOW,
    )
    search = latest_search(student)
    assert search is not None
    lonely = Scene(student, search, *(factories.make_coach(), factories.make_admin(), factories.make_admin()))
    assert lonely.found(1) == "not_met"
    assert lonely.found(2) == "needs_person"
    assert lonely.found(3) == "needs_person"


def test_3_is_not_met_with_a_missed_week_and_met_when_each_is_excused(alice: Scene) -> None:
    sweep(ENDED)
    assert alice.found(3) == "not_met"
    for number in range(1, 26):
        excusal = excusal_verbs.excuse(
            alice.search, unit="week", number=number, reason="Hospital.", by=alice.bob, now=ENDED
        )
        excusal_verbs.agree_excusal(excusal, by=alice.erin, now=ENDED)
    assert alice.found(3) == "met"


@pytest.mark.parametrize(("after", "expected"), [(-1, "not_met"), (0, "met")], ids=["last second", "its end"])
def test_5_counts_appointments_until_the_windows_last_second(alice: Scene, after: int, expected: str) -> None:
    starts_at = alice.search.closes_at + timedelta(seconds=after)
    appointment = appointment_verbs.book(
        alice.student,
        kind="alumni",
        host=alice.bob,
        starts_at=starts_at,
        minutes=30,
        by=alice.bob,
        now=IN_MAY,
    )
    appointment_verbs.record_outcome(
        appointment, outcome="no_show", minutes_late=None, note="", by=alice.bob, now=ENDED
    )
    assert alice.found(5) == expected


@pytest.mark.parametrize(("after", "expected"), [(0, "not_met"), (1, "met")], ids=["last day", "day after"])
def test_6_counts_deliverables_due_by_the_windows_last_day(alice: Scene, after: int, expected: str) -> None:
    due_on = alice.search.last_day + after * DAY
    deliverable_verbs.set_deliverable(alice.student, kind="resume", due_on=due_on, by=alice.bob, now=IN_MAY)
    assert alice.found(6) == expected


def test_6_shows_what_was_due_before_signing_on_the_page(alice: Scene, clock: Any) -> None:
    """Shown only, where the clause does not name it: the judge sees it, and it decides nothing."""
    deliverable_verbs.set_deliverable(
        alice.student, kind="portfolio", due_on=date(2026, 2, 20), by=alice.bob, now=IN_FEBRUARY
    )
    claim = alice.file()
    clock.set(ENDED)
    page = client_of(alice.dora).get(reverse("guarantee:dossier", args=[claim.pk])).content.decode()
    words = " ".join(page.split())
    assert "1 deliverable due before signing: shown only (clause 6.1)." in words
    assert "due by the end of 20 Feb 2026, never handed in; shown only" in words
    assert alice.found(6) == "met"


@pytest.mark.parametrize("agency", ["agency_contact", "recruiter"])
def test_a_week_short_of_people_that_agencies_would_make_up_needs_a_person(db: None, agency: str) -> None:
    """Whatever the kind is called under which they are logged."""
    alice = scene(special={14: Effort(people=6)})
    ActivityKind.objects.get_or_create(
        slug=agency,
        defaults={"name": "recruiter", "done": "called", "with_person": True, "contact": "agency"},
    )
    monday = START + 13 * 7 * DAY
    logged = datetime.combine(monday, datetime.min.time(), UTC) + timedelta(hours=20)
    for name in ("Ines Agent", "Otto Agent"):
        activity = log(
            alice.student,
            kind=agency,
            occurred_on=monday,
            person=name,
            by=alice.student.user,
            now=logged,
        )
    sweep(ENDED)
    third = alice.requirement(3)
    assert third["finding"] == "needs_person"
    assert "Week 14: 2 people at recruiting agencies; whether they count is not stated." in third["reasons"]
    week = Period.objects.get(search=alice.search, unit="week", number=14)
    (said,) = [each for each in evidence([week])[week.pk] if each.activity.pk == activity.pk]
    assert said.why_not.startswith("Whether people at recruiting agencies count is not stated")
