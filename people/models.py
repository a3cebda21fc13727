"""Who there is: users and their roles, programs, cohorts, students, and who coaches whom."""

from datetime import date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from core.immutable import Refuses, append_only, kept, never_deleted
from people.managers import CoverQuerySet, StudentQuerySet, UserManager

INVISIBLE = (
    "[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff[:space:]]"  # in no address that is kept
)
EARLIEST_GRADUATION = date(2000, 1, 1)  # earlier is a slip of the pen


class User(AbstractBaseUser, PermissionsMixin):
    """A person who can sign in, by e-mail address; the address is unique without regard to case."""

    email = models.EmailField("e-mail address", max_length=254)
    name = models.CharField(max_length=150)
    time_zone = models.CharField(max_length=64, default="America/New_York", help_text="IANA name")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False, help_text="Unused: the application has pages of its own")
    joined_at = models.DateTimeField(null=True)
    invited_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)
    session_epoch = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Raised, it ends every session"
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_without_case"),
            models.CheckConstraint(condition=~Q(email__regex=INVISIBLE), name="user_email_is_visible"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django asks at each request whether it is still what it was at sign-in: a session ends when the password, the
        second factor, its recovery codes or the epoch is another."""
        from people.roles import authenticators_of

        proof = [self.password, str(self.session_epoch), *authenticators_of(self)]
        return salted_hmac(
            "people.User.session", "|".join(proof), secret=secret, algorithm="sha256"
        ).hexdigest()

    @property
    def short_name(self) -> str:
        """“Lena O.” for “Lena Okafor”."""
        first, _, last = self.name.strip().partition(" ")
        return f"{first} {last.split()[-1][0]}." if last else first


class RoleKind(models.TextChoices):
    COACH = "coach", "coach"
    INTERVIEWER = "interviewer", "interviewer"
    LIAISON = "liaison", "employer liaison"
    ADMIN = "admin", "admin"


class Role(models.Model):
    """That a person holds a role, from and until. Nobody gives one to themself."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=12, choices=RoleKind.choices)
    from_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    given_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind"],
                condition=Q(until__isnull=True),
                name="one_open_role_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("from_at")),
                name="role_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(given_by__isnull=True) | ~Q(given_by=F("user")),
                name="nobody_gives_themself_a_role",
            ),
        ]
        triggers = kept(once=["until"])

    def __str__(self) -> str:
        return self.kind


class Program(models.Model):
    name = models.CharField(max_length=120)
    prep_days = models.PositiveSmallIntegerField(
        default=35, help_text="Days before graduation when preparing starts"
    )

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="program_name_without_case")]

    def __str__(self) -> str:
        return self.name


class ProgramRequirement(models.Model):
    """One thing a program asks for before it certifies graduation, such as attendance."""

    program = models.ForeignKey(Program, on_delete=models.PROTECT, related_name="requirements")
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["program", "name"], name="requirement_once_per_program")
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Cohort(models.Model):
    program = models.ForeignKey(Program, on_delete=models.PROTECT, related_name="cohorts")
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint("program", Lower("name"), name="cohort_name_in_program")]

    def __str__(self) -> str:
        return self.name


class StudentState(models.TextChoices):
    ENROLLED = "enrolled", "enrolled"
    PREPARING = "preparing", "preparing"
    NOT_SEEKING = "not_seeking", "not seeking"
    SEARCHING = "searching", "searching"
    EMPLOYED = "employed", "employed"
    LAPSED = "lapsed", "lapsed"
    WITHDRAWN = "withdrawn", "withdrawn"
    CLOSED = "closed", "closed"


# DOMAIN §2. What is undone (a withdrawal, a lapse) leads back to searching.
TRANSITIONS: dict[str, frozenset[str]] = {
    "enrolled": frozenset({"preparing", "not_seeking"}),
    "preparing": frozenset({"searching", "not_seeking", "closed"}),
    "not_seeking": frozenset({"enrolled", "preparing", "closed"}),
    "searching": frozenset({"employed", "lapsed", "withdrawn", "closed"}),
    "employed": frozenset({"searching"}),
    "lapsed": frozenset({"searching", "closed"}),
    "withdrawn": frozenset({"searching", "closed"}),
    "closed": frozenset({"searching", "preparing"}),  # preparing: an outage moved the last day to start
}


