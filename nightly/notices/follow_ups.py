"""What a student planned for a day, with a person or for an opening, and what is suggested: told in the morning."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from commitments.searches.models import Search
from core.mails import link
from jobsearch.follow_ups.models import FollowUp
from jobsearch.follow_ups.suggestions import SuggestedFollowUp, suggestions_of
from jobsearch.openings.models import Opening
from nightly.notices.news import CHASED, ONE_DAY, News
from people.accounts.models import User
from people.mails import tell_student
from people.students.models import Student
from rules.deadlines import at_local
from rules.instants import end_of_day, local_day
from rules.offers import REMINDER_HOUR
from rules.risk import ACTIVE

TEMPLATE = "nightly/notices/mail/step_due.txt"


def steps_due(news: News) -> int:
    """Remind of follow-ups and of openings' next steps on their day; return how many mails are new."""
    return sum(_remind(*step, news) for step in [*_follow_ups(news), *_next_steps(news)])


Step = tuple[
    str, Student, date, datetime, str, str, str
]  # key, whose, day, changed at, what, with whom, page


def _days(news: News) -> tuple[date, date]:
    """Return the days that it may be somewhere while the run tells of them."""
    return (news.since - ONE_DAY).date(), (news.as_of + ONE_DAY).date()


def _follow_ups(news: News) -> Iterable[Step]:
    rows = FollowUp.objects.planned().filter(CHASED, due_on__range=_days(news))
    for row in rows.select_related("student__user", "contact", "employer"):
        page = link("jobsearch:follow_up", row.pk)
        with_whom = str(row.contact or row.employer)
        yield f"follow-up:{row.pk}", row.student, row.due_on, row.changed_at, row.what, with_whom, page


def _next_steps(news: News) -> Iterable[Step]:
    rows = Opening.objects.ongoing().filter(CHASED, next_on__range=_days(news))
    for row in rows.select_related("student__user", "employer").defer("posting_text"):
        assert row.next_on is not None  # the query asks for it
        page = link("jobsearch:opening", row.pk)
        yield f"next-step:{row.pk}", row.student, row.next_on, row.changed_at, row.next_step, str(row), page


def _remind(
    key: str,
    student: Student,
    day: date,
    changed_at: datetime,
    what: str,
    with_whom: str,
    page: str,
    news: News,
) -> int:
    morning, end = at_local(day, REMINDER_HOUR, student.zone), end_of_day(day, student.zone)
    # not of what was planned, or put off, since that morning: the student has just seen it
    if changed_at >= morning or news.reminds([morning], end) is None:
        return 0
    return tell_student(
        student,
        f"{key}:{day}",
        TEMPLATE,
        news.as_of,
        of_use_until=end,
        what=what,
        with_whom=with_whom,
        page=page,
    )


def follow_ups_suggested(news: News) -> int:
    """Tell of suggestions in the morning on which they are new, a student's in one mail; return how many mails are new.

    Only the first run after a morning looks for them, so that others ask for nothing but the zones there are.
    """
    students = [student for student in _students_in_the_morning(news) if _is_today(student, news)]
    suggestions = suggestions_of(students, news.as_of) if students else {}
    return sum(_suggest(student, suggestions[student.pk], news) for student in students)


def _students_in_the_morning(news: News) -> Iterable[Student]:
    zones = User.objects.filter(is_active=True, student__isnull=False).values_list("time_zone", flat=True)
    last_run = news.since + ONE_DAY
    in_the_morning = [zone for zone in zones.distinct() if last_run < _morning(zone, news) <= news.as_of]
    if not in_the_morning:
        return ()
    guaranteed = Search.objects.under_guarantee().filter(student=OuterRef("pk"))
    searching = Student.objects.filter(Q(state__in=ACTIVE) | Exists(guaranteed))
    return searching.filter(user__is_active=True, user__time_zone__in=in_the_morning).select_related("user")


def _morning(zone: str, news: News) -> datetime:
    return at_local(local_day(news.as_of, zone), REMINDER_HOUR, zone)


def _is_today(student: Student, news: News) -> bool:
    return news.present < end_of_day(student.today(news.as_of), student.zone)


def _suggest(student: Student, suggestions: list[SuggestedFollowUp], news: News) -> int:
    today = student.today(news.as_of)
    new_ones = [suggestion for suggestion in suggestions if suggestion.told_on == today]
    if not new_ones:
        return 0
    return tell_student(
        student,
        f"follow-ups-suggested:{student.pk}:{today}",
        "nightly/notices/mail/follow_ups_suggested.txt",
        news.as_of,
        of_use_until=end_of_day(today, student.zone),
        suggestions=new_ones,
        page=link("jobsearch:follow_ups"),
    )
