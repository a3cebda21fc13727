"""The dossier: for each requirement its clause, the computed finding, the evidence, and what an admin found."""

from dataclasses import asdict
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from django.urls import reverse

from commitments.models import Search
from commitments.rules import eligibility as rules
from commitments.rules.policy import Unit
from core.instants import iso_z
from guarantee import refunds
from guarantee.facts import as_stored, facts_of
from guarantee.models import Claim, Decision
from guarantee.record import RELATED, records, searches_of
from jobsearch.models import Acceptance
from people.models import Student
from standing.models import Period

Dossier = dict[str, Any]  # plain JSON: what is frozen under a digest is exactly what is shown


def search_of(student: Student) -> Search | None:
    """The search that the guarantee is about: the latest one, planned ones included."""
    return searches_of([student]).first()


def dossier(claim: Claim, now: datetime) -> Dossier:
    """The dossier of a claim as it stands at `now`, recorded findings included."""
    search = Search.objects.select_related(*RELATED).get(pk=claim.search_id)
    return dossier_of_search(search, now=now, claim=claim)


def dossier_of_search(
    search: Search, *, now: datetime, claim: Claim | None = None, reader: str = "you"
) -> Dossier:
    """The same for a search without a claim: how the ten requirements would stand if it were judged now.

    `reader` is who the summary says has to look where a person is needed.
    """
    policy = search.policy.rules()
    record = records([search])[search.pk]
    filed_at = claim.filed_at if claim else None
    facts = facts_of(record, as_stored(record, policy), filed_at=filed_at, now=now)
    weeks, months = (
        [_period(period, search) for period in record.periods if period.unit == unit] for unit in Unit
    )
    findings = rules.findings(policy, facts)
    recorded = recorded_findings(claim)
    return {
        "claim": {
            "reference": claim.reference,
            "filed_at": iso_z(claim.filed_at),
            "amount": str(claim.amount),
        }
        if claim
        else None,
        "student": search.student.user.name,
        "policy": {"school": policy.series, "version": str(policy.version), "title": policy.title},
        "signature": {
            "signed_at": iso_z(search.signature.signed_at),
            "digest": search.signature.digest,
        },
        "window": {
            "first_day": search.start_date.isoformat(),
            "last_day": search.last_day.isoformat(),
            "zone": search.zone,
        },
        "refund": refunds.computed(search, policy, rules.weeks_missed(facts.periods)),
        "summary": rules.recommendation(findings, reader).sentence,
        "requirements": [_requirement(found, search, recorded.get(found.number)) for found in findings],
        "weeks": weeks,
        "months": months,
        "leave": [_leave(leave) for leave in record.rows["leave"] if leave.granted],
        "excused": len(record.rows["excusal"]),
        "accepted_late": Acceptance.objects.filter(
            activity__student=search.student,
            activity__occurred_on__range=(search.start_date, search.last_day),
        ).count(),
        "school_failed": list(rules.school_side(facts)),
        "open_matters": list(rules.open_matters(facts)),
    }


def recorded_findings(claim: Claim | None) -> dict[int, dict[str, Any]]:
    """The latest finding for each requirement that an admin recorded and did not take back."""
    if claim is None:
        return {}
    latest: dict[int, dict[str, Any]] = {}
    for row in claim.findings.filter(taken_back__isnull=True).select_related("by").order_by("id"):
        latest[row.requirement] = {
            "finding": row.finding,
            "computed": row.computed,
            "reason": row.reason,
            "by": row.by.name,
            "at": iso_z(row.at),
        }
    return latest


def computed_finding(claim: Claim, requirement: int, now: datetime) -> str:
    """What the evidence gives for one requirement (1 to 10) at `now`. Raises StopIteration for another number."""
    rows = dossier(claim, now)["requirements"]
    return str(next(row["finding"] for row in rows if row["number"] == requirement))


def changed_since(decision: Decision, now: datetime) -> bool:
    """Whether a computed finding, the window, its weeks or months, its leave or the refund are others than in the
    frozen dossier.

    Those frozen earlier name no leave, no refund and no months.
    """
    frozen, shown = decision.dossier, dossier(decision.claim, now)
    if _what_was_seen(frozen) != _what_was_seen(shown):
        return True
    if "months" in frozen and _verdicts(frozen["months"]) != _verdicts(shown["months"]):
        return True
    return any(name in frozen and frozen[name] != shown[name] for name in ("leave", "refund"))


def _what_was_seen(shown: Dossier) -> Dossier:
    return {
        "findings": [(row["number"], row["finding"]) for row in shown["requirements"]],
        "weeks": _verdicts(shown["weeks"]),
        "window": shown["window"],
    }


def _verdicts(periods: list[dict[str, Any]]) -> list[tuple[int, str]]:
    return [(row["number"], row["verdict"]) for row in periods]


def _requirement(found: rules.Finding, search: Search, recorded: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "number": found.number,
        "title": found.title,
        "clause": found.clause,
        "finding": str(found.finding),
        "reasons": list(found.reasons),
        "evidence": [asdict(item) | {"url": _url(item, search)} for item in found.evidence],
        "recorded": recorded,
    }


def _leave(leave: SimpleNamespace) -> dict[str, Any]:
    """What was granted: it lightened weeks, and may have moved the window's end. The reasons stay with the coach."""
    return {
        "first_day": leave.first_day.isoformat(),
        "last_day": leave.last_day.isoformat(),
        "days": (leave.last_day - leave.first_day).days + 1,
        "granted_by": leave.decided_by or "",
    }


def _period(period: Period, search: Search) -> dict[str, Any]:
    return {
        "number": period.number,
        "verdict": period.verdict,
        "first_day": period.first_day.isoformat(),
        "last_day": period.last_day.isoformat(),
        "label": f"{period.unit.capitalize()} {period.number}",
        "url": reverse(f"coaching:{period.unit}", args=[search.student_id, period.number]),
    }


def _url(item: rules.Evidence, search: Search) -> str:
    """Where the evidence itself can be read."""
    student = search.student_id
    match item.kind:
        case "period":
            unit = item.label.partition(" ")[0].lower()  # "Month 2"
            return reverse(f"coaching:{unit}", args=[student, int(item.ref)])
        case "offer":
            return reverse("jobsearch:offer", args=[int(item.ref)])
        case "message":
            return reverse("coaching:messages", args=[student])
        case "condition":
            return reverse("coaching:student", args=[student]) + "#conditions"
        case "signature":
            return reverse("commitments:policy", args=[search.policy_id])
        case _:
            return reverse("coaching:student", args=[student])
