"""Openings that a tracker's rows are about: found by link first, made where there is none, moved forward only."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.contacts.verbs import Names
from jobsearch.imports import deeds
from jobsearch.imports.headings import plain
from jobsearch.imports.known_log import SOURCE
from jobsearch.imports.models import ImportedFile
from jobsearch.imports.rows import RowReading
from jobsearch.log.kinds import kinds_to_log
from jobsearch.openings.by_activity import is_about_work
from jobsearch.openings.links import link_key
from jobsearch.openings.models import MoveCause, Opening, StageMove
from jobsearch.openings.queries import KnownOpenings
from jobsearch.openings.writing import new_opening
from people.accounts.models import User
from people.students.models import Student
from rules.stages import is_behind
from rules.states import Closing, Stage

STAGES = {
    deeds.StatusStage.SPOTTED: Stage.SPOTTED,
    deeds.StatusStage.REACHED_OUT: Stage.REACHED_OUT,
    deeds.StatusStage.TALKING: Stage.TALKING,
    deeds.StatusStage.INTERVIEWING: Stage.INTERVIEWING,
    deeds.StatusStage.OFFER: Stage.OFFERED,
    deeds.StatusStage.CLOSED: Stage.CLOSED,
}


class OpeningsBrought:
    """Brings the openings of one file, some hundred rows at a time, in few statements."""

    def __init__(self, student: Student, imported: ImportedFile, by: User | None, now: datetime) -> None:
        self.student, self.imported, self.by, self.now = student, imported, by, now

    @cached_property
    def kinds(self) -> dict[str, ActivityKind]:
        return {kind.slug: kind for kind in kinds_to_log(self.student)}

    @cached_property
    def known(self) -> KnownOpenings:
        return KnownOpenings.of(self.student)

    @cached_property
    def _keys(self) -> set[str]:
        brought = Opening.objects.filter(student=self.student, source=SOURCE)
        return set(brought.values_list("source_key", flat=True))

    def bring(self, activities: Sequence[tuple[RowReading, Activity]]) -> None:
        """Give each activity its opening: an application or an interview has one, others may be about one."""
        new_openings: list[Opening] = []
        moves: list[StageMove] = []
        for reading, activity in activities:
            if activity.employer_id is None:
                continue
            kind = self.kinds[activity.kind_id]
            reaches = Stage(kind.reaches) if is_about_work(activity, kind) else None
            if reaches is None and reading.stage is deeds.StatusStage.UNKNOWN:
                activity.opening = self.known.meant_by(
                    activity.employer_id, activity.role, activity.link, activity.contact_id
                )
                continue
            stage, closing = self._stands(reading, reaches)
            opening = self.known.same(activity.employer_id, activity.role, activity.link)
            if opening is None:
                opening = self._new(activity, stage, closing, activity.occurred_on)
                new_openings.append(opening)
            else:
                moves += self._forward(opening, stage, closing, activity.occurred_on)
            activity.opening = opening
        Opening.objects.bulk_create(new_openings)
        StageMove.objects.bulk_create(moves)

    def spot(self, readings: Iterable[RowReading], names: Names) -> None:
        """Keep openings of which nothing was done yet."""
        new_openings: list[Opening] = []
        for reading in readings:
            checked = reading.checked
            employer = names.employer(checked.employer) if checked else None
            if checked is None or employer is None:
                continue
            if self.known.same(employer.pk, checked.role, checked.link) is None:
                row = Activity(employer=employer, role=checked.role, link=checked.link)
                new_openings.append(self._new(row, Stage.SPOTTED, "", checked.occurred_on))
        Opening.objects.bulk_create(new_openings)

    def moved_on(self, activity: Activity, reading: RowReading) -> list[StageMove]:
        """Return the move that brings the opening of a changed row forward to where the file says it stands."""
        if activity.opening is None or reading.stage is deeds.StatusStage.UNKNOWN:
            return []
        stage, closing = self._stands(reading, None)
        return self._forward(activity.opening, stage, closing, activity.occurred_on)

    def _stands(self, reading: RowReading, reaches: Stage | None) -> tuple[Stage, str]:
        """Return the stage, and how it was closed, that a row's status, or else its kind, says."""
        stage = STAGES.get(reading.stage)
        if stage is Stage.CLOSED:
            return stage, _closing(reading)
        stages = [known_stage for known_stage in (stage, reaches) if known_stage is not None]
        return max(stages, key=list(Stage).index), ""

    def _new(self, activity: Activity, stage: Stage, closing: str, since: date) -> Opening:
        key = f"{activity.employer_id}-{link_key(activity.link) or plain(activity.role)}"[:110]
        if key in self._keys:
            key = f"{key}-{len(self._keys)}"
        self._keys.add(key)
        assert activity.employer is not None
        opening = new_opening(
            self.student,
            activity.employer,
            role=activity.role,
            link=activity.link,
            contact=activity.contact,
            stage=stage,
            closing=closing,
            stage_since=since,
            source=SOURCE,
            source_key=key,
            imported_from=self.imported,
            by=self.by,
            now=self.now,
        )
        self.known.add(opening)
        return opening

    def _forward(self, opening: Opening, stage: Stage, closing: str, since: date) -> list[StageMove]:
        """Return the move that brings an opening forward, none where it stands there, further, or is closed."""
        if not is_behind(opening.stage, stage):
            return []
        opening.stage, opening.closing, opening.stage_since = stage, closing, since
        if opening._state.adding:  # it is written with where it stands
            return []
        return [
            StageMove(
                opening=opening,
                stage=stage,
                closing=closing,
                since=since,
                cause=MoveCause.IMPORT,
                at=self.now,
                by=self.by,
            )
        ]


WITHDRAWN = ("withdr", "zuruckgezogen", "retir", "ritirat", "declined offer", "offer declined")
REFUSED = (
    *("reject", "refus", "declin", "denied", "abgelehnt", "absage", "rechaz", "rifiut", "not selected"),
    *("unsuccessful", "turned down", "afgewezen", "recusad", "rejeit", "scartat", "descart"),
)


def _closing(reading: RowReading) -> str:
    """Return how a closed opening was closed, by the words of its status."""
    words = plain(reading.status)
    if any(word in words for word in WITHDRAWN):
        return Closing.WITHDRAWN
    return Closing.REFUSED if any(word in words for word in REFUSED) else Closing.NO_ANSWER
