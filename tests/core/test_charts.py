"""Charts as numbers: the tallest column fills the drawing, parts of a bar follow one another, nothing is no bar."""

import pytest

from core.charts import bar, column_chart


def test_the_tallest_column_fills_the_drawing_and_the_line_lies_at_the_minimum() -> None:
    chart = column_chart([(4, "missed"), (8, "met")], minimum=4, height=101)
    assert [(column.y, column.height, column.tone) for column in chart.columns] == [
        ("51.0", "50.0", "missed"),
        ("1.0", "100.0", "met"),
    ]
    assert chart.line == "51.0"


def test_a_minimum_above_all_columns_is_in_the_drawing() -> None:
    chart = column_chart([(2, "missed")], minimum=8, height=81)
    assert (chart.columns[0].height, chart.line) == ("20.0", "1.0")


def test_columns_share_the_width_and_leave_gaps() -> None:
    first, second = column_chart([(1, "met"), (1, "met")]).columns
    assert (first.x, first.width, second.x) == ("5.00", "40.00", "55.00")


@pytest.mark.parametrize("values", [[], [(0, "missed")]])
def test_nothing_yet_is_drawn_without_a_line(values: list[tuple[int, str]]) -> None:
    chart = column_chart(values)
    assert chart.line == "" and all(column.height == "0.0" for column in chart.columns)


def test_parts_of_a_bar_follow_one_another_and_those_of_nothing_are_left_out() -> None:
    parts = bar([(1, "met"), (0, "open"), (2, "missed")], 4)
    assert [(part.x, part.width, part.tone) for part in parts] == [
        ("0.00", "25.00", "met"),
        ("25.00", "50.00", "missed"),
    ]


def test_a_whole_of_nothing_is_no_bar() -> None:
    assert bar([(0, "met")], 0) == ()
