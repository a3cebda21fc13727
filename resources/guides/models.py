"""A guide, every version that anybody wrote of it, and what was decided of each."""

from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Exists, OuterRef, Q

from core.immutable import append_only, kept
from people.accounts.models import User
from people.accounts.roles import roles_of

WRITERS = frozenset({"coach", "admin"})
LONGEST_TITLE = 80  # characters
LONGEST_APPLIES = 240
LONGEST_TEXT = 20_000  # about ten printed pages
LONGEST_NOTE = 300
ENGLISH = "public.english_unaccented"  # how a search reads words: by their stems, “résumé” as “resume”
LAST = 100  # the place in the list of a guide that nobody placed


class GuideTheme(models.TextChoices):
    """What a guide is about; the list is laid out by it, in this order."""

    PEOPLE = "people", "Meeting people"
    WORK = "work", "Showing your work"
    INTERVIEWS = "interviews", "Interviews"
    OFFERS = "offers", "Offers"
    OTHER = "other", "Everything else"


class GuideDecisionKind(models.TextChoices):
    PUBLISHED = "published", "published"
    DECLINED = "declined", "not taken"
    REPLACED = "replaced", "replaced before it was decided"
    TAKEN_DOWN = "taken_down", "taken down"
    PUT_BACK = "put_back", "put back"


# What decides a version for good; the others are about the guide as it is shown.
OF_A_VERSION = (GuideDecisionKind.PUBLISHED, GuideDecisionKind.DECLINED, GuideDecisionKind.REPLACED)


class GuideQuerySet(models.QuerySet["Guide"]):
    def visible_to(self, user: User, now: datetime) -> "GuideQuerySet":
        """Return all for who may write guides; for anybody else those that are shown."""
        return self if roles_of(user, now) & WRITERS else self.shown()

    def shown(self) -> "GuideQuerySet":
        """Return those that are published, and not taken down."""
        return self.filter(current__isnull=False)

    def shown_once(self) -> "GuideQuerySet":
        """Return those that were ever published."""
        published = GuideDecision.objects.filter(guide=OuterRef("pk"), kind=GuideDecisionKind.PUBLISHED)
        return self.filter(Exists(published))


class Guide(models.Model):
    """A page that helps in one scenario.

    `current` is the version that is shown: none while the guide is only proposed, and none once it is taken down.
    """

    slug = models.SlugField(max_length=60, unique=True, help_text="Its address, which never changes")
    order = models.PositiveSmallIntegerField(default=LAST, help_text="Its place among those of its theme")
    current = models.ForeignKey("GuideVersion", null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: it came with the program",
    )

    objects = GuideQuerySet.as_manager()

    class Meta:
        ordering = ["order", "slug"]
        triggers = kept(changing=["current"])

    def __str__(self) -> str:
        return self.slug


class GuideVersionQuerySet(models.QuerySet["GuideVersion"]):
    def waiting(self) -> "GuideVersionQuerySet":
        """Return those of which nobody has decided yet whether they are shown."""
        decisions = GuideDecision.objects.filter(version=OuterRef("pk"), kind__in=OF_A_VERSION)
        return self.filter(~Exists(decisions))


class GuideVersion(models.Model):
    """What somebody wrote: title, when it helps, where it is offered, text. Never changed; another one follows."""

    guide = models.ForeignKey(Guide, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    applies = models.CharField(max_length=LONGEST_APPLIES, help_text="When it helps, in a sentence")
    theme = models.CharField(max_length=12, choices=GuideTheme.choices)
    places = ArrayField(
        models.CharField(max_length=24), default=list, blank=True, help_text="Names of `places.PLACES`"
    )
    text = models.TextField(help_text="Markdown")
    plain = models.TextField(help_text="The text’s words alone")
    note = models.CharField(max_length=LONGEST_NOTE, blank=True, help_text="What is new in it")
    key = models.UUIDField(unique=True, help_text="The form's own: sent twice it is one version")
    shipped_digest = models.CharField(
        max_length=64,
        blank=True,
        help_text="Of the program's file that it came from; empty: somebody wrote it",
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config=ENGLISH)
        + SearchVector("applies", weight="B", config=ENGLISH)
        + SearchVector("plain", weight="C", config=ENGLISH),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = GuideVersionQuerySet.as_manager()

    class Meta:
        ordering = ["guide", "number"]
        constraints = [
            models.UniqueConstraint(fields=["guide", "number"], name="guide_version_once"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(text=""), name="guide_version_says_something"),
            models.CheckConstraint(condition=Q(theme__in=GuideTheme.values), name="guide_theme_known"),
            models.CheckConstraint(
                condition=Q(by__isnull=True) & ~Q(shipped_digest="") | Q(by__isnull=False, shipped_digest=""),
                name="guide_version_by_somebody_or_shipped",
            ),
        ]
        indexes = [GinIndex(fields=["search"], name="guide_version_words")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.title}, version {self.number}"

    @property
    def author(self) -> str:
        """The name of who wrote it. Reads them."""
        return str(self.by) if self.by else "Career Services"


class GuideDecision(models.Model):
    """What became of a version: published, not taken, replaced; or of the guide that showed it. Only ever added to."""

    guide = models.ForeignKey(Guide, on_delete=models.PROTECT, related_name="decisions")
    version = models.ForeignKey(GuideVersion, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=12, choices=GuideDecisionKind.choices)
    why = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=Q(kind__in=OF_A_VERSION), name="guide_version_decided_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=GuideDecisionKind.values), name="guide_decision_known"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.version_id} {self.kind}"
