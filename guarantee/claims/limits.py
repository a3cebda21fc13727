"""The moments until which the school has promised to decide a claim, and to pay an approved one. Nothing happens by
itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from guarantee.asking.models import MoreAsked
from guarantee.asking.queries import stops_of
from guarantee.claims.models import Claim
from guarantee.refunds.models import PAYABLE
from guarantee.refunds.to_pay import RefundStanding, owed_and_unpaid
from rules.claims import decide_until, pay_until, stopped_days
from rules.instants import last_local_day, local_day
from rules.words import plural


@dataclass(frozen=True, slots=True)
class Limit:
    """A moment until which the school has promised something: `what` is "decided" or "paid", `until` an exclusive
    instant (UTC), `days` how many are left in `zone`."""

    what: str
    until: datetime
    zone: str
    days: int
    clause: str

    @property
    def tone(self) -> str:
        return "missed" if self.days < 0 else "open" if self.days <= 7 else "none"

    @property
    def words(self) -> str:
        """The days that are left, such as "12 days left", "today", "2 days over"."""
        if self.days == 0:
            return "today"
        return f"{plural(abs(self.days), 'day')} {'left' if self.days > 0 else 'over'}"


def limit_of(
    claim: Claim, approved_at: datetime | None, now: datetime, questions: Iterable[MoreAsked] = ()
) -> Limit | None:
    """Return the limit that the signed policy sets for this claim now; None where it sets none, or none any more.

    `approved_at` is when an approval became final. `claim` has its search and policy loaded. `questions`
    is what its student was asked, which stops the clock to decide.
    """
    policy, zone = claim.search.policy.rules(), claim.search.zone
    if claim.is_open:
        stopped = stopped_days(stops_of(questions), zone)
        until = decide_until(policy, local_day(claim.filed_at, zone), zone, stopped)
        return _limit("decided", until, zone, policy.clause_of("decide_within_days"), now)
    if claim.state in PAYABLE and approved_at is not None:
        until = pay_until(policy, local_day(approved_at, zone), zone)
        return _limit("paid", until, zone, policy.clause_of("pay_within_days"), now)
    return None


def approved_at(claim: Claim) -> datetime | None:
    """Return since when a refund is owed of which something is still to be paid; None where none is."""
    if claim.state not in PAYABLE:
        return None
    return owed_and_unpaid().filter(claim=claim).values_list("at", flat=True).first()


def paying_limit(standing: RefundStanding, now: datetime) -> Limit | None:
    """Return until when a refund is to be paid, and how many days are left; None where the Commitment does not say."""
    search = standing.owed.claim.search
    clause = search.policy.rules().clause_of("pay_within_days")
    return _limit("paid", standing.until, search.zone, clause, now)


def _limit(what: str, until: datetime | None, zone: str, clause: str, now: datetime) -> Limit | None:
    if until is None:
        return None
    days = (last_local_day(until, zone) - local_day(now, zone)).days
    return Limit(what, until, zone, days, clause)
