"""What the evidence of many claims says, requirement by requirement: as it stands, and as decisions froze it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Func, JSONField, QuerySet, Value

from commitments.policies.models import rules_of
from commitments.searches.models import Search
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FindingWord
from guarantee.dossier.facts import as_stored, facts_of
from guarantee.dossier.record import RELATED, records
from rules import eligibility as rules
from rules.eligibility.requirements import REQUIREMENTS

TONES = {
    FindingWord.MET: ("met", "check-lg"),
    FindingWord.NOT_MET: ("missed", "x-lg"),
    FindingWord.NEEDS_PERSON: ("open", "question-lg"),
    FindingWord.WAIVED: ("excused", "dash-lg"),
    FindingWord.FORGIVEN: ("excused", "dash-lg"),
}
TITLES = {requirement.number: requirement.title for requirement in REQUIREMENTS}


@dataclass(frozen=True, slots=True)
class Mark:
    """One requirement of a claim as a small mark: colour, shape and word."""

    number: int
    finding: str

    @property
    def tone(self) -> str:
        return TONES[FindingWord(self.finding)][0]

    @property
    def icon(self) -> str:
        return TONES[FindingWord(self.finding)][1]

    @property
    def name(self) -> str:
        return f"{self.number}. {TITLES[self.number]}: {FindingWord(self.finding).label}"


def marks_in_words(marks: Iterable[Mark], *, past: bool = False) -> str:
    """Count the marks, such as "8 met, 1 not met, 1 needs a person"; `past` says that a person has looked."""
    count = Counter(mark.finding for mark in marks)
    needs = (
        "needed a person"
        if past
        else "needs a person"
        if count[FindingWord.NEEDS_PERSON] == 1
        else "need a person"
    )
    words = {
        FindingWord.MET: "met",
        FindingWord.NOT_MET: "not met",
        FindingWord.NEEDS_PERSON: needs,
        FindingWord.WAIVED: "waived",
        FindingWord.FORGIVEN: "forgiven",
    }
    return ", ".join(f"{count[finding]} {word}" for finding, word in words.items() if count[finding])


def marks_now(claims: Sequence[Claim], now: datetime) -> dict[int, list[Mark]]:
    """Return, by claim id, what the evidence gives at `now`, by the rules of the dossier. As many queries for many
    claims as for one."""
    searches = Search.objects.select_related(*RELATED).in_bulk([claim.search_id for claim in claims])
    policies = rules_of({search.policy_id for search in searches.values()})
    filed_at = {claim.search_id: claim.filed_at for claim in claims}
    findings: dict[int, tuple[rules.Finding, ...]] = {}
    for batch in _one_of_each_student(searches.values()):
        for search_id, record in records(batch).items():
            policy = policies[record.search.policy_id]
            facts = facts_of(record, as_stored(record, policy), filed_at=filed_at[search_id], now=now)
            findings[search_id] = rules.findings(policy, facts)
    return {
        claim.pk: [Mark(finding.number, str(finding.finding)) for finding in findings[claim.search_id]]
        for claim in claims
    }


def _one_of_each_student(searches: Iterable[Search]) -> list[list[Search]]:
    """Put searches into batches, no two of one student in the same; mostly that is a single batch."""
    batches: list[dict[int, Search]] = []
    for search in searches:
        batch = next((batch for batch in batches if search.student_id not in batch), None)
        if batch is None:
            batches.append(batch := {})
        batch[search.student_id] = search
    return [list(batch.values()) for batch in batches]


def marks_found(decisions: QuerySet[Decision]) -> dict[int, list[Mark]]:
    """Return, by claim id, what these decisions found for each requirement, of their frozen dossiers. One query."""
    words, numbers = _path("$.requirements[*].recorded.finding"), _path("$.requirements[*].number")
    rows = decisions.annotate(numbers=numbers, words=words).values_list("claim", "numbers", "words")
    return {
        claim: [
            Mark(number, word)
            for number, word in zip(numbers_found, words_found, strict=False)
            if number in TITLES
        ]
        for claim, numbers_found, words_found in rows
    }


def _path(path: str) -> Any:
    return Func(
        F("dossier"),
        Value(path),
        function="jsonb_path_query_array",
        template="%(function)s(%(expressions)s::jsonpath)",
        output_field=JSONField(),
    )
