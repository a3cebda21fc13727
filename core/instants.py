"""Moments as people type them, and as commands print them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.errors import Refused

ROOM = timedelta(days=400)


def zone_named(name: str) -> ZoneInfo:
    """Return the IANA zone of that name. Raise Refused where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise Refused(
            f"“{name}” is no known time zone; write one like America/New_York.",
            field="zone",
        ) from None


def parse_day(text: str) -> date:
    """Read a day, written like 2026-11-25. Raise Refused."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(f"“{text}” is not a day; write it like 2026-11-25.") from None


def parse_moment(text: str, zone: str | ZoneInfo | None = None) -> datetime:
    """Read a moment, written like 2026-11-25T17:00, with an offset (or Z) or else in `zone`; return it aware, in UTC.

    A local time that clocks jump over is moved forward by the jump; of one that exists twice, the earlier is meant.
    Raise Refused when it is no moment, or has no offset and there is no zone.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refused(f"“{text}” is not a moment; write it like 2026-11-25T17:00.") from None
    if moment.tzinfo is None:
        if zone is None:
            raise Refused(f"“{text}” has no offset; write it like 2026-11-25T17:00-05:00, or with Z for UTC.")
        # fold=0 is the earlier of two, and reads a nonexistent time with the offset before the jump: that is forward
        moment = moment.replace(tzinfo=zone_named(zone) if isinstance(zone, str) else zone, fold=0)
    try:
        moment = moment.astimezone(UTC)
        # room for every zone and every limit that is counted from it
        _ = moment - ROOM, moment + ROOM
    except OverflowError:
        raise Refused(f"“{text}” is too far away to be meant.") from None
    return moment


def iso_z(instant: datetime) -> str:
    """Write an aware moment of any zone like 2026-12-04T05:00:00Z. Raise ValueError where it is not aware."""
    if instant.tzinfo is None:
        raise ValueError("an instant must be aware")
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")
