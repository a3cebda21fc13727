"""What a student logs in a week, as a tracker's file: people, commits, a post, and what else happens in a search."""

import csv
import io
import random
from dataclasses import dataclass
from datetime import date, timedelta

from demonstration import names

HEADER = "date,kind,person,employer,note,link"


@dataclass(frozen=True)
class Effort:
    """How much of each a week holds."""

    people: int = 8
    commits: int = 5
    posts: int = 1


GOOD = Effort(9, 6, 1)


def week_rows(dice: random.Random, first_day: date, days: int, effort: Effort, handle: str) -> list[str]:
    """The rows of `days` days from `first_day`, as lines of CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(sorted(_rows(dice, first_day, days, effort, handle)))
    return out.getvalue().splitlines()


def week_file(dice: random.Random, first_day: date, days: int, effort: Effort, handle: str) -> str:
    """The same as a whole file."""
    return "\n".join([HEADER, *week_rows(dice, first_day, days, effort, handle)])


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
    return rows
