"""Uploads without an owner are erased at night after a day, and no other."""

import hashlib
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from careerservices.celery import app
from core.files.models import StoredFile
from core.files.storing import path_of, store
from core.files.sweeping import LEFT_FOR, sweep_unowned
from core.tasks import sweep_files
from jobsearch.documents import verbs as documents
from tests.factories import NOW, make_student

pytestmark = pytest.mark.django_db(transaction=True)
CONTENT = b"I import and export."
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def root(tmp_path: Path, settings: Any) -> Path:
    settings.FILES_ROOT = str(tmp_path)
    return tmp_path


def upload(content: bytes = CONTENT) -> SimpleUploadedFile:
    return SimpleUploadedFile("cv.txt", content)


def died(content: bytes = CONTENT) -> Path:
    """A request that stored a content and died before its transaction was committed."""
    with transaction.atomic():
        store(upload(content), by=None, now=NOW)
        transaction.set_rollback(True)
    assert not StoredFile.objects.exists()
    return path_of(hashlib.sha256(content).hexdigest())


def older(place: Path, by: timedelta) -> None:
    moment = place.stat().st_mtime - by.total_seconds()
    os.utime(place, (moment, moment))


def test_a_content_that_no_row_names_is_erased_after_a_day() -> None:
    place = died()
    older(place, LEFT_FOR - timedelta(minutes=1))
    assert sweep_unowned(NOW) == 0 and place.exists()
    older(place, timedelta(minutes=2))
    assert sweep_unowned(NOW) == 1 and not place.exists()
    assert sweep_unowned(NOW) == 0


def test_what_belongs_to_something_stays_however_old() -> None:
    alice = make_student("Alice Moreau")
    document = documents.add(alice, upload=upload(), kind="resume", by=alice.user, now=NOW)
    place = path_of(document.file.digest)
    older(place, timedelta(days=400))
    assert sweep_unowned(NOW + timedelta(days=400)) == 0
    assert place.exists() and StoredFile.objects.get().erased_at is None


def test_a_row_that_nothing_points_to_is_erased_after_a_day_and_stays_on_record() -> None:
    stored = store(upload(), by=None, now=NOW)
    place = path_of(stored.digest)
    older(place, timedelta(days=2))
    assert sweep_unowned(NOW + LEFT_FOR - SECOND) == 0 and place.exists()
    assert sweep_unowned(NOW + LEFT_FOR) == 2 and not place.exists()
    stored.refresh_from_db()
    assert stored.erased_at == NOW + LEFT_FOR


def test_the_same_content_of_somebody_else_stays() -> None:
    alice = make_student("Alice Moreau")
    document = documents.add(alice, upload=upload(), kind="resume", by=alice.user, now=NOW)
    store(upload(), by=None, now=NOW)
    place = path_of(document.file.digest)
    older(place, timedelta(days=2))
    assert sweep_unowned(NOW + timedelta(days=2)) == 1
    assert place.exists() and StoredFile.objects.filter(erased_at=None).count() == 1


def test_what_was_half_written_is_removed_too_and_what_is_packed_is_not(root: Path) -> None:
    half, packing = root / "0a" / "tmpx1", root / "one.packing"
    half.parent.mkdir()
    for place in (half, packing):
        place.write_bytes(b"half")
        older(place, timedelta(days=2))
    sweep_unowned(NOW)
    assert not half.exists() and packing.exists()


def test_the_night_does_it(clock: Any) -> None:
    clock.set(NOW)
    place = died()
    older(place, timedelta(days=2))
    entry = app.conf.beat_schedule["uploads without an owner"]
    assert entry["task"] == sweep_files.name and entry["schedule"].hour == {3}
    assert sweep_files.apply().get() == 1 and not place.exists()
