"""A search opens, its two clocks end, an admin undoes an ending (DOMAIN §2). The student's row is locked first."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from coaching.conversation.moved_deadlines import cancel_lapse, stop_silence
from commitments.graduation import queries as graduation_queries
from commitments.policies import queries as policy_queries
from commitments.searches import queries
from commitments.searches.claim_freeze import must_be_undecided
from commitments.searches.dependents import reassess, recompute_offers
from commitments.searches.models import Ending, Search
from core.errors import Refused
from jobsearch.offers.facts import clocks_of, offer_facts
from jobsearch.offers.models import Offer
from people.accounts.models import User
from people.coaches.guards import clean_text, must_be_admin
from people.students.locking import lock_student
from people.students.models import Student
from people.students.verbs import change_state, declare_not_seeking
from rules.instants import local_day
from rules.offer_answers import ending_days
from rules.states import EndingCause, OfferAnswer, SearchState, StudentState
from rules.words import full_day
from standing.verbs import assess_student

SERVICE, GUARANTEE = "service", "guarantee"
TAKEN_BACK = "This end was already taken back."
UNTIL = {SERVICE: "service_until", GUARANTEE: "guarantee_until"}
# The cause of service's end → the student's state after it, and why in words.
AFTERWARDS = {
    "window": (StudentState.CLOSED, "the search’s window ended"),
    "employed": (StudentState.EMPLOYED, "found work"),
    "lapse": (StudentState.LAPSED, "stopped responding to their coach"),
    "withdrawal": (StudentState.WITHDRAWN, "no longer looking"),
}


@transaction.atomic
def open_search(search: Search, *, now: datetime) -> Search:
    """Start a planned search whose day has come and whose student is certified; else close it when that is final.

    Return the search, still planned while graduation is not certified or the student has to choose again.
    """
    search = lock(search)
    if search.state != SearchState.PLANNED:
        raise Refused("This search is no longer planned: someone was first.")
    if now < search.opens_at:
        raise Refused(f"This search starts on {full_day(search.start_date)}; that day has not come yet.")
    if accepted_before(search.student, search.opens_at) is not None:
        return _give_up(search, "accepted an offer before the start date", now)
    graduation = graduation_queries.graduation_of(search.student)
    if (
        graduation.certified
        and not queries.must_choose_again(search)
        and search.student.state == StudentState.PREPARING
    ):
        return _start(search, now)
    if search.student.today(now) > queries.last_day_to_start(search.student, search.policy, graduation):
        return _give_up(search, "not started", now)
    return search


def certification_changed(student: Student, *, now: datetime) -> None:
    """Start a planned search whose day has come, or let it wait for a new choice, now that graduation is certified."""
    search = queries.live_search(student)
    if search is not None and search.state == SearchState.PLANNED and search.opens_at <= now:
        open_search(search, now=now)
    elif search is not None:
        reassess(search, now)


@transaction.atomic
def close_unstarted(student: Student, *, now: datetime) -> bool:
    """Close a certified graduate who has chosen no start date within the limit (DOMAIN §2).

    Return whether the student was closed: False while the limit runs.
    """
    student = lock_student(student.pk)
    graduation, policy = graduation_queries.graduation_of(student), policy_queries.policy_for(student)
    if policy is None or not graduation.certified or queries.live_search(student) is not None:
        return False
    limit = queries.last_day_to_start(student, policy, graduation)
    if student.state != StudentState.PREPARING or student.today(now) <= limit:
        return False
    change_state(student, StudentState.CLOSED, cause="not started", by=None, now=now)
    assess_student(student, now)
    return True


@transaction.atomic
def end_service(
    search: Search, *, on: date, cause: str, by: User | None, now: datetime, note: str = ""
) -> Ending:
    """End service: the student found work, lapsed, withdrew, or the window ended. The guarantee may run on."""
    search = lock(search)
    ending = _end(search, SERVICE, on, cause, by, now, note)
    state, words = AFTERWARDS[cause]
    if search.student.state == StudentState.SEARCHING:
        change_state(search.student, state, cause=words, by=by, on=on, now=now)
    reassess(search, now)
    return ending


@transaction.atomic
def end_guarantee(
    search: Search, *, on: date, cause: str, by: User | None, now: datetime, note: str = ""
) -> Ending:
    """End the guarantee: by a qualifying offer, a lapse, a withdrawal, or the window's end. Service may run on."""
    search = lock(search)
    ending = _end(search, GUARANTEE, on, cause, by, now, note)
    reassess(search, now)
    return ending


