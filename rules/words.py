"""Words that pages and mails share: days, moments, progress, the student's headline (LOOK)."""

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
# Said of students against whom nothing stands (DOMAIN §9): on pages, in the caseload, by its filter and beside the dot.
ON_TRACK = "on track"
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(n: int) -> str:
    """Return a number as in running text: in words up to ten, else in digits."""
    return SMALL[n] if 0 <= n < len(SMALL) else str(n)


def plural(n: int, noun: str, nouns: str = "") -> str:
    """Return a count with its noun, such as "1 week", "3 weeks"; `nouns` is the plural where an s is not enough."""
    return f"{n} {noun}" if n == 1 else f"{n} {nouns or noun + 's'}"


def hours(n: Decimal | int) -> str:
    """Return hours in digits, such as "37.5", "40"."""
    return f"{Decimal(n).normalize():f}"


def dollars(amount: int | Decimal) -> str:
    """Return an amount, such as "$60,000", "$59,999.99": with cents only where there are some."""
    return f"${amount:,.0f}" if amount == int(amount) else f"${amount:,.2f}"


def joined(parts: Sequence[str]) -> str:
    """Join parts as in a sentence, such as "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def runs(numbers: Iterable[int]) -> str:
    """Return numbers in order, such as "4, 7 to 26": three neighbours or more as a range."""
    groups: list[list[int]] = []
    for n in sorted(numbers):
        if groups and groups[-1][-1] == n - 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    return joined(
        [
            f"{group[0]} to {group[-1]}" if len(group) > 2 else joined(list(map(str, group)))
            for group in groups
        ]
    )


def full_day(day: date) -> str:
    """Return a day as records have it, such as "12 Feb 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def hour(instant: datetime, zone: str) -> str:
    """Return the time of day in a zone, such as "17:00"; with the seconds where there are some."""
    shown = instant.astimezone(as_zone(zone))
    return f"{shown:%H:%M}" if not shown.second else f"{shown:%H:%M:%S}"


def until_minute(end: datetime, zone: str) -> str:
    """Return the last minute before an exclusive end, such as "by 17:00 on 3 Dec 2026", "by the end of 3 Dec 2026"."""
    last_day = last_local_day(end, zone)
    if end == start_of_day(last_day + timedelta(days=1), zone):
        return f"by the end of {full_day(last_day)}"
    return f"by {(end - _INSTANT).astimezone(as_zone(zone)):%H:%M} on {full_day(last_day)}"


def short_day(day: date, today: date | None = None) -> str:
    """Return a day in short, such as "Thu 3 Dec", with the year where it is not that of `today`."""
    text = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def near_day(day: date, today: date) -> str:
    """Return "today", "tomorrow" or "yesterday", else the day in short."""
    return {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days) or short_day(day, today)


def zone_name(zone: str) -> str:
    """Return a zone as people say it: "New York" for "America/New_York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def moment(due_at: datetime, zone: str, now: datetime) -> str:
    """Return the last minute before an exclusive end, in the zone, such as "tomorrow, end of day", "today 15:00"."""
    today = local_day(now, zone)
    last_day = last_local_day(due_at, zone)
    if due_at == start_of_day(last_day + timedelta(days=1), zone):
        return f"{near_day(last_day, today)}, end of day"
    return f"{near_day(last_day, today)} {(due_at - _INSTANT).astimezone(as_zone(zone)):%H:%M}"


def begins(at: datetime, zone: str, now: datetime) -> str:
    """Return when something starts, as an appointment does, such as "today 15:00"; `at` is that very minute."""
    return moment(at + _INSTANT, zone, now)


def to_go(quota: QuotaResult) -> str:
    """Return what a quota still asks for, such as "3 to go", or "met"."""
    return f"{quota.left} to go" if quota.left else "met"


def progress(quota: QuotaResult) -> str:
    """Return the progress of a quota, such as "5 of 8 people, 3 to go"."""
    return f"{tally(quota)}, {to_go(quota)}"


def tally(quota: QuotaResult) -> str:
    """Return the count of a quota beside its minimum, such as "6 of 8 people"."""
    return f"{quota.count} of {quota.minimum} {quota.one if quota.minimum == 1 else quota.many}"


def article(noun: str) -> str:
    """Return "a" or "an", by the noun's first letter."""
    return "an" if noun[:1].lower() in "aeiou" else "a"


