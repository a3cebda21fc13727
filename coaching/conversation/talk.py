"""The conversation as its page shows it: each message with who wrote it, and what became of what it asked."""

from dataclasses import dataclass
from datetime import datetime

from coaching.closings.models import ClosingCause
from coaching.conversation.models import Message
from core.wording import end_words, instant_words, length_words, local
from people.students.models import Student

AT_ONCE = 30


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A message for one reader. `tone` (met, missed, open or empty) and `asked` say where a wanted reply stands."""

    message: Message
    mine: bool
    author: str
    tone: str
    asked: str
    due_pill: bool
    may_close: bool = False
    bounced: str = ""
    may_bounce: bool = False
    may_tell: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """The newest messages in the order they were sent; `earlier` is the number to ask for those before, if any."""

    lines: list[TalkLine]
    earlier: int | None


def talk(
    student: Student, *, own: bool, now: datetime, before: int | None = None, limit: int = AT_ONCE
) -> Talk:
    """`own`: the student reads; else the school does."""
    messages = student.messages.select_related("sender", "closing__by", "bounce").order_by("-sent_at", "-pk")
    if before is not None:
        messages = messages.filter(pk__lt=before)
    newest = list(messages[: limit + 1])
    shown = newest[:limit]
    lines = [_line(message, own, now) for message in reversed(shown)]
    return Talk(lines, shown[-1].pk if len(newest) > limit else None)


def _line(message: Message, own: bool, now: datetime) -> TalkLine:
    tone, asked = _asked(message, own, now) if message.asks_reply else ("", "")
    waits = message.replied_at is None and message.reply_due_at is not None and message.reply_due_at > now
    return TalkLine(
        message=message,
        mine=message.from_student == own,
        author="You" if message.from_student and own else message.sender.name,
        tone=tone,
        asked=asked,
        due_pill=message.asks_reply and waits,
        may_close=not own and message.asks_reply and message.replied_at is None,
        bounced=_bounced(message, own, now),
        may_bounce=not own and not message.from_student and not hasattr(message, "bounce"),
        may_tell=not own and message.bounced_at is not None and message.started_at is None,
    )


def _bounced(message: Message, own: bool, now: datetime) -> str:
    """That the mail about it came back, and from when its time runs."""
    if not hasattr(message, "bounce"):
        return ""
    said = "The mail about this came back."
    if message.bounced_at is None:
        return said
    if message.started_at is None:
        return f"{said} {'Your time' if own else 'The time'} for a reply does not run yet."
    since = instant_words(message.started_at, message.zone, local(now, message.zone).year)
    return f"{said} {'Your time' if own else 'The time'} for a reply runs since {since}."


def _asked(message: Message, own: bool, now: datetime) -> tuple[str, str]:
    due = message.reply_due_at
    when = end_words(due, message.zone, local(now, message.zone).year) if due else ""
    if hasattr(message, "closing"):
        return _closed(message, when)
    if message.replied_at is not None:
        return _answered(message, length_words(message.replied_at - message.sent_at), when)
    if due is None:
        return "open", "Please reply; no limit is stated." if own else "Asks for a reply; no limit is stated."
    if due <= now:
        return "missed", f"No reply yet. It was due {when}."
    return "open", f"Please reply by {when}." if own else f"Reply due {when}."


def _closed(message: Message, when: str) -> tuple[str, str]:
    """What a coach said when they closed it: how it was answered, or that it is not needed."""
    closing = message.closing
    year = local(closing.at, message.zone).year
    said = f"{closing.get_cause_display()}, says {closing.by.name}: {closing.why}."
    if closing.cause == ClosingCause.ELSEWHERE:
        said += f" That was {instant_words(closing.answered_at, message.zone, year)}."
    if message.kept is None:
        return "", said
    if message.kept:
        return "met", said
    return "missed", f"{said} It was due {when}."


def _answered(message: Message, after: str, when: str) -> tuple[str, str]:
    if message.kept is None:
        return "", f"Replied after {after}."
    if message.kept:
        return "met", f"Replied in time, after {after}; it was due {when}."
    return "missed", f"Replied late, after {after}; it was due {when}."
