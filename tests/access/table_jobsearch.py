"""Who may open Today, the log, its activities and imports. Offers have a table of their own."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from core.models import OutboxMail
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.imports import drafts, linkedin
from jobsearch.imports import verbs as import_verbs
from jobsearch.imports.models import ImportedFile, TrackerDraft
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

STUDENTS: Statuses = {"bob": 403, "frank": 403, "dora": 403}


def _policy(cast: Cast) -> None:
    """Kinds of activity come with a policy."""
    if "policy" not in cast.things:
        cast.things["policy"] = factories.make_policy()


def _logged(cast: Cast) -> dict[str, Any]:
    """Alice talked to someone today, and the address does not name it."""
    _activity(cast)
    return {}


def _activity(cast: Cast) -> Activity:
    """Alice talked to someone today."""
    if "activity" not in cast.things:
        _policy(cast)
        cast.things["activity"] = activity_verbs.log(
            cast.alice,
            kind="contacted",
            occurred_on=cast.now.date(),
            person="Priya Shah",
            employer="Globex",
            by=cast.alice.user,
            now=cast.now,
        )
    return cast.things["activity"]


def _struck(cast: Cast) -> Activity:
    if "struck" not in cast.things:
        cast.things["struck"] = activity_verbs.strike(_activity(cast), by=cast.alice.user, now=cast.now)
    return cast.things["struck"]


def _settled(cast: Cast) -> Activity:
    """An activity of a week that is settled: only the coach may change it now."""
    if "settled" not in cast.things:
        start = cast.now.date() - factories.timedelta(days=40)
        factories.sign_up_and_search(cast.alice, start)
        activity = activity_verbs.log(
            cast.alice,
            kind="contacted",
            occurred_on=start,
            person="Priya Shah",
            by=cast.alice.user,
            now=cast.now,
        )
        cast.things["settled"] = activity
    return cast.things["settled"]


def _file(cast: Cast) -> ImportedFile:
    """Two late activities came with it."""
    if "file" not in cast.things:
        start = cast.now.date() - factories.timedelta(days=40)
        factories.sign_up_and_search(cast.alice, start)
        text = f"date,kind,person\n{start},contacted,Priya Shah\n{start},contacted,Sam Lee\n"
        import_verbs.import_activities(
            cast.alice, file_name="mine.csv", text=text, by=cast.alice.user, now=cast.now
        )
        cast.things["file"] = ImportedFile.objects.get(student=cast.alice)
    return cast.things["file"]


def _line(cast: Cast) -> dict[str, Any]:
    _policy(cast)
    return {"kind": "contacted", "line": "Priya Shah @ Globex"}


def _said(cast: Cast) -> dict[str, Any]:
    return {"kind": "contacted", "occurred_on": cast.now.date().isoformat(), "person": "Somebody Else"}


def _upload(cast: Cast) -> dict[str, Any]:
    _policy(cast)
    return {"file": SimpleUploadedFile("mine.csv", b"date,kind,person\n2026-03-01,contacted,Unheard Of\n")}


def _draft(cast: Cast) -> dict[str, Any]:
    """A file that Alice looks over: one row of it is refused."""
    if "draft" not in cast.things:
        _policy(cast)
        content = b"date,kind,person\n2026-03-01,contacted,Unheard Of\nsoon,contacted,Somebody Unread\n"
        cast.things["draft"] = drafts.upload(cast.alice, file_name="mine.csv", content=content, now=cast.now)
    return {"pk": cast.things["draft"].pk}


def _to_tick(cast: Cast) -> dict[str, Any]:
    _policy(cast)
    day = cast.now.date().isoformat()
    return {"contact": json.dumps({"day": day, "person": "Unheard Of", "employer": "Acme", "note": "hello"})}


def _connected(cast: Cast) -> dict[str, Any]:
    if "connected" not in cast.things:
        _policy(cast)
        person = linkedin.LinkedInRecord("2026-01-02", "Quinn Unheard", "Acme")
        linkedin.bring(
            cast.alice, linkedin.LinkedInExport(connections=[person]), by=cast.alice.user, now=cast.now
        )
        cast.things["connected"] = True
    return {}


def _brought(cast: Cast) -> dict[str, Any]:
    """An import of Alice's that can still be taken back."""
    if "brought" not in cast.things:
        _policy(cast)
        text = "date,kind,person\n2026-03-01,contacted,Unheard Of\n"
        result = import_verbs.import_activities(
            cast.alice, file_name="back.csv", text=text, by=cast.alice.user, now=cast.now
        )
        cast.things["brought"] = result.imported
    return {"pk": cast.things["brought"].pk}