def still_needed(quota: QuotaResult) -> str:
    """Return what a student reads of a quota that is not met, such as "three more people", "a post"."""
    if quota.left == 1 and quota.count == 0:
        return f"{article(quota.one)} {quota.one}"
    noun = quota.one if quota.left == 1 else quota.many
    return f"{number(quota.left)} more {noun}" if quota.count else f"{number(quota.left)} {noun}"


def needed(quotas: Iterable[QuotaResult]) -> str:
    """Return all that a student still has to do, such as "three more people and a post"."""
    return _missing(quotas, still_needed)


def short_by(quotas: Iterable[QuotaResult]) -> str:
    """Return what a coach reads of what is missing, such as "3 people and 1 post"."""
    return _missing(quotas, lambda quota: plural(quota.left, quota.one, quota.many))


def short_in_words(quotas: Iterable[QuotaResult]) -> str:
    """Return what a student reads of what is missing in a week that is over, such as "three people and one post"."""
    return _missing(quotas, _short)


def _short(quota: QuotaResult) -> str:
    return f"{number(quota.left)} {quota.one if quota.left == 1 else quota.many}"


def in_order(quotas: Iterable[QuotaResult]) -> list[QuotaResult]:
    """Return the quotas in their order, but each part right after its whole."""
    quotas = list(quotas)
    place = {quota.key: index for index, quota in enumerate(quotas)}
    return sorted(quotas, key=lambda quota: (place.get(quota.part_of or quota.key, 0), bool(quota.part_of)))


def _missing(quotas: Iterable[QuotaResult], say: Callable[[QuotaResult], str]) -> str:
    """Return all that is missing, in the words of `say`, each thing once.

    What is missing of a part is missing of its whole, too: the part is named as "of these". Where it is all that is
    missing of the whole, or more, only the part is named.
    """
    phrases: dict[str, str] = {}
    missing = [quota for quota in in_order(quotas) if quota.left]
    for quota in missing:
        if any(part.part_of == quota.key and part.left >= quota.left for part in missing):
            continue
        if quota.part_of in phrases:
            phrases[quota.part_of] += f", of these {say(quota)}"
        else:
            phrases[quota.key] = say(quota)
    return joined(list(phrases.values()))


def by_day(last_day: date, today: date) -> str:
    """Return a last day in a sentence, such as "by Sunday", "by tomorrow, end of day", "by the end of today"."""
    days_away = (last_day - today).days
    if days_away <= 0:
        return "by the end of today"
    if days_away == 1:
        return "by tomorrow, end of day"
    return f"by {WEEKDAYS[last_day.weekday()]}" if days_away < 7 else f"by {short_day(last_day, today)}"


def headline(
    policy: PolicyRules,
    unit: Unit,
    judged: PeriodVerdict,
    last_day: date,
    today: date,
    *,
    on_track: bool = True,
) -> str:
    """Return the sentence on what the running week (or month) still asks for.

    It says "on track" only with `on_track`: where nothing stands against the student.
    """
    subject = f"This {unit.value}"
    if judged.verdict == Verdict.LEAVE:
        return f"You are on leave this {unit.value}: nothing is asked of you."
    if judged.verdict == Verdict.NOT_ASSESSED:
        return f"{subject} is not assessed. Whatever you log is still on record."
    if judged.verdict == Verdict.MET:
        return f"{subject} is met. Well done: nothing more is needed {by_day(last_day, today)}."
    if judged.verdict == Verdict.EXCUSED:
        return f"{subject} is excused: nothing more is needed of you."
    return _unmet(policy, subject, judged, last_day, today, on_track)


def _unmet(
    policy: PolicyRules, subject: str, judged: PeriodVerdict, last_day: date, today: date, on_track: bool
) -> str:
    needs = needed(judged.quotas)
    if today > last_day:
        return f"{subject} is over and {short_in_words(judged.quotas)} short: log what you have already done."
    if judged.verdict == Verdict.MISSED:
        return f"{subject} is {short_in_words(judged.quotas)} short."
    reached = pace(policy, judged.quotas, last_day, today)
    deadline = by_day(last_day, today)
    if reached == Pace.LOST:
        return f"{subject} can no longer be met: {short_in_words(judged.quotas)} short. Talk to your coach about it."
    if reached == Pace.TIGHT:
        return f"You can still make it: {needs} {deadline}."
    if on_track:
        return f"{ON_TRACK.capitalize()}: {needs} {deadline}."
    return f"{needs[:1].upper()}{needs[1:]} {deadline}, and {subject[:1].lower()}{subject[1:]} is met."
