"""Who may open what a student sees of their own search as a whole: charts, the proof, what is held about them."""

from typing import Any

from people.held_data import verbs as held_data_verbs
from people.held_data.models import DataDownload
from tests.access.table import AccessRow, Cast, Statuses
from tests.access.table_openings import STUDENTS, _there

STAFF: Statuses = {"alice": 403, "charlie": 403, "bob": 200, "frank": 404, "dora": 200}
OWN: Statuses = {"alice": 200, "charlie": 200, **STUDENTS}


def _of_stages(cast: Cast) -> dict[str, Any]:
    return _there(cast) | {"table": "stages"}


def _of_alice(cast: Cast) -> dict[str, Any]:
    return _there(cast) | {"pk": cast.alice.pk}


def _packed(cast: Cast) -> dict[str, Any]:
    download = held_data_verbs.ask(cast.alice, by=cast.alice.user, now=cast.now)
    held_data_verbs.carry_out(download.pk, cast.now)
    return {"pk": download.pk}


TABLE = {
    "jobsearch:what_counts": AccessRow(shows="What counts, and what is on record", **OWN),
    "people:held_data": [
        AccessRow(shows="Everything we hold about you, in one file", **OWN),
        AccessRow(
            "post",
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=lambda cast: DataDownload.objects.count(),
            changed_by={"alice", "charlie"},
        ),
    ],
    "people:held_data_file": AccessRow(
        kwargs=_packed, shows="README.txt", alice=200, charlie=404, **STUDENTS
    ),
    "jobsearch:insights": AccessRow(kwargs=_there, shows="How far your openings came", **OWN),
    "jobsearch:insights_list": AccessRow(kwargs=_there, shows="Behind the figures", **OWN),
    "jobsearch:students_insights": AccessRow(kwargs=_of_alice, shows="How far their openings came", **STAFF),
    "jobsearch:students_insights_list": AccessRow(kwargs=_of_alice, shows="Behind the figures", **STAFF),
    "jobsearch:proof": AccessRow(kwargs=_there, shows="Proof of search, ", **OWN),
    "jobsearch:proof_file": AccessRow(kwargs=_of_stages, shows="recorded at (UTC)", **OWN),
}
