"""Messages that ask for a reply: due, overdue, or silent for too long."""

from datetime import datetime

from coaching.conversation import queries as conversation_queries
from coaching.conversation.models import Message
from core.mails import link
from nightly.notices.news import CHASED, ONE_DAY, News
from people.mails import at_what_time, by_when, tell_student
from rules.deadlines import at_local
from rules.instants import last_local_day
from rules.offers import REMINDER_HOUR
from rules.situations import AgainstItem, AgainstKind
from standing.situations.details import in_words


def replies_near(news: News) -> int:
    """Remind of replies in the morning of the day on which they are due."""
    rows = Message.objects.unanswered().filter(
        CHASED,
        reply_due_at__gt=news.present,
        reply_due_at__lte=news.as_of + 2 * ONE_DAY,
    )
    mails = 0
    for message in rows.select_related("student__user"):
        assert message.reply_due_at is not None
        morning = at_local(last_local_day(message.reply_due_at, message.zone), REMINDER_HOUR, message.zone)
        # not for one that was asked this very day, as where the limit is in hours
        if message.sent_at < morning and news.reminds([morning], message.reply_due_at) is not None:
            template = "nightly/notices/mail/reply_reminder.txt"
            mails += _about_reply(message, "reply-reminder", template, news, message.reply_due_at)
    return mails


def _silence(message: Message, news: News) -> AgainstItem:
    """Return the silence as it stands against the student, with the day by which a reply prevents a lapse, if any."""
    if message.lapse_at is None:
        return AgainstItem(AgainstKind.SILENCE, "quiet")
    return AgainstItem(
        AgainstKind.SILENCE, "warned", until=by_when(message.lapse_at, message.zone, news.as_of)
    )


def replies_missed(news: News) -> int:
    rows = Message.objects.unanswered().filter(CHASED, missed_at__gt=news.since, missed_at__lte=news.as_of)
    return sum(
        _about_reply(
            message, "reply-overdue", "nightly/notices/mail/reply_overdue.txt", news, message.lapse_at
        )
        for message in rows.select_related("student__user")
        if message.reply_due_at
    )


def _about_reply(message: Message, key: str, template: str, news: News, of_use_until: datetime | None) -> int:
    assert message.reply_due_at is not None
    return tell_student(
        message.student,
        f"{key}:{message.pk}:{message.reply_due_at:%Y%m%dT%H%MZ}",
        template,
        news.as_of,
        of_use_until=of_use_until,
        when=(due_words := by_when(message.reply_due_at, message.zone, news.as_of)),
        said=in_words(AgainstItem(AgainstKind.REPLIES, "open", until=due_words), message.student, news.as_of),
        page=link("coaching:messages", message.student_id),
    )


def silences(news: News) -> int:
    """Warn before a lapse is proposed; the proposal's own mails are written by its verb."""
    rows = conversation_queries.silences_to_warn(news.as_of).filter(CHASED)
    return sum(
        tell_student(
            message.student,
            f"silence:{message.pk}",
            "nightly/notices/mail/silence_warning.txt",
            news.as_of,
            of_use_until=message.lapse_at,
            sent=at_what_time(message.sent_at, message.zone, news.as_of),
            said=in_words(_silence(message, news), message.student, news.as_of),
            page=link("coaching:messages", message.student_id),
        )
        for message in rows.select_related("student__user")
        if message.lapse_at is None or news.present < message.lapse_at
    )
