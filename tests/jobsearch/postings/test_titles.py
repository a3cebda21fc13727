"""What a title alone tells."""

import pytest

from jobsearch.postings.titles import TitleReading, read_title


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        (
            "Acme hiring Backend engineer in New York | LinkedIn",
            "LinkedIn",
            TitleReading("Backend engineer", "Acme"),
        ),
        ("Backend engineer at Acme", "", TitleReading("Backend engineer", "Acme")),
        ("Backend engineer - Acme - Careers", "Careers", TitleReading("Backend engineer", "Acme")),
        ("Our summer party", "Acme", TitleReading()),
        ("Dinner at Luigi’s", "", TitleReading()),
        ("", "", TitleReading()),
    ],
)
def test_a_posting(title: str, site: str, expected: TitleReading) -> None:
    assert read_title(title, site, "https://example.org/jobs/1") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Priya Shah - Staff engineer - Globex | LinkedIn",
            TitleReading(employer="Globex", person="Priya Shah"),
        ),
        ("Priya Shah | LinkedIn", TitleReading(person="Priya Shah")),
        ("Recruiting team | LinkedIn", TitleReading()),
    ],
)
def test_a_profile(title: str, expected: TitleReading) -> None:
    assert read_title(title, "LinkedIn", "https://www.linkedin.com/in/priya-shah/") == expected
