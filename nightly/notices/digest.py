"""A coach's day by mail, each morning: appointments, whom a word can still help, and who waits (DOMAIN §11)."""

from datetime import datetime

from django.db.models import Q

from coaching.caseload import queries as caseload
from coaching.caseload.ranking import ranking_of
from coaching.my_day.queries import agenda
from coaching.my_day.words import counted_words
from coaching.waiting.queries import waiting_rows
from coaching.waiting.rows import Waiting, by_student
from coaching.waiting.words import line
from core.mails import link
from nightly.notices.news import News, end_of_its_day
from people.accounts.models import RoleKind, User
from people.mails import tell
from rules.deadlines import at_local
from rules.instants import end_of_day, local_day
from rules.offers import REMINDER_HOUR
from rules.risk import Urgency

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
    waiting = waiting_rows(coach, RoleKind.COACH, now)
    ranking = ranking_of(coach, by_student(waiting), now)
    to_save = caseload.students_of(coach, now, ranking).filter(Q(urgency=Urgency.SAVE_TODAY))
    saved = caseload.rows(to_save, coach, now, ranking)
    appointments = agenda(coach, now).ahead
    urgent = saved or appointments
    if not (urgent or (waiting and today.weekday() <= FRIDAY)):
        return False
    return tell(
        coach,
        f"coachs-day:{coach.pk}:{today}",
        "nightly/notices/mail/coachs_day.txt",
        now,
        of_use_until=end_of_its_day(morning, coach.time_zone, end_of_day(today, coach.time_zone)),
        summary=counted_words(len(saved), len(waiting)),
        appointments=appointments,
        saved=[(row.name, row.reason, link("coaching:student", row.pk)) for row in saved],
        waiting=[_waiting(row, now) for row in waiting[:MOST]],
        more=max(len(waiting) - MOST, 0),
        page=link("coaching:my_day"),
    )


def _waiting(row: Waiting, now: datetime) -> tuple[str, str]:
    """Return who waits, and for what since when; what they wrote stays in the program."""
    return row.name, line(row, now).note
