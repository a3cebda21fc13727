"""A student's week as rows of a tracker's file: people, commits, a post, and what else happens in a search."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from demonstration import names

HEADER = "date,kind,person,employer,note,link"


@dataclass(frozen=True)
class Effort:
    """The number of each kind of activity in a week; `pushes` are days with one."""

    people: int = 8
    commits: int = 5
    posts: int = 1
    applications: int = 0
    pushes: int = 0
    meetings: int = 0

    def of_days(self, days: int) -> "Effort":
        """Return the share of this effort that a week of so few days holds."""
        return Effort(
            self.people * days // 7,
            self.commits * days // 7,
            int(days > 4) * self.posts,
            self.applications * days // 7,
            min(self.pushes, days),
            int(days > 4) * self.meetings,
        )


GOOD = Effort(9, 6, 1)


def week_rows(dice: random.Random, first_day: date, days: int, effort: Effort, handle: str) -> list[str]:
    """Draw the rows of `days` days from `first_day`, as lines of CSV."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(sorted(_rows(dice, first_day, days, effort, handle)))
    return buffer.getvalue().splitlines()


def _rows(dice: random.Random, first_day: date, days: int, effort: Effort, handle: str) -> list[list[str]]:
    def day() -> str:
        return (first_day + timedelta(days=dice.randrange(days))).isoformat()

    people = dice.sample([(first, last) for first in names.FIRST for last in names.LAST], effort.people)
    rows = [
        [
            day(),
            "contacted",
            f"{first} {last}",
            dice.choice(names.FIRMS),
            dice.choice(names.CONTACT_NOTES),
            "",
        ]
        for first, last in people
    ]
    if people and dice.random() < 0.5:
        first, last = people[0]
        rows.append([day(), "follow_up", f"{first} {last}", rows[0][3], "sent a thank-you note", ""])
    if dice.random() < 0.6:
        rows.append([day(), "applied", "", dice.choice(names.FIRMS), "after talking to the team", ""])
    for _ in range(effort.commits):
        link = f"https://github.com/{handle}/portfolio/commit/{dice.getrandbits(160):040x}"
        rows.append([day(), "commit", "", "", dice.choice(names.COMMIT_NOTES), link])
    for _ in range(effort.posts):
        title = dice.choice(names.POSTS)
        slug = title.lower().replace(" ", "-").replace("'", "").replace(",", "")
        rows.append([day(), "blog_post", "", "", title, f"https://{handle}.dev.example/{first_day}-{slug}"])
    return rows + _other_rows(dice, first_day, day, effort)


def _other_rows(
    dice: random.Random, first_day: date, day: Callable[[], str], effort: Effort
) -> list[list[str]]:
    """Draw the rows of activities that only another school's terms count."""
    firms = dice.sample(names.FIRMS, effort.applications)  # a second one alike on the same day would be one
    rows = [[day(), "applied", "", firm, "junior developer", ""] for firm in firms]
    for number in range(effort.pushes):
        pushed_on = (first_day + timedelta(days=number)).isoformat()
        rows.append([pushed_on, "push", "", "", dice.choice(names.COMMIT_NOTES), ""])
    rows += [[day(), "coach_meeting", "", "", "went through my week", ""] for _ in range(effort.meetings)]
    return rows
