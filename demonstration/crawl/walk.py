"""The walk: it opens every page that each role can reach and sends every form, at several moments, with sweeps between.

All of it happens in the caller's transaction, and each request in a savepoint of its own that is rolled back: what was
sent changes nothing for the next request. The clock is set, for this process alone.
"""

import logging
import re
from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django.test import Client, override_settings

from core import clock
from core.models import OutboxMail
from demonstration.crawl import documents
from demonstration.crawl.documents import Form
from demonstration.crawl.fillings import Filling, fillings
from demonstration.crawl.states import name_of, own_state_of_student, state_of_address
from demonstration.crawl.visitors import Visitor, mailed, visitors
from nightly.sweep import make_good

DAYS = (0, 1, 3, 10, 30, 90, 200)
# Thousands of these pages differ only in their words: one for each state is opened, even where all others are.
ALIKE = {"jobsearch:activity", "coaching:acceptance", "commitments:ask_about_clause", "core:mail"}
# A short walk opens at every moment only these pages, and those whose address names no object by a number.
LEADING = {"coaching:student"}
FIRST_PAGES = ("/", "/me/", "/health/", "/accounts/login/", "/accounts/password/reset/")
NONSENSE_WORDS = ("Infinity", "9" * 5000, "\0²")
MISTAKEN = ("nonsense", "empty")  # fillings that are refused whatever the state: a short walk sends them once
HTMX = {"HX-Request": "true"}


class Missing(Exception):
    """A template uses a name that it does not get."""


class _FailsWhereNothingIs(str):
    """A value for Django's `string_if_invalid` that raises Missing when Django asks it for text in place of a name."""

    def __contains__(self, key: object) -> bool:
        return key == "%s"

    def __mod__(self, name: object) -> str:
        raise Missing(f"a template does not get “{name}”")


@dataclass(frozen=True)
class OpenedForm:
    """A form as it stood on an open page."""

    visitor: Visitor
    page: str
    form: Form
    day: int


@dataclass(frozen=True)
class Fault:
    """A failure, when it was first met; pages and people are named by their numbers alone."""

    days: int
    visitor: str
    request: str
    problem: str


