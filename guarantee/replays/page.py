"""What a replay came to, as its pages show it: sentences, bars beside figures, and why for one student."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from guarantee.decisions.models import FindingWord
from guarantee.replays.comparison import Compared, ReplayedRecord
from guarantee.replays.models import ReplayOutcome, ReplayResult
from guarantee.replays.verbs import SIDES
from rules import eligibility as rules
from rules.eligibility import Found
from rules.refund import dollars
from rules.verdict import Verdict
from rules.words import joined, plural, tally
from standing.supposed import SupposedVerdict

GAP = 0.4  # percent of a bar's width, between its parts
OUTCOME_WORDS = dict(ReplayOutcome.choices) | {ReplayOutcome.PERSON.value: "a person decides"}
TONES = ((Found.MET, "met"), (Found.FORGIVEN, "met"), (Found.NEEDS_PERSON, "open"), (Found.NOT_MET, "missed"))
OUTCOME_TONES = (
    (ReplayOutcome.ELIGIBLE, "met"),
    (ReplayOutcome.PERSON, "open"),
    (ReplayOutcome.NOT, "missed"),
)


def sentence(totals: dict[str, Any]) -> str:
    """Say in one sentence who would become eligible, who would cease to be, and what that is in dollars."""
    before, after = (Decimal(totals["money"][side]["eligible"]) for side in SIDES)
    become, cease = totals["become"], totals["cease"]
    if not totals["changed"]:
        return "Nobody’s result would change."
    parts = []
    if become:
        parts.append(f"{plural(become, 'student')} would become eligible")
    if cease:
        parts.append(f"{plural(cease, 'student')} would cease to be")
    if not parts:
        students = plural(totals["changed"], "student")
        return (
            f"Nobody would become eligible or cease to be; the result of {students} would change otherwise."
        )
    return f"{joined(parts)}: {dollars(before)} before, {dollars(after)} after."


def outcome_bars(totals: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a bar of all students before and one after, the parts in SVG attributes in percent."""
    return [{"side": side, "bar": _bar(totals["outcomes"][side], OUTCOME_TONES)} for side in SIDES]


def outcome_rows(totals: dict[str, Any]) -> list[dict[str, Any]]:
    """Return, for each outcome, how many and how much before, after, and the difference; no dollars where nothing is
    paid."""
    return [_outcome_row(totals, outcome) for outcome, _ in OUTCOME_TONES]


def _outcome_row(totals: dict[str, Any], outcome: str) -> dict[str, Any]:
    counts = [totals["outcomes"][side][outcome] for side in SIDES]
    paid = [
        Decimal(totals["money"][side][outcome]) if outcome != ReplayOutcome.NOT else None for side in SIDES
    ]
    row: dict[str, Any] = {"key": outcome, "up_to": outcome == ReplayOutcome.PERSON}
    row["sides"] = [
        {"many": count, "paid": None if dollar_amount is None else dollars(dollar_amount)}
        for count, dollar_amount in zip(counts, paid, strict=True)
    ]
    row["more"] = _signed(counts[1] - counts[0], str)
    if paid[0] is not None and paid[1] is not None:
        row["more_paid"] = _signed(paid[1] - paid[0], dollars)
    return row


def _signed(change: Any, say: Callable[[Any], str]) -> str:
    """Write a change with its sign, “+2”, “−$15,000.00”; empty where nothing changes."""
    return "" if not change else f"{'+' if change > 0 else '−'}{say(abs(change))}"


def requirement_rows(totals: dict[str, Any]) -> list[dict[str, Any]]:
    """Return, for each requirement, the figures before and after, with bars as SVG attributes in percent."""
    return [
        {
            "number": number,
            "title": rules.TITLES[number],
            "sides": [
                {"side": side, "count": counts[side], "bar": _bar(counts[side], TONES)} for side in SIDES
            ],
            "differs": counts["before"] != counts["after"],
        }
        for number, counts in enumerate(totals["requirements"], start=1)
    ]


