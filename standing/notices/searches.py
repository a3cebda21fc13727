"""A search that opened, a window that closes or has closed."""

from datetime import timedelta

from commitments.models import Ending, Search
from commitments.outages.queries import outages
from commitments.rules.claims import claim_until
from standing.mails import by_when, link, tell_student
from standing.notices.news import News

CLOSING_SOON = timedelta(days=14)


def searches_opened(news: News) -> int:
    rows = Search.objects.filter(opened_at__gt=news.since, opened_at__lte=news.as_of, state="running")
    return sum(
        tell_student(
            search.student,
            f"search-opened:{search.pk}",
            "search_opened",
            "Your job search has started",
            news.as_of,
            last_day=by_when(search.closes_at, search.zone, news.as_of),
            page=link("jobsearch:today"),
        )
        for search in rows.select_related("student__user")
    )


def windows_closing(news: News) -> int:
    rows = Search.objects.filter(
        state="running",
        guarantee_until=None,
        closes_at__gt=news.since + CLOSING_SOON,
        closes_at__lte=news.as_of + CLOSING_SOON,
    )
    return sum(
        tell_student(
            search.student,
            f"window-closing:{search.pk}:{search.last_day}",
            "window_closing",
            "Two weeks of your job search are left",
            news.as_of,
            last_day=by_when(search.closes_at, search.zone, news.as_of),
            page=link("jobsearch:today"),
        )
        for search in rows.select_related("student__user")
        if news.really < search.closes_at
    )


def _claim_until(search: Search, news: News) -> str:
    """The last moment for a claim in words; empty where no limit is stated."""
    until = claim_until(search.policy.rules(), search.last_day, search.zone, outages())
    return by_when(until, search.zone, news.as_of) if until else ""


def windows_closed(news: News) -> int:
    rows = Ending.objects.filter(
        cause="window", clock="guarantee", undone_at=None, at__gt=news.since, at__lte=news.as_of
    )
    return sum(
        tell_student(
            ending.search.student,
            f"window-closed:{ending.search_id}:{ending.on}",
            "window_closed",
            "The window of your job search has ended",
            news.as_of,
            last_day=by_when(ending.search.closes_at, ending.search.zone, news.as_of),
            claim_until=_claim_until(ending.search, news),
            claim_page=link("guarantee:claim"),
            log_days=ending.search.policy.late_log_days,
            page=link("commitments:commitment"),
        )
        for ending in rows.select_related("search__student__user", "search__policy")
    )
