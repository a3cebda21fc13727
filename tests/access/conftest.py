"""The cast at NOW, with counters of its own: as `tests/people` has it."""

from tests.people.conftest import cast, made

__all__ = ["cast", "made"]
