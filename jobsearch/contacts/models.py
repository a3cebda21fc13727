"""People whom a student knows in the search; each student's are their own."""

from django.db import models

from core.immutable import kept
from jobsearch.employers.models import Employer
from people.students.models import Student


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

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "name_key", "employer"],
                nulls_distinct=False,
                name="one_contact_per_person",
            ),
        ]
        triggers = kept(changing=["name_key", "employer"])  # the name itself is what activities said

    def __str__(self) -> str:
        return self.name
