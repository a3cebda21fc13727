"""The verbs that excuse a week or month, with a reason (DOMAIN §7); a settled one needs a second person."""

from datetime import datetime

from django.db import IntegrityError, transaction

from commitments.excusals import mails
from commitments.excusals.models import Excusal, ExcusalState
from commitments.excusals.queries import live_excusal, name_of, needs_second_person, period_of
from commitments.searches.claim_freeze import must_be_unclaimed, must_be_undecided
from commitments.searches.dependents import reassess
from commitments.searches.models import Search
from commitments.searches.verbs import lock
from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.coaches.guards import clean_text, must_be_admin, must_coach
from standing.models import Period

LONGEST_REASON = 2000


OVERTAKEN = "The week is excused for another reason."
BY_ACCOMMODATION = "An accommodation was granted."


@transaction.atomic
def ask_excusal(search: Search, *, unit: str, number: int, why: str, by: User, now: datetime) -> Excusal:
    """Ask, as the student, to have a period excused that has begun. Asking again while that waits changes nothing."""
    search = lock(search)
    if by.pk != search.student.user_id:
        raise Refused("Only the student asks for an excusal; a coach excuses the week itself.")
    why = clean_text(
        why, field="why", empty="Say what happened, in a sentence or two.", longest=LONGEST_REASON
    )
    period = period_of(search, unit, number)
    must_be_undecided(search)
    if period.opens_at > now:
        raise Refused(
            f"{name_of(period)} has not begun. For days that you know you will be away, ask for leave."
        )
    live = live_excusal(search, unit, number)
    if live is not None and live.state == ExcusalState.IN_FORCE:
        raise Refused(f"{name_of(period)} is excused already: there is nothing to ask for.")
    if live is not None:
        return live
    excusal = _create(
        search, unit, number, state=ExcusalState.ASKED, asked_by=by, asked_at=now, asked_why=why
    )
    mails.excusal_asked(excusal, by=by, now=now)
    return excusal


@transaction.atomic
def excuse(search: Search, *, unit: str, number: int, reason: str, by: User, now: datetime) -> Excusal:
    """Excuse a period, as a coach: in force at once, or only proposed to a second person where the period is settled or
    a claim is filed."""
    search = lock(search)
    must_coach(search.student, by, now)
    reason = _reason(reason)
    period = period_of(search, unit, number)
    must_be_undecided(search)
    state = ExcusalState.PROPOSED if needs_second_person(period, now) else ExcusalState.IN_FORCE
    excusal = _excuse(search, period, state, reason, by, now)
    if state == ExcusalState.IN_FORCE:
        mails.excusal_decided(excusal, now=now)
    return excusal


@transaction.atomic
def excuse_for_schools_error(
    search: Search, *, unit: str, number: int, reason: str, by: User, now: datetime
) -> Excusal:
    """Excuse, as an admin, a period within a lapse that was the school's error (DOMAIN §2): in force at once."""
    search = lock(search)
    must_be_admin(search.student, by, now)
    return _excuse(search, period_of(search, unit, number), ExcusalState.IN_FORCE, _reason(reason), by, now)


@transaction.atomic
def excuse_by_accommodation(
    search: Search, *, unit: str, number: int, by: User, agreed_by: User | None, now: datetime
) -> Excusal | None:
    """Excuse a period by an accommodation that the caller has decided, with the second admin if it took two: in force
    at once, and without its ground, which is private. None where it is excused already."""
    search = lock(search)
    must_be_undecided(search)
    live = live_excusal(search, unit, number)
    if live is not None and live.state == ExcusalState.IN_FORCE:
        return None
    period = period_of(search, unit, number)
    second = {"agreed_by": agreed_by, "agreed_at": now} if agreed_by is not None else {}
    return _excuse(search, period, ExcusalState.IN_FORCE, BY_ACCOMMODATION, by, now, **second)


@transaction.atomic
def agree_excusal(excusal: Excusal, *, by: User, now: datetime) -> Excusal:
    """Agree to a proposed excusal, as the second person: another coach, or an admin. Once a claim is filed its judges
    decide."""
    search = lock(excusal.search)
    excusal = Excusal.objects.get(pk=excusal.pk)
    must_be_undecided(search)
    if by.pk == search.student.user_id:
        raise Refused("Nobody excuses themself: ask a colleague to do this.")
    if by.pk == excusal.excused_by_id:
        raise Refused("You proposed this yourself: a second person has to agree.")
    if not holds(by, "coach", now) and not holds(by, "admin", now):
        raise Refused("Only a coach or an admin can agree.")
    must_be_unclaimed(search)
    return _agreed(search, excusal, by, now)


