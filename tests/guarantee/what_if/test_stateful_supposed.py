"""A student's life in any order: supposing nothing is the dossier, and leave supposed is what granted leave gives.

`STATEFUL_EXAMPLES=100 bin/test tests/guarantee/what_if/test_stateful_supposed.py` looks further, as does
`tests/standing/test_stateful`, whose lives these are.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from commitments.searches.models import Search
from guarantee.dossier.facts import as_stored, facts_of, filed
from guarantee.dossier.record import RELATED, records
from guarantee.what_if.supposed import SupposedRecord, bases
from nightly.sweep import sweep
from rules import eligibility as rules
from rules.spans import Span
from tests.standing.lives.absence import Absence
from tests.standing.lives.contact import ContactLife
from tests.standing.lives.log import Log
from tests.standing.lives.offers import Offers
from tests.standing.lives.running import in_any_order

SECOND = timedelta(seconds=1)


class SupposedLife(Log, Absence, Offers, ContactLife):
    """One student, all that anybody may do about their search, and what is supposed of it."""

    def do(self, act: Callable[[], object]) -> bool:
        """No two acts at one instant: whether a message came before the search ended would not be known."""
        self.now += SECOND
        return super().do(act)

    def sweeps(self) -> None:
        super().sweeps()
        stands = self.findings()
        assert self.findings(signed=True) == stands, "supposing nothing gives something else than the dossier"
        assert self.findings(signed=False) == stands, (
            "an equal policy gives something else than the signed one"
        )

    def decides_the_leave(self, which: int, granted: bool) -> None:
        leave = self.one_of(self.search.leaves.filter(granted=None), which)
        if leave is None or not granted:
            super().decides_the_leave(which, granted)
            return
        sweep(self.now + SECOND)
        then = self.findings(signed=True, leave=(Span(leave.first_day, leave.last_day),), after=SECOND)
        super().decides_the_leave(which, granted)
        leave.refresh_from_db()
        assert not leave.granted or self.findings() == then, (
            "granted leave gives something else than supposed"
        )

    def findings(
        self, *, signed: bool | None = None, after: timedelta = timedelta(0), **supposed: Any
    ) -> Any:
        """Of the ten requirements, as the dossier has them, or as they would be if something is supposed."""
        search = Search.objects.select_related(*RELATED).get(student=self.student)
        record, policy, now = records([search])[search.pk], search.policy.rules(), self.now + after
        basis: Any = as_stored(record, policy)
        if signed is not None:
            (basis,) = bases([SupposedRecord(record, policy, signed=signed, **supposed)], now)
        found = rules.findings(policy, facts_of(record, basis, filed_at=filed(record), now=now))
        return [(each.number, each.finding, each.reasons) for each in found]


@pytest.mark.django_db
def test_in_any_order_what_is_supposed_is_what_is_so() -> None:
    in_any_order(SupposedLife, examples=4, steps=12)
