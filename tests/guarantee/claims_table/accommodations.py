"""Sentences on accommodations."""

from datetime import datetime

from guarantee.accommodations import verbs
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import World, moment

GROUNDS = {"illness": "illness", "a birth": "birth"}


def _asks(told: Story, ground: str, when: str, periods: list[str], requirements: list[int]) -> None:
    def happens(made: World) -> None:
        made.rows["accommodation"] = verbs.ask_accommodation(
            made.latest_search(), ground=GROUNDS[ground], why="It kept me from it.", periods=periods,
            requirements=requirements, files=[], by=made.rosa.user, now=moment(when),
        )  # fmt: skip

    told.at(when, happens)


@says(r"For (illness|a birth) she asks at ([\d: -]+) to have week (\d+) excused\.")
def asks_for_a_week(told: Story, ground: str, when: str, week: str) -> None:
    _asks(told, ground, when, [f"week {week}"], [])


@says(r"For (illness|a birth) she asks at ([\d: -]+) to have requirement (\d+) forgiven\.")
def asks_for_a_requirement(told: Story, ground: str, when: str, number: str) -> None:
    _asks(told, ground, when, [], [int(number)])


def _decided(made: World, granted: bool, now: datetime) -> None:
    asked = made.rows["accommodation"]
    made.rows["accommodation decided"] = verbs.decide_accommodation(
        asked,
        periods=asked.periods if granted else [],
        requirements=asked.requirements if granted else [],
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