@transaction.atomic
def decline_excusal(excusal: Excusal, *, by: User, why: str, now: datetime) -> Excusal:
    """Decline an excusal, as a coach what was asked for, as a second person what was proposed, with a reason that the
    student reads. Once a claim is filed its judges decide."""
    search = lock(excusal.search)
    excusal = Excusal.objects.get(pk=excusal.pk)
    if by.pk == search.student.user_id or not (holds(by, "coach", now) or holds(by, "admin", now)):
        raise Refused("Only a coach or an admin can decline this.")
    if excusal.state == ExcusalState.ASKED:
        must_coach(search.student, by, now)
    must_be_unclaimed(search)
    return _declined(search, excusal, by, why, now)


@transaction.atomic
def decide_excusal_as_judge(excusal: Excusal, *, granted: bool, why: str, by: User, now: datetime) -> Excusal:
    """Decide an excusal that was asked for or proposed, as a judge of the claim, whom the caller has checked: in force
    at once, since a second judge agrees with the decision as a whole."""
    search = lock(excusal.search)
    excusal = Excusal.objects.get(pk=excusal.pk)
    must_be_undecided(search)
    if not granted:
        return _declined(search, excusal, by, why, now)
    if excusal.state == ExcusalState.PROPOSED:
        return _agreed(search, excusal, by, now)
    _step(
        excusal,
        ExcusalState.ASKED,
        state=ExcusalState.IN_FORCE,
        excused_by=by,
        excused_at=now,
        reason=_reason(why),
    )
    reassess(search, now)
    excusal = Excusal.objects.get(pk=excusal.pk)
    mails.excusal_decided(excusal, now=now)
    return excusal


def _agreed(search: Search, excusal: Excusal, by: User, now: datetime) -> Excusal:
    _step(excusal, ExcusalState.PROPOSED, state=ExcusalState.IN_FORCE, agreed_by=by, agreed_at=now)
    reassess(search, now)
    excusal = Excusal.objects.get(pk=excusal.pk)
    mails.excusal_decided(excusal, now=now)
    return excusal


def _declined(search: Search, excusal: Excusal, by: User, why: str, now: datetime) -> Excusal:
    why = clean_text(why, field="why", empty="Say why: the student reads it.", longest=LONGEST_REASON)
    if excusal.state not in (ExcusalState.ASKED, ExcusalState.PROPOSED):
        raise Refused(f"This excusal is {excusal.get_state_display()} already: load the page again.")
    _step(
        excusal, excusal.state, state=ExcusalState.DECLINED, declined_by=by, declined_at=now, declined_why=why
    )
    reassess(search, now)
    excusal = Excusal.objects.get(pk=excusal.pk)
    if excusal.asked_by_id is not None:  # what a colleague proposed and nobody asked for came to nothing
        mails.excusal_decided(excusal, now=now)
    return excusal


def _reason(reason: str) -> str:
    return clean_text(
        reason, field="reason", empty="Say why: the student and whoever decides a claim will read it.",
        longest=LONGEST_REASON,
    )  # fmt: skip


def _excuse(
    search: Search, period: Period, state: str, reason: str, by: User, now: datetime, **second: object
) -> Excusal:
    live = live_excusal(search, period.unit, period.number)
    decision = {"state": state, "excused_by": by, "excused_at": now, "reason": reason} | second
    if live is None:
        excusal = _create(search, period.unit, period.number, **decision)
    elif live.state == ExcusalState.ASKED:
        _step(live, live.state, **decision)
        excusal = Excusal.objects.get(pk=live.pk)
    elif live.state == ExcusalState.PROPOSED and state == ExcusalState.IN_FORCE:
        # what was proposed keeps its own reason and person
        _step(
            live, live.state, state=ExcusalState.DECLINED,
            declined_by=by, declined_at=now, declined_why=OVERTAKEN,
        )  # fmt: skip
        request = {name: getattr(live, name) for name in ("asked_by", "asked_at", "asked_why")}
        excusal = _create(search, period.unit, period.number, **request, **decision)
    else:
        raise Refused(
            f"{name_of(period)} was excused already, or waits for a second person: load the page again."
        )
    reassess(search, now)
    return excusal


def _create(search: Search, unit: str, number: int, **values: object) -> Excusal:
    try:
        with transaction.atomic():
            return Excusal.objects.create(search=search, unit=unit, number=number, **values)
    except IntegrityError:
        raise Refused("Someone was first: load the page again to see what happened.") from None


def _step(excusal: Excusal, before: str, **values: object) -> None:
    """Update an excusal that is still in the state `before`. Raise Refused where someone else has moved it on."""
    if not Excusal.objects.filter(pk=excusal.pk, state=before).update(**values):
        raise Refused("Someone was first: load the page again to see what happened.")
