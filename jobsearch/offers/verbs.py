"""What is done with an offer: stated, changed, negotiated, answered, confirmed, missed (DOMAIN §6)."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from coaching.conversation.verbs import reply
from commitments.searches.verbs import end_guarantee, end_service
from core.errors import Refused
from jobsearch.contacts.verbs import employer_named
from jobsearch.offers.due import recompute_due
from jobsearch.offers.facts import clocks_of, offer_facts, policy_of, search_for, timing
from jobsearch.offers.models import (
    AnswerCorrection,
    AskAnswer,
    Extension,
    Offer,
    OfferAsk,
    OfferConfirmation,
    OfferHelp,
)
from jobsearch.openings import by_offer
from people.accounts.models import User
from people.coaches.guards import must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.offer_answers import ending_days
from rules.states import EndingCause, OfferAnswer, SearchState
from standing.verbs import assess_student

FACTS = (
    "role",
    "type",
    "length",
    "written",
    "received_at",
    "hours_per_week",
    "in_field",
    "by_school",
    "pay",
    "first_year_pay",
    "bonus",
    "equity",
    "benefits",
    "workplace",
    "place",
    "starts_on",
    "terms",
    "employer_deadline",
    "employer_zone",
    "employer_by_day",
)

FAR = timedelta(days=3 * 365)  # further off is a slip of the finger


@transaction.atomic
def state_offer(student: Student, *, employer: str, by: User, now: datetime, **facts: Any) -> Offer:
    """State an offer, once: the same role at the same employer at the same moment is the same offer.

    `facts` are those of FACTS; what is left out is not known. Raise Refused.
    """
    student = lock_student(student.pk)
    _must_be_theirs(student, by)
    _check_moments(facts, now)
    if not employer.strip():
        raise Refused("Say which employer made the offer.", field="employer")
    made_by, role, received_at = (
        employer_named(employer, now=now),
        facts.pop("role"),
        facts.pop("received_at"),
    )
    offer, created = Offer.objects.get_or_create(
        student=student,
        employer=made_by,
        role=role,
        received_at=received_at,
        defaults=facts
        | {
            "opening": lambda: by_offer.opening_for(
                student, made_by, role=role, received_at=received_at, by=by, now=now
            ),
            "zone": student.zone,
            "country": student.country,
            "subdivision": student.subdivision,
            "stated_at": now,
            "changed_at": now,
            "changed_by": by,
        },
    )
    if created:
        _settle(offer, now)
    return offer


@transaction.atomic
def change_offer(offer: Offer, *, changes: dict[str, Any], by: User, now: datetime) -> Offer:
    """Change what was stated. A coach's confirmation held for the facts before, so it has to be given again."""
    offer = _locked(offer)
    _must_be_theirs(offer.student, by)
    facts = {name: changes[name] for name in FACTS if name in changes}
    _check_moments(
        {"received_at": offer.received_at, "employer_deadline": offer.employer_deadline} | facts, now
    )
    if "employer" in changes:
        facts["employer"] = employer_named(changes["employer"], now=now)
    if all(getattr(offer, name) == value for name, value in facts.items()):
        return offer
    for name, value in facts.items():
        setattr(offer, name, value)
    _touch(offer, by, now, *facts)
    _settle(offer, now)
    return offer


@transaction.atomic
def ask_for(
    offer: Offer, *, about: str, wanted: str, by: User, now: datetime, asked_at: datetime | None = None
) -> OfferAsk:
    """Record what the student asks the employer for, or return the same ask where it waits already.

    `asked_at` is when they asked, as stated; None is now.
    """
    offer = _locked(offer)
    _must_be_theirs(offer.student, by)
    if offer.answer:
        raise Refused("You have answered this offer, so there is nothing left to negotiate.", field="wanted")
    _check_between("asked_at", asked_at or now, offer.received_at, "the offer was received", now)
    ask = offer.asks.filter(about=about, wanted=wanted, granted=None).first()
    if ask is not None:
        return ask
    ask = OfferAsk.objects.create(offer=offer, about=about, wanted=wanted, asked_at=asked_at or now)
    _touch(offer, by, now)
    _settle(offer, now)
    return ask


