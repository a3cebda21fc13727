"""The sweep: each effect once, in words that say what to do, for any moment asked for; missed days in order."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coaching.appointments.models import Appointment
from coaching.conversation.models import Message
from core.models import OutboxMail, SweepRun
from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from nightly import sweep as sweeping
from nightly.sweep import make_good, sweep
from people.graduation.models import Certification
from people.students.models import Student
from rules.risk import Urgency
from standing.models import Period, Standing
from standing.verbs import assess
from tests.factories import make_admin, make_coach, make_student
from tests.standing.making import fill_week, log, make_policy, make_search

START = date(2026, 3, 2)
pytestmark = pytest.mark.django_db


def day(n, hour=14):
    """The n-th day of the search, 14:00 UTC unless said otherwise (morning in New York)."""
    return datetime.combine(START + timedelta(days=n - 1), datetime.min.time(), UTC) + timedelta(hours=hour)


def coached(search, name="Bob"):
    from people.coaches.models import Assignment

    coach = make_coach(name)
    Assignment.objects.create(student=search.student, coach=coach, from_at=day(-30))
    return coach


def mails(prefix):
    return list(OutboxMail.objects.filter(key__startswith=prefix).order_by("pk"))


def make_offer(search, due_at, **fields):
    return Offer.objects.create(
        student=search.student,
        employer=Employer.objects.get_or_create(name="Acme", defaults={"created_at": day(1)})[0],
        role="Developer",
        received_at=day(1),
        zone=search.zone,
        country="US",
        subdivision="NY",
        due_at=due_at,
        stated_at=day(1),
        changed_at=day(1),
        **fields,
    )


def ask(search, sent_at, **fields):
    return Message.objects.create(
        student=search.student,
        sender=coached(search),
        from_student=False,
        body="How is it going?",
        sent_at=sent_at,
        asks_reply=True,
        zone=search.zone,
        country="US",
        **fields,
    )


def test_a_second_run_for_the_same_moment_does_nothing():
    search = make_search(START)
    fill_week(search, 1)
    moment = day(16)
    did = sweep(moment)
    assert did["settled"] == 1
    before = (OutboxMail.objects.count(), list(Standing.objects.values()))
    assert sweep(moment) == {}
    assert (OutboxMail.objects.count(), list(Standing.objects.values())) == before
    assert SweepRun.objects.get().did == did


def test_weeks_settle_at_their_very_moment():
    search = make_search(START)
    limit = Period.objects.get(search=search, number=1).log_until
    sweep(limit - timedelta(seconds=1))
    assert Period.objects.get(search=search, number=1).verdict == "open"
    assert sweep(limit)["settled"] == 1
    assert Period.objects.get(search=search, number=1).verdict == "missed"
    (mail,) = mails("week-missed:")
    assert mail.to == search.student.user.email
    assert "eight people, five commits and one post short" in mail.body
    assert f"/students/{search.student_id}/weeks/1/" in mail.body
    assert "missed" not in mail.subject


def test_a_search_opens_on_its_day_once_certified():
    student = make_student(state="preparing")
    search = make_search(START, student=student, state="planned")
    assert "opened" not in sweep(day(1, 6))
    Certification.objects.create(
        student=student, graduated_on=START - timedelta(days=3), by=make_admin(), at=day(1, 7)
    )
    assert sweep(day(1, 8))["opened"] == 1
    search.refresh_from_db()
    assert search.state == "running"
    assert len(mails("search-opened:")) == 1
    assert "Coaching and your guarantee run until Sat 29 Aug." in mails("search-opened:")[0].body


def test_the_window_closes_after_its_last_second():
    search = make_search(START)
    assert "closed" not in sweep(search.closes_at - timedelta(seconds=1))
    assert len(mails("window-closing:")) == 0  # two weeks before has long passed: superseded
    assert sweep(search.closes_at)["closed"] == 1
    search.refresh_from_db()
    assert search.state == "ended"
    assert search.guarantee_until == search.last_day
    assert len(mails("window-closed:")) == 1
    assert len(mails(f"window-closing:{search.pk}")) == 0


def test_two_weeks_before_the_end_is_told():
    search = make_search(START)
    assert sweep(search.closes_at - timedelta(days=14))["told_closing"] == 1


def test_offers_are_reminded_of_two_business_days_before_one_before_and_on_the_day():
    search = make_search(START)
    coach = coached(search)
    offer = make_offer(
        search, due_at=datetime(2026, 3, 10, 4, tzinfo=UTC)
    )  # end of Monday the 9th in New York
    mornings = [
        datetime(2026, 3, 5, 13, tzinfo=UTC),
        datetime(2026, 3, 6, 13, tzinfo=UTC),
        datetime(2026, 3, 9, 12, tzinfo=UTC),
    ]
    for morning in mornings:  # 08:00 in New York, also after clocks changed on the 8th
        assert "reminded_offer" not in sweep(morning - timedelta(seconds=1))
        assert sweep(morning)["reminded_offer"] == 2
        assert "reminded_offer" not in sweep(morning + timedelta(minutes=1))
    assert {mail.to for mail in mails(f"offer-reminder:{offer.pk}")} == {
        search.student.user.email,
        coach.email,
    }
    assert len(mails("offer-reminder:")) == 6
    assert "Mon 9 Mar, end of day (New York)" in mails("offer-reminder:")[0].body
    assert all("Acme" not in mail.subject for mail in mails("offer"))
    assert sweep(offer.due_at)["offers_missed"] == 1
    offer.refresh_from_db()
    assert offer.missed_at == offer.due_at
    assert len(mails("offer-missed:")) == 2


def test_an_answered_offer_is_left_alone():
    search = make_search(START)
    make_offer(search, due_at=day(5), answer="refused", answered_at=day(3), answer_stated_at=day(3))
    make_offer(search, due_at=day(5), withdrawn_at=day(3))
    did = sweep(day(5)) | sweep(day(6))
    assert not did.keys() & {"offers_missed", "reminded_offer", "told_offer_missed"}


def test_a_reply_is_waited_for_warned_of_and_its_lapse_proposed():
    search = make_search(START)
    message = ask(search, day(1), reply_due_at=day(4, 5), warn_at=day(8, 4), lapse_at=day(15, 4))
    assert sweep(day(3, 13))["reminded_reply"] == 1
    assert sweep(day(4, 5))["replies_missed"] == 1
    assert len(mails("reply-overdue:")) == 1
    assert sweep(day(8, 4))["warned_silence"] == 1
    assert "Reply by Sun 15 Mar, end of day (New York), and coaching goes on." in mails("silence:")[0].body
    assert sweep(day(15, 4))["lapses_proposed"] == 1
    assert not sweep(day(16)).keys() & {"lapses_proposed", "warned_silence", "replies_missed"}
    assert message.lapses.count() == 1
    assert Standing.objects.get().rank == Urgency.WAITS  # for a coach's word: the lapse is proposed


def test_a_week_that_can_still_be_met_is_warned_of_once():
    search = make_search(START)
    log(search, "commit", START)
    assess([search.pk], day(1))
    assert "warned_week" not in sweep(day(5, 12))
    assert sweep(day(5, 13))["warned_week"] == 1
    assert "warned_week" not in sweep(day(6))
    body = mails("week-warning:")[0].body
    assert "eight people, four more commits and a post by Sun 8 Mar, end of day (New York)" in body
    assert "Commits: 1 of 5 commits, 4 to go" in body


def test_a_met_week_is_not_warned_of():
    search = make_search(START)
    fill_week(search, 1)
    assert "warned_week" not in sweep(day(6))


def test_preparing_starts_by_the_students_own_day():
    student = make_student(state="enrolled", planned_graduation=date(2026, 4, 6))
    assert "prepared" not in sweep(datetime(2026, 3, 2, 4, 59, tzinfo=UTC))
    assert sweep(datetime(2026, 3, 2, 5, tzinfo=UTC))["prepared"] == 1
    student.refresh_from_db()
    assert student.state == "preparing"


def test_nothing_chases_whoever_is_not_seeking():
    search = make_search(START, student=make_student(state="not_seeking"), state="planned")
    make_offer(search, due_at=day(3))
    did = sweep(day(2)) | sweep(day(3))
    assert not any(name.startswith(("reminded", "warned")) for name in did)


def test_days_missed_are_made_good_in_order_and_stale_reminders_are_not_sent():
    search = make_search(START)
    coached(search)
    sweep(day(1, 7))
    make_offer(search, due_at=datetime(2026, 3, 10, 4, tzinfo=UTC))
    runs = make_good(datetime(2026, 3, 17, 9, tzinfo=UTC))
    assert [moment.isoformat() for moment, _ in runs] == [
        *(f"2026-03-{n:02}T06:00:00+00:00" for n in range(3, 18)),
        "2026-03-17T09:00:00+00:00",
    ]
    assert mails("offer-reminder:") == []
    assert mails("week-warning:") == []
    assert [mail.created_at.date().isoformat() for mail in mails("offer-missed:")] == [
        "2026-03-10",
        "2026-03-10",
    ]
    assert [mail.created_at.date().isoformat() for mail in mails("week-missed:")] == ["2026-03-16"]
    assert [moment for moment, did in make_good(datetime(2026, 3, 17, 9, 1, tzinfo=UTC)) if did] == []


def test_one_broken_row_stops_no_other(monkeypatch):
    broken, fine = make_search(START), make_search(START)
    offers = [make_offer(search, due_at=day(2)) for search in (broken, fine)]
    real = sweeping.effects.record_missed

    def record_missed(offer, *, now):
        if offer.student_id == broken.student_id:
            raise RuntimeError("broken")
        return real(offer, now=now)

    monkeypatch.setattr(sweeping.effects, "record_missed", record_missed)
    did = sweep(day(2))
    assert did["offers_missed"] == 1
    assert did["failed"] == 1
    monkeypatch.undo()
    assert sweep(day(2))["offers_missed"] == 1
    assert not Offer.objects.filter(pk__in=[offer.pk for offer in offers], missed_at=None).exists()


def test_a_policy_without_a_claim_limit_promises_none():
    search = make_search(START, policy=make_policy(claim_within_days=None))
    sweep(search.closes_at)
    assert "You can file your claim.\n" in mails("window-closed:")[0].body


@pytest.mark.parametrize(
    ("booked_before", "reminded_before"),
    [
        (timedelta(hours=30), timedelta(hours=24)),
        (timedelta(hours=24), timedelta(hours=2)),
        (timedelta(hours=10), timedelta(hours=2)),
        (timedelta(hours=2), None),
        (timedelta(minutes=30), None),
    ],
    ids=["a day ahead", "24 hours ahead", "this morning", "two hours ahead", "just now"],
)
def test_an_appointment_is_reminded_of_however_late_it_was_booked(booked_before, reminded_before):
    search, starts_at = make_search(START), day(10)
    coach = coached(search)
    Appointment.objects.create(
        student=search.student, kind="coaching", host=coach, starts_at=starts_at, zone=search.zone,
        booked_by=coach, booked_at=starts_at - booked_before,
    )  # fmt: skip
    moment = starts_at - booked_before
    while moment < starts_at:
        sweep(moment)
        moment += timedelta(minutes=30)
    told = [mail.created_at for mail in mails("appointment-reminder:")]
    assert told == ([starts_at - reminded_before] if reminded_before else [])


@pytest.mark.parametrize(
    ("guarantee_until", "told"), [(None, 1), (START, 0)], ids=["guarantee runs", "guarantee ended"]
)
def test_who_found_work_is_warned_while_the_guarantee_runs(guarantee_until, told):
    """Service has ended; weeks, offers and replies still decide about the guarantee (DOMAIN §2)."""
    search = make_search(START)
    search.service_until, search.guarantee_until = START, guarantee_until
    search.state = "ended" if guarantee_until else "running"
    search.save(update_fields=["service_until", "guarantee_until", "state"])
    Student.objects.filter(pk=search.student_id).update(state="employed")
    ask(search, day(1), reply_due_at=day(20), warn_at=day(4), lapse_at=day(20))
    make_offer(search, due_at=day(6, 5))
    assess([search.pk], day(4))
    sweep(day(5))
    for warning in ("week-warning:", "silence:"):
        assert len(mails(warning)) == told
    standing = Standing.objects.get()
    assert (standing.level, standing.next_due) == (("red", "Offer from Acme") if told else ("green", ""))
    assert standing.why("UTC", day(5))[-1] == ("Employed; the guarantee still runs." if told else "Employed.")
    assert len(mails("offer-reminder:")) == 2 * told  # the coach, too
