"""The changes of a claim's evidence since a finding, or the proposal, was about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from guarantee.audit_trail.verbs import digest_of
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from guarantee.evidence.models import EvidenceSnapshot
from guarantee.evidence.queries import as_json, from_json
from rules.eligibility import EvidenceChange, EvidenceRow, changes, could_change, digests_by_requirement
from rules.words import joined, number, plural


def rests_on(pieces: Iterable[EvidenceRow]) -> dict[int, str]:
    """Return, by the number of a requirement, one digest over the evidence behind it."""
    return {
        requirement: digest_of(list(digests))
        for requirement, digests in digests_by_requirement(pieces).items()
    }


def snapshot(claim: Claim, pieces: Sequence[EvidenceRow], now: datetime) -> EvidenceSnapshot:
    """Keep the evidence as it stands, once for all findings that are about it. The caller holds the claim's row."""
    digest = digest_of([[piece.kind, piece.ref, piece.digest] for piece in pieces])
    evidence, _ = EvidenceSnapshot.objects.get_or_create(
        claim=claim, digest=digest, defaults={"pieces": as_json(pieces), "at": now}
    )
    return evidence


def since_findings(
    requirements: Iterable[dict[str, Any]], pieces: Sequence[EvidenceRow]
) -> dict[int, list[EvidenceChange]]:
    """Return, by requirement, what changed behind its finding since that was recorded; of those alone that are made
    again. `requirements` are a dossier's. One query, and none where nothing changed."""
    overtaken_rows = [row for row in requirements if row["overtaken"]]
    snapshot_ids = {row["recorded"]["snapshot"] for row in overtaken_rows} - {None}
    pieces_of_snapshot = (
        dict(EvidenceSnapshot.objects.filter(pk__in=snapshot_ids).values_list("pk", "pieces"))
        if snapshot_ids
        else {}
    )
    changes_since = {pk: changes(from_json(rows), pieces) for pk, rows in pieces_of_snapshot.items()}
    return {
        row["number"]: [
            change
            for change in changes_since.get(row["recorded"]["snapshot"], ())
            if row["number"] in change.requirements
        ]
        for row in overtaken_rows
    }


def since_closing(
    closing: EvidenceSnapshot, pieces: Sequence[EvidenceRow] | None
) -> tuple[EvidenceChange, ...]:
    """Return what changed since a hearing closed; nothing where the evidence as it stands is not at hand."""
    return changes(from_json(closing.pieces), pieces) if pieces is not None else ()


def since_filing(decision: Decision) -> tuple[EvidenceChange, ...]:
    """Return what changed between the filing of the claim and the proposal; nothing where the proposal froze no
    evidence."""
    first_pieces = decision.claim.snapshots.order_by("pk").values_list("pieces", flat=True).first()
    if first_pieces is None or "evidence" not in decision.dossier:
        return ()
    return changes(from_json(first_pieces), from_json(decision.dossier["evidence"]))


@dataclass(frozen=True)
class SinceProposal:
    """What keeps a proposal from being agreed with. `requirements` are those whose findings are made again; `barred`
    names those with a hand in it who may not judge any more. `beside` keeps from nothing: it is shown."""

    changes: tuple[EvidenceChange, ...] = ()
    requirements: tuple[int, ...] = ()
    # what is computed and changed without any evidence: time passed, a rule was mended
    other: tuple[str, ...] = ()
    barred: tuple[str, ...] = field(default=())
    # what came after the hearing had closed, and could change no finding
    beside: tuple[EvidenceChange, ...] = ()

    @property
    def stands(self) -> bool:
        return not (self.changes or self.other or self.barred)

    @property
    def sentences(self) -> list[str]:
        return [*(change.sentence for change in self.changes), *self.other, *self.barred]

    @property
    def says(self) -> str:
        """The changes in a sentence, “Two things changed: the findings on 7 and 8, and the proposal, are
        made again.”"""
        count = len(self.changes) + len(self.other) + len(self.barred)
        beginning = f"{number(count).capitalize()} {'thing' if count == 1 else 'things'} changed"
        if not self.requirements:
            return f"{beginning}: the proposal is made again."
        listed = joined([str(requirement) for requirement in self.requirements])
        noun = "finding" if len(self.requirements) == 1 else "findings"
        return f"{beginning}: the {noun} on {listed}, and the proposal, are made again."


def since_proposal(
    decision: Decision, shown: dict[str, Any], pieces: Sequence[EvidenceRow], barred: Iterable[int]
) -> SinceProposal:
    """Return what keeps a proposal from being agreed with. `shown` is the dossier as it stands now, `pieces` its
    evidence, `barred` who may not judge the claim."""
    frozen = decision.dossier
    evidence_changes = changes(from_json(frozen["evidence"]), pieces) if "evidence" in frozen else ()
    beside: tuple[EvidenceChange, ...] = ()
    if frozen.get("heard"):  # after a hearing only what could change a finding reopens anything (DOMAIN §8)
        beside = tuple(change for change in evidence_changes if not change.requirements)
        evidence_changes = tuple(change for change in evidence_changes if change.requirements)
    reopened = set(could_change(evidence_changes))
    other_changes = []
    for before, after in zip(frozen["requirements"], shown["requirements"], strict=True):
        if before["finding"] != after["finding"]:
            reopened.add(after["number"])
            if after["number"] not in could_change(evidence_changes):
                other_changes.append(f"{after['title']}: the evidence now says “{_word(after)}”.")
    computed_otherwise = not frozen.get("heard") and _computed(frozen) != _computed(shown, frozen)
    if not evidence_changes and not other_changes and computed_otherwise:
        other_changes.append(
            "The weeks, the window, the leave or the refund are others than in the frozen dossier."
        )
    fallen = _fallen(decision, frozen, set(barred))
    reopened |= {row["number"] for row in frozen["requirements"] if _recorded_by(row) in set(barred)}
    return SinceProposal(evidence_changes, tuple(sorted(reopened)), tuple(other_changes), fallen, beside)


def _word(row: dict[str, Any]) -> str:
    return str(row["finding"]).replace("_", " ").replace("needs person", "needs a person")


def _computed(shown: dict[str, Any], frozen: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return what is computed beside the findings, as far as `frozen` names it: dossiers that were frozen earlier name
    no leave, no refund, no months."""
    names = frozen or shown
    periods = {
        name: [(row["number"], row["verdict"]) for row in shown[name]]
        for name in ("weeks", "months")
        if name in names
    }
    refund = {name: shown["refund"][name] for name in names.get("refund", ())}
    remainder = {name: shown[name] for name in ("window", "leave") if name in names}
    return periods | remainder | {"refund": refund}


def _recorded_by(row: dict[str, Any]) -> int | None:
    return (row["recorded"] or {}).get("by_id")


def _fallen(decision: Decision, frozen: dict[str, Any], barred: set[int]) -> tuple[str, ...]:
    sentences = []
    if decision.by_id in barred:
        sentences.append(f"{decision.by} proposed it, and takes no part in judging this claim any more.")
    barred_rows = [row for row in frozen["requirements"] if _recorded_by(row) in barred - {decision.by_id}]
    if barred_rows:
        counted = plural(len(barred_rows), "finding was", "findings were")
        sentences.append(f"{counted} recorded by somebody who takes no part in judging this claim any more.")
    return tuple(sentences)
