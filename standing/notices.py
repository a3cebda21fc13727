"""Mails that the sweep sends about what has happened and what is near (DOMAIN §6, §11).

What happened is told however late the sweep comes. A reminder is sent only while it is of use: it is superseded by a
later one, by the deadline itself, or by the thing being done; so after a standstill nobody is reminded of what is over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from coaching import queries as coaching
from coaching.models import Appointment, Deliverable, Message, Submission
from commitments.models import Ending, Search
from commitments.rules.due import Due, at_local
from commitments.rules.instants import last_local_day, local_day
from commitments.rules.offers import REMINDER_HOUR, reminder_days
from commitments.rules.pace import Pace, pace
from commitments.rules.risk import ACTIVE
from commitments.rules.words import needed, progress, short_by
from jobsearch.models import Offer
from jobsearch.offer_count import calendar_of
from standing.mails import at_what_time, by_when, link, tell_coaches, tell_student
from standing.models import Period

LONGEST_WAY_BACK = timedelta(days=25)  # two business days never take longer, whatever the calendar
CLOSING_SOON = timedelta(days=14)
ONE_DAY = timedelta(days=1)


# Whom a sweep chases: who prepares or searches, and whose guarantee runs on after the service (DOMAIN §2, §11).
CHASED = Q(student__state__in=ACTIVE) | Q(
    Exists(Search.objects.filter(student=OuterRef("student"), state="running", guarantee_until=None))
)


@dataclass(frozen=True)
class News:
    """The moments a run tells of: after `since`, up to `as_of`. `really` is when the mail leaves, `as_of` or later."""

    since: datetime
    as_of: datetime
    really: datetime

    def has(self, moment: datetime) -> bool:
        return self.since < moment <= self.as_of

    def reminds(self, moments: Iterable[datetime], end: datetime) -> int | None:
        """Which of these reminders is to be sent: the last one whose moment has come, if nothing supersedes it."""
        ordered = list(moments)
        come = [index for index, moment in enumerate(ordered) if moment <= self.really]
        if not come or self.really >= end or not self.has(ordered[come[-1]]):
            return None
        return come[-1]


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
            claim_within=ending.search.policy.claim_within_days,
            log_days=ending.search.policy.late_log_days,
            page=link("commitments:commitment"),
        )
        for ending in rows.select_related("search__student__user", "search__policy")
    )


def offers_near(news: News) -> int:
    """Two business days before, one before, and on the day; to the student and to the coach."""
    rows = Offer.objects.filter(
        CHASED,
        answer="",
        withdrawn_at=None,
        due_at__gt=news.really,
        due_at__lte=news.as_of + LONGEST_WAY_BACK,
    ).select_related("student__user", "employer")
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
    which = news.reminds(reminder_days(due), offer.due_at)
    if which is None:
        return 0
    # a deadline that moved is reminded of anew
    key = f"offer-reminder:{offer.pk}:{offer.due_at:%Y%m%dT%H%MZ}:{2 - which}"
    facts = {
        "employer": offer.employer.name,
        "when": by_when(offer.due_at, offer.zone, news.as_of),
        "left": ("two business days", "one business day", "this day")[which],
    }
    return tell_student(
        offer.student, key, "offer_reminder", "An answer of yours is due soon", news.as_of,
        page=link("jobsearch:offer", offer.pk), **facts,
    ) + tell_coaches(
        offer.student, key, "offer_reminder_coach", "An answer of one of your students is due soon", news.as_of, **facts
    )  # fmt: skip


def offers_missed(news: News) -> int:
    rows = Offer.objects.filter(
        missed_at__gt=news.since,
        missed_at__lte=news.as_of,
        answer="",
        withdrawn_at=None,
        due_at__lte=news.as_of,
    )
    told = 0
    for offer in rows.select_related("student__user", "employer"):
        assert offer.due_at is not None
        key = f"offer-missed:{offer.pk}:{offer.due_at:%Y%m%dT%H%MZ}"
        facts = {"employer": offer.employer.name, "when": by_when(offer.due_at, offer.zone, news.as_of)}
        page = link("jobsearch:offer", offer.pk)
        told += tell_student(
            offer.student,
            key,
            "offer_missed",
            "A deadline of yours has passed",
            news.as_of,
            page=page,
            **facts,
        )
        told += tell_coaches(
            offer.student,
            key,
            "offer_missed_coach",
            "A deadline of one of your students has passed",
            news.as_of,
            **facts,
        )
    return told


def replies_near(news: News) -> int:
    """In the morning of the day on which a reply is due."""
    rows = Message.objects.filter(
        coaching.OPEN,
        CHASED,
        reply_due_at__gt=news.really,
        reply_due_at__lte=news.as_of + 2 * ONE_DAY,
    )
    told = 0
    for message in rows.select_related("student__user"):
        assert message.reply_due_at is not None
        morning = at_local(last_local_day(message.reply_due_at, message.zone), REMINDER_HOUR, message.zone)
        # not for one that was asked this very day, as where the limit is in hours
        if message.sent_at < morning and news.reminds([morning], message.reply_due_at) is not None:
            told += _about_reply(
                message, "reply-reminder", "reply_reminder", "Your coach waits for a reply", news
            )
    return told


def replies_missed(news: News) -> int:
    rows = Message.objects.filter(coaching.OPEN, CHASED, missed_at__gt=news.since, missed_at__lte=news.as_of)
    return sum(
        _about_reply(message, "reply-overdue", "reply_overdue", "Your coach still waits for a reply", news)
        for message in rows.select_related("student__user")
        if message.reply_due_at
    )


def _about_reply(message: Message, key: str, template: str, subject: str, news: News) -> int:
    assert message.reply_due_at is not None
    return tell_student(
        message.student,
        f"{key}:{message.pk}:{message.reply_due_at:%Y%m%dT%H%MZ}",
        template,
        subject,
        news.as_of,
        when=by_when(message.reply_due_at, message.zone, news.as_of),
        page=link("coaching:messages", message.student_id),
    )


def silences(news: News) -> int:
    """The warning before a lapse is proposed; the proposal's own mails are written by its verb."""
    rows = coaching.silences_to_warn(news.as_of).filter(CHASED)
    return sum(
        tell_student(
            message.student,
            f"silence:{message.pk}",
            "silence_warning",
            "Please reply to your coach",
            news.as_of,
            sent=at_what_time(message.sent_at, message.zone, news.as_of),
            lapse=by_when(message.lapse_at, message.zone, news.as_of) if message.lapse_at else "",
            page=link("coaching:messages", message.student_id),
        )
        for message in rows.select_related("student__user")
        if message.lapse_at is None or news.really < message.lapse_at
    )


