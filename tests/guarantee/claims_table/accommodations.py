"""Sentences on accommodations."""

from collections.abc import Sequence
from datetime import date, datetime

from guarantee.accommodations import verbs
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import World, moment

GROUNDS = {"illness": "illness", "a birth": "birth"}


def _asks(
    told: Story,
    ground: str,
    when: str,
    periods: Sequence[str] = (),
    requirements: Sequence[int] = (),
    days: tuple[date, date] | None = None,
) -> None:
    def happens(made: World) -> None:
        made.rows["accommodation"] = verbs.ask_accommodation(
            made.latest_search(), ground=GROUNDS[ground], why="It kept me from it.", periods=periods,
            requirements=requirements, days=days, files=[], by=made.rosa.user, now=moment(when),
        )  # fmt: skip

    told.at(when, happens)


@says(r"For (illness|a birth) she asks at ([\d: -]+) to have week (\d+) excused\.")
def asks_for_a_week(told: Story, ground: str, when: str, week: str) -> None:
    _asks(told, ground, when, periods=[f"week {week}"])


@says(r"For (illness|a birth) she asks at ([\d: -]+) to have requirement (\d+) forgiven\.")
def asks_for_a_requirement(told: Story, ground: str, when: str, number: str) -> None:
    _asks(told, ground, when, requirements=[int(number)])


@says(r"For (illness|a birth) she asks at ([\d: -]+) to have what was due from ([\d-]+) to ([\d-]+) moved\.")
def asks_for_days(told: Story, ground: str, when: str, first_day: str, last_day: str) -> None:
    _asks(told, ground, when, days=(date.fromisoformat(first_day), date.fromisoformat(last_day)))


def _decided(made: World, granted: bool, now: datetime) -> None:
    asked = made.rows["accommodation"]
    made.rows["accommodation decided"] = verbs.decide_accommodation(
        asked,
        periods=asked.periods if granted else [],
        requirements=asked.requirements if granted else [],
        days=asked.days if granted else None,
        why="We looked.",
        by=made.gwen,
        now=now,
    )


@says(r"One admin (grants|declines) it at ([\d: -]+)\.")
def one_admin(told: Story, word: str, when: str) -> None:
    told.at(when, lambda made: _decided(made, word == "grants", moment(when)))


@says(r"A second admin agrees to the accommodation at ([\d: -]+)\.")
def second_admin(told: Story, when: str) -> None:
    told.at(
        when,
        lambda made: verbs.agree_accommodation(
            made.rows["accommodation decided"], by=made.hal, now=moment(when)
        ),
    )
