"""Asking for everything that is held about oneself, packing it, erasing it when its time is over."""

import logging
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from core.errors import Refused
from core.files.storing import erase_packed, keep_packed
from people.accounts.models import User
from people.held_data.models import DataDownload, DataDownloadQuerySet, DownloadState
from people.held_data.packing import STEPS, pack, remove_left
from people.students.models import Student

KEPT_FOR = timedelta(days=3)
LEFT_AFTER = timedelta(minutes=5)  # without a sign of work, a download was left by its worker
log = logging.getLogger(__name__)


def ask(student: Student, *, by: User, now: datetime) -> DataDownload:
    """Ask for a download; who asks again while one is packed gets that one. An earlier one is erased."""
    if by.pk != student.user_id:
        raise Refused("Only the student asks for what is held about them.")
    under_way = DataDownload.objects.under_way().filter(student=student)
    if (packing := under_way.first()) is not None:
        return packing
    try:
        with transaction.atomic():
            for earlier in DataDownload.objects.filter(student=student, state=DownloadState.READY):
                _erase(earlier, now)
            return DataDownload.objects.create(
                student=student, asked_at=now, worked_at=now, table_count=STEPS
            )
    except IntegrityError:  # two presses at once: the other one's
        return under_way.get()


def carry_out(pk: int, now: datetime) -> bool:
    """Pack a download that waits; return whether this call finished it."""
    free = DataDownload.objects.free(now - LEFT_AFTER).filter(pk=pk)
    if not free.update(state=DownloadState.PACKING, worked_at=now, done_count=0):
        return False
    download = DataDownload.objects.select_related("student__user").get(pk=pk)
    own = DataDownload.objects.filter(pk=pk)
    try:
        packed = pack(download.student, now, lambda steps: _note(own, steps, now))
    except Exception:
        log.exception("A download could not be packed: %s", pk)
        own.update(state=DownloadState.FAILED)
        return True
    with transaction.atomic():
        name = f"career-services-{download.student.today(now)}"
        download.file = keep_packed(packed, name, by=download.student.user, now=now)
        download.state, download.done_count = DownloadState.READY, download.table_count
        download.ready_at, download.erase_at = now, now + KEPT_FOR
        download.save(update_fields=["file", "state", "done_count", "ready_at", "erase_at"])
    return True


def left(now: datetime) -> list[int]:
    """Return the downloads that nobody packs: a killed worker, or a broker that was away, left them."""
    waiting = DataDownload.objects.under_way().filter(worked_at__lt=now - LEFT_AFTER)
    return list(waiting.order_by("pk").values_list("pk", flat=True))


def erase_old(now: datetime) -> int:
    """Erase the archives whose time is over, and what killed workers left half packed; return how many."""
    remove_left()
    old = list(DataDownload.objects.to_erase(now).select_related("file"))
    for download in old:
        with transaction.atomic():
            _erase(download, now)
    return len(old)


def _note(own: DataDownloadQuerySet, steps: int, now: datetime) -> None:
    own.update(done_count=steps, worked_at=now)


def _erase(download: DataDownload, now: datetime) -> None:
    if download.file is not None:
        erase_packed(download.file, now)
    DataDownload.objects.filter(pk=download.pk).update(state=DownloadState.ERASED)
