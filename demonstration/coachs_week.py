"""What fills a coach's week in the demonstration: meetings of yesterday, today and tomorrow; a message that waits."""

from datetime import date, timedelta

from demonstration.days import DAY, weekday_before, weekday_from
from demonstration.life import DemonstrationLife
from rules.instants import local_day


def _today(life: DemonstrationLife) -> date:
    return local_day(life.school.now, life.coach.time_zone)


def meets_today(life: DemonstrationLife) -> None:
    """Meet the coach today, or on Monday where today is a Saturday or Sunday."""
    life.meet("coaching", weekday_from(_today(life)))


def met_yesterday(life: DemonstrationLife) -> None:
    """Have met the coach on the last weekday; how it went is not on record yet."""
    life.meet("mock_cultural", weekday_before(_today(life)), recorded=False)


def asks_for_a_mock(life: DemonstrationLife) -> None:
    """Write to the coach three hours ago, and meet them on the next weekday."""
    body = "My final interview is the day after tomorrow. Could we do one more mock before it?"
    life.write(life.school.now - timedelta(hours=3), body)
    life.meet("mock_technical", weekday_from(_today(life) + DAY))
