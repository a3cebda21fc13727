"""The verbs that add holidays to a place without a known calendar, and take them back (DOMAIN §4).

Open deadlines are counted again, which makes them later or leaves them. That is the one exception from the rule that
what a student was told stays, for that count was flagged as incomplete. What is answered or over stays, and a day that
is taken back moves nothing that has been counted.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from coaching.conversation import reply_deadlines
from coaching.conversation.models import Message
from coaching.holidays.queries import covers, here
from commitments.holidays.models import LONGEST, AddedHoliday, place_code
from commitments.holidays.queries import added_days, as_json, from_json
from commitments.leave.queries import granted_leave_of
from commitments.outages.queries import outages_by_student
from commitments.searches.models import Search
from commitments.searches.verbs import lock_many
from core.errors import Refused
from jobsearch.offers.due import recompute_due
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.accounts.roles import holds
from people.coaches.guards import clean_text
from people.students.models import Student
from rules.business_days import AddedDay, Calendar, calendar_by
from rules.messages import moved_by
from rules.outages import OutageSpan
from rules.spans import Span
from rules.states import SearchState
from rules.words import full_day
from standing.verbs import assess_students

BACK, AHEAD = timedelta(days=366), timedelta(days=3 * 366)  # further away, a day is taken for a typing error
LONGEST_WHY = 2000


@dataclass(frozen=True, slots=True)
class HolidayAdded:
    """The holiday, and how many deadlines of offers and replies it made later."""

    holiday: AddedHoliday
    offers: int
    replies: int


@transaction.atomic
def add_holiday(
    country: str, subdivision: str, *, day: date, name: str, by: User, now: datetime
) -> HolidayAdded:
    """Let `day` be no business day from now on in this place; without a subdivision, in all of the country.

    Who coaches a student there, or an admin, may add it; nobody for deadlines of their own. Raise Refused for anybody
    else, where the place's holidays are known, and for a day that is left out already or more than a year past or three
    ahead.
    """
    name = " ".join(clean_text(name, field="name", empty="Say what the day is called.").split())
    if len(name) > LONGEST:
        raise Refused(f"Write at most {LONGEST} characters.", "name")
    _must_be_unknown(country, subdivision)
    _must_be_theirs(country, subdivision, by, now)
    if not now.date() - BACK <= day <= now.date() + AHEAD:
        raise Refused(f"Check the year: {full_day(day)} is too far away to be meant.", "day")
    students = _lock(country, subdivision)
    calendar = calendar_by("", country, subdivision, added_days(country, subdivision))
    reason = calendar.reason_not_counted(day)
    if reason:
        raise Refused(f"{full_day(day)} is left out already: {reason}.", "day")
    try:
        with transaction.atomic():
            holiday = AddedHoliday.objects.create(
                country=country, subdivision=subdivision, day=day, name=name, added_by=by, added_at=now
            )
    except IntegrityError:
        raise Refused(f"{full_day(day)} was added a moment ago by a colleague.", "day") from None
    added_day = AddedDay(day, name, subdivision)
    offers, replies = _offers(students, holiday, added_day, now), _replies(students, holiday, added_day, now)
    assess_students({*offers, *replies}, now)
    return HolidayAdded(holiday, len(offers), len(replies))


@transaction.atomic
def take_back(holiday: AddedHoliday, *, why: str, by: User, now: datetime) -> AddedHoliday:
    """Let an added day be a business day again for what comes from now on; no deadline moves.

    Raise Refused for who may not add one there either, and where somebody was first.
    """
    why = clean_text(why, field="why", empty="Say why, in a sentence.", longest=LONGEST_WHY)
    _must_be_theirs(holiday.country, holiday.subdivision, by, now)
    if not AddedHoliday.objects.filter(pk=holiday.pk, taken_back_at__isnull=True).update(
        taken_back_by=by, taken_back_at=now, taken_back_why=why
    ):
        raise Refused("This day was taken back a moment ago.")
    return AddedHoliday.objects.get(pk=holiday.pk)


def _must_be_unknown(country: str, subdivision: str) -> None:
    if Calendar(country, subdivision).known:
        place = place_code(country, subdivision)
        raise Refused(f"The holidays of {place} are known: there is nothing to add.")


def _must_be_theirs(country: str, subdivision: str, by: User, now: datetime) -> None:
    place = place_code(country, subdivision)
    if Student.objects.filter(here(country, subdivision), user=by).exists():
        raise Refused(f"Your own deadlines are counted in {place}: ask a colleague to do this.")
    allowed = holds(by, "coach", now) or holds(by, "admin", now)
    if not allowed or not covers(by, now, country, subdivision):
        raise Refused(f"You have no student in {place}: ask a coach who has, or an admin.")


def _lock(country: str, subdivision: str) -> list[int]:
    """Lock, in one order, all students by whose place something is or will be counted here, and return their ids.

    What they are sent or state comes either before this, and is counted again, or after it, and knows the day.
    """
    place = here(country, subdivision)
    of_place = (
        place
        | Q(pk__in=Offer.objects.open().filter(place).values("student"))
        | Q(pk__in=Message.objects.unanswered().filter(place).values("student"))
    )
    return lock_many(Student.objects.filter(of_place))


def _offers(students: list[int], holiday: AddedHoliday, added_day: AddedDay, now: datetime) -> list[int]:
    """Count open offers again, and return the ids of students whose deadline moved.

    An offer that an employer's deadline governs only keeps the day, for when the policy's limit governs it once more.
    """
    place = here(holiday.country, holiday.subdivision)
    rows = Offer.objects.open().filter(place, student__in=students, due_at__gt=now)
    moved = []
    for offer in rows.select_related("student__user").order_by("pk").select_for_update(of=("self",)):
        told_due_at = offer.due_at
        recompute_due(offer, [added_day])
        if offer.due_at != told_due_at:
            moved.append(offer.student_id)
    return moved


def _replies(students: list[int], holiday: AddedHoliday, added_day: AddedDay, now: datetime) -> list[int]:
    """Count messages again whose reply is not late yet, and return the ids of students whose deadline moved.

    Two queries and a write, whatever the number.
    """
    searches = {
        search.student_id: search
        for search in Search.objects.filter(student__in=students, state=SearchState.RUNNING).select_related(
            "policy"
        )
    }
    leave, down = granted_leave_of(search.pk for search in searches.values()), outages_by_student(searches)
    place = here(holiday.country, holiday.subdivision)
    waiting = list(Message.objects.unanswered().filter(place, student__in=searches, reply_due_at__gt=now))
    moved = [
        message.student_id
        for message in waiting
        if _count_again(message, searches, leave, down[message.student_id], added_day)
    ]
    Message.objects.bulk_update(waiting, ["added_days", "reply_due_at"])
    return moved


def _count_again(
    message: Message,
    searches: dict[int, Search],
    leave: dict[int, list[Span]],
    outage_spans: tuple[OutageSpan, ...],
    added_day: AddedDay,
) -> bool:
    search, told_due_at = searches[message.student_id], message.reply_due_at
    assert told_due_at is not None  # only messages with a due moment are counted again
    message.added_days = as_json(dict.fromkeys((*from_json(message.added_days), added_day)))
    due_at = reply_deadlines.reply_due_at(message, search.policy.rules(), leave[search.pk], outage_spans)
    if due_at is not None:
        day = (Span(added_day.day, added_day.day),)
        message.reply_due_at = moved_by(day, told_due_at, due_at, message.sent_at, message.zone)
    return message.reply_due_at != told_due_at
