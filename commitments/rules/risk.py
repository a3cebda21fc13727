"""Who needs the coach, how urgently, and why, in DOMAIN §9's order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from commitments.rules.instants import last_local_day, local_day
from commitments.rules.pace import Pace, days_left, pace
from commitments.rules.policy import Policy, Unit
from commitments.rules.verdict import QuotaResult, Verdict
from commitments.rules.words import moment, near_day, plural, short_by, short_day

Level = Literal["red", "amber", "green"]
ACTIVE = frozenset({"preparing", "searching"})
GUARANTEED = "Employed; the guarantee still runs."
DUE_NOW, LAPSE, WEEK, DUE_SOON, SILENT, CALM = range(6)
SOON_DAYS = 2
_QUIET = {
    "enrolled": "Enrolled.",
    "preparing": "Preparing.",
    "searching": "On track.",
    "not_seeking": "Not seeking.",
    "employed": "Employed.",
    "lapsed": "The search has lapsed.",
    "withdrawn": "Withdrawn.",
    "closed": "Closed.",
}


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something that waits for the student: `label` is its name ("Offer from Acme", "Resume", "1:1")."""

    kind: str
    label: str
    due_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class PeriodNow:
    """A running week or month, or one that is over and can still be logged."""

    unit: Unit
    number: int
    last_day: date
    closes_at: datetime
    log_until: datetime
    verdict: Verdict
    quotas: tuple[QuotaResult, ...]


@dataclass(frozen=True, slots=True)
class RiskFacts:
    """What is known of one student. Instants in UTC; days in the student's `zone`; None where there is none.

    `unanswered_since` is when the oldest unanswered message was sent; `warn_at`, `lapse_on` come from
    `messages.silence`. `missed` are settled missed periods.
    """

    state: str
    zone: str
    running: tuple[PeriodNow, ...] = ()
    loggable: tuple[PeriodNow, ...] = ()
    dues: tuple[DueItem, ...] = ()
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
        """Whether weeks count: while the guarantee runs, also for who found work that does not end it (DOMAIN §2)."""
        return self.state == "searching" or (self.state == "employed" and self.guarantee_runs)

    @property
    def chased(self) -> bool:
        return self.state in ACTIVE or self.assessed


@dataclass(frozen=True, slots=True)
class Risk:
    """`rank` 0 (due today or overdue) to 5 (nothing); `urgent_at` orders within a rank."""

    level: Level
    rank: int
    urgent_at: datetime | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reason:
    rank: int
    level: Level
    at: datetime | None
    sentence: str
    kind: str = ""


def assess(policy: Policy | None, facts: RiskFacts, now: datetime) -> Risk:
    """The risk at `now`, reasons most urgent first; `policy` is the signed one, None for who has not signed."""
    if not facts.chased:
        return Risk("green", CALM, None, (_QUIET.get(facts.state, "On record."),))
    found = _without_echo(_dues(facts, now), _silence(policy, facts, now))
    if facts.assessed and policy is not None:
        found += [*_running(policy, facts, now), *_loggable(facts)]
    if not found:
        return Risk("green", CALM, _next_due(facts), _calm(facts, now))
    found.sort(key=lambda reason: (reason.rank, reason.at or now))
    first = found[0]
    level: Level = "red" if any(reason.level == "red" for reason in found) else "amber"
    employed = (GUARANTEED,) if facts.state == "employed" else ()
    sentences = (*(reason.sentence for reason in found), *_missed(facts), *employed)
    return Risk(level, first.rank, first.at, sentences)


def sort_key(risk: Risk, name: str) -> tuple[int, bool, float, str]:
    """Most urgent first: rank, then instant (none last), then name."""
    at = risk.urgent_at
    return risk.rank, at is None, at.timestamp() if at else 0.0, name.casefold()


def _dues(facts: RiskFacts, now: datetime) -> list[_Reason]:
    found = []
    for item in facts.dues:
        away = (last_local_day(item.due_at, item.zone) - local_day(now, item.zone)).days
        if away <= 0 or item.due_at <= now:
            found.append(_Reason(DUE_NOW, "red", item.due_at, due_sentence(item, now), item.kind))
        elif away <= SOON_DAYS:
            found.append(_Reason(DUE_SOON, "amber", item.due_at, due_sentence(item, now), item.kind))
    return found


