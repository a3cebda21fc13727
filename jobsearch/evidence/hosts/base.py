"""What every code host can be asked, and how its API is asked: within its limits, and for nothing twice."""

import hashlib
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

from core.fetching.fetch import API, Page, fetch
from core.fetching.reasons import Unfetchable
from rules.evidence_checks import Checked

MOST_PAGES = 10  # of one list
LONGEST_PAUSE = timedelta(hours=2)
SHORTEST_PAUSE = timedelta(minutes=1)
CONVERSATION = 60.0  # seconds that one conversation may last: a worker has others to talk to
NOTHING_THERE = (404, 409, 410, 422)  # 409: an empty repository; 422: an author that it does not know
_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*rel="?next"?')


class HostTrouble(Exception):
    """The host did not say what was asked. `message` says why, for whoever is to read it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Paused(HostTrouble):
    """The host wants not to be asked until a moment."""

    def __init__(self, until: datetime) -> None:
        super().__init__("The host asks us to wait; we go on by ourselves.")
        self.until = until


class NotThere(HostTrouble):
    """There is no such thing that is public."""

    def __init__(self) -> None:
        super().__init__("There is no such thing that is public.")


class TokenRefused(HostTrouble):
    """The student's permission was withdrawn, or has expired."""

    def __init__(self) -> None:
        super().__init__("The host no longer takes the permission that you gave. Connect the account again.")


@dataclass(frozen=True)
class AccountFacts:
    """An account as its host knows it. `number` never changes; `email` only where it is public."""

    number: str
    username: str
    name: str = ""
    email: str = ""


@dataclass(frozen=True)
class Commit:
    """A commit that was read: full hash, when it was made, where it can be seen, and the first line of its message."""

    hash: str
    at: datetime
    link: str
    title: str


@dataclass(frozen=True)
class StoredAnswer:
    """What the API said at an address, its ETag, and the address of the next page."""

    digest: str
    etag: str
    following: str
    body: Any


@dataclass
class HostApi:
    """One conversation with a host's API.

    `remembered` finds what it said before at an address (by digest); what it says anew is in `fresh`, for the caller to
    store together with what it makes of it. `now` is the present moment.
    """

    base: str
    now: datetime
    headers: dict[str, str] = field(default_factory=dict)
    remembered: Callable[[str], StoredAnswer | None] = lambda digest: None
    fresh: list[StoredAnswer] = field(default_factory=list)
    ends_at: float = field(default_factory=lambda: monotonic() + CONVERSATION)

    def get(self, address: str) -> StoredAnswer:
        """Return what the API says at an address (a path, or whole). Raise HostTrouble."""
        url = address if "://" in address else f"{self.base}{address}"
        if monotonic() > self.ends_at:
            raise HostTrouble("The host is slow just now; we try again later.")
        if urlsplit(url)[:2] != urlsplit(self.base)[:2]:  # the next page that a host names is its own, too
            raise HostTrouble("The host sends us elsewhere.")
        digest = hashlib.sha256(f"{url} {self.headers.get('Authorization', '')}".encode()).hexdigest()
        earlier = self.remembered(digest)
        conditions = {"If-None-Match": earlier.etag} if earlier and earlier.etag else {}
        try:
            page = fetch(url, limits=API, headers={**self.headers, **conditions}, trusted=True)
        except Unfetchable as error:
            raise HostTrouble(error.message) from error
        if page.status == 304 and earlier is not None:
            return earlier
        answer = StoredAnswer(digest, page.headers.get("ETag", "")[:200], self._next(page), self._body(page))
        if answer.etag:
            self.fresh.append(answer)
        return answer

    def every(self, address: str, *, until: Callable[[Any], bool] = lambda item: False) -> list[Any]:
        """Return all items of a list, page after page, up to one of which `until` says that no more are needed."""
        items: list[Any] = []
        for _ in range(MOST_PAGES):
            answer = self.get(address)
            if not isinstance(answer.body, list):
                raise HostTrouble("The host’s answer cannot be read.")
            for item in answer.body:
                if until(item):
                    return items
                items.append(item)
            if not answer.following:
                break
            address = answer.following
        return items

    def _next(self, page: Page) -> str:
        following = _NEXT.search(page.headers.get("Link", ""))
        return urljoin(page.url, following[1])[:500] if following else ""

    def _body(self, page: Page) -> Any:
        if page.status in (403, 429):
            raise self._limited(page)
        if page.status == 401:
            raise TokenRefused
        if page.status in NOTHING_THERE:
            raise NotThere
        if not page.answers or page.cut:
            raise HostTrouble("The host does not answer as it should; we try again later.")
        try:
            return json.loads(page.text)
        except (ValueError, RecursionError):
            raise HostTrouble("The host’s answer cannot be read; we try again later.") from None

    def _limited(self, page: Page) -> Paused:
        """Return how long to leave the host alone: as it says, within reason; after a plain refusal for an hour."""
        after, reset = page.headers.get("Retry-After", ""), _reset(page)
        wait = timedelta(hours=1)
        if after.isdigit():
            wait = timedelta(seconds=min(int(after), 86_400))
        elif reset is not None:
            wait = reset - self._host_clock(page)
        return Paused(self.now + min(max(wait, SHORTEST_PAUSE), LONGEST_PAUSE))

    def _host_clock(self, page: Page) -> datetime:
        try:
            return datetime.strptime(page.headers.get("Date", ""), "%a, %d %b %Y %H:%M:%S GMT").replace(
                tzinfo=UTC
            )
        except ValueError:
            return self.now


