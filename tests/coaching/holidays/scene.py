"""Students in QQ, a country without a known calendar, in the middle of their searches; Bob coaches them."""

from datetime import UTC, date, datetime
from typing import Any

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.holidays import verbs as holiday_verbs
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student
from rules.instants import end_of_day
from tests import factories

ZONE = "Europe/Belgrade"
START = date(2026, 3, 2)
FRIDAY = datetime(2026, 3, 20, 10, 0, tzinfo=UTC)  # 11:00 in Belgrade
MONDAY_23, TUESDAY_24, WEDNESDAY_25, THURSDAY_26, FRIDAY_27 = (date(2026, 3, day) for day in range(23, 28))
MONDAY_30 = date(2026, 3, 30)


def student_in(
    country: str = "QQ", subdivision: str = "", *, coach: User, name: str = "", **fields: Any
) -> Student:
    """With a running search, unless there is no policy that would govern it."""
    student = factories.make_student(
        name, coach=coach, zone=ZONE, country=country, subdivision=subdivision, **fields
    )
    factories.sign_up_and_search(student, START)
    return Student.objects.get(pk=student.pk)


def stated(student: Student, now: datetime = FRIDAY, **facts: Any) -> Offer:
    """Received at `now`, to be answered by the end of the fifth business day."""
    return offer_verbs.state_offer(
        student, employer="Acme", role="Developer", received_at=now, by=student.user, now=now, **facts
    )


def asked(student: Student, by: User, now: datetime = FRIDAY) -> Message:
    """To be replied to by the end of the second business day."""
    return conversation_verbs.send(student, sender=by, body="How is it?", asks_reply=True, now=now)


def add(by: User, day: date, now: datetime = FRIDAY, place: str = "QQ", name: str = "Flag Day") -> Any:
    country, _, subdivision = place.partition("-")
    return holiday_verbs.add_holiday(country, subdivision, day=day, name=name, by=by, now=now)


def end(day: date) -> datetime:
    return end_of_day(day, ZONE)


def due(row: Any) -> datetime | None:
    """As it is stored."""
    row.refresh_from_db()
    moment: datetime | None = row.due_at if isinstance(row, Offer) else row.reply_due_at
    return moment
