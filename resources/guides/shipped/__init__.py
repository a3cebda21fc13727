"""The guides that ship with the program, as Markdown files.

A head between two lines of `+++` says, in TOML, title, when the guide helps, theme, places and order; the file's name
is its address.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class ShippedGuide:
    """One file."""

    slug: str
    title: str
    applies: str
    theme: str
    places: tuple[str, ...]
    order: int
    text: str
    digest: str


def shipped_guides() -> list[ShippedGuide]:
    """Return every guide that ships, in the order of their lists."""
    return sorted((_read(path) for path in FOLDER.glob("*.md")), key=lambda guide: (guide.order, guide.slug))


def _read(path: Path) -> ShippedGuide:
    whole = path.read_text(encoding="utf-8")
    _, head, text = whole.split("+++\n", 2)
    values = tomllib.loads(head)
    return ShippedGuide(
        slug=path.stem,
        title=values["title"],
        applies=values["applies"],
        theme=values["theme"],
        places=tuple(values["places"]),
        order=values["order"],
        text=text.strip(),
        digest=hashlib.sha256(whole.encode()).hexdigest(),
    )
