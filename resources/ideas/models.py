"""Ideas of a student for what makes an employer look twice, how each moved, and what coaches suggested."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only, kept
from jobsearch.activities.models import Activity
from people.accounts.models import User
from people.students.models import Student

LONGEST_TITLE = 140  # characters
LONGEST_NOTE = 2_000
LONGEST_EMPLOYER = 120
LONGEST_SUGGESTION = 2_000


class IdeaKind(models.TextChoices):
    PROJECT = "project", "project"
    POST = "post", "post"
    TALK = "talk", "talk"


class IdeaState(models.TextChoices):
    IDEA = "idea", "idea"
    DOING = "doing", "doing"
    DONE = "done", "done"
    ASIDE = "aside", "set aside"


# What is done is opened again by taking the step back, which also takes back what it logged.
IDEA_STEPS: dict[str, frozenset[str]] = {
    IdeaState.IDEA: frozenset({IdeaState.DOING, IdeaState.DONE, IdeaState.ASIDE}),
    IdeaState.DOING: frozenset({IdeaState.IDEA, IdeaState.DONE, IdeaState.ASIDE}),
    IdeaState.DONE: frozenset(),
    IdeaState.ASIDE: frozenset({IdeaState.IDEA, IdeaState.DOING}),
}


class IdeaQuerySet(models.QuerySet["Idea"]):
    def visible_to(self, user: User, now: datetime) -> "IdeaQuerySet":
        """Return the ideas of the students whom `user` may see."""
        return self.filter(student__in=Student.objects.visible_to(user, now).values("pk"))


class Idea(models.Model):
    """Something that a student might build, write or tell. `created_by` is they, or the coach who suggested it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="ideas")
    kind = models.CharField(max_length=8, choices=IdeaKind.choices)
    title = models.CharField(max_length=LONGEST_TITLE)
    note = models.TextField(blank=True)
    employer = models.CharField(max_length=LONGEST_EMPLOYER, blank=True, help_text="Whose eye it is to catch")
    state = models.CharField(max_length=8, choices=IdeaState.choices, default=IdeaState.IDEA)
    key = models.UUIDField(help_text="The form's own: sent twice it is one idea")
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = IdeaQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["student", "-created_at"], name="ideas_of_student")]
        constraints = [
            models.UniqueConstraint(fields=["student", "key"], name="idea_once"),
            models.CheckConstraint(condition=~Q(title=""), name="idea_says_something"),
            models.CheckConstraint(condition=Q(kind__in=IdeaKind.values), name="idea_kind_known"),
            models.CheckConstraint(condition=Q(state__in=IdeaState.values), name="idea_state_known"),
        ]
        triggers = kept(changing=["kind", "title", "note", "employer", "state"])

    def __str__(self) -> str:
        return self.title

    @property
    def suggested(self) -> bool:
        """Whether a coach wrote it. Reads the student."""
        return self.created_by_id != self.student.user_id


class IdeaMoveQuerySet(models.QuerySet["IdeaMove"]):
    def in_force(self) -> "IdeaMoveQuerySet":
        """Return those that nobody has undone."""
        return self.filter(undone_at__isnull=True)


class IdeaMove(models.Model):
    """A step of an idea. `activity` is what being done became in the log; none where it was in the log already."""

    idea = models.ForeignKey(Idea, on_delete=models.PROTECT, related_name="moves")
    before = models.CharField(max_length=8, choices=IdeaState.choices)
    after = models.CharField(max_length=8, choices=IdeaState.choices)
    activity = models.ForeignKey(Activity, null=True, on_delete=models.PROTECT, related_name="idea_moves")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = IdeaMoveQuerySet.as_manager()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="idea_move_undone_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(activity__isnull=True) | Q(after=IdeaState.DONE),
                name="only_what_is_done_is_logged",
            ),
        ]
        triggers = kept(once=["undone_at", "undone_by"])

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class IdeaSuggestion(models.Model):
    """What a coach suggests about an idea. Never changed; another one follows."""

    idea = models.ForeignKey(Idea, on_delete=models.PROTECT, related_name="suggestions")
    body = models.CharField(max_length=LONGEST_SUGGESTION)
    key = models.UUIDField(help_text="The form's own: sent twice it is one suggestion")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["idea", "key"], name="idea_suggestion_once"),
            models.CheckConstraint(condition=~Q(body=""), name="idea_suggestion_says_something"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"suggestion {self.pk}"
