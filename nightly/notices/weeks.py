"""A week (or month) that can still be met, or has settled as missed."""

from core.mails import link
from nightly.notices.news import ONE_DAY, News, end_of_its_day
from people.mails import by_when, tell_student
from rules.deadlines import at_local
from rules.instants import local_day
from rules.offers import REMINDER_HOUR
from rules.pace import Pace, pace
from rules.situations import AgainstItem, AgainstKind
from rules.states import SearchState
from rules.verdict import Verdict
from rules.words import needed, progress, short_in_words
from standing.models import Period
from standing.situations.details import in_words


def weeks_at_risk(news: News) -> int:
    """Warn, in the morning two days before its last day, of a week (or month) that is not met and still can be."""
    rows = Period.objects.filter(
        verdict=Verdict.OPEN,
        settled_at=None,
        closes_at__gt=news.present,
        closes_at__lte=news.as_of + 4 * ONE_DAY,
        search__state=SearchState.RUNNING,
        search__guarantee_until=None,
    ).select_related("search__student__user", "search__policy")
    return sum(_warn_of_week(period, news) for period in rows)


def _warn_of_week(period: Period, news: News) -> int:
    morning = at_local(period.last_day - 2 * ONE_DAY, REMINDER_HOUR, period.zone)
    if news.reminds([morning], period.closes_at) is None:
        return 0
    quotas = period.quotas
    if (
        pace(period.search.policy.rules(), quotas, period.last_day, local_day(news.as_of, period.zone))
        == Pace.LOST
    ):
        return 0
    return tell_student(
        period.search.student,
        f"week-warning:{period.pk}:{period.last_day}",
        "nightly/notices/mail/week_warning.txt",
        news.as_of,
        of_use_until=end_of_its_day(morning, period.zone, period.closes_at),
        unit=period.unit,
        number=period.number,
        needed=needed(quotas),
        quotas=[f"{quota.label}: {progress(quota)}" for quota in quotas],
        when=by_when(period.closes_at, period.zone, news.as_of),
        page=link("jobsearch:today"),
    )


def weeks_missed(news: News) -> int:
    """Tell students whose week (or month) has settled as missed what to do now."""
    rows = Period.objects.filter(
        verdict=Verdict.MISSED,
        settled_at__gt=news.since,
        settled_at__lte=news.as_of,
        log_until__gt=news.since - ONE_DAY,
    ).select_related("search__student__user")
    mails = 0
    for period in rows:
        mails += tell_student(
            period.search.student,
            f"week-missed:{period.pk}",
            "nightly/notices/mail/week_missed.txt",
            news.as_of,
            unit=period.unit,
            number=period.number,
            first=period.first_day,
            last=period.last_day,
            said=in_words(_missed(period), period.search.student, news.as_of),
            page=link(f"coaching:{period.unit}", period.search.student_id, period.number),
            messages=link("coaching:messages", period.search.student_id),
        )
    return mails


def _missed(period: Period) -> AgainstItem:
    name = f"{period.unit.capitalize()} {period.number}"
    return AgainstItem(AgainstKind.PERIOD, what=name, short=short_in_words(period.quotas), ref=period.number)
