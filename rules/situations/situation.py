"""The axes that every sentence about a student's search depends on, and how they follow from what is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.situations.against import AgainstItem
from rules.states import ClaimState, DecisionOutcome, EndingCause, SearchState


class ServiceClock(StrEnum):
    """The states of a search's service (DOMAIN §2)."""

    UNSIGNED = "unsigned"
    PLANNED = "planned"  # the start date is still to come
    HELD = "held"  # the start date has come, and graduation is not certified yet
    CHOOSE_AGAIN = "choose again"  # the start date does not fit: another one has to be signed
    NOT_STARTED = "not started"
    RUNS = "runs"
    ENDED = "ended"


class Misfit(StrEnum):
    """The reasons why a start date that was signed cannot be used any more."""

    CAME_BACK = "came back late"  # the start date passed while the student was not looking
    GRADUATION = "graduation"  # the start date does not lie in the days after the certified graduation


class Guarantee(StrEnum):
    """The states of a guarantee: whether it runs, what ended it, and what became of a claim."""

    NONE = "none"
    TO_COME = "to come"
    RUNS = "runs"
    WINDOW = "ended with the window"
    OFFER = "ended by an offer"
    LAPSE = "ended by a lapse"
    WITHDRAWAL = "ended by a withdrawal"
    CLAIMED = "claimed"
    APPROVED = "approved"
    DENIED = "denied"
    SETTLED = "settled"


BY_CAUSE = {
    EndingCause.WINDOW: Guarantee.WINDOW,
    EndingCause.OFFER: Guarantee.OFFER,
    EndingCause.LAPSE: Guarantee.LAPSE,
    EndingCause.WITHDRAWAL: Guarantee.WITHDRAWAL,
}
CLAIMS = frozenset({Guarantee.CLAIMED, Guarantee.APPROVED, Guarantee.DENIED, Guarantee.SETTLED})


def clock_of(
    search: str | None, *, started: bool, over: bool, service_ended: bool, must_choose_again: bool
) -> ServiceClock:
    """Return the state of the service.

    `search` is the search's state, None where nothing is signed; `started`: its start date has come; `over`: its window
    is over.
    """
    if search is None:
        return ServiceClock.UNSIGNED
    if search == SearchState.NOT_STARTED:
        return ServiceClock.NOT_STARTED
    if search == SearchState.PLANNED:
        if must_choose_again:
            return ServiceClock.CHOOSE_AGAIN
        return ServiceClock.HELD if started else ServiceClock.PLANNED
    return ServiceClock.ENDED if over or service_ended or search == SearchState.ENDED else ServiceClock.RUNS


def guarantee_of(
    search: str | None, *, over: bool, ended_by: str, claim: str = "", outcome: str = ""
) -> Guarantee:
    """Return the state of the guarantee.

    `search` is the search's state; `ended_by` the cause that ended the guarantee, if any; `claim` the state of the
    claim that stands, `outcome` that of its decision.
    """
    if claim in (ClaimState.DECIDED, ClaimState.APPEALED):  # it stands until an appeal replaces it
        return Guarantee.APPROVED if outcome == DecisionOutcome.APPROVED else Guarantee.DENIED
    if claim:
        return Guarantee.SETTLED if claim == ClaimState.SETTLED else Guarantee.CLAIMED
    if search is None or search == SearchState.NOT_STARTED:
        return Guarantee.NONE
    if search == SearchState.PLANNED:
        return Guarantee.TO_COME
    if ended_by:
        return BY_CAUSE[EndingCause(ended_by)]
    return Guarantee.WINDOW if over else Guarantee.RUNS


@dataclass(frozen=True, slots=True)
class Situation:
    """The place of one student in the table, with the facts that its sentences name; days are in the student's zone.

    `coach` is the coach's first name; `week` says what the running week (or month) still asks for; `claim_until` is
    the last day on which a claim is in time, None where the policy states none; `graduated_on` is None while graduation
    is not certified, and `start_limit_days` says how long after it a search may start.
    """

    state: str
    clock: ServiceClock
    guarantee: Guarantee
    against: tuple[AgainstItem, ...]
    day: date
    coach: str = ""
    week: str = ""
    start: date | None = None
    last_day: date | None = None
    service_until: date | None = None
    guarantee_until: date | None = None
    claim_until: date | None = None
    filed_on: date | None = None
    graduated_on: date | None = None
    start_limit_days: int = 0
    misfit: Misfit = Misfit.GRADUATION

    @property
    def on_track(self) -> bool:
        """Whether the student may be called on track: while nothing stands against them (DOMAIN §9).

        A missed week that is allowed for takes the word away, too, and so does a lapse that was taken back.
        """
        return self.guarantee == Guarantee.RUNS and not self.against

    @property
    def cell(self) -> tuple[str, ServiceClock, Guarantee]:
        return self.state, self.clock, self.guarantee
