"""The table of claims: facts as sentences, made of real rows by verbs; then their findings and decision."""

import re
from datetime import datetime, timedelta

import pytest

from core.errors import Refused
from guarantee.claims import verbs as claim_verbs
from guarantee.dossier.queries import dossier
from nightly.sweep import sweep
from rules.eligibility import NUMBERS
from tests.guarantee.claims_table import accommodations, before, conduct, filing, offers, weeks
from tests.guarantee.claims_table.acts import act
from tests.guarantee.claims_table.judging import decide, decide_open_matter, findings_of
from tests.guarantee.claims_table.sentences import happen, story
from tests.guarantee.claims_table.table import TableClaim, table
from tests.guarantee.claims_table.world import Options, World, moment, world
from tests.stages import staged

pytestmark = pytest.mark.django_db
SENTENCES = (accommodations, before, conduct, filing, offers, weeks)  # which read them once they are imported
TABLE = table()
usual_world = staged(lambda: world(Options()))


def ids(rows: list[TableClaim]) -> list[str]:
    return [f"{row.source}: {row.claim}" for row in rows]


def is_usual(row: TableClaim) -> bool:
    return story(row.facts).options.plain


FOUND = [row for row in TABLE if row.source != "decisions"]
USUAL = [row for row in FOUND if is_usual(row)]
OTHER = [row for row in FOUND if not is_usual(row)]


@pytest.mark.parametrize("row", USUAL, ids=ids(USUAL))
def test_a_claim(row: TableClaim, usual_world: World) -> None:
    judged(row, usual_world)


@pytest.mark.parametrize("row", OTHER, ids=ids(OTHER))
def test_a_claim_of_another_beginning(row: TableClaim) -> None:
    judged(row, world(story(row.facts).options))


def judged(row: TableClaim, made: World) -> None:
    """Let it all happen, and compare the findings and the decision with the table’s."""
    told = story(row.facts)
    if not told.filed:
        told = story((*row.facts, "She files at 2026-09-08 09:00."))
    happen(told, made)
    now = told.filed[-1] + timedelta(days=1)
    sweep(now)
    assert made.claim is not None
    assert findings_of(made.claim, now) == row.expected
    if row.granted:
        decide_open_matter(made, row.granted, row.declined, now)
    else:
        decide(made, row.decision, now)


DECIDED = [row for row in TABLE if row.source == "decisions"]
SAYS = {  # what a refusal of the table says, by its words there
    "a reason": "Say why",
    "never waived": "never waived",
    "3 is not met": "Requirement 3 is not met",
    "nothing is not met": "no ground to deny",
    "6 has no finding": "Record a finding first for requirement 6.",
    "a second admin": "a second admin has to agree",
    "takes no part": "take no part",
}


@pytest.mark.parametrize("row", DECIDED, ids=ids(DECIDED))
def test_what_the_judges_make_of_it(row: TableClaim) -> None:
    told = story(row.facts)
    if not told.filed and "would file" not in told.notes:
        told = story((*row.facts, "She files at 2026-09-08 09:00."))
    made = world(told.options)
    happen(told, made)
    if "would file" in told.notes:
        refused_until(made, told.notes["would file"], row.decision)
        return
    now, (sentence,) = told.filed[-1] + timedelta(days=1), row.judges
    at = re.search(r"at ([\d-]+ [\d:]+)\.", sentence)
    now = moment(at[1]) if at else now
    sweep(now)
    assert made.claim is not None
    assert findings_of(made.claim, now) == row.expected
    decision = act(sentence, made, now)
    if not row.decision.startswith("refused"):
        assert decision == row.decision
    elif "until" not in row.decision:
        assert decision.startswith("refused") and SAYS[row.decision.removeprefix("refused: ")] in decision
    else:
        assert decision.startswith("refused: Nothing can be decided yet"), decision
        assert_decidable_at(made, moment(row.decision.removeprefix("refused: until ")))


def assert_decidable_at(made: World, until: datetime) -> None:
    """See that nothing is open any more from the moment that the table names."""
    assert made.claim is not None
    sweep(until)
    assert dossier(made.claim, until)["open_matters"] == []


def refused_until(made: World, when: datetime, decision: str) -> None:
    """See that a claim cannot be filed at a moment, but from the one that the table names."""
    until = moment(decision.removeprefix("refused: until "))
    for at, stands in ((when, False), (until, True)):
        sweep(at)
        try:
            claim_verbs.file_claim(made.rosa, statement="", by=made.rosa.user, now=at)
        except Refused:
            assert not stands
        else:
            assert stands


def test_every_requirement_comes_with_every_finding() -> None:
    """Each requirement × met, not met, needs a person: none is left out."""
    shown = {(number, word) for row in FOUND for number, word in row.expected.items() if word != "forgiven"}
    assert shown == {(number, word) for number in NUMBERS for word in ("met", "not met", "needs a person")}
    assert len(TABLE) >= 60
