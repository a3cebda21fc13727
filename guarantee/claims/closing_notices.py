"""Mails that say until when a claim may be filed (DOMAIN §8): 14 and 3 days before the limit, and on its day."""

from django.db.models import DateField, ExpressionWrapper, F

from commitments.outages.queries import outages_by_student
from commitments.searches.models import Search
from core.mails import link
from guarantee.claims.queries import unclaimed_searches
from nightly.notices.news import ONE_DAY, News, end_of_its_day
from people.mails import by_when, tell_student
from rules.claims import claim_until
from rules.deadlines import at_local
from rules.instants import last_local_day
from rules.offers import REMINDER_HOUR
from rules.situations.table import SearchEvent
from standing.situations.mailed import said_in_mail

DAYS_BEFORE = (14, 3, 0)


def claims_closing(news: News) -> int:
    """Tell the students whose window has ended by itself, and who have no claim with the admins; return how many mails
    are new."""
    mail_count, searches = 0, _may_still_file(news)
    down = outages_by_student(search.student_id for search in searches)
    for search in searches:
        until = claim_until(search.policy.rules(), search.last_day, search.zone, down[search.student_id])
        assert until is not None  # only those under a limit are read
        last_day = last_local_day(until, search.zone)
        mornings = [at_local(last_day - days * ONE_DAY, REMINDER_HOUR, search.zone) for days in DAYS_BEFORE]
        reminder = news.reminds(mornings, until)
        if reminder is not None:
            mail_count += tell_student(
                search.student,
                f"claim-closing:{search.pk}:{last_day}:{DAYS_BEFORE[reminder]}",
                "guarantee/claims/mail/claim_closing.txt",
                news.as_of,
                of_use_until=end_of_its_day(mornings[reminder], search.zone, until),
                sentences=said_in_mail(
                    search,
                    news.as_of,
                    SearchEvent.CLAIM_SOON_LATE if DAYS_BEFORE[reminder] else SearchEvent.CLAIM_TODAY,
                ),
                until=by_when(until, search.zone, news.as_of),
                page=link("guarantee:claim"),
            )
    return mail_count


def _may_still_file(news: News) -> list[Search]:
    """Return the searches whose limit lies between yesterday and two weeks and a day ahead, wherever in the world their
    day ends."""
    limit = ExpressionWrapper(F("last_day") + F("policy__claim_within_days"), output_field=DateField())
    today = news.as_of.date()
    rows = (
        unclaimed_searches()
        .filter(policy__claim_within_days__isnull=False)
        .alias(limit=limit)
        .filter(limit__gte=today - ONE_DAY, limit__lte=today + (DAYS_BEFORE[0] + 2) * ONE_DAY)
    )
    return list(rows.select_related("student__user", "policy").order_by("pk"))
