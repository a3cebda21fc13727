"""A condition that is asked more than once is a method of its queryset, and is not typed again (DESIGN, rule 6)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = (
    "core",
    "people",
    "commitments",
    "jobsearch",
    "coaching",
    "resources",
    "standing",
    "nightly",
    "guarantee",
    "demonstration",
)
EMPTY, NULL = "''", "None"


class Condition(NamedTuple):
    """What a query of these rows is asked with, and the method that says it."""

    rows: str  # a model, or its name behind another row: “student.offers”
    said: dict[str, str]
    method: str
    leaves_out: bool = False  # it is asked by `exclude`


CONDITIONS = (
    Condition(r"Offer\.objects|\.offers", {"answer": EMPTY, "withdrawn_at": NULL}, "open"),
    Condition(r"Message\.objects|\.messages", {"asks_reply": "True", "replied_at": NULL}, "unanswered"),
    Condition(r"Assignment\.objects|\.assignments", {"until": NULL}, "current"),
    Condition(r"Ending\.objects|\.endings", {"undone_at": NULL}, "in_force"),
    Condition(r"Lapse\.objects|\.lapses", {"cancelled_at": NULL, "confirmed_at": NULL}, "waiting"),
    Condition(r"Deliverable\.objects|\.deliverables", {"cancelled_at": NULL}, "not_called_off"),
    Condition(r"CorrectionRequest\.objects", {"approved": NULL}, "undecided"),
    Condition(r"Leave\.objects|\.leaves", {"granted": NULL}, "undecided"),
    Condition(r"Excusal\.objects|\.excusals", {"state": "ExcusalState.IN_FORCE"}, "in_force"),
    Condition(r"Activity\.objects|\.activities", {"struck_at": NULL}, "not_struck"),
    Condition(r"Appointment\.objects|\.appointments", {"outcome": EMPTY}, "open"),
    Condition(r"DeclaredSite\.objects|\.declared_sites", {"withdrawn_at": NULL}, "not_withdrawn"),
    Condition(r"CodeAccount\.objects|\.code_accounts", {"given_up_at": NULL}, "proven"),
    Condition(r"DraftAddress\.objects|\.draft_addresses", {"ended_at": NULL}, "open"),
    Condition(r"SenderAddress\.objects|\.sender_addresses", {"dropped_at": NULL}, "not_dropped"),
    Condition(r"Draft\.objects|\.drafts", {"state": "DraftState.WAITING"}, "waiting"),
    Condition(
        r"Claim\.objects|\.claims", {"state": "ClaimState.WITHDRAWN"}, "not_withdrawn", leaves_out=True
    ),
)


def asked(call: ast.Call) -> dict[str, str]:
    """What a query is narrowed by, `x__isnull=True` as `x=None`."""
    found = {}
    for argument in call.keywords:
        name, value = argument.arg or "", ast.unparse(argument.value)
        if name.endswith("__isnull") and value == "True":
            name, value = name.removesuffix("__isnull"), NULL
        found[name] = value
    return found


def is_guarded_write(call: ast.Call, after: ast.AST | None) -> bool:
    """`filter(pk=…, state=old).update(…)` names the state that it expects, on purpose."""
    writes = isinstance(after, ast.Attribute) and after.attr == "update"
    return writes and any(argument.arg == "pk" for argument in call.keywords)


def retyped(source: str) -> Iterator[tuple[int, str]]:
    """Line, and the method that would say it."""
    tree = ast.parse(source)
    after = {child: parent for parent in ast.walk(tree) for child in ast.iter_child_nodes(parent)}
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
            continue
        if call.func.attr not in ("filter", "get", "exclude") or is_guarded_write(call, after.get(call)):
            continue
        rows, said = ast.unparse(call.func.value), asked(call)
        for condition in CONDITIONS:
            if (call.func.attr == "exclude") != condition.leaves_out:
                continue
            if re.search(rf"({condition.rows})$", rows) and condition.said.items() <= said.items():
                yield call.lineno, condition.method


def sources() -> list[str]:
    paths = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    kept = (path for path in paths if path.name != "models.py" and "migrations" not in path.parts)
    return sorted(str(path.relative_to(ROOT)) for path in kept)


def test_no_condition_is_retyped() -> None:
    found = [
        f"{path}:{line}: use {method}()"
        for path in sources()
        for line, method in retyped((ROOT / path).read_text())
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "method"),
    [
        ("Offer.objects.filter(answer='', withdrawn_at__isnull=True, due_at__lte=now)", "open"),
        ("student.offers.filter(answer='', withdrawn_at=None)", "open"),
        ("student.messages.filter(asks_reply=True, replied_at=None)", "unanswered"),
        ("student.assignments.get(until=None)", "current"),
        ("search.claims.exclude(state=ClaimState.WITHDRAWN)", "not_withdrawn"),
        ("Offer.objects.filter(pk=1, answer='', withdrawn_at=None).first()", "open"),
    ],
)
def test_each_way_to_retype_one_is_found(source: str, method: str) -> None:
    assert [found for _, found in retyped(source)] == [method]


@pytest.mark.parametrize(
    "source",
    [
        "Offer.objects.open().filter(due_at__lte=now)",
        "Offer.objects.filter(answer='')",
        "student.appointments.exclude(outcome='')",
        "Offer.objects.filter(pk=1, answer='', withdrawn_at=None).update(missed_at=now)",
        "Role.objects.filter(until=None)",
    ],
)
def test_what_is_no_such_condition_is_let_pass(source: str) -> None:
    assert list(retyped(source)) == []
