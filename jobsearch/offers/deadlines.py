"""An employer's deadline as people name it: a minute, or a day (DOMAIN §4, §13)."""

from datetime import date, datetime
from typing import NamedTuple

from core.errors import Refused
from core.instants import parse_moment, zone_named
from rules.instants import end_of_day, latest_reading

DAY_LETTERS = len("2026-11-25")


class Deadline(NamedTuple):
    """An employer's deadline: the minute (UTC), or where they named a day (`by_day`) the first instant after it."""

    at: datetime
    by_day: bool


def parse_deadline(text: str, zone: str) -> Deadline:
    """Read a deadline such as 2026-11-25 or 2026-11-25T17:00 in `zone`, or with an offset. Raise Refused.

    At an hour that a clock change repeats the later is meant, at one that it skips the first instant after.
    """
    text = text.strip()
    zone_named(zone)
    try:
        if len(text) <= DAY_LETTERS:
            at, by_day = end_of_day(date.fromisoformat(text), zone), True
        else:
            moment, by_day = datetime.fromisoformat(text), False
            at = moment if moment.tzinfo else latest_reading(moment, zone)
    except ValueError:
        raise Refused(f"“{text}” is not a deadline; write it like 2026-11-25 or 2026-11-25T17:00.") from None
    except OverflowError:
        raise Refused(f"“{text}” is too far away to be meant.") from None
    return Deadline(parse_moment(at.isoformat()), by_day)
