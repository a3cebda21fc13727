"""What a student asks for because of illness, birth, care and the like, and what admins decided (DOMAIN §8, §13). The
ground is private to the student and those who decide."""

from datetime import date

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from commitments.excusals.models import Excusal
from commitments.searches.models import Search
from core.files.models import StoredFile
from core.immutable import append_only, kept
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from rules.eligibility.requirements import NEVER_WAIVED
from rules.words import full_day, joined

User = settings.AUTH_USER_MODEL
Days = tuple[date, date]  # the first and the last
_WHOLE_DAYS = Q(first_day__isnull=True, last_day__isnull=True) | Q(
    first_day__isnull=False, last_day__isnull=False, last_day__gte=F("first_day")
)


class AccommodationGround(models.TextChoices):
    ILLNESS = "illness", "illness"
    DISABILITY = "disability", "a disability"
    BEREAVEMENT = "bereavement", "a bereavement"
    BIRTH = "birth", "a birth or adoption"
    CARE = "care", "care for somebody"
    SERVICE = "service", "military, civil or jury service"
    OTHER = "other", "something like these"


ERASED_GROUND = "[erased]"  # as the texts of a claim are left once they are erased


def words_of_ground(ground: str) -> str:
    """Return a ground in words, also one that was erased."""
    return dict(AccommodationGround.choices).get(ground, "a ground that was erased")


class AccommodationQuerySet(models.QuerySet["Accommodation"]):
    """Accommodations, narrowed by how far they have come."""

    def decided(self) -> "AccommodationQuerySet":
        """Return those that are granted, in whole or in part, or declined."""
        return self.filter(
            Exists(AccommodationDecision.objects.standing().filter(accommodation=OuterRef("pk")))
        )

    def open(self) -> "AccommodationQuerySet":
        """Return those that nobody has decided, or that wait for a second admin."""
        return self.exclude(
            Exists(AccommodationDecision.objects.standing().filter(accommodation=OuterRef("pk")))
        )


