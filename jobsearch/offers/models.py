"""Models of an offer (DOMAIN §6): what the student states, what the coach confirms, when the answer is due."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.history import every_version
from core.immutable import Corrected, append_only, kept
from jobsearch.employers.models import Employer
from jobsearch.openings.models import Opening
from people.students.models import Student
from rules.states import OfferAnswer

User = settings.AUTH_USER_MODEL


class OfferType(models.TextChoices):
    PERMANENT = "permanent", "permanent"
    CONTRACT = "contract", "contract"
    APPRENTICESHIP = "apprenticeship", "apprenticeship"
    INTERNSHIP = "internship", "internship"
    FREELANCE = "freelance", "freelance"


class AskedAbout(models.TextChoices):
    PAY = "pay", "pay"
    BONUS = "bonus", "bonus"
    EQUITY = "equity", "equity"
    BENEFITS = "benefits", "benefits"
    HOURS = "hours", "hours"
    PLACE = "place", "place"
    START = "start", "start"
    OTHER = "other", "something else"


class Workplace(models.TextChoices):
    OFFICE = "office", "at their office"
    HYBRID = "hybrid", "some days at their office"
    REMOTE = "remote", "from anywhere, or from home"


TAKEN_OFF = Corrected(
    what="an answer is taken off",
    table="jobsearch_offer",
    corrections="jobsearch_answercorrection",
    ref="offer_id",
    becomes={
        "answer": "''::varchar",
        "answered_at": "NULL::timestamptz",
        "answer_stated_at": "NULL::timestamptz",
        "ends_search": "NULL::boolean",
    },
    also={"changed_at": "{c}.at", "changed_by_id": "{c}.by_id"},
    was={"answer_stated_at": "was_stated_at"},
    once="OLD.answer <> ''",
)


class OfferQuerySet(models.QuerySet["Offer"]):
    """Offers, narrowed by how they stand."""

    def open(self) -> "OfferQuerySet":
        """Narrow to those that neither the student has answered nor the employer taken back."""
        return self.filter(answer="", withdrawn_at__isnull=True)

    def unconfirmed(self) -> "OfferQuerySet":
        """Narrow to those of which no coach has confirmed the facts as they stand."""
        confirmed = OfferConfirmation.objects.filter(
            offer=models.OuterRef("pk"), facts_changed_at=models.OuterRef("changed_at")
        )
        return self.filter(~models.Exists(confirmed))


@every_version
class Offer(models.Model):
    """An offer of work. Zone and calendar are those of when it was recorded; `due_at` is computed when written."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="offers")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="offers")
    role = models.CharField(max_length=120)
    opening = models.ForeignKey(
        Opening,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="offers",
        help_text="The card of the pipeline that it belongs to",
    )
    type = models.CharField(
        max_length=16,
        choices=OfferType.choices,
        blank=True,
        help_text="Empty: not known",
    )
    length = models.CharField("how long it lasts", max_length=80, blank=True)
    written = models.BooleanField(null=True, blank=True, help_text="Written, oral, or not known")
    received_at = models.DateTimeField()
    hours_per_week = models.DecimalField(
        max_digits=4, decimal_places=1, null=True, blank=True, help_text="Half hours, too: 37.5"
    )
    in_field = models.BooleanField(null=True, blank=True)
    by_school = models.BooleanField(
        default=False, db_default=False, help_text="Made by the school, or by a company that it owns"
    )
    pay = models.CharField(max_length=80, blank=True)
    first_year_pay = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True, help_text="US dollars; empty: not known"
    )
    bonus = models.DecimalField(
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="US dollars in the first year, signing bonus included; empty: not known, 0: none",
    )
    equity = models.CharField(max_length=120, blank=True)
    benefits = models.CharField(max_length=1_000, blank=True)
    workplace = models.CharField(max_length=8, choices=Workplace.choices, blank=True)
    place = models.CharField(max_length=120, blank=True, help_text="The town, as they said it")
    starts_on = models.DateField(null=True, blank=True, help_text="The first day of work")
    terms = models.TextField(blank=True)
    employer_deadline = models.DateTimeField(null=True, blank=True)
    employer_zone = models.CharField(
        max_length=64, blank=True, help_text="The zone in which the employer said it"
    )
    employer_by_day = models.BooleanField(
        default=False,
        db_default=False,
        help_text="They named a day: the deadline is the first instant after it",
    )

    zone = models.CharField(max_length=64)
    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=6, blank=True)
    due_at = models.DateTimeField(
        null=True,
        help_text="Exclusive; empty where the policy states no limit and no one set one",
    )
    governed_by = models.CharField(max_length=10, blank=True)
    counted = models.JSONField(default=dict, help_text="How it was counted: last_day, counted, skipped")

    answer = models.CharField(
        max_length=8,
        blank=True,
        choices=OfferAnswer.choices,
    )
    answered_at = models.DateTimeField(
        null=True, blank=True, help_text="When the employer was told, as stated"
    )
    answer_stated_at = models.DateTimeField(null=True, blank=True)
    ends_search = models.BooleanField(null=True, blank=True, help_text="Asked when accepting")
    withdrawn_at = models.DateTimeField(null=True, blank=True, help_text="The employer took it back")
    missed_at = models.DateTimeField(
        null=True,
        help_text="The deadline passed without an answer; recorded by the sweep",
    )
    stated_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    events: Any  # made by `every_version`
    # Set on each offer that a page shows.
    confirmed: bool
    timing: str
    flag: str
    business_days: int | None

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | ~Q(answer="") & Q(answered_at__isnull=False),
                name="answer_has_its_moment",
            ),
            models.CheckConstraint(
                condition=(Q(first_year_pay__isnull=True) | Q(first_year_pay__gte=0))
                & (Q(bonus__isnull=True) | Q(bonus__gte=0)),
                name="offered_money_is_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(workplace__in=["", *Workplace.values]), name="offered_workplace_is_one_of_three"
            ),
            models.CheckConstraint(
                condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gt=0, hours_per_week__lte=168),
                name="offered_hours_fit_a_week",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(answer="", withdrawn_at__isnull=True),
                name="offer_to_answer",
            ),
            models.Index(fields=["student", "-received_at"], name="offers_newest"),
        ]
        triggers = kept(
            once=["withdrawn_at"],
            changing=[
                *(
                    "employer",
                    "role",
                    "opening",
                    "type",
                    "length",
                    "written",
                    "received_at",
                    "hours_per_week",
                    "in_field",
                    "by_school",
                ),
                *(
                    "pay",
                    "first_year_pay",
                    "bonus",
                    "equity",
                    "benefits",
                    "workplace",
                    "place",
                    "starts_on",
                    "terms",
                ),
                *("employer_deadline", "employer_zone", "employer_by_day"),
                *("due_at", "governed_by", "counted", "missed_at", "changed_at", "changed_by"),
                *("answer", "answered_at", "answer_stated_at", "ends_search"),
            ],
        )
        triggers += [TAKEN_OFF.only("answer_taken_off_only")]

    def __str__(self) -> str:
        return f"{self.role} at {self.employer}"

    @property
    def where_words(self) -> str:
        """The place of work in words, such as "Boston, some days at their office"; empty where nothing is known."""
        return ", ".join(filter(None, (self.place, self.get_workplace_display())))


