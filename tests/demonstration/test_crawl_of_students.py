"""No page fails for students, in any state. Beside `test_crawl`: two processes share the walk."""

from datetime import UTC, datetime

from tests.demonstration import crawling
from tests.demonstration.crawling import no_page_fails

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def test_no_page_fails_for_students_now_and_a_month_later(db: None) -> None:
    no_page_fails({"student"}, NOW, (crawling.NOW, crawling.A_MONTH_LATER))
