"""The criteria of a qualifying offer (DOMAIN §3, §6)."""

from __future__ import annotations

from datetime import datetime

from rules.deadlines import Due
from rules.instants import start_of_day
from rules.offer_facts import Judgement, OfferFacts
from rules.policy import PolicyRules
from rules.states import OfferAnswer
from rules.words import dollars, hours

Criterion = tuple[Judgement, str]


def criteria(
    policy: PolicyRules, facts: OfferFacts, received: datetime, due: Due | None, *, whenever: bool = False
) -> tuple[Criterion, ...]:
    """Return each criterion's judgement with its sentence, empty where it has nothing to say.

    `received` and `due` are the moments that govern. With `whenever` the window does not matter.
    """
    return (
        ("yes", "") if whenever else _inside_window(facts, received),
        _stood(facts, due),
        _by_school(facts),
        _hours(policy, facts),
        _pay(policy, facts),
        _field(policy, facts),
        _type(policy, facts),
        _written(policy, facts),
    )


def _inside_window(facts: OfferFacts, received: datetime) -> Criterion:
    if facts.closes_at is not None and received >= facts.closes_at:
        return "no", "It was received after the window had ended."
    if facts.start is not None and received < start_of_day(facts.start, facts.zone):
        return "needs_person", f"It was received and {facts.answer or 'withdrawn'} before the start date."
    return "yes", ""


def _stood(facts: OfferFacts, due: Due | None) -> Criterion:
    if facts.withdrawn_at is None:
        return "yes", ""
    if facts.answer == OfferAnswer.ACCEPTED:
        return "needs_person", "The employer took it back after it was accepted."
    if due is not None and facts.withdrawn_at >= due.due_at:
        return "yes", ""
    return "needs_person", "The employer withdrew it before the answer was due."


def _by_school(facts: OfferFacts) -> Criterion:
    if not facts.by_school:
        return "yes", ""
    return "needs_person", "It was made by the school, or by a company that it owns."


def _hours(policy: PolicyRules, facts: OfferFacts) -> Criterion:
    if facts.hours_per_week is None:
        return "needs_person", "Its hours per week are not known."
    if policy.offer_min_hours is None:
        return (
            "needs_person",
            f"It is for {hours(facts.hours_per_week)} hours a week; the policy states no minimum.",
        )
    needed = f"{policy.offer_min_hours} are needed{policy.cited('offer_min_hours')}"
    text = f"It is for {hours(facts.hours_per_week)} hours a week; {needed}."
    return ("yes" if facts.hours_per_week >= policy.offer_min_hours else "no"), text


def _pay(policy: PolicyRules, facts: OfferFacts) -> Criterion:
    """Judge the first-year pay, which decides nothing where the policy states no minimum."""
    minimum = policy.offer_min_pay
    if minimum is None:
        return ("needs_person", "It is unpaid.") if facts.first_year_pay == 0 else ("yes", "")
    if facts.first_year_pay is None:
        return "needs_person", "Its first-year pay is not known."
    needed = f"{dollars(minimum)} are needed{policy.cited('offer_min_pay')}"
    text = f"Its first-year pay is {dollars(facts.first_year_pay)}; {needed}."
    return ("yes" if facts.first_year_pay >= minimum else "no"), text


def _field(policy: PolicyRules, facts: OfferFacts) -> Criterion:
    field = policy.offer_field or "the field"
    if facts.in_field is None:
        return "needs_person", f"Whether the work is in {field} is not known."
    if facts.in_field:
        return "yes", f"The work is in {field}."
    if not policy.offer_field:
        return "needs_person", "The work is outside the field; the policy states no field."
    return "no", f"The work is not in {field}{policy.cited('offer_field')}."


def _type(policy: PolicyRules, facts: OfferFacts) -> Criterion:
    if not facts.type:
        return "needs_person", "Its type is not known."
    counts = policy.offer_types.get(facts.type)
    if counts is None:
        return "needs_person", f"The policy does not state whether this type ({facts.type}) counts."
    cited = policy.cited("offer_types")
    if counts:
        return "yes", f"Its type ({facts.type}) counts{cited}."
    return "no", f"Its type ({facts.type}) does not count{cited}."


def _written(policy: PolicyRules, facts: OfferFacts) -> Criterion:
    if facts.written:
        return "yes", "It is in writing."
    if policy.offer_oral_counts:
        return "yes", f"An offer that is not in writing counts{policy.cited('offer_oral_counts')}."
    if facts.written is None:
        return "needs_person", "Whether it was made in writing is not known."
    if policy.offer_oral_counts is None:
        return "needs_person", "It was made orally; the policy does not state whether that counts."
    return "no", f"It was made orally, which does not count{policy.cited('offer_oral_counts')}."
