"""Both themes, computed: text stands out at least 4.5 : 1, drawings that mean something 3 : 1."""

import re
from functools import lru_cache

import pytest
from django.conf import settings

TEXT = [
    *[
        (ink, ground)
        for ink in ("ink", "muted", "accent")
        for ground in ("paper", "card", "hover", "accent-soft", "doubt")
    ],
    *[(tone, f"{tone}-soft") for tone in ("met", "missed", "open", "leave")],
    *[
        (tone, ground)
        for tone in ("met", "missed", "open")
        for ground in ("paper", "card", "accent-soft", "doubt")
    ],
    ("missed", "missed-soft"),
    ("on-accent", "accent-solid"),
    ("on-accent", "accent-solid-hover"),
    ("on-missed", "missed-solid"),
    ("ink", "leave-soft"),
    ("muted", "leave-soft"),
]
DRAWINGS = [
    ("field-line", "card"),
    ("field-line", "paper"),
    ("accent", "card"),
    ("accent-solid", "leave-soft"),
    ("met", "leave-soft"),
    ("missed-solid", "card"),
]


@lru_cache
def themes() -> dict[str, dict[str, str]]:
    css = (settings.BASE_DIR / "styles/tokens.css").read_text()
    day, night, *_ = re.findall(r":root \{(.*?)\n\s*\}", css, re.S)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in (day, night)]
    return {"light": found[0], "dark": found[1]}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_standard_s() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_themes_set_every_colour() -> None:
    assert set(themes()["light"]) == set(themes()["dark"])
    assert len(themes()["light"]) >= 20


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(theme: str, ink: str, ground: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), DRAWINGS)
def test_drawings_can_be_seen(theme: str, line: str, ground: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[line], colours[ground]) >= 3


def test_colours_stand_in_the_tokens_only() -> None:
    for path in (settings.BASE_DIR / "styles").glob("*.css"):
        if path.name not in ("tokens.css", "bootstrap.min.css"):
            loose = re.findall(r"#[0-9a-f]{3,8}\b(?!\w)", path.read_text())
            assert set(loose) <= {"#fff"}, (
                f"{path.name}: {loose}"
            )  # the white behind a QR code, in both themes
