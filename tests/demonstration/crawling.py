"""The crawl over the demonstration, for some roles: one object for each page and state. `manage.py crawl` walks over
all."""

from collections.abc import Collection
from datetime import datetime

from demonstration import make
from demonstration.crawl.walk import DAYS, Walk


def no_page_fails(roles: Collection[str], now: datetime) -> None:
    """Open all that people of these roles can reach in the demonstration made for `now`, and days later."""
    make.make(now)
    lines: list[str] = []
    crawl = Walk(now, say=lines.append, roles=roles)
    crawl.run()
    assert crawl.faults == {}, "\n".join(lines)
    assert crawl.moments == len(DAYS) == 7
    assert crawl.pages > 500, lines
    assert crawl.forms > 100, lines
