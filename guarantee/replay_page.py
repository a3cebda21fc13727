"""What a replay came to, as its pages show it: sentences, bars beside figures, and why for one student."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from commitments.rules import eligibility as rules
from commitments.rules.refund import dollars
from commitments.rules.verdict import Verdict
from commitments.rules.words import joined, plural, tally
from guarantee.comparison import Compared, Judged
from guarantee.models import ReplayResult
from standing.supposed import SupposedVerdict

SIDES = ("before", "after")
OUTCOME_WORDS = {"eligible": "eligible", "person": "a person decides", "not": "not eligible"}
TONES = (("met", "met"), ("needs_person", "open"), ("not_met", "missed"))


def sentence(totals: dict[str, Any]) -> str:
    """The page's one sentence: who would become eligible, who would cease, and what that is in dollars."""
    before, after = (Decimal(totals["money"][side]["eligible"]) for side in SIDES)
    become, cease = totals["become"], totals["cease"]
    if not totals["changed"]:
        return "Nobody's result would change."
    parts = []
    if become:
        parts.append(f"{plural(become, 'student')} would become eligible")
    if cease:
        parts.append(f"{plural(cease, 'student')} would cease to be")
    who = joined(parts) if parts else "Nobody would become eligible or cease to be"
    return f"{who}: {dollars(before)} before, {dollars(after)} after."


def requirement_rows(totals: dict[str, Any]) -> list[dict[str, Any]]:
    """Of each requirement the figures before and after, with bars as SVG attributes in percent."""
    return [
        {
            "number": number,
            "title": rules.TITLES[number],
            "sides": [{"side": side, "count": its[side], "bar": _bar(its[side])} for side in SIDES],
            "differs": its["before"] != its["after"],
        }
        for number, its in enumerate(totals["requirements"], start=1)
    ]


def _bar(count: dict[str, int]) -> list[dict[str, Any]]:
    whole, x, found = sum(count.values()) or 1, 0.0, []
    for key, tone in TONES:
        width = 100 * count[key] / whole
        if width:
            found.append({"tone": tone, "x": f"{x:.2f}", "width": f"{width:.2f}"})
        x += width
    return found


@dataclass(frozen=True)
class Line:
    """One requirement under both policies."""

    before: rules.Finding
    after: rules.Finding

    @property
    def differs(self) -> bool:
        return self.before.finding != self.after.finding


@dataclass(frozen=True)
class WeekLine:
    """A week (or month) that differs: one of the two is missing where the policies cut the record differently."""

    before: SupposedVerdict | None
    after: SupposedVerdict | None

    @property
    def either(self) -> SupposedVerdict:
        return self.after or self.before  # type: ignore[return-value] # one of them is there

    @property
    def name(self) -> str:
        facts = self.either.facts
        return f"{facts.unit.value.capitalize()} {facts.number}"

    @property
    def same_verdict(self) -> bool:
        sides = (self.before, self.after)
        return len({each.judged.verdict if each else None for each in sides}) == 1

    @property
    def counts(self) -> list[str]:
        """Before and after: “6 of 8 people, 5 of 5 commits”."""
        return [_tallies(each) for each in (self.before, self.after)]


@dataclass(frozen=True)
class Why:
    """`weeks` are those whose verdict differs, `like` those of the same verdict by other counts.

    `stale` where the record has changed since the replay, so that it would now come to something else.
    """

    compared: Compared
    lines: list[Line]
    weeks: list[WeekLine]
    like: list[WeekLine]
    stale: bool

    @property
    def sides(self) -> list[dict[str, Any]]:
        return [
            {
                "name": name,
                "judged": judged,
                "word": OUTCOME_WORDS[judged.outcome],
                "refund": dollars(judged.refund),
            }
            for name, judged in (("Own policy", self.compared.before), ("As played", self.compared.after))
        ]


def why_of(compared: Compared, stored: ReplayResult) -> Why:
    before, after = compared.before, compared.after
    lines = [Line(*pair) for pair in zip(before.findings, after.findings, strict=True)]
    now = [[str(each.finding) for each in side.findings] for side in (before, after)]
    weeks = _weeks(before, after)
    return Why(
        compared,
        lines,
        [week for week in weeks if not week.same_verdict],
        [week for week in weeks if week.same_verdict],
        now != [stored.findings_before, stored.findings_after],
    )


def what_changes(row: ReplayResult) -> list[str]:
    """The requirements whose finding differs, such as "3. Every week met"."""
    pairs = zip(row.findings_before, row.findings_after, strict=True)
    return [f"{n}. {rules.TITLES[n]}" for n, pair in enumerate(pairs, start=1) if pair[0] != pair[1]]


def _weeks(before: Judged, after: Judged) -> list[WeekLine]:
    """Those whose verdict, counts or days are not the same, in the order of days; none that neither side assesses."""
    sides = [
        {(each.facts.unit, each.facts.first_day, each.facts.last_day): each for each in side.basis.verdicts}
        for side in (before, after)
    ]
    keys = sorted(sides[0].keys() | sides[1].keys(), key=lambda key: (key[0].value, key[1], key[2]))
    lines = [WeekLine(sides[0].get(key), sides[1].get(key)) for key in keys]
    return [each for each in lines if _shown(each.before) != _shown(each.after)]


def _shown(each: SupposedVerdict | None) -> tuple[str, str] | None:
    if each is None:
        return None
    verdict = each.judged.verdict
    return verdict.value, "" if verdict == Verdict.NOT_ASSESSED else _tallies(each)


def _tallies(each: SupposedVerdict | None) -> str:
    return joined([tally(quota) for quota in each.judged.quotas]) if each else ""