def _bar(count: dict[str, int], tones: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    whole, x, parts = sum(count.values()) or 1, 0.0, []
    for key, tone in tones:
        width = 100 * count.get(key, 0) / whole  # older replays know of none that is forgiven
        if width:
            parts.append({"tone": tone, "x": f"{x:.2f}", "width": f"{max(width - GAP, 0.1):.2f}"})
        x += width
    return parts


@dataclass(frozen=True)
class ReplayLine:
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
        either = self.after or self.before
        assert either is not None  # one of them is there
        return either

    @property
    def name(self) -> str:
        facts = self.either.facts
        return f"{facts.unit.value.capitalize()} {facts.number}"

    @property
    def same_verdict(self) -> bool:
        sides = (self.before, self.after)
        return len({side.judged.verdict if side else None for side in sides}) == 1

    @property
    def counts(self) -> list[str]:
        """The counts before and after, “6 of 8 people, 5 of 5 commits”."""
        return [_tallies(side) for side in (self.before, self.after)]


@dataclass(frozen=True)
class Why:
    """The reasons for one student's result: `weeks` are those whose verdict differs, `like` those of the same verdict
    by other counts.

    `stale` where the record has changed since the replay, so that it would now come to something else.
    """

    compared: Compared
    lines: list[ReplayLine]
    weeks: list[WeekLine]
    like: list[WeekLine]
    stale: bool

    @property
    def differing(self) -> list[ReplayLine]:
        """The requirements that come out otherwise: why the result changes."""
        return [line for line in self.lines if line.differs]

    @property
    def same(self) -> list[ReplayLine]:
        return [line for line in self.lines if not line.differs]

    @property
    def sides(self) -> list[dict[str, Any]]:
        return [
            {
                "judged": judged,
                "word": OUTCOME_WORDS[judged.outcome],
                "refund": f"{'up to ' if judged.outcome == ReplayOutcome.PERSON else ''}{dollars(judged.refund)}",
            }
            for judged in (self.compared.before, self.compared.after)
        ]


def why_of(compared: Compared, stored: ReplayResult) -> Why:
    before, after = compared.before, compared.after
    lines = [ReplayLine(*pair) for pair in zip(before.findings, after.findings, strict=True)]
    present_findings = [[str(finding.finding) for finding in side.findings] for side in (before, after)]
    weeks = _weeks(before, after)
    return Why(
        compared,
        lines,
        [week for week in weeks if not week.same_verdict],
        [week for week in weeks if week.same_verdict],
        present_findings != [stored.findings_before, stored.findings_after],
    )


def what_changes(row: ReplayResult) -> list[str]:
    """Name the requirements whose finding differs, such as "3. Every week met: not met → met"."""
    pairs = enumerate(zip(row.findings_before, row.findings_after, strict=True), start=1)
    return [
        f"{number}. {rules.TITLES[number]}: {FindingWord(before).label} → {FindingWord(after).label}"
        for number, (before, after) in pairs
        if before != after
    ]


def _weeks(before: ReplayedRecord, after: ReplayedRecord) -> list[WeekLine]:
    """Return the weeks (or months) whose verdict, counts or days are not the same, in the order of days; none that
    neither side assesses."""
    sides = [
        {
            (period.facts.unit, period.facts.first_day, period.facts.last_day): period
            for period in side.basis.verdicts
        }
        for side in (before, after)
    ]
    keys = sorted(sides[0].keys() | sides[1].keys(), key=lambda key: (key[0].value, key[1], key[2]))
    lines = [WeekLine(sides[0].get(key), sides[1].get(key)) for key in keys]
    return [line for line in lines if _shown(line.before) != _shown(line.after)]


def _shown(period: SupposedVerdict | None) -> tuple[str, str] | None:
    if period is None:
        return None
    verdict = period.judged.verdict
    return verdict.value, "" if verdict == Verdict.NOT_ASSESSED else _tallies(period)


def _tallies(period: SupposedVerdict | None) -> str:
    return joined([tally(quota) for quota in period.judged.quotas]) if period else ""
