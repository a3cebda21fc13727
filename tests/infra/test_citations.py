"""What is cited is in the repository: each section of docs/ that code cites, and each path that a document names."""

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest

from rules.eligibility import NUMBERS

ROOT = Path(__file__).parents[2]
OURSELVES = "tests/infra/test_citations.py"
CITING = {".py", ".html", ".txt", ".md", ".css", ".js", ".toml"}
MADE = {"var", "staticfiles", "__pycache__"}  # not of the tree, as folders that begin with a dot, but for .ci
DOCUMENTS = ("DOMAIN", "DESIGN", "LOOK", "FIELD", "STACK")

GAP = r"\s+(?:#\s+)?"  # a citation may go on in the next line of a comment
NAME = re.compile(rf"\b(?:{'|'.join(DOCUMENTS)})\b")
SECTIONS = re.compile(rf"(?:{GAP})?(§\d+(?:(?:,|{GAP}and|{GAP}to){GAP}§\d+)*)")
REQUIREMENT = re.compile(rf",{GAP}requirement{GAP}(\d+)")
RULES = re.compile(rf",{GAP}rules?{GAP}(\d+(?:(?:,|{GAP}and|{GAP}to){GAP}\d+)*)")
QUOTED = re.compile(rf",?{GAP}[“\"]([^”\"]+)[”\"]")
ISSUE = re.compile(r"\b[Ii]ssue #?\d+")

SUFFIXES = (".py", ".md", ".html", ".toml", ".css", ".js")
IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
LINKED = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
PATH = re.compile(r"(?P<path>[\w.*-]+(?:/[\w.*-]+)*/?)(?::(?P<name>\w+))?")


class Citation(NamedTuple):
    """`document` is "DOMAIN"; `place` a section, requirement, rule or heading there, empty for the whole of it."""

    document: str
    place: str
    line: int


def citations(text: str) -> Iterator[Citation]:
    """Every document that a text cites by its name, and every place in it."""
    for found in NAME.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Citation(found.group(), "", line)
        for place in places(text, found.end()):
            yield Citation(found.group(), place, line)
    for found in ISSUE.finditer(text):
        yield Citation(found.group(), "", text.count("\n", 0, found.start()) + 1)


def places(text: str, at: int) -> Iterator[str]:
    """What the words after a document's name point at: "§4", "requirement 7", "rule 4", or a heading."""
    if sections := SECTIONS.match(text, at):
        yield from re.findall(r"§\d+", sections.group(1))
        if requirement := REQUIREMENT.match(text, sections.end()):
            yield f"requirement {requirement.group(1)}"
    elif rules := RULES.match(text, at):
        yield from (f"rule {number}" for number in re.findall(r"\d+", rules.group(1)))
    elif quoted := QUOTED.match(text, at):
        yield " ".join(quoted.group(1).split())


def places_of(document: str, text: str) -> set[str]:
    """What can be cited in a document: its headings, sections by number, and numbered lines."""
    headings = re.findall(r"^##+ (.+)$", text, re.MULTILINE)
    numbers = re.findall(r"^(\d+)[.] ", text, re.MULTILINE) if document != "DOMAIN" else NUMBERS
    word = {"DOMAIN": "requirement", "DESIGN": "rule"}.get(document, "line")
    return {
        "",
        *headings,
        *(f"§{heading.split('.')[0]}" for heading in headings if heading[0].isdigit()),
        *(f"{word} {number}" for number in numbers),
    }


@lru_cache
def tree() -> frozenset[str]:
    """Every file of the tree, and every folder that holds one, as paths from its root."""
    found: set[str] = set()
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in MADE and (name[0] != "." or name == ".ci")]
        here = PurePosixPath(Path(folder).relative_to(ROOT).as_posix())
        if files:
            found |= {str(here / name) for name in files} | {str(each) for each in (here, *here.parents)}
    return frozenset(found - {"."})


@lru_cache
def ends_of_paths() -> frozenset[str]:
    """Every path, and what is left of it without its first folders: `offers/verbs.py` is a way to name a file."""
    parts = [PurePosixPath(path).parts for path in tree()]
    return frozenset("/".join(each[start:]) for each in parts for start in range(len(each)))


