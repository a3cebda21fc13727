"""What people read has one kind of apostrophe and quotation mark: ’ “ ”. Straight ones are for code.

Looked at are templates, mails and the strings of Python that are no docstrings; what a terminal or a migration says,
the demonstration’s people, and names of holidays (which come from a library) are left alone.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
ROOMS = (
    *("careerservices", "coaching", "commitments", "core", "guarantee", "jobsearch", "people", "resources"),
    "standing",
)
TERMINAL = ("migrations", "management")
NAMES = {"rules/own_holidays.py"}  # of holidays, and what statutes are called
APOSTROPHE = re.compile(r"[A-Za-z}]'[A-Za-z]")
COMMENT = re.compile(r"{#.*?#}|{% comment.*?endcomment %}|<!--.*?-->", re.S)
CODE = re.compile(r"<pre.*?</pre>|<code>[^<]*</code>", re.S)
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.S)
MARKUP = re.compile(r"<[^>]*>", re.S)
TEMPLATES = sorted(
    path for path in (ROOT / "templates").rglob("*") if path.suffix in (".html", ".txt") and path.is_file()
)
MODULES = sorted(
    path
    for room in ROOMS
    for path in (ROOT / room).rglob("*.py")
    if not set(TERMINAL) & set(path.parts) and path.relative_to(ROOT).as_posix() not in NAMES
)


def straight_in_template(text: str, *, is_html: bool) -> list[str]:
    """Apostrophes anywhere, and quotation marks in what is shown."""
    bare = CODE.sub("", COMMENT.sub("", text))
    shown = TAG.sub("·", bare)
    shown = MARKUP.sub("\n", shown) if is_html else shown
    return [bare[max(0, each.start() - 20) : each.end() + 20] for each in APOSTROPHE.finditer(bare)] + [
        shown[max(0, each.start() - 20) : each.end() + 20] for each in re.finditer("[\"']", shown)
    ]


def straight_in_python(source: str) -> list[str]:
    return [text for text in _strings(ast.parse(source)) if APOSTROPHE.search(text)]


def _strings(tree: ast.Module) -> Iterator[str]:
    """Those that are no docstring, and no note to programmers on a model's field; an f-string as one."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            passed |= {id(each.value) for each in body if isinstance(each, ast.Expr)}
        if isinstance(node, ast.keyword) and node.arg in ("help_text", "func") and _of_a_model(tree, node):
            passed |= {id(each) for each in ast.walk(node.value)}
        if isinstance(node, ast.JoinedStr) and id(node) not in passed:
            passed |= {id(each) for each in node.values}
            yield "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)  # type: ignore[misc]
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.value


def _of_a_model(tree: ast.Module, keyword: ast.keyword) -> bool:
    return any(
        isinstance(node, ast.Call) and keyword in node.keywords and "forms." not in ast.unparse(node.func)
        for node in ast.walk(tree)
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_template_has_curly_ones(path: Path) -> None:
    assert straight_in_template(path.read_text(), is_html=path.suffix == ".html") == []


def test_sentences_in_python_have_curly_ones() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): straight
        for path in MODULES
        if (straight := straight_in_python(path.read_text()))
    }
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "<p>It can't be undone.</p>",
        "{{ name }}'s page",
        '{% notice "open" %}Tell "Maya" now{% endnotice %}',
        """{% include "empty.html" with text="A cohort's roster" %}""",
        "<p>the students' days</p>",
    ],
)
def test_a_straight_one_in_a_template_is_found(text: str) -> None:
    assert straight_in_template(text, is_html=True)


@pytest.mark.parametrize(
    "source", ['X = "It can\'t be."', 'def f(n):\n    return f"{n}\'s page"', 'X = f"{n}: it isn\'t"']
)
def test_a_straight_one_in_python_is_found(source: str) -> None:
    assert straight_in_python(source)


@pytest.mark.parametrize(
    "source",
    ['"""It isn\'t shown."""', "X = \"x['a']\"", 'f = models.TextField(help_text="The student\'s day")'],
)
def test_what_nobody_reads_is_left_alone(source: str) -> None:
    assert straight_in_python(source) == []
