"""The conversation as its page shows it: each message with its author, and where a wanted reply stands."""

from dataclasses import dataclass
from datetime import datetime

from coaching.closings.models import ClosingCause
from coaching.conversation.models import Message
from core.wording import end_words, instant_words, length_words, local
from people.students.models import Student

AT_ONCE = 30


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A message for one reader. `tone` (met, missed, open or empty) and `reply_status` tell of a wanted reply."""

    message: Message
    mine: bool
    author: str
    tone: str
    reply_status: str
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
    """Return the newest messages, or those before the number `before`, as the student (`own`) or school reads them."""
    messages = student.messages.select_related("sender", "closing__by", "bounce").order_by("-sent_at", "-pk")
    if before is not None:
        messages = messages.filter(pk__lt=before)
    newest = list(messages[: limit + 1])
    shown = newest[:limit]
    lines = [_line(message, own, now) for message in reversed(shown)]
    return Talk(lines, shown[-1].pk if len(newest) > limit else None)


def _line(message: Message, own: bool, now: datetime) -> TalkLine:
    tone, reply_status = _asked(message, own, now) if message.asks_reply else ("", "")
    waits = message.replied_at is None and message.reply_due_at is not None and message.reply_due_at > now
    return TalkLine(
        message=message,
        mine=message.from_student == own,
        author="You" if message.from_student and own else message.sender.name,
        tone=tone,
        reply_status=reply_status,
        due_pill=message.asks_reply and waits,
        may_close=not own and message.asks_reply and message.replied_at is None,
        bounced=_bounced(message, own, now),
        may_bounce=not own and not message.from_student and not hasattr(message, "bounce"),
        may_tell=not own and message.bounced_at is not None and message.started_at is None,
    )


def _bounced(message: Message, own: bool, now: datetime) -> str:
    """Return that the mail about a message came back, and from when its time runs; empty where it did not."""
    if not hasattr(message, "bounce"):
        return ""
    sentence = "The mail about this came back."
    if message.bounced_at is None:
        return sentence
    if message.started_at is None:
        return f"{sentence} {'Your time' if own else 'The time'} for a reply does not run yet."
    since = instant_words(message.started_at, message.zone, local(now, message.zone).year)
    return f"{sentence} {'Your time' if own else 'The time'} for a reply runs since {since}."


def _asked(message: Message, own: bool, now: datetime) -> tuple[str, str]:
    """Return the tone, and in words where the wanted reply stands."""
    due = message.reply_due_at
    due_words = end_words(due, message.zone, local(now, message.zone).year) if due else ""
    if hasattr(message, "closing"):
        return _closed(message, due_words)
    if message.replied_at is not None:
        return _answered(message, length_words(message.replied_at - message.sent_at), due_words)
    if due is None:
        return "open", "Please reply; no limit is stated." if own else "Asks for a reply; no limit is stated."
    if due <= now:
        return "missed", f"No reply yet. It was due {due_words}."
    return "open", f"Please reply by {due_words}." if own else f"Reply due {due_words}."


def _closed(message: Message, due_words: str) -> tuple[str, str]:
    """Return the tone, and how a closed message was answered, or that no answer is needed, in its coach's words."""
    closing = message.closing
    year = local(closing.at, message.zone).year
    sentence = f"{closing.get_cause_display()}, says {closing.by.name}: {closing.why}."
    if closing.cause == ClosingCause.ELSEWHERE:
        sentence += f" That was {instant_words(closing.answered_at, message.zone, year)}."
    if message.kept is None:
        return "", sentence
    if message.kept:
        return "met", sentence
    return "missed", f"{sentence} It was due {due_words}."


def _answered(message: Message, delay: str, due_words: str) -> tuple[str, str]:
    if message.kept is None:
        return "", f"Replied after {delay}."
    if message.kept:
        return "met", f"Replied in time, after {delay}; it was due {due_words}."
    return "missed", f"Replied late, after {delay}; it was due {due_words}."
