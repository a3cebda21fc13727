"""What counts of each kind for one student, with the clauses in their own words."""

from dataclasses import dataclass
from functools import cached_property

from commitments.policies.models import Policy, rules_of
from commitments.policies.queries import policy_for
from commitments.quotas.models import ActivityKind
from commitments.searches.models import Search
from jobsearch.log.kinds import kinds_for
from people.students.models import Student
from rules.states import SearchState
from rules.what_counts import KindCounts, KindFacts, what_counts


@dataclass(frozen=True)
class ShownKind:
    """A kind and what counts of it."""

    kind: ActivityKind
    counts: KindCounts


class CountingTerms:
    """The version by which a student's log counts: the one signed last, else the one that they were enrolled under."""

    def __init__(self, student: Student) -> None:
        self.student = student
        rows = Search.objects.filter(student=student).exclude(state=SearchState.NOT_STARTED)
        self.search = rows.select_related("policy", "signature").order_by("-pk").first()

    @cached_property
    def policy(self) -> Policy | None:
        return self.search.policy if self.search else policy_for(self.student)

    @property
    def signed(self) -> bool:
        return self.search is not None

    @property
    def text(self) -> str:
        """The text that was signed, exactly as it was shown."""
        if self.search is not None:
            return self.search.signature.text
        return self.policy.text if self.policy else ""

    def kinds(self, slug: str = "") -> list[ShownKind]:
        """Return what counts of each kind that the student may log, or of one of them; those that count come first."""
        if self.policy is None:
            return []
        rules = rules_of([self.policy.pk])[self.policy.pk]
        rows = kinds_for(self.student)
        shown = [
            ShownKind(kind, what_counts(rules, _facts(kind)))
            for kind in (rows.filter(slug=slug) if slug else rows)
        ]
        return sorted(shown, key=lambda shown_kind: not shown_kind.counts.quotas)


def _facts(kind: ActivityKind) -> KindFacts:
    return KindFacts(
        slug=kind.slug,
        name=kind.name,
        with_person=kind.with_person,
        contact=kind.contact,
        needs_link=kind.needs_link,
        evidence=kind.evidence,
    )
