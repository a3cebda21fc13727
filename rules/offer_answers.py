"""What comes of an offer and of each answer to it, for the search and for the guarantee (DOMAIN §2, §6, §8).

Verbs end the clocks of a search by `ending_days`; pages say with `foretold`, before an answer is given, what the same
rules will find of it afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from rules.choices import Choice
from rules.eligibility.facts import DossierFacts, GraduationFacts, OfferOutcome
from rules.eligibility.judged import JudgedRequirement
from rules.eligibility.offers import answered, none_qualifies
from rules.instants import local_day
from rules.offer_facts import OfferFacts
from rules.offers import answer_due, effective_received_at, qualifies
from rules.policy import PolicyRules
from rules.states import OfferAnswer


class PossibleAnswer(Choice):
    """How an offer may be over: by an answer of the student's, or without one."""

    STOP = "stop", "Accept, and stop searching"
    GO_ON = "go_on", "Accept, and go on searching"
    DECLINE = "decline", "Decline"
    LAPSE = "lapse", "Let it lapse"
    WITHDRAWN = "withdrawn", "They take it back"


@dataclass(frozen=True, slots=True)
class SearchClocks:
    """The two clocks of a search: the days between which they run, and the days on which they ended, if they did."""

    start: date
    last_day: date
    zone: str
    guarantee_until: date | None = None
    service_until: date | None = None


@dataclass(frozen=True, slots=True)
class EndingDays:
    """The days on which an offer ends the guarantee and the service; None where it does not."""

    guarantee: date | None
    service: date | None


@dataclass(frozen=True, slots=True)
class Foretold:
    """What would come of an offer. `starts` is False where the search would not start, its student having found work.

    `in_time` and `none_qualified` are what requirements 7 and 8 would be judged to be, by this offer alone.
    """

    possible: PossibleAnswer
    facts: OfferFacts
    days: EndingDays
    starts: bool
    in_time: JudgedRequirement
    none_qualified: JudgedRequirement


def ending_days(
    policy: PolicyRules, facts: OfferFacts, clocks: SearchClocks, *, search_ends: bool
) -> EndingDays:
    """Return the days on which an offer ends the clocks that run.

    A qualifying offer ends the guarantee on the day it counts as received, accepted or not; accepted work on which
    student and coach agree (`search_ends`) ends the service on the day of the answer.
    """
    guarantee = service = None
    if clocks.guarantee_until is None and qualifies(policy, facts).qualifies == "yes":
        # an offer keeps its own zone, in which it may be another day than in the search's
        received_on = local_day(effective_received_at(facts), clocks.zone)
        guarantee = min(max(received_on, clocks.start), clocks.last_day)
    if facts.answer == OfferAnswer.ACCEPTED and search_ends and clocks.service_until is None:
        assert facts.answered_at is not None  # a check constraint keeps answer and moment together
        answered_on = max(local_day(facts.answered_at, clocks.zone), clocks.start)
        if answered_on <= clocks.last_day:  # else the window's end has ended it, as the sweep will record
            service = answered_on
    return EndingDays(guarantee, service)


def foretold(
    policy: PolicyRules,
    label: str,
    facts: OfferFacts,
    clocks: SearchClocks,
    possible: PossibleAnswer,
    *,
    planned: bool,
    now: datetime,
) -> Foretold:
    """Return what would come of an offer, were it over in this way now and confirmed as it is stated.

    `planned`: the search has not started. One that lapses is judged once its due moment has passed.
    """
    supposed_facts = _supposed(facts, possible, now)
    due = answer_due(policy, supposed_facts)
    judged_at = max(now, due.due_at) if possible == PossibleAnswer.LAPSE and due else now
    dossier = DossierFacts(
        as_of=judged_at,
        zone=clocks.zone,
        graduation=GraduationFacts(certified=False),
        signature=None,
        window_last_day=clocks.last_day,
        offers=(OfferOutcome.of(policy, label, supposed_facts),),
    )
    starts = not (planned and possible == PossibleAnswer.STOP)
    days = ending_days(policy, supposed_facts, clocks, search_ends=possible == PossibleAnswer.STOP)
    return Foretold(
        possible,
        supposed_facts,
        days if starts else EndingDays(None, None),
        starts,
        answered(policy, dossier),
        none_qualifies(policy, dossier),
    )


def _supposed(facts: OfferFacts, possible: PossibleAnswer, now: datetime) -> OfferFacts:
    confirmed = replace(facts, confirmed=True)
    if possible == PossibleAnswer.LAPSE:
        return confirmed
    if possible == PossibleAnswer.WITHDRAWN:
        return replace(confirmed, withdrawn_at=now)
    answer = OfferAnswer.REFUSED if possible == PossibleAnswer.DECLINE else OfferAnswer.ACCEPTED
    return replace(confirmed, answer=answer, answered_at=now)
