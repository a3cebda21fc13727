"""Who may open the pipeline, its openings, rounds and documents: their student changes them, the coach reads along."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from jobsearch.documents import verbs as document_verbs
from jobsearch.documents.models import DocumentKind, SentDocument, StudentDocument
from jobsearch.interviews import verbs as interview_verbs
from jobsearch.interviews.models import InterviewRound
from jobsearch.openings import own_stages, verbs
from jobsearch.openings.models import Opening, OpeningNote, OwnStage, StageMove
from rules.states import Stage
from tests.access.table import AccessRow, Cast, Statuses

STUDENTS: Statuses = {"bob": 403, "frank": 403, "dora": 403}
BOTH: Statuses = {"alice": 200, "charlie": 200, **STUDENTS}
OWN: Statuses = {"alice": 200, "charlie": 404, **STUDENTS}
DONE: Statuses = {"alice": 302, "charlie": 404, **STUDENTS}
READ: Statuses = {"alice": 200, "charlie": 404, "bob": 200, "frank": 404, "dora": 200}


def _opening(cast: Cast) -> Opening:
    if "opening" not in cast.things:
        cast.things["opening"] = verbs.add(
            cast.alice,
            employer="Vandelay Imports",
            role="Importer",
            next_step="Call Art",
            next_on=cast.now.date(),
            by=cast.alice.user,
            now=cast.now,
        ).opening
    return cast.things["opening"]


def _pk(cast: Cast) -> dict[str, Any]:
    return {"pk": _opening(cast).pk}


def _there(cast: Cast) -> dict[str, Any]:
    """The opening is there, and the address does not name it."""
    _opening(cast)
    return {}


def _at_the_same_employer(cast: Cast) -> dict[str, Any]:
    """Both students have an opening there, and the address names neither."""
    _opening(cast)
    verbs.add(cast.charlie, employer="Vandelay Imports", role="Exporter", by=cast.charlie.user, now=cast.now)
    return {}


def _move(cast: Cast) -> StageMove:
    if "move" not in cast.things:
        cast.things["move"] = verbs.move(
            _opening(cast), stage=Stage.TALKING, by=cast.alice.user, now=cast.now
        )
    return cast.things["move"]


def _note(cast: Cast) -> OpeningNote:
    if "note" not in cast.things:
        cast.things["note"] = verbs.add_note(_opening(cast), text="Latex", by=cast.alice.user, now=cast.now)
    return cast.things["note"]


def _its_note(cast: Cast) -> dict[str, Any]:
    return {"pk": _opening(cast).pk, "note": _note(cast).pk}


def _stage(cast: Cast) -> OwnStage:
    if "stage" not in cast.things:
        cast.things["stage"] = own_stages.add_stage(
            cast.alice, name="Take-home", beside=Stage.INTERVIEWING, by=cast.alice.user, now=cast.now
        )
    return cast.things["stage"]


def _round(cast: Cast) -> dict[str, Any]:
    if "round" not in cast.things:
        cast.things["round"] = interview_verbs.plan(
            _opening(cast), kind="technical", who="Art V.", by=cast.alice.user, now=cast.now
        )
    return {"opening": _opening(cast).pk, "pk": cast.things["round"].pk}


def _document(cast: Cast) -> StudentDocument:
    if "document" not in cast.things:
        cast.things["document"] = document_verbs.add(
            cast.alice,
            upload=SimpleUploadedFile("cv.txt", b"I import and export."),
            kind=DocumentKind.RESUME,
            title="The importer’s resume",
            by=cast.alice.user,
            now=cast.now,
        )
    return cast.things["document"]


def _sent(cast: Cast) -> dict[str, Any]:
    if "sent" not in cast.things:
        cast.things["sent"] = document_verbs.send(
            _document(cast), _opening(cast), sent_on=None, by=cast.alice.user, now=cast.now
        )
    return {"opening": _opening(cast).pk, "pk": cast.things["sent"].pk}


def _taken_back(cast: Cast) -> dict[str, Any]:
    verbs.take_back(_opening(cast), by=cast.alice.user, now=cast.now)
    return _pk(cast)


def _openings(cast: Cast) -> int:
    return Opening.objects.count()


def _fresh(cast: Cast) -> Opening:
    return Opening.objects.get(pk=_opening(cast).pk)


TABLE = {
    "jobsearch:pipeline": AccessRow(kwargs=_there, shows='id="board-headline"', **BOTH),
    "jobsearch:pipeline_table": AccessRow(kwargs=_there, shows="Pipeline as a table", **BOTH),
    "jobsearch:pipeline_calendar": AccessRow(kwargs=_there, shows="Next steps by date", **BOTH),
    "jobsearch:students_pipeline": AccessRow(
        kwargs=lambda cast: _there(cast) | {"pk": cast.alice.pk},
        shows="Vandelay Imports",
        alice=403,
        charlie=403,
        bob=200,
        frank=404,
        dora=200,
    ),
    "jobsearch:own_stages": [
        AccessRow(shows="Stages of your own", **BOTH),
        AccessRow(
            "post",
            data=lambda cast: {"name": "Take-home", "beside": Stage.INTERVIEWING},
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=lambda cast: OwnStage.objects.count(),
            changed_by={"alice", "charlie"},
        ),
    ],
    "jobsearch:own_stage_drop": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _stage(cast).pk},
        **DONE,
        effect=lambda cast: OwnStage.objects.get(pk=_stage(cast).pk).dropped_at,
        changed_by={"alice"},
    ),
    "jobsearch:opening_new": [
        AccessRow(shows="Where would you like to work?", **BOTH),
        AccessRow(
            "post",
            data=lambda cast: {"employer": "Kramerica"},
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=_openings,
            changed_by={"alice", "charlie"},
        ),
    ],
    "jobsearch:been_here": AccessRow(
        kwargs=_at_the_same_employer,
        data=lambda cast: {"employer": "Vandelay Imports"},
        shows="Have I been here before?",
        **BOTH,
    ),
    "jobsearch:opening": AccessRow(kwargs=_pk, shows="Vandelay Imports", **READ),
    "jobsearch:opening_edit": [
        AccessRow(kwargs=_pk, shows="Vandelay Imports", **OWN),
        AccessRow(
            "post",
            kwargs=_pk,
            data=lambda cast: {"employer": "Vandelay Imports", "role": "Exporter"},
            **DONE,
            effect=lambda cast: _fresh(cast).role,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:opening_move": [
        AccessRow(kwargs=_pk, shows="Vandelay Imports", **OWN),
        AccessRow(
            "post",
            kwargs=_pk,
            data=lambda cast: {"to": "talking"},
            **DONE,
            effect=lambda cast: _fresh(cast).stage,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:opening_move_undo": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _move(cast).pk},
        **DONE,
        effect=lambda cast: _fresh(cast).stage,
        changed_by={"alice"},
    ),
    "jobsearch:opening_next": [
        AccessRow(kwargs=_pk, shows="Vandelay Imports", **OWN),
        AccessRow(
            "post",
            kwargs=_pk,
            data=lambda cast: {"next_step": "Ask for Art"},
            **DONE,
            effect=lambda cast: _fresh(cast).next_step,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:opening_note": AccessRow(
        "post",
        kwargs=_pk,
        data=lambda cast: {"note": "Latex"},
        **DONE,
        effect=lambda cast: OpeningNote.objects.count(),
        changed_by={"alice"},
    ),
    "jobsearch:opening_note_change": [
        AccessRow(kwargs=_its_note, shows="Latex", **OWN),
        AccessRow(
            "post",
            kwargs=_its_note,
            data=lambda cast: {"note": "Rubber"},
            **DONE,
            effect=lambda cast: OpeningNote.objects.get(pk=_note(cast).pk).text,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:opening_note_take_back": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _opening(cast).pk, "note": _note(cast).pk},
        **DONE,
        effect=lambda cast: OpeningNote.objects.get(pk=_note(cast).pk).taken_back_at,
        changed_by={"alice"},
    ),
    "jobsearch:opening_take_back": AccessRow(
        "post",
        kwargs=_pk,
        **DONE,
        effect=lambda cast: _fresh(cast).taken_back_at,
        changed_by={"alice"},
    ),
    "jobsearch:opening_put_back": AccessRow(
        "post",
        kwargs=_taken_back,
        **DONE,
        effect=lambda cast: _fresh(cast).taken_back_at,
        changed_by={"alice"},
    ),
    "jobsearch:interview_round_new": [
        AccessRow(kwargs=lambda cast: {"opening": _opening(cast).pk}, shows="Vandelay Imports", **OWN),
        AccessRow(
            "post",
            kwargs=lambda cast: {"opening": _opening(cast).pk},
            data=lambda cast: {"kind": "screen"},
            **DONE,
            effect=lambda cast: InterviewRound.objects.count(),
            changed_by={"alice"},
        ),
    ],
    "jobsearch:interview_round": [
        AccessRow(kwargs=_round, shows="Art V.", **OWN),
        AccessRow(
            "post",
            kwargs=_round,
            data=lambda cast: {"kind": "technical", "who": "Art Vandelay"},
            **DONE,
            effect=lambda cast: InterviewRound.objects.get(pk=_round(cast)["pk"]).who,
            changed_by={"alice"},
        ),
    ],
    "jobsearch:interview_round_take_back": AccessRow(
        "post",
        kwargs=_round,
        **DONE,
        effect=lambda cast: InterviewRound.objects.get(pk=_round(cast)["pk"]).taken_back_at,
        changed_by={"alice"},
    ),
    "jobsearch:documents": [
        AccessRow(shows="Add a document", **BOTH),
        AccessRow(
            "post",
            data=lambda cast: {"file": SimpleUploadedFile("cv.txt", b"I import."), "kind": "resume"},
            alice=302,
            charlie=302,
            **STUDENTS,
            effect=lambda cast: StudentDocument.objects.count(),
            changed_by={"alice", "charlie"},
        ),
    ],
    "jobsearch:document": AccessRow(
        kwargs=lambda cast: {"pk": _document(cast).pk}, shows="I import and export.", **READ
    ),
    "jobsearch:document_drop": AccessRow(
        "post",
        kwargs=lambda cast: {"pk": _document(cast).pk},
        **DONE,
        effect=lambda cast: StudentDocument.objects.get(pk=_document(cast).pk).dropped_at,
        changed_by={"alice"},
    ),
    "jobsearch:document_send": AccessRow(
        "post",
        kwargs=lambda cast: {"opening": _opening(cast).pk},
        data=lambda cast: {"document": _document(cast).pk},
        **DONE,
        effect=lambda cast: SentDocument.objects.count(),
        changed_by={"alice"},
    ),
    "jobsearch:document_take_back": AccessRow(
        "post",
        kwargs=_sent,
        **DONE,
        effect=lambda cast: SentDocument.objects.get(pk=_sent(cast)["pk"]).taken_back_at,
        changed_by={"alice"},
    ),
}
