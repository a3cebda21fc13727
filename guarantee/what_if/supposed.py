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
        """The leave that is granted and supposed; under another policy no more than it allows."""
        granted = tuple(
            Span(leave.first_day, leave.last_day) for leave in self.record.rows["leave"] if leave.granted
        )
        spans = (*granted, *self.leave)
        if self.signed:
            return spans
        return within_limit(spans, self.policy.leave_max_days, self.record.search.start_date)


@dataclass(frozen=True)
class SupposedBasis(dossier_facts.Basis):
    """A basis with the supposed periods as they were judged."""

    verdicts: tuple[SupposedVerdict, ...]


def bases(cases: Sequence[SupposedRecord], now: datetime) -> list[SupposedBasis]:
    """Return what each case's record is judged by at `now`. Queries: those of `standing.supposed.suppose`."""
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
    excused = [(excusal.unit, excusal.number, excusal.reason) for excusal in record.rows["excusal"]]
    ground = Ground(record.search, record.periods, case.all_leave, excused)
    open_supposition = Supposition(ground, case.policy, case.all_leave, None)
    return replace(open_supposition, guarantee_until=_guarantee_until(case, open_supposition, now))


def _outcome(period: SupposedVerdict) -> rules.PeriodOutcome:
    return rules.PeriodOutcome(
        unit=period.facts.unit,
        number=period.facts.number,
        first_day=period.facts.first_day,
        last_day=period.facts.last_day,
        verdict=period.judged.verdict,
        settled=period.judged.settled,
        quotas=period.judged.quotas,
        excused_because=period.excused_because,
        late_not_counted=period.late,
        agencies=period.agencies,
        ref=str(period.facts.number),
    )


def _guarantee_until(case: SupposedRecord, open_supposition: Supposition, now: datetime) -> date | None:
    """Return the day on which the guarantee would have ended before its window did; None where it would not."""
    search = case.record.search
    endings = case.record.rows["ending"]
    if case.signed:
        return (
            search.guarantee_until
            if dossier_facts.ended_by(case.record, EndingCause.WINDOW) is None
            else None
        )
    days = [ending.ended_on for ending in endings if ending.cause == EndingCause.WITHDRAWAL]
    lapses = _lapses(case, open_supposition.closes_at, now)
    days += [lapse.lapsed_on for lapse in lapses if lapse.confirmed and not lapse.reinstated]
    days += _by_offer(case, open_supposition)
    return min((day for day in days if day <= open_supposition.last_day), default=None)


def _by_offer(case: SupposedRecord, open_supposition: Supposition) -> list[date]:
    """Return the days of qualifying offers: one ends the guarantee on the day it counts as received. One that did, and
    that a person would have to look at now, is taken to have ended it."""
    record, search = case.record, case.record.search
    days, is_unclear = [], False
    for offer in record.offers:
        facts = offer_facts(
            offer, search, case.policy, closes_at=open_supposition.closes_at, down=record.outages
        )
        ruling = qualifies(case.policy, facts).qualifies
        is_unclear |= ruling == "needs_person"
        if ruling == "yes":
            received = local_day(effective_received_at(facts), search.zone)
            days.append(max(received, search.start_date))
    ended_on = dossier_facts.ended_by(record, EndingCause.OFFER)
    return [ended_on] if ended_on and is_unclear and not days else days


def _withdrew_on(case: SupposedRecord, supposition: Supposition) -> date | None:
    """Return the day of the withdrawal that would have ended the guarantee, of either clock: an offer that had ended
    the guarantee before may not do so under another policy. One that still does has ended it, also on the same day."""
    if case.signed:
        return dossier_facts.ended_by(case.record, EndingCause.WITHDRAWAL)
    days = [
        ending.ended_on for ending in case.record.rows["ending"] if ending.cause == EndingCause.WITHDRAWAL
    ]
    if supposition.guarantee_until not in days:
        return None
    by_offer = dossier_facts.ended_by(case.record, EndingCause.OFFER)
    first = by_offer == supposition.guarantee_until and by_offer in _by_offer(case, supposition)
    return None if first else supposition.guarantee_until


def _due_at(case: SupposedRecord, message: SimpleNamespace, closes_at: datetime) -> datetime | None:
    """Return when the reply would have been due. A message that came while no search ran, or would have run, asked for
    none in time."""
    stored_due_at = message.reply_due_at
    if case.signed and (stored_due_at is None or not case.leave):
        return stored_due_at
    if not _ran(case.record, message.sent_at) or (not case.signed and message.sent_at >= closes_at):
        return None
    added_days = from_json(message.added_days)
    calendar = calendar_by(case.policy.business_days, message.country, message.subdivision, added_days)
    start = dossier_facts.clocks_from(message)
    if start is None:
        return None
    due = reply_due(case.policy, start, message.zone, calendar, case.all_leave)
    if due is None:
        return None
    due_at = moved_by_outages(due.due_at, message.zone, case.record.outages)
    return (
        moved_by(case.leave, stored_due_at, due_at, start, message.zone)
        if case.signed and stored_due_at
        else due_at
    )


