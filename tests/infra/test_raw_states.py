"""Code names a state's choice, and never retypes its string (DESIGN, rules 6 and 11).

Looked at are comparisons, what a query is narrowed by, and what a row is updated with: where the other side is a column
that holds states, a string of that column's choices has to come from where these are listed.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from rules.verdict import Verdict

ROOT = Path(__file__).parents[2]
ROOMS = (
    "rules", "core", "people", "commitments", "jobsearch", "coaching", "resources", "standing", "nightly", "guarantee",
    "demonstration",
)  # fmt: skip
COLUMNS = (
    "state", "clock", "cause", "answer", "was_answer", "outcome", "was_outcome", "level", "verdict", "finding",
    "computed", "unit",
)  # fmt: skip
QUERIES = {
    "filter", "exclude", "get", "alias", "Q", "When", "Case", "update", "create", "get_or_create", "update_or_create",
}  # fmt: skip
# Another thing of the same name, which has words of its own that no column holds.
OF_ANOTHER_KIND = {
    ("standing/situations/details.py", "proposed"): "the state of something that stands against a student",
    ("standing/situations/details.py", "declined"): "the same",
    ("standing/situations/details.py", "open"): "the same",
}


def values_by_column() -> dict[str, set[str]]:
    """Column → the strings that rows may hold in it, of all models together."""
    found: dict[str, set[str]] = defaultdict(set, verdict=set(Verdict))
    for model in apps.get_models():
        if model.__module__.split(".")[0] in ROOMS:
            for field in model._meta.concrete_fields:
                if field.name in COLUMNS and field.choices:
                    found[field.name] |= {str(value) for value, _ in field.flatchoices if value}
    return found


def name_of(node: ast.AST) -> str:
    """What an expression is called at its end: `search.state`, `row["state"]` and `state` are all "state"."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case ast.Subscript(slice=ast.Constant(value=str(name))):
            return name
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=str(name)), *_]):
            return name
    return ""


def strings_in(node: ast.AST) -> Iterator[ast.Constant]:
    members = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]
    yield from (each for each in members if isinstance(each, ast.Constant) and isinstance(each.value, str))


def compared(tree: ast.AST) -> Iterator[tuple[str, ast.Constant]]:
    """Name and string of each comparison, of each match, and of each argument that narrows or changes rows."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            for one in sides:
                yield from (
                    (name_of(one), text) for other in sides if other is not one for text in strings_in(other)
                )
        elif isinstance(node, ast.Match):
            values = (case.pattern for case in node.cases)
            yield from (
                (name_of(node.subject), text)
                for pattern in values
                for part in ast.walk(pattern)
                if isinstance(part, ast.MatchValue)
                for text in strings_in(part.value)
            )
        elif isinstance(node, ast.Call) and name_of(node.func) in QUERIES:
            for argument in node.keywords:
                path = (argument.arg or "").removesuffix("__in").removesuffix("__exact").split("__")
                yield from ((path[-1], text) for text in strings_in(argument.value))


def raw_states(source: str, values: dict[str, set[str]]) -> list[tuple[int, str]]:
    """Line and string of each state that is retyped."""
    found = {
        (text.lineno, str(text.value))
        for name, text in compared(ast.parse(source))
        if text.value in values.get(name, ())
    }
    return sorted(found)


def sources() -> list[str]:
    paths = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return sorted(str(path.relative_to(ROOT)) for path in paths if "migrations" not in path.parts)


def test_no_state_is_retyped() -> None:
    values = values_by_column()
    found = [
        f"{path}:{line}: {text!r}"
        for path in sources()
        for line, text in raw_states((ROOT / path).read_text(), values)
        if (path, text) not in OF_ANOTHER_KIND
    ]
    assert found == []


def test_what_is_let_pass_is_still_there() -> None:
    values = values_by_column()
    there = {(path, text) for path in sources() for _, text in raw_states((ROOT / path).read_text(), values)}
    assert set(OF_ANOTHER_KIND) - there == set()


def test_every_column_that_is_looked_at_has_choices() -> None:
    assert set(values_by_column()) == set(COLUMNS)


@pytest.mark.parametrize(
    "source",
    [
        "search.state == 'running'",
        "'running' != search.state",
        "state in ('planned', 'running')",
        "row['state'] == 'running'",
        "row.get('state') == 'running'",
        "Search.objects.filter(state='running')",
        "Offer.objects.exclude(student__searches__state__in=['running'])",
        "searches.update(state='running')",
        "Q(search__state='running')",
        "match search.state:\n  case 'running': pass",
    ],
)
def test_each_way_to_retype_a_state_is_found(source: str) -> None:
    assert "running" in [text for _, text in raw_states(source, {"state": {"planned", "running"}})]


@pytest.mark.parametrize(
    "source",
    [
        "search.state == SearchState.RUNNING",
        "Search.objects.filter(state=SearchState.RUNNING)",
        "state == 'walking'",
        "name == 'running'",
        "path('running', views.running, state='running')",
    ],
)
def test_what_is_no_retyped_state_is_let_pass(source: str) -> None:
    assert raw_states(source, {"state": {"planned", "running"}}) == []
