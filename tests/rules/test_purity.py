"""The rules import the standard library and `holidays`, nothing else (DESIGN), and never ask what time it is."""

import ast
import sys
from pathlib import Path

import pytest

import rules

FILES = sorted(Path(rules.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_module_of_the_rules_is_pure(path: Path) -> None:
    foreign = set()
    for node in ast.walk(ast.parse(path.read_text())):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        foreign |= {name for name in names if not name.startswith("rules")}
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"now", "today", "utcnow"}, "the rules take `now` as an argument"
    assert {name.split(".")[0] for name in foreign} <= sys.stdlib_module_names | {"holidays"}
    assert len(path.read_text().splitlines()) < 300
