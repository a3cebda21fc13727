"""What would become of a search: if nothing more is logged, if leave is taken (DOMAIN §4, §7). Nothing is stored.

The judgement is the one that decides (`guarantee.what_if.supposed`); here it is put into a page's sentences.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from commitments.leave.limits import must_be_askable
from commitments.leave.queries import granted_leave
from commitments.searches.models import Search
from guarantee.dossier.facts import Basis, facts_of, filed
from guarantee.dossier.record import Record, records
from guarantee.what_if.supposed import SupposedBasis, SupposedRecord, bases
from guarantee.what_if.weeks import Reader, Said, by_the_weeks, name_of
from rules import eligibility as rules
from rules.eligibility.requirements import CLAIM_FILED, EVERY_WEEK
from rules.instants import last_local_day
from rules.policy import PolicyRules, Unit
from rules.situations import pages
from rules.spans import Span, days_of
from rules.states import SearchState
from rules.words import plural, short_day
from standing.situations.queries import situation_of
from standing.supposed import SupposedVerdict


@dataclass(frozen=True)
class SupposedRequirement:
    """One requirement as it stands and as it would stand."""

    now: rules.Finding
    then: rules.Finding


@dataclass(frozen=True)
class SupposedWeek:
    """A week (or month) that would change, before and after; `to_come` while it has not begun."""

    now: SupposedVerdict | None
    then: SupposedVerdict
    to_come: bool = False

    @property
    def name(self) -> str:
        return name_of(self.then)

    @property
    def minimums(self) -> list[dict[str, Any]]:
        """The minimum of each quota, as it is now and as it would be then."""
        before = {quota.key: quota.minimum for quota in self.now.judged.quotas} if self.now else {}
        return [
            {"quota": quota, "now": before.get(quota.key), "then": quota.minimum}
            for quota in self.then.judged.quotas
        ]


@dataclass(frozen=True)
class Outlook:
    """How a search stands, how it would, and the sentences that say so; `tone` is a notice's."""

    search: Search
    sentence: str
    tone: str
    more: tuple[str, ...]
    now: SupposedBasis
    then: SupposedBasis
    requirements: tuple[SupposedRequirement, ...]
    weeks: tuple[SupposedWeek, ...] = ()


def why_nothing_runs(search: Search, reader: Reader, now: datetime) -> str:
    """Say why nothing that is logged from now on changes anything; empty while a week of it is open or to come."""
    open_periods = search.periods.filter(log_until__gt=now)
    if search.guarantee_until is not None:
        open_periods = open_periods.filter(last_day__lte=search.guarantee_until)
    if search.state in (SearchState.PLANNED, SearchState.NOT_STARTED) or not open_periods.exists():
        return pages.nothing_changes(situation_of(search.student, search, now, against=()), reader.whose)
    return ""


def if_nothing_more(search: Search, reader: Reader, now: datetime) -> Outlook:
    """Return the outlook at the end of the window and its limit for logging, with what is on record now."""
    record, policy = _record(search)
    case = SupposedRecord(record, policy, signed=True)
    (present,) = bases([case], now)
    end = max([period.facts.log_until for period in present.verdicts], default=search.closes_at)
    (then,) = bases([case], max(end, now))
    requirements = _requirements(record, present, then, now, max(end, now))
    sentence, tone, more = _and_besides(by_the_weeks(then, reader, now), requirements)
    return Outlook(search, sentence, tone, more, present, then, requirements)


def if_on_leave(search: Search, span: Span, *, by_student: bool, reader: Reader, now: datetime) -> Outlook:
    """Return the outlook with these days away, as if they were granted. Raise Refused where they cannot be
    asked for."""
    must_be_askable(search, span, by_student=by_student, now=now)
    record, policy = _record(search)
    present, then = bases(
        [
            SupposedRecord(record, policy, signed=True),
            SupposedRecord(record, policy, signed=True, leave=(span,)),
        ],
        now,
    )
    present_periods = {(period.facts.unit, period.facts.number): period for period in present.verdicts}
    pairs = [
        SupposedWeek(
            present_periods.get((period.facts.unit, period.facts.number)), period, period.facts.opens_at > now
        )
        for period in then.verdicts
    ]
    changed = tuple(
        pair
        for pair in pairs
        if days_of([span], pair.then.facts.first_day, pair.then.facts.last_day)
        or pair.now is None
        or pair.now.judged.verdict != pair.then.judged.verdict
    )
    sentence = _leave_sentence(search, span, then, reader)
    requirements = _requirements(record, present, then, now, now)
    more = _clocks(record, present, then, now)
    return Outlook(search, sentence, "info", more, present, then, requirements, changed)