class Accommodation(models.Model):
    """What a student asks for, and why: which weeks or months to excuse, which requirements to forgive, in which days
    to let their deadlines stand still."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="accommodations")
    # without choices, so that a frozen record holds it as a salted digest alone
    ground = models.CharField(max_length=12)
    why = models.TextField(help_text="Private to the student and those who decide")
    periods = ArrayField(models.CharField(max_length=12), help_text="Such as “week 3”")
    requirements = ArrayField(models.PositiveSmallIntegerField())
    first_day = models.DateField(null=True, help_text="Of the days in which nothing was due")
    last_day = models.DateField(null=True)
    salt = models.CharField(max_length=32, default=new_salt)
    asked_at = models.DateTimeField()

    objects = AccommodationQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ground__in=[*AccommodationGround.values, ERASED_GROUND]),
                name="accommodation_ground_known",
            ),
            models.CheckConstraint(condition=~Q(why=""), name="accommodation_says_why"),
            models.CheckConstraint(
                condition=~Q(periods=[]) | ~Q(requirements=[]) | Q(first_day__isnull=False),
                name="accommodation_asks_for_something",
            ),
            models.CheckConstraint(condition=_WHOLE_DAYS, name="accommodation_days_whole"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"accommodation asked for on {self.asked_at:%Y-%m-%d}"

    @property
    def ground_words(self) -> str:
        return words_of_ground(self.ground)

    @property
    def asks(self) -> str:
        return granted_words(self.periods, self.requirements, self.first_day, self.last_day)

    @property
    def days(self) -> Days | None:
        return _days(self)


class AccommodationDocument(models.Model):
    """A file that came with it; as private as its ground."""

    accommodation = models.ForeignKey(Accommodation, on_delete=models.PROTECT, related_name="documents")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="accommodation_document")

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return self.file.name


class AccommodationDecisionQuerySet(models.QuerySet["AccommodationDecision"]):
    """Decisions on accommodations, narrowed by how they stand."""

    def standing(self) -> "AccommodationDecisionQuerySet":
        """Return those in force: of one admin where that will do, of two where it takes two; declined ones too."""
        return self.filter(Q(needs_second=False) | Q(agreed_at__isnull=False), back_at__isnull=True)

    def waiting(self) -> "AccommodationDecisionQuerySet":
        """Return those that wait for a second admin."""
        return self.filter(needs_second=True, agreed_at__isnull=True, back_at__isnull=True)


class AccommodationDecision(models.Model):
    """What an admin grants of an accommodation, which is nothing where they decline it; a second one agrees to it or
    sends it back where that is needed. `claim`: within whose judgement it was decided, which bars nobody."""

    accommodation = models.ForeignKey(Accommodation, on_delete=models.PROTECT, related_name="decisions")
    periods = ArrayField(models.CharField(max_length=12), help_text="Those that are excused")
    requirements = ArrayField(models.PositiveSmallIntegerField(), help_text="Those that are forgiven")
    first_day = models.DateField(null=True, help_text="Of the days in which deadlines stood still")
    last_day = models.DateField(null=True)
    why = models.TextField(help_text="The student reads it")
    salt = models.CharField(max_length=32, default=new_salt)
    needs_second = models.BooleanField()
    claim = models.ForeignKey(Claim, null=True, on_delete=models.PROTECT, related_name="accommodations")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    agreed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    back_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    back_at = models.DateTimeField(null=True)
    back_why = models.TextField(blank=True, help_text="What should be looked at again; for admins")

    objects = AccommodationDecisionQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["accommodation"],
                condition=Q(back_at__isnull=True),
                name="one_decision_on_accommodation",
            ),
            models.CheckConstraint(
                condition=~Q(requirements__overlap=list(NEVER_WAIVED)), name="some_are_never_forgiven"
            ),
            models.CheckConstraint(
                condition=Q(requirements=[]) | Q(needs_second=True) | Q(claim__isnull=False),
                name="two_admins_forgive",
            ),
            models.CheckConstraint(condition=~Q(why=""), name="accommodation_decision_says_why"),
            models.CheckConstraint(condition=_WHOLE_DAYS, name="accommodation_decision_days_whole"),
            models.CheckConstraint(
                condition=Q(agreed_by__isnull=True) | ~Q(agreed_by=F("by")), name="two_admins_accommodate"
            ),
            models.CheckConstraint(
                condition=Q(agreed_by__isnull=True, agreed_at__isnull=True)
                | Q(agreed_by__isnull=False, agreed_at__isnull=False, back_at__isnull=True),
                name="accommodation_agreed_whole",
            ),
            models.CheckConstraint(
                condition=Q(back_by__isnull=True, back_at__isnull=True, back_why="")
                | Q(back_by__isnull=False, back_at__isnull=False) & ~Q(back_why=""),
                name="accommodation_sent_back_whole",
            ),
        ]
        triggers = kept(once=["agreed_by", "agreed_at", "back_by", "back_at", "back_why"])

    def __str__(self) -> str:
        return "granted" if self.grants else "declined"

    @property
    def grants(self) -> bool:
        return bool(self.periods or self.requirements or self.days)

    @property
    def days(self) -> Days | None:
        return _days(self)

    @property
    def stands(self) -> bool:
        return self.back_at is None and (not self.needs_second or self.agreed_at is not None)

    @property
    def words(self) -> str:
        return granted_words(self.periods, self.requirements, self.first_day, self.last_day) or "declined"


class AccommodatedPeriod(models.Model):
    """A week or month that was excused by an accommodation."""

    decision = models.ForeignKey(AccommodationDecision, on_delete=models.PROTECT, related_name="excused")
    excusal = models.OneToOneField(Excusal, on_delete=models.PROTECT, related_name="accommodated")

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return str(self.excusal)


def _days(row: Accommodation | AccommodationDecision) -> Days | None:
    return None if row.first_day is None or row.last_day is None else (row.first_day, row.last_day)


def granted_words(
    periods: list[str], requirements: list[int], first_day: date | None, last_day: date | None
) -> str:
    """Say what is excused, forgiven and moved: “week 3 and week 4 excused, requirement 5 forgiven, what was due from
    2 Mar 2026 to 6 Mar 2026 moved”."""
    parts = []
    if periods:
        parts.append(f"{joined(periods)} excused")
    if requirements:
        noun = "requirement" if len(requirements) == 1 else "requirements"
        parts.append(f"{noun} {joined([str(number) for number in requirements])} forgiven")
    if first_day and last_day:
        parts.append(f"what was due from {full_day(first_day)} to {full_day(last_day)} moved")
    return ", ".join(parts)