@transaction.atomic
def close_window(search: Search, *, now: datetime) -> Search:
    """End whatever still runs on the window's last day, once it is over. Raise Refused before that moment."""
    search = lock(search)
    if search.state != SearchState.RUNNING or now < search.closes_at:
        raise Refused(f"The window of this search ends with {full_day(search.last_day)}, or has been closed.")
    _end_what_runs(search, on=search.last_day, cause=EndingCause.WINDOW, by=None, now=now)
    return search


@transaction.atomic
def withdraw_from_search(student: Student, *, by: User, now: datetime, note: str = "") -> None:
    """Record “I am no longer looking”, as of today: before the start date as *not seeking*, later as a withdrawal."""
    student = lock_student(student.pk)
    if by.pk != student.user_id:
        must_be_admin(student, by, now)
    note = clean_text(note, field="note", longest=2000)
    search = queries.live_search(student)
    if search is None:
        raise Refused(
            "There is no search to withdraw from. Before one is signed, say “not looking” on the page “You”."
        )
    if search.state == SearchState.PLANNED:
        declare_not_seeking(student, by=by, now=now)
        return
    today = local_day(now, search.zone)
    if today > search.last_day:
        close_window(search, now=now)
        return
    _end_what_runs(
        search, on=max(today, search.start_date), cause=EndingCause.WITHDRAWAL, by=by, now=now, note=note
    )


@transaction.atomic
def undo_ending(ending: Ending, *, by: User, why: str, now: datetime) -> Search:
    """Take an ending back, as an admin, with all that ended by the same cause; the window stays as it was.

    What runs again ends with a lapse or a withdrawal that still stands. While the search had ended nobody owed a
    reply: what was sent until now no longer counts as silence.
    """
    search = lock(ending.search)
    must_be_admin(search.student, by, now)
    why = clean_text(why, field="why", empty="Say why this end is taken back.", longest=2000)
    must_be_undecided(search)
    if ending.cause == EndingCause.WINDOW:
        raise Refused("The window’s end cannot be taken back: it is the day that was signed.")
    if (
        ending.cause == EndingCause.LAPSE
        and search.lapses.exclude(confirmed_at=None).filter(reinstated_at=None).exists()
    ):
        raise Refused(
            "Take the lapse itself back, with “Reinstate” on the student’s page: the end goes with it."
        )
    if not search.endings.in_force().filter(pk=ending.pk).exists():
        raise Refused(TAKEN_BACK)
    had_ended = search.state == SearchState.ENDED
    reopen(search, Q(cause=ending.cause), by=by, why=why, now=now)
    _end_with_what_ends_both(search, by, now)
    if had_ended:
        stop_silence(search.student, now)
        cancel_lapse(search.student, why="The end of the search was taken back.", by=by, now=now)
    if search.state == SearchState.RUNNING and now >= search.closes_at:
        _end_what_runs(search, on=search.last_day, cause=EndingCause.WINDOW, by=None, now=now)
    reassess(search, now)
    return search


def accepted_before(student: Student, start: datetime) -> Offer | None:
    """Return an accepted offer that keeps a search from starting: not one that the search may go on beside."""
    return (
        student.offers.filter(answer=OfferAnswer.ACCEPTED, answered_at__lt=start, withdrawn_at__isnull=True)
        .exclude(ends_search=False)
        .select_related("employer")
        .first()
    )


def lock(search: Search) -> Search:
    """Lock the search and its student until the transaction ends, the student's row first; return it as it stands."""
    student = lock_student(search.student_id)
    search = (
        Search.objects.select_for_update(of=("self",)).select_related("policy", "signature").get(pk=search.pk)
    )
    search.student = student
    return search


def lock_many(students: QuerySet[Student]) -> list[int]:
    """Lock several students' rows, then their searches', until the transaction ends; return the students' ids.

    Both are locked in the order of their ids, as judging many does, so that no two transactions wait for each other.
    """
    rows = students.order_by("pk").select_for_update(of=("self",))
    student_ids = list(rows.values_list("pk", flat=True))
    searches = Search.objects.filter(student__in=student_ids).order_by("pk").select_for_update(no_key=True)
    list(searches.values_list("pk"))
    return student_ids