def _lapses(case: SupposedRecord, closes_at: datetime, now: datetime) -> list[rules.LapseFacts]:
    """Return the confirmed lapses that would still have come, and the first silence that would newly have led to a
    proposal. None comes after the window's end: the search is over then."""
    until = min(now, closes_at)
    record, messages = case.record, {message.pk: message for message in case.record.rows["message"]}
    lapses = []
    for row in record.rows["lapse"]:
        if row.confirmed_at is None:
            continue
        confirmed = dossier_facts.lapse(row, record.search.zone)
        supposed = confirmed if case.signed else _again(case, confirmed, messages[row.message_id], until)
        lapses += [supposed] if supposed else []
    for message in dossier_facts.asks(record):
        day = _silent_too_long(case, message, until) if _ran(record, message.sent_at) else None
        if day is not None:
            return [*lapses, rules.LapseFacts(lapsed_on=day, confirmed=False, ref=str(message.pk))]
    return lapses


def _again(
    case: SupposedRecord, lapse: rules.LapseFacts, message: SimpleNamespace, until: datetime
) -> rules.LapseFacts | None:
    """Return a confirmed lapse under another policy: as it was, or later; None where it would not have come."""
    limit = _lapse_at(case, message)
    if limit is None:
        return replace(lapse, stated=False) if case.policy.silence_lapse_days is None else None
    if min(message.replied_at or until, until) < limit:
        return None
    return replace(lapse, lapsed_on=max(lapse.lapsed_on, last_local_day(limit, message.zone)))


def _lapse_at(case: SupposedRecord, message: SimpleNamespace) -> datetime | None:
    """Return when silence would lead to a lapse; None where the policy knows none, or the student does not know
    of the message."""
    start = dossier_facts.clocks_from(message)
    limit = silence(case.policy, start, message.zone, case.all_leave).lapse_at if start else None
    return moved_by_outages(limit, message.zone, case.record.outages) if limit else None


def _silent_too_long(case: SupposedRecord, message: SimpleNamespace, until: datetime) -> date | None:
    """Return the day on which a lapse would have been proposed; None where none would, or a person has settled it."""
    signed = case.record.search.policy
    if message.lapse_at is None and signed.silence_lapse_days is not None:
        return None
    limit = _lapse_at(case, message)
    end = min(message.replied_at or until, _ended_at(case.record) or until, until)
    if limit is None or limit > end or _stopped_in_time(message, limit):
        return None
    return None if _was_proposed(case.record, message, limit) else last_local_day(limit, message.zone)


def _stopped_in_time(message: SimpleNamespace, limit: datetime) -> bool:
    """Return whether the message's real limit came no later than this one, and a reply stopped the lapse all the same:
    however late the sweep was, nobody had been asked."""
    return message.replied_at is not None and message.lapse_at is not None and message.lapse_at <= limit


def _was_proposed(record: Record, message: SimpleNamespace, limit: datetime) -> bool:
    """Return whether a coach was asked already: for this message, or for an older one when this one's limit came,
    proposed by then or in the same silence, which the sweep sees a moment later."""
    sent_at = {row.pk: row.sent_at for row in record.rows["message"]}
    return any(
        row.message_id == message.pk
        or (
            (row.proposed_at <= limit or sent_at[row.message_id] <= message.sent_at)
            and (row.cancelled_at is None or row.cancelled_at >= limit)
        )
        for row in record.rows["lapse"]
    )


def _ended_at(record: Record) -> datetime | None:
    """Return when the search ended with both its clocks; None where it has not."""
    if record.search.state != SearchState.ENDED:
        return None
    return max((ending.ended_at for ending in record.rows["ending"]), default=None)


def _ran(record: Record, moment: datetime) -> bool:
    """Return whether the search ran at that moment: it had opened, and not both of its clocks stood, be it only until
    their end was taken back."""
    opened_at = record.search.opened_at
    stopped_clocks = {
        stop.clock
        for stop in record.rows["stop"]
        if stop.ended_at <= moment and (stop.undone_at is None or moment < stop.undone_at)
    }
    return opened_at is not None and opened_at <= moment and stopped_clocks != {"service", "guarantee"}
