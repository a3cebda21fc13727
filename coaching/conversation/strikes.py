"""The strikes of a search as they stand, for pages: what the dossier would say of them (rules.strikes)."""

from datetime import datetime

from django.db.models import F, Q

from coaching.conversation.models import Message
from commitments.leave.queries import granted_leave
from commitments.outages.queries import outages
from commitments.searches.models import Search
from rules import strikes as rules
from rules.states import SearchState


def strikes_so_far(search: Search, now: datetime) -> rules.Strikes | None:
    """Return the strikes of a search until now, in at most four queries.

    None where the signed policy knows no strikes, or the search has not started or never did.
    """
    policy = search.rules()
    if policy.strike_days is None or search.opens_at > now or search.state == SearchState.NOT_STARTED:
        return None
    late = Message.objects.filter(
        Q(replied_at__isnull=True) | Q(replied_at__gte=F("reply_due_at")),
        student=search.student_id,
        asks_reply=True,
        sent_at__gte=search.opens_at,
        reply_due_at__lte=now,
    )
    rows = late.order_by("sent_at").values_list("reply_due_at", "replied_at", "zone")
    replies = [rules.LateReply(due_at, replied_at, zone) for due_at, replied_at, zone in rows if due_at]
    until = rules.counted_until(now, search.guarantee_until or search.last_day, search.zone)
    return rules.strikes(policy, replies, until, granted_leave(search), outages(search.student_id))


def strikes_in_words(search: Search | None, now: datetime) -> str:
    """Return the sentence, such as "2 of 4 strikes for late replies (clause 4.3)."; empty where there are none."""
    strikes = strikes_so_far(search, now) if search else None
    if search is None or strikes is None or not strikes.count:
        return ""
    citation = search.rules().cited("strike_days", "strikes_forfeit")
    consequence = ": they forfeit the guarantee" if strikes.forfeited else ""
    return f"{strikes.words} for late replies{citation}{consequence}."