def _record(search: Search) -> tuple[Record, PolicyRules]:
    return records([search])[search.pk], search.policy.rules()


def _and_besides(by_weeks: Said, requirements: tuple[SupposedRequirement, ...]) -> Said:
    """Add to what the weeks come to what else stands against the guarantee by then, such as an offer never answered,
    or needs a person."""
    sentence, tone, more = by_weeks
    # the weeks have their sentence already; beside them their requirement has only a program's own conditions
    others = [
        requirement
        for requirement in requirements
        if requirement.now.number != CLAIM_FILED and (requirement.now.number != EVERY_WEEK or tone == "met")
    ]
    failures = [
        _against(requirement) for requirement in others if requirement.then.finding == rules.Found.NOT_MET
    ]
    doubts = [
        _look(requirement) for requirement in others if requirement.then.finding == rules.Found.NEEDS_PERSON
    ]
    if failures and tone != "missed":
        return failures[0], "missed", (sentence, *failures[1:], *more, *doubts)
    if doubts and tone == "met":
        return doubts[0], "open", (sentence, *doubts[1:], *more)
    return sentence, tone, (*more, *failures, *doubts)


def _against(requirement: SupposedRequirement) -> str:
    met = "is not met" if requirement.now.finding == rules.Found.NOT_MET else "would not be met"
    return f"“{requirement.then.title}” {met}: {' '.join(requirement.then.decisive)}"


def _look(requirement: SupposedRequirement) -> str:
    return f"A person will have to look at “{requirement.then.title}”: {' '.join(requirement.then.decisive)}"


def _leave_sentence(search: Search, span: Span, then: SupposedBasis, reader: Reader) -> str:
    days, all_days = len(days_of([span])), len(days_of((*granted_leave(search), span), search.start_date))
    total = f"{plural(days, 'day')} of leave, {all_days} of {search.policy.leave_max_days} in all"
    before, after = search.last_day, then.last_day
    if after == before:
        return f"{total}. {reader.whose.capitalize()} last day stays {short_day(before)}."
    return f"{total}. {reader.whose.capitalize()} last day would move from {short_day(before)} to {short_day(after)}."


def _clocks(record: Record, present: Basis, then: Basis, now: datetime) -> tuple[str, ...]:
    """Say what leave does to clocks: offers' do not stop for it; replies' do (DOMAIN §4)."""
    zone = record.search.zone
    sentences = [
        f"{offer} is to be answered by {short_day(last_local_day(offer.due_at, offer.zone))} all the same: "
        "leave stops no offer’s clock."
        for offer in record.offers
        if offer.due_at is not None and offer.due_at > now and not offer.answer and not offer.withdrawn_at
    ]
    for before, after in zip(present.replies, then.replies, strict=True):
        if before.replied_at is None and before.due_at and after.due_at and before.due_at != after.due_at:
            day = short_day(last_local_day(after.due_at, zone))
            sentences.append(f"The coach’s message that waits would have to be answered by {day}.")
    return tuple(sentences) or (
        "Offers that come meanwhile are to be answered in time: leave stops no offer’s clock.",
    )


def _requirements(
    record: Record, present: Basis, then: Basis, now: datetime, later: datetime
) -> tuple[SupposedRequirement, ...]:
    judged = [
        rules.findings(basis.policy, facts_of(record, basis, filed_at=filed(record), now=moment))
        for basis, moment in ((present, now), (then, later))
    ]
    return tuple(SupposedRequirement(*pair) for pair in zip(*judged, strict=True))


def strip(basis: SupposedBasis, today: date) -> list[dict[str, Any]]:
    """Return the weeks as a row of verdicts; the months, where a policy has nothing but these."""
    units = {period.facts.unit for period in basis.verdicts}
    shown = Unit.WEEK if Unit.WEEK in units else Unit.MONTH
    return [
        {
            "label": name_of(period),
            "verdict": period.judged.verdict.value,
            "current": period.facts.first_day <= today <= period.facts.last_day,
        }
        for period in basis.verdicts
        if period.facts.unit == shown
    ]
