"""What the pages of one claim show to the admins who judge it: the claim, its dossier, what became of a proposal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.shortcuts import get_object_or_404

from core.clock import now as clock_now
from guarantee.accommodations.models import Accommodation
from guarantee.appeals.queries import AppealStanding, appeal_of
from guarantee.asking.queries import asked_of
from guarantee.audit_trail.verbs import broken_at
from guarantee.claims.limits import approved_at, limit_of
from guarantee.claims.models import Claim
from guarantee.claims.queries import JudgedClaim, claims_judged_by
from guarantee.decisions.forms import FindingForm
from guarantee.decisions.models import Decision, FindingWord
from guarantee.decisions.queries import is_sent_back, waits_for_second
from guarantee.dossier import queries as dossiers
from guarantee.evidence.changes import SinceProposal, since_findings, since_proposal
from guarantee.hearings.queries import hearings_of, replies_of, running, to_put
from guarantee.judges.entitlement import entitled
from guarantee.judges.guards import why_barred
from guarantee.later_facts.queries import later_standing
from guarantee.queue.page import turn_context
from guarantee.queue.positions import positioned, with_word
from guarantee.requests.queries import Request
from guarantee.second_looks.queries import gone_back_by, waiting_look
from guarantee.settlements.queries import open_settlement
from guarantee.statements.queries import new_since_finding, statements_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import holds
from people.students.fetching import record_access
from rules import eligibility as rules
from rules.eligibility import NUMBERS
from rules.states import ClaimState
from rules.words import joined, number

Refusal = tuple[int, FindingForm]
AGREED = (
    ClaimState.DRAWN,
    ClaimState.DECIDED,
    ClaimState.SETTLED,
)  # two admins agree: the dossier is shown as it was frozen


@dataclass(frozen=True)
class Seen:
    """The dossier that is shown, frozen or as it stands now, and what became of a proposal."""

    shown: dossiers.Dossier
    pieces: Sequence[rules.EvidenceRow] | None  # as they stand now; None where nothing is held against them
    open_matters: list[str]
    since: SinceProposal | None
    asked_since_hearing: tuple[Request, ...] = ()


def claim_for(request: SignedInRequest, pk: int) -> JudgedClaim:
    """Return the claim of that id if the asker may read it, else raise Http404. The access goes on record."""
    claim = get_object_or_404(with_word(positioned(claims_judged_by(request.user, clock_now()))), pk=pk)
    record_access(request, claim.student)
    return claim


def look_now(claim: Claim, barred: Sequence[int], now: datetime) -> dossiers.Look:
    """Look at a claim that this request has just read, with its search and its student."""
    search = claim.search
    search.student = claim.student
    return dossiers.looked_at(claim, now, search=search, barred=barred)


def seen(claim: JudgedClaim, latest: Decision | None, barred: Sequence[int], now: datetime) -> Seen:
    if latest is not None and claim.state in AGREED:
        return Seen(latest.dossier, None, [], None)
    if latest is not None and waits_for_second(claim, latest):
        look = look_now(claim, barred, now)
        since = since_proposal(latest, look.dossier, look.pieces, look.barred)
        return Seen(
            latest.dossier, look.pieces, look.dossier["open_matters"], since, look.since_hearing.waiting
        )
    if not claim.has_findings:
        search = claim.search
        search.student = claim.student
        shown = dossiers.dossier_of_search(search, now=now, claim=claim, barred=barred)
        return Seen(shown, None, shown["open_matters"], None)
    look = look_now(claim, barred, now)
    return Seen(look.dossier, look.pieces, look.dossier["open_matters"], None, look.since_hearing.waiting)


def context_of(
    request: SignedInRequest, claim: JudgedClaim, refused: Refusal | None = None
) -> dict[str, Any]:
    now, user = clock_now(), request.user
    latest = claim.decisions.order_by("-id").select_related("by", "second_opinion__by", "fallen__by").first()
    if latest is not None:
        latest.claim = claim
    entitlement = entitled(claim.student, now)
    seen_dossier = seen(claim, latest, tuple(entitlement.barred), now)
    from_outside = not holds(user, "admin", now)
    if from_outside:
        seen_dossier = replace(seen_dossier, shown=without_links(seen_dossier.shown))
    waits = waits_for_second(claim, latest)
    frozen = latest if latest and (waits or claim.state in AGREED) else None
    may_judge = user.pk in entitlement.judges
    appeal = appeal_of(claim) if latest else None  # before a decision there is nothing to appeal against
    trail = list(claim.trail.select_related("by").order_by("id"))
    open_for_findings = may_judge and (
        claim.state == ClaimState.FILED or _is_judged_on_appeal(claim, appeal, waits)
    )
    changed = (
        since_findings(seen_dossier.shown["requirements"], seen_dossier.pieces)
        if seen_dossier.pieces and not frozen
        else {}
    )
    rows = [
        row_of(row, open_for_findings, refused, changed, user.pk)
        for row in seen_dossier.shown["requirements"]
    ]
    hearings = hearings_of(claim) if claim.has_findings else []
    settlement = open_settlement(claim) if claim.state == ClaimState.FILED else None
    questions = asked_of([claim])[claim.pk]
    statements = statements_of(claim.search_id)
    for row in rows:
        row["statements"] = statements.get(row["number"], [])
        row["new_statements"] = new_since_finding(row)
        row["asked"] = [question for question in questions if question.requirement == row["number"]]
    recorded_count = sum(row["recorded"] is not None and not row["again"] for row in rows)
    return {
        "claim": claim,
        "student": claim.student,
        "zone": claim.search.zone,
        "dossier": seen_dossier.shown,
        "rows": rows,
        "again": [row["number"] for row in rows if row["again"]],
        "open_matters": seen_dossier.open_matters,
        "open_requests": 0 if frozen else seen_dossier.shown.get("open_requests", 0),
        "since": seen_dossier.since,
        "evidence_now": seen_dossier.pieces,
        "asked_since_hearing": seen_dossier.asked_since_hearing,
        "hearing": running(hearings) or (hearings[-1] if hearings else None),
        "hearings": hearings,
        "replies": replies_of(frozen) if frozen and hearings else [],
        "to_hear": to_put(hearings, seen_dossier.shown["requirements"]) if not frozen else [],
        "first_day": date.fromisoformat(seen_dossier.shown["window"]["first_day"]),
        "last_day": date.fromisoformat(seen_dossier.shown["window"]["last_day"]),
        "leave": [_leave(leave) for leave in seen_dossier.shown.get("leave", [])],
        "signed_at": datetime.fromisoformat(seen_dossier.shown["signature"]["signed_at"]),
        "may_judge": may_judge,
        "why_barred": "" if may_judge else why_barred(entitlement, user),
        "open_for_findings": open_for_findings,
        "is_open": claim.is_open,
        "is_judged": claim.is_open or claim.state == ClaimState.APPEALED,
        "latest": latest,
        "frozen": frozen,
        "refund": frozen.refund if frozen else seen_dossier.shown.get("refund"),
        "sent_back": latest if latest and not frozen and is_sent_back(latest) else None,
        "look": waiting_look(claim),
        "settlement": settlement,
        "may_settle": may_judge
        and not from_outside
        and claim.state == ClaimState.FILED
        and settlement is None,
        "handed_back": gone_back_by(latest) if latest and claim.state == ClaimState.FILED else None,
        "fallen": latest.fallen if latest and not frozen and hasattr(latest, "fallen") else None,
        "may_second": may_judge and waits and latest is not None and latest.by_id != user.pk,
        "waits": waits,
        "appeal": appeal,
        "appealed": claim.state == ClaimState.APPEALED,
        "later": later_standing(claim, latest, tuple(entitlement.barred)) if latest else None,
        "recorded_count": recorded_count,
        "all_found": recorded_count == len(rows),
        "agreeable": sum(dossiers.agreeable(row) for row in rows),
        "ready": all(row["recorded"] and not row["again"] for row in rows) and not seen_dossier.open_matters,
        "accommodations": list(Accommodation.objects.filter(search=claim.search_id)),
        "trail": trail,
        "trail_broken": broken_at(claim, trail),
        "barred": tuple(entitlement.barred),
        "too_few": len(entitlement.judges) < 2,
        "too_few_admins": len(entitlement.unbarred_admins) < 2,
        "may_invite": user.pk in (entitlement.unbarred_admins or entitlement.admins),
        "from_outside": from_outside,
        "limit": limit_of(claim, approved_at(claim), now, questions),
        "now": now,
    } | turn_context(claim, entitlement, user, now, questions)


def without_links(shown: dossiers.Dossier) -> dossiers.Dossier:
    """Return a dossier without the addresses of pages that an outside judge may not open: its words say it all."""
    requirements = [
        row | {"evidence": [piece | {"url": ""} for piece in row["evidence"]]}
        for row in shown["requirements"]
    ]
    periods = {
        name: [period | {"url": ""} for period in shown[name]]
        for name in ("weeks", "months")
        if name in shown
    }
    return shown | periods | {"requirements": requirements}


def _is_judged_on_appeal(claim: Claim, appeal: AppealStanding | None, waits: bool) -> bool:
    """Return whether findings are recorded for a new decision on appeal: it is heard, and nothing waits."""
    return (
        claim.state == ClaimState.APPEALED
        and appeal is not None
        and not waits
        and not appeal.cause_is_open
        and appeal.waiting is None
    )


def row_of(
    row: dict[str, Any],
    is_open: bool,
    refused: Refusal | None,
    changed: dict[int, list[rules.EvidenceChange]],
    user_id: int,
) -> dict[str, Any]:
    """Return a requirement as the page shows it: with a form for its finding, and what changed since one
    was recorded."""
    is_overtaken = bool(row.get("overtaken"))  # dossiers that were frozen earlier do not say
    row = row | {"again": is_overtaken, "changes": changed.get(row["number"], []), "overtaken": is_overtaken}
    if not is_open:
        return row | {"form": None}
    recorded = row["recorded"] or {}
    row["undo"] = recorded["id"] if recorded and recorded["by_id"] == user_id else None
    if refused and refused[0] == row["number"]:
        refused[1].offer(row["finding"])
        return row | {"form": refused[1]}
    if is_overtaken:  # made again, so nothing is chosen before
        return row | {"form": FindingForm(number=row["number"], computed=row["finding"])}
    agreed_finding = row["finding"] if row["finding"] != FindingWord.NEEDS_PERSON else ""
    initial = {"finding": recorded.get("finding", agreed_finding), "reason": recorded.get("reason", "")}
    return row | {"form": FindingForm(initial=initial, number=row["number"], computed=row["finding"])}


def departures(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the requirements that were judged differently from the evidence, or had to be judged."""
    return [row for row in rows if row["recorded"] and row["recorded"]["finding"] != row["finding"]]


def departures_in_words(rows: Sequence[dict[str, Any]], by: str) -> str:
    """Sum up the departures, such as "One finding overrides the evidence, one was theirs to judge. Answer both."."""
    judged = sum(row["finding"] == FindingWord.NEEDS_PERSON for row in rows)
    overriding = len(rows) - judged
    if not rows:
        return f"{by} agrees with the evidence in all {number(len(NUMBERS))}."
    parts = []
    if overriding:
        parts.append(
            f"{number(overriding)} {'finding overrides' if overriding == 1 else 'findings override'} the evidence"
        )
    if judged:
        noun = "" if overriding else (" finding" if judged == 1 else " findings")
        parts.append(f"{number(judged)}{noun} {'was' if judged == 1 else 'were'} {by}’s to judge")
    text = joined(parts).replace(" and ", ", ", 1) if len(parts) > 1 else parts[0]
    answer = "Answer it" if len(rows) == 1 else "Answer both" if len(rows) == 2 else "Answer each"
    return f"{text[0].upper()}{text[1:]}. {answer}."


def _leave(row: dict[str, Any]) -> dict[str, Any]:
    days = {name: date.fromisoformat(row[name]) for name in ("first_day", "last_day")}
    return row | days
