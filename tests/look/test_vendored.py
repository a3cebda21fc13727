"""What others made is what VENDORED.md says it is."""

import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings

VENDOR = Path(settings.BASE_DIR) / "static" / "vendor"
STYLES = Path(settings.BASE_DIR) / "styles"
PARTLY_SERVED = {"bootstrap.min.css"}  # `bin/lib/sheets` takes what is needed of it
ROWS = re.findall(
    r"^\| (\S+) \| ([^|]+) \| (\d[\d.]*) \| ([^|]+) \| ([0-9a-f]{64}) \|$",
    (VENDOR / "VENDORED.md").read_text(),
    re.M,
)


def test_every_file_is_listed() -> None:
    listed = {name for name, *_ in ROWS}
    there = {path.name for path in VENDOR.iterdir() if path.suffix not in (".md", ".txt")}
    assert there == listed - PARTLY_SERVED


@pytest.mark.parametrize(("name", "licence", "checksum"), [(row[0], row[3], row[4]) for row in ROWS])
def test_a_file_is_unchanged_and_its_licence_is_beside_it(name: str, licence: str, checksum: str) -> None:
    folder = STYLES if name in PARTLY_SERVED else VENDOR
    assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == checksum
    assert (VENDOR / licence.split(", ")[1]).exists()


def test_no_source_maps_are_asked_for() -> None:
    static = Path(settings.BASE_DIR) / "static"
    asked = [path.name for ending in ("css", "js") for path in static.rglob(f"*.{ending}")]
    assert asked, "no styles found"
    for ending in ("css", "js"):
        for path in static.rglob(f"*.{ending}"):
            assert "sourceMappingURL" not in path.read_text(), path.name


def test_our_own_styles_and_scripts_stay_short() -> None:
    ours = [path for path in STYLES.iterdir() if path.name not in PARTLY_SERVED]
    for path in (*ours, *(VENDOR.parent / "js").iterdir()):
        assert len(path.read_text().splitlines()) <= 400, path.name