@transaction.atomic
def answer_ask(
    ask: OfferAsk,
    *,
    granted: bool,
    by: User,
    now: datetime,
    words: str = "",
    answered_at: datetime | None = None,
) -> OfferAsk:
    """Record whether the employer granted what the student asked for. A later answer stands beside the earlier ones.

    `answered_at` is when they answered, as stated; None is now.
    """
    offer = _locked(ask.offer)
    _must_be_theirs(offer.student, by)
    ask = OfferAsk.objects.get(pk=ask.pk)  # as it stands under the lock
    last = ask.answers.last()
    if last is not None and (last.granted, last.words) == (granted, words):
        return ask
    at = answered_at or now
    if last is not None and at < last.answered_at:
        raise Refused("That is before their last answer, which is on record.", field="answered_at")
    _check_between("answered_at", at, ask.asked_at, "you asked them", now)
    AskAnswer.objects.create(ask=ask, granted=granted, words=words, answered_at=at, stated_at=now)
    ask.granted, ask.answered_at = granted, at
    ask.save(update_fields=["granted", "answered_at"])
    _touch(offer, by, now)
    _settle(offer, now)
    return ask


@transaction.atomic
def ask_for_help(offer: Offer, *, question: str, by: User, now: datetime) -> OfferHelp:
    """Ask the coach about an offer: a message in the conversation, and a row that waits for them. Asked once."""
    offer = _locked(offer)
    _must_be_theirs(offer.student, by)
    question = question.strip()
    if not question:
        raise Refused("Write what you would like help with.", field="question")
    earlier = offer.help_asked.filter(question=question).first()
    if earlier is not None:
        return earlier
    reply(offer.student, body=f"Can you help me with the offer from {offer.employer}? {question}", now=now)
    return OfferHelp.objects.create(offer=offer, question=question, asked_at=now)


@transaction.atomic
def extend(
    offer: Offer, *, deadline: datetime, granted_at: datetime, by: User, now: datetime, by_day: bool = False
) -> Extension:
    """Record that the employer gave more time; it governs if granted before the deadline so far had passed."""
    offer = _locked(offer)
    _must_be_theirs(offer.student, by)
    if granted_at > now:
        raise Refused("That is still to come: record it once the employer has said so.", field="granted_at")
    if granted_at < offer.received_at:
        raise Refused("That is before the offer was received.", field="granted_at")
    _check_not_far("deadline", deadline, now)
    if deadline <= granted_at:
        raise Refused("The new deadline has to be after the moment it was granted.", field="deadline")
    extension, created = Extension.objects.get_or_create(
        offer=offer, deadline=deadline, by_day=by_day, granted_at=granted_at, defaults={"stated_at": now}
    )
    if created:
        _touch(offer, by, now)
        _settle(offer, now)
    return extension


@transaction.atomic
def answer(
    offer: Offer, *, answer: str, answered_at: datetime, ends_search: bool | None, by: User, now: datetime
) -> Offer:
    """Record the student's answer to the employer, and when it was given. Accepting says whether the search ends."""
    offer = _locked(offer)
    _must_be_theirs(offer.student, by)
    if offer.answer:
        if (offer.answer, offer.answered_at) == (answer, answered_at):
            return offer
        raise Refused("The answer is on record already. Ask your coach if it is wrong.", field="answer")
    if answered_at > now:
        raise Refused(
            "That is still to come: record your answer once you have given it.", field="answered_at"
        )
    if answered_at < offer.received_at:
        raise Refused("That is before you received the offer.", field="answered_at")
    if offer.withdrawn_at and offer.withdrawn_at <= answered_at:
        raise Refused("The employer took the offer back before that.", field="answered_at")
    offer.answer, offer.answered_at, offer.answer_stated_at = answer, answered_at, now
    offer.ends_search = ends_search if answer == OfferAnswer.ACCEPTED else None
    _touch(offer, by, now, "answer", "answered_at", "answer_stated_at", "ends_search")
    by_offer.follow_answer(offer, by=by, now=now)
    _settle(offer, now)
    return offer


@transaction.atomic
def correct_answer(offer: Offer, *, by: User, why: str, now: datetime) -> Offer:
    """Take a wrongly recorded answer off, as a coach, so that the student can record the right one."""
    offer = _locked(offer)
    must_coach(offer.student, by, now)
    if not offer.answer:
        raise Refused("No answer is on record.")
    if not why.strip():
        raise Refused("Say what was wrong.", field="why")
    AnswerCorrection.objects.create(offer=offer, why=why.strip(), by=by, at=now)  # the database takes it off
    offer = _locked(offer)
    _settle(offer, now)
    return offer


@transaction.atomic
def employer_withdrew(offer: Offer, *, at: datetime, by: User, now: datetime) -> Offer:
    """Record that the employer took the offer back."""
    offer = _locked(offer)
    _must_be_theirs(offer.student, by)
    if offer.withdrawn_at:
        return offer
    if at > now or at < offer.received_at:
        raise Refused(
            "Give the moment it was taken back: after it was received, not in the future.", field="at"
        )
    offer.withdrawn_at = at
    _touch(offer, by, now, "withdrawn_at")
    _settle(offer, now)
    return offer


