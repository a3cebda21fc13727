"""The model of an employer, shared by the whole school."""

from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models.functions import Lower


class Employer(models.Model):
    name = models.CharField(max_length=120)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="employer_name_without_case")]
        # By the first letters that one types; the constraint's own index sorts as people do, and finds no beginnings.
        indexes = [
            models.Index(OpClass(Lower("name"), name="text_pattern_ops"), name="employer_by_beginning")
        ]

    def __str__(self) -> str:
        return self.name
