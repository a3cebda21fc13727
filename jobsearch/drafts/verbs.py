"""A private address for mail; what comes there as drafts; a draft into the log, or away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from core.errors import Refused
from core.inbound import addresses
from core.inbound import verbs as inbound_verbs
from core.inbound.kinds import Addressee
from core.inbound.models import InboundMail
from core.inbound.parsing import ReceivedMail
from core.text import bare_address, without_invisible
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import FIELDS, hold, today_of
from jobsearch.drafts import interviews, queries, reading
from jobsearch.drafts.locked import locked, own, values_of
from jobsearch.drafts.models import Draft, DraftAddress, DraftState, SenderAddress
from jobsearch.drafts.reading import Suggestion
from jobsearch.log.kinds import kinds_for
from people.accounts.models import User
from people.students.models import Student
from rules.states import Stage

WAITING_AT_MOST = 200  # drafts of one student
ADDRESSES_AT_MOST = 5  # that a student may add to the one that they sign in with
SOURCE = "mail"


@transaction.atomic
def make_address(student: Student, *, by: User, now: datetime) -> DraftAddress:
    """Give a student a private address for mail; who has one keeps it."""
    own(student, by)
    if not addresses.are_taken():
        raise Refused("Your school takes no mail in yet.")
    return queries.current_address(student) or DraftAddress.objects.create(student=student, made_at=now)


@transaction.atomic
def renew_address(student: Student, *, by: User, now: datetime) -> DraftAddress:
    """Give a student another private address; mail to the one before is taken no more."""
    end_address(student, by=by, now=now)
    return make_address(student, by=by, now=now)


@transaction.atomic
def end_address(student: Student, *, by: User, now: datetime) -> None:
    """End a student's private address: mail that comes there from now on becomes no draft."""
    own(student, by)
    DraftAddress.objects.open().filter(student=student).update(ended_at=now)


@transaction.atomic
def add_sender(student: Student, *, address: str, by: User, now: datetime) -> SenderAddress:
    """Note another address that the student writes from."""
    own(student, by)
    address = bare_address(address)
    try:
        validate_email(address)
    except ValidationError:
        raise Refused("That is no e-mail address; write it like alice@example.com.", "address") from None
    if addresses.is_ours(address):
        raise Refused("That is an address of ours. Add the one that you write from.", "address")
    added = SenderAddress.objects.not_dropped().filter(student=student)
    same_sender = added.filter(address=address).first()
    if same_sender is not None:
        return same_sender
    if address == student.user.email.lower():
        raise Refused("You sign in with this one: mail from there is known as yours already.", "address")
    if added.count() >= ADDRESSES_AT_MOST:
        raise Refused(f"At most {ADDRESSES_AT_MOST} more addresses; take one away first.", "address")
    return SenderAddress.objects.create(student=student, address=address, added_at=now)


@transaction.atomic
def drop_sender(sender: SenderAddress, *, by: User, now: datetime) -> None:
    """Forget that the student writes from an address."""
    own(sender.student, by)
    SenderAddress.objects.not_dropped().filter(pk=sender.pk).update(dropped_at=now)


def addressee(number: int, now: datetime) -> Addressee | None:
    """Return whose private address a number is; None where it was ended, or its student's account is closed."""
    current = DraftAddress.objects.open().filter(pk=number, student__user__is_active=True)
    address = current.select_related("student__user").first()
    return Addressee(queries.own_addresses(address.student)) if address else None


def draft_from_mail(mail: InboundMail, received: ReceivedMail, now: datetime) -> None:
    """Make a draft of a message that came to a private address, in the caller's transaction. An invitation that is
    waiting already is brought up to date by a newer one of its kind.
    """
    student = DraftAddress.objects.select_related("student__user").get(pk=mail.number).student
    hold(student)
    own_addresses = queries.own_addresses(student)
    suggestion = reading.suggest(received, own_addresses, zone=student.zone, now=now)
    waiting = Draft.objects.waiting().filter(student=student)
    invitation = suggestion.invitation
    if invitation is not None and invitation.uid:
        earlier = (
            waiting.select_related("mail", "interview__opening__student")
            .filter(calendar_uid=invitation.uid)
            .first()
        )
        if earlier is not None:
            _bring_up_to_date(earlier, mail, suggestion, now)
            return
    if waiting.count() >= WAITING_AT_MOST:
        raise Refused("This student has more drafts waiting than anybody looks through.")
    Draft.objects.create(student=student, mail=mail, made_at=now, **_columns(student, suggestion))


def forget(mail: InboundMail) -> None:
    """Empty a draft that was thrown away, once its message is erased."""
    Draft.objects.filter(mail=mail, state=DraftState.THROWN_AWAY).update(
        person="", employer="", role="", note="", link="", place="", calendar_uid=""
    )


