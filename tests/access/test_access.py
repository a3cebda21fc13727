"""Every URL × every role. A URL without a line in a table fails, and so does a line without a URL.

Whoever of the school is shown a student is on record, refused posts included: what a page shows is asked of its body,
what is on record, of the record. A new page needs no line for that.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from core.models import AccessRecord
from tests.access.table import REFUSALS, ROLES, AccessRow, Cast
from tests.factories import client_of
from tests.look.sheets import unstyled
from tests.people.conftest import own_counters


def _tables() -> dict[str, list[AccessRow]]:
    whole: dict[str, list[AccessRow]] = {}
    for file in sorted(Path(__file__).parent.glob("table_*.py")):
        table = import_module(f"tests.access.{file.stem}").TABLE
        twice = whole.keys() & table.keys()
        assert not twice, f"{file.name} says again what another table says: {twice}"
        whole.update({name: rows if isinstance(rows, list) else [rows] for name, rows in table.items()})
    return whole


def _names(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for part in resolver.url_patterns:
        if isinstance(part, URLResolver):
            inner = f"{prefix}{part.namespace}:" if part.namespace else prefix
            yield from _names(part, inner)
        else:
            assert part.name, f"{part.pattern} has no name, so no line can be written for it"
            yield f"{prefix}{part.name}", part


STAFF = ("bob", "frank", "dora")
TABLE = _tables()
CASES = [
    pytest.param(name, row, id=f"{name}-{row.method}{number or ''}")
    for name, rows in TABLE.items()
    for number, row in enumerate(rows)
]


def test_every_url_has_a_line() -> None:
    missing = {name for name, _ in _names(get_resolver())} - TABLE.keys()
    assert not missing, f"Say in tests/access/table_<app>.py who may open: {sorted(missing)}"


def test_every_line_has_a_url() -> None:
    unknown = TABLE.keys() - {name for name, _ in _names(get_resolver())}
    assert not unknown, f"These lines name no URL: {sorted(unknown)}"


def test_somebody_gets_in_by_every_line() -> None:
    closed = [f"{name} {row.method}" for name, rows in TABLE.items() for row in rows if not _gets_in(row)]
    assert not closed


def _gets_in(row: AccessRow) -> bool:
    return any(row.status(role) not in REFUSALS for role in ROLES if role != "stranger" or row.open)


def test_no_line_lets_a_page_through_without_saying_what_it_shows() -> None:
    silent = [
        f"{name} {row.method}"
        for name, rows in TABLE.items()
        for row in rows
        if any(row.status(role) == 200 for role in ROLES) and not row.shows
    ]
    assert not silent


@pytest.mark.parametrize(("name", "row"), CASES)
def test_access(name: str, row: AccessRow, cast: Cast, settings: Any) -> None:
    """Each role comes upon the very same rows: what one did is rolled back before the next."""
    url = reverse(name, kwargs=row.kwargs(cast))
    row.data(cast)  # what it makes stays; files that were sent and forms' keys are new for each
    for role in ROLES:
        own_counters(settings)
        with transaction.atomic():
            _visit(url, row.data(cast), row, role, cast)
            transaction.set_rollback(True)
    for role in STAFF if row.method == "post" and _is_by_session(row) else ():
        own_counters(settings)
        with transaction.atomic():
            _send_nothing(url, row, role, cast)
            transaction.set_rollback(True)


def _visit(url: str, data: dict[str, Any], row: AccessRow, role: str, cast: Cast) -> None:
    client = Client() if role == "stranger" else client_of(cast.user(role))
    before = row.effect(cast) if row.effect else None
    records = AccessRecord.objects.count()

    response = getattr(client, row.method)(url, data, headers=row.headers)

    body = _body(response)
    assert response.status_code == row.status(role), f"{role} got {response.status_code} at {url}"
    _check_body(row, role, cast, response, body)
    _check_record(row, role, cast, response, body, records)
    if not response.streaming and response.get("Content-Type", "").startswith("text/html"):
        assert unstyled(body) == set(), "Bootstrap's rules for these were left out"
    if role == "stranger" and row.stranger == 302 and not row.open:
        assert response["Location"].startswith(reverse(settings.LOGIN_URL)), "strangers are sent to sign in"
    if row.effect:
        assert (row.effect(cast) != before) == (role in set(row.changed_by)), (
            f"{role}: what changed, or did not"
        )


def _send_nothing(url: str, row: AccessRow, role: str, cast: Cast) -> None:
    client = client_of(cast.user(role))
    records = AccessRecord.objects.count()
    response = getattr(client, row.method)(url, {}, headers=row.headers)
    _check_record(row, role, cast, response, _body(response), records)


def _is_by_session(row: AccessRow) -> bool:
    """Where a token asks, it is the student's own, whoever's browser sends it."""
    return "Authorization" not in row.headers


def _body(response: Any) -> str:
    whole: bytes = b"".join(response) if response.streaming else response.content
    return whole.decode(errors="replace")


def _check_body(row: AccessRow, role: str, cast: Cast, response: Any, body: str) -> None:
    text = row.text(cast)
    if not text or (response.streaming and row.status(role) != 200):
        return
    assert (text in body) == (response.status_code == 200), f"{role}: {text!r} in the body, or not"


def _check_record(row: AccessRow, role: str, cast: Cast, response: Any, body: str, before: int) -> None:
    """Whom staff were shown is among what was recorded since there were `before` lines."""
    if role not in STAFF or not _is_by_session(row):
        return
    seen = _shown(response.status_code, body, cast)
    new = AccessRecord.objects.order_by("pk")[before:]
    recorded = {pk for each in new if each.actor_id == cast.user(role).pk for pk in each.students}
    assert seen <= recorded, (
        f"{role} saw {seen - recorded} at {response.request['PATH_INFO']}, and nobody would know"
    )


def _shown(status: int, body: str, cast: Cast) -> set[int]:
    """The numbers of the students whose name or address is in the body."""
    if status >= 300 and status != 422:
        return set()
    return {
        each.pk for each in (cast.alice, cast.charlie) if each.user.name in body or each.user.email in body
    }


METHODS = ("get", "post")
OURS = {name for name in TABLE if ":" in name}


@pytest.mark.parametrize("name", sorted(OURS))
def test_a_method_without_a_line_is_refused(name: str, cast: Cast) -> None:
    """A page that has no line for POST takes no POST, from the very people who may read it; likewise the other way."""
    rows = TABLE[name]
    for method in set(METHODS) - {row.method for row in rows}:
        for role in ROLES:
            if role != "stranger" and rows[0].status(role) not in REFUSALS:
                response = getattr(client_of(cast.user(role)), method)(
                    reverse(name, kwargs=rows[0].kwargs(cast))
                )
                assert response.status_code == 405, f"{method} {name} as {role}: {response.status_code}"
                break
