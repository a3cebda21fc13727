"""What stands in a person's calendar, and until when; what is new in it, and what is called off."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from coaching.appointments.models import Appointment
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable, Submission
from core.calendar import CalendarEvent, on_day
from guarantee.claims.models import Claim
from jobsearch.calendar import verbs
from jobsearch.calendar.models import PublishedEvent
from jobsearch.calendar.publishing import CANCELLED_FOR, publish
from jobsearch.employers.models import Employer
from jobsearch.follow_ups import verbs as follow_up_verbs
from jobsearch.interviews.models import InterviewRound
from jobsearch.offers.models import Offer
from jobsearch.openings import verbs as opening_verbs
from nightly.sweep import sweep
from people.students.models import Student
from rules.instants import end_of_day
from standing.verbs import assess
from tests.access.table import Cast
from tests.factories import NOW, make_coach, make_student
from tests.jobsearch.calendar.scenes import appointment, published, read_calendar
from tests.standing.making import fill_week, make_policy, make_search

pytestmark = pytest.mark.django_db
ZONE = "America/New_York"
ONE_DAY = timedelta(days=1)
START = date(2026, 3, 2)


def off(version: Any) -> bool:
    return version.cancelled


# --- Sources ---


def test_appointments_of_a_student_and_of_their_host(cast: Cast) -> None:
    row = appointment(cast.alice, cast.bob)
    (own,), (hosted,) = (published(user, NOW).values() for user in (cast.alice.user, cast.bob))
    assert own.event.title == "Coaching: Bob Field" and hosted.event.title == "Coaching: Alice M."
    assert own.event.key == hosted.event.key == f"appointment:{row.pk}"
    assert own.event.ends - own.event.starts == timedelta(minutes=30)
    assert not published(cast.charlie.user, NOW) and not published(cast.frank, NOW)


def test_an_appointment_that_is_called_off_is_so_for_a_while_and_then_gone(cast: Cast) -> None:
    row = appointment(cast.alice, cast.bob, hours=24 * 90)
    key, user = f"appointment:{row.pk}", cast.alice.user
    assert not off(published(user, NOW)[key])
    Appointment.objects.filter(pk=row.pk).update(outcome="cancelled", recorded_by=cast.bob, recorded_at=NOW)
    called_off = published(user, NOW + ONE_DAY)[key]
    assert off(called_off) and called_off.sequence == 1 and called_off.changed_at == NOW + ONE_DAY
    assert published(user, NOW + ONE_DAY + CANCELLED_FOR - timedelta(seconds=1))[key] == called_off
    assert key not in published(user, NOW + ONE_DAY + CANCELLED_FOR)
    assert not PublishedEvent.objects.exists()


def test_an_appointment_that_was_stays_for_two_months(cast: Cast) -> None:
    row = appointment(cast.alice, cast.bob)
    key = f"appointment:{row.pk}"
    assert not off(published(cast.alice.user, NOW + 60 * ONE_DAY)[key])
    assert key not in published(cast.alice.user, row.starts_at + 60 * ONE_DAY)


def employer() -> Employer:
    return Employer.objects.create(name="Acme", created_at=NOW)


def make_offer(student: Student, due_at: datetime) -> Offer:
    return Offer.objects.create(
        student=student, employer=employer(), role="Developer", received_at=NOW, zone=ZONE, country="US",
        subdivision="NY", due_at=due_at, stated_at=NOW, changed_at=NOW,
    )  # fmt: skip


def test_an_offers_answer_until_it_is_given(cast: Cast) -> None:
    offer = make_offer(cast.alice, end_of_day(date(2026, 3, 9), ZONE))
    key, user = f"offer:{offer.pk}", cast.alice.user
    version = published(user, NOW)[key]
    assert (version.event.title, version.event.starts) == ("Answer Acme’s offer", date(2026, 3, 9))
    Offer.objects.filter(pk=offer.pk).update(answer="accepted", answered_at=NOW, answer_stated_at=NOW)
    assert off(published(user, NOW)[key])


def test_an_offer_that_is_extended_moves_and_says_so(cast: Cast) -> None:
    offer = make_offer(cast.alice, end_of_day(date(2026, 3, 9), ZONE))
    key, user = f"offer:{offer.pk}", cast.alice.user
    first = published(user, NOW)[key]
    Offer.objects.filter(pk=offer.pk).update(due_at=end_of_day(date(2026, 3, 11), ZONE))
    moved = published(user, NOW + ONE_DAY)[key]
    assert (first.sequence, moved.sequence) == (0, 1)
    assert moved.event.starts == date(2026, 3, 11) and moved.changed_at == NOW + ONE_DAY


def test_a_deadline_that_passed_is_gone_and_not_called_off(cast: Cast) -> None:
    offer = make_offer(cast.alice, end_of_day(date(2026, 3, 9), ZONE))
    published(cast.alice.user, NOW)
    assert published(cast.alice.user, offer.due_at - timedelta(seconds=1))
    assert published(cast.alice.user, offer.due_at) == {}


def test_a_reply_until_it_is_given(cast: Cast) -> None:
    message = Message.objects.create(
        student=cast.alice, sender=cast.bob, from_student=False, body="How is it going?", sent_at=NOW,
        asks_reply=True, zone=ZONE, country="US", reply_due_at=end_of_day(date(2026, 3, 4), ZONE),
    )  # fmt: skip
    key = f"reply:{message.pk}"
    version = published(cast.alice.user, NOW)[key]
    assert (version.event.title, version.event.starts) == ("Reply to your coach", date(2026, 3, 4))
    assert "How is it going?" not in str(version.event)
    Message.objects.filter(pk=message.pk).update(replied_at=NOW)
    assert off(published(cast.alice.user, NOW)[key])


def test_a_deliverable_until_it_is_handed_in(cast: Cast) -> None:
    deliverable = Deliverable.objects.create(
        student=cast.alice, kind="resume", due_on=date(2026, 3, 9), due_at=end_of_day(date(2026, 3, 9), ZONE),
        zone=ZONE, set_by=cast.bob, set_at=NOW,
    )  # fmt: skip
    key = f"deliverable:{deliverable.pk}"
    assert published(cast.alice.user, NOW)[key].event.title == "Hand in your resume"
    Submission.objects.create(deliverable=deliverable, version=1, text="My resume", submitted_at=NOW)
    assert off(published(cast.alice.user, NOW)[key])


def test_interviews_and_next_steps_of_openings(cast: Cast) -> None:
    opening = opening_verbs.add(
        cast.alice, employer="Acme", role="Developer", by=cast.alice.user, now=NOW
    ).opening
    type(opening).objects.filter(pk=opening.pk).update(
        next_step="Send the take-home", next_on=date(2026, 3, 5)
    )
    talk = InterviewRound.objects.create(
        opening=opening, kind="technical", starts_at=NOW + ONE_DAY, zone=ZONE, who="Priya Shah",
        where="https://meet.example/x", added_at=NOW, changed_at=NOW,
    )  # fmt: skip
    versions = published(cast.alice.user, NOW)
    interview = versions[f"interview:{talk.pk}"].event
    assert interview.title == "Technical interview: Acme" and interview.place == "https://meet.example/x"
    assert interview.ends - interview.starts == timedelta(hours=1) and interview.busy
    step = versions[f"next-step:{opening.pk}"].event
    assert (step.title, step.starts, step.busy) == ("Send the take-home: Acme", date(2026, 3, 5), False)
    InterviewRound.objects.filter(pk=talk.pk).update(result="moved")
    type(opening).objects.filter(pk=opening.pk).update(next_step="", next_on=None)
    assert all(map(off, published(cast.alice.user, NOW).values()))


def test_a_follow_up_stands_on_its_day_until_it_is_done(cast: Cast) -> None:
    acme = opening_verbs.add(cast.alice, employer="Acme", by=cast.alice.user, now=NOW).opening.employer
    by = cast.alice.user
    follow_up = follow_up_verbs.plan(
        cast.alice, employer=acme, what="Send the portfolio", on=date(2026, 3, 5), by=by, now=NOW
    )
    key = f"follow-up:{follow_up.pk}"
    event = published(by, NOW)[key].event
    assert (event.title, event.starts, event.busy) == ("Send the portfolio: Acme", date(2026, 3, 5), False)
    assert event.page.endswith(f"/follow-ups/{follow_up.pk}/")
    later = follow_up_verbs.change(follow_up, what="Send the portfolio", on=date(2026, 3, 6), by=by, now=NOW)
    assert published(by, NOW)[key].event.starts == later.due_on
    follow_up_verbs.finish(later, by=by, now=NOW)
    assert off(published(by, NOW)[key])


def test_a_weeks_end_while_it_is_short() -> None:
    search = make_search(START)
    user, key = search.student.user, f"week:{search.pk}-1"
    wednesday = datetime(2026, 3, 4, 15, tzinfo=UTC)
    assess([search.pk], wednesday)
    version = published(user, wednesday)[key]
    assert (version.event.title, version.event.starts) == ("Week 1 ends", date(2026, 3, 8))
    assert version.event.text == "Still to do: eight people, five commits and a post."
    fill_week(search, 1)
    assess([search.pk], wednesday)
    assert off(published(user, wednesday)[key])
    assert f"week:{search.pk}-2" not in published(user, wednesday), "it has not begun"


def test_what_is_still_to_do_changes_words_and_moves_nothing() -> None:
    """A changed text is a newer version, but nobody is asked anew: SEQUENCE stays."""
    user, day = make_student().user, date(2026, 3, 8)
    publish(user, [on_day("week:1-1", "Week 1 ends", day, text="Still to do: five commits.")], NOW)
    (version,) = publish(
        user, [on_day("week:1-1", "Week 1 ends", day, text="Still to do: a commit.")], NOW + ONE_DAY
    )
    assert (version.sequence, version.changed_at) == (0, NOW + ONE_DAY)


def test_the_windows_last_day_and_then_the_claims() -> None:
    search = make_search(START, policy=make_policy(claim_within_days=30))
    user = search.student.user
    last = published(user, NOW)[f"window:{search.pk}"].event
    assert (last.title, last.starts) == ("Last day of your search", date(2026, 8, 29))
    sweep(search.closes_at)
    versions = published(user, search.closes_at)
    assert f"window:{search.pk}" not in versions
    claim = versions[f"claim:{search.pk}"].event
    assert (claim.title, claim.starts) == ("Last day to file your claim", date(2026, 9, 28))
    Claim.objects.create(
        search=search, student=search.student, year=2026, number=1, amount=1, filed_at=search.closes_at
    )
    assert off(published(user, search.closes_at)[f"claim:{search.pk}"])


def test_who_is_student_and_staff_has_both(cast: Cast) -> None:
    from tests.factories import give

    give(cast.charlie.user, "interviewer")
    appointment(cast.alice, cast.charlie.user)
    appointment(cast.charlie, cast.bob, hours=30)
    titles = {version.event.title for version in published(cast.charlie.user, NOW).values()}
    assert titles == {"Coaching: Alice M.", "Coaching: Bob Field"}


# --- What is new ---


def event(day: int = 9, **facts: Any) -> CalendarEvent:
    return on_day("next-step:1", facts.pop("title", "Call"), date(2026, 3, day), **facts)


def test_what_stays_as_it_is_stays_as_it_was_published() -> None:
    user = make_student().user
    first = publish(user, [event()], NOW)
    assert publish(user, [event()], NOW + ONE_DAY) == first


def test_what_comes_back_is_on_again() -> None:
    user = make_student().user
    publish(user, [event()], NOW)
    (called_off,) = publish(user, [], NOW)
    (again,) = publish(user, [event()], NOW + ONE_DAY)
    assert [called_off.sequence, again.sequence] == [1, 2] and not again.cancelled


def test_what_was_called_off_keeps_its_words() -> None:
    user = make_student().user
    starts = NOW + ONE_DAY
    timed = CalendarEvent(
        "interview:1", "First call", starts, starts + ONE_DAY, zone=ZONE, text="With Priya", busy=True
    )
    publish(user, [timed], NOW)
    (called_off,) = publish(user, [], NOW)
    assert called_off.event == timed


def test_each_person_has_their_own() -> None:
    one, other = make_student().user, make_student().user
    publish(one, [event()], NOW)
    assert publish(other, [], NOW) == []


def test_over_a_clock_change_the_feed_says_the_right_hours(cast: Cast, clock: Any) -> None:
    """09:00 in New York on Friday the 6th and Monday the 9th of March: 14:00 and 13:00 UTC."""
    moments = [datetime(2026, 3, 6, 14, tzinfo=UTC), datetime(2026, 3, 9, 13, tzinfo=UTC)]
    rows = [appointment(cast.alice, make_coach(), hours=(at - NOW) / timedelta(hours=1)) for at in moments]
    address = f"/calendar/{verbs.make_address(cast.alice.user, now=NOW)}.ics"
    events = read_calendar(Client().get(address).content)
    for row, moment in zip(rows, moments, strict=True):
        read = events[f"appointment-{row.pk}"].dtstart.value
        assert read.astimezone(UTC) == moment and (read.hour, read.minute) == (9, 0)
