"""The mail of the day: reminders of one reader in one mail, once, and none of what is done meanwhile."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail

from core import outbox
from core.models import OutboxMail
from jobsearch.offers.models import Offer
from nightly.gathering.day_mail import gather_reminders
from nightly.gathering.of_use import ABOUT
from nightly.sweep import make_good, sweep
from people.accounts.models import User
from people.coaches.models import Assignment
from people.mails import tell
from standing.verbs import assess
from tests.databases import ROOT
from tests.factories import make_coach, make_user
from tests.jobsearch.test_at_once import at_once
from tests.nightly.test_sweep import START, day, fill_week, log, mails, make_offer
from tests.standing.making import make_search

SLOT = datetime(2026, 3, 4, 13, 15, tzinfo=UTC)  # 08:15 in New York
REMINDER = "nightly/notices/mail/appointment_reminder.txt"
NEEDED = "nightly/notices/mail/offer_reminder.txt"
FACTS: dict[str, Any] = {
    "employer": "Acme",
    "when": "Wed 4 Mar",
    "left": "this day",
    "what": "coaching",
    "host": "Bob",
    "page": "https://a",
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def ada() -> User:
    return make_user("Ada Quill")


def remind(
    user: User, key: str, template: str = NEEDED, at: datetime = SLOT - timedelta(hours=2)
) -> OutboxMail:
    assert tell(user, key, template, at, **FACTS)
    return OutboxMail.objects.get(key=key)


def remind_of_two(user: User) -> None:
    for key in ("a", "b"):
        remind(user, f"{key}:{user.pk}")


def test_several_reminders_become_one_mail(ada: User) -> None:
    parts = [remind(ada, "a"), remind(ada, "b", REMINDER)]
    assert gather_reminders(SLOT - timedelta(seconds=1)) == 0
    assert outbox.relay(SLOT) == 0, "what waits for another mail does not leave alone"
    assert gather_reminders(SLOT) == 1
    assert outbox.relay(SLOT) == 1
    (message,) = mail.outbox
    assert message.subject == "Your reminders of today" and message.to == [ada.email]
    assert message.body.startswith("Hello Ada Quill,\n\n2 things are near.")
    assert message.body.count("Hello") == message.body.count("Career Services\n") == 1
    for part in parts:
        assert part.subject in message.body and part.part in message.body
        part.refresh_from_db()
        assert part.gathered_in is not None and part.sent_at is None


def test_a_single_one_goes_as_it_is(ada: User) -> None:
    row = remind(ada, "a")
    assert gather_reminders(SLOT) == 1
    assert outbox.relay(SLOT) == 1
    assert mail.outbox[0].subject == row.subject
    assert mail.outbox[0].message()["Message-ID"] == row.message_id


def test_it_is_gathered_once(ada: User) -> None:
    remind_of_two(ada)
    assert [gather_reminders(SLOT), gather_reminders(SLOT), gather_reminders(SLOT + timedelta(days=1))] == [
        1,
        0,
        0,
    ]
    assert outbox.relay(SLOT) == 1


def test_each_reader_has_their_own(ada: User) -> None:
    for user in (ada, make_user("Bo Lind")):
        remind_of_two(user)
    assert gather_reminders(SLOT) == 2
    outbox.relay(SLOT)
    assert sorted(message.to[0] for message in mail.outbox) == sorted(
        User.objects.values_list("email", flat=True)
    )


def test_its_headers_are_those_of_what_is_optional_in_it(ada: User) -> None:
    remind_of_two(ada)
    gather_reminders(SLOT)
    assert OutboxMail.objects.get(kind="day").stop_page == ""
    for key, template in (("c", NEEDED), ("d", REMINDER)):
        remind(ada, key, template, at=SLOT)
    gather_reminders(SLOT)
    newest = OutboxMail.objects.filter(kind="day").latest("pk")
    assert "/mails/stop/" in newest.stop_page and newest.stop_page in newest.body


def test_an_offer_that_was_answered_meanwhile_is_not_reminded_of() -> None:
    search = make_search(START)
    offer = make_offer(search, due_at=datetime(2026, 3, 10, 4, tzinfo=UTC))
    sweep(datetime(2026, 3, 5, 13, tzinfo=UTC))
    (row,) = mails(f"offer-reminder:{offer.pk}")
    assert row.gather_at == datetime(2026, 3, 5, 13, 15, tzinfo=UTC)
    Offer.objects.filter(pk=offer.pk).update(answer="accepted", answered_at=row.created_at)
    assert gather_reminders(row.gather_at) == 0
    row.refresh_from_db()
    assert row.dropped_at == row.gather_at and row.gathered_in is None
    assert outbox.relay(row.gather_at + timedelta(days=9)) == 0


def test_a_week_that_was_met_meanwhile_is_not_warned_of() -> None:
    search = make_search(START)
    log(search, "commit", START)
    assess([search.pk], day(1))
    sweep(day(5, 13))
    (row,) = mails("week-warning:")
    fill_week(search, 1)
    assess([search.pk], day(5, 13))
    assert gather_reminders(row.gather_at) == 0


def test_every_reminder_leaves_on_its_own_day() -> None:
    """DOMAIN §6: two business days before, one before, on the day; each at 08:15 with whatever else there is."""
    search = make_search(START)
    make_offer(search, due_at=datetime(2026, 3, 10, 4, tzinfo=UTC))
    moment = datetime(2026, 3, 5, tzinfo=UTC)
    while moment < datetime(2026, 3, 10, 12, tzinfo=UTC):
        sweep(moment)
        gather_reminders(moment)
        outbox.relay(moment)
        moment += timedelta(minutes=15)
    rows = mails("offer-reminder:")
    left = {row.key.rsplit(":", 2)[1]: (row.gathered_in or row).sent_at for row in rows}
    assert left == {
        "2": datetime(2026, 3, 5, 13, 15, tzinfo=UTC),
        "1": datetime(2026, 3, 6, 13, 15, tzinfo=UTC),
        "0": datetime(2026, 3, 9, 12, 15, tzinfo=UTC),  # clocks changed on the 8th
    }


@pytest.mark.parametrize(
    ("zone", "leaves", "gathered"),
    [
        pytest.param(
            "Asia/Tokyo",
            datetime(2026, 3, 5, 23, 15, tzinfo=UTC),
            True,
            id="the next morning is in time",
        ),
        pytest.param(
            "America/Los_Angeles",
            datetime(2026, 3, 5, 16, 15, tzinfo=UTC),
            True,
            id="this morning is to come",
        ),
        pytest.param(
            "Europe/London", datetime(2026, 3, 5, 13, tzinfo=UTC), False, id="the next morning is too late"
        ),
    ],
)
def test_a_coach_elsewhere_is_told_on_the_students_day(zone: str, leaves: datetime, gathered: bool) -> None:
    search, coach = make_search(START), make_coach(zone=zone)
    Assignment.objects.create(student=search.student, coach=coach, from_at=day(-30))
    make_offer(search, due_at=datetime(2026, 3, 10, 4, tzinfo=UTC))
    sweep(datetime(2026, 3, 5, 13, tzinfo=UTC))
    row = OutboxMail.objects.get(to=coach.email, key__startswith="offer-reminder:")
    assert (row.next_try_at, row.gather_at is not None) == (leaves, gathered)


def test_after_a_standstill_nothing_leaves_at_night() -> None:
    search = make_search(START)
    sweep(day(1, 7))
    make_good(datetime(2026, 3, 17, 7, tzinfo=UTC))  # three in the morning
    news = OutboxMail.objects.filter(person=search.student.user, kind="week")
    assert news.exists()
    assert {row.gather_at for row in news} == {datetime(2026, 3, 17, 12, 15, tzinfo=UTC)}


@pytest.mark.django_db(transaction=True)
def test_gatherers_side_by_side_make_one_mail() -> None:
    ada = make_user("Ada Quill")
    remind_of_two(ada)
    results = at_once(*[lambda: gather_reminders(SLOT)] * 4)
    assert sum(results) == 1 and OutboxMail.objects.filter(kind="day").count() == 1


def test_a_matter_is_named_as_its_keys_begin() -> None:
    places = [
        *(ROOT / "nightly" / "notices").glob("*.py"),
        ROOT / "guarantee" / "claims" / "closing_notices.py",
    ]
    sources = "".join(map(Path.read_text, places))
    assert [matter for matter in ABOUT if f'"{matter}' not in sources] == []
