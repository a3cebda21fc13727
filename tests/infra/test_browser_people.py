"""Browser tests of one process share a server: no two files give a person of the same name to it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.databases import ROOT
from tests.jobsearch.scenes import scene

NAMED = re.compile(r"""(?:make_student|make_coach|make_admin)\(\s*"([^"]+)"|scene\((?:[^()]|\([^()]*\))*\)""")
NAME = re.compile(r"name=\"([^\"]+)\"")
DEFAULT = scene.__defaults__[-1] if scene.__defaults__ else ""


def people_of(code: str) -> Iterator[str]:
    """The names that a file's programs for the server give: those in its texts, where `{NAME}` is its constant."""
    module = ast.parse(code)
    constants = {
        target.id: node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            parts = [
                str(part.value)
                if isinstance(part, ast.Constant)
                else str(constants.get(getattr(getattr(part, "value", None), "id", ""), ""))
                for part in node.values
            ]
            yield from _named("".join(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _named(node.value)


def _named(text: str) -> Iterator[str]:
    if "import scene" not in text and "import factories" not in text and "import full_week" not in text:
        return
    for found in NAMED.finditer(text):
        if found[1]:
            yield found[1]
        elif name := NAME.search(found[0]):
            yield name[1]
        elif "name=" not in found[0]:
            yield DEFAULT


def test_no_two_files_give_a_person_of_the_same_name_to_the_server() -> None:
    given: dict[str, set[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        code = path.read_text()
        if "server: Server" in code and path != Path(__file__):
            for name in people_of(code):
                given.setdefault(name, set()).add(path.relative_to(ROOT).as_posix())
    assert len(given) > 6
    assert {name: files for name, files in given.items() if len(files) > 1} == {}


def test_it_finds_names_in_programs_their_constants_and_the_scene_s_own() -> None:
    code = '''
NAME = "Ida Berg"
FILL = f"""
from tests.jobsearch.scenes import scene
scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name="{NAME}")
"""
OTHER = """
from tests.jobsearch.scenes import scene
scene(datetime(2026, 4, 14, tzinfo=UTC))
"""
'''
    assert set(people_of(code)) == {"Ida Berg", "Alice Moreau"}
