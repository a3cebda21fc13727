"""Canonical JSON (RFC 8785) and the digests over it, as a stranger computes them again."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import rfc8785

from core.instants import iso_z


def canonical(value: Any) -> str:
    """Write plain JSON as its one canonical text."""
    return rfc8785.dumps(value).decode()


def sha256(content: str | bytes) -> str:
    """Return the SHA-256, hexadecimal, of a text in UTF-8 or of bytes."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def salted_digest(salt: str, text: str) -> str:
    """Return the digest that a record holds in place of a text: without the salt nobody can guess the text from it."""
    return sha256(salt + text)


def as_json(value: Any) -> Any:
    """Return a value of a column as JSON that every reader reads alike: no fractions, whose writing differs between
    languages; they and sums are text."""
    if isinstance(value, Mapping):
        return {str(name): as_json(part) for name, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | memoryview):
        return [as_json(part) for part in value]
    return _one_value(value)


def _one_value(value: Any) -> Any:
    match value:
        case None | bool() | int() | str():
            return value
        case datetime():
            return iso_z(value)
        case date() | time():
            return value.isoformat()
        case float() | Decimal() | UUID() | timedelta():
            return str(value)
        case bytes() | memoryview():
            return sha256(bytes(value))
    raise TypeError(f"{type(value).__name__} has no canonical form here")