class AnswerCorrection(models.Model):
    """A coach's word that an answer was recorded wrongly, and why. Adding one takes the answer off the offer."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="corrections")
    was_answer = models.CharField(max_length=8, choices=OfferAnswer.choices, blank=True)
    was_answered_at = models.DateTimeField(null=True)
    was_stated_at = models.DateTimeField(null=True)
    was_ends_search = models.BooleanField(null=True)
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(why="") & ~Q(was_answer=""), name="answer_corrected_and_why")
        ]
        ordering = ["id"]
        triggers = [*append_only(), *TAKEN_OFF.takes_effect()]

    def __str__(self) -> str:
        return f"{self.was_answer} taken off"


@every_version
class OfferAsk(models.Model):
    """Something the student asked for in negotiation, and whether it was granted."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="asks")
    about = models.CharField(max_length=8, choices=AskedAbout.choices)
    wanted = models.CharField(max_length=200)
    granted = models.BooleanField(null=True, blank=True, help_text="Empty: not answered yet")
    asked_at = models.DateTimeField(help_text="When the employer was asked, as stated")
    answered_at = models.DateTimeField(null=True, help_text="When they answered last, as stated")

    class Meta:
        ordering = ["id"]
        triggers = kept(changing=["granted", "answered_at"])

    def __str__(self) -> str:
        return f"{self.about}: {self.wanted}"


class AskAnswer(models.Model):
    """What the employer said to something asked for, and when. A later answer stands beside the earlier ones."""

    ask = models.ForeignKey(OfferAsk, on_delete=models.PROTECT, related_name="answers")
    granted = models.BooleanField()
    words = models.CharField(
        max_length=200, blank=True, help_text="In their words, such as a number in between"
    )
    answered_at = models.DateTimeField(help_text="As stated")
    stated_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stated_at__gte=F("answered_at")), name="an_employers_answer_is_not_to_come"
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{'yes' if self.granted else 'no'} to {self.ask_id}"


class OfferHelp(models.Model):
    """A question about an offer that its student asked the coach; the same words went into the conversation."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="help_asked")
    question = models.TextField()
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(question=""), name="help_is_asked_in_words"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"help with offer {self.offer_id}"


class Extension(models.Model):
    """A later deadline by the employer; it governs if it was granted before the old one passed."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="extensions")
    deadline = models.DateTimeField()
    by_day = models.BooleanField(
        default=False,
        db_default=False,
        help_text="They named a day: the deadline is the first instant after it",
    )
    granted_at = models.DateTimeField()
    stated_at = models.DateTimeField()

    class Meta:
        ordering = ["granted_at", "id"]
        triggers = append_only()

    def __str__(self) -> str:
        return f"until {self.deadline:%Y-%m-%dT%H:%MZ}"


class OfferConfirmation(models.Model):
    """A coach's word that an offer is as the student stated it. It holds for the facts as they stood then."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="confirmations")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    facts_changed_at = models.DateTimeField(help_text="The offer's changed_at that was confirmed")
    note = models.TextField(blank=True)

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.offer_id} confirmed"
