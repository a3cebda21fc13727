"""Fetching a page that a stranger named: its public address only, and only so much, so long and so far.

Nothing that the other side sends can make a fetch last longer, or take more memory, than `FetchLimits` says.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from urllib.parse import urljoin, urlsplit

import requests
from django.conf import settings
from requests.structures import CaseInsensitiveDict
from requests.utils import requote_uri
from urllib3.exceptions import HTTPError

from core.fetching.connections import PORTS, AnyAddress, PublicOnly, TimeLimit, refused_address, within
from core.fetching.reasons import FetchFailure, Unfetchable

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST_ADDRESS = 2_000
PIECE = 16 * 1024
HOST_IN_PATH = "{host}"  # in the address of a stand-in that is told by its path whom it stands in for
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_IN_PAGE = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_ENCODINGS = ("utf-8", "utf-16", "ascii", "iso8859", "cp", "gb", "big5", "shift_jis", "euc_", "koi8", "mac")


@dataclass(frozen=True)
class FetchLimits:
    """How much of a page is read, and how long and how far it is followed.

    `types`: the content types whose text is read; of others only the head is.
    """

    seconds: float = 15.0
    size: int = 2 * 1024 * 1024  # bytes, unpacked
    redirects: int = 5
    types: tuple[str, ...] = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")


PAGE = FetchLimits()
API = FetchLimits(
    seconds=20.0, redirects=0, types=("application/json", "application/vnd.github+json", "text/json")
)


@dataclass(frozen=True)
class Page:
    """What came back. `text` is empty where the content type is none of those asked for.

    `cut`: more would have come than the limit allows; `text` is its beginning.
    """

    status: int
    url: str
    content_type: str
    text: str
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False

    @property
    def answers(self) -> bool:
        return 200 <= self.status < 300


def fetch(
    url: str,
    *,
    limits: FetchLimits = PAGE,
    headers: Mapping[str, str] | None = None,
    trusted: bool = False,
    method: str = "GET",
) -> Page:
    """Fetch a page and return it, whatever its status. Raise `Unfetchable`.

    `trusted`: the address is one that the school's own settings name (a code host's API), and so may be on any port and
    in a private network; redirects away from it are then not followed.
    """
    with within(limits.seconds) as deadline, requests.Session() as session:
        session.trust_env = False  # no proxy, no password that lies about on this machine
        session.mount("http://", AnyAddress() if trusted else PublicOnly(is_https_proto=False))
        session.mount("https://", AnyAddress() if trusted else PublicOnly(is_https_proto=True))
        if settings.FETCH_PROXY and not trusted:
            session.proxies = {"http": settings.FETCH_PROXY, "https": settings.FETCH_PROXY}
        for hop in range(limits.redirects + 1):
            url = checked(url, trusted=trusted)
            # what was to be said to the first host is no business of the next
            with _ask(session, url, (headers or {}) if hop == 0 else {}, deadline, method) as response:
                target = response.headers.get("Location")
                if response.status_code not in REDIRECTS or not target or trusted:
                    return _read(response, url, limits, deadline)
            url = _joined(url, target)
    raise Unfetchable(FetchFailure.TOO_MANY_REDIRECTS)


def checked(url: str, *, trusted: bool = False) -> str:
    """Return the address without its fragment. Raise `Unfetchable` for one that cannot be that of a public page."""
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, parts.hostname
    except ValueError:
        raise Unfetchable(FetchFailure.BAD_ADDRESS) from None
    usual_port = PORTS.get(parts.scheme)
    if (
        usual_port is None
        or not host
        or len(url) > LONGEST_ADDRESS
        or re.search(r"[\s\x00-\x1f\\]", url.strip())
    ):
        raise Unfetchable(FetchFailure.BAD_ADDRESS)
    if not trusted and (parts.username is not None or port not in (None, usual_port)):
        raise Unfetchable(FetchFailure.BAD_ADDRESS)
    return parts._replace(fragment="").geturl()


def _joined(url: str, target: str) -> str:
    try:
        # what servers write in a header is Latin-1 to HTTP, and often UTF-8 in truth
        return requote_uri(urljoin(url, target.encode("latin-1", "replace").decode("utf-8", "replace")))
    except (ValueError, requests.RequestException):
        raise Unfetchable(FetchFailure.BAD_ADDRESS) from None


def _stand_in(host: str) -> str | None:
    """Return the local server that stands in for this host, in tests and in the demonstration."""
    stand_ins: Mapping[str, str] = settings.FETCH_STAND_INS
    return next((server for pattern, server in stand_ins.items() if fnmatch(host.lower(), pattern)), None)


def _ask(
    session: requests.Session, url: str, headers: Mapping[str, str], deadline: TimeLimit, method: str
) -> requests.Response:
    sent = {
        "User-Agent": f"CareerServices (+{settings.BASE_URL})",
        "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        **headers,
    }
    parts = urlsplit(url)
    if server := _stand_in(parts.hostname or ""):
        session = requests.Session()  # one of its own, which may go where the others may not
        session.trust_env = False
        session.mount("http://", AnyAddress())
        if HOST_IN_PATH not in server:
            sent["Host"] = parts.netloc
        address = f"{server}{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
        url = address.replace(HOST_IN_PATH, parts.hostname or "")
    try:
        return session.request(
            method, url, headers=sent, timeout=deadline.left, allow_redirects=False, stream=True
        )
    except requests.RequestException as error:
        raise _unfetchable(error, deadline) from error
    except UnicodeError as error:  # a host that no name server could be asked for
        raise Unfetchable(FetchFailure.UNKNOWN_HOST) from error
    except (HTTPError, ValueError) as error:
        raise Unfetchable(FetchFailure.TOO_SLOW if deadline.over else FetchFailure.NO_ANSWER) from error


def _unfetchable(error: requests.RequestException, deadline: TimeLimit) -> Unfetchable:
    if refused_address(error):
        return Unfetchable(FetchFailure.NOT_PUBLIC)
    if deadline.over or isinstance(error, requests.Timeout):
        return Unfetchable(FetchFailure.TOO_SLOW)
    if isinstance(error, requests.exceptions.SSLError):
        return Unfetchable(FetchFailure.INSECURE)
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
        return Unfetchable(FetchFailure.BAD_ADDRESS)
    if "resolve" in str(error):
        return Unfetchable(FetchFailure.UNKNOWN_HOST)
    return Unfetchable(FetchFailure.NO_ANSWER)


def _read(response: requests.Response, url: str, limits: FetchLimits, deadline: TimeLimit) -> Page:
    """Read the body, unpacked, up to the limit."""
    _must_be_in_time(deadline)
    content_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    headers = CaseInsensitiveDict(response.headers)
    if content_type not in limits.types:
        return Page(response.status_code, url, content_type, "", headers)
    body, cut = bytearray(), False
    try:
        for piece in response.iter_content(PIECE):
            body += piece
            if len(body) >= limits.size:
                cut = True
                break
    except (requests.RequestException, HTTPError) as error:
        raise Unfetchable(FetchFailure.TOO_SLOW if deadline.over else FetchFailure.NO_ANSWER) from error
    _must_be_in_time(deadline)
    text = _decoded(bytes(body[: limits.size]), response.headers.get("Content-Type", ""), cut=cut)
    return Page(response.status_code, url, content_type, text, headers, cut)


def _must_be_in_time(deadline: TimeLimit) -> None:
    """Raise Unfetchable once the time is over: what was cut off may look like an end."""
    if deadline.over:
        raise Unfetchable(FetchFailure.TOO_SLOW)


def _decoded(body: bytes, declared: str, *, cut: bool) -> str:
    """Return the text in the encoding that the page names, else as UTF-8, else as Windows writes; without NULs."""
    in_header, in_page = _IN_HEADER.search(declared), _IN_PAGE.search(body[:2_048])
    name = in_header[1] if in_header else in_page[1].decode("ascii") if in_page else ""
    codec = _codec(name)
    if codec:
        return body.decode(codec, "replace").replace("\0", "")
    try:
        # a last letter that was cut in two is left out
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(body, final=not cut)
    except UnicodeError:
        text = body.decode("cp1252", "replace")
    return text.replace("\0", "")


def _codec(name: str) -> str | None:
    """Return Python's name of an encoding that pages use; of others some take hours for a page (punycode)."""
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return codec if codec.startswith(_ENCODINGS) else None
