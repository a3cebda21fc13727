"""Whom a student knows, as a network's export says: no contacts made, but people to ask."""

from django.db import models
from django.db.models import Q

from jobsearch.imports.models import ImportedFile
from people.students.models import Student


class NetworkConnectionQuerySet(models.QuerySet["NetworkConnection"]):
    """Connections, narrowed by how they stand."""

    def there(self) -> "NetworkConnectionQuerySet":
        """Narrow to those that their student has not taken back with the file that brought them."""
        return self.filter(taken_back_at__isnull=True)


class NetworkConnection(models.Model):
    """Somebody whom a student is connected with. Nobody counts as contacted by this."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="connections")
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=120, help_text="The name folded")
    employer_name = models.CharField(max_length=120, blank=True)
    employer_key = models.CharField(max_length=120, blank=True, help_text="The employer's name folded")
    position = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    connected_on = models.DateField(null=True)
    imported_from = models.ForeignKey(ImportedFile, on_delete=models.PROTECT, related_name="connections")
    added_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    objects = NetworkConnectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "name_key", "employer_key", "link"],
                condition=Q(taken_back_at__isnull=True),
                name="one_connection_per_person",
            ),
        ]
        indexes = [models.Index(fields=["student", "employer_key"], name="connections_at_employer")]

    def __str__(self) -> str:
        return self.name
