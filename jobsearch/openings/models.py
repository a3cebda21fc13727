"""Openings: work that a student would like, where it stands, and everything that belongs to it."""

from typing import Any

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from core.history import earlier_values
from core.immutable import Corrected, Trigger, append_only, kept
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.imports.models import ImportedFile
from people.students.models import Student
from rules.states import Closing, Stage

User = settings.AUTH_USER_MODEL
STANDS_SOMEWHERE = Q(stage=Stage.CLOSED, closing__in=Closing.values) | Q(
    stage__in=[stage for stage in Stage if stage is not Stage.CLOSED], closing=""
)

MOVED = Corrected(
    what="an opening is moved",
    table="jobsearch_opening",
    corrections="jobsearch_stagemove",
    ref="opening_id",
    becomes={
        "stage": "{c}.stage",
        "closing": "{c}.closing",
        "own_stage_id": "{c}.own_stage_id",
        "stage_since": "{c}.since",
    },
)


class MoveCause(models.TextChoices):
    """What moved an opening."""

    ADDED = "added", "added"
    HAND = "hand", "moved"
    ACTIVITY = "activity", "moved by what was logged"
    OFFER = "offer", "moved by an offer"
    IMPORT = "import", "moved by an imported file"
    UNDO = "undo", "undone"


class OwnStageQuerySet(models.QuerySet["OwnStage"]):
    """Own stages, narrowed by how they stand."""

    def on_board(self) -> "OwnStageQuerySet":
        """Narrow to those that their student has not dropped."""
        return self.filter(dropped_at__isnull=True)


class OwnStage(models.Model):
    """A stage that a student added beside one of the five, such as “take-home” beside Interviewing."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="own_stages")
    name = models.CharField(max_length=40)
    beside = models.CharField(max_length=12, choices=Stage.choices, help_text="The stage that it counts as")
    added_at = models.DateTimeField()
    dropped_at = models.DateTimeField(
        null=True, help_text="No longer on the board; what stood there is on record"
    )

    objects = OwnStageQuerySet.as_manager()

    class Meta:
        ordering = ["added_at", "id"]
        constraints = [
            models.UniqueConstraint(
                "student", Lower("name"), condition=Q(dropped_at__isnull=True), name="own_stage_once"
            ),
            models.CheckConstraint(condition=~Q(beside=Stage.CLOSED), name="own_stage_beside_an_open_one"),
        ]
        triggers = kept(changing=["name", "dropped_at"])

    def __str__(self) -> str:
        return self.name


class OpeningQuerySet(models.QuerySet["Opening"]):
    """Openings, narrowed by how they stand."""

    def there(self) -> "OpeningQuerySet":
        """Narrow to those that their student has not taken back."""
        return self.filter(taken_back_at__isnull=True)

    def ongoing(self) -> "OpeningQuerySet":
        """Narrow to those that are neither taken back nor closed."""
        return self.there().exclude(stage=Stage.CLOSED)


BEGINS_ITS_HISTORY = Trigger(
    name="begins_its_history",
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    func=f"""
        INSERT INTO jobsearch_stagemove
            (opening_id, stage, closing, own_stage_id, since, cause, at, by_id,
             was_stage, was_closing, was_own_stage_id, was_stage_since)
        VALUES (NEW.id, NEW.stage, NEW.closing, NEW.own_stage_id, NEW.stage_since, '{MoveCause.ADDED.value}',
                NEW.added_at, NEW.changed_by_id, NEW.stage, NEW.closing, NEW.own_stage_id, NEW.stage_since);
        RETURN NULL;
    """,  # noqa: S608 # names of our own tables
)


@earlier_values("employer", "role", "link", "posting_text", "place", "pay", "contact", "next_step", "next_on")
class Opening(models.Model):
    """Work that a student would like to have, from the day they saw it on. Never destroyed: taken back instead."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="openings")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="openings")
    role = models.CharField(
        max_length=200, blank=True, help_text="Empty: an employer one would like to work for"
    )
    link = models.URLField(max_length=500, blank=True)
    link_key = models.CharField(max_length=500, blank=True, help_text="The link as it is compared")
    posting_text = models.TextField(
        blank=True, help_text="The posting as it was: pages vanish before interviews"
    )
    place = models.CharField(max_length=200, blank=True)
    pay = models.CharField(max_length=120, blank=True)
    contact = models.ForeignKey(
        Contact,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="openings",
        help_text="Who is behind it",
    )
    next_step = models.CharField(max_length=200, blank=True)
    next_on = models.DateField(null=True, blank=True, help_text="The student’s own day of the next step")
    tags = ArrayField(models.CharField(max_length=40), default=list, blank=True)

    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.SPOTTED)
    closing = models.CharField(max_length=12, choices=Closing.choices, blank=True)
    own_stage = models.ForeignKey(
        OwnStage, null=True, blank=True, on_delete=models.PROTECT, related_name="openings"
    )
    stage_since = models.DateField(help_text="The student’s own day on which it came to where it stands")

    source = models.CharField(
        max_length=24, default="form", help_text="form, import, or the matter that added it"
    )
    source_key = models.CharField(
        max_length=120, help_text="Unique within the source: an import or a retried post finds its row"
    )
    imported_from = models.ForeignKey(
        ImportedFile, null=True, on_delete=models.PROTECT, related_name="openings"
    )
    added_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(
        null=True, help_text="Taken back by the student; kept, shown nowhere else"
    )
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    events: Any  # made by `earlier_values`

    objects = OpeningQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "source", "source_key"], name="one_opening_per_source"
            ),
            models.CheckConstraint(condition=STANDS_SOMEWHERE, name="opening_stands_somewhere"),
            models.CheckConstraint(
                condition=Q(next_on__isnull=True) | ~Q(next_step=""), name="next_day_has_its_step"
            ),
        ]
        indexes = [models.Index(fields=["student", "employer"], name="openings_at_employer")]
        triggers = kept(
            changing=[
                *("employer", "role", "link", "link_key", "posting_text", "place", "pay", "contact"),
                *("next_step", "next_on", "tags", "stage", "closing", "own_stage", "stage_since"),
                *("taken_back_at", "changed_at", "changed_by"),
            ],
        )
        triggers += [MOVED.only("moved_only"), BEGINS_ITS_HISTORY]

    def __str__(self) -> str:
        return f"{self.role} at {self.employer}" if self.role else str(self.employer)


