"""`python -m tests.bench.one_size DATABASE MOMENT [all]`: the figures of one school in a fresh process, as JSON.

Without `all`, only those whose growth is looked at. Memory is that of these.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerservices.settings")
django.setup()

from django.db import connection  # noqa: E402

from commitments.searches.models import Search  # noqa: E402
from tests.bench import figures  # noqa: E402
from tests.bench.measure import ROUNDS, Figure, Memory  # noqa: E402


@dataclass(frozen=True)
class Measured:
    """Figures in their order; memory in MiB."""

    figures: list[Figure]
    process: float
    backend: float


def measure(now: datetime, everything: bool) -> Measured:
    """Begins with a school that nobody has judged yet."""
    running = Search.objects.filter(state="running")
    with Memory() as memory:
        first = _said(figures.every_period_from_nothing(now, ROUNDS if everything else 1))
        again = _said(figures.every_period_again(now))
        night = _said(figures.steady_night(running, now))
    process, backend = memory.process, memory.backend
    if not everything:
        return Measured([night, again], process, backend)
    current = _said(figures.first_judgement(running, now))
    loop = _said(figures.against_the_loop(running, now))
    return Measured([night, current, again, first, loop], process, backend)


def _said(figure: Figure) -> Figure:
    """Somebody may be waiting."""
    print(f"{figure.name}: {figure.ratio:.2f} × {figure.unit}", file=sys.stderr, flush=True)
    return figure


def read(text: str) -> Measured:
    found: dict[str, Any] = json.loads(text)
    return Measured(**found | {"figures": [Figure(**figure) for figure in found["figures"]]})


if __name__ == "__main__":
    connection.settings_dict["NAME"] = sys.argv[1]
    its = measure(datetime.fromisoformat(sys.argv[2]), "all" in sys.argv[3:])
    sys.stdout.write(json.dumps(asdict(its)))
