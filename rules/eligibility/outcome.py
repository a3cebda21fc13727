"""The recommendation of the findings, what keeps a decision open, and where the school failed (DOMAIN §8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rules.claims import waits_until
from rules.eligibility.facts import DossierFacts, Finding, Found
from rules.eligibility.requests import RequestFacts, failing, waited_too_long
from rules.eligibility.weeks import is_open, name
from rules.instants import end_of_day, local_day
from rules.offers import in_time
from rules.states import AppointmentOutcome
from rules.words import full_day, joined, number


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the findings recommend; `sentence` is for the page ("Nine requirements are met, one needs you.")."""

    says: Literal["approve", "deny", "needs_person"]
    sentence: str


def recommendation(findings: Iterable[Finding], reader: str = "you") -> Recommendation:
    """Recommend to approve if all findings are met, to deny if one is not met, else that a person look first.

    `reader` is what the sentence calls that person.
    """
    count = Counter(finding.finding for finding in findings)
    if count[Found.NOT_MET]:
        return Recommendation("deny", _sentence(count, reader))
    return Recommendation(
        "needs_person" if count[Found.NEEDS_PERSON] else "approve", _sentence(count, reader)
    )


def _sentence(count: Counter[Found], reader: str) -> str:
    met, not_met, undecided = (count[finding] for finding in (Found.MET, Found.NOT_MET, Found.NEEDS_PERSON))
    forgiven = count[Found.FORGIVEN]
    if met and not not_met and not undecided and not forgiven:
        return "All requirements are met."
    parts = [f"{number(met)} {'requirement is' if met == 1 else 'requirements are'} met"]
    if forgiven:
        parts.append(f"{number(forgiven)} {'is' if forgiven == 1 else 'are'} forgiven")
    if not_met:
        parts.append(f"{number(not_met)} {'is' if not_met == 1 else 'are'} not")
    if undecided:
        parts.append(f"{number(undecided)} {'needs' if undecided == 1 else 'need'} {reader}")
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def open_matters(facts: DossierFacts) -> tuple[str, ...]:
    """Return, in sentences, why nothing can be decided yet; empty if nothing is open.

    Requests come last: the claim's judges decide them.
    """
    return (
        *_unfinished(facts),
        *(f"{request.label} waits for a decision." for request in open_requests(facts)),
    )


def open_requests(facts: DossierFacts) -> tuple[RequestFacts, ...]:
    """Return the requests that nobody has decided."""
    return tuple(request for request in facts.requests if request.decided_at is None)


def _unfinished(facts: DossierFacts) -> list[str]:
    """Return what is open and only time or the student can end, in sentences.

    A decision waits for it at most 30 days after the claim was filed.
    """
    if facts.filed_at is not None:
        until = waits_until(facts.filed_at, facts.zone, facts.stopped_days)
        if facts.as_of >= until:
            return []
    periods = [name(period) for period in facts.periods if is_open(period)]
    sentences = []
    if _window_is_open(facts) and facts.window_last_day is not None:
        sentences.append(f"The window runs until {full_day(facts.window_last_day)}.")
    if periods:
        verb = "is" if len(periods) == 1 else "are"
        listed = joined(periods)
        sentences.append(f"{listed[0].upper()}{listed[1:]} {verb} not settled yet.")
    for offer in facts.offers:
        timing = in_time(offer.due_at, offer.answered_at, offer.withdrawn_at, facts.as_of)
        if offer.in_search and timing == "open":
            sentences.append(f"{offer.label} is not answered yet.")
    return sentences


def _window_is_open(facts: DossierFacts) -> bool:
    """Return whether the window is open: leave moved its end, or an end was taken back, after the claim was filed."""
    last_day = facts.window_last_day
    return (
        last_day is not None
        and facts.guarantee_ended_on is None
        and facts.as_of < end_of_day(last_day, facts.zone)
    )


def school_side(facts: DossierFacts) -> tuple[str, ...]:
    """Return where the school failed its side, in sentences."""
    missed = tuple(
        f"The school missed an appointment: {appointment.label}, "
        f"{full_day(local_day(appointment.starts_at, facts.zone))}."
        for appointment in facts.appointments
        if appointment.outcome == AppointmentOutcome.STAFF_MISSED
    )
    until = facts.filed_at or facts.as_of
    undecided = tuple(
        failing(request, until, facts.zone)
        for request in facts.requests
        if waited_too_long(request, until, facts.zone)
    )
    return missed + undecided + tuple(failure.sentence for failure in facts.school_failures)
