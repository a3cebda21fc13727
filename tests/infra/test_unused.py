"""bin/lib/unused: code that nothing uses is found, and so is a line of its list that is needed no more."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.databases import ROOT
from tests.infra.test_floors import ROOMS


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    for part in (*ROOMS, "bin", "templates"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def said_with(copy: Path, path: str, line: str) -> str:
    """What the check says once the line is added to that file."""
    file = copy / path
    before = file.read_text()
    file.write_text(f"{before}\n{line}\n")
    try:
        done = subprocess.run(
            [sys.executable, copy / "bin/lib/unused"], capture_output=True, text=True, timeout=300
        )
    finally:
        file.write_text(before)
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_a_function_that_nothing_calls_is_found(copy: Path) -> None:
    said = said_with(copy, "rules/words.py", "def nobody_calls_this() -> None: ...")
    assert said.endswith("nothing uses function nobody_calls_this\n")
    assert said.startswith("rules/words.py:")


def test_a_constant_that_nothing_reads_is_found(copy: Path) -> None:
    assert "nothing uses variable NOBODY_READS_THIS" in said_with(
        copy, "core/text.py", "NOBODY_READS_THIS = 1"
    )


def test_a_line_of_the_list_that_is_needed_no_more_is_found(copy: Path) -> None:
    assert "nobody_at_all is needed no more" in said_with(
        copy, "bin/lib/unused.txt", "nobody_at_all  # No reason."
    )


def test_a_line_of_the_list_without_a_reason_allows_nothing(copy: Path) -> None:
    (copy / "rules" / "nobody.py").write_text("def without_a_reason() -> None: ...\n")
    try:
        said = said_with(copy, "bin/lib/unused.txt", "without_a_reason")
    finally:
        (copy / "rules" / "nobody.py").unlink()
    assert "nothing uses function without_a_reason" in said
