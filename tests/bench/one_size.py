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

from commitments.models import Search  # noqa: E402
from tests.bench import figures  # noqa: E402
from tests.bench.measure import Figure, Memory  # noqa: E402


@dataclass(frozen=True)
class Measured:
    """Figures in their order; memory in MiB."""

    figures: list[Figure]
    process: float
    backend: float


def measure(now: datetime, everything: bool) -> Measured:
    rows = list(Search.objects.order_by("pk").values_list("pk", "state"))
    running = [pk for pk, state in rows if state == "running"]
    searches = [pk for pk, _ in rows]
    with Memory() as memory:
        found = [figures.steady_night(running, now), figures.every_period_again(searches, now)]
    process, backend = memory.process, memory.backend
    if everything:
        found.insert(1, figures.first_judgement(running, now))
        found += [figures.every_period_from_nothing(searches, now), figures.against_the_loop(running, now)]
    return Measured(found, process, backend)


def read(text: str) -> Measured:
    found: dict[str, Any] = json.loads(text)
    return Measured(**found | {"figures": [Figure(**figure) for figure in found["figures"]]})


if __name__ == "__main__":
    connection.settings_dict["NAME"] = sys.argv[1]
    its = measure(datetime.fromisoformat(sys.argv[2]), "all" in sys.argv[3:])
    sys.stdout.write(json.dumps(asdict(its)))