@dataclass
class Walk:
    """A walk over the pages, with what it found.

    `every` opens each object's own pages, not one for each state. `say` takes a line on progress for each moment.
    `roles` are those whose pages are opened (empty: all), `first` the paths where it begins, and `follows` whether it
    follows links from there. `part` (2, 3) is the second of three walks that together open what one would, each as a
    third of the people.
    """

    start: datetime
    every: bool = False
    days: Collection[int] = DAYS
    say: Callable[[str], object] = print
    roles: Collection[str] = ()
    first: Collection[str] = FIRST_PAGES
    follows: bool = True
    part: tuple[int, int] = (1, 1)
    pages: int = 0
    forms: int = 0
    sent: int = 0
    moments: int = 0
    faults: dict[tuple[str, str], Fault] = field(default_factory=dict)
    times: Counter[tuple[str, str]] = field(default_factory=Counter)  # how often each fault was met
    seen: set[Hashable] = field(default_factory=set)
    opened_forms: list[OpenedForm] = field(default_factory=list)
    day: int = 0
    last_day: int = 0  # of the moment before
    mails: int = 0
    states: dict[str, Hashable] = field(default_factory=dict)

    def run(self) -> None:
        with _strictly():
            for day in self.days:
                self.day, now = day, self.start + timedelta(days=day)
                with clock.supposed(now):
                    self._moment(now)

    def _moment(self, now: datetime) -> None:
        self.states.clear()
        if self.day:
            make_good(now, wait=True)
        self._read_mails("the sweep")
        counts_before = (self.pages, self.sent)
        people = [visitor for visitor in visitors(now) if self._goes_as(visitor)]
        earlier_forms, self.opened_forms = self.opened_forms, []
        for form in earlier_forms:
            if self.every or form.day == self.last_day or self.day == max(self.days):
                self._send_kept(form, now)
        for visitor in people:
            self._walk(visitor, now)
        self.opened_forms = [*earlier_forms, *self.opened_forms]
        self.moments, self.last_day = self.moments + 1, self.day
        self.say(
            f"day {self.day}: {self.pages - counts_before[0]} pages, {self.sent - counts_before[1]} forms sent, "
            f"{len(self.faults)} faults so far"
        )

    def _goes_as(self, visitor: Visitor) -> bool:
        number, parts = self.part
        is_in_part = (visitor.user.pk if visitor.user else 0) % parts == number - 1
        return is_in_part and (not self.roles or visitor.role in self.roles)

    # --- Pages -------------------------------------------------------------------------------------------------------

    def _walk(self, visitor: Visitor, now: datetime) -> None:
        queue = deque((path, False) for path in [*self.first, *(mailed(visitor) if self.follows else [])])
        while queue:
            path, by_script = queue.popleft()
            if not self._is_new(visitor, path, by_script):
                continue
            document = self._get(visitor, path, by_script)
            if document is None:
                continue
            for address, scripted in document.links if self.follows else []:
                if (link := _ours(path, address)) is not None:
                    queue += [(target, scripted) for target in (link, *_nonsense_instead(link))]
            for form in document.forms:
                queue += self._meet(visitor, path, form, now)

    def _is_new(self, visitor: Visitor, path: str, by_script: bool) -> bool:
        """Return whether a page was not opened yet at this moment, and note it as opened.

        For a page that does not lead on, or has nonsense in its address, an earlier moment counts, too.
        """
        leads_on = self.every or self._state(path) is None or name_of(path) in LEADING
        key = (
            self.day if leads_on and not _has_nonsense(path) else None,
            self._key(visitor, path, by_script),
        )
        if key in self.seen:
            return False
        self.seen.add(key)
        return True

    def _key(self, visitor: Visitor, path: str, by_script: bool) -> Hashable:
        parts, name = urlsplit(path), name_of(path)
        query = parse_qsl(parts.query, keep_blank_values=True)
        if self.every and name not in ALIKE:
            return (visitor.name, parts.path, tuple(query), by_script)
        parameters = tuple(
            sorted({(parameter, value if value in NONSENSE_WORDS else "") for parameter, value in query})
        )
        states: Hashable = None
        # Nonsense is refused before anybody looks how something stands; lists are narrowed alike in all states.
        if not _has_nonsense(path) and len(query) < 2:
            states = self._state(path) or self._own_state(visitor)
        return (visitor.role, name, parameters, by_script, states)

    def _state(self, path: str) -> Hashable:
        if path not in self.states:
            self.states[path] = state_of_address(path)
        return self.states[path]

    def _own_state(self, visitor: Visitor) -> Hashable:
        if visitor.student is None:
            return None
        key = f"student {visitor.student}"
        if key not in self.states:
            self.states[key] = own_state_of_student(visitor.student)
        return self.states[key]

    def _get(self, visitor: Visitor, path: str, by_script: bool) -> documents.Document | None:
        self.pages += 1
        with _undone(visitor):
            response = visitor.client.get(path, headers=HTMX if by_script else {})
            return self._judge(visitor, f"GET {name_of(path)}", path, response)

    def _judge(self, visitor: Visitor, request: str, path: str, response: Any) -> documents.Document | None:
        """Note the response's faults, and return its contents if it is a page."""
        if response.status_code >= 500:
            kind, error, _ = response.exc_info or (None, "no word why", None)
            error_text = f"{kind.__name__}: {error}" if kind else str(error)
            self._fault(visitor, request, f"{response.status_code}, {error_text[:300]}", path)
            return None
        if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
            b"".join(response.streaming_content) if response.streaming else response.content
            return None
        if response.status_code in (301, 302):
            target = _ours(path, response["Location"])
            return documents.Document(links=[(target, False)] if target else [])
        document = documents.read(response.content.decode())
        for fault in document.faults():
            self._fault(visitor, request, fault, path)
        return document

    def _fault(self, visitor: Visitor, request: str, problem: str, path: str) -> None:
        # once, whatever the numbers in it and the words around it
        key = (request, re.sub(r"\d+", "#", problem.partition(" in “")[0]))
        self.times[key] += 1
        if key not in self.faults:
            self.say(f"day {self.day}, {visitor.name}: {request} ({path}): {problem}")
        self.faults.setdefault(key, Fault(self.day, visitor.name, f"{request} ({path})", problem))

    # --- Forms -------------------------------------------------------------------------------------------------------

    def _meet(self, visitor: Visitor, page: str, form: Form, now: datetime) -> list[tuple[str, bool]]:
        """Send a form that was not met before, in each way, and keep it for later moments.

        A form that only asks (GET) is not sent: return the addresses to which it leads.
        """
        action = _ours(page, form.action)
        if action is None:
            return []
        if form.method != "post":
            query = urlencode([(control.name, control.value or "") for control in form.controls])
            target = f"{urlsplit(action).path}?{query}"
            return [(address, False) for address in (target, *_nonsense_instead(target))]
        key = ("form", form.names, self._key(visitor, action, form.by_script))
        if key in self.seen:
            return []
        self.seen.add(key)
        self.forms += 1
        kind = ("mistaken form", form.names, visitor.role, name_of(action))
        is_first = kind not in self.seen
        self.seen.add(kind)
        for filling in fillings(form, now):
            if not (self.every or is_first) and filling.name in MISTAKEN:
                continue
            for by_script in {False, form.by_script}:
                self._send(visitor, action, filling, by_script, "")
        self.opened_forms.append(OpenedForm(visitor, page, form, self.day))
        return []

    def _send_kept(self, opened: OpenedForm, now: datetime) -> None:
        """Send a form that was opened at an earlier moment, as somebody would who left it open."""
        action = _ours(opened.page, opened.form.action)
        if action is None:
            return
        for filling in fillings(opened.form, now):
            if filling.name not in MISTAKEN and (self.every or filling.name == "filled in"):
                self._send(opened.visitor, action, filling, opened.form.by_script, ", opened before")

    def _send(self, visitor: Visitor, action: str, filling: Filling, by_script: bool, suffix: str) -> None:
        self.sent += 1
        request = f"POST {name_of(action)}, {filling.name.partition(',')[0]}{suffix}"
        with _undone(visitor):
            response = visitor.client.post(action, filling.data, headers=HTMX if by_script else {})
            document = self._judge(visitor, request, action, response)
            self._read_mails(request)
            if response.status_code == 302 and document and document.links:
                path = document.links[0][0]
                self._judge(visitor, f"{request}, then {name_of(path)}", path, visitor.client.get(path))

    def _read_mails(self, cause: str) -> None:
        """Note what should not be in the words of mails that were queued since the last sweep."""
        stranger = Visitor("mail", None, Client())
        for mail in OutboxMail.objects.filter(pk__gt=self.mails).order_by("pk"):
            if cause == "the sweep":
                self.mails = mail.pk
            for fault in documents.faults_of(f"{mail.subject}\n{mail.body}"):
                self._fault(stranger, f"the mail {mail.key.partition(':')[0]}", fault, cause)


