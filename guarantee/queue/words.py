"""Whose turn a claim is, in words: who, what they do, what is to be known of it, and the one act that is offered."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FindingWord, RecordedFinding
from guarantee.decisions.queries import is_sent_back
from guarantee.queue.models import ClaimHold
from people.accounts.models import User
from rules.claim_turns import Turn, TurnFacts
from rules.eligibility.requirements import NUMBERS
from rules.instants import local_day
from rules.states import ClaimState, DecisionOutcome
from rules.words import joined, moment, plural, short_day, zone_name


@dataclass(frozen=True, slots=True)
class TurnWords:
    """Whose turn it is; `act` is empty where nothing is offered, `url` where it leads."""

    who: str
    what: str
    note: str = ""
    act: str = ""
    url: str = ""


@dataclass(frozen=True)
class Noted:
    """What is read of many claims at once, by claim id: findings that stand, the newest first, the newest decision and
    hold; and names of people by their ids."""

    findings: dict[int, list[RecordedFinding]]
    decisions: dict[int, Decision]
    holds: dict[int, ClaimHold]
    names: dict[int, str]


def noted(claims: Sequence[Claim], takers: Collection[int]) -> Noted:
    """Read what is noted on these claims, in four queries, however many they are."""
    findings: dict[int, list[RecordedFinding]] = defaultdict(list)
    recorded = RecordedFinding.objects.filter(claim__in=claims, taken_back__isnull=True)
    for finding in recorded.select_related("by").order_by("-pk"):
        findings[finding.claim_id].append(finding)
    decisions = Decision.objects.filter(claim__in=claims).order_by("pk").defer("dossier")
    newest = {row.claim_id: row for row in decisions.select_related("by", "second_opinion__by", "fallen")}
    holds = ClaimHold.objects.filter(claim__in=claims, lifted__isnull=True).order_by("pk")
    names = dict(User.objects.filter(pk__in=takers).values_list("pk", "name"))
    return Noted(findings, newest, {hold.claim_id: hold for hold in holds}, names)


def turn_words(
    claim: Any, facts: TurnFacts, whose: Turn, of: Noted, barred: Collection[int], user: User, now: datetime
) -> TurnWords:
    """Put whose turn a claim is into words for `user`; what somebody `barred` found has fallen away."""
    decision, hold = of.decisions.get(claim.pk), of.holds.get(claim.pk)
    zone = claim.search.zone
    today = local_day(now, zone)
    waiting = _waiting(claim, facts, whose, hold, now)
    if waiting is not None:
        return waiting
    is_yours = whose == Turn.YOURS
    who = "Yours" if is_yours else of.names.get(facts.sees_to_it or 0, "")
    if facts.time_asked:
        return TurnWords(
            who or "Whoever may judge it",
            "answer",
            f"{claim.student.user.short_name} asks for more time to be heard",
            "Answer" if is_yours else "",
            reverse("guarantee:hearing", args=[claim.pk]),
        )
    latest = _latest(of.findings[claim.pk], barred)
    if facts.state == ClaimState.PROPOSED and decision is not None:
        return TurnWords(
            who or "A second admin",
            "second opinion",
            f"{_name(decision.by, user)} {_would(decision)}: {_departures(latest)}",
            "Read, answer" if is_yours else "",
            reverse("guarantee:second_opinion", args=[claim.pk]),
        )
    if facts.state == ClaimState.APPEALED:
        what = "appeal, second opinion" if facts.proposer else "appeal"
        act = "Read, answer" if facts.proposer else "Rule"
        ruling = reverse("guarantee:ruling", args=[claim.pk])
        return TurnWords(who or "Whoever may judge it", what, "", act if is_yours else "", ruling)
    beside = _beside_findings(claim, facts, decision, who, user, is_yours=is_yours)
    if beside is not None:
        return beside
    dossier = reverse("guarantee:dossier", args=[claim.pk])
    act = "Decide" if len(latest) == len(NUMBERS) else "Go on" if facts.holder or latest else "Begin"
    return TurnWords(
        who or "Whoever may judge it",
        f"findings, {len(latest)} of {len(NUMBERS)}",
        _begun(facts, latest, decision, hold, user, zone, today),
        act if is_yours else "",
        dossier,
    )


def _beside_findings(
    claim: Any, facts: TurnFacts, decision: Decision | None, who: str, user: User, *, is_yours: bool
) -> TurnWords | None:
    """Put a second look, or a settlement that waits for a second admin, into words; None where neither waits."""
    if facts.state == ClaimState.DRAWN:
        look = reverse("guarantee:second_look", args=[claim.pk])
        act = "Look" if is_yours else ""
        return TurnWords(who or "Others", "second look", _agreed(decision, user), act, look)
    if claim.settlement_proposer:
        page, answers = reverse("guarantee:settlement", args=[claim.pk]), claim.settlement_proposer != user.pk
        act = "Read, answer" if is_yours and answers else ""
        return TurnWords("A second admin", "settlement, second opinion", "", act, page)
    return None


def _waiting(
    claim: Any, facts: TurnFacts, whose: Turn, hold: ClaimHold | None, now: datetime
) -> TurnWords | None:
    """Say for what a claim waits that no judge can do; None where the turn is theirs."""
    zone = claim.search.zone
    if whose == Turn.HELD and hold is not None:
        today = local_day(now, zone)
        return TurnWords("", f"Back on {short_day(hold.until, today)} by itself", hold.reason)
    if not facts.is_students(now) or facts.students_until is None:
        return None
    reasons = {claim.asked_until: "asked for more", claim.offered_until: "offered a settlement"}
    return TurnWords(
        claim.student.user.short_name,
        reasons.get(facts.students_until, "heard before a denial"),
        f"until {moment(facts.students_until, zone, now)} ({zone_name(zone)}), then back to the judges",
    )


def _latest(findings: Sequence[RecordedFinding], barred: Collection[int]) -> list[RecordedFinding]:
    """Return the finding in force for each requirement that has one; `findings` come newest first."""
    latest: dict[int, RecordedFinding] = {}
    for finding in findings:
        if finding.by_id not in barred:
            latest.setdefault(finding.requirement, finding)
    return list(latest.values())


def _agreed(decision: Decision | None, user: User) -> str:
    if decision is None:
        return ""
    two = joined([_name(decision.by, user), _name(decision.second_opinion.by, user)])
    return f"{two} decided: {decision.get_outcome_display()}"


def _would(decision: Decision) -> str:
    return "would approve" if decision.outcome == DecisionOutcome.APPROVED else "would deny"


def _departures(findings: Sequence[RecordedFinding]) -> str:
    """Count what was judged differently from the evidence, or had to be judged: "1 override, 1 judged"."""
    judged = sum(finding.computed == FindingWord.NEEDS_PERSON for finding in findings)
    overriding = sum(finding.finding != finding.computed for finding in findings) - judged
    parts = [plural(overriding, "override")] if overriding else []
    parts += [f"{judged} judged"] if judged else []
    return ", ".join(parts) or "as the evidence says"


def _begun(
    facts: TurnFacts,
    latest: Sequence[RecordedFinding],
    decision: Decision | None,
    hold: ClaimHold | None,
    user: User,
    zone: str,
    today: date,
) -> str:
    """Say since when somebody has been at it, and what became of a proposal."""
    parts = [f"back since {short_day(hold.until, today)}"] if hold else []
    if decision is not None and is_sent_back(decision):
        parts.append(f"{_name(decision.second_opinion.by, user)} sent it back")
    elif decision is not None and hasattr(decision, "fallen"):
        parts.append("the proposal fell")
    if facts.holder is not None and facts.taken_at is not None:
        day = short_day(local_day(facts.taken_at, zone), today)
        parts.append(f"you began on {day}" if facts.holder == user.pk else f"taken on {day}")
    elif latest:
        newest = max(latest, key=lambda finding: finding.pk)
        day = short_day(local_day(newest.at, zone), today)
        parts.append(f"the last by {_name(newest.by, user)} on {day}")
    else:
        parts.append("nobody has taken it yet")
    return joined(parts)


def _name(person: User, reader: User) -> str:
    return "you" if person.pk == reader.pk else person.name
