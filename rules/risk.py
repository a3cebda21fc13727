"""The risk of a student: how urgently they need the coach, and why, in DOMAIN §9's order.

What can still be saved comes before what is lost. What waits for the coach alone (a message, leave, a review) is known
to the lists that show it, and ranks there as `Urgency.WAITS`; of it only a proposed lapse is a reason here.

The reasons are kept as data: `reasons` puts them into words for the moment at which they are read. So a sentence may
count days without a change to what is stored; `changes_at` says when time alone changes that.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

from rules.instants import last_local_day, local_day, start_of_day
from rules.pace import Pace, pace, pace_changes_on
from rules.policy import PolicyRules, Unit
from rules.reasons import Reason
from rules.states import RiskLevel, StudentState
from rules.verdict import QuotaResult, Verdict
from rules.words import short_by

ACTIVE = frozenset({StudentState.PREPARING, StudentState.SEARCHING})
SOON_DAYS = 2
ONE_DAY = timedelta(days=1)


class Urgency(IntEnum):
    """The ranks of DOMAIN §9, the most urgent first."""

    SAVE_TODAY = (
        0  # an offer's answer due today; a short week or month that ends, or can last be logged, today
    )
    WAITS = 1  # for the coach
    ONLY_JUST = 2  # a week or month that can only just be met
    DUE_SOON = 3  # within two days
    LOST = 4  # a week that can no longer be met, or something overdue
    SILENT = 5
    CALM = 6


NEED_TODAY = Urgency.DUE_SOON  # students of a lower rank need their coach today


class DueItem(NamedTuple):
    """Something that waits for the student; `label` is what it is called ("Offer from Acme", "Resume", "1:1")."""

    kind: str
    label: str
    due_at: datetime
    zone: str


class PeriodNow(NamedTuple):
    """A running week or month, or one that is over and can still be logged."""

    unit: Unit
    number: int
    last_day: date
    closes_at: datetime
    log_until: datetime
    verdict: Verdict
    quotas: tuple[QuotaResult, ...]


class RiskFacts(NamedTuple):
    """The facts that a student's risk depends on; None where there is none.

    Instants are in UTC, days in the student's `zone`. `unanswered_since` is when the oldest unanswered message was
    sent; `warn_at`, `lapse_on` come from `messages.silence`. `missed` are settled missed periods.
    """

    state: str
    zone: str
    running: tuple[PeriodNow, ...] = ()
    loggable: tuple[PeriodNow, ...] = ()
    due_items: tuple[DueItem, ...] = ()
    unanswered_since: datetime | None = None
    warn_at: datetime | None = None
    lapse_on: date | None = None
    lapse_proposed_at: datetime | None = None
    last_activity_at: datetime | None = None
    last_seen_at: datetime | None = None
    missed: int = 0
    missed_allowed: int | None = None
    starts_on: date | None = None
    guarantee_runs: bool = False

    @property
    def assessed(self) -> bool:
        """Whether weeks count: while the guarantee runs, also after work was found that does not end it (DOMAIN §2)."""
        return self.state == StudentState.SEARCHING or (
            self.state == StudentState.EMPLOYED and self.guarantee_runs
        )

    @property
    def chased(self) -> bool:
        return self.state in ACTIVE or self.assessed


class Risk(NamedTuple):
    """How urgently a student needs the coach.

    `urgent_at` orders within a rank.
    """

    level: RiskLevel
    rank: Urgency
    urgent_at: datetime | None
    reasons: tuple[Reason, ...]


class _Found(NamedTuple):
    rank: Urgency
    level: RiskLevel
    at: datetime
    reason: Reason
    kind: str = ""


def assess(policy: PolicyRules | None, facts: RiskFacts, now: datetime) -> Risk:
    """Return the risk at `now`, reasons most urgent first; `policy` is the signed one, None where none is signed."""
    if not facts.chased:
        return Risk(RiskLevel.GREEN, Urgency.CALM, None, (Reason.state(facts.state),))
    matters = _without_echo(_due_items(facts, now), _silence(policy, facts, now))
    if facts.assessed and policy is not None:
        matters += [*_running(policy, facts, now), *_loggable(facts, now)]
    if not matters:
        return Risk(RiskLevel.GREEN, Urgency.CALM, _next_due(facts), _calm(policy, facts))
    matters.sort(key=lambda matter: (matter.rank, matter.at))
    first = matters[0]
    level = RiskLevel.RED if any(matter.level == RiskLevel.RED for matter in matters) else RiskLevel.AMBER
    employed = (Reason.guarantee(),) if facts.state == StudentState.EMPLOYED else ()
    reasons = (*(matter.reason for matter in matters), *_missed(policy, facts), *employed)
    return Risk(level, first.rank, first.at, reasons)


def changes_at(policy: PolicyRules | None, facts: RiskFacts, now: datetime) -> datetime | None:
    """Return the first instant after `now` at which the passing of time alone may change what `assess` gives.

    The end of a running week is not looked at: the facts themselves change at it.
    """
    if not facts.chased:
        return None
    moments = [at for due_item in facts.due_items for at in _steps(due_item)]
    if facts.unanswered_since is not None and facts.warn_at is not None:
        moments.append(facts.warn_at)
    if facts.assessed and policy is not None:
        limit = policy.silence_warn_days
        if facts.last_activity_at is not None and limit is not None:
            quiet_on = local_day(facts.last_activity_at, facts.zone) + limit * ONE_DAY
            moments.append(start_of_day(quiet_on, facts.zone))
        moments += [start_of_day(day, facts.zone) for day in _turning_days(policy, facts, now)]
    return min((at for at in moments if at > now), default=None)


def _turning_days(policy: PolicyRules, facts: RiskFacts, now: datetime) -> list[date]:
    """Return the days with whose beginning the urgency of a week or month may change, if nothing more is done."""
    today = local_day(now, facts.zone)
    days = []
    for period in facts.running:
        if period.verdict == Verdict.OPEN:
            slower_on = pace_changes_on(policy, period.quotas, period.last_day, today)
            days += [period.last_day] if slower_on is None else [period.last_day, slower_on]
    for period in facts.loggable:
        if period.verdict == Verdict.OPEN:
            last_day = last_local_day(period.log_until, facts.zone)
            days += [last_day - SOON_DAYS * ONE_DAY, last_day]
    return days


def _due_items(facts: RiskFacts, now: datetime) -> list[_Found]:
    matters = []
    for due_item in facts.due_items:
        days_away = (last_local_day(due_item.due_at, due_item.zone) - local_day(now, due_item.zone)).days
        if days_away <= SOON_DAYS:
            reason = Reason.due(due_item.kind, due_item.label, due_item.due_at, due_item.zone)
            urgency, level = _urgency_of(due_item, days_away, now)
            matters.append(_Found(urgency, level, due_item.due_at, reason, due_item.kind))
    return matters


def _urgency_of(due_item: DueItem, days_away: int, now: datetime) -> tuple[Urgency, RiskLevel]:
    """Return the urgency of something due within two days, or overdue; an offer alone is lost by being late."""
    if due_item.due_at <= now:
        return Urgency.LOST, RiskLevel.RED
    if due_item.kind == "offer" and days_away <= 0:
        return Urgency.SAVE_TODAY, RiskLevel.RED
    return Urgency.DUE_SOON, RiskLevel.AMBER


def _steps(due_item: DueItem) -> tuple[datetime, ...]:
    """Return when something due comes near, when its day begins, and when it is due: an appointment is over then."""
    day = last_local_day(due_item.due_at, due_item.zone)
    return (
        start_of_day(day - SOON_DAYS * ONE_DAY, due_item.zone),
        start_of_day(day, due_item.zone),
        due_item.due_at,
    )


def _without_echo(due: list[_Found], silence: list[_Found]) -> list[_Found]:
    """Join an overdue reply and the silence that it began into one matter.

    It has the urgency of whichever is more urgent, and the reason of the silence.
    """
    overdue = [matter for matter in due if matter.kind == "reply" and matter.rank == Urgency.LOST]
    if not overdue or not silence or silence[0].kind != "reply":
        return due + silence
    first = min((*overdue, silence[0]), key=lambda matter: (matter.rank, matter.at))
    others = [matter for matter in due if matter not in overdue]
    return [*others, first._replace(level=RiskLevel.RED, reason=silence[0].reason)]


def _silence(policy: PolicyRules | None, facts: RiskFacts, now: datetime) -> list[_Found]:
    since = facts.unanswered_since
    if facts.lapse_proposed_at is not None:
        return [_Found(Urgency.WAITS, RiskLevel.RED, facts.lapse_proposed_at, Reason.lapse(since), "reply")]
    if since is None or facts.warn_at is None or now < facts.warn_at:
        return _nothing_logged(policy, facts, now)
    return [_Found(Urgency.SILENT, RiskLevel.AMBER, since, Reason.silence(since, facts.lapse_on), "reply")]


def _nothing_logged(policy: PolicyRules | None, facts: RiskFacts, now: datetime) -> list[_Found]:
    at, limit = facts.last_activity_at, policy.silence_warn_days if policy else None
    if not facts.assessed or at is None or limit is None:
        return []
    if any(period.verdict == Verdict.LEAVE for period in facts.running):
        return []
    if (local_day(now, facts.zone) - local_day(at, facts.zone)).days < limit:
        return []
    return [_Found(Urgency.SILENT, RiskLevel.AMBER, at, Reason.quiet(at))]


def _running(policy: PolicyRules, facts: RiskFacts, now: datetime) -> list[_Found]:
    today = local_day(now, facts.zone)
    matters = []
    for period in facts.running:
        if period.verdict != Verdict.OPEN:
            continue
        reached = pace(policy, period.quotas, period.last_day, today)
        if reached not in (Pace.LOST, Pace.TIGHT):
            continue
        named = period.unit, period.number, short_by(period.quotas)
        if reached == Pace.LOST:
            matters.append(_Found(Urgency.LOST, RiskLevel.RED, period.closes_at, Reason.lost(*named)))
            continue
        tight = Reason.tight(*named, period.last_day)
        if period.last_day <= today:
            matters.append(_Found(Urgency.SAVE_TODAY, RiskLevel.RED, period.closes_at, tight))
        else:
            matters.append(_Found(Urgency.ONLY_JUST, RiskLevel.AMBER, period.closes_at, tight))
    return matters


def _loggable(facts: RiskFacts, now: datetime) -> list[_Found]:
    """Return the periods that are over and short: nothing more can be done in them, only logged."""
    today = local_day(now, facts.zone)
    matters = []
    for period in facts.loggable:
        if period.verdict != Verdict.OPEN:
            continue
        last_day = last_local_day(period.log_until, facts.zone)
        reason = Reason.over(period.unit, period.number, short_by(period.quotas), last_day)
        days_away = (last_day - today).days
        urgency = Urgency.LOST
        if days_away <= SOON_DAYS:
            urgency = Urgency.DUE_SOON if days_away > 0 else Urgency.SAVE_TODAY
        matters.append(_Found(urgency, RiskLevel.RED, period.log_until, reason))
    return matters


def _missed(policy: PolicyRules | None, facts: RiskFacts) -> tuple[Reason, ...]:
    if not facts.missed or not facts.assessed:
        return ()
    noun = policy.judged_in if policy is not None else "week"
    return (Reason.missed(facts.missed, facts.missed_allowed, noun),)


def _next_due(facts: RiskFacts) -> datetime | None:
    return min((due_item.due_at for due_item in facts.due_items), default=None)


def _calm(policy: PolicyRules | None, facts: RiskFacts) -> tuple[Reason, ...]:
    reasons = [Reason.guarantee() if facts.state == StudentState.EMPLOYED else Reason.state(facts.state)]
    if facts.state == StudentState.PREPARING:
        if facts.starts_on is not None:
            reasons.append(Reason.starts(facts.starts_on))
        if facts.due_items:
            due_item = min(facts.due_items, key=lambda due_item: due_item.due_at)
            reasons.append(Reason.due(due_item.kind, due_item.label, due_item.due_at, due_item.zone))
    return (*reasons, *_missed(policy, facts))
