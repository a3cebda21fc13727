"""What Celery's worker does for this room."""

from time import monotonic

from celery import shared_task
from django.conf import settings

from core import clock
from jobsearch.evidence import accounts, asking, commits
from jobsearch.imports import drafts

CHECKING_FOR = 5  # seconds, and the batch that is then on its way


@shared_task
def check_evidence() -> int:
    """Ask for what is due to be checked, batch after batch, for some seconds at most: other tasks wait meanwhile."""
    written, ends_at = 0, monotonic() + CHECKING_FOR
    while settings.EVIDENCE_CHECKS and (in_batch := asking.check_due(clock.now())):
        written += in_batch
        if monotonic() >= ends_at:
            break
    return written


@shared_task
def read_commits() -> int:
    """Read the commits of accounts that are due."""
    return commits.read_due(clock.now()) if settings.EVIDENCE_CHECKS else 0


@shared_task
def forget_old_answers() -> int:
    """Delete what code hosts said a month ago."""
    return accounts.forget_old_answers(clock.now())


@shared_task
def import_tracker(pk: int) -> None:
    """Bring a queued tracker's file into its student's log."""
    drafts.carry_out(pk, None, clock.now())


@shared_task
def trackers_left() -> None:
    """Take up the imports that a killed worker, or a broker that was away, left; erase files that are long done."""
    now = clock.now()
    for pk in drafts.left(now):
        import_tracker.delay(pk)
    drafts.erase_old(now)
