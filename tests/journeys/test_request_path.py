"""docs/request-path.md names what is there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "request-path.md").read_text()


def test_every_function_on_the_way_exists() -> None:
    named = re.findall(r"`([\w/]+\.py):(\w+)`", TEXT)
    assert len(named) > 20
    assert [f"{path}:{name}" for path, name in named if name not in functions(ROOT / path)] == []


def test_every_file_on_the_way_exists() -> None:
    assert [
        path for path in re.findall(r"`([\w/]+\.(?:py|html))`", TEXT) if not (ROOT / path).is_file()
    ] == []


def functions(path: Path) -> set[str]:
    if not path.is_file():
        return set()
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}
