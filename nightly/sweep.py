"""The sweep: what time does by itself (DOMAIN §11), for a given moment, and made good where it did not run.

Whoever sweeps holds an advisory lock, so that sweeps do not overlap. Each effect happens once: rows by their state,
mails by their key; so a run may be killed and run again, for the same moment too. `SweepRun` keeps which finished.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time

from django.db import connection

from core import locks
from core.locks import Lock
from core.mails import leaving_from
from core.models import SweepRun
from guarantee.claims.closing_notices import claims_closing
from nightly import effects, notices
from nightly.notices import ONE_DAY, News

NAME = "sweep"
DAILY = time(6)  # UTC; a day without a run is made good as of this hour
KEEPS_FOR = 60 * ONE_DAY

# What is done, in this order, and its words for one and for several.
EFFECTS: dict[str, tuple[Callable[[datetime], tuple[int, int]], str, str]] = {
    "prepared": (effects.prepare, "student began preparing", "students began preparing"),
    "opened": (effects.open_searches, "search opened or given up", "searches opened or given up"),
    "given_up": (
        effects.give_up_unsigned,
        "student closed who never signed",
        "students closed who never signed",
    ),
    "offers_missed": (effects.miss_offers, "offer recorded as overdue", "offers recorded as overdue"),
    "replies_missed": (effects.miss_replies, "reply recorded as overdue", "replies recorded as overdue"),
    "lapses_proposed": (effects.propose_lapses, "lapse proposed", "lapses proposed"),
    "closed": (effects.close_windows, "window closed", "windows closed"),
    "hearings_closed": (effects.close_hearings, "hearing closed", "hearings closed"),
    "looks_ended": (effects.end_second_looks, "second look ended", "second looks ended"),
    "settlements_lapsed": (effects.lapse_settlements, "offer to settle lapsed", "offers to settle lapsed"),
    "outside_judges": (effects.end_outside_judges, "outside judge is done", "outside judges are done"),
    "later_facts": (
        effects.look_at_decided,
        "decided claim on which something came later",
        "decided claims on which something came later",
    ),
    "settled": (effects.judge_what_time_changed, "week or month settled", "weeks or months settled"),
}
NOTICES: dict[str, tuple[Callable[[News], int], str]] = {
    "told_opened": (notices.searches_opened, "search opened"),
    "told_closing": (notices.windows_closing, "window closes soon"),
    "told_closed": (notices.windows_closed, "window closed"),
    "told_claim_closing": (claims_closing, "claim that may be filed"),
    "reminded_offer": (notices.offers_near, "offer to answer"),
    "told_offer_missed": (notices.offers_missed, "offer overdue"),
    "reminded_reply": (notices.replies_near, "reply due"),
    "told_reply_missed": (notices.replies_missed, "reply overdue"),
    "warned_silence": (notices.silences, "silence"),
    "warned_week": (notices.weeks_at_risk, "week that can still be met"),
    "told_week_missed": (notices.weeks_missed, "week missed"),
    "reminded_deliverable": (notices.deliverables_near, "deliverable due"),
    "reminded_appointment": (notices.appointments_near, "appointment"),
    "reminded_step": (notices.steps_due, "next step or follow-up"),
    "told_suggested": (notices.follow_ups_suggested, "follow-up suggested"),
    "told_day": (notices.coaches_days, "coach's day"),
}


class Busy(Exception):
    """Another process sweeps at this moment."""


def sweep(as_of: datetime, *, present: datetime | None = None, wait: bool = True) -> dict[str, int]:
    """Do what is due at `as_of` (aware) and was not done before; return the counts by name, none that is zero.

    `present` is the present moment where a missed run is made good: reminders that are of no use by then are not sent.
    Raise Busy where another process sweeps, unless told to `wait` for it.
    """
    with _alone(wait):
        return _run(as_of, present or as_of)


def sweep_and_return(as_of: datetime, now: datetime) -> dict[str, int]:
    """Sweep as of a past moment, then judge again whoever was judged as of then, so that standings are as of `now`."""
    with _alone(wait=True):
        counts = _run(as_of, as_of)
        if as_of < now and (failures := effects.judge_what_time_changed(now)[1]):
            counts["failed"] = counts.get("failed", 0) + failures
        return counts


def make_good(now: datetime, *, wait: bool = False) -> list[tuple[datetime, dict[str, int]]]:
    """Sweep as of each day's 06:00 UTC since the last finished run, in order, then as of `now`. Raise Busy."""
    with _alone(wait):
        return [(moment, _run(moment, now)) for moment in _moments(now)]


def _moments(now: datetime) -> list[datetime]:
    last = _last_before(now)
    if last is None:
        return [now]
    mark = datetime.combine(last.astimezone(UTC).date(), DAILY, UTC)
    if mark <= last:
        mark += ONE_DAY
    missed = []
    while mark < now:
        missed.append(mark)
        mark += ONE_DAY
    return [*missed, now]


def _run(as_of: datetime, present: datetime) -> dict[str, int]:
    with leaving_from(present):
        return _do_and_tell(as_of, present)


def _do_and_tell(as_of: datetime, present: datetime) -> dict[str, int]:
    last = _last_before(as_of)
    # A day more than since the last run: its keys say what was told already, and what failed then is tried again.
    since = (last or as_of - ONE_DAY) - ONE_DAY
    counts: dict[str, int] = {}
    failed = 0
    for name, (effect, *_) in EFFECTS.items():
        counts[name], failures = effect(as_of)
        failed += failures
    news = News(since, as_of, present)
    for name, (notice, _) in NOTICES.items():
        counts[name] = notice(news)
    counts = {name: number for name, number in (counts | {"failed": failed}).items() if number}
    _finished(as_of, present, counts)
    return counts


def words(counts: dict[str, int]) -> str:
    """Say what a run did, a line for each name."""
    if not counts:
        return "Nothing was to do."
    lines = []
    for name, number in counts.items():
        if name in EFFECTS:
            _, singular, plural = EFFECTS[name]
            lines.append(f"{number} {singular if number == 1 else plural}.")
        elif name in NOTICES:
            lines.append(f"{number} {'mail' if number == 1 else 'mails'}: {NOTICES[name][1]}.")
        else:
            lines.append(f"{number} could not be done; the log says why.")
    return "\n".join(lines)


def _last_before(moment: datetime) -> datetime | None:
    runs = SweepRun.objects.filter(name=NAME, as_of__lt=moment)
    return runs.order_by("-as_of").values_list("as_of", flat=True).first()


def _finished(as_of: datetime, present: datetime, counts: dict[str, int]) -> None:
    run, new = SweepRun.objects.get_or_create(
        name=NAME, as_of=as_of, defaults={"finished_at": present, "did": counts}
    )
    if not new and counts:
        run.did = {name: run.did.get(name, 0) + counts.get(name, 0) for name in {**run.did, **counts}}
        run.save(update_fields=["did"])
    SweepRun.objects.filter(name=NAME, as_of__lt=as_of - KEEPS_FOR).delete()


@contextmanager
def _alone(wait: bool) -> Iterator[None]:
    """Hold the lock of sweeps. Raise Busy where another process sweeps, unless told to `wait` for it."""
    with locks.held(connection, Lock.SWEEP, wait=wait) as alone:
        if not alone:
            raise Busy
        yield
