"""What the pipeline says in words: days of next steps, its headline, how many openings have a person. Pure."""

from datetime import date, datetime

from core.wording import WEEKDAYS, day_words, local
from rules.words import number, plural


def headline(late: int, today: int, openings: int) -> str:
    """Say which next steps want something today; that is the page's first question."""
    if not openings:
        return "Nothing here yet. Which three companies would you like to work for?"
    if late and today:
        return f"{_steps(today)} for today, {number(late)} {'is' if late == 1 else 'are'} late."
    if today:
        return f"{_steps(today)} for today."
    if late:
        return f"{number(late).capitalize()} next step{'' if late == 1 else 's'} {'is' if late == 1 else 'are'} late."
    return "No next step is due today."


def behind(with_person: int, openings: int) -> str:
    """Say how many openings have a person behind them: cold applications seldom lead anywhere."""
    missing = openings - with_person
    if not openings:
        return ""
    if not missing:
        return "Each of them has a person behind it." if openings > 1 else "It has a person behind it."
    if openings == 1:
        return "It has no person behind it yet. Whom do you know there?"
    if not with_person:
        return f"Not one of your {number(openings)} openings has a person behind it yet. Begin there."
    others = "the other one" if missing == 1 else f"the other {number(missing)}"
    have = "has a person behind it" if with_person == 1 else "have a person behind them"
    return f"{number(with_person).capitalize()} of your {number(openings)} openings {have}. Find one for {others}."


def step_day(day: date, today: date) -> str:
    """Put the day of a step into words: "3 days late", "today", "tomorrow", "Fri 27 Nov"."""
    days = (day - today).days
    if days < 0:
        return f"{plural(-days, 'day')} late"
    if days < 2:
        return "tomorrow" if days else "today"
    return day_words(day, today.year)


def round_moment(moment: datetime, zone: str, today: date) -> str:
    """Put the beginning of a round into words: "today, 13:00", "Mon, 13:00" within a week, "Mon 7 Dec, 13:00"."""
    begins = local(moment, zone)
    days = (begins.date() - today).days
    if days < 2:
        day = "tomorrow" if days == 1 else "today"
    elif days < 7:
        day = WEEKDAYS[begins.weekday()]
    else:
        day = day_words(begins.date(), today.year)
    return f"{day}, {begins:%H:%M}"


def _steps(today: int) -> str:
    return f"{number(today).capitalize()} next step{' is' if today == 1 else 's are'}"
