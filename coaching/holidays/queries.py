"""Places without a known calendar of holidays (DOMAIN §4): where their students are, and who may add days for them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from coaching.conversation.models import Message
from commitments.holidays.models import AddedHoliday, place_code
from core.places import countries
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.students.models import Student
from rules.business_days import Calendar


@dataclass(slots=True)
class HolidayPlace:
    """A country (two letters) and its subdivision, "" where none is named; `students`: how many live there, of those
    that the asker may see. `days`: what was added for it and stands, soonest first."""

    country: str
    subdivision: str
    students: int = 0
    days: list[AddedHoliday] = field(default_factory=list)

    @property
    def code(self) -> str:
        return place_code(self.country, self.subdivision)

    @property
    def name(self) -> str:
        """Such as "AM, Jordan"; the code where the country is none that we know by name."""
        country = countries().get(self.country, self.country)
        return f"{self.subdivision}, {country}" if self.subdivision else country

    @property
    def calendar(self) -> Calendar:
        return Calendar(self.country, self.subdivision, tuple((each.day, each.name) for each in self.days))

    @property
    def in_a_country_unknown(self) -> bool:
        """Whether days may be added for all of the country, too: none of its holidays are known."""
        return bool(self.subdivision) and not Calendar(self.country).known


def places(user: User, now: datetime) -> list[HolidayPlace]:
    """Those without a known calendar in which students live whom `user` may see, or in which an offer or a message
    waits for an answer of theirs, who have moved since. Nobody's own. Four queries, whatever the number."""
    students = Student.objects.visible_to(user, now).exclude(user=user)
    living = students.order_by().values_list("country", "subdivision").annotate(Count("pk"))
    found = {(country, sub): HolidayPlace(country, sub, many) for country, sub, many in living}
    for rows in (Offer.objects.open(), Message.objects.unanswered()):
        for place in _places_of(rows.filter(student__in=students)):
            found.setdefault(place, HolidayPlace(*place))
    unknown = [each for each in found.values() if not each.calendar.known]
    _add_days(unknown)
    return sorted(unknown, key=lambda each: (-each.students, each.code))


def here(country: str, subdivision: str) -> Q:
    """Rows of a place by which something is counted; without a subdivision, of all the country."""
    return Q(country=country, subdivision=subdivision) if subdivision else Q(country=country)


def covers(user: User, now: datetime, country: str, subdivision: str) -> bool:
    """Whether one of the places that `user` may add days for is this one, or lies in it."""
    return any(
        each.country == country and subdivision in ("", each.subdivision) for each in places(user, now)
    )


def _places_of(rows: "QuerySet[Offer] | QuerySet[Message]") -> Iterable[tuple[str, str]]:
    return rows.order_by().values_list("country", "subdivision").distinct()


def _add_days(found: list[HolidayPlace]) -> None:
    rows = AddedHoliday.objects.filter(country__in={each.country for each in found}, taken_back_at=None)
    by_country: dict[str, list[AddedHoliday]] = defaultdict(list)
    for row in rows.select_related("added_by"):
        by_country[row.country].append(row)
    for place in found:
        place.days = [row for row in by_country[place.country] if row.subdivision in ("", place.subdivision)]
