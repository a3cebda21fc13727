"""Sentences that pages and mails share: days, moments, progress, the student's headline (LOOK)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from rules.instants import as_zone, last_local_day, local_day, start_of_day
from rules.pace import Pace, pace
from rules.policy import PolicyRules, Unit
from rules.verdict import PeriodVerdict, QuotaResult, Verdict

# Own tables: the locale of a worker must not change what a dossier says.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_INSTANT = timedelta(microseconds=1)
# Said of whom nothing stands against (DOMAIN §9): on pages, in the caseload, by its filter and beside the dot.
ON_TRACK = "on track"
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(n: int) -> str:
    """Up to ten in words, as in running text."""
    return SMALL[n] if 0 <= n < len(SMALL) else str(n)


def plural(n: int, one: str, many: str = "") -> str:
    """Such as "1 week", "3 weeks"; `many` where an s is not enough."""
    return f"{n} {one}" if n == 1 else f"{n} {many or one + 's'}"


def hours(n: Decimal | int) -> str:
    """Such as "37.5", "40"."""
    return f"{Decimal(n).normalize():f}"


def dollars(amount: int | Decimal) -> str:
    """Such as "$60,000", "$59,999.99": cents only where there are some."""
    return f"${amount:,.0f}" if amount == int(amount) else f"${amount:,.2f}"


def joined(parts: Sequence[str]) -> str:
    """Such as "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def runs(numbers: Iterable[int]) -> str:
    """Such as "4, 7 to 26": three neighbours or more in one."""
    found: list[list[int]] = []
    for each in sorted(numbers):
        if found and found[-1][-1] == each - 1:
            found[-1].append(each)
        else:
            found.append([each])
    return joined(
        [f"{run[0]} to {run[-1]}" if len(run) > 2 else joined(list(map(str, run))) for run in found]
    )


def full_day(day: date) -> str:
    """Such as "12 Feb 2026": for records."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def hour(instant: datetime, zone: str) -> str:
    """Such as "17:00", in the zone; with the seconds where there are some."""
    shown = instant.astimezone(as_zone(zone))
    return f"{shown:%H:%M}" if not shown.second else f"{shown:%H:%M:%S}"


def until_minute(end: datetime, zone: str) -> str:
    """Such as "by 17:00 on 3 Dec 2026": of an exclusive end, the last minute in which something was in time."""
    last = last_local_day(end, zone)
    if end == start_of_day(last + timedelta(days=1), zone):
        return f"by the end of {full_day(last)}"
    return f"by {(end - _INSTANT).astimezone(as_zone(zone)):%H:%M} on {full_day(last)}"


def short_day(day: date, today: date | None = None) -> str:
    """Such as "Thu 3 Dec", with the year where it is not this one."""
    text = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def near_day(day: date, today: date) -> str:
    """Such as "today", "tomorrow", "yesterday", else the short day."""
    return {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days) or short_day(day, today)


def zone_name(zone: str) -> str:
    """Such as "America/New_York" as people say it: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def moment(due_at: datetime, zone: str, now: datetime) -> str:
    """Such as "tomorrow, end of day" or "today 15:00": the last minute before an exclusive end, in the zone."""
    today = local_day(now, zone)
    last = last_local_day(due_at, zone)
    if due_at == start_of_day(last + timedelta(days=1), zone):
        return f"{near_day(last, today)}, end of day"
    return f"{near_day(last, today)} {(due_at - _INSTANT).astimezone(as_zone(zone)):%H:%M}"


def begins(at: datetime, zone: str, now: datetime) -> str:
    """Such as "today 15:00": when something starts, as an appointment does; no end that is exclusive."""
    return moment(at + _INSTANT, zone, now)


def to_go(quota: QuotaResult) -> str:
    """Such as "3 to go", or "met"."""
    return f"{quota.left} to go" if quota.left else "met"


def progress(quota: QuotaResult) -> str:
    """Such as "5 of 8 people, 3 to go"."""
    return f"{tally(quota)}, {to_go(quota)}"


def tally(quota: QuotaResult) -> str:
    """Such as "6 of 8 people"."""
    return f"{quota.count} of {quota.minimum} {quota.one if quota.minimum == 1 else quota.many}"


def article(noun: str) -> str:
    """Either "a" or "an", by the noun's first letter."""
    return "an" if noun[:1].lower() in "aeiou" else "a"