def _activities(cast: Cast) -> int:
    return Activity.objects.count()


TABLE = {
    "jobsearch:today": AccessRow(shows='id="headline"', alice=200, charlie=200, **STUDENTS),
    "jobsearch:log": [
        AccessRow(kwargs=_logged, shows="Your log", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            data=_line,
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=_activities,
            changed_by={"alice", "charlie"},
        ),
    ],
    "jobsearch:export": AccessRow(
        kwargs=_logged,
        shows="date,kind,person",
        alice=200,
        charlie=200,
        **STUDENTS,
    ),
    "jobsearch:import": [
        AccessRow(shows="Bring the tracker", alice=200, charlie=200, **STUDENTS),
        AccessRow(
            "post",
            data=_upload,
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=lambda cast: TrackerDraft.objects.count(),
            changed_by={"alice", "charlie"},
        ),
    ],
    "jobsearch:import_draft": [
        AccessRow(kwargs=_draft, shows="Unheard Of", alice=200, **STUDENTS),
        AccessRow(
            "post",
            kwargs=_draft,
            data=lambda cast: {"apply": "1"},
            alice=302,
            **STUDENTS,
            effect=_activities,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:import_progress": AccessRow(kwargs=_draft, alice=302, **STUDENTS),
    "jobsearch:import_refused": AccessRow(kwargs=_draft, shows="Somebody Unread", alice=200, **STUDENTS),
    "jobsearch:import_take_back": AccessRow(
        "post",
        kwargs=_brought,
        alice=302,
        **STUDENTS,
        effect=lambda cast: ImportedFile.objects.filter(taken_back_at__isnull=False).count(),
        changed_by={"alice"},
    ),
    "jobsearch:import_linkedin": AccessRow(
        "post",
        data=_to_tick,
        alice=302,
        charlie=302,
        **STUDENTS,
        effect=_activities,
        changed_by={"alice", "charlie"},
    ),
    "jobsearch:network": AccessRow(kwargs=_connected, shows="network", alice=200, charlie=200, **STUDENTS),
    "jobsearch:activity": [
        AccessRow(
            kwargs=lambda cast: {"pk": _activity(cast).pk}, shows="Priya Shah", alice=200, bob=200, dora=200
        ),
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _activity(cast).pk},
            data=_said,
            alice=302,
            effect=lambda cast: Activity.objects.get(pk=_activity(cast).pk).contact,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:strike": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _activity(cast).pk},
        alice=302,
        **STUDENTS,
        effect=lambda cast: Activity.objects.get(pk=_activity(cast).pk).struck_at,
        changed_by={"alice"},
    ),
    "jobsearch:unstrike": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _struck(cast).pk},
        alice=302,
        **STUDENTS,
        effect=lambda cast: Activity.objects.get(pk=_struck(cast).pk).struck_at,
        changed_by={"alice"},
    ),
    "jobsearch:correction_request": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _settled(cast).pk},
        data=lambda cast: _said(cast) | {"why": "I mistyped"},
        alice=302,
        **STUDENTS,
        effect=lambda cast: (
            CorrectionRequest.objects.count(),
            OutboxMail.objects.filter(to=cast.bob.email).count(),
        ),
        changed_by={"alice"},
    ),
    "jobsearch:import_acceptance": [
        AccessRow(
            kwargs=lambda cast: {"pk": _file(cast).pk},
            shows="came late",
            alice=403,
            charlie=403,
            bob=200,
            dora=200,
        ),
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": _file(cast).pk},
            data=lambda cast: {"reason": "She kept it on paper"},
            alice=403,
            charlie=403,
            bob=302,
            dora=302,
            effect=lambda cast: Activity.objects.filter(accepted_at__isnull=False).count(),
            changed_by={"bob", "dora"},
        ),
    ],
}