class StageMove(models.Model):
    """That an opening came to another stage: on which day, recorded when and by whom, and what moved it.

    Adding one moves the opening, and keeps where it stood. To undo one is a move, too, which names it.
    """

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="moves")
    stage = models.CharField(max_length=12, choices=Stage.choices)
    closing = models.CharField(max_length=12, choices=Closing.choices, blank=True)
    own_stage = models.ForeignKey(OwnStage, null=True, on_delete=models.PROTECT, related_name="+")
    since = models.DateField(help_text="The student’s own day")
    was_stage = models.CharField(max_length=12, choices=Stage.choices, blank=True)
    was_closing = models.CharField(max_length=12, choices=Closing.choices, blank=True)
    was_own_stage = models.ForeignKey(OwnStage, null=True, on_delete=models.PROTECT, related_name="+")
    was_stage_since = models.DateField(null=True)
    cause = models.CharField(max_length=12, choices=MoveCause.choices)
    activity = models.ForeignKey(
        "jobsearch.Activity", null=True, on_delete=models.PROTECT, related_name="stage_moves"
    )
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=STANDS_SOMEWHERE, name="move_leads_somewhere"),
            models.CheckConstraint(
                condition=Q(cause=MoveCause.UNDO, undoes__isnull=False)
                | ~Q(cause=MoveCause.UNDO) & Q(undoes__isnull=True),
                name="undo_names_its_move",
            ),
        ]
        triggers = [*append_only(), *MOVED.takes_effect()]

    def __str__(self) -> str:
        return f"{self.get_stage_display()} since {self.since}"

    @property
    def can_be_undone(self) -> bool:
        """Whether it can be taken back, while it is the newest: it neither added the opening nor undid a move."""
        return self.cause not in (MoveCause.ADDED, MoveCause.UNDO)


class OpeningNoteQuerySet(models.QuerySet["OpeningNote"]):
    """Notes, narrowed by how they stand."""

    def there(self) -> "OpeningNoteQuerySet":
        """Narrow to those that their student has not taken back."""
        return self.filter(taken_back_at__isnull=True)


@earlier_values("text")
class OpeningNote(models.Model):
    """A note of the student on an opening. What it said before is kept."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(null=True, help_text="When its words were changed last; empty: never")
    taken_back_at = models.DateTimeField(null=True)

    events: Any  # made by `earlier_values`

    objects = OpeningNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        triggers = kept(changing=["text", "changed_at", "taken_back_at"])

    def __str__(self) -> str:
        return self.text[:40]