def _ours(page: str, address: str) -> str | None:
    """Return the path and query of a link on `page`, if it leads to a page of this program, else None."""
    parts = urlsplit(urljoin(f"http://localhost{page}", address.strip()))
    if parts.scheme not in ("http", "https") or parts.hostname not in ("localhost", "127.0.0.1"):
        return None
    if parts.path.startswith(f"/{settings.STATIC_URL.strip('/')}/"):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _has_nonsense(path: str) -> bool:
    return any(value in NONSENSE_WORDS for _, value in parse_qsl(urlsplit(path).query))


def _nonsense_instead(link: str) -> list[str]:
    """Return the address with nonsense in place of each value of its query, once for each of NONSENSE_WORDS."""
    parts = urlsplit(link)
    names = [
        name for name, value in parse_qsl(parts.query, keep_blank_values=True) if value not in NONSENSE_WORDS
    ]
    return [f"{parts.path}?{urlencode([(name, word) for name in names])}" for word in NONSENSE_WORDS if names]


@contextmanager
def _undone(visitor: Visitor) -> Iterator[None]:
    """Roll back whatever is written within the context, and restore the browser's cookies."""
    cookies = deepcopy(visitor.client.cookies)
    cache.clear()  # limits of how often one may try
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    visitor.client.cookies = cookies


@contextmanager
def _strictly() -> Iterator[None]:
    """Apply the settings of tests: templates fail on missing parts and names; counters and passwords cost little."""
    engine = cast(DjangoTemplates, engines["django"]).engine
    invalid_string = engine.string_if_invalid
    engine.string_if_invalid = _FailsWhereNothingIs("%s")
    logging.disable(logging.CRITICAL)  # what fails is in the answer
    caches = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "crawl"}}
    try:
        with override_settings(
            STRICT_TEMPLATES=True,
            CACHES=caches,
            PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
            SECURE_SSL_REDIRECT=False,
            REQUIRE_SECOND_FACTOR=False,
            ALLOWED_HOSTS=["localhost"],
        ):
            yield
    finally:
        engine.string_if_invalid = invalid_string
        logging.disable(logging.NOTSET)
