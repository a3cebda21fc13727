"""Commits on code hosts, each known by its host and hash (DOMAIN §5), wherever the link to it came from."""

import re
from urllib.parse import urlsplit

# github.com/o/r/commit/…, …/pull/7/commits/…, gitlab's /-/commit/…, bitbucket.org/o/r/commits/…
COMMIT = re.compile(r"/commits?/([0-9a-f]{7,64})(?:[/.?#]|$)", re.IGNORECASE)


def commit_key(link: str) -> str:
    """Return a commit's host and hash, as in “github.com:0a1b2c3…”; empty where the link leads to no commit."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # such as an unfinished IPv6 address
        return ""
    commit = COMMIT.search(parts.path)
    return f"{host}:{commit.group(1).lower()}"[:200] if commit and host else ""


def short(key: str) -> str:
    """Return the host and the first seven digits of the hash, to which a link may shorten it."""
    host, _, digits = key.rpartition(":")
    return f"{host}:{digits[:7]}"


def same(key: str, other_key: str) -> bool:
    """Return whether two keys name one commit; the hash of either may be shortened."""
    return bool(key and other_key) and (key.startswith(other_key) or other_key.startswith(key))
