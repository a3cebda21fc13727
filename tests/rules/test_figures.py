"""Whether a clause names the figure of a rule, whatever unit it counts in."""

from decimal import Decimal

import pytest

from rules.figures import quantities, says


@pytest.mark.parametrize(
    ("words", "figure", "unit", "named"),
    [
        ("It lasts 36 months.", 1_000, "day", False),
        ("It lasts 36 months.", 1_095, "day", True),
        ("It lasts 36 months.", 1_080, "day", True),
        ("a pause of at most six months", 183, "day", True),
        ("a pause of at most six months", 184, "day", True),
        ("a pause of at most six months", 185, "day", False),
        ("a pause of at most six months", 179, "day", False),
        ("within one month", 28, "day", True),
        ("within one month", 32, "day", False),
        ("within a year of 1 year", 365, "day", True),
        ("within two weeks", 14, "day", True),
        ("within two weeks", 2, "day", False),
        ("within 30 business days", 30, "day", False),
        ("within 30 days", 30, "day", True),
        ("at most 30 days after it", 30, "day", True),
        ("the window ends with the end of day 180", 180, "day", True),
        ("within five business days", 5, "business day", True),
        ("within five (5) business days", 5, "business day", True),
        ("within 5 working days", 5, "business day", True),
        ("within 5 weeks", 5, "business day", False),
        ("within 5 days", 5, "business day", False),
        ("5 days; weekends are no business days", 5, "business day", True),
        ("reply within 48 hours", 48, "hour", True),
        ("reply within two days", 48, "hour", True),
        ("reply within 48 minutes", 48, "hour", False),
        ("up to 5 minutes late is on time", 5, "minute", True),
        ("within 72 hours", 3, "day", True),
        ("within forty-five days", 45, "day", True),
        ("within thirty days", 30, "day", True),
        ("at least $60,000 in the first year", 60_000, "", True),
        ("a grade of at least 70.5 %", Decimal("70.5"), "", True),
        ("at least 10 posts", 1, "", False),
        ("at least once in every month", 1, "", True),
        ("a blog post", 1, "", True),
        ("twice a week", 2, "", True),
        ("eleven days", 11, "", True),
        ("fifteen", 5, "", False),
        ("on at least 5 days in every week", 5, "", True),
        ("", 5, "day", False),
    ],
)
def test_a_clause_names_a_figure_whatever_its_unit(
    words: str, figure: Decimal | int, unit: str, named: bool
) -> None:
    assert says(words, figure, unit) is named


def test_each_number_stands_with_what_it_counts() -> None:
    text = "At least 8 people, 5 commits within 30 calendar days, and 2 full business days or 48 hours."
    assert [(int(quantity.number), quantity.unit) for quantity in quantities(text)] == [
        (8, ""), (5, ""), (30, "day"), (2, "business day"), (48, "hour"),
    ]  # fmt: skip
    assert quantities("nothing of it") == []