def _without_echo(dues: list[_Reason], silence: list[_Reason]) -> list[_Reason]:
    """An overdue reply and the silence it began are one matter: the reply's urgency, the silence's sentence."""
    overdue = [each for each in dues if each.kind == "reply" and each.rank == DUE_NOW]
    if not overdue or not silence or silence[0].kind != "reply":
        return dues + silence
    first = min(overdue, key=lambda each: each.at.timestamp() if each.at else 0.0)
    rest = [each for each in dues if each not in overdue]
    return [*rest, replace(first, sentence=silence[0].sentence)]


def due_sentence(item: DueItem, now: datetime) -> str:
    """Such as "Offer from Acme: answer due tomorrow, end of day"."""
    when = moment(item.due_at, item.zone, now)
    if item.kind == "appointment":
        return f"{item.label} {when}."
    label = f"{item.label}: answer" if item.kind == "offer" else item.label
    return f"{label} {'was due' if item.due_at <= now else 'due'} {when}."


def _silence(policy: Policy | None, facts: RiskFacts, now: datetime) -> list[_Reason]:
    today = local_day(now, facts.zone)
    since = ""
    if facts.unanswered_since is not None:
        days = (today - local_day(facts.unanswered_since, facts.zone)).days
        since = f"No reply to you for {plural(days, 'day')}. "
    if facts.lapse_proposed_at is not None:
        sentence = f"{since}Lapse is proposed: confirm it or drop it."
        return [_Reason(LAPSE, "red", facts.lapse_proposed_at, sentence, "reply")]
    if facts.unanswered_since is None or facts.warn_at is None or now < facts.warn_at:
        return _nothing_logged(policy, facts, now, today)
    lapse = f"Lapse is proposed on {short_day(facts.lapse_on, today)}." if facts.lapse_on else ""
    return [_Reason(SILENT, "amber", facts.unanswered_since, (since + lapse).strip(), "reply")]


def _nothing_logged(policy: Policy | None, facts: RiskFacts, now: datetime, today: date) -> list[_Reason]:
    at, limit = facts.last_activity_at, policy.silence_warn_days if policy else None
    if not facts.assessed or at is None or limit is None:
        return []
    if any(period.verdict == Verdict.LEAVE for period in facts.running):
        return []
    days = (today - local_day(at, facts.zone)).days
    if days < limit:
        return []
    return [_Reason(SILENT, "amber", at, f"Nothing logged for {plural(days, 'day')}.")]


def _running(policy: Policy, facts: RiskFacts, now: datetime) -> list[_Reason]:
    today = local_day(now, facts.zone)
    found = []
    for period in facts.running:
        if period.verdict != Verdict.OPEN:
            continue
        reached = pace(policy, period.quotas, period.last_day, today)
        name, short = f"{period.unit.value} {period.number}", short_by(period.quotas)
        if reached == Pace.LOST:
            found.append(
                _Reason(
                    WEEK, "red", period.closes_at, f"{name.capitalize()} can no longer be met: {short} short."
                )
            )
        elif reached == Pace.TIGHT:
            left = plural(days_left(period.last_day, today), "day")
            found.append(_Reason(WEEK, "amber", period.closes_at, f"{short} short, {left} left in {name}."))
    return found


def _loggable(facts: RiskFacts) -> list[_Reason]:
    found = []
    for period in facts.loggable:
        if period.verdict == Verdict.OPEN:
            until = short_day(last_local_day(period.log_until, facts.zone))
            sentence = (
                f"{period.unit.value.capitalize()} {period.number} is over, {short_by(period.quotas)} short; "
                f"what was done can be logged until {until}, end of day."
            )
            found.append(_Reason(WEEK, "red", period.log_until, sentence))
    return found


def _missed(facts: RiskFacts) -> tuple[str, ...]:
    if not facts.missed or not facts.assessed:
        return ()
    allowed = facts.missed_allowed
    stated = "how many may be is not stated" if allowed is None else f"{allowed or 'none'} may be"
    return (f"{plural(facts.missed, 'week')} missed; {stated}.",)


def _next_due(facts: RiskFacts) -> datetime | None:
    return min((item.due_at for item in facts.dues), default=None)


def _calm(facts: RiskFacts, now: datetime) -> tuple[str, ...]:
    sentences = [GUARANTEED if facts.state == "employed" else _QUIET[facts.state]]
    if facts.state == "preparing":
        today = local_day(now, facts.zone)
        if facts.starts_on is not None:
            sentences.append(f"The search starts {near_day(facts.starts_on, today)}.")
        if facts.dues:
            sentences.append(due_sentence(min(facts.dues, key=lambda item: item.due_at), now))
    return (*sentences, *_missed(facts))
