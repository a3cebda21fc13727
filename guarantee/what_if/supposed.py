"""How a record would stand under what somebody supposes: another policy, more leave, a later moment (DOMAIN §4, §8).

The weeks are judged by `standing.supposed`, due moments are computed again by the rules for offers and messages. What
only a person could have decided, had it been so, needs a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import SimpleNamespace

from commitments.holidays.queries import from_json
from guarantee.dossier import facts as dossier_facts
from guarantee.dossier.record import Record
from jobsearch.offers.facts import offer_facts
from rules import eligibility as rules
from rules.business_days import calendar_by
from rules.instants import last_local_day, local_day
from rules.messages import moved_by, reply_due, silence
from rules.offers import effective_received_at, qualifies
from rules.outages import moved_by_outages
from rules.policy import PolicyRules
from rules.spans import Span, within_limit
from rules.states import EndingCause, SearchState
from standing.supposed import Ground, SupposedVerdict, Supposition, suppose


@dataclass(frozen=True)
class SupposedRecord:
    """What is supposed of one record. `signed`: the policy is the student's own; `leave` is more than is on record."""

    record: Record
    policy: PolicyRules
    signed: bool
    leave: tuple[Span, ...] = ()

    @property
    def all_leave(self) -> tuple[Span, ...]:
        """Granted and supposed; under another policy no more than it allows."""
        granted = tuple(
            Span(each.first_day, each.last_day) for each in self.record.rows["leave"] if each.granted
        )
        spans = (*granted, *self.leave)
        if self.signed:
            return spans
        return within_limit(spans, self.policy.leave_max_days, self.record.search.start_date)


@dataclass(frozen=True)
class SupposedBasis(dossier_facts.Basis):
    """With the supposed periods as they were judged."""

    verdicts: tuple[SupposedVerdict, ...]


def bases(cases: Sequence[SupposedRecord], now: datetime) -> list[SupposedBasis]:
    """By what each case's record is judged at `now`. Queries: those of `standing.supposed.suppose`."""
    suppositions = [_supposition(case, now) for case in cases]
    return [
        SupposedBasis(
            policy=case.policy,
            last_day=supposition.last_day,
            closes_at=supposition.closes_at,
            guarantee_until=supposition.guarantee_until,
            periods=tuple(map(_outcome, verdicts)),
            replies=tuple(
                dossier_facts.reply(message, _due_at(case, message, supposition.closes_at))
                for message in dossier_facts.asks(case.record)
            ),
            lapses=tuple(_lapses(case, supposition.closes_at, now)),
            withdrew_on=_withdrew_on(case, supposition),
            leave=case.all_leave,
            verdicts=tuple(verdicts),
        )
        for case, supposition, verdicts in zip(cases, suppositions, suppose(suppositions, now), strict=True)
    ]


def _supposition(case: SupposedRecord, now: datetime) -> Supposition:
    record = case.record
    excused = [(each.unit, each.number, each.reason) for each in record.rows["excusal"]]
    ground = Ground(record.search, record.periods, case.all_leave, excused)
    running_on = Supposition(ground, case.policy, case.all_leave, None)
    return replace(running_on, guarantee_until=_guarantee_until(case, running_on, now))


def _outcome(each: SupposedVerdict) -> rules.PeriodOutcome:
    return rules.PeriodOutcome(
        unit=each.facts.unit,
        number=each.facts.number,
        first_day=each.facts.first_day,
        last_day=each.facts.last_day,
        verdict=each.judged.verdict,
        settled=each.judged.settled,
        quotas=each.judged.quotas,
        excused_because=each.excused_because,
        late_not_counted=each.late,
        agencies=each.agencies,
        ref=str(each.facts.number),
    )


def _guarantee_until(case: SupposedRecord, running_on: Supposition, now: datetime) -> date | None:
    """The day on which the guarantee would have ended before its window did; None where it would not."""
    search = case.record.search
    endings = case.record.rows["ending"]
    if case.signed:
        return (
            search.guarantee_until
            if dossier_facts.ended_by(case.record, EndingCause.WINDOW) is None
            else None
        )
    days = [each.ended_on for each in endings if each.cause == EndingCause.WITHDRAWAL]
    lapses = _lapses(case, running_on.closes_at, now)
    days += [each.lapsed_on for each in lapses if each.confirmed and not each.reinstated]
    days += _by_offer(case, running_on)
    return min((day for day in days if day <= running_on.last_day), default=None)


def _by_offer(case: SupposedRecord, running_on: Supposition) -> list[date]:
    """A qualifying offer ends it on the day it counts as received. One that did, and that a person would have
    to look at now, is taken to have ended it."""
    record, search = case.record, case.record.search
    days, unclear = [], False
    for offer in record.offers:
        its = offer_facts(offer, search, case.policy, closes_at=running_on.closes_at, down=record.outages)
        ruling = qualifies(case.policy, its).qualifies
        unclear |= ruling == "needs_person"
        if ruling == "yes":
            received = local_day(effective_received_at(its), search.zone)
            days.append(max(received, search.start_date))
    ended_on = dossier_facts.ended_by(record, EndingCause.OFFER)
    return [ended_on] if ended_on and unclear and not days else days


