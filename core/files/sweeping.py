"""Uploads that belong to nothing, erased at night after a day: contents that no row names, since the request that
stored them died before its row was committed; and rows that nothing of the program points to.
"""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from core.files.models import StoredFile
from core.files.storing import hold_content, is_left

LEFT_FOR = timedelta(days=1)
DIGEST_LENGTH = 64


def sweep_unowned(as_of: datetime) -> int:
    """Erase what was stored a day ago or earlier and has no owner; return how many contents and rows that were.

    Of a row the day counts up to `as_of`; of a content, whose moment only the disk knows, in real time.
    """
    rows = _unowned(as_of).update(erased_at=as_of)
    return rows + sum(_erase(place) for place in _left_on_disk())


def _unowned(as_of: datetime) -> QuerySet[StoredFile]:
    """Return the rows that no other table points to."""
    owners = {f"{relation.name}__isnull": True for relation in StoredFile._meta.related_objects}
    old = StoredFile.objects.filter(erased_at=None, at__lte=as_of - LEFT_FOR, **owners)
    return StoredFile.objects.filter(pk__in=old.values("pk"))


def _left_on_disk() -> list[Path]:
    """Return the files of a day ago or earlier whose content no row names; those half written are among them."""
    places = [place for place in Path(settings.FILES_ROOT).glob("??/*") if is_left(place, LEFT_FOR)]
    named = (
        set(StoredFile.objects.filter(erased_at=None).values_list("digest", flat=True)) if places else set()
    )
    return [place for place in places if place.name not in named]


@transaction.atomic
def _erase(place: Path) -> bool:
    """Erase a file, unless somebody stored the same content meanwhile; return whether it was erased."""
    if _is_digest(place.name):
        hold_content(place.name)
        if StoredFile.objects.filter(digest=place.name, erased_at=None).exists():
            return False
    place.unlink(missing_ok=True)
    return True


def _is_digest(name: str) -> bool:
    return len(name) == DIGEST_LENGTH and not name.strip("0123456789abcdef")
