"""The days of one life in the demonstration, each following from another. Pure: it imports no Django, reads no clock.

Every day is a local day of the student's. A search is placed by where it stands today; its student graduated before
it, and every later day of theirs is counted from the start, or back from today.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rules.business_days import Calendar, business_day_before

DAY = timedelta(days=1)
WEEK = 7 * DAY
FRIDAY = 4


@dataclass(frozen=True)
class Terms:
    """The rules of a policy that the days depend on."""

    start_limit_days: int
    window_days: int
    offer_answer_days: int


@dataclass(frozen=True)
class LifeDays:
    """The days on which things happen in one student's life; None for what their story has no use for.

    `worked_until` and `talked_until` are the last days on which they log activities and answer their coach.
    """

    today: date
    graduation: date
    terms: Terms
    start: date | None = None
    worked_until: date | None = None
    talked_until: date | None = None
    meeting: date | None = None  # a 1:1 in the search
    offer: date | None = None
    answer: date | None = None  # to that offer
    leave_asked: date | None = None
    leave: date | None = None  # its first day
    leave_days: int = 0
    silence: date | None = None  # the day of the message that nobody answers
    lapse: date | None = None
    withdrawal: date | None = None
    excusal: date | None = None  # granted, or asked for
    correction: date | None = None
    question: date | None = None  # about a clause
    question_answered: date | None = None
    claim: date | None = None

    @property
    def signing(self) -> date:
        """The day of signing: a few days before graduation, at most 20 before the start, and always before today."""
        return min(max(self.graduation - 3 * DAY, self.began - 20 * DAY), self.today - DAY)

    @property
    def began(self) -> date:
        """The start date of a life that has one."""
        return said(self.start)

    @property
    def window_end(self) -> date:
        """The last day of the window, without leave."""
        return self.began + self.terms.window_days * DAY


def said(day: date | None) -> date:
    """Return the day, which the story's plot has to state."""
    assert day is not None
    return day


# --- Where a search stands today --------------------------------------------------------------------------------

Start = Callable[[date, Terms], date]


def in_week(week: int, day: int) -> Start:
    """Make the rule for the start of a search for which today is that day (1 to 7) of that week."""
    return lambda today, terms: today - (week - 1) * WEEK - (day - 1) * DAY


def window_ended(days_ago: int) -> Start:
    """Make the rule for the start of a search whose window, without leave, had its last day so many days ago."""
    return lambda today, terms: today - (terms.window_days + days_ago) * DAY


def starts_in(days: int) -> Start:
    """Make the rule for a start so many days from today."""
    return lambda today, terms: today + days * DAY


# --- Days that depend on weekends -------------------------------------------------------------------------------


def friday_before(day: date) -> date:
    """Return the last Friday before that day; schools graduate on Fridays."""
    return day - ((day.weekday() - FRIDAY - 1) % 7 + 1) * DAY


def weekday_before(day: date) -> date:
    """Return the last day before `day` that is no Saturday or Sunday."""
    return day - timedelta(days={0: 3, 6: 2}.get(day.weekday(), 1))


def weekday_from(day: date) -> date:
    """Return that day, or the Monday after it if it is on a weekend."""
    return day + (7 - day.weekday()) * DAY if day.weekday() > FRIDAY else day


def received_to_be_due(on: date, terms: Terms) -> date:
    """Return the first day for an offer whose answer is not due before `on`; a holiday between makes it due later."""
    return business_day_before(weekday_from(on), terms.offer_answer_days, Calendar(weekends_only=True))


def graduations(starts: list[date | None], terms: Terms) -> list[date]:
    """Return the graduation for each start of a cohort's searches, of which at least one is stated.

    Each start is then within the terms' limit after it, if that is 7 days or more. The cohort graduates on the Friday
    before the earliest start; a student who starts too late for that took longer, and graduated on the last Friday
    before the start. A student who starts no search graduates with the cohort.
    """
    cohort_graduation = friday_before(min(start for start in starts if start is not None))
    return [
        friday_before(start)
        if start and (start - cohort_graduation).days > terms.start_limit_days
        else cohort_graduation
        for start in starts
    ]
