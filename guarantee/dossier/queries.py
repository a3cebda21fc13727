"""The dossier: for each requirement its clause, the computed finding, the evidence, and what an admin found."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from django.urls import reverse

from commitments.searches.models import Search
from core.instants import iso_z
from guarantee.asking.queries import asked_of, stops_of
from guarantee.claims.models import Claim
from guarantee.decisions.models import FindingWord
from guarantee.dossier.facts import as_stored, facts_of
from guarantee.dossier.record import RELATED, records, searches_of
from guarantee.dossier.since_hearing import SinceHearing, since_hearing
from guarantee.evidence.changes import rests_on
from guarantee.evidence.queries import as_json, evidence_of
from guarantee.judges.entitlement import took_part
from guarantee.refunds import queries as refund_queries
from guarantee.requests.queries import Request, requests_of
from people.students.models import Student
from rules import eligibility as rules
from rules.claims import stopped_days
from rules.policy import Unit
from standing.models import Period

Dossier = dict[str, Any]  # plain JSON: what is frozen under a digest is exactly what is shown


def search_of(student: Student) -> Search | None:
    """Return the search that the guarantee is about: the latest one, planned ones included."""
    return searches_of([student]).first()


def dossier(claim: Claim, now: datetime) -> Dossier:
    """Return the dossier of a claim as it stands at `now`, recorded findings included."""
    return looked_at(claim, now).dossier


@dataclass(frozen=True)
class Look:
    """A claim's dossier as it stands, with the evidence it rests on and who may not judge it."""

    dossier: Dossier
    pieces: list[rules.EvidenceRow]
    barred: frozenset[int]
    since_hearing: SinceHearing


def looked_at(
    claim: Claim, now: datetime, *, search: Search | None = None, barred: Collection[int] | None = None
) -> Look:
    """Return the dossier of a claim as it stands at `now`, with its evidence and who is barred. `search` and `barred`
    are for callers that have read them already."""
    search = search or Search.objects.select_related(*RELATED).get(pk=claim.search_id)
    barred_ids = frozenset(took_part(claim.student) if barred is None else barred)
    search_requests = requests_of(search, barred_ids)
    since = since_hearing(claim, search_requests)
    pieces = since.without(evidence_of(search, claim))
    shown = dossier_of_search(
        search,
        now=now,
        claim=claim,
        pieces=pieces,
        barred=barred_ids,
        search_requests=[request for request in search_requests if request not in since.waiting],
    )
    return Look(shown, pieces, barred_ids, since)


def pieces_of(claim: Claim, barred: Collection[int] | None = None) -> list[rules.EvidenceRow]:
    """Return the evidence of a claim as it stands, without what a hearing that has closed leaves aside. `barred` is for
    callers that have read it already."""
    search = Search.objects.select_related(*RELATED).get(pk=claim.search_id)
    barred_ids = took_part(claim.student) if barred is None else barred
    since = since_hearing(claim, requests_of(search, barred_ids))
    return since.without(evidence_of(search, claim))


def dossier_of_search(
    search: Search,
    *,
    now: datetime,
    claim: Claim | None = None,
    reader: str = "you",
    pieces: Sequence[rules.EvidenceRow] | None = None,
    barred: Collection[int] = (),
    search_requests: Sequence[Request] | None = None,
) -> Dossier:
    """Return the dossier of a search, with a claim or without: how the requirements would stand if it were judged now.

    `reader` is who the summary says has to look where a person is needed. `pieces`: its evidence, which a finding is
    held against; what was recorded by somebody `barred` has fallen away. `search_requests`: what was asked for, where
    the caller has read it.
    """
    policy = search.policy.rules()
    record = records([search])[search.pk]
    filed_at = claim.filed_at if claim else None
    if search_requests is None:
        search_requests = requests_of(search, barred)
    facts = facts_of(
        record,
        as_stored(record, policy),
        filed_at=filed_at,
        now=now,
        requests=tuple(search_requests),
        stopped=stopped_days(stops_of(asked_of([claim])[claim.pk]), search.zone) if claim else 0,
    )
    weeks, months = (
        [_period(period, search) for period in record.periods if period.unit == unit] for unit in Unit
    )
    findings = rules.findings(policy, facts)
    recorded = recorded_findings(claim, barred)
    digests = rests_on(pieces) if pieces is not None else {}
    waiting_requests = rules.open_requests(facts)
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
        "refund": refund_queries.computed(search, policy, rules.weeks_missed(facts.periods)),
        "summary": rules.recommendation(findings, reader).sentence,
        "requirements": [
            _requirement(finding, search, recorded.get(finding.number), digests.get(finding.number, ""))
            for finding in findings
        ],
        "weeks": weeks,
        "months": months,
        "leave": [_leave(leave) for leave in record.rows["leave"] if leave.granted],
        "excused": len(record.rows["excusal"]),
        "accepted_late": sum(
            search.start_date <= acceptance.accepted_day <= search.last_day
            for acceptance in record.rows["acceptance"]
        ),
        "school_failed": list(rules.school_side(facts)),
        "open_matters": list(rules.open_matters(facts)),
        "open_requests": len(waiting_requests),
    }