def _withdrew_on(case: SupposedRecord, its: Supposition) -> date | None:
    """The day of the withdrawal that would have ended the guarantee: of either clock, for an offer that had ended the
    guarantee before may not do so under another policy. One that still does has ended it, also on the same day."""
    if case.signed:
        return dossier_facts.ended_by(case.record, EndingCause.WITHDRAWAL)
    days = [each.ended_on for each in case.record.rows["ending"] if each.cause == EndingCause.WITHDRAWAL]
    if its.guarantee_until not in days:
        return None
    by_offer = dossier_facts.ended_by(case.record, EndingCause.OFFER)
    first = by_offer == its.guarantee_until and by_offer in _by_offer(case, its)
    return None if first else its.guarantee_until


def _due_at(case: SupposedRecord, message: SimpleNamespace, closes_at: datetime) -> datetime | None:
    """When the reply would have been due. A message that came while no search ran, or would have run, asked for none
    in time.
    """
    told = message.reply_due_at
    if case.signed and (told is None or not case.leave):
        return told
    if not _ran(case.record, message.sent_at) or (not case.signed and message.sent_at >= closes_at):
        return None
    added = from_json(message.added_days)
    place = calendar_by(case.policy.business_days, message.country, message.subdivision, added)
    started = dossier_facts.clocks_from(message)
    if started is None:
        return None
    due = reply_due(case.policy, started, message.zone, place, case.all_leave)
    if due is None:
        return None
    due_at = moved_by_outages(due.due_at, message.zone, case.record.outages)
    return moved_by(case.leave, told, due_at, started, message.zone) if case.signed and told else due_at


def _lapses(case: SupposedRecord, closes_at: datetime, now: datetime) -> list[rules.LapseFacts]:
    """The confirmed ones that would still have come, and the first silence that would newly have led to a proposal.
    None comes after the window's end: the search is over then.
    """
    until = min(now, closes_at)
    record, messages = case.record, {each.pk: each for each in case.record.rows["message"]}
    found = []
    for row in record.rows["lapse"]:
        if row.confirmed_at is None:
            continue
        as_it_was = dossier_facts.lapse(row, record.search.zone)
        its = as_it_was if case.signed else _again(case, as_it_was, messages[row.message_id], until)
        found += [its] if its else []
    for message in dossier_facts.asks(record):
        day = _silent_too_long(case, message, until) if _ran(record, message.sent_at) else None
        if day is not None:
            return [*found, rules.LapseFacts(lapsed_on=day, confirmed=False, ref=str(message.pk))]
    return found


def _again(
    case: SupposedRecord, its: rules.LapseFacts, message: SimpleNamespace, until: datetime
) -> rules.LapseFacts | None:
    """A confirmed lapse under another policy: as it was, or later, or not at all."""
    limit = _lapse_at(case, message)
    if limit is None:
        return replace(its, stated=False) if case.policy.silence_lapse_days is None else None
    if min(message.replied_at or until, until) < limit:
        return None
    return replace(its, lapsed_on=max(its.lapsed_on, last_local_day(limit, message.zone)))


def _lapse_at(case: SupposedRecord, message: SimpleNamespace) -> datetime | None:
    """When silence would lead to a lapse; None where the policy knows none, or the student knows of no message."""
    started = dossier_facts.clocks_from(message)
    limit = silence(case.policy, started, message.zone, case.all_leave).lapse_at if started else None
    return moved_by_outages(limit, message.zone, case.record.outages) if limit else None


def _silent_too_long(case: SupposedRecord, message: SimpleNamespace, until: datetime) -> date | None:
    """The day on which a lapse would have been proposed; None where none would, or a person has settled it."""
    signed = case.record.search.policy
    if message.lapse_at is None and signed.silence_lapse_days is not None:
        return None
    limit = _lapse_at(case, message)
    ends = min(message.replied_at or until, _ended_at(case.record) or until, until)
    if limit is None or limit > ends or _stopped_in_time(message, limit):
        return None
    return None if _was_proposed(case.record, message, limit) else last_local_day(limit, message.zone)


def _stopped_in_time(message: SimpleNamespace, at: datetime) -> bool:
    """Whether its real limit came no later than this one, and a reply stopped it all the same: however late the sweep
    was, nobody had been asked.
    """
    return message.replied_at is not None and message.lapse_at is not None and message.lapse_at <= at


def _was_proposed(record: Record, message: SimpleNamespace, at: datetime) -> bool:
    """Whether a coach has had the question already: of this message, or of an older one when this one's limit came,
    proposed by then or in the same silence, which the sweep sees a moment later.
    """
    sent = {each.pk: each.sent_at for each in record.rows["message"]}
    return any(
        row.message_id == message.pk
        or (
            (row.proposed_at <= at or sent[row.message_id] <= message.sent_at)
            and (row.cancelled_at is None or row.cancelled_at >= at)
        )
        for row in record.rows["lapse"]
    )


def _ended_at(record: Record) -> datetime | None:
    """When the search had ended with both its clocks."""
    if record.search.state != SearchState.ENDED:
        return None
    return max((each.ended_at for each in record.rows["ending"]), default=None)


def _ran(record: Record, moment: datetime) -> bool:
    """Whether the search ran at that moment: it had opened, and not both of its clocks stood, be it only until their
    end was taken back.
    """
    opened = record.search.opened_at
    stood = {
        each.clock
        for each in record.rows["stop"]
        if each.ended_at <= moment and (each.undone_at is None or moment < each.undone_at)
    }
    return opened is not None and opened <= moment and stood != {"service", "guarantee"}
