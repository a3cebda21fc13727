"""The day that a line of typing names: “yesterday”, “on Monday”, “3 Dec”, “mon:” in front. Never one to come."""

import re
from datetime import date, timedelta

from rules.words import MONTHS, WEEKDAYS

# Without a year, a date means the last half year: “3 Dec” on 29 November is a plan, and stays in the note.
WITHOUT_A_YEAR = timedelta(days=183)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|{_NUMBER}\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\s+{_NUMBER}(?:,?\s+\d{{4}})?)"
)
_AGO = r"(?:\d{1,2}\s+days?\s+ago|an?\s+week\s+ago|(?:the\s+)?day\s+before\s+yesterday)"
# What is a day wherever it stands, and what is one only with a word or a sign beside it.
_CLEAR = rf"(?:{_DATE}|{_AGO}|today|yesterday|last\s+night)"
_ON_WEEKDAY = rf"(?:on|last)\s+{_WEEKDAY}"
_ANY = rf"(?:(?:on\s+)?(?:{_CLEAR}|{_WEEKDAY})|last\s+{_WEEKDAY})"
_END = r"(?=\s*(?:[,;]|$))"
_PLACES = (
    re.compile(rf"^\s*(?P<day>{_ANY})\s*(?::|[,;]|\s[-–—]\s)\s*", re.IGNORECASE),  # “mon: …”
    re.compile(rf"^\s*(?P<day>(?:on\s+)?{_CLEAR}|{_ON_WEEKDAY})\s+(?=\S)", re.IGNORECASE),
    re.compile(rf"[,;]\s*(?P<day>{_ANY}){_END}", re.IGNORECASE),  # “…, yesterday, …”
    re.compile(rf"(?<=\S)\s+(?P<day>(?:on\s+)?{_CLEAR}|{_ON_WEEKDAY}){_END}", re.IGNORECASE),
    re.compile(rf"^\s*(?P<day>(?:on\s+)?{_CLEAR}|{_ON_WEEKDAY})\s*$", re.IGNORECASE),
)
IN_FRONT = _PLACES[0]
AT_AN_END = _PLACES[3]
# A day after one of these is one to come, or no day of what was done: “will call on Monday”, “sends it by 3 Nov”.
_PLAN = re.compile(
    r"\b(?:will|'ll|’ll|wants?|next|again|until|till|by|before|due|back|calls?|sends?|answers?|decides?|replies|plans?"
    r"|scheduled?|(?:going|hopes?|ready|free)\s+to|to\s+meet|let(?:'|’)?s)\b",
    re.IGNORECASE,
)

_PAST = re.compile(r"yesterday|ago$|^last|today", re.IGNORECASE)


def take_day(text: str, today: date) -> tuple[date | None, str]:
    """Return the day that a text names, by the student's `today`, and the text without it.

    A word that names no day, or one to come, stays where it is; so does every day after the first.
    """
    for place in _PLACES:
        for match in place.finditer(text):
            if (
                place is AT_AN_END
                and not _PAST.search(match["day"])
                and _is_planned(text, match.start("day"))
            ):
                continue
            day = day_named(match["day"], today)
            if day is not None:
                return day, _without(text, match, place)
    return None, text


def front_day_ends(text: str, today: date) -> int:
    """Return where what follows a day in front begins (“mon: Priya”), 0 where none stands there."""
    match = IN_FRONT.match(text)
    return match.end() if match and day_named(match["day"], today) else 0


def day_named(words: str, today: date) -> date | None:
    """Return the day that these words alone name, None where they name none, or one to come."""
    words = re.sub(r"^on\s+", "", " ".join(words.lower().split()))
    if words in ("today", "yesterday", "last night"):
        return today - timedelta(days=words != "today")
    if words.endswith("day before yesterday"):
        return today - timedelta(days=2)
    if words.endswith("ago"):
        return today - timedelta(days=7 if "week" in words else int(words.split()[0]))
    if re.fullmatch(rf"(?:last\s+)?{_WEEKDAY}", words):
        return _weekday(words, today)
    return _date(words, today)


def _is_planned(text: str, at: int) -> bool:
    """Say whether the part of the text in which a day stands speaks of what is to come."""
    begins = max(text.rfind(",", 0, at), text.rfind(";", 0, at)) + 1
    return _PLAN.search(text, begins, at) is not None


def _without(text: str, match: re.Match[str], place: re.Pattern[str]) -> str:
    before, after = text[: match.start()], text[match.end() :]
    return after.strip() if place in _PLACES[:2] else f"{before.rstrip()}{after}".strip()


def _weekday(words: str, today: date) -> date:
    """Return the last such day: today, if it is one, unless “last” says otherwise."""
    last = words.startswith("last ")
    number = [day[:3].lower() for day in WEEKDAYS].index(words.removeprefix("last ").strip()[:3])
    back = (today.weekday() - number) % 7
    return today - timedelta(days=back or 7 if last else back)


def _date(words: str, today: date) -> date | None:
    words = re.sub(rf"^{_WEEKDAY},?\s+", "", words)
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", words):
        year, month, day = map(int, words.split("-"))
        return _past(year, month, day, today)
    name = next(
        (word for word in re.findall(r"[a-z]+", words) if word not in ("st", "nd", "rd", "th", "of")), ""
    )
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    months = [month[:3].lower() for month in MONTHS]
    if name[:3] not in months or not numbers:
        return None
    month = months.index(name[:3]) + 1
    if len(numbers) > 1:
        return _past(numbers[1], month, numbers[0], today)
    candidates = (_past(year, month, numbers[0], today) for year in (today.year, today.year - 1))
    return next((day for day in candidates if day and today - day <= WITHOUT_A_YEAR), None)


def _past(year: int, month: int, day: int, today: date) -> date | None:
    try:
        named = date(year, month, day)
    except ValueError:
        return None
    return named if named <= today else None
