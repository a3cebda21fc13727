"""`manage.py explain_window --start 2026-03-02 --zone America/New_York`: the window and its weeks (DOMAIN §4)."""

from datetime import date
from typing import Any

from django.core.management.base import CommandParser

from core.commands import JsonCommand
from core.errors import Refused
from core.instants import iso_z, parse_day, zone_named
from rules.policy import Unit
from rules.window import WEEK_DAYS, assessed_until, periods, window
from rules.words import full_day, plural, short_day, zone_name

MOST_DAYS = 1000  # as a policy's window


class Command(JsonCommand):
    help = "Explains the window of a search: its last day, when it closes, and its weeks."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--start", required=True, help="the start date, such as 2026-03-02")
        parser.add_argument(
            "--days", type=int, default=180, help="days in the window; the start date is day 0"
        )
        parser.add_argument(
            "--leave", type=int, default=0, help="days of leave, each of which moves the end by one"
        )
        parser.add_argument("--zone", required=True, help="the student's time zone, such as America/New_York")

    def answer(self, **options: Any) -> dict[str, Any]:
        start, zone = parse_day(options["start"]), zone_named(options["zone"])
        self.zone = options["zone"]
        days = _within("--days", options["days"], 7)
        leave = _within("--leave", options["leave"], 0)
        try:
            span = window(start, days, zone, leave)
        except OverflowError:
            raise Refused(f"{start} is too far away to be meant.") from None
        assessed = assessed_until(start, days, leave, Unit.WEEK)
        return {
            "first_day": span.first_day.isoformat(),
            "last_day": span.last_day.isoformat(),
            "closes_at": iso_z(span.closes_at),
            "assessed_until": assessed.isoformat(),
            "weeks": [
                {
                    "number": week.number,
                    "first_day": week.first_day.isoformat(),
                    "last_day": week.last_day.isoformat(),
                }
                for week in periods(span.first_day, assessed, Unit.WEEK)
            ],
        }

    def words(self, value: dict[str, Any]) -> str:
        first, last = (date.fromisoformat(value[name]) for name in ("first_day", "last_day"))
        unfinished = [week for week in value["weeks"] if not _is_whole(week)]
        whole = len(value["weeks"]) - len(unfinished)
        lines = [
            f"The window runs from {_said(first)} to {_said(last)}, end of day ({zone_name(self.zone)}).",
            f"It closes at {value['closes_at']}.",
            f"{plural(whole, 'whole week')}:" if not unfinished else
            f"{plural(whole, 'whole week')}, and one that the window's end cuts short:",
        ]  # fmt: skip
        for week in value["weeks"]:
            days = " to ".join(_said(date.fromisoformat(week[name])) for name in ("first_day", "last_day"))
            lines.append(f"  {week['number']:>3}  {days}{'  (unfinished)' if week in unfinished else ''}")
        assessed = date.fromisoformat(value["assessed_until"])
        if assessed < last:
            days_kept = plural((last - assessed).days, "day")
            lines.append(f"The last {days_kept}, beyond whole weeks of leave, are kept and not assessed.")
        return "\n".join(lines)


def _is_whole(week: dict[str, Any]) -> bool:
    first, last = (date.fromisoformat(week[name]) for name in ("first_day", "last_day"))
    return (last - first).days + 1 == WEEK_DAYS


def _said(day: date) -> str:
    return f"{short_day(day)[:3]} {full_day(day)}"


def _within(name: str, number: int, least: int) -> int:
    if not least <= number <= MOST_DAYS:
        raise Refused(f"{name} is a number from {least} to {MOST_DAYS:,}; it was {number}.")
    return number
