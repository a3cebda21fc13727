"""People whom a student knows in the search; each student's are their own."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.history import earlier_values
from core.immutable import kept
from jobsearch.employers.models import Employer
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class ContactQuerySet(models.QuerySet["Contact"]):
    """Contacts, narrowed by whom they mean."""

    def people(self) -> "ContactQuerySet":
        """Narrow to one of each person: other spellings are left out."""
        return self.filter(same_as__isnull=True)

    def of_person(self, person: "Contact") -> "ContactQuerySet":
        """Narrow to all spellings of one person."""
        return self.filter(Q(pk=person.person_pk) | Q(same_as=person.person_pk))


def spellings_of(person: Any) -> "models.QuerySet[Contact]":
    """Return all spellings of one person, by the number of the one, which may be of an outer query."""
    return Contact.objects.filter(Q(pk=person) | Q(same_as=person))


class SamePersonQuerySet(models.QuerySet["SamePerson"]):
    """What was said of spellings, narrowed by whether it holds."""

    def standing(self) -> "SamePersonQuerySet":
        """Narrow to what was not undone."""
        return self.filter(undone_at__isnull=True)


class Contact(models.Model):
    """A person a student knows in the search. A student's contacts are their own."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="contacts")
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=120, help_text="The name folded: no case, no doubled spaces")
    employer = models.ForeignKey(
        Employer,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contacts",
    )
    created_at = models.DateTimeField()
    same_as = models.ForeignKey(
        "self",
        null=True,
        on_delete=models.PROTECT,
        related_name="spellings",
        help_text="Who this is, under another spelling of the name; never one who is another’s, too",
    )

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "name_key", "employer"],
                nulls_distinct=False,
                name="one_contact_per_person",
            ),
            models.CheckConstraint(
                condition=Q(same_as__isnull=True) | ~Q(same_as=F("pk")),
                name="contact_is_not_its_own_spelling",
            ),
        ]
        # the name itself is what activities said
        triggers = kept(changing=["name_key", "employer", "same_as"])

    def __str__(self) -> str:
        return self.name

    @property
    def person_pk(self) -> int:
        """The number of the person whom this name means: of several spellings the one."""
        return self.same_as_id or self.pk


class SamePerson(models.Model):
    """That a student said that one name in their log is another spelling of one more: when, and whether it was undone.

    `counts_from` is the day from which activities with both count as one person’s: those of settled weeks stay as they
    were told.
    """

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="said_the_same")
    same_as = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="said_its_spellings")
    counts_from = models.DateField(null=True, help_text="The student’s own day; empty: from the first one on")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = SamePersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "contact", condition=Q(undone_at__isnull=True), name="one_person_for_a_spelling"
            ),
            models.CheckConstraint(condition=~Q(contact=F("same_as")), name="nobody_is_merged_with_themself"),
        ]
        triggers = kept(once=["undone_at", "undone_by"])

    def __str__(self) -> str:
        return f"{self.contact_id} is {self.same_as_id}"


@earlier_values("does", "met", "through", "address", "remember")
class ContactDetails(models.Model):
    """What a student wrote down of a person: read on the person's page, and by the coach, and nowhere else."""

    contact = models.OneToOneField(Contact, on_delete=models.PROTECT, related_name="details")
    does = models.CharField(max_length=120, blank=True, help_text="Such as “engineering manager”")
    met = models.CharField(max_length=200, blank=True, help_text="How they met, as the student says it")
    met_on = models.DateField(null=True, blank=True)
    through = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="introduced"
    )
    address = models.CharField(max_length=200, blank=True, help_text="A mail address, a number, a profile")
    remember = models.TextField(blank=True)
    changed_at = models.DateTimeField()

    events: Any  # made by `earlier_values`

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(through__isnull=True) | ~Q(through=F("contact")), name="not_met_through_oneself"
            ),
        ]
        triggers = kept(changing=["does", "met", "met_on", "through", "address", "remember", "changed_at"])

    def __str__(self) -> str:
        return f"of {self.contact_id}"