def citing_files() -> list[str]:
    """What we wrote, and may cite in: all but this file and what is vendored."""
    ours = (path for path in tree() if path != OURSELVES and not path.startswith("static/vendor/"))
    return sorted(path for path in ours if Path(path).suffix in CITING and (ROOT / path).is_file())


def documents() -> list[str]:
    """The documents whose paths have to be there. CHANGELOG.md may name what is gone."""
    found = [path for path in tree() if re.fullmatch(r"(docs/)?[^/]+\.md", path)]
    return sorted(path for path in found if path != "CHANGELOG.md")


def named_paths(text: str) -> Iterator[tuple[str, str, int]]:
    """Each path of the tree that stands in backticks: with the name after its colon, if any, and its line."""
    at_the_root = {path.split("/")[0] for path in tree() if "/" in path}
    for words in IN_BACKTICKS.finditer(text):
        for word in words.group(1).split():
            found = PATH.fullmatch(word)
            if found is None or word.startswith(("/", "var/", ".venv/")):
                continue
            path, name = found.group("path"), found.group("name") or ""
            if path.endswith(SUFFIXES) or ("/" in path and path.split("/")[0] in at_the_root):
                yield path, name, text.count("\n", 0, words.start()) + 1


def is_there(path: str, name: str = "") -> bool:
    """Whether the tree has it: by its whole path or its last folders, as a pattern too, and what it defines by name."""
    path = path.rstrip("/")
    if "*" in path:
        return any(fnmatch(end, path) for end in ends_of_paths())
    if path not in ends_of_paths():
        return False
    return not name or any(
        re.search(rf"^\s*(?:(?:async )?def|class) {name}\b|^{name}\b.* = ", read(each), re.MULTILINE)
        for each in tree()
        if each == path or each.endswith(f"/{path}")
    )


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def test_what_is_cited_is_a_section_of_a_document_that_is_here() -> None:
    known = {
        name: places_of(name, read(f"docs/{name.lower()}.md"))
        for name in DOCUMENTS
        if f"docs/{name.lower()}.md" in tree()
    }
    missing = [
        f"{path}:{cited.line}: {cited.document} {cited.place}".rstrip()
        for path in citing_files()
        for cited in citations(read(path))
        if cited.place not in known.get(cited.document, set())
    ]
    assert missing == []


@pytest.mark.parametrize("document", documents())
def test_a_path_that_a_document_names_is_there(document: str) -> None:
    gone = [
        f"{document}:{line}: {path}{name and ':' + name}"
        for path, name, line in named_paths(read(document))
        if not is_there(path, name)
    ]
    assert gone == []


@pytest.mark.parametrize("document", documents())
def test_a_file_that_a_document_links_to_is_there(document: str) -> None:
    folder = (ROOT / document).parent
    links = [link for link in LINKED.findall(read(document)) if not re.match(r"https?:|mailto:|/", link)]
    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("counted so (DOMAIN §4).", ["§4"]),
        ("(DOMAIN §4, §13)", ["§4", "§13"]),
        ("of DOMAIN §8\n    # and §9, each", ["§8", "§9"]),
        ("DOMAIN §9's order", ["§9"]),
        ("(DOMAIN §8, requirement 7)", ["§8", "requirement 7"]),
        ("(DESIGN,\n    rule 10)", ["rule 10"]),
        ("DESIGN “Access”", ["Access"]),
        ('(DESIGN, "Rules stand\nonce")', ["Rules stand once"]),
        ("LOOK, “How it sounds”", ["How it sounds"]),
        ("as LOOK has it", []),
    ],
)
def test_each_way_to_cite_is_read(words: str, found: list[str]) -> None:
    assert [cited.place for cited in citations(words) if cited.place] == found


def test_a_document_or_an_issue_that_is_not_here_is_a_citation_too() -> None:
    cited = citations("FIELD, and issue 7; a FIELD_SIZE is none")
    assert [each.document for each in cited] == ["FIELD", "issue 7"]
