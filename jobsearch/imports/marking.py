"""How much of a trial is right, by what somebody wrote beside each file after looking at it. No database.

`FILE.truth.json`: {"layout": "Markdown", "rows": [{"row": 3, "day": "2026-10-01", "kind": "applied", "employer":
"Globex", "person": "", "role": "Dev", "link": ""}, …]}; where several readings are right, a part is a list of them.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from core.errors import Refused
from jobsearch.imports.trial import PARTS

RIGHT, SAID, WRONG = "right", "said", "wrong"


def truth_of(path: Path) -> dict[str, Any] | None:
    """Return what stands beside a file as its truth; None where nothing does. Raise Refused where it cannot be read."""
    beside = path.with_name(f"{path.name}.truth.json")
    if not beside.exists():
        return None
    try:
        truth = json.loads(beside.read_text("utf-8"))
        return {
            "layout": str(truth["layout"]),
            "rows": [dict(row, row=int(row["row"])) for row in truth["rows"]],
        }
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise Refused(f"{beside} cannot be read: {error}.") from None


def marked(truth_rows: Iterable[Mapping[str, Any]], tried_rows: Sequence[Mapping[str, Any]]) -> Counter[str]:
    """Count the rows that are right; of which something is said: they wait for an answer, are refused, or a part of
    them went into the note; and that are wrong and nobody says so.
    """
    of_number = {row["row"]: row for row in tried_rows}
    return Counter(_mark(truth, of_number.get(truth["row"])) for truth in truth_rows)


def _mark(truth: Mapping[str, Any], row: Mapping[str, Any] | None) -> str:
    if row is None or row["state"] != "read":
        return SAID
    differing = [
        part for part in PARTS if _plain(part, row[part]) not in _readings(part, truth.get(part, ""))
    ]
    if not differing:
        return RIGHT
    is_said = all(not row[part] and part.capitalize() in row["reason"] for part in differing)
    return SAID if is_said else WRONG


def _readings(part: str, stated: Any) -> list[str]:
    return [_plain(part, reading) for reading in (stated if isinstance(stated, list) else [stated])]


def _plain(part: str, text: Any) -> str:
    words = " ".join(str(text).split()).casefold()
    return words.rstrip("/").removeprefix("https://").removeprefix("http://") if part == "link" else words


def table_of(files: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a line for each kind of layout, and one for all: how many rows, and which share of them is what."""
    counts: dict[str, Counter[str]] = {}
    for file in files:
        if "marks" not in file:
            continue
        for layout in (file["marks"]["layout"], "all"):
            count = counts.setdefault(layout, Counter())
            count["files"] += 1
            count["rows"] += file["marks"]["rows"]
            for how in ("suggested", "answered"):
                for mark in (RIGHT, SAID, WRONG):
                    count[f"{how} {mark}"] += file["marks"][how][mark]
    return [
        {"layout": layout, "files": count["files"], "rows": count["rows"]}
        | {
            f"{how} {mark}": f"{100 * count[f'{how} {mark}'] / count['rows']:.1f} %"
            for how in ("suggested", "answered")
            for mark in (RIGHT, SAID, WRONG)
        }
        for layout, count in sorted(counts.items(), key=lambda item: item[0] == "all")
        if count["rows"]
    ]
