"""What was put to a student before a denial, until when, what they said, and what the judges answered (DOMAIN §8)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from guarantee.evidence.models import EvidenceSnapshot

User = settings.AUTH_USER_MODEL


class WhyClosed(models.TextChoices):
    """Why a hearing is over: the student answered, its time was up, it is made again, or nothing is denied."""

    ANSWERED = "answered", "the student answered"
    TIME = "time", "its time was up"
    AGAIN = "again", "it is made again"
    MOOT = "moot", "an approval was proposed"


HEARD = (WhyClosed.ANSWERED, WhyClosed.TIME)


class Hearing(models.Model):
    """Findings put to a student before a denial, with all that they rest on, as it stood."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="hearings")
    findings = models.JSONField(
        help_text="Rows of the dossier that are not met, each with its pieces of evidence"
    )
    closes_at = models.DateTimeField(help_text="Exclusive; extensions and outages move it")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.claim_id}: {', '.join(map(str, self.requirements))}"

    @property
    def requirements(self) -> list[int]:
        """The numbers of the requirements that it is about."""
        return [row["number"] for row in self.findings]


class HearingTimeRequest(models.Model):
    """A student's request for more time to answer, with their reason."""

    hearing = models.ForeignKey(Hearing, on_delete=models.PROTECT, related_name="time_requests")
    until_day = models.DateField(help_text="The last day that is asked for")
    why = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="more_time_is_asked_with_a_reason")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"until {self.until_day}"


class HearingExtension(models.Model):
    """A judge's word on more time, asked for or not: a new end, or none where they declined."""

    hearing = models.ForeignKey(Hearing, on_delete=models.PROTECT, related_name="extensions")
    request = models.OneToOneField(
        HearingTimeRequest, null=True, on_delete=models.PROTECT, related_name="extension"
    )
    closes_at = models.DateTimeField(null=True, help_text="Exclusive; none where more time was declined")
    why = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="more_time_has_a_reason"),
            models.CheckConstraint(
                condition=Q(request__isnull=False) | Q(closes_at__isnull=False),
                name="only_a_request_is_declined",
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"until {self.closes_at:%Y-%m-%d}" if self.closes_at else "declined"


class HearingAnswer(models.Model):
    """The answer of a student; a helper whom they name may have written it for them."""

    hearing = models.OneToOneField(Hearing, on_delete=models.PROTECT, related_name="answer")
    helper = models.CharField(
        max_length=150, blank=True, help_text="Who wrote it for the student; empty: they did"
    )
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"by {self.helper or self.by}"


class HearingPoint(models.Model):
    """What a student says on one finding."""

    answer = models.ForeignKey(HearingAnswer, on_delete=models.PROTECT, related_name="points")
    requirement = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True, help_text="Empty where files alone answer")
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ["requirement", "id"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "requirement"], name="one_point_for_each_finding")
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"on {self.requirement}"


class HearingFile(models.Model):
    """A file that a student added to what they say on one finding."""

    point = models.ForeignKey(HearingPoint, on_delete=models.PROTECT, related_name="files")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="hearing_file")

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return self.file.name


class HearingClosed(models.Model):
    """The end of a hearing, with the evidence as it then stood: what comes later reopens only what it could change."""

    hearing = models.OneToOneField(Hearing, on_delete=models.PROTECT, related_name="closed")
    why = models.CharField(max_length=8, choices=WhyClosed.choices)
    evidence = models.ForeignKey(EvidenceSnapshot, on_delete=models.PROTECT, related_name="+")
    made_again = models.JSONField(
        default=list, help_text="Requirements whose evidence changed before it closed: they are heard again"
    )
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(why__in=WhyClosed.values), name="hearing_closed_for_a_reason")
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"closed: {self.why}"


class PointReply(models.Model):
    """What a proposal answers to one point of the student's."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="replies")
    point = models.ForeignKey(HearingPoint, on_delete=models.PROTECT, related_name="replies")
    text = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "point"], name="each_point_is_answered_once"),
            models.CheckConstraint(condition=~Q(text=""), name="a_reply_says_something"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"on {self.point}"
