"""A coach's day by mail, each morning: appointments, whom a word can still help, and who waits (DOMAIN §11)."""

from datetime import datetime

from coaching.my_day.queries import agenda, day_of
from coaching.my_day.words import counted_words
from coaching.waiting.rows import Waiting
from coaching.waiting.words import line
from core.mails import link
from nightly.notices.news import News, end_of_its_day
from people.accounts.models import RoleKind, User
from people.mails import tell
from rules.deadlines import at_local
from rules.instants import end_of_day, local_day
from rules.offers import REMINDER_HOUR

FRIDAY = 4
MOST = 20  # things that wait in one mail; the page has them all


def coaches_days(news: News) -> int:
    """Send each coach their day in the morning of their own zone; return how many mails are new.

    A day on which nothing is to be told has none. At weekends it comes only if there is an appointment, or somebody
    whom a word can still help on that day.
    """
    coaches = User.objects.filter(roles__kind=RoleKind.COACH, roles__until__isnull=True, is_active=True)
    return sum(_tell(coach, news) for coach in coaches.distinct().order_by("pk"))


def _tell(coach: User, news: News) -> bool:
    today = local_day(news.as_of, coach.time_zone)
    morning = at_local(today, REMINDER_HOUR, coach.time_zone)
    if news.reminds([morning], end_of_day(today, coach.time_zone)) is None:
        return False
    now = news.as_of
    day, appointments = day_of(coach, now), agenda(coach, now).ahead
    urgent = day.saved or appointments
    if not (urgent or (day.waiting and today.weekday() <= FRIDAY)):
        return False
    return tell(
        coach,
        f"coachs-day:{coach.pk}:{today}",
        "nightly/notices/mail/coachs_day.txt",
        now,
        of_use_until=end_of_its_day(morning, coach.time_zone, end_of_day(today, coach.time_zone)),
        summary=counted_words(len(day.saved), len(day.waiting)),
        appointments=appointments,
        saved=[(row.name, row.reason, link("coaching:student", row.pk)) for row in day.saved],
        waiting=[_waiting(row, now) for row in day.waiting[:MOST]],
        more=max(len(day.waiting) - MOST, 0),
        page=link("coaching:my_day"),
    )


def _waiting(row: Waiting, now: datetime) -> tuple[str, str]:
    """Return who waits, and for what since when; what they wrote stays in the program."""
    return row.name, line(row, now).note
