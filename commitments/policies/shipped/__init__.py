"""The policies that ship as data: `document("this-school")` is what `commitments.drafting.verbs.draft_policy` takes."""

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
NAMES = {
    "this-school": "Flatiron School",
    "codeup-1": "Codeup, first version",
    "codeup-2": "Codeup, next version",
    "thinkful": "Thinkful",
}


def document(name: str) -> dict[str, Any]:
    """Return the document of that name, one of NAMES. Raise KeyError for any other."""
    if name not in NAMES:
        raise KeyError(name)
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
