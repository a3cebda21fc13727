"""The crawl over the demonstration, for some roles: one object for each page and state. `manage.py crawl` walks over
all, at seven moments."""

from collections.abc import Collection
from datetime import datetime

from demonstration import make
from demonstration.crawl.walk import DAYS, Walk

MOMENTS = (0, 30, 200)  # of DAYS: now, after a month, and when all is over


def no_page_fails(roles: Collection[str], now: datetime) -> None:
    """Open all that people of these roles can reach in the demonstration made for `now`, and days later."""
    assert set(MOMENTS) < set(DAYS)
    make.make(now)
    lines: list[str] = []
    crawl = Walk(now, days=MOMENTS, say=lines.append, roles=roles)
    crawl.run()
    assert crawl.faults == {}, "\n".join(lines)
    assert crawl.moments == len(MOMENTS)
    assert crawl.pages > 500, lines
    assert crawl.forms > 100, lines
