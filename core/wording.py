"""Words for moments, days and lengths of time, in pages and in mails (LOOK "Dates"). Pure: no clock, no request."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
INSTANT = timedelta(microseconds=1)


@lru_cache(maxsize=1024)
def city(zone: str) -> str:
    """Return the place a zone is named after: "New York" for "America/New_York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@lru_cache(maxsize=4096)
def day_words(day: date, this_year: int) -> str:
    """Put a day into words: "Thu 3 Dec", and with the year when it is another one: "Sun 3 Jan 2027"."""
    words = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return words if day.year == this_year else f"{words} {day.year}"


def local(moment: datetime, zone: str) -> datetime:
    """Return an aware moment as the clocks of `zone` show it."""
    return moment.astimezone(ZoneInfo(zone))


def instant_words(moment: datetime, zone: str, this_year: int) -> str:
    """Put an instant into words: "Thu 3 Dec, 14:05 (New York)"."""
    local_moment = local(moment, zone)
    return f"{day_words(local_moment.date(), this_year)}, {local_moment:%H:%M} ({city(zone)})"


def last_day(end: datetime, zone: str) -> date:
    """Return the local day that an exclusive end still belongs to: that of the moment just before it."""
    return local(end.astimezone(UTC) - INSTANT, zone).date()


def ends_a_day(end: datetime, zone: str) -> bool:
    """Say whether an instant is the first of a local day, also where midnight is skipped or comes twice (DOMAIN §4)."""
    return last_day(end, zone) != local(end, zone).date()


def end_words(end: datetime, zone: str, this_year: int) -> str:
    """Put an exclusive end into words: "Thu 3 Dec, end of day (New York)", or its last minute when it ends no day."""
    if not ends_a_day(end, zone):
        return instant_words(end - INSTANT, zone, this_year)
    return f"{day_words(last_day(end, zone), this_year)}, end of day ({city(zone)})"


def exact_words(moment: datetime, zone: str) -> str:
    """Write an instant without any doubt: "2026-12-04 00:00:00 EST, America/New_York (05:00:00 UTC)"."""
    local_moment, utc = local(moment, zone), moment.astimezone(UTC)
    utc_day = "" if utc.date() == local_moment.date() else f"{utc:%Y-%m-%d} "
    return f"{local_moment:%Y-%m-%d %H:%M:%S %Z}, {zone} ({utc_day}{utc:%H:%M:%S} UTC)"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def length_words(span: timedelta) -> str:
    """Put a length of time into its largest whole unit: "9 days", "2 hours", "5 minutes"."""
    minutes = int(abs(span).total_seconds() // 60)
    if minutes >= 48 * 60:
        return _count(minutes // (24 * 60), "day")
    return _count(minutes // 60, "hour") if minutes >= 60 else _count(minutes, "minute")


def ago_words(moment: datetime, now: datetime) -> str:
    """Put the time since a moment into words: "9 days ago", "2 hours ago", "just now"; for what is still to come, "in 2
    hours".
    """
    if abs(now - moment) < timedelta(minutes=1):
        return "just now"
    return f"{length_words(now - moment)} ago" if moment < now else f"in {length_words(moment - now)}"


def due_words(end: datetime, now: datetime, zone: str, business_days: int | None = None) -> str:
    """Put the time until an end into words: "overdue", "today", "tomorrow", "in 5 business days" (when the rules
    counted them), "in 9 days".
    """
    if end <= now:
        return "overdue"
    days = (last_day(end, zone) - local(now, zone).date()).days
    if days <= 0:
        return "today" if ends_a_day(end, zone) else f"today, {local(end - INSTANT, zone):%H:%M}"
    if days == 1:
        return "tomorrow"
    return (
        f"in {_count(days, 'day')}"
        if business_days is None
        else f"in {_count(business_days, 'business day')}"
    )


def is_pressing(words: str) -> bool:
    """Say whether `due_words` wrote of what is over, or ends by tomorrow."""
    return words.startswith(("overdue", "today", "tomorrow"))
