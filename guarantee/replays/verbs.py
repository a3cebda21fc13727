"""A policy played against past cohorts, batch by batch (DOMAIN §3). Killed anywhere, it goes on where it stopped; it
writes its own two tables, and nothing else."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from time import monotonic
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Greatest, Now

from commitments.drafting.verbs import THROWN_AWAY
from commitments.policies.documents import digest_of
from commitments.policies.models import Policy
from commitments.searches.models import Search
from core.errors import Refused
from core.locks import Lock, held
from core.reading import one_snapshot
from guarantee.dossier.record import searches_of
from guarantee.replays.comparison import Compared, compare
from guarantee.replays.models import GOING, Replay, ReplayOutcome, ReplayResult, ReplayState
from people.accounts.models import User
from people.accounts.roles import holds
from people.programs.models import Cohort
from people.students.models import Student
from rules.eligibility import NUMBERS, Found

log = logging.getLogger(__name__)
AT_ONCE = 50
SECONDS = 3.0  # a task is short: mail waits for the same worker; what is left is for the next one
LEFT_AFTER = timedelta(minutes=1)
SIDES = ("before", "after")
FINDINGS = tuple(finding.value for finding in Found)


@transaction.atomic
def start(policy: Policy, cohorts: Iterable[Cohort], *, by: User, now: datetime) -> Replay:
    """Ask for a replay. Asked for again while it runs, it is the same one."""
    if not holds(by, "admin", now):
        raise Refused("Only an admin can play a policy against cohorts.")
    cohort_ids = sorted({cohort.pk for cohort in cohorts})
    if not cohort_ids:
        raise Refused("Choose at least one cohort to play it against.", "cohorts")
    # two clicks come one after the other
    if not Policy.objects.select_for_update(no_key=True, of=("self",)).filter(pk=policy.pk).exists():
        raise Refused(THROWN_AWAY)
    digest = digest_of(policy)
    for running_replay in Replay.objects.filter(policy=policy, state__in=GOING, digest=digest):
        if sorted(running_replay.cohorts.values_list("pk", flat=True)) == cohort_ids:
            return running_replay
    students = Student.objects.filter(cohort__in=cohort_ids)
    total = students.filter(searches__isnull=False).distinct().count()
    replay = Replay.objects.create(
        policy=policy,
        digest=digest,
        as_of=now,
        asked_by=by,
        asked_at=now,
        total=total,
        unsigned=students.count() - total,
    )
    replay.cohorts.set(cohort_ids)
    return replay


def cancel(replay: Replay, *, by: User, now: datetime) -> bool:
    """Stop a replay after the batch it is at; return whether it was going. What was judged so far is kept, and not
    totalled."""
    if not holds(by, "admin", now):
        raise Refused("Only an admin can cancel a replay.")
    return _finish(replay.pk, ReplayState.CANCELLED, now)


def take_turn(pk: int, turn: int) -> bool:
    """Take a turn for this task, and return whether it is to play on. Each turn is one task's, so that a replay is one
    chain of them."""
    replays = Replay.objects.filter(pk=pk, state__in=GOING, turn=turn)
    return bool(replays.update(turn=turn + 1, played_at=Now()))


def left() -> list[tuple[int, int]]:
    """Return the replays that go and that nobody has played for a minute, oldest first, each with the turn it is at."""
    waiting = Replay.objects.filter(state__in=GOING, played_at__lt=Now() - LEFT_AFTER).order_by("asked_at")
    return [(pk, turn) for pk, turn in waiting.values_list("pk", "turn") if _nobody_plays(pk)]


def _nobody_plays(pk: int) -> bool:
    with held(connection, Lock.REPLAY, pk, wait=False) as is_alone:
        return is_alone


def run(pk: int, now: datetime, seconds: float = SECONDS) -> bool:
    """Play on for so many seconds, and return whether something is left. A second process at the same replay leaves at
    once."""
    deadline = monotonic() + seconds
    with held(connection, Lock.REPLAY, pk, wait=False) as is_alone:
        if not is_alone:
            return False
        Replay.objects.filter(pk=pk, state=ReplayState.QUEUED).update(state=ReplayState.RUNNING)
        try:
            while monotonic() < deadline:
                if not _batch(pk, now):
                    return False
        except Exception:
            log.exception("Replay %s failed", pk)
            _finish(pk, ReplayState.FAILED, now, why_failed="A record could not be judged; the log says why.")
            return False
    return True


def _batch(pk: int, now: datetime) -> bool:
    """Judge and store the next students, all or none, and return whether there may be more. The state is looked at
    first."""
    replay = Replay.objects.select_related("policy").filter(pk=pk, state=ReplayState.RUNNING).first()
    if replay is None:
        return False
    if digest_of(replay.policy) != replay.digest:
        _finish(
            pk, ReplayState.FAILED, now, why_failed="The draft was changed while this ran: play it again."
        )
        return False
    with one_snapshot():  # before and after are of the same moment
        results = [
            _result(replay, compared) for compared in compare(_waiting(replay), replay.policy, replay.as_of)
        ]
    if not results:
        _total(replay, now)
        return False
    with transaction.atomic():
        # whoever cancelled meanwhile has won: then nothing of this batch is kept
        replays = Replay.objects.filter(pk=pk, state=ReplayState.RUNNING)
        done = F("done") + len(results)  # somebody may have signed since it was started
        if not replays.update(done=done, total=Greatest(F("total"), done)):
            return False
        ReplayResult.objects.bulk_create(results)
    return True


def _waiting(replay: Replay) -> list[Search]:
    """Return the searches that the guarantees of the next students are about. In the order of their ids, so that no
    batch has to look at what was judged before."""
    last_student_id = replay.results.aggregate(last=Max("student_id"))["last"] or 0
    students = Student.objects.filter(cohort__in=replay.cohorts.all(), pk__gt=last_student_id)
    signed = students.filter(Exists(Search.objects.filter(student=OuterRef("pk"))))
    return list(searches_of(list(signed.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])))


def _result(replay: Replay, compared: Compared) -> ReplayResult:
    return ReplayResult(
        replay=replay,
        student=compared.search.student,
        findings_before=[str(finding.finding) for finding in compared.before.findings],
        findings_after=[str(finding.finding) for finding in compared.after.findings],
        before=compared.before.outcome,
        after=compared.after.outcome,
        refund_before=compared.before.refund,
        refund_after=compared.after.refund,
        changed=compared.changed,
    )


def _total(replay: Replay, now: datetime) -> None:
    totals = totals_of(ReplayResult.objects.filter(replay=replay))
    _finish(replay.pk, ReplayState.DONE, now, totals=totals)


def totals_of(results: QuerySet[ReplayResult]) -> dict[str, Any]:
    """Count the findings of each requirement, outcomes and dollars, before and after; and how many would become
    eligible. The rows are counted as they come: what that takes does not grow with them."""
    finding_counts: Counter[tuple[str, int, str]] = Counter()  # side, place, finding
    outcomes: Counter[tuple[str, str]] = Counter()
    for before, after, lists in _judged(results):
        outcomes[before, after] += 1
        finding_counts.update(
            (side, place, finding) for side, findings in lists for place, finding in enumerate(findings)
        )
    return {
        "requirements": [
            {side: {key: finding_counts[side, place, key] for key in FINDINGS} for side in SIDES}
            for place in range(len(NUMBERS))
        ],
        "outcomes": {
            side: {
                key: sum(count for pair, count in outcomes.items() if pair[place] == key)
                for key in ReplayOutcome.values
            }
            for place, side in enumerate(SIDES)
        },
        "money": {side: _money(results, side) for side in SIDES},
        "become": sum(
            count for pair, count in outcomes.items() if pair[0] != ReplayOutcome.ELIGIBLE == pair[1]
        ),
        "cease": sum(
            count for pair, count in outcomes.items() if pair[0] == ReplayOutcome.ELIGIBLE != pair[1]
        ),
        "changed": results.filter(changed=True).count(),
    }


def _judged(results: QuerySet[ReplayResult]) -> Iterator[tuple[str, str, list[tuple[str, list[str]]]]]:
    """Yield the outcomes before and after of each result, and its findings by side."""
    rows = results.order_by().values_list("before", "after", "findings_before", "findings_after")
    for before, after, *findings in rows.iterator(chunk_size=500):
        yield before, after, list(zip(SIDES, findings, strict=True))


def _money(results: QuerySet[ReplayResult], side: str) -> dict[str, str]:
    """Add up the refunds, in US dollars, by outcome."""
    sums = results.aggregate(
        **{key: Sum(f"refund_{side}", filter=Q(**{side: key})) for key in ("eligible", "person")}
    )
    return {key: str(dollars or Decimal("0.00")) for key, dollars in sums.items()}


def _finish(pk: int, state: str, now: datetime, **fields: Any) -> bool:
    return bool(Replay.objects.filter(pk=pk, state__in=GOING).update(state=state, finished_at=now, **fields))