def reopen(search: Search, condition: Q, *, by: User | None, why: str, now: datetime) -> None:
    """Undo the endings of `condition` that still stand, and let their clocks run again. The caller holds the locks.

    Raise Refused where none still stands.
    """
    endings = list(search.endings.in_force().filter(condition))
    if not endings:
        raise Refused(TAKEN_BACK)
    for ending in endings:
        search.endings.filter(pk=ending.pk).update(undone_at=now, undone_by=by, undone_why=why)
        setattr(search, UNTIL[ending.clock], None)
    search.state = "running"
    search.save(update_fields=["state", *UNTIL.values()])
    ended_service = any(ending.clock == SERVICE for ending in endings)
    if ended_service and search.student.state != StudentState.SEARCHING:
        change_state(search.student, StudentState.SEARCHING, cause=f"taken back: {why}"[:200], by=by, now=now)


def _start(search: Search, now: datetime) -> Search:
    if not Search.objects.filter(pk=search.pk, state=SearchState.PLANNED).update(
        state=SearchState.RUNNING, opened_at=now
    ):
        raise Refused("This search is no longer planned: someone was first.")
    search.state, search.opened_at = "running", now
    change_state(
        search.student,
        StudentState.SEARCHING,
        cause="the job search started",
        by=None,
        on=search.start_date,
        now=now,
    )
    recompute_offers(search)
    _end_for_open_offer(search, now)
    reassess(search, now)
    return search


def _end_for_open_offer(search: Search, now: datetime) -> None:
    """End the guarantee for a qualifying offer, confirmed by a coach before the start, that was still open on it."""
    policy = search.policy.rules()
    for offer in search.student.offers.select_related("employer").order_by("received_at", "pk"):
        facts = offer_facts(offer, search, policy)
        on = ending_days(policy, facts, clocks_of(search), search_ends=False).guarantee
        if on is not None:
            _end(search, GUARANTEE, on, "offer", None, now, str(offer))
            return


def _give_up(search: Search, cause: str, now: datetime) -> Search:
    if not Search.objects.filter(pk=search.pk, state=SearchState.PLANNED).update(
        state=SearchState.NOT_STARTED
    ):
        raise Refused("This search is no longer planned: someone was first.")
    search.state = "not_started"
    if search.student.state in (StudentState.PREPARING, StudentState.NOT_SEEKING):
        change_state(search.student, StudentState.CLOSED, cause=cause, by=None, now=now)
    reassess(search, now)
    return search


def _end_what_runs(
    search: Search, *, on: date, cause: str, by: User | None, now: datetime, note: str = ""
) -> None:
    if search.guarantee_until is None:
        _end(search, GUARANTEE, on, cause, by, now, note)
    if search.service_until is None:
        _end(search, SERVICE, on, cause, by, now, note)
        state, words = AFTERWARDS[cause]
        if search.student.state == StudentState.SEARCHING:
            change_state(search.student, state, cause=words, by=by, on=on, now=now)
    reassess(search, now)


def _end_with_what_ends_both(search: Search, by: User, now: datetime) -> None:
    """End what runs again where a lapse or a withdrawal stands, which ends both clocks (DOMAIN §2)."""
    ending = queries.ends_both(search)
    if ending is not None:
        _end_what_runs(search, on=ending.on, cause=ending.cause, by=by, now=now, note=ending.note)


def _end(
    search: Search, clock: str, on: date, cause: str, by: User | None, now: datetime, note: str
) -> Ending:
    """Stop one clock; with the other one stopped, too, the search has ended. Raise Refused where it cannot stop."""
    field = UNTIL[clock]
    if search.state != SearchState.RUNNING:
        raise Refused("This search is not running: there is nothing to end.")
    if getattr(search, field) is not None:
        raise Refused(f"The {clock} of this search ended on {full_day(getattr(search, field))} already.")
    if not search.start_date <= on <= search.last_day:
        raise Refused(
            f"Choose a day inside the window, from {full_day(search.start_date)} to {full_day(search.last_day)}.",
            "on",
        )
    setattr(search, field, on)
    if search.service_until is not None and search.guarantee_until is not None:
        search.state = "ended"
    search.save(update_fields=["state", field])
    return Ending.objects.create(search=search, clock=clock, on=on, cause=cause, note=note, by=by, at=now)
