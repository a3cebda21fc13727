"""Files that people bring: a cohort's roster, a student's weeks as a tracker of their own would hold them."""

import csv
import io
from collections.abc import Iterable
from datetime import date, timedelta

from tests.jobsearch.evidence.servers import Answers, post_page

START = date(2026, 3, 2)  # a Monday; the window's last day is 2026-08-29
BLOG = "alice.example"
SHORT = 5  # the number of the week in which only six people are contacted
ROSTER = ["name", "email", "program", "cohort", "graduation date", "coach", "time zone", "country", "state"]
TRACKER = ["date", "kind", "person", "employer", "note", "link"]
FIRST_NAMES = ("Priya", "Sam", "Noor", "Lena", "Omar", "Rosa", "Ken", "Ines")
LAST_NAMES = (
    "Shah",
    "Ortiz",
    "Haddad",
    "Berg",
    "Diaz",
    "Costa",
    "Mori",
    "Silva",
    "Novak",
    "Reyes",
    "Lund",
    "Okafor",
)
EMPLOYERS = ("Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wonka", "Acme", "Soylent")


def sheet(columns: list[str], rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def roster() -> str:
    """Two students of one coach; between them a row that nobody can apply."""
    cohort = ("Software Engineering", "Web 2026-02", "2026-02-27")
    rest = (*cohort, "bob.stone@example.com", "America/New_York", "US", "NY")
    return sheet(
        [*ROSTER, "tuition paid"],
        [
            ("Alice Moreau", "alice.moreau@example.com", *rest, "15000.00"),
            ("Ivo Brand", "ivo.brand@example.com", *rest, "lots"),
            ("Charlie Adeyemi", "charlie.adeyemi@example.com", *rest, "12500.00"),
        ],
    )


def weeks(*numbers: int) -> str:
    """Whole weeks of a search that began at START: people contacted, five commits, a post in each."""
    return sheet(TRACKER, [row for number in numbers for row in week(number, 6 if number == SHORT else 8)])


def last_day(number: int) -> date:
    """The Sunday of a week."""
    return START + timedelta(days=7 * number - 1)


def week(number: int, people: int) -> list[tuple[str, ...]]:
    monday = START + timedelta(days=7 * (number - 1))
    rows = [
        (
            _day(monday, n),
            "contacted",
            f"{FIRST_NAMES[n]} {LAST_NAMES[number % 12]}",
            EMPLOYERS[n],
            "intro call",
            "",
        )
        for n in range(people)
    ]
    rows += [(_day(monday, n), "commit", "", "", "", commit(number, n)) for n in range(5)]
    return [
        *rows,
        (_day(monday, 4), "blog_post", "", "", f"Notes {number}", f"https://{BLOG}/notes/{number}"),
    ]


def publish(blog: Answers) -> None:
    """Alice's blog, as the worker finds it: her posts with her name, each of its day."""
    days = {"queues": START.isoformat()} | {
        str(number): _day(START + timedelta(days=7 * (number - 1)), 4) for number in range(1, 27)
    }
    for name, day in days.items():
        blog.page(f"/notes/{name}", post_page(author="Alice Moreau", published=day))


def commit(number: int, n: int) -> str:
    return f"https://github.com/alice/app/commit/{number:02d}{n:02d}{'abcdef' * 6}"


def _day(monday: date, n: int) -> str:
    return (monday + timedelta(days=n % 7)).isoformat()
