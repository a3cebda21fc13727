"""A roster's file as it was uploaded and applied."""

from django.db import models

from people.accounts.models import User


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