def weeks_at_risk(news: News) -> int:
    """In the morning two days before its last day, for a week (or month) that is not met and still can be."""
    rows = Period.objects.filter(
        verdict="open",
        settled_at=None,
        closes_at__gt=news.really,
        closes_at__lte=news.as_of + 4 * ONE_DAY,
        search__state="running",
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
        "week_warning",
        f"This {period.unit} can still be met",
        news.as_of,
        unit=period.unit,
        number=period.number,
        needed=needed(quotas),
        quotas=[f"{quota.label}: {progress(quota)}" for quota in quotas],
        when=by_when(period.closes_at, period.zone, news.as_of),
        page=link("jobsearch:today"),
    )


def weeks_missed(news: News) -> int:
    """A week has settled as missed: what to do now."""
    rows = Period.objects.filter(
        verdict="missed",
        settled_at__gt=news.since,
        settled_at__lte=news.as_of,
        log_until__gt=news.since - ONE_DAY,
    ).select_related("search__student__user")
    told = 0
    for period in rows:
        quotas = period.quotas
        told += tell_student(
            period.search.student,
            f"week-missed:{period.pk}",
            "week_missed",
            f"About one of your {period.unit}s",
            news.as_of,
            unit=period.unit,
            number=period.number,
            first=period.first_day,
            last=period.last_day,
            short=short_by(quotas),
            page=link(f"coaching:{period.unit}", period.search.student_id, period.number),
            messages=link("coaching:messages", period.search.student_id),
        )
    return told


def deliverables_near(news: News) -> int:
    """Two days before, and on the day."""
    handed_in = Submission.objects.filter(deliverable=OuterRef("pk"))
    rows = Deliverable.objects.filter(
        ~Exists(handed_in),
        cancelled_at=None,
        due_at__gt=news.really,
        due_at__lte=news.as_of + 4 * ONE_DAY,
        student__state__in=ACTIVE,
    )
    told = 0
    for each in rows.select_related("student__user"):
        mornings = [at_local(each.due_on - days * ONE_DAY, REMINDER_HOUR, each.zone) for days in (2, 0)]
        which = news.reminds(mornings, each.due_at)
        if which is not None:
            told += tell_student(
                each.student,
                f"deliverable-reminder:{each.pk}:{which}",
                "deliverable_reminder",
                "Something of yours is due soon",
                news.as_of,
                what=each.get_kind_display(),
                when=by_when(each.due_at, each.zone, news.as_of),
                page=link("coaching:deliverable", each.student_id, each.pk),
            )
    return told


def appointments_near(news: News) -> int:
    """A day before."""
    rows = Appointment.objects.filter(
        outcome="",
        starts_at__gt=news.really,
        starts_at__lte=news.as_of + ONE_DAY,
        student__state__in=ACTIVE,
    )
    return sum(
        tell_student(
            each.student,
            f"appointment-reminder:{each.pk}:{each.starts_at:%Y%m%dT%H%MZ}",
            "appointment_reminder",
            "Your appointment is near",
            news.as_of,
            what=each.get_kind_display(),
            host=each.host.name,
            when=at_what_time(each.starts_at, each.zone, news.as_of),
            page=link("coaching:student", each.student_id),
        )
        for each in rows.select_related("student__user", "host")
        if news.reminds([each.starts_at - ONE_DAY], each.starts_at) is not None
        and each.booked_at < each.starts_at - ONE_DAY
    )