def recorded_findings(claim: Claim | None, barred: Collection[int] = ()) -> dict[int, dict[str, Any]]:
    """Return, by requirement, the latest finding that an admin recorded and did not take back, but for those who may
    not judge it (any more)."""
    if claim is None:
        return {}
    latest: dict[int, dict[str, Any]] = {}
    rows = claim.findings.filter(taken_back__isnull=True).exclude(by__in=barred)
    for row in rows.select_related("by").order_by("id"):
        latest[row.requirement] = {
            "finding": row.finding,
            "computed": row.computed,
            "reason": row.reason,
            "by": row.by.name,
            "by_id": row.by_id,
            "id": row.pk,
            "at": iso_z(row.at),
            "rests_on": row.rests_on,
            "snapshot": row.evidence_id,
        }
    return latest


def agreeable(row: dict[str, Any]) -> bool:
    """Return whether nothing but agreeing with the evidence is left to do for a requirement: nobody found anything yet,
    or they agreed with evidence that is another now."""
    if row["finding"] == FindingWord.NEEDS_PERSON:
        return False
    recorded = row["recorded"]
    agreed = recorded is not None and recorded["finding"] == recorded["computed"]
    return recorded is None or (row["overtaken"] and agreed)


def frozen(look: Look) -> Dossier:
    """Return what a proposal freezes: the dossier with every piece of evidence behind it."""
    return look.dossier | {"evidence": as_json(look.pieces)}


def _requirement(
    finding: rules.Finding, search: Search, recorded: dict[str, Any] | None, digest: str
) -> dict[str, Any]:
    return {
        "number": finding.number,
        "title": finding.title,
        "clause": finding.clause,
        "finding": str(finding.finding),
        "reasons": list(finding.reasons),
        "evidence": [asdict(piece) | {"url": _url(piece, search)} for piece in finding.evidence],
        "recorded": recorded,
        "rests_on": digest,
        "overtaken": _is_overtaken(finding, recorded, digest),
    }


def _is_overtaken(finding: rules.Finding, recorded: dict[str, Any] | None, digest: str) -> bool:
    """Return whether the evidence is not what it was when the finding was recorded: it is made again (DOMAIN §8)."""
    if recorded is None:
        return False
    if recorded["rests_on"] and digest:
        return bool(recorded["rests_on"] != digest or recorded["computed"] != finding.finding)
    # of a finding that was recorded before evidence was kept, only the word can be compared
    return finding.finding not in (recorded["finding"], recorded["computed"])


def _leave(leave: SimpleNamespace) -> dict[str, Any]:
    """Describe leave that was granted: it lightened weeks, and may have moved the window's end. Its reasons stay with
    the coach."""
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


def _url(evidence: rules.Evidence, search: Search) -> str:
    """Return the address at which the evidence itself can be read."""
    student = search.student_id
    match evidence.kind:
        case "period":
            unit = evidence.label.partition(" ")[0].lower()  # "Month 2"
            return reverse(f"coaching:{unit}", args=[student, int(evidence.ref)])
        case "offer" | "accommodation":
            page = {"offer": "jobsearch:offer", "accommodation": "guarantee:accommodation"}[evidence.kind]
            return reverse(page, args=[int(evidence.ref)])
        case "message":
            return reverse("coaching:messages", args=[student])
        case "condition":
            return reverse("coaching:student", args=[student]) + "#conditions"
        case "signature":
            return reverse("commitments:policy", args=[search.policy_id])
        case _:
            return reverse("coaching:student", args=[student])
