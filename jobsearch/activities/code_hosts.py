"""A commit is known by its host and hash (DOMAIN §5), wherever the link to it came from."""

import re
from urllib.parse import urlsplit

# github.com/o/r/commit/…, …/pull/7/commits/…, gitlab's /-/commit/…, bitbucket.org/o/r/commits/…
COMMIT = re.compile(r"/commits?/([0-9a-f]{7,64})(?:[/.?#]|$)", re.IGNORECASE)


def commit_key(link: str) -> str:
    """ "github.com:0a1b2c3…", or empty where the link leads to no commit."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # such as an unfinished IPv6 address
        return ""
    found = COMMIT.search(parts.path)
    return f"{host}:{found.group(1).lower()}"[:200] if found and host else ""


def short(key: str) -> str:
    """What two ways of writing one commit share: a hash may be shortened to seven digits."""
    host, _, digits = key.rpartition(":")
    return f"{host}:{digits[:7]}"


def same(one: str, other: str) -> bool:
    """Whether two keys name one commit; either may be a shortened hash."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))
