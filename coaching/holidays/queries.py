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
    """A country (two letters) and its subdivision, "" where none is named; `students` counts those whom the asker may
    see and who live there, `days` holds what was added for it and stands, soonest first."""

    country: str
    subdivision: str
    students: int = 0
    days: list[AddedHoliday] = field(default_factory=list)

    @property
    def code(self) -> str:
        return place_code(self.country, self.subdivision)

    @property
    def name(self) -> str:
        """The name, such as "AM, Jordan"; the code of a country whose name is not known."""
        country = countries().get(self.country, self.country)
        return f"{self.subdivision}, {country}" if self.subdivision else country

    @property
    def calendar(self) -> Calendar:
        return Calendar(
            self.country, self.subdivision, tuple((holiday.day, holiday.name) for holiday in self.days)
        )

    @property
    def in_a_country_unknown(self) -> bool:
        """Whether days may be added for all of the country, too: none of its holidays are known."""
        return bool(self.subdivision) and not Calendar(self.country).known


def places(user: User, now: datetime) -> list[HolidayPlace]:
    """Return the places without a known calendar that concern students whom `user` may see, themself left out.

    Such a student lives there, or did when they got an offer or a message that still waits for their answer. Four
    queries, whatever the number.
    """
    students = Student.objects.visible_to(user, now).exclude(user=user)
    living = students.order_by().values_list("country", "subdivision").annotate(Count("pk"))
    holiday_places = {
        (country, subdivision): HolidayPlace(country, subdivision, count)
        for country, subdivision, count in living
    }
    for rows in (Offer.objects.open(), Message.objects.unanswered()):
        for key in _places_of(rows.filter(student__in=students)):
            holiday_places.setdefault(key, HolidayPlace(*key))
    unknown_places = [place for place in holiday_places.values() if not place.calendar.known]
    _add_days(unknown_places)
    return sorted(unknown_places, key=lambda place: (-place.students, place.code))


def here(country: str, subdivision: str) -> Q:
    """Return the condition for rows that are counted by a place; without a subdivision, by any of the country."""
    return Q(country=country, subdivision=subdivision) if subdivision else Q(country=country)


def covers(user: User, now: datetime, country: str, subdivision: str) -> bool:
    """Return whether one of the places that `user` may add days for is this one, or lies in it."""
    return any(
        place.country == country and subdivision in ("", place.subdivision) for place in places(user, now)
    )


def _places_of(rows: "QuerySet[Offer] | QuerySet[Message]") -> Iterable[tuple[str, str]]:
    return rows.order_by().values_list("country", "subdivision").distinct()


def _add_days(holiday_places: list[HolidayPlace]) -> None:
    holidays = AddedHoliday.objects.filter(
        country__in={place.country for place in holiday_places}, taken_back_at=None
    )
    by_country: dict[str, list[AddedHoliday]] = defaultdict(list)
    for holiday in holidays.select_related("added_by"):
        by_country[holiday.country].append(holiday)
    for place in holiday_places:
        place.days = [
            holiday for holiday in by_country[place.country] if holiday.subdivision in ("", place.subdivision)
        ]