def still_needed(quota: QuotaResult) -> str:
    """Such as "three more people", "a post": what a student reads of a quota that is not met."""
    if quota.left == 1 and quota.count == 0:
        return f"{article(quota.one)} {quota.one}"
    noun = quota.one if quota.left == 1 else quota.many
    return f"{number(quota.left)} more {noun}" if quota.count else f"{number(quota.left)} {noun}"


def needed(quotas: Iterable[QuotaResult]) -> str:
    """Such as "three more people and a post": all that a student still has to do."""
    return _missing(quotas, still_needed)


def short_by(quotas: Iterable[QuotaResult]) -> str:
    """Such as "3 people and 1 post": what a coach reads."""
    return _missing(quotas, lambda quota: plural(quota.left, quota.one, quota.many))


def short_in_words(quotas: Iterable[QuotaResult]) -> str:
    """Such as "three people and one post": what a student reads of a week that is over."""
    return _missing(quotas, _short)


def _short(quota: QuotaResult) -> str:
    return f"{number(quota.left)} {quota.one if quota.left == 1 else quota.many}"


def in_order(quotas: Iterable[QuotaResult]) -> list[QuotaResult]:
    """As they are, each part right after its whole."""
    quotas = list(quotas)
    place = {quota.key: index for index, quota in enumerate(quotas)}
    return sorted(quotas, key=lambda quota: (place.get(quota.part_of or quota.key, 0), bool(quota.part_of)))


def _missing(quotas: Iterable[QuotaResult], say: Callable[[QuotaResult], str]) -> str:
    """What is left is said once: a part that is missing is missing of its whole, too. Where the part is all that is
    left of the whole, or more, the part alone says it.
    """
    found: dict[str, str] = {}
    missing = [quota for quota in in_order(quotas) if quota.left]
    for quota in missing:
        if any(part.part_of == quota.key and part.left >= quota.left for part in missing):
            continue
        if quota.part_of in found:
            found[quota.part_of] += f", of these {say(quota)}"
        else:
            found[quota.key] = say(quota)
    return joined(list(found.values()))


def by_day(last_day: date, today: date) -> str:
    """Such as "by Sunday", "by tomorrow, end of day", "by the end of today"."""
    away = (last_day - today).days
    if away <= 0:
        return "by the end of today"
    if away == 1:
        return "by tomorrow, end of day"
    return f"by {WEEKDAYS[last_day.weekday()]}" if away < 7 else f"by {short_day(last_day, today)}"


def headline(
    policy: PolicyRules,
    unit: Unit,
    judged: PeriodVerdict,
    last_day: date,
    today: date,
    *,
    on_track: bool = True,
) -> str:
    """What the running week (or month) still asks for, in a sentence. Only who has nothing against them is on track."""
    this = f"This {unit.value}"
    if judged.verdict == Verdict.LEAVE:
        return f"You are on leave this {unit.value}: nothing is asked of you."
    if judged.verdict == Verdict.NOT_ASSESSED:
        return f"{this} is not assessed. Whatever you log is still on record."
    if judged.verdict == Verdict.MET:
        return f"{this} is met. Well done: nothing more is needed {by_day(last_day, today)}."
    if judged.verdict == Verdict.EXCUSED:
        return f"{this} is excused: nothing more is needed of you."
    return _unmet(policy, this, judged, last_day, today, on_track)


def _unmet(
    policy: PolicyRules, this: str, judged: PeriodVerdict, last_day: date, today: date, on_track: bool
) -> str:
    asked = needed(judged.quotas)
    if today > last_day:
        return f"{this} is over and {short_in_words(judged.quotas)} short: log what you have already done."
    if judged.verdict == Verdict.MISSED:
        return f"{this} is {short_in_words(judged.quotas)} short."
    reached = pace(policy, judged.quotas, last_day, today)
    by = by_day(last_day, today)
    if reached == Pace.LOST:
        return f"{this} can no longer be met: {short_in_words(judged.quotas)} short. Talk to your coach about it."
    if reached == Pace.TIGHT:
        return f"You can still make it: {asked} {by}."
    if on_track:
        return f"{ON_TRACK.capitalize()}: {asked} {by}."
    return f"{asked[:1].upper()}{asked[1:]} {by}, and {this[:1].lower()}{this[1:]} is met."
