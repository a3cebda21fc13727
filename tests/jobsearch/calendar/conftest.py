"""The permanent cast, at NOW."""

from tests.people.conftest import cast, made

__all__ = ["cast", "made"]
