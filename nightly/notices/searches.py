"""A search that opened, a window that closes or has closed."""

from datetime import timedelta

from commitments.searches.models import Ending, Search
from core.mails import link
from nightly.notices.news import News
from people.mails import tell_student
from rules.situations.table import SearchEvent
from rules.states import EndingCause, EndingClock, SearchState
from standing.situations.mailed import said_in_mail

CLOSING_SOON = timedelta(days=14)


def searches_opened(news: News) -> int:
    rows = Search.objects.filter(
        opened_at__gt=news.since, opened_at__lte=news.as_of, state=SearchState.RUNNING
    )
    return sum(
        tell_student(
            search.student,
            f"search-opened:{search.pk}",
            "nightly/notices/mail/search_opened.txt",
            news.as_of,
            said=said_in_mail(search, news.as_of, SearchEvent.OPENED),
            page=link("jobsearch:today"),
        )
        for search in rows.select_related("student__user", "policy")
    )


def windows_closing(news: News) -> int:
    rows = Search.objects.under_guarantee().filter(
        closes_at__gt=news.since + CLOSING_SOON, closes_at__lte=news.as_of + CLOSING_SOON
    )
    return sum(
        tell_student(
            search.student,
            f"window-closing:{search.pk}:{search.last_day}",
            "nightly/notices/mail/window_closing.txt",
            news.as_of,
            said=said_in_mail(search, news.as_of, SearchEvent.SOON_OVER),
            page=link("jobsearch:today"),
        )
        for search in rows.select_related("student__user", "policy")
        if news.present < search.closes_at
    )


def windows_closed(news: News) -> int:
    rows = Ending.objects.in_force().filter(
        cause=EndingCause.WINDOW, clock=EndingClock.GUARANTEE, at__gt=news.since, at__lte=news.as_of
    )
    return sum(
        tell_student(
            ending.search.student,
            f"window-closed:{ending.search_id}:{ending.on}",
            "nightly/notices/mail/window_closed.txt",
            news.as_of,
            said=said_in_mail(ending.search, news.as_of, SearchEvent.OVER),
            claim_page=link("guarantee:claim"),
            log_days=ending.search.policy.late_log_days,
            page=link("commitments:commitment"),
        )
        for ending in rows.select_related("search__student__user", "search__policy")
    )
