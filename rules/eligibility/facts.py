"""The facts that requirements are judged by. Instants are in UTC, days local; `ref` names the row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from rules.conditions import Recorded
from rules.deadlines import GovernedBy
from rules.eligibility.requests import RequestFacts
from rules.offer_facts import Ask, OfferFacts, OfferRuling
from rules.offers import answer_due, in_window, qualifies
from rules.outages import OutageSpan, was_down
from rules.policy import PolicyRules, Unit
from rules.spans import Span
from rules.states import OfferAnswer
from rules.verdict import QuotaResult, Verdict


class Found(StrEnum):
    """The findings that evidence can give for a requirement."""

    MET = "met"
    NOT_MET = "not_met"
    NEEDS_PERSON = "needs_person"
    FORGIVEN = "forgiven"  # by an accommodation: it is not met, and does not have to be


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a finding rests on: `kind` and `ref` lead to the row, `detail` says what it shows."""

    label: str
    kind: str
    ref: str
    detail: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The computed finding for one requirement, in sentences, with its evidence and its clause.

    `decisive` are the reasons that lead to it where it is not met or needs a person.
    """

    number: int
    title: str
    clause: str
    finding: Found
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    decisive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgramRequirementFact:
    """A requirement of the program; `met` is None while nobody has recorded it."""

    name: str
    met: bool | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class GraduationFacts:
    """The certification of a student's graduation; `graduated_on` is None unless certified.

    `shown_on` is the day that was certified when the search started, by which the student was told their limit.
    """

    certified: bool
    graduated_on: date | None = None
    certified_by: str = ""
    requirements: tuple[ProgramRequirementFact, ...] = ()
    ref: str = ""

    shown_on: date | None = None


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """The signature and the start date chosen with it."""

    signed_at: datetime
    start: date
    version: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class PeriodOutcome:
    """A week or month as judged; `excused_because` is the reason of an excusal in force.

    `agencies` has of each different person at a recruiting agency the kinds of the activities that name them.
    `rests_on_stated`: it is met, and would be missed without what the student stated and nobody could read.
    """

    unit: Unit
    number: int
    first_day: date
    last_day: date
    verdict: Verdict
    settled: bool
    quotas: tuple[QuotaResult, ...] = ()
    excused_because: str = ""
    late_not_counted: int = 0
    agencies: tuple[frozenset[str], ...] = ()
    ref: str = ""
    rests_on_stated: bool = False


@dataclass(frozen=True, slots=True)
class LapseFacts:
    """A lapse, and its reinstatement if there was one.

    `confirmed` is False for a lapse that is only supposed: silence reached the limit, and no coach was asked. `stated`
    is False where the policy that judges states no limit for silence, and a coach confirmed a lapse all the same.
    """

    lapsed_on: date
    reinstated: bool = False
    because: str = ""
    schools_error: bool = False
    ref: str = ""
    confirmed: bool = True
    stated: bool = True


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """A message that asked for a reply.

    `due_at` is None where the policy states no limit; an empty `zone` is the search's.
    """

    sent_at: datetime
    due_at: datetime | None
    replied_at: datetime | None = None
    label: str = "Message"
    ref: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentFacts:
    """An appointment; `outcome` (of `rules.states`) is empty and `minutes_late` None while nobody has recorded them."""

    label: str
    starts_at: datetime
    outcome: str
    minutes_late: int | None = None
    note: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class DeliverableFacts:
    """A deliverable; `submitted_at` is when its first version arrived."""

    label: str
    due_at: datetime
    submitted_at: datetime | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class OfferOutcome:
    """An offer with what the rules for offers say of it.

    `governed_by` and `clause` are those of the due moment (`rules.deadlines.Due`), `zone` is the zone in which that was
    meant: the employer's for an employer's deadline; empty is the search's. `in_search` is False for an offer that was
    over before the start date, or came after the window: it was not to be answered during the search. `declined` is set
    where the policy says that declining a qualifying offer voids the guarantee, and it was declined: the ruling whether
    it qualified, whenever it was received.
    """

    label: str
    received_at: datetime
    due_at: datetime | None
    ruling: OfferRuling
    answer: str | None = None
    answered_at: datetime | None = None
    withdrawn_at: datetime | None = None
    asks: tuple[Ask, ...] = ()
    confirmed: bool = False
    ref: str = ""
    in_search: bool = True
    declined: OfferRuling | None = None
    governed_by: GovernedBy = "policy"
    clause: str = ""
    zone: str = ""
    down: bool = False  # the service or its mail was down when the employer's deadline passed

    @classmethod
    def of(cls, policy: PolicyRules, label: str, facts: OfferFacts, ref: str = "") -> OfferOutcome:
        """Compute the outcome of an offer from its facts."""
        due = answer_due(policy, facts)
        return cls(
            label,
            facts.received_at,
            due.due_at if due else None,
            qualifies(policy, facts),
            facts.answer,
            facts.answered_at,
            facts.withdrawn_at,
            facts.asks,
            facts.confirmed,
            ref,
            in_window(facts),
            qualifies(policy, facts, whenever=True) if _may_void(policy, facts) else None,
            due.governed_by if due else "policy",
            due.clause if due else "",
            (due and due.governed_by == "employer" and facts.employer_zone) or facts.zone,
            due is not None and due.governed_by != "policy" and was_down(due.due_at, facts.outages),
        )


def _may_void(policy: PolicyRules, facts: OfferFacts) -> bool:
    return bool(policy.declined_offer_voids) and facts.answer == OfferAnswer.REFUSED


@dataclass(frozen=True, slots=True)
class ConcernFacts:
    """A concern about conduct; `upheld` is None while it is open."""

    label: str
    upheld: bool | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class ClauseAnswerFacts:
    """A written answer of the school on what a clause means, which the student had before the claim.

    `requirements` are those that the clause governs.
    """

    clause: str
    answered_at: datetime
    requirements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SchoolFailure:
    """A failure of the school on its side, in a sentence ("A message of 3 May was never answered.")."""

    sentence: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class ForgivenFact:
    """That an accommodation forgives a requirement, since a day of the search's."""

    number: int
    since: date
    ref: str = ""


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """One claim's record as it stands at `as_of`. `window_last_day` is None if no search ever started."""

    as_of: datetime
    zone: str
    graduation: GraduationFacts
    signature: SignatureFacts | None
    window_last_day: date | None
    filed_at: datetime | None = None
    stopped_days: int = 0  # for which questions to the student stopped the clock to decide
    guarantee_ended_on: date | None = None
    withdrew_on: date | None = None  # the day of a withdrawal that ended the guarantee, and was not undone
    periods: tuple[PeriodOutcome, ...] = ()
    lapses: tuple[LapseFacts, ...] = ()
    replies: tuple[ReplyFacts, ...] = ()
    appointments: tuple[AppointmentFacts, ...] = ()
    deliverables: tuple[DeliverableFacts, ...] = ()
    offers: tuple[OfferOutcome, ...] = ()
    concerns: tuple[ConcernFacts, ...] = ()
    requests: tuple[RequestFacts, ...] = ()
    leave: tuple[Span, ...] = ()
    outages: tuple[OutageSpan, ...] = ()
    school_failures: tuple[SchoolFailure, ...] = ()
    clause_answers: tuple[ClauseAnswerFacts, ...] = ()
    conditions: Mapping[str, Recorded] = field(default_factory=dict)  # by the keys of the conditions
    forgiven: tuple[ForgivenFact, ...] = ()
