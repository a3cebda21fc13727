"""Which mails one gets, and when: each person's choice by kind, but for those that the Commitment needs."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import User
from people.mail_choices import verbs
from people.mail_choices.models import ChosenHours, MailChoice
from people.mail_choices.queries import hours_of, kinds_for, timings_of
from people.mails import tell
from rules.mail_kinds import KINDS, Timing
from rules.mail_times import MailHours
from tests.access.table import Cast
from tests.factories import client_of, make_user

NOON = datetime(2026, 3, 3, 17, tzinfo=UTC)  # Tuesday in New York
NIGHT = datetime(2026, 3, 4, 4, tzinfo=UTC)  # 23:00
USUAL = MailHours()
pytestmark = pytest.mark.django_db

OPTIONAL = "nightly/notices/mail/search_opened.txt"  # of the kind “milestone”: outside of quiet hours
REMINDER = "nightly/notices/mail/offer_reminder.txt"  # needed; with the mail of the day
NEEDED = "people/accounts/mail/closed.txt"  # at once


FACTS: dict[str, Any] = {
    "said": "Your search has started.",
    "employer": "Acme",
    "when": "Wed 4 Mar, end of day (New York)",
    "left": "this day",
    "page": "https://school.test/",
}


def told(user: User, template: str, now: datetime, **facts: Any) -> OutboxMail | None:
    key = f"{template}:{now.isoformat()}"
    new = tell(user, key, template, now, **(FACTS | facts))
    assert new == OutboxMail.objects.filter(key=key).exists()
    return OutboxMail.objects.filter(key=key).first()


@pytest.fixture
def ada() -> User:
    return make_user("Ada Quill")


def test_by_day_a_mail_leaves_as_it_is_written(ada: User) -> None:
    mail = told(ada, OPTIONAL, NOON)
    assert mail is not None and mail.next_try_at == NOON and mail.gather_at is None


def test_at_night_it_waits_until_eight(ada: User) -> None:
    mail = told(ada, OPTIONAL, NIGHT)
    assert mail is not None and mail.next_try_at == datetime(2026, 3, 4, 13, tzinfo=UTC)


def test_a_reminder_waits_for_the_mail_of_the_day(ada: User) -> None:
    mail = told(ada, REMINDER, NOON)
    assert mail is not None and mail.gather_at == datetime(2026, 3, 4, 13, 15, tzinfo=UTC)
    assert mail.kind == "offer_deadline" and mail.person == ada
    assert (
        mail.part
        and mail.part in mail.body
        and "Hello" not in mail.part
        and "Career Services" not in mail.part
    )


def test_a_reminder_that_would_come_too_late_leaves_at_once(ada: User) -> None:
    mail = told(ada, REMINDER, NIGHT, of_use_until=NIGHT + timedelta(hours=9))
    assert mail is not None and mail.next_try_at == NIGHT and mail.gather_at is None


def test_what_is_sent_at_once_keeps_to_no_hours(ada: User) -> None:
    mail = told(ada, NEEDED, NIGHT)
    assert mail is not None and mail.next_try_at == NIGHT


def test_hours_are_those_of_ones_own_zone() -> None:
    mail = told(make_user("Ines Roth", zone="Europe/Berlin"), OPTIONAL, NOON + timedelta(hours=4))  # 22:00
    assert mail is not None and mail.next_try_at == datetime(2026, 3, 4, 7, tzinfo=UTC)


def test_what_is_turned_off_is_not_written(ada: User) -> None:
    verbs.choose(ada, {"milestone": "off"}, USUAL, now=NOON)
    assert told(ada, OPTIONAL, NOON) is None
    verbs.choose(ada, {"milestone": "daily"}, USUAL, now=NOON)
    mail = told(ada, OPTIONAL, NOON)
    assert mail is not None and mail.gather_at is not None


def test_the_newest_choice_governs_and_each_is_kept(ada: User) -> None:
    for timing in ("off", "daily", "daily", "awake"):
        verbs.choose(ada, {"milestone": timing}, USUAL, now=NOON)
    assert timings_of(ada) == {"milestone": Timing.AWAKE}
    assert [choice.timing for choice in MailChoice.objects.order_by("pk")] == ["off", "daily", "awake"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.needed], ids=lambda kind: kind.code)
def test_what_is_needed_cannot_be_turned_off_and_says_why(ada: User, kind: Any) -> None:
    with pytest.raises(Refused) as refusal:
        verbs.choose(ada, {kind.code: "off"}, USUAL, now=NOON)
    assert refusal.value.field == kind.code and kind.needed in refusal.value.message
    assert not MailChoice.objects.exists()


def test_what_is_needed_comes_even_where_a_row_says_otherwise(ada: User) -> None:
    """As where a kind was optional once."""
    MailChoice.objects.create(user=ada, kind="offer_deadline", timing="off", at=NOON)
    assert told(ada, REMINDER, NOON) is not None


def test_ones_own_hours(ada: User) -> None:
    verbs.choose(ada, {}, MailHours(23, 10, 12), now=NOON)
    late = told(ada, OPTIONAL, NIGHT)
    reminder = told(ada, REMINDER, NIGHT)
    assert late is not None and late.next_try_at == datetime(2026, 3, 4, 15, tzinfo=UTC)
    assert reminder is not None and reminder.gather_at == datetime(2026, 3, 4, 17, 15, tzinfo=UTC)


def test_without_quiet_hours_mail_comes_at_any_time(ada: User) -> None:
    verbs.choose(ada, {}, MailHours(0, 0, 8), now=NOON)
    mail = told(ada, OPTIONAL, NIGHT)
    assert mail is not None and mail.next_try_at == NIGHT


@pytest.mark.parametrize(
    ("hours", "field"),
    [
        pytest.param(MailHours(21, 8, 7), "daily", id="the mail of the day in the quiet hours"),
        pytest.param(MailHours(21, 8, 21), "daily", id="as they begin"),
        pytest.param(MailHours(24, 8, 8), "quiet_from", id="no hour of a clock"),
        pytest.param(MailHours(21, -1, 8), "quiet_until", id="before midnight"),
    ],
)
def test_hours_that_cannot_be(ada: User, hours: MailHours, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        verbs.choose(ada, {}, hours, now=NOON)
    assert refusal.value.field == field
    assert hours_of(ada) == USUAL


@pytest.mark.parametrize("hours", [(21, 8, 7), (21, 8, 21), (1, 5, 1), (1, 5, 4), (24, 8, 9)])
def test_the_database_takes_no_such_hours_either(ada: User, hours: tuple[int, int, int]) -> None:
    quiet_from, quiet_until, daily = hours
    with pytest.raises(IntegrityError), transaction.atomic():
        ChosenHours.objects.create(
            user=ada, quiet_from=quiet_from, quiet_until=quiet_until, daily=daily, changed_at=NOON
        )


@pytest.mark.parametrize("hours", [(21, 8, 8), (21, 8, 20), (1, 5, 0), (1, 5, 5), (0, 0, 0), (8, 8, 8)])
def test_the_database_takes_these(ada: User, hours: tuple[int, int, int]) -> None:
    verbs.choose(ada, {}, MailHours(*hours), now=NOON)
    assert hours_of(ada) == MailHours(*hours)


def test_one_is_offered_the_kinds_that_one_may_get(cast: Cast) -> None:
    kinds = {
        person: {kind.code for kind in kinds_for(user, cast.now)}
        for person, user in (("alice", cast.alice.user), ("bob", cast.bob), ("dora", cast.dora))
    }
    assert "offer_deadline" in kinds["alice"] and "student_message" not in kinds["alice"]
    assert "student_message" in kinds["bob"] and not kinds["bob"] & {"offer_deadline", "claim_work"}
    assert "claim_work" in kinds["dora"]
    assert all("account" in codes for codes in kinds.values())


def test_the_page_saves_and_says_until_what(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    page = client.get("/me/mails/").content.decode()
    assert "What always comes, at once" in page and "runs from the moment at which you are asked" in page
    form = client.get("/me/mails/").context["form"]
    answers = {name: form[name].value() for name in form.fields} | {"milestone": "off", "quiet_from": 22}
    assert client.post("/me/mails/", answers)["Location"] == "/me/mails/"
    assert timings_of(cast.alice.user) == {"milestone": Timing.OFF}
    assert hours_of(cast.alice.user) == MailHours(22, 8, 8)


def test_a_refusal_stands_beside_its_field_and_keeps_what_was_chosen(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    form = client.get("/me/mails/").context["form"]
    answers = {name: form[name].value() for name in form.fields} | {"daily": 7, "milestone": "off"}
    response = client.post("/me/mails/", answers)
    assert response.status_code == 422
    assert "07:15 lies in your quiet hours." in response.content.decode()
    assert response.context["form"]["milestone"].value() == "off"
    assert not MailChoice.objects.exists()


def test_what_the_page_does_not_offer_is_refused(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    form = client.get("/me/mails/").context["form"]
    answers = {name: form[name].value() for name in form.fields} | {"offer_deadline": "off", "daily": "noon"}
    response = client.post("/me/mails/", answers)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"offer_deadline", "daily"}
