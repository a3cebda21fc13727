"""The style sheets that are served: built of what the pages use, and small."""

import re
import subprocess
import sys
from pathlib import Path

import brotli
import pytest
from django.conf import settings

from tests.look.sheets import classes_in, unstyled

ROOT = Path(settings.BASE_DIR)
MOST_BYTES = 20_000  # of all of them, as browsers get them


def test_the_sheets_are_what_their_sources_say() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "bin/lib/sheets", "--check"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_a_source_that_was_changed_is_found(tmp_path: Path) -> None:
    for part in ("bin/lib/sheets", *(f"styles/{path.name}" for path in (ROOT / "styles").iterdir())):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_bytes((ROOT / part).read_bytes())
    (tmp_path / "static/css").mkdir(parents=True)
    command = [sys.executable, str(tmp_path / "bin/lib/sheets")]
    assert subprocess.run(command).returncode == 0
    assert subprocess.run([*command, "--check"]).returncode == 0
    with (tmp_path / "styles/log.css").open("a") as source:
        source.write(".new { color: red; }")
    done = subprocess.run([*command, "--check"], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout == "static/css/log.css is not what styles/ says: run bin/lib/sheets\n"


def test_together_they_are_small() -> None:
    sheets = list((ROOT / "static/css").glob("*.css"))
    assert sheets
    assert sum(len(brotli.compress(path.read_bytes())) for path in sheets) <= MOST_BYTES


def test_no_class_that_a_template_names_has_lost_its_rules() -> None:
    templates = list((ROOT / "templates").rglob("*.html"))
    assert len(templates) > 100
    lost = {path.name: names for path in templates if (names := unstyled(_without_tags(path.read_text())))}
    assert lost == {}


def _without_tags(template: str) -> str:
    return re.sub(r"{[{%#].*?[}%#]}", " ", template)


def test_a_lost_class_would_be_found() -> None:
    assert "carousel" in classes_in("styles/bootstrap.min.css")
    assert unstyled('<p class="lead carousel-item">') == {"carousel-item"}


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.stem)
def test_a_page_asks_for_one_sheet_beside_the_site_s(path: Path) -> None:
    sheets = path.read_text().count('rel="stylesheet"')
    assert sheets <= 1
    assert path.name == "base.html" or "css/site.css" not in path.read_text()
