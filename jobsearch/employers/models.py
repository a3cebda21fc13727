"""The model of an employer, shared by the whole school."""

from django.db import models
from django.db.models.functions import Lower


class Employer(models.Model):
    name = models.CharField(max_length=120)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="employer_name_without_case")]

    def __str__(self) -> str:
        return self.name
