"""Files that people uploaded: what is known of each. Their contents stand in a folder that no web server serves."""

from django.conf import settings
from django.db import models

from core.immutable import kept


class StoredFile(models.Model):
    """One upload. Two of the same content share one file of the folder, named by its digest."""

    name = models.CharField(
        max_length=150, help_text="As the uploader's machine called it, with the ending of its type"
    )
    mime = models.CharField(max_length=100, help_text="By its content (`core.files.recognising`)")
    size = models.PositiveIntegerField(help_text="Bytes")
    digest = models.CharField(max_length=64, help_text="SHA-256, hexadecimal: where the content stands")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    erased_at = models.DateTimeField(
        null=True, help_text="The content is gone; that there was one stays on record"
    )

    class Meta:
        indexes = [models.Index(fields=["digest"], name="file_by_digest")]
        triggers = kept(once=["erased_at"])

    def __str__(self) -> str:
        return self.name