class Student(models.Model):
    """Someone in a cohort: in the program, a job-seeking graduate, or an alumnus."""

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="student")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="students")
    state = models.CharField(max_length=12, choices=StudentState.choices, default=StudentState.ENROLLED)
    planned_graduation = models.DateField()
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2")
    subdivision = models.CharField(
        max_length=6, blank=True, help_text="ISO 3166-2 without the country, such as NY"
    )
    tuition_paid = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")
    enrolled_at = models.DateTimeField()

    objects = StudentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=StudentState.values), name="student_state_known"),
            models.CheckConstraint(condition=Q(tuition_paid__gte=0), name="tuition_not_negative"),
        ]
        indexes = [models.Index(fields=["state"], name="student_by_state")]
        triggers = never_deleted()

    def __str__(self) -> str:
        return self.user.name

    @property
    def zone(self) -> str:
        return self.user.time_zone

    def today(self, now: datetime) -> date:
        """The date on the student's own wall at `now` (aware)."""
        return now.astimezone(ZoneInfo(self.zone)).date()


class StateChange(models.Model):
    """A step in a student's life: from where to where, when, why, and who or what did it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="state_changes")
    before = models.CharField(max_length=12)
    after = models.CharField(max_length=12)
    on = models.DateField(help_text="In the student's zone")
    cause = models.CharField(max_length=200)
    by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: the system",
    )
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["student", "-at"], name="state_changes_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


class Certification(models.Model):
    """An admin's word that a student graduated, on which day. A later one replaces an earlier one."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="certifications")
    graduated_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["student", "-at"], name="certifications_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.student_id} graduated {self.graduated_on}"


class RequirementOutcome(models.Model):
    """Whether one requirement of the program was met, as certified."""

    certification = models.ForeignKey(Certification, on_delete=models.PROTECT, related_name="outcomes")
    requirement = models.ForeignKey(ProgramRequirement, on_delete=models.PROTECT, related_name="+")
    met = models.BooleanField()
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certification", "requirement"],
                name="one_outcome_per_requirement",
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.requirement_id}: {'met' if self.met else 'not met'}"


class Assignment(models.Model):
    """That a coach coaches a student, from and until."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="assignments")
    coach = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    from_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student"],
                condition=Q(until__isnull=True),
                name="one_coach_at_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["coach"],
                condition=Q(until__isnull=True),
                name="caseload_of_coach",
            )
        ]
        triggers = kept(once=["until"])

    def __str__(self) -> str:
        return f"{self.coach_id} coaches {self.student_id}"


class Cover(models.Model):
    """A coach looks after a colleague's students while the colleague is away."""

    away = models.ForeignKey(User, on_delete=models.PROTECT, related_name="covered_by")
    covering = models.ForeignKey(User, on_delete=models.PROTECT, related_name="covers")
    from_at = models.DateTimeField()
    until = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    arranged_until = models.DateTimeField(
        null=True, help_text="Until when it was to last, where it was ended before"
    )
    ended_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects = CoverQuerySet.as_manager()

    class Meta:
        constraints = [
            # one that was ended before it began has no moment in it
            models.CheckConstraint(
                condition=Q(until__gt=F("from_at")) | Q(until=F("from_at"), ended_at__isnull=False),
                name="cover_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, arranged_until__isnull=True)
                | Q(ended_at__isnull=False, arranged_until__gt=F("until")),
                name="cover_ended_before_its_time",
            ),
            models.CheckConstraint(condition=~Q(away=F("covering")), name="nobody_covers_themself"),
        ]
        triggers = [
            *kept(once=["arranged_until", "ended_by", "ended_at"], changing=["until"]),
            Refuses(
                name="ends_early_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.until <> NEW.until AND (OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL"
                    " OR NEW.arranged_until IS DISTINCT FROM OLD.until)"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.covering_id} for {self.away_id}"


class RosterUpload(models.Model):
    """A cohort's file as it was uploaded, with the preview that was shown and whether it was applied."""

    file_name = models.CharField(max_length=200)
    text = models.TextField(help_text="The file's content, decoded")
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    applied_by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: whoever runs the installation, or it was not kept yet",
    )
    matching = models.JSONField(default=dict, help_text="Its columns, and what holds where it says nothing")
    result = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.file_name


from people.accounts.models import AccountChange, LinkRequest  # noqa: E402, F401 - Django looks for models here
