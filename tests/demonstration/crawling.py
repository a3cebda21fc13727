"""The crawl over the demonstration, for some roles at some moments: one object for each page and state. `manage.py
crawl` walks over all, at seven moments."""

from collections.abc import Collection
from datetime import datetime

from demonstration import make
from demonstration.crawl.walk import DAYS, Walk

NOW, A_MONTH_LATER, ALL_IS_OVER = 0, 30, 200  # of DAYS


def no_page_fails(roles: Collection[str], now: datetime, days: Collection[int]) -> None:
    """Open all that people of these roles can reach in the demonstration made for `now`, so many days later."""
    assert set(days) < set(DAYS)
    make.make(now)
    lines: list[str] = []
    crawl = Walk(now, days=days, say=lines.append, roles=roles)
    crawl.run()
    assert crawl.faults == {}, "\n".join(lines)
    assert crawl.moments == len(days)
    assert crawl.pages > 500, lines
    assert crawl.forms > 100, lines