def _reset(page: Page) -> datetime | None:
    seconds = page.headers.get("X-RateLimit-Reset") or page.headers.get("RateLimit-Reset") or ""
    return datetime.fromtimestamp(min(int(seconds), 32_503_680_000), UTC) if seconds.isdigit() else None


def exchanged(address: str) -> str:
    """Return the token that a host gives at this address. Raise HostTrouble."""
    try:
        page = fetch(address, limits=API, headers={"Accept": "application/json"}, trusted=True, method="POST")
        token = json.loads(page.text).get("access_token") if page.text else None
    except (Unfetchable, ValueError) as error:
        raise HostTrouble("The host did not answer. Try again in a minute.") from error
    if not token:
        raise HostTrouble("That took too long, or was stopped there. Try again.")
    return str(token)


class CodeHost(ABC):
    """A code host: how it is called, and what can be asked of it."""

    key: str
    label: str
    snippet: str  # what it calls a public piece of text

    @property
    @abstractmethod
    def domain(self) -> str:
        """The host's name in links to its commits."""

    @property
    @abstractmethod
    def app(self) -> tuple[str, str]:
        """The id and the secret of the school's app there; empty where it has none."""

    @property
    def by_sign_in(self) -> bool:
        """Whether students can prove an account by signing in there."""
        return all(self.app)

    @abstractmethod
    def api(self, now: datetime, token: str = "") -> HostApi:
        """Begin a conversation with its API, with a student's token where there is one."""

    @abstractmethod
    def sign_in_address(self, state: str, back: str) -> str:
        """Return the page on which a student says that an account is theirs; it asks for no right at all."""

    @abstractmethod
    def token_for(self, code: str, back: str) -> str:
        """Return the token for the code with which a student came back. Raise HostTrouble."""

    @abstractmethod
    def account_of(self, api: HostApi) -> AccountFacts:
        """Return the account to which the API's token belongs. Raise HostTrouble."""

    @abstractmethod
    def author_of_snippet(self, api: HostApi, link: str, code: str) -> AccountFacts:
        """Return whose public snippet holds the code. Raise HostTrouble."""

    @abstractmethod
    def commits(self, api: HostApi, account: AccountFacts, since: datetime) -> list[Commit]:
        """Return the public commits of an account since a moment. Raise HostTrouble."""

    @abstractmethod
    def commit(self, api: HostApi, account: AccountFacts, link: str) -> Checked:
        """Judge whose commit it is that a link leads to. Raise HostTrouble."""
