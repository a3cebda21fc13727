"""Alice in week 7 of her search, as the tests of the job search have her."""

from tests.jobsearch.conftest import in_week_7, its

__all__ = ["in_week_7", "its"]
