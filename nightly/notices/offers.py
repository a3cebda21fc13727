"""Offers that wait for an answer, and answers that did not come in time (DOMAIN §6)."""

from datetime import timedelta
from typing import Any

from core.mails import link
from jobsearch.offers.day_count import calendar_of
from jobsearch.offers.models import Offer
from nightly.notices.news import CHASED, News, end_of_its_day
from people.mails import by_when, tell_coaches, tell_student
from rules.deadlines import Due
from rules.instants import last_local_day
from rules.offers import reminder_days
from rules.situations import AgainstItem, AgainstKind
from standing.situations.details import in_words

LONGEST_WAY_BACK = timedelta(days=25)  # two business days never take longer, whatever the calendar


def offers_near(news: News) -> int:
    """Remind student and coach of offers two business days before they are due, one before, and on the day."""
    rows = (
        Offer.objects.open()
        .filter(CHASED, due_at__gt=news.present, due_at__lte=news.as_of + LONGEST_WAY_BACK)
        .select_related("student__user", "employer")
    )
    return sum(_remind_of_offer(offer, news) for offer in rows)


def _remind_of_offer(offer: Offer, news: News) -> int:
    assert offer.due_at is not None  # the query asks for it
    due = Due(
        offer.due_at,
        last_local_day(offer.due_at, offer.zone),
        offer.zone,
        "policy",
        None,
        calendar_of(offer),
    )
    days = reminder_days(due)
    reminder_index = news.reminds(days, offer.due_at)
    if reminder_index is None:
        return 0
    # a deadline that moved is reminded of anew
    key = f"offer-reminder:{offer.pk}:{offer.due_at:%Y%m%dT%H%MZ}:{2 - reminder_index}"
    facts: dict[str, Any] = {
        "employer": offer.employer.name,
        "when": by_when(offer.due_at, offer.zone, news.as_of),
        "left": ("two business days", "one business day", "this day")[reminder_index],
    }
    until = end_of_its_day(days[reminder_index], offer.zone, offer.due_at)
    page = link("jobsearch:offer", offer.pk)
    template = "nightly/notices/mail/offer_reminder.txt"
    mails = tell_student(offer.student, key, template, news.as_of, of_use_until=until, page=page, **facts)
    template = "nightly/notices/mail/offer_reminder_coach.txt"
    return mails + tell_coaches(offer.student, key, template, news.as_of, of_use_until=until, **facts)


def offers_missed(news: News) -> int:
    rows = Offer.objects.open().filter(
        missed_at__gt=news.since, missed_at__lte=news.as_of, due_at__lte=news.as_of
    )
    mails = 0
    for offer in rows.select_related("student__user", "employer"):
        assert offer.due_at is not None
        key = f"offer-missed:{offer.pk}:{offer.due_at:%Y%m%dT%H%MZ}"
        due_words = by_when(offer.due_at, offer.zone, news.as_of)
        overdue = AgainstItem(
            AgainstKind.OFFER, "open", what=offer.employer.name, until=due_words, ref=offer.pk
        )
        page = link("jobsearch:offer", offer.pk)
        mails += tell_student(
            offer.student,
            key,
            "nightly/notices/mail/offer_missed.txt",
            news.as_of,
            page=page,
            said=in_words(overdue, offer.student, news.as_of),
        )
        mails += tell_coaches(
            offer.student,
            key,
            "nightly/notices/mail/offer_missed_coach.txt",
            news.as_of,
            employer=offer.employer.name,
            when=due_words,
        )
    return mails
