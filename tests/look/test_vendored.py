"""What others made is what VENDORED.md says it is."""

import hashlib
import re
from pathlib import Path

import pytest
from django.conf import settings

VENDOR = Path(settings.BASE_DIR) / "static" / "vendor"
ROWS = re.findall(
    r"^\| (\S+) \| ([^|]+) \| (\d[\d.]*) \| ([^|]+) \| ([0-9a-f]{64}) \|$",
    (VENDOR / "VENDORED.md").read_text(),
    re.M,
)


def test_every_file_is_listed() -> None:
    listed = {name for name, *_ in ROWS}
    there = {path.name for path in VENDOR.iterdir() if path.suffix not in (".md", ".txt")}
    assert there == listed


@pytest.mark.parametrize(("name", "licence", "checksum"), [(row[0], row[3], row[4]) for row in ROWS])
def test_a_file_is_unchanged_and_its_licence_is_beside_it(name: str, licence: str, checksum: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == checksum
    assert (VENDOR / licence.split(", ")[1]).exists()


def test_no_source_maps_are_asked_for() -> None:
    static = Path(settings.BASE_DIR) / "static"
    asked = [path.name for ending in ("css", "js") for path in static.rglob(f"*.{ending}")]
    assert asked, "no styles found"
    for ending in ("css", "js"):
        for path in static.rglob(f"*.{ending}"):
            assert "sourceMappingURL" not in path.read_text(), path.name


def test_our_own_styles_and_scripts_stay_short() -> None:
    static = Path(settings.BASE_DIR) / "static"
    for folder in ("css", "js"):
        for path in (static / folder).iterdir():
            assert len(path.read_text().splitlines()) <= 400, path.name
