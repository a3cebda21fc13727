"""Follow-ups and next steps are reminded of by mail in their day's morning, once, as each person chose."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.models import OutboxMail
from jobsearch.contacts.models import Contact
from jobsearch.follow_ups import verbs
from jobsearch.follow_ups.models import FollowUp
from jobsearch.openings import verbs as opening_verbs
from nightly.gathering.day_mail import gather_reminders
from nightly.notices import News, follow_ups_suggested
from nightly.sweep import sweep
from people.mail_choices import verbs as mail_verbs
from rules.mail_kinds import kind_named
from rules.mail_times import MailHours
from rules.states import StudentState
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
# its.now is Tuesday 14 April, 11:00 in New York
BEFORE = datetime(2026, 4, 15, 11, 59, tzinfo=UTC)
MORNING = datetime(2026, 4, 15, 12, 0, tzinfo=UTC)  # Wednesday, 08:00
GATHERED = datetime(2026, 4, 15, 12, 15, tzinfo=UTC)


def plan(its: Scene, days: int = 1, **said: Any) -> FollowUp:
    activity = its.log(person="Priya Shah", employer="Globex")
    facts: dict[str, Any] = {"by": its.alice.user, "now": its.now} | said
    on = its.today + timedelta(days=days)
    return verbs.plan(its.alice, contact=activity.contact, what="Send the portfolio", on=on, **facts)


def reminders() -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(key__regex="^(follow-up|next-step):").order_by("pk"))


def test_it_is_written_at_eight_of_its_day_once(its: Scene) -> None:
    plan(its)
    sweep(BEFORE)
    assert reminders() == []
    for moment in (MORNING, MORNING + timedelta(hours=1), MORNING + timedelta(days=1)):
        sweep(moment)
    (mail,) = reminders()
    assert (mail.kind, mail.gather_at) == ("follow_up", GATHERED)
    assert "Send the portfolio (Priya Shah)" in mail.body
    assert "Priya" not in mail.subject and "/mails/stop/" in mail.body


def test_an_openings_next_step_is_reminded_of_beside_it_in_one_mail(its: Scene) -> None:
    plan(its)
    tomorrow = its.today + timedelta(days=1)
    opening_verbs.add(
        its.alice, employer="Initech", next_step="Call", next_on=tomorrow, by=its.alice.user, now=its.now
    )
    sweep(MORNING)
    gather_reminders(GATHERED)
    first, second = reminders()
    assert first.gathered_in is not None and first.gathered_in == second.gathered_in


def test_what_is_done_or_put_off_between_eight_and_the_mail_is_left_out(its: Scene) -> None:
    done, by = plan(its), its.alice.user
    on = its.today + timedelta(days=1)
    contact = Contact.objects.get()
    other = verbs.plan(its.alice, contact=contact, what="Call", on=on, by=by, now=its.now)
    sweep(MORNING)
    verbs.finish(done, by=by, now=MORNING)
    verbs.change(other, what="Call", on=its.today + timedelta(days=8), by=by, now=MORNING)
    gather_reminders(GATHERED)
    assert [mail.dropped_at for mail in reminders()] == [GATHERED, GATHERED]
    sweep(datetime(2026, 4, 22, 12, 0, tzinfo=UTC))
    assert len(reminders()) == 3, "on its new day it is reminded of anew"


def test_what_is_planned_for_today_after_eight_is_seen_already(its: Scene) -> None:
    plan(its, days=0)
    sweep(its.now + timedelta(minutes=1))
    assert reminders() == []


@pytest.mark.parametrize(("timing", "leaves"), [("daily", [GATHERED]), ("awake", [None]), ("off", [])])
def test_it_comes_as_its_reader_chose(its: Scene, timing: str, leaves: list[datetime | None]) -> None:
    plan(its)
    mail_verbs.choose(its.alice.user, {"follow_up": timing}, MailHours(), now=its.now)
    sweep(MORNING)
    assert [mail.gather_at for mail in reminders()] == leaves


def test_the_link_in_the_mail_stops_more_of_its_kind(its: Scene) -> None:
    plan(its)
    mail_verbs.stop(its.alice.user, (kind_named("follow_up"),), now=its.now)
    sweep(MORNING)
    assert reminders() == []


def test_after_a_standstill_nobody_is_reminded_of_what_is_over(its: Scene) -> None:
    plan(its)
    sweep(MORNING, present=MORNING + timedelta(days=2))
    assert reminders() == []


def test_who_searches_no_more_is_not_reminded(its: Scene) -> None:
    plan(its)
    from commitments.searches.models import Search
    from people.students.models import Student

    Student.objects.filter(pk=its.alice.pk).update(state=StudentState.CLOSED)
    Search.objects.filter(student=its.alice).update(guarantee_until=its.today)
    sweep(MORNING)
    assert reminders() == []


def suggested() -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(key__startswith="follow-ups-suggested:").order_by("pk"))


def test_suggestions_are_told_in_the_morning_on_which_they_are_new_in_one_mail(its: Scene) -> None:
    tomorrow = its.today + timedelta(days=1)
    its.log(person="Tom Bell", employer="Initech", day=tomorrow - timedelta(days=7))
    its.log(person="Long Ago", employer="Initech", day=tomorrow - timedelta(days=9))
    its.log("interviewed", employer="Lumen", role="Developer", day=its.today)
    sweep(BEFORE)
    assert suggested() == []
    for minutes in (0, 1, 60, 24 * 60):
        sweep(MORNING + timedelta(minutes=minutes))
    (mail,) = suggested()
    assert (
        "Thank Lumen for the interview" in mail.body and "Write to Tom again (Tom Bell, Initech)" in mail.body
    )
    assert "Long" not in mail.body, "that one was new two days ago"
    assert "Tom" not in mail.subject and (mail.kind, mail.gather_at) == ("follow_up", GATHERED)


def test_who_turned_them_off_is_told_of_no_suggestion(its: Scene) -> None:
    its.log(person="Tom Bell", day=its.today - timedelta(days=6))
    mail_verbs.choose(its.alice.user, {"follow_up": "off"}, MailHours(), now=its.now)
    sweep(MORNING)
    assert suggested() == []


def test_suggestions_of_a_missed_morning_are_not_told_days_later(its: Scene) -> None:
    its.log(person="Tom Bell", day=its.today - timedelta(days=6))
    sweep(MORNING, present=MORNING + timedelta(days=2))
    assert suggested() == []


def test_a_run_after_the_morning_s_first_asks_for_the_zones_alone(
    its: Scene, django_assert_num_queries: Any
) -> None:
    news = News(MORNING - timedelta(days=1), MORNING + timedelta(minutes=1), MORNING + timedelta(minutes=1))
    with django_assert_num_queries(1):
        assert follow_ups_suggested(news) == 0
