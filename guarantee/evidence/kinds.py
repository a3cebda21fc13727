"""The kinds of rows that a dossier rests on: which rows, what of them counts, and in what words they are shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from django.db.models import QuerySet

from commitments.searches.models import Search
from guarantee.claims.models import Claim
from rules.instants import local_day
from rules.words import full_day

Row = SimpleNamespace  # the values of one row, by name; days and instants as such


@dataclass(frozen=True)
class Asked:
    """The subject of evidence: a search, and the claim for it where there is one."""

    search: Search
    claim: Claim | None

    @property
    def stood_until(self) -> datetime:
        """When the talk between student and coach stood that is evidence: as the claim was filed, and at the latest as
        the window ended. What is written about the claim itself is none."""
        closes_at = self.search.closes_at
        return closes_at if self.claim is None else min(closes_at, self.claim.filed_at)

    def day(self, instant: Any) -> str:
        """Write the search's own day of an instant, such as "3 May 2026"."""
        return full_day(local_day(instant, self.search.zone))


@dataclass(frozen=True)
class EvidenceKind:
    """One kind of row. `facts` (name → field) are what its digest stands for; `names` are for the words alone, so that
    who is called otherwise later changes no evidence. `who`: a word for what somebody did → the name that holds them.
    `requirements`: those whose findings a row could change, where that is not all that rest on its kind
    (`rules.eligibility.requirements`)."""

    rows: Callable[[Asked], QuerySet[Any, Any]]
    facts: Mapping[str, Any]
    title: Callable[[Row, Asked], str]
    says: Callable[[Row, Asked], str] = lambda row, subject: ""
    names: Mapping[str, Any] = field(default_factory=dict)
    who: Mapping[str, str] = field(default_factory=dict)
    requirements: Callable[[Row], tuple[int, ...]] | None = None


def same(*names: str, **others: Any) -> dict[str, Any]:
    """Return, by name, the field of that name; `others` come from elsewhere."""
    return {name: name for name in names} | others


def yes_no(value: bool | None, yes: str = "yes", no: str = "no", unknown: str = "not known") -> str:
    return unknown if value is None else yes if value else no