def _bring_up_to_date(draft: Draft, mail: InboundMail, suggestion: Suggestion, now: datetime) -> None:
    """Let the newer of two invitations to one event stand in the draft, and the other go. Only a message whose sender
    is as well known as the first one's changes anything.
    """
    invitation = suggestion.invitation
    assert invitation is not None
    is_newer = invitation.sequence >= draft.calendar_sequence
    as_known = mail.sender_check == draft.mail.sender_check or not draft.sender_is_known
    if not (is_newer and as_known):
        inbound_verbs.throw_away(mail, now=now)
        return
    inbound_verbs.throw_away(draft.mail, now=now)
    interviews.follow(
        draft,
        starts_at=invitation.starts_at,
        place=invitation.place,
        called_off=invitation.called_off,
        now=now,
    )
    Draft.objects.filter(pk=draft.pk).update(
        mail=mail,
        occurred_on=suggestion.occurred_on,
        calendar_sequence=invitation.sequence,
        starts_at=invitation.starts_at,
        ends_at=invitation.ends_at,
        place=invitation.place,
        called_off=invitation.called_off,
    )


def _columns(student: Student, suggestion: Suggestion) -> dict[str, Any]:
    """Return what a draft says, its employer by the name that is known already."""
    invitation = suggestion.invitation
    employer = queries.employer_meant(suggestion.employer)
    return {
        "way": suggestion.way,
        "kind": queries.kind_meant(kinds_for(student), suggestion.means),
        "occurred_on": suggestion.occurred_on,
        "day_is_guessed": suggestion.day_is_guessed,
        "person": _kept(suggestion.person, 120),
        "employer": _kept(employer or queries.employer_of_contact(student, suggestion.person), 120),
        "note": _kept(suggestion.subject, 500),
        "calendar_uid": invitation.uid if invitation else "",
        "calendar_sequence": invitation.sequence if invitation else 0,
        "starts_at": invitation.starts_at if invitation else None,
        "ends_at": invitation.ends_at if invitation else None,
        "place": _kept(invitation.place, 500) if invitation else "",
        "called_off": invitation.called_off if invitation else False,
    }


def _kept(text: str, at_most: int) -> str:
    """Return a stranger's words as the database can keep them."""
    return without_invisible(text.encode("utf-8", "replace").decode().replace("\0", ""))[:at_most].strip()


@transaction.atomic
def confirm(draft: Draft, *, changes: Mapping[str, Any] | None = None, by: User, now: datetime) -> Activity:
    """Log what a draft says, with `changes` (names of FIELDS) where the student changed it; its message is erased. A
    second press finds the activity of the first.
    """
    draft = locked(draft, by)
    if draft.activity is not None:
        return draft.activity
    if draft.state != DraftState.WAITING:
        raise Refused("This draft is thrown away. Put it back first.")
    values = values_of(draft) | {name: value for name, value in (changes or {}).items() if name in FIELDS}
    if not values["kind"]:
        raise Refused("Say what you did.", "kind")
    if values["occurred_on"] > today_of(draft.student, now):
        raise Refused("That day is still to come. The draft waits here until then.", "occurred_on")
    activity = activity_verbs.log(
        draft.student, **values, by=by, now=now, source=SOURCE, source_key=f"draft:{draft.pk}"
    )
    opening = activity.opening
    if opening is not None and _is_an_interview(draft, activity):
        interviews.plan_at(draft, opening, who=values["person"], by=by, now=now)
    _decide(draft, DraftState.CONFIRMED, now, activity=activity)
    inbound_verbs.confirm(draft.mail, now=now)
    return activity


@transaction.atomic
def throw_away(draft: Draft, *, by: User, now: datetime) -> Draft:
    """Throw a draft away with its message. For an hour it can be put back."""
    draft = locked(draft, by)
    if draft.state == DraftState.THROWN_AWAY:
        return draft
    if draft.state != DraftState.WAITING:
        raise Refused("This draft is in your log already; take the activity back there.")
    _decide(draft, DraftState.THROWN_AWAY, now)
    inbound_verbs.throw_away(draft.mail, now=now)
    return draft


@transaction.atomic
def put_back(draft: Draft, *, by: User, now: datetime) -> Draft:
    """Let a draft wait again that was thrown away a moment ago."""
    draft = locked(draft, by)
    if draft.state != DraftState.THROWN_AWAY:
        raise Refused("This draft is not thrown away.")
    inbound_verbs.put_back(draft.mail, now=now)
    _decide(draft, DraftState.WAITING, None)
    return draft


def _is_an_interview(draft: Draft, activity: Activity) -> bool:
    """Say whether an invitation was taken, and logged as what reaches interviewing, and is in no pipeline yet."""
    was_invited = draft.starts_at is not None and not draft.called_off and draft.interview is None
    return was_invited and activity.kind.reaches == Stage.INTERVIEWING


def _decide(draft: Draft, state: DraftState, at: datetime | None, **values: Any) -> None:
    Draft.objects.filter(pk=draft.pk, state=draft.state).update(state=state, decided_at=at, **values)
    draft.state, draft.decided_at = state, at
