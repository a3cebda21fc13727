"""What the passing of time does to rows (DOMAIN §11): each effect picks the rows it is due for, and calls the very verb
that a person's click calls. Each happens in a transaction of its own, so that a run killed half way leaves whole
effects behind, and the next run does the others.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction

from coaching.conversation import queries as conversation_queries
from coaching.conversation.verbs import record_missed_reply
from coaching.lapses.verbs import propose_lapse
from commitments.searches import queries as search_queries
from commitments.searches.models import Search
from commitments.searches.verbs import close_unstarted, close_window, open_search
from core.errors import Refused
from guarantee.hearings.queries import hearings_to_close
from guarantee.hearings.verbs import close_by_time
from guarantee.later_facts.queries import finals_to_look_at
from guarantee.later_facts.verbs import look_again
from guarantee.outside_judges.queries import judges_to_end
from guarantee.outside_judges.verbs import end_with_claim
from guarantee.second_looks.queries import looks_to_end
from guarantee.second_looks.verbs import end_by_time
from guarantee.settlements.queries import offers_to_lapse
from guarantee.settlements.verbs import lapse_by_time
from jobsearch.offers.models import Offer
from jobsearch.offers.verbs import record_missed
from nightly.batches import judge_many
from people.students.models import Student
from people.students.queries import preparation_due
from people.students.verbs import start_preparing
from rules.states import SearchState
from standing.models import Period, Standing
from standing.verbs import assess, assess_students

log = logging.getLogger(__name__)
Row = TypeVar("Row")


def one_by_one(
    rows: Iterable[Row], student_of: Callable[[Row], int], effect: Callable[[Row], bool]
) -> tuple[int, int]:
    """Do the effect for each row; return how many it was done for, and how many failed.

    The student's row is taken first, as every verb does, so that no two wait for each other. A student somebody is
    busy with is passed over, and waited for at the end. A row that cannot be done is logged and stops no other.
    """
    done = failed = 0
    busy: list[Row] = []
    for waiting in (False, True):
        for row in busy if waiting else rows:
            try:
                outcome = _one(row, student_of(row), effect, waiting)
            except Refused:  # someone was first; why is not logged, since it may name people
                log.info("%s passed over student %s", getattr(effect, "__name__", effect), student_of(row))
                continue
            except Exception:
                log.exception(
                    "%s failed for student %s", getattr(effect, "__name__", effect), student_of(row)
                )
                failed += 1
                continue
            if outcome is None:
                busy.append(row)
            else:
                done += outcome
    return done, failed


@transaction.atomic
def _one(row: Row, student: int, effect: Callable[[Row], bool], waiting: bool) -> bool | None:
    locked_rows = Student.objects.select_for_update(
        of=("self",), skip_locked=not waiting, no_key=True
    ).filter(pk=student)
    if not locked_rows.values_list("pk", flat=True):
        return None
    return bool(effect(row))


def by_student(row: Any) -> int:
    return int(row.student_id)


def of_claim(row: Any) -> int:
    return int(row.claim.student_id)


def of_decision(row: Any) -> int:
    return int(row.decision.claim.student_id)


def prepare(as_of: datetime) -> tuple[int, int]:
    def effect(student: Student) -> bool:
        return bool(start_preparing(student, now=as_of))

    return one_by_one(preparation_due(as_of), lambda student: student.pk, effect)


def open_searches(as_of: datetime) -> tuple[int, int]:
    def effect(search: Search) -> bool:
        return (
            open_search(search, now=as_of).state != SearchState.PLANNED
        )  # it started, or is closed as never started

    return one_by_one(list(search_queries.searches_to_open(as_of)), by_student, effect)


def give_up_unsigned(as_of: datetime) -> tuple[int, int]:
    def effect(student: Student) -> bool:
        return close_unstarted(student, now=as_of)

    return one_by_one(list(search_queries.students_to_close(as_of)), lambda student: student.pk, effect)


def close_windows(as_of: datetime) -> tuple[int, int]:
    def effect(search: Search) -> bool:
        return bool(close_window(search, now=as_of))

    return one_by_one(list(search_queries.searches_to_close(as_of)), by_student, effect)


def miss_offers(as_of: datetime) -> tuple[int, int]:
    due = Offer.objects.open().filter(missed_at=None, due_at__lte=as_of).order_by("due_at", "pk")
    return one_by_one(list(due), by_student, lambda offer: record_missed(offer, now=as_of))


def miss_replies(as_of: datetime) -> tuple[int, int]:
    rows = list(conversation_queries.replies_missed(as_of))
    return one_by_one(rows, by_student, lambda message: record_missed_reply(message, now=as_of))


def propose_lapses(as_of: datetime) -> tuple[int, int]:
    rows = list(conversation_queries.silences_to_lapse(as_of))
    return one_by_one(rows, by_student, lambda message: propose_lapse(message, now=as_of) is not None)


def close_hearings(as_of: datetime) -> tuple[int, int]:
    return one_by_one(
        list(hearings_to_close(as_of)), of_claim, lambda hearing: close_by_time(hearing, now=as_of)
    )


def end_second_looks(as_of: datetime) -> tuple[int, int]:
    return one_by_one(list(looks_to_end(as_of)), of_decision, lambda look: end_by_time(look, now=as_of))


def lapse_settlements(as_of: datetime) -> tuple[int, int]:
    rows = list(offers_to_lapse(as_of))
    return one_by_one(rows, of_claim, lambda settlement: lapse_by_time(settlement, now=as_of))


def look_at_decided(as_of: datetime) -> tuple[int, int]:
    return one_by_one(list(finals_to_look_at(as_of)), of_decision, lambda final: look_again(final, now=as_of))


def end_outside_judges(as_of: datetime) -> tuple[int, int]:
    return one_by_one(list(judges_to_end()), of_claim, lambda judge: end_with_claim(judge, now=as_of))


def judge_what_time_changed(as_of: datetime) -> tuple[int, int]:
    """Settle weeks and judge everyone whose standing time alone may have changed.

    Return how many weeks settled, and how many ids could not be judged.
    """
    to_settle = Period.objects.filter(settled_at=None, log_until__lte=as_of)
    unsettled_before = to_settle.count()
    stale_students = Standing.objects.filter(stale_at__lte=as_of).values_list("student_id", flat=True)
    _, failed = judge_many(stale_students, lambda ids: assess_students(ids, as_of, by_time=True))
    without_standing = Student.objects.filter(standing=None).values_list("pk", flat=True)
    failed += judge_many(without_standing, lambda ids: assess_students(ids, as_of))[1]
    # of searches that a newer one has followed
    followed_searches = to_settle.order_by("search_id").values_list("search_id", flat=True).distinct()
    failed += judge_many(followed_searches, lambda ids: assess(ids, as_of, by_time=True))[1]
    return unsettled_before - to_settle.count(), failed


def judge_everyone(as_of: datetime) -> tuple[int, int]:
    """Judge every period and standing from nothing, as after a mended rule.

    Return how many rows changed, and how many ids could not be judged.
    """
    signed = judge_many(Search.objects.values_list("pk", flat=True), lambda ids: assess(ids, as_of))
    never_signed = Student.objects.filter(searches=None).values_list("pk", flat=True)
    unsigned = judge_many(never_signed, lambda ids: assess_students(ids, as_of))
    return signed[0] + unsigned[0], signed[1] + unsigned[1]
