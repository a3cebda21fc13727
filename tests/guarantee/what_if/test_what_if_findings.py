"""What if, requirement by requirement: what stands against it, what would, and what a person must look at."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from coaching.conversation import verbs as conversation_verbs
from commitments.conditions import verbs as condition_verbs
from commitments.conditions.verbs import Answer
from commitments.policies import shipped
from demonstration.work import Effort
from guarantee.dossier.queries import search_of
from guarantee.what_if import queries as what_if_queries
from guarantee.what_if.queries import if_nothing_more
from guarantee.what_if.weeks import by_the_weeks, reader
from jobsearch.activities import verbs as activity_verbs
from jobsearch.offers import verbs as offer_verbs
from nightly.sweep import sweep
from standing.verbs import assess
from tests.commitments import scenes as commitments_scenes
from tests.factories import client_of
from tests.guarantee.scenes import Scene, scene
from tests.guarantee.supposing import IN_WEEK_4, READER, SENT, outlook, search_for, text, url

pytestmark = pytest.mark.django_db


def test_a_missed_week_that_is_allowed_and_one_that_is_not_stated() -> None:
    alice = scene(special={14: Effort(people=6)})
    now = datetime(2026, 8, 29, 15, tzinfo=UTC)
    assess([alice.search.pk], now)
    record, policy = what_if_queries._record(search_for(alice))
    case = what_if_queries.SupposedRecord(record, policy, signed=True)
    (then,) = what_if_queries.bases([case], now + timedelta(days=9))
    who = reader(alice.student, True)
    kept, unstated = (
        by_the_weeks(replace(then, policy=replace(policy, missed_allowed=allowed)), who, now)
        for allowed in (1, None)
    )
    assert kept[0] == "You would keep the guarantee: 1 week may be missed."
    assert "a person decides" in unstated[0]


def with_agencies(alice: Scene, week: int) -> None:
    """One person at a recruiting agency, in that week."""
    day = date(2026, 3, 2) + timedelta(days=7 * week - 3)
    logged = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=20)
    activity_verbs.log(
        alice.student, kind="agency_contact", occurred_on=day, person="Ann Agent", employer="Recruiters",
        by=alice.student.user, now=logged,
    )  # fmt: skip


def test_a_week_that_people_at_agencies_might_mend_stands_against_nobody_yet(clock: Any) -> None:
    """The school's policy does not state whether they count: requirement 3 needs a person, and the page says so."""
    alice = scene(special={5: Effort(people=7)})
    with_agencies(alice, 5)
    now = datetime(2026, 8, 30, 15, tzinfo=UTC)
    sweep(clock.set(now))
    assert alice.found(3, now) == "needs_person"
    found = outlook(alice, now)
    assert found.requirements[2].then.finding == "needs_person"
    assert (
        found.sentence
        == "A person would have to decide about your guarantee. Week 5 is missed, 7 of 8 people. "
        "Week 5: 1 person at recruiting agencies; whether they count is not stated."
    )
    assert found.tone == "open"
    page = text(client_of(alice.student.user).get(url(alice)))
    assert "If nothing more is logged, a person would decide." in page
    assert "missed already" not in page and "is lost" not in page


def test_the_day_of_loss_is_that_of_the_first_week_that_is_surely_missed() -> None:
    alice = scene(weeks=3, special={2: Effort(people=7)})
    with_agencies(alice, 2)
    sweep(IN_WEEK_4)
    assert outlook(alice).sentence.startswith(
        "You would lose the guarantee on Sun 5 Apr: week 4 would be missed"
    )


def test_where_it_is_stated_that_agencies_do_not_count_the_week_stands_against_it() -> None:
    alice = scene(special={5: Effort(people=7)})
    with_agencies(alice, 5)
    now = datetime(2026, 8, 29, 15, tzinfo=UTC)
    sweep(now)
    record, policy = what_if_queries._record(search_for(alice))
    (then,) = what_if_queries.bases(
        [what_if_queries.SupposedRecord(record, policy, signed=True)], now + timedelta(days=9)
    )
    said = by_the_weeks(
        replace(then, policy=replace(policy, agencies_count=False)), reader(alice.student, True), now
    )
    assert said[:2] == ("Week 5 is missed already: 7 of 8 people.", "missed")


def test_after_the_window_what_is_still_open_can_be_logged() -> None:
    """The window ended on 29 August; week 25 takes activities until the end of 30 August; week 26 is not assessed."""
    alice = scene(weeks=24)
    now = datetime(2026, 8, 30, 15, tzinfo=UTC)
    sweep(now)
    search = search_for(alice)
    assert search.guarantee_until == date(2026, 8, 29)
    assert what_if_queries.why_nothing_runs(search, reader(alice.student, True), now) == ""
    assert outlook(alice, now).sentence.startswith(
        "You would lose the guarantee on Sun 30 Aug: week 25 would be missed"
    )
    later = datetime(2026, 9, 8, 15, tzinfo=UTC)
    sweep(later)
    assert what_if_queries.why_nothing_runs(search_for(alice), reader(alice.student, True), later).startswith(
        "Your guarantee ended"
    )


