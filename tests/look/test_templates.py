"""The templates themselves: nothing that the browser's policy forbids, nothing that no page uses."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.template.loader import get_template

ROOT = Path(settings.BASE_DIR)
TEMPLATES = ROOT / "templates"
ALL = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file())
PAGES = [name for name in ALL if name.endswith(".html")]
BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"}  # 429 by allauth

COMMENT = re.compile(r"{#.*?#}|{% comment.*?endcomment %}|<!--.*?-->", re.S)
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "an event handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "an hx-on handler": re.compile(r"<[^>]*\s(data-)?hx-on[:-]", re.I),
    "a script without src": re.compile(r"<script\b(?![^>]*\bsrc=)", re.I),
    "a javascript: address": re.compile(r"[\"']\s*javascript:", re.I),
    "something from another host": re.compile(
        r"<(link|script|img|use|iframe)\b[^>]*(src|href)=[\"'](https?:)?//", re.I
    ),
}


def bare(name: str) -> str:
    return COMMENT.sub("", (TEMPLATES / name).read_text())


@pytest.mark.parametrize("name", PAGES)
def test_a_template_keeps_to_the_browser_s_policy(name: str) -> None:
    found = [what for what, pattern in FORBIDDEN.items() if pattern.search(bare(name))]
    assert found == []


@pytest.mark.parametrize(
    "markup",
    [
        '<p style="color:red">',
        "<style>p{}</style>",
        '<a onclick="x()">',
        '<form hx-on:submit="x()">',
        "<script>1</script>",
        '<a href="javascript:x">',
        '<img src="https://example.org/a.png">',
    ],
)
def test_the_policy_s_patterns_find_what_they_are_for(markup: str) -> None:
    assert any(pattern.search(markup) for pattern in FORBIDDEN.values())


@pytest.mark.parametrize("name", ALL)
def test_a_template_compiles(name: str) -> None:
    get_template(name)


def rooms() -> list[Path]:
    """The folders of our own apps; packages stand elsewhere, or in the environment within the checkout."""
    folders = [Path(app.path) for app in apps.get_app_configs()]
    return [folder for folder in folders if folder.parent == ROOT]


def overrides() -> set[str]:
    """Names that a package's own code or template asks for."""
    folders = [
        Path(app.path) / "templates" for app in apps.get_app_configs() if Path(app.path).parent != ROOT
    ]
    return {name for name in ALL if name in BY_DJANGO or any((folder / name).exists() for folder in folders)}


def test_every_template_is_used() -> None:
    sources = [path for path in TEMPLATES.rglob("*") if path.is_file()]
    for room in rooms():
        sources += room.rglob("*.py")
    text = {path: path.read_text() for path in sources}
    unused = []
    for name in sorted(set(ALL) - overrides()):
        quoted = [f"{mark}{name}{mark}" for mark in "\"'"]
        if not any(any(q in body for q in quoted) for path, body in text.items() if path != TEMPLATES / name):
            unused.append(name)
    assert unused == []
