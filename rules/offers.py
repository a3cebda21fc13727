"""Offers: when the answer is due, whether it came in time, and whether the offer qualifies (DOMAIN §6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from rules.business_days import Count, business_day_before, count_days, count_on
from rules.deadlines import Due, GovernedBy, at_local
from rules.instants import end_of_day, end_of_minute, last_local_day, local_day, start_of_day
from rules.offer_facts import Ask, InTime, Judgement, OfferFacts, OfferRuling
from rules.outages import moved_by_outages
from rules.policy import PolicyRules
from rules.qualifying import criteria
from rules.states import OfferAnswer

REMINDER_HOUR = 8


def effective_received_at(facts: OfferFacts) -> datetime:
    """Return when an offer counts as received; one still open on the start date counts as received on that day."""
    if facts.start is None:
        return facts.received_at
    opened = start_of_day(facts.start, facts.zone)
    ended = [at for at in (facts.answered_at, facts.withdrawn_at) if at is not None]
    if facts.received_at >= opened or any(at < opened for at in ended):
        return facts.received_at
    return opened


def in_window(facts: OfferFacts) -> bool:
    """Return whether an offer was open at some moment between the start date and the window's end."""
    received = effective_received_at(facts)
    started = facts.start is None or received >= start_of_day(facts.start, facts.zone)
    return started and (facts.closes_at is None or received < facts.closes_at)


def answer_due(policy: PolicyRules, facts: OfferFacts) -> Due | None:
    """Return when the answer is due, with the clause where the policy's limit governs; None where no limit is set."""
    due = due_after(policy.offer_answer_days, facts)
    if due is None or due.governed_by != "policy":
        return due
    return replace(due, clause=policy.clause_of("offer_answer_days"))


def due_after(days: int | None, facts: OfferFacts) -> Due | None:
    """Return when the answer is due under a limit of so many business days, without the clause.

    `days` is None where the policy states no limit; then only the employer can set one. Return None where nobody
    does.
    """
    due = _first_due(days, facts)
    for granted_at, new_deadline, by_day in sorted(facts.extensions):
        if due is None or granted_at < due.due_at:
            due = _by_employer(facts, new_deadline, by_day, "extension")
    return due


def _first_due(days: int | None, facts: OfferFacts) -> Due | None:
    if facts.employer_deadline is not None:
        return _by_employer(facts, facts.employer_deadline, facts.employer_by_day, "employer")
    if days is None:
        return None
    received = local_day(effective_received_at(facts), facts.zone)
    count = _count(received, days, facts)
    due_at = moved_by_outages(end_of_day(count.last_day, facts.zone), facts.zone, facts.outages)
    last_day = last_local_day(due_at, facts.zone)
    return Due(due_at, last_day, facts.zone, "policy", count, facts.calendar)


def _count(received: date, days: int, facts: OfferFacts) -> Count:
    """Count the limit, or return the count that the student was told while day, limit and place are the same.

    A calendar mended since moves no deadline. Holidays that a coach added for the place meanwhile are left out of the
    count that was told, which makes it later only.
    """
    counted = facts.counted
    if counted is not None and (counted.received_on, len(counted.count.counted)) == (received, days):
        if counted.calendar == facts.calendar:
            return counted.count
        if facts.calendar.grew_from(counted.calendar):
            return count_on(counted.count, dict(facts.calendar.extra), facts.calendar)
    return count_days(received, days, facts.calendar)


def _by_employer(facts: OfferFacts, deadline: datetime, by_day: bool, governed_by: GovernedBy) -> Due:
    """Return the due moment of an employer's deadline.

    A deadline named to the minute runs to the end of that minute, one named as a day to the end of that day.
    """
    due_at = deadline if by_day else end_of_minute(deadline)
    # The end of that minute may lie in the next day, which is none to act on.
    last_day = last_local_day(deadline, facts.zone)
    return Due(due_at, last_day, facts.zone, governed_by, None, facts.calendar)


def reminder_days(due: Due) -> tuple[datetime, ...]:
    """Return when to remind: two business days before the last day, one before, and on it, each at 08:00 local time.

    Where the answer is due by 08:00 itself, the last reminder comes as the day begins.
    """
    days = [business_day_before(due.last_day, n, due.calendar) for n in (2, 1)]
    on_the_day = at_local(due.last_day, REMINDER_HOUR, due.zone)
    if on_the_day >= due.due_at:
        on_the_day = start_of_day(due.last_day, due.zone)
    return (*(at_local(day, REMINDER_HOUR, due.zone) for day in days), on_the_day)


def in_time(
    due_at: datetime | None, answered_at: datetime | None, withdrawn_at: datetime | None, now: datetime
) -> InTime:
    """Return whether an answer came in time. An offer withdrawn before it was due leaves nothing to answer."""
    if answered_at is not None and answered_at <= now:
        return "yes" if due_at is None or answered_at < due_at else "no"
    if withdrawn_at is not None and withdrawn_at <= now and (due_at is None or withdrawn_at < due_at):
        return "yes"
    return "open" if due_at is None or now < due_at else "no"


def granted_but_refused(
    policy: PolicyRules, answer: str | None, asks: tuple[Ask, ...], confirmed: bool
) -> Judgement:
    """Return whether an offer was refused although everything asked for was granted (DOMAIN §8, requirement 7)."""
    if answer != OfferAnswer.REFUSED or not asks or any(ask.granted is False for ask in asks):
        return "no"
    if policy.granted_offer_must_be_accepted is False:
        return "no"
    unknown = any(ask.granted is None for ask in asks) or not confirmed
    return "needs_person" if unknown or policy.granted_offer_must_be_accepted is None else "yes"


def qualifies(policy: PolicyRules, facts: OfferFacts, *, whenever: bool = False) -> OfferRuling:
    """Return whether an offer is a qualifying one.

    One clear "no" decides; otherwise what is unconfirmed, unknown or not stated needs a person. With `whenever` the
    moment at which it was received does not matter.
    """
    due = answer_due(policy, facts)
    judged_criteria = criteria(policy, facts, effective_received_at(facts), due, whenever=whenever)
    against = tuple(text for judgement, text in judged_criteria if judgement == "no")
    unclear = tuple(text for judgement, text in judged_criteria if judgement == "needs_person")
    if not facts.confirmed:
        return OfferRuling("needs_person", ("No coach has confirmed it yet.", *against, *unclear))
    if against:
        return OfferRuling("no", against)
    if unclear:
        return OfferRuling("needs_person", unclear)
    return OfferRuling("yes", tuple(text for _, text in judged_criteria if text))
