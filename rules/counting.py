"""Rules of what may be logged, and of what counts: whether an activity does, and if not, why (DOMAIN §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rules.instants import last_local_day
from rules.refusal import Refusal
from rules.words import full_day


class Code(StrEnum):
    """The reason why an activity counts or does not."""

    COUNTS = "counts"
    LATE = "late"
    LATE_ACCEPTED = "late_accepted"
    BEFORE_START = "before_start"
    AFTER_WINDOW = "after_window"
    NO_PERIOD = "no_period"
    LINK_MISSING = "link_missing"
    CHECK_FAILED = "check_failed"
    NO_PERSON = "no_person"
    SAME_PERSON = "same_person"
    SAME_DAY = "same_day"
    NO_QUOTA = "no_quota"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class ActivityCounting:
    """Whether an activity may count at all (`counts`), and in a `sentence` why not, or what is special about it."""

    code: Code
    counts: bool
    sentence: str


SENTENCES = {
    Code.COUNTS: "It counts.",
    Code.NO_PERIOD: (
        "On record; done in the days that leave added to the window beyond whole weeks, and these are not assessed."
    ),
    Code.LINK_MISSING: "It has no public link; add one and it counts.",
    Code.CHECK_FAILED: (
        "Its link was not found to be public and yours; it counts once it is, or once a coach accepts it."
    ),
    Code.NO_PERSON: "It names no person; add who it was and it counts.",
    Code.SAME_PERSON: "This person was already counted in this period.",
    Code.SAME_DAY: "This day was already counted.",
    Code.AGENCY: "Whether people at recruiting agencies count is not stated; a person decides it with your claim.",
    Code.NO_QUOTA: "On record; not one of the weekly goals.",
}


def check_day(occurred_on: date, today: date) -> Refusal | None:
    """Return the refusal of an activity for a day that is still to come in the student's zone, else None."""
    if occurred_on <= today:
        return None
    return Refusal(
        "future",
        f"{full_day(occurred_on)} is still to come. Log what has happened, up to today ({full_day(today)}).",
    )


def is_late(logged_at: datetime, log_until: datetime) -> bool:
    """Return whether an activity was logged at the limit (an exclusive instant) or after it."""
    return logged_at >= log_until


def standing(
    occurred_on: date,
    logged_at: datetime,
    *,
    start: date,
    last_day: date,
    log_until: datetime | None,
    zone: str,
    accepted: bool = False,
) -> ActivityCounting:
    """Return whether an activity may count by its day and by when it was logged alone.

    `log_until` is the limit of the period that it falls into, None where it falls into none.
    """
    if occurred_on < start:
        return ActivityCounting(
            Code.BEFORE_START, False, f"On record; done before the search started ({full_day(start)})."
        )
    if occurred_on > last_day:
        return ActivityCounting(
            Code.AFTER_WINDOW, False, f"On record; done after the window ended ({full_day(last_day)})."
        )
    if log_until is None:
        return ActivityCounting(Code.NO_PERIOD, False, SENTENCES[Code.NO_PERIOD])
    if not is_late(logged_at, log_until):
        return ActivityCounting(Code.COUNTS, True, SENTENCES[Code.COUNTS])
    limit = full_day(last_local_day(log_until, zone))
    if accepted:
        return ActivityCounting(
            Code.LATE_ACCEPTED, True, f"It came after the limit ({limit}); a coach accepted it."
        )
    return ActivityCounting(
        Code.LATE, False, f"It came after the limit ({limit}) and counts only if a coach accepts it."
    )
