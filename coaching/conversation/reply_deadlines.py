"""The moments that hang on a message that asks for a reply: when it is due, when silence is warned of, when it lapses.

Computed when the message is written and stored with it (DESIGN, rule 4). What moves them: `moved_deadlines`,
outages and added holidays.
"""

from collections.abc import Iterable
from datetime import datetime

from coaching.conversation.models import Message
from commitments.holidays.queries import added_days, from_json
from commitments.leave.queries import granted_leave
from commitments.outages.queries import outages
from commitments.searches.models import Search
from people.students.models import Student
from rules import messages as rules
from rules.business_days import calendar_by
from rules.deadlines import Due
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import PolicyRules
from rules.spans import Span
from rules.states import SearchState


def running_search(student: Student) -> Search | None:
    """Return the search whose policy says how soon a reply is due; before and after it, messages have no clocks."""
    return student.searches.filter(state=SearchState.RUNNING).select_related("policy").first()


def due_if_sent(student: Student, now: datetime) -> Due | None:
    """Return when a reply to a message sent at `now` would be due; None where nothing states a limit. For forms."""
    search = running_search(student)
    if search is None:
        return None
    policy = _rules(search)
    added_holidays = added_days(student.country, student.subdivision)
    calendar = calendar_by(policy.business_days, student.country, student.subdivision, added_holidays)
    # an outage is over when it is recorded: it moves nothing that is sent now
    return rules.reply_due(policy, now, student.zone, calendar, granted_leave(search))


def place_flag(student: Student, search: Search | None) -> str:
    """Return that no holidays are known where the student lives, if their business days leave any out; else ""."""
    business_days = _rules(search).business_days if search else ""
    added_holidays = added_days(student.country, student.subdivision)
    return calendar_by(business_days, student.country, student.subdivision, added_holidays).flag


def wind(message: Message, search: Search | None) -> None:
    """Set the message's three moments by the search's policy and granted leave, without saving."""
    message.reply_due_at = message.warn_at = message.lapse_at = None
    if search is None or not message.asks_reply or message.clocks_from is None:
        return
    policy, leave, outage_spans = _rules(search), granted_leave(search), outages(message.student_id)
    silence = rules.silence(policy, message.clocks_from, message.zone, leave)
    message.reply_due_at = reply_due_at(message, policy, leave, outage_spans)
    message.warn_at, message.lapse_at = (
        moved_by_outages(at, message.zone, outage_spans) if at else None
        for at in (silence.warn_at, silence.lapse_at)
    )


def reply_due_at(
    message: Message, policy: PolicyRules, leave: Iterable[Span], outage_spans: Iterable[OutageSpan]
) -> datetime | None:
    """Return when its reply is due, by the place and added holidays kept with it; None while no clock runs."""
    if message.clocks_from is None:
        return None
    added_holidays = from_json(message.added_days)
    calendar = calendar_by(policy.business_days, message.country, message.subdivision, added_holidays)
    due = rules.reply_due(policy, message.clocks_from, message.zone, calendar, leave)
    return moved_by_outages(due.due_at, message.zone, outage_spans) if due else None


def was_kept(message: Message, replied_at: datetime) -> bool | None:
    """Return whether a reply came before the due moment, which is exclusive; None where there is none."""
    return None if message.reply_due_at is None else replied_at < message.reply_due_at


def _rules(search: Search) -> PolicyRules:
    return search.policy.rules()