def test_an_offer_that_is_never_answered_is_lost_besides_the_weeks() -> None:
    alice, now = scene(), datetime(2026, 8, 26, 15, tzinfo=UTC)
    offer = offer_verbs.state_offer(
        alice.student,
        employer="Acme",
        role="Developer",
        type="permanent",
        hours_per_week=10,
        in_field=True,
        written=True,
        received_at=now,
        by=alice.student.user,
        now=now,
    )
    offer_verbs.confirm(offer, note="", seen=offer.changed_at, by=alice.bob, now=now)
    found = outlook(alice, now)
    assert found.sentence.startswith("“Offers answered” would not be met: Developer at Acme: due by")
    after = datetime(2026, 9, 4, 15, tzinfo=UTC)
    then = what_if_queries._and_besides(
        ("By the weeks nothing.", "met", ()), outlook(alice, after).requirements
    )
    assert then[0].startswith("“Offers answered” is not met: Developer at Acme: due by")
    assert found.tone == "missed"
    assert found.more[0].startswith("By the weeks nothing would be lost") is True


@pytest.mark.parametrize(
    ("now", "left"), [("2026-08-28T15:00Z", True), ("2026-08-29T15:00Z", False), ("2026-08-30T15:00Z", False)]
)
def test_when_no_day_is_left_the_student_reads_so_and_an_admin_still_supposes(
    clock: Any, now: str, left: bool
) -> None:
    """The window's last day is 29 August; on the day before, that one day can still be asked for."""
    alice = scene()
    sweep(clock.set(now))
    says, button = "no day is left", "See what it would change"
    page = text(client_of(alice.student.user).get(url(alice)))
    assert (says in page) == (not left)
    assert (button in page) == left
    assert (says in text(client_of(alice.student.user).get("/leave/"))) == (not left)
    days = {"first_day": "2026-08-24", "last_day": "2026-08-25"}
    admins = client_of(alice.dora).get(url(alice, **days))
    assert admins.status_code == 200
    assert "2 days of leave, 2 of 30 in all" in text(admins)


def codeups(now: datetime, **answers: Answer) -> commitments_scenes.Scene:
    """Under Codeup's Commitment, certified, with what an admin recorded of its conditions."""
    whole = commitments_scenes.make_scene(shipped.document("codeup-1"))
    whole.certify(date(2026, 2, 19))
    whole.sign()
    if answers:
        verbs = {key.replace("_", "-"): answer for key, answer in answers.items()}
        condition_verbs.record_conditions(whole.alice, whole.policy, verbs, by=whole.dora, now=now)
    sweep(now)
    return whole


ALL_MET = {
    "absences": Answer(Decimal(2)),
    "late_arrivals": Answer(Decimal(10)),
    "grade": Answer(Decimal("71.5")),
    "leads": Answer(holds=True),
}


@pytest.mark.parametrize(
    ("answers", "says", "tone"),
    [
        (
            ALL_MET | {"absences": Answer(Decimal(4))},
            "“Graduated” is not met: Absences: 4, not met (at most 3 absences, clause 1.1).",
            "missed",
        ),
        ({}, "A person will have to look at “Graduated”: Absences: not recorded (at most 3 absences", "open"),
    ],
    ids=["a condition not met", "conditions not recorded"],
)
def test_the_reasons_said_are_those_that_lead_to_the_finding(
    clock: Any, answers: dict[str, Answer], says: str, tone: str
) -> None:
    now = clock.set("2026-03-10T15:00Z")
    codeup = codeups(now, **answers)
    found = if_nothing_more(search_of(codeup.alice), READER, now)
    besides_weeks = tuple(each for each in found.requirements if each.now.number != 3)
    said = what_if_queries._and_besides(("By the weeks nothing.", "met", ()), besides_weeks)
    assert said[0][: len(says)] == says
    assert said[1] == tone
    assert "Graduated on" not in " ".join((found.sentence, *found.more))
    page = text(client_of(codeup.alice.user).get(f"/students/{codeup.alice.pk}/what-if/"))
    assert says in page


def test_where_silence_would_reach_its_limit_a_person_decides_and_the_page_says_so(clock: Any) -> None:
    alice = scene()
    conversation_verbs.send(
        alice.student, body="How is it going?", asks_reply=True, sender=alice.bob, now=SENT
    )
    now = clock.set("2026-08-26T15:00Z")
    sweep(now)
    found = outlook(alice, now)
    assert found.tone == "open"
    assert found.sentence.startswith(
        "A person will have to look at “Responsive to the coach”: Silence reached"
    )
    page = text(client_of(alice.student.user).get(url(alice)))
    assert "If nothing more is logged, a person would decide." in page
    assert "the guarantee stands" not in page