@transaction.atomic
def confirm(
    offer: Offer, *, note: str, seen: datetime, by: User, now: datetime, search_ends: bool = False
) -> OfferConfirmation:
    """Record the coach's word that the offer is as stated.

    `seen` is the changed_at of the facts that were on the page.

    A confirmed qualifying offer inside the window ends the guarantee; an accepted one ends the service where student
    and coach (`search_ends`) agree (DOMAIN §2, §6).
    """
    offer = _locked(offer)
    must_coach(offer.student, by, now)
    if seen != offer.changed_at:
        raise Refused("The student changed this offer since you opened it. Read it again, then confirm.")
    confirmation = offer.confirmations.filter(facts_changed_at=offer.changed_at).first()
    if confirmation:
        return confirmation
    confirmation = OfferConfirmation.objects.create(
        offer=offer, by=by, at=now, facts_changed_at=offer.changed_at, note=note
    )
    _end_what_it_ends(offer, by, now, search_ends)
    assess_student(offer.student, now)
    return confirmation


@transaction.atomic
def record_missed(offer: Offer, *, now: datetime) -> bool:
    """Record, once, that the due moment has passed without an answer; return whether it was recorded now."""
    missed = Offer.objects.filter(
        pk=offer.pk, answer="", withdrawn_at__isnull=True, missed_at__isnull=True, due_at__lte=now
    ).update(missed_at=now)
    if missed:
        assess_student(offer.student, now)
    return bool(missed)


def _end_what_it_ends(offer: Offer, by: User, now: datetime, search_ends: bool) -> None:
    offer.refresh_from_db()
    search = search_for(offer)
    policy = policy_of(offer, search)
    if search is None or policy is None or search.state != SearchState.RUNNING:
        return
    days = ending_days(policy, offer_facts(offer, search, policy), clocks_of(search), search_ends=search_ends)
    if days.guarantee is not None:
        end_guarantee(search, on=days.guarantee, cause=EndingCause.OFFER, by=by, now=now, note=str(offer))
        search.refresh_from_db()
    if days.service is not None:
        end_service(search, on=days.service, cause=EndingCause.EMPLOYED, by=by, now=now, note=str(offer))


def _settle(offer: Offer, now: datetime) -> None:
    recompute_due(offer)
    if offer.missed_at is not None and timing(offer, now) != "no":
        # more time had been granted, or the answer was given in time and stated later: history keeps what was recorded
        offer.missed_at = None
        offer.save(update_fields=["missed_at"])
    assess_student(offer.student, now)


def _touch(offer: Offer, by: User, now: datetime, *fields: str) -> None:
    offer.changed_at, offer.changed_by = now, by
    offer.save(update_fields=[*fields, "changed_at", "changed_by"])


def _locked(offer: Offer) -> Offer:
    """Lock the student's row first, as every verb does against deadlocks, then the offer; return it as it stands."""
    lock_student(offer.student_id)
    return (
        Offer.objects.select_for_update(of=("self",))
        .select_related("student__user", "employer")
        .get(pk=offer.pk)
    )


def _must_be_theirs(student: Student, by: User) -> None:
    if by.pk != student.user_id:
        raise Refused("Only the student states their offers; a coach confirms them.")


def _check_moments(facts: dict[str, Any], now: datetime) -> None:
    received, deadline = facts["received_at"], facts.get("employer_deadline")
    _check_not_far("received_at", received, now)
    if deadline is not None:
        _check_not_far("employer_deadline", deadline, now)
    if received > now:
        raise Refused("That is still to come: record the offer once you have it.", field="received_at")
    starts_on = facts.get("starts_on")
    if starts_on is not None and abs(starts_on - now.date()) > FAR:
        raise Refused(f"Check the year: {starts_on.year} is too far away to be meant.", field="starts_on")
    if deadline is not None and deadline <= received:
        raise Refused(
            "The employer’s deadline has to be after the moment you received the offer.",
            field="employer_deadline",
        )


def _check_between(field: str, moment: datetime, earliest: datetime, what: str, now: datetime) -> None:
    if moment > now:
        raise Refused("That is still to come: record it once it has happened.", field=field)
    if moment < earliest:
        raise Refused(f"That is before {what}.", field=field)


def _check_not_far(field: str, moment: datetime, now: datetime) -> None:
    if not now - FAR <= moment <= now + FAR:
        raise Refused(f"Check the year: {moment:%Y} is too far away to be meant.", field=field)
