"""Alice in the middle of her search: as `tests/jobsearch` has it."""

from tests.jobsearch.conftest import in_week_7, its

__all__ = ["in_week_7", "its"]
