"""The plots of the demonstration: which student lives which of `stories`, on which days. Pure: it imports no Django."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from demonstration.days import (
    DAY,
    WEEK,
    LifeDays,
    Start,
    in_week,
    received_to_be_due,
    said,
    starts_in,
    weekday_from,
    window_ended,
)


def nothing_more(life: LifeDays) -> LifeDays:
    return life


@dataclass(frozen=True)
class Plot:
    """One life's plot: the name of its story, and what its days follow from.

    The search starts on the day that `start` gives; or `starts_after` days after the cohort's graduation; or never.
    `graduates_in` is for students who have not graduated yet: so many days from today.
    """

    story: str
    start: Start | None = None
    starts_after: int | None = None
    graduates_in: int | None = None
    days: Callable[[LifeDays], LifeDays] = nothing_more
    employer: str = ""


# --- The days of each story -------------------------------------------------------------------------------------


def approvable(life: LifeDays) -> LifeDays:
    offer_day = life.began + 90 * DAY
    return replace(
        life,
        talked_until=life.window_end,
        meeting=weekday_from(life.began + 40 * DAY),
        offer=offer_day,
        answer=offer_day + 2 * DAY,
        claim=life.today - 4 * DAY,
    )


def deniable(life: LifeDays) -> LifeDays:
    meeting_day = weekday_from(life.began + 60 * DAY)
    return replace(life, talked_until=life.window_end, meeting=meeting_day, claim=life.today - 4 * DAY)


def claim_judged(life: LifeDays) -> LifeDays:
    return replace(life, talked_until=life.window_end, claim=life.window_end + 3 * DAY)


def window_over(life: LifeDays) -> LifeDays:
    return replace(life, talked_until=life.window_end)


def codeup_claims(life: LifeDays) -> LifeDays:
    return replace(life, talked_until=life.window_end, claim=life.window_end + 9 * DAY)


def on_leave_late(life: LifeDays) -> LifeDays:
    return _leave(life, first=71, days=10)


def _leave(life: LifeDays, first: int, days: int) -> LifeDays:
    """Add leave from that day of the search on, counted from its start as 0; it is asked for twelve days before."""
    first_leave_day = life.began + first * DAY
    return replace(life, leave_asked=first_leave_day - 12 * DAY, leave=first_leave_day, leave_days=days)


def employed(life: LifeDays, week: int) -> LifeDays:
    offer_day = life.began + week * WEEK - 4 * DAY
    return replace(
        life,
        worked_until=offer_day + DAY,
        talked_until=offer_day,
        offer=offer_day,
        answer=offer_day + 2 * DAY,
    )


def lapsed(life: LifeDays) -> LifeDays:
    silent_since = life.began + 44 * DAY
    return replace(
        life,
        worked_until=silent_since - 4 * DAY,
        talked_until=silent_since - 6 * DAY,
        silence=silent_since,
        lapse=silent_since + 16 * DAY,
    )


def withdrawn(life: LifeDays) -> LifeDays:
    withdrawal_day = life.began + 52 * DAY
    return replace(
        life,
        worked_until=withdrawal_day - 2 * DAY,
        talked_until=withdrawal_day - 4 * DAY,
        withdrawal=withdrawal_day,
    )


def offer_open(life: LifeDays, due_in: int) -> LifeDays:
    """Add an offer whose answer is due in so many days, or a little later where a weekend or holiday lies between."""
    return replace(life, offer=received_to_be_due(life.today + due_in * DAY, life.terms))


def falling_silent(life: LifeDays, days: int) -> LifeDays:
    silent_since = life.today - days * DAY
    return replace(
        life, worked_until=silent_since - 2 * DAY, talked_until=silent_since - 3 * DAY, silence=silent_since
    )


def missed_once(life: LifeDays) -> LifeDays:
    return replace(life, excusal=life.today - 2 * DAY)


def excused_once(life: LifeDays) -> LifeDays:
    """Add the excusal of the third week, on the day after it."""
    return replace(life, excusal=life.began + 3 * WEEK + DAY)


def on_leave_now(life: LifeDays) -> LifeDays:
    life = _leave(life, first=(life.today - life.began).days - 3, days=8)
    eve = said(life.leave) - DAY
    return replace(life, worked_until=eve, talked_until=eve)


def asks_leave(life: LifeDays) -> LifeDays:
    return replace(life, leave_asked=life.today - 2 * DAY, leave=life.today + 9 * DAY, leave_days=5)


def asks_correction(life: LifeDays) -> LifeDays:
    return replace(life, correction=life.today - DAY)


def asked_and_answered(life: LifeDays) -> LifeDays:
    asked_on = life.began + 9 * DAY
    return replace(life, question=asked_on, question_answered=asked_on + DAY)


def asks_about_a_clause(life: LifeDays) -> LifeDays:
    return replace(life, question=life.today - DAY)


# --- The cast, in the order of their names ----------------------------------------------------------------------


def _employed(week: int, employer: str, after: int = 6) -> Plot:
    return Plot("employed", starts_after=after, days=partial(employed, week=week), employer=employer)


def _open(due_in: int) -> Plot:
    return Plot("offer_open", in_week(5, 4), days=partial(offer_open, due_in=due_in))


def _silent(days: int) -> Plot:
    return Plot("falling_silent", in_week(6, 3), days=partial(falling_silent, days=days))


OVER = Plot("window_over", window_ended(9), days=window_over)
CLAIMS = [
    Plot(story, window_ended(22), days=claim_judged)
    for story in (
        "claim_proposed", "claim_paid", "claim_denied", "claim_appealed", "claim_taken_back", "claim_drawn",
        "claim_settled",
    )
]  # fmt: skip
LAPSED = Plot("lapsed", starts_after=9, days=lapsed)
WITHDRAWN = Plot("withdrawn", starts_after=4, days=withdrawn)
NOT_SEEKING = Plot("not_seeking")
PREPARING = Plot("preparing", graduates_in=21)
ENROLLED = Plot("enrolled", graduates_in=80)

SPRING = [
    Plot("approvable", window_ended(20), days=approvable),
    Plot("deniable", window_ended(19), days=deniable),
    OVER,
    Plot("on_leave_late", window_ended(4), days=on_leave_late),
    _employed(7, "Kestrel Data"),
    _employed(4, "Opaline"),
    _employed(15, "Blue Heron Labs"),
    LAPSED,
    WITHDRAWN,
    _employed(11, "Umbra Health"),
    NOT_SEEKING,
    Plot("never_started"),
    _employed(20, "Quarry Maps"),
    _employed(2, "Fable & Co"),
    OVER,
    LAPSED,
    _employed(9, "Vantage Books"),
    WITHDRAWN,
    _employed(17, "Northwind"),
    OVER,
    *CLAIMS,
]
SUMMER = [
    _open(due_in=1),
    _silent(9),
    Plot("short_this_week", in_week(6, 6)),
    Plot("missed_once", in_week(6, 5), days=missed_once),
    Plot("asks_correction", in_week(5, 3), days=asks_correction),
    Plot("excused_once", in_week(5, 2), days=excused_once),
    Plot("on_leave_now", in_week(4, 4), days=on_leave_now),
    _open(due_in=4),
    _silent(16),
    Plot("asked_and_answered", in_week(6, 2), days=asked_and_answered),
    Plot("on_track", in_week(4, 6)),
    _employed(3, "Yonder Travel"),
    Plot("planned", starts_in(6), graduates_in=3),
    PREPARING,
    Plot("asks_about_a_clause", graduates_in=21, days=asks_about_a_clause),
    PREPARING,
    ENROLLED,
    ENROLLED,
    NOT_SEEKING,
    Plot("asks_leave", in_week(3, 5), days=asks_leave),
]
CODEUP = [
    Plot("codeup_claims", window_ended(12), days=codeup_claims),
    Plot("codeup_searches", in_week(6, 3)),
]
