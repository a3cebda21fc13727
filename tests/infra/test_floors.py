"""The floors of docs/design.md bite: a forbidden import in a copy of the rooms is refused, by the contract's name."""

import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from tests.databases import ROOT

ROOMS = (
    *("core", "rules", "people", "commitments", "jobsearch", "coaching", "resources", "standing", "nightly"),
    *("guarantee", "demonstration", "careerservices", "ops"),
)
FORBIDDEN = {
    "a rule that asks Django": ("rules/window.py", "import django", "Rules are pure Python"),
    "a model that knows a verb": (
        "jobsearch/offers/models.py",
        "from jobsearch.offers import verbs",
        "Models know no verbs",
    ),
    "a model of a room above": (
        "people/students/models.py",
        "from coaching.lapses.models import Lapse",
        "Models know only the rooms below",
    ),
    "a guide that knows coaching": (
        "resources/guides/models.py",
        "from coaching.lapses.models import Lapse",
        "Models know only the rooms below",
    ),
    "a student's log that knows the guides": (
        "jobsearch/activities/models.py",
        "from resources.guides.models import Guide",
        "Models know only the rooms below",
    ),
    "a query that calls a verb": (
        "coaching/lapses/queries.py",
        "from coaching.lapses import verbs",
        "Queries change nothing",
    ),
    "a mail that is put together in code": (
        "coaching/lapses/mails.py",
        "from core import outbox",
        "Every mail is written by core.mails",
    ),
    "judging that calls a verb": (
        "standing/judgement.py",
        "from jobsearch.offers import verbs",
        "Standing judges",
    ),
    "a verb that knows a page": (
        "jobsearch/offers/verbs.py",
        "from jobsearch.offers import views",
        "Pages are for urls only",
    ),
    "a verb that knows a form": (
        "jobsearch/offers/verbs.py",
        "from jobsearch.offers import forms",
        "Verbs know no forms",
    ),
    "a verb that knows the night": (
        "coaching/lapses/verbs.py",
        "from nightly import sweep",
        "Verbs know no forms",
    ),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def refused_by(folder: Path) -> str:
    """What lint-imports says of the folder; empty when every contract is kept."""
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    return done.stdout if done.returncode else ""


def test_the_house_as_it_is_keeps_every_contract(copy: Path) -> None:
    assert refused_by(copy) == ""


@pytest.mark.parametrize("case", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_a_forbidden_import_is_refused(copy: Path, case: tuple[str, str, str]) -> None:
    path, line, contract = case
    file = copy / path
    before = file.read_text()
    file.write_text(f"{before}\n{line}\n")
    try:
        said = refused_by(copy)
    finally:
        file.write_text(before)
    broken = [each for each in said.splitlines() if each.endswith("BROKEN")]
    assert any(each.startswith(contract) for each in broken), said


def test_no_two_modules_of_verbs_call_each_other_in_a_circle() -> None:
    graph = grimp.build_graph(*ROOMS[:11], cache_dir=None)
    verbs = {module for module in graph.modules if module.endswith(".verbs")}
    assert len(verbs) > 20
    left = {verb: graph.find_modules_directly_imported_by(verb) & verbs for verb in verbs}
    while ends := {verb for verb, calls in left.items() if not calls & left.keys()}:
        left = {verb: calls for verb, calls in left.items() if verb not in ends}
    assert left == {}
