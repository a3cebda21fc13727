"""The rows of people who sign in: users, the roles they hold, what happened to their accounts, who waits for a link."""

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from core.immutable import append_only, kept
from people.accounts.managers import UserManager

if TYPE_CHECKING:
    from people.students.models import Student


class AccountChangeKind(models.TextChoices):
    CLOSED = "closed", "account closed"
    REOPENED = "reopened", "account opened again"
    ADDRESS = "address", "address changed"
    SECOND_FACTOR = "second_factor", "second factor taken off"
    INVITED = "invited", "invited again"
    ROLE_GIVEN = "role_given", "role given"
    ROLE_ENDED = "role_ended", "role ended"


class AccountChange(models.Model):
    """One change of someone's account or roles: who made it, when, and why. Never changed, never removed."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="account_changes"
    )
    kind = models.CharField(max_length=14, choices=AccountChangeKind.choices)
    detail = models.CharField(max_length=20, blank=True, help_text="The role, where it was one")
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: whoever runs the installation",
    )
    at = models.DateTimeField()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AccountChangeKind.values), name="account_change_kind_known"
            )
        ]
        indexes = [
            models.Index(fields=["user", "-at"], name="account_changes_newest"),
            models.Index(fields=["-at", "-id"], name="account_changes_by_time"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.get_kind_display()


class EntranceKind(models.TextChoices):
    """What happens at the entrance. The labels are what the log says."""

    SIGNED_IN = "signed_in", "sign-in"
    SIGNED_IN_AGAIN = "again", "sign-in again"
    SIGNED_OUT = "signed_out", "sign-out"
    TOO_OLD = "too_old", "session too old"
    ENDED = "ended", "session ended from another device"
    FAILED = "failed", "sign-in failed"
    TOO_OFTEN = "too_often", "sign-in not tried: too often"
    CLOSED = "closed", "sign-in to a closed account"
    WRONG_CODE = "wrong_code", "wrong code"
    PASSWORD_CHANGED = "password", "password changed"
    PASSWORD_RESET = "reset", "password reset"
    FACTOR_ADDED = "added", "second factor added"
    FACTOR_REMOVED = "removed", "second factor removed"
    FACTOR_RENEWED = "renewed", "second factor renewed"
    TOKEN_MADE = "token_new", "token for scripts made"
    TOKEN_ENDED = "token_end", "token for scripts ended"
    TOKEN_USED = "token_use", "token for scripts used"
    TOKEN_REFUSED = "token_bad", "token for scripts refused"
    REFUSED = "refused", "refused"
    MORE = "more", "more than is kept here"


class EntranceRecord(models.Model):
    """One thing that happened at the entrance: to whom, by which factor, from which network. Never changed, never
    removed. It holds no password, no code, and no address that was typed."""

    kind = models.CharField(max_length=10, choices=EntranceKind.choices)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,  # a row about somebody takes no longer than one about nobody, and locks no account
        help_text="Whose account it was about; empty: nobody's here",
    )
    typed = models.CharField(
        max_length=12, blank=True, help_text="A keyed digest of an address that nobody has here"
    )
    factor = models.CharField(max_length=20, blank=True, help_text="What was proved last: password, totp, …")
    network = models.CharField(max_length=43, blank=True, help_text="Where from, without its last part")
    page = models.CharField(max_length=60, blank=True, help_text="What was refused: the page's name")
    status = models.PositiveSmallIntegerField(null=True, help_text="With which answer, such as 403")
    at = models.DateTimeField()

    class Meta:
        app_label = "people"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EntranceKind.values), name="entrance_kind_known"),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(typed=""), name="entrance_keeps_no_address_of_a_person"
            ),
        ]
        indexes = [
            models.Index(fields=["-at", "-id"], name="entrance_newest"),
            models.Index(fields=["person", "-at"], name="entrance_by_person"),
            models.Index(fields=["kind", "-at"], name="entrance_by_kind"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.person_id or self.typed or 'nobody'}"


class LinkRequest(models.Model):
    """A request for a link to choose a password with. The row is written for every address that is typed, known or not,
    answered by the worker a moment later, and then gone: the page takes as long for either.
    """

    address = models.CharField(max_length=254)
    asked_at = models.DateTimeField()

    class Meta:
        app_label = "people"

    def __str__(self) -> str:
        return f"asked at {self.asked_at:%Y-%m-%dT%H:%MZ}"


INVISIBLE = (
    "[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff[:space:]]"  # in no address that is kept
)


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

    # What a request has found out about this person already (people/accounts/roles.py).
    _held: "tuple[frozenset[str], Student | None]"
    _authenticators: list[str]

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
        """Return the hash that Django compares at each request with the one of the sign-in: a session ends when the
        password, the second factor, its recovery codes or the epoch is another.
        """
        from people.accounts.roles import authenticators_of

        proof = [self.password, str(self.session_epoch), *authenticators_of(self)]
        return salted_hmac(
            "people.User.session", "|".join(proof), secret=secret, algorithm="sha256"
        ).hexdigest()

    @property
    def first_name(self) -> str:
        """The first word of the name; empty where none is known."""
        return self.name.strip().partition(" ")[0]

    @property
    def short_name(self) -> str:
        """The name with only a letter of the last part: “Lena O.” for “Lena Okafor”."""
        first, _, last = self.name.strip().partition(" ")
        return f"{first} {last.split()[-1][0]}." if last else first


class RoleKind(models.TextChoices):
    COACH = "coach", "coach"
    INTERVIEWER = "interviewer", "interviewer"
    LIAISON = "liaison", "employer liaison"
    ADMIN = "admin", "admin"
    OUTSIDE = "outside", "outside judge"  # of one claim; nobody of the school


SCHOOLS_ROLES = tuple(kind for kind in RoleKind if kind != RoleKind.OUTSIDE)  # those that an admin gives


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
