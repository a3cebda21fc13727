"""The moments until which the school has promised to decide a claim, and to pay an approved one. Nothing happens by
itself."""

from dataclasses import dataclass
from datetime import datetime

from guarantee.claims.models import Claim
from rules.claims import decide_until, pay_until
from rules.instants import last_local_day, local_day
from rules.states import ClaimState, DecisionOutcome
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


def limit_of(claim: Claim, approved_at: datetime | None, now: datetime) -> Limit | None:
    """Return the limit that the signed policy sets for this claim now; None where it sets none, or none any more.

    `approved_at` is when an approval became final. `claim` has its search and policy loaded.
    """
    policy, zone = claim.search.policy.rules(), claim.search.zone
    if claim.is_open:
        until = decide_until(policy, local_day(claim.filed_at, zone), zone)
        return _limit("decided", until, zone, policy.clause_of("decide_within_days"), now)
    if claim.state == ClaimState.DECIDED and approved_at is not None:
        until = pay_until(policy, local_day(approved_at, zone), zone)
        return _limit("paid", until, zone, policy.clause_of("pay_within_days"), now)
    return None


def approved_at(claim: Claim) -> datetime | None:
    """Return when the second admin agreed with an approval; None before that, and of a denial."""
    if claim.state != ClaimState.DECIDED:
        return None
    agreed = claim.decisions.filter(outcome=DecisionOutcome.APPROVED, second_opinion__agrees=True)
    return agreed.values_list("second_opinion__at", flat=True).first()


def _limit(what: str, until: datetime | None, zone: str, clause: str, now: datetime) -> Limit | None:
    if until is None:
        return None
    days = (last_local_day(until, zone) - local_day(now, zone)).days
    return Limit(what, until, zone, days, clause)
