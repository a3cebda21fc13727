"""The moments that hang on a message that asks for a reply: when it is due, when silence is warned of, when it lapses.

Computed when the message is written and stored with it (DESIGN, rule 4); `recompute` is the one place that moves them.
"""

from datetime import datetime

from coaching.models import Message
from commitments.models import Search
from commitments.queries import granted_leave
from commitments.rules import messages as rules
from commitments.rules.business_days import calendar_by
from commitments.rules.due import Due
from commitments.rules.policy import Policy
from people.models import Student


def running_search(student: Student) -> Search | None:
    """The search whose policy says how soon a reply is due; before and after it, messages have no clocks."""
    return student.searches.filter(state="running").select_related("policy").first()


def due_if_sent(student: Student, now: datetime) -> Due | None:
    """When a reply to a message sent at `now` would be due; None where nothing states a limit. For forms."""
    search = running_search(student)
    if search is None:
        return None
    policy = _rules(search)
    calendar = calendar_by(policy.business_days, student.country, student.subdivision)
    return rules.reply_due(policy, now, student.zone, calendar, granted_leave(search))


def wind(message: Message, search: Search | None) -> None:
    """Sets the message's three moments by the search's policy and granted leave; does not save."""
    message.reply_due_at = message.warn_at = message.lapse_at = None
    if search is None or not message.asks_reply:
        return
    policy, leave = _rules(search), granted_leave(search)
    calendar = calendar_by(policy.business_days, message.country, message.subdivision)
    due = rules.reply_due(policy, message.sent_at, message.zone, calendar, leave)
    silence = rules.silence(policy, message.sent_at, message.zone, leave)
    message.reply_due_at = due.due_at if due else None
    message.warn_at, message.lapse_at = silence.warn_at, silence.lapse_at


def was_kept(message: Message, replied_at: datetime) -> bool | None:
    """In time means before the due moment, which is exclusive; None where there is none."""
    return None if message.reply_due_at is None else replied_at < message.reply_due_at


def _rules(search: Search) -> Policy:
    return search.policy.rules()
