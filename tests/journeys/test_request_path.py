"""docs/request-path.md names what is there."""

import ast
import re
from itertools import groupby
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


def test_the_way_comes_back_to_a_room_that_it_had_left_four_times_at_most() -> None:
    rooms = [room for room, _ in groupby(re.findall(r"`(\w+)/[\w/]+\.py:\w+`", TEXT))]
    returns = [room for place, room in enumerate(rooms) if room in rooms[:place]]
    assert len(returns) <= 4, " → ".join(rooms)


def functions(path: Path) -> set[str]:
    if not path.is_file():
        return set()
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}
