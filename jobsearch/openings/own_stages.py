"""A student's own stages, beside the five that everyone has."""

from datetime import datetime

from django.db import transaction

from core.errors import Refused
from jobsearch.activities.checks import fold
from jobsearch.activities.recording import lock
from jobsearch.openings.checks import line
from jobsearch.openings.models import Opening, OwnStage
from people.accounts.models import User
from people.students.models import Student
from rules.stages import OPEN_STAGES

NAME_AT_MOST = 40
STAGES_AT_MOST = 5


@transaction.atomic
def add_stage(student: Student, *, name: str, beside: str, by: User, now: datetime) -> OwnStage:
    """Add a stage of the student's own, which counts as the one that it stands beside."""
    _must_be_theirs(student, by)
    lock(student)
    name = line(name, "name", NAME_AT_MOST)
    if not name:
        raise Refused("Give the stage a name, such as “take-home”.", "name")
    if beside not in OPEN_STAGES:
        raise Refused("Choose the stage beside which it stands.", "beside")
    own_stages = list(OwnStage.objects.on_board().filter(student=student))
    if fold(name) in {fold(stage.name) for stage in own_stages} | {
        fold(stage.label) for stage in OPEN_STAGES
    }:
        raise Refused(f"There is a stage “{name}” already.", "name")
    if len(own_stages) >= STAGES_AT_MOST:
        raise Refused(
            f"A board of more than {STAGES_AT_MOST} own stages is hard to read. Drop one first.", "name"
        )
    return OwnStage.objects.create(student=student, name=name, beside=beside, added_at=now)


@transaction.atomic
def drop_stage(stage: OwnStage, *, by: User, now: datetime) -> OwnStage:
    """Take an own stage off the board. Nothing may stand in it: moves are dated, and only people make them."""
    _must_be_theirs(stage.student, by)
    lock(stage.student)
    if Opening.objects.there().filter(own_stage=stage).exists():
        raise Refused(f"Move what stands in “{stage.name}” first.")
    stage.dropped_at = stage.dropped_at or now
    stage.save(update_fields=["dropped_at"])
    return stage


def _must_be_theirs(student: Student, by: User) -> None:
    if by.pk != student.user_id:
        raise Refused("Only the student changes their stages.")
