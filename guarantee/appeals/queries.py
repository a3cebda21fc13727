"""Reading an appeal: how far it has come, and until when one is in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commitments.outages.queries import outages
from guarantee.appeals.models import ENDS, ON_CAUSE, Appeal, AppealAnswer, AppealProposal, Ruled
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from rules.claims import appeal_until
from rules.instants import local_day
from rules.states import ClaimState, DecisionOutcome


@dataclass(frozen=True)
class AppealStanding:
    """An appeal and the rulings proposed on it, the first one first; `replaced_by`: the decision that took the place of
    the one appealed against, if one did while the appeal was open."""

    appeal: Appeal
    proposals: Sequence[AppealProposal]
    replaced_by: Decision | None

    @property
    def waiting(self) -> AppealProposal | None:
        """The ruling that waits for a second admin."""
        last = self.proposals[-1] if self.proposals else None
        return last if last is not None and answer_of(last) is None and self.ended is None else None

    @property
    def agreed(self) -> list[AppealProposal]:
        """The rulings that two admins gave."""
        return [proposal for proposal in self.proposals if _is_agreed(proposal)]

    @property
    def cause_is_open(self) -> bool:
        """Whether it is late, and two admins have still to say whether it is heard."""
        return self.appeal.late and not any(proposal.ruled in ON_CAUSE for proposal in self.agreed)

    @property
    def ended(self) -> AppealProposal | None:
        """The ruling by which it ended; None while it is open, and where a new decision replaced the earlier one."""
        return next((proposal for proposal in self.agreed if proposal.ruled in ENDS), None)

    @property
    def sent_back(self) -> AppealProposal | None:
        """The ruling that was sent back last, while none other is proposed."""
        last = self.proposals[-1] if self.proposals else None
        answer = answer_of(last) if last is not None else None
        return last if answer is not None and not answer.agrees and self.is_open else None

    @property
    def is_open(self) -> bool:
        return self.ended is None and self.replaced_by is None

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What may be ruled now."""
        possible = ON_CAUSE if self.cause_is_open else (Ruled.STANDS, Ruled.BACK)
        return [(word.value, word.label) for word in possible]


def answer_of(proposal: AppealProposal) -> AppealAnswer | None:
    """Return the second admin's answer to a proposed ruling; None while there is none."""
    return getattr(proposal, "answer", None)


def _is_agreed(proposal: AppealProposal) -> bool:
    answer = answer_of(proposal)
    return answer is not None and bool(answer.agrees)


def appeal_of(claim: Claim) -> AppealStanding | None:
    """Return how the appeal on a claim stands; None where there is none."""
    appeal = Appeal.objects.filter(claim=claim).select_related("final__decision").first()
    if appeal is None:
        return None
    appeal.claim = claim
    proposals = list(appeal.proposals.select_related("by", "answer__by").order_by("pk"))
    back = any(proposal.ruled == Ruled.BACK and _is_agreed(proposal) for proposal in proposals)
    later = claim.decisions.final().filter(final__gt=appeal.final_id).order_by("pk").first()
    upheld = any(
        proposal.ruled in (Ruled.STANDS, Ruled.NOT_HEARD) and _is_agreed(proposal) for proposal in proposals
    )
    return AppealStanding(appeal, proposals, None if back or upheld else later)


def appealable_until(claim: Claim, decision: Decision | None) -> datetime | None:
    """Return the exclusive end (UTC) of what the signed policy allows for an appeal; None where it states no limit, and
    where nothing was denied."""
    if decision is None or decision.outcome != DecisionOutcome.DENIED:
        return None
    search = claim.search
    denied_on = local_day(decision.final.at, search.zone)
    return appeal_until(search.policy.rules(), denied_on, search.zone, outages(search.student_id))


def may_appeal(claim: Claim, decision: Decision | None) -> bool:
    """Return whether this final decision can be appealed against, in time or late."""
    return (
        claim.state == ClaimState.DECIDED
        and decision is not None
        and decision.outcome == DecisionOutcome.DENIED
        and not Appeal.objects.filter(claim=claim).exists()
    )
