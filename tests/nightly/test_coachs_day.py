"""The mail of a coach's day: in the morning of their own zone, once, never empty, nothing private in its subject."""

from datetime import UTC, datetime, timedelta
from typing import Any

from coaching.appointments import verbs as appointment_verbs
from core.models import OutboxMail
from nightly.notices.digest import coaches_days
from nightly.notices.news import News
from nightly.sweep import sweep
from people.accounts.models import User
from people.mail_choices.verbs import stop, take_up_again
from rules.mail_kinds import kind_named
from standing.verbs import assess_students
from tests import factories
from tests.coaching.my_day import scene
from tests.coaching.my_day.scene import DAY, NOW, WAITS, Day
from tests.stages import staged

TUESDAY_8 = datetime(2026, 3, 24, 12, 0, tzinfo=UTC)  # 08:00 in New York
SATURDAY_8 = TUESDAY_8 + 4 * DAY
SUNDAY_8 = TUESDAY_8 + 5 * DAY  # the last day of Alice's fourth week
SECOND = timedelta(seconds=1)


@staged
def day() -> Day:
    return scene.make()


def run(as_of: datetime, since: datetime | None = None, present: datetime | None = None) -> int:
    return coaches_days(News(since or as_of - SECOND, as_of, present or as_of))


def mails(user: User) -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(to=user.email, key__startswith="coachs-day:").order_by("pk"))


def test_it_comes_at_eight_in_the_coachs_zone_and_once(day: Day) -> None:
    WAITS["leave"][0](day)
    assert run(TUESDAY_8 - SECOND) == 0
    assert run(TUESDAY_8) == 1
    assert run(TUESDAY_8) == 0
    assert run(TUESDAY_8 + 2 * SECOND, since=TUESDAY_8) == 0
    assert run(TUESDAY_8 + DAY) == 1, "and again on the next morning"
    far = factories.make_coach("Far Fay")
    User.objects.filter(pk=far.pk).update(time_zone="America/Los_Angeles")
    ben = factories.make_student("Ben Far", coach=far)
    WAITS["review"][0](Day(far, day.frank, day.dora, ben))
    assert run(TUESDAY_8 + timedelta(hours=3) - SECOND) == 0
    assert run(TUESDAY_8 + timedelta(hours=3)) == 1
    assert len(mails(far)) == 1


def test_it_says_who_waits_since_when_and_keeps_their_words_to_itself(day: Day) -> None:
    WAITS["message"][0](day)
    WAITS["leave"][0](day)
    assert run(TUESDAY_8) == 1
    (mail,) = mails(day.bob)
    assert mail.subject == "Your day: 2 wait"
    assert "Alice Moreau: message · 21 hours ago" in mail.body
    assert "Alice Moreau: leave · 21 hours ago" in mail.body
    assert "/my-day/" in mail.body
    assert "interview" not in mail.body and "wedding" not in mail.body
    assert "Alice" not in mail.subject
    assert mails(day.frank) == []


def test_a_day_with_nothing_to_tell_has_none(day: Day) -> None:
    assert run(TUESDAY_8) == 0


def test_it_has_the_appointments_that_are_still_to_come(day: Day) -> None:
    for hours in (-1, 4):
        appointment_verbs.book(
            day.alice, kind="coaching", host=day.bob, starts_at=TUESDAY_8 + timedelta(hours=hours), minutes=30,
            by=day.bob, now=TUESDAY_8 - DAY,
        )  # fmt: skip
    assert run(TUESDAY_8) == 1
    (mail,) = mails(day.bob)
    assert "12:00  Alice Moreau, 1:1 (30 min)" in mail.body
    assert "07:00" not in mail.body


def test_at_weekends_it_comes_only_where_a_word_still_helps_or_somebody_is_met(day: Day) -> None:
    WAITS["leave"][0](day)
    assess_students([day.alice.pk], SATURDAY_8)
    assert run(SATURDAY_8) == 0
    assess_students([day.alice.pk], SUNDAY_8)
    assert run(SUNDAY_8) == 1
    (mail,) = mails(day.bob)
    assert mail.subject == "Your day: 1 could use a word, 1 waits"
    assert "Alice Moreau: " in mail.body and "1 day left in week 4." in mail.body


def test_after_a_standstill_nobody_is_told_of_a_day_that_is_over(day: Day) -> None:
    WAITS["leave"][0](day)
    assert run(TUESDAY_8, present=TUESDAY_8 + DAY) == 0


def test_the_sweep_sends_it_and_who_turned_it_off_gets_none(day: Day, clock: Any) -> None:
    clock.set(NOW)
    WAITS["leave"][0](day)
    stop(day.bob, (kind_named("coachs_day"),), now=TUESDAY_8 - DAY)
    assert "told_day" not in sweep(TUESDAY_8)
    take_up_again(day.bob, (kind_named("coachs_day"),), now=TUESDAY_8)
    sweep(TUESDAY_8 + DAY - timedelta(hours=1))
    assert sweep(TUESDAY_8 + DAY)["told_day"] == 1
