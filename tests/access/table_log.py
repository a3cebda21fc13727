"""Who may open what belongs to the log bar: what is typed, shared, or kept without network."""

import json
from typing import Any
from uuid import uuid4

from jobsearch.activities.models import Activity
from jobsearch.log.kinds import kinds_to_log
from jobsearch.typing.several import LinesForm
from tests.access.table import AccessRow, Cast, Statuses
from tests.access.table_jobsearch import STUDENTS, _activities, _activity, _line, _policy

EVERYBODY: Statuses = dict.fromkeys(("stranger", "alice", "charlie", "bob", "frank", "dora"), 200)


def _lines(cast: Cast) -> dict[str, Any]:
    _policy(cast)
    return {"kind": "contacted", "lines": "Priya Shah @ Globex\nSam Lee @ Initech"}


def _digest(cast: Cast) -> str:
    form = LinesForm(kinds_to_log(cast.alice), _lines(cast))
    assert form.is_valid()
    return form.digest


def _kept(cast: Cast) -> dict[str, Any]:
    return _line(cast) | {"student": cast.alice.pk, "source_key": str(uuid4())}


TABLE = {
    "jobsearch:log_preview": AccessRow(
        "post", data=_line, shows="What will be stored", alice=200, charlie=200, **STUDENTS
    ),
    "jobsearch:log_bar": AccessRow(shows="What did you do?", alice=200, charlie=200, **STUDENTS),
    "jobsearch:log_lines": [
        AccessRow(shows="One on each line", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            data=lambda cast: _lines(cast) | {"looked_at": _digest(cast)},
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=_activities,
            changed_by={"alice", "charlie"},
        ),
        AccessRow("post", data=_lines, shows="2 activities to log", alice=200, charlie=200, **STUDENTS),
    ],
    "jobsearch:strike_several": AccessRow(
        "post",
        data=lambda cast: {"activity": [_activity(cast).pk]},
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=lambda cast: Activity.objects.get(pk=_activity(cast).pk).struck_at,
        changed_by={"alice"},
    ),
    "jobsearch:kept": [
        AccessRow(shows='"token"', alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            data=_kept,
            shows=json.dumps("logged"),
            alice=200,
            charlie=409,
            **STUDENTS,
            effect=_activities,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:shared": [
        AccessRow(shows="Log this page.", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            data=lambda cast: {"title": "A posting of Globex", "url": "https://globex.com/jobs/1"},
            shows="A posting of Globex",
            alice=200,
            charlie=200,
            **STUDENTS,
        ),
    ],
    "jobsearch:page_said": AccessRow(
        "post",
        data=lambda cast: {"url": "https://127.0.0.1/", "title": "Nothing"},
        shows="could not be read",
        alice=200,
        charlie=200,
        **STUDENTS,
    ),
    "jobsearch:offline": AccessRow(shows="No connection.", open=True, **EVERYBODY),
    "jobsearch:service_worker": AccessRow(shows="addEventListener", open=True, **EVERYBODY),
    "jobsearch:manifest": AccessRow(shows="share_target", open=True, **EVERYBODY),
}
