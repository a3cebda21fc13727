"""A list in pages that do not shift while somebody logs: each begins behind the last row of the one before."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from core.errors import Refused
from jobsearch.activities.models import Activity

AFTER = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d{1,18})")


@dataclass(frozen=True, slots=True)
class PageStart:
    """The row behind which a page begins."""

    occurred_on: date
    pk: int

    def __str__(self) -> str:
        return f"{self.occurred_on.isoformat()}.{self.pk}"

    @classmethod
    def read(cls, text: str) -> "PageStart":
        """Read a start as an address has it. Raise Refused."""
        with suppress(ValueError):
            if match := AFTER.fullmatch(text):
                return cls(date.fromisoformat(match[1]), int(match[2]))
        raise Refused("“after” is none of ours: take the whole address from “next”.", "after")

    def older(self, activities: "QuerySet[Activity]") -> "QuerySet[Activity]":
        """Narrow to the rows that follow, in the order of the list."""
        same_day = Q(occurred_on=self.occurred_on, pk__lt=self.pk)
        return activities.filter(Q(occurred_on__lt=self.occurred_on) | same_day)
