"""A name stands for one thing (DESIGN, "Words"), so that whoever searches for it finds its place and no other."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"Command"}  # Django looks for a command's class by this name
NO_PRODUCT = {"tests", ".venv", "var", "migrations", "node_modules"}


def modules() -> list[Path]:
    return [path for path in ROOT.rglob("*.py") if not NO_PRODUCT & set(path.relative_to(ROOT).parts)]


def test_a_class_name_stands_once_in_the_project() -> None:
    places = defaultdict(list)
    for path in modules():
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef) and node.name not in NOT_OURS:
                places[node.name].append(str(path.relative_to(ROOT)))
    assert len(places) > 300, "it looked at the product's classes"
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_class_is_named_by_a_shape_alone() -> None:
    names = {
        node.name
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
    }
    assert (
        names & {"Line", "Row", "Entry", "Item", "Judged", "Case", "Told", "Group", "Data", "Info"} == set()
    )


def test_what_a_student_logs_is_an_activity_and_no_entry() -> None:
    """The audit trail and the entrance record have their own entries; roster and settings speak Python's."""
    allowed = {"audit_trail", "entrance_record"}
    found = [
        f"{path.relative_to(ROOT)}: {node.id if isinstance(node, ast.Name) else node.arg}"
        for path in modules()
        if not allowed & set(path.parts)
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.Name) and node.id.strip("_") in {"entry", "entries"})
        or (isinstance(node, ast.arg) and node.arg.strip("_") in {"entry", "entries"})
    ]
    assert found == []


NO_NOUNS = {
    *("its", "found", "each", "known", "around", "told", "said", "asked", "given", "made", "one", "theirs"),
    *("here", "there"),
}
# Columns, and what stands for them: their names are in databases, stored documents and published terms.
COLUMNS = {
    ("coaching/bounces/models.py", "said"),
    ("coaching/bounces/forms.py", "said"),
    ("commitments/questions/models.py", "told"),
    ("commitments/quotas/models.py", "one"),
    ("guarantee/asking/models.py", "asked"),
    ("jobsearch/evidence/models.py", "asked"),
    ("jobsearch/imports/models.py", "asked"),
    ("commitments/drafting/forms/rules.py", "one"),
    ("rules/policy.py", "one"),
    ("rules/verdict.py", "one"),
}


def test_what_holds_something_is_named_by_a_noun() -> None:
    names = {
        (str(path.relative_to(ROOT)), name)
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if (name := _bound(node)).strip("_") in NO_NOUNS
    }
    assert names == COLUMNS


def _bound(node: ast.AST) -> str:
    """What a local, a field or a parameter is called; empty for what binds no name."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return node.id
    return node.arg if isinstance(node, ast.arg) else ""
