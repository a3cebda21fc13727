"""The cells as `docs/sentences.md` has them, to be read aloud: with one student's days, and a coach called Maya."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rules.situations import AgainstItem, AgainstKind, Guarantee, Misfit, ServiceClock, Situation, pages
from rules.situations.table import ENDED_BY_THIS, RUN_AGAIN, STILL_ENDS, SearchEvent

DECIDED = ("closed", ServiceClock.ENDED, Guarantee.DENIED)
STOPPABLE = (ServiceClock.PLANNED, ServiceClock.HELD, ServiceClock.CHOOSE_AGAIN, ServiceClock.RUNS)
TODAY = date(2026, 11, 25)
HEAD = """# Every sentence, to be read aloud

What the pages say in each situation: state · clock · guarantee. The sentences stand in `rules/situations/`.
Lives (`tests/standing/situations`) find the situations: one that is not here, or reads otherwise, fails their test, and
so does one that no life comes to. `rm docs/sentences.md; SENTENCES=docs/sentences.md bin/test
tests/standing/situations` writes the page anew. The student is met on 25 November, the coach is called Maya.
"""
WHAT = {
    AgainstKind.PERIOD: "Week 4",
    AgainstKind.PERIODS: "Weeks 4, 5 and 9",
    AgainstKind.LOGGABLE: "Week 6",
    AgainstKind.OFFER: "Globex",
    AgainstKind.REPLIES: "Two replies",
    AgainstKind.STRIKES: "2 of 4 strikes for late replies (clause 4.2).",
    AgainstKind.NO_SHOW: "your 1:1 on Mon 23 Nov",
    AgainstKind.LATE: "your 1:1 on Mon 23 Nov",
    AgainstKind.DELIVERABLE: "resume",
    AgainstKind.CONDITION: "Absences: 4, not met (at most 3 absences, clause 1.1).",
}


def situation(cell: tuple[str, ServiceClock, Guarantee]) -> Situation:
    state, clock, guarantee = cell
    over = clock == ServiceClock.ENDED and state in ("closed", "searching")
    ended = guarantee in (Guarantee.OFFER, Guarantee.LAPSE, Guarantee.WITHDRAWAL)
    return Situation(
        state=state,
        clock=clock,
        guarantee=guarantee,
        against=(),
        day=TODAY,
        coach="Maya",
        week="On track: three more people and a post by Sunday.",
        start=date(2026, 12, 7) if clock in (ServiceClock.PLANNED,) else date(2026, 10, 13),
        last_day=date(2026, 11, 20) if guarantee == Guarantee.WINDOW or over else date(2027, 4, 11),
        service_until=date(2026, 11, 20) if clock == ServiceClock.ENDED else None,
        guarantee_until=date(2026, 11, 20) if ended else None,
        claim_until=date(2026, 12, 20),
        filed_on=date(2026, 11, 20),
        graduated_on=date(2026, 9, 1) if clock == ServiceClock.CHOOSE_AGAIN else None,
        start_limit_days=30,
    )


def item(kind: AgainstKind, state: str) -> AgainstItem:
    return AgainstItem(
        kind, state, what=WHAT.get(kind, ""), short="two people", until="Fri 20 Nov, end of day"
    )


def page(
    cells: Iterable[tuple[str, ServiceClock, Guarantee]], against: Iterable[tuple[AgainstKind, str]]
) -> str:
    parts = [HEAD]
    for cell in sorted(cells):
        its = situation(cell)
        said = {"Today": pages.today(its), "Commitment": pages.commitment(its), "Claim": pages.claim(its)}
        lines = [
            f"- {name}: **{each.headline}** {' '.join(each.lede)}".rstrip() for name, each in said.items()
        ]
        lines.append(f"- Caseload: {pages.staff(its)}")
        lines.append(f"- Mail: {' '.join(pages.mail(its))}")
        if its.state not in ("enrolled", "preparing") or its.clock == ServiceClock.HELD:
            said_to_sign = pages.nothing_to_sign(its)
            lines.append(f"- Sign: **{said_to_sign.headline}** {' '.join(said_to_sign.lede)}")
        if (its.state != "not_seeking" and its.clock in STOPPABLE) or its.guarantee == Guarantee.RUNS:
            lines.append(f"- I am no longer looking: {' '.join(pages.withdrawing(its))}")
        if its.guarantee != Guarantee.RUNS:
            lines.append(f"- What if: {pages.nothing_changes(its, 'your')}")
        parts.append(f"## {' · '.join(map(str, cell))}\n" + "\n".join(lines) + "\n")
    parts.append("# What a mail tells of first\n")
    its = situation(("searching", ServiceClock.RUNS, Guarantee.RUNS))
    parts.append(
        "\n".join(
            f"- {event}: {pages.mail(its, event)[0]}" for event in SearchEvent if event != SearchEvent.DECIDED
        )
        + "\n"
        + f"- {SearchEvent.DECIDED}: {' '.join(pages.mail(situation(DECIDED), SearchEvent.DECIDED))}\n"
    )
    parts.append("# Why another start date has to be chosen\n")
    its = situation(("preparing", ServiceClock.CHOOSE_AGAIN, Guarantee.TO_COME))
    parts.append(
        "\n".join(f"- {why}: {pages.today(replace(its, misfit=why)).lede[0]}" for why in Misfit) + "\n"
    )
    parts.append("# What an offer ended, on its page\n")
    its = situation(("searching", ServiceClock.RUNS, Guarantee.OFFER))
    ended = [pages.ended_by_this(its, clock, date(2026, 11, 20)) for clock in ENDED_BY_THIS]
    parts.append("\n".join(f"- {said.headline} {said.lede[0]}" for said in ended) + "\n")
    parts.append("# What an admin reads before taking an end back\n")
    parts.append("\n".join(f"- {sentence}" for sentence in _taken_back()) + "\n")
    parts.append("# What stands against someone, or soon would\n")
    parts.append(
        "\n".join(
            f"- {' · '.join(filter(None, (str(kind), state)))}: {each.happened('Maya')} {each.can('Maya')}"
            for kind, state in sorted(against)
            for each in [item(kind, state)]
        )
        + "\n"
    )
    return "\n".join(parts)


def _taken_back() -> list[str]:
    last, on = date(2027, 4, 11), date(2026, 11, 20)
    again = [pages.taken_back(clocks, last, TODAY, None) for clocks in RUN_AGAIN]
    return again + [pages.taken_back(("guarantee",), last, TODAY, (cause, on)) for cause in STILL_ENDS]


def cells_of(text: str) -> set[tuple[str, ServiceClock, Guarantee]]:
    """The situations that a page has."""
    headings = [line.removeprefix("## ").split(" · ") for line in text.splitlines() if line.startswith("## ")]
    return {(state, ServiceClock(clock), Guarantee(guarantee)) for state, clock, guarantee in headings}


def sections(text: str) -> dict[str, str]:
    """Heading of a cell, or name of what stands against someone → its lines."""
    found = {}
    for part in text.split("\n## ")[1:]:
        heading, _, lines = part.partition("\n")
        found[heading] = lines.split("\n# ")[0].strip()
    return found | {
        line.partition(": ")[0]: line
        for line in text.rsplit("# What stands against", maxsplit=1)[-1].splitlines()
        if line
    }
