"""What a message suggests as an activity: who, which employer, when, from its headers alone. No database here.

A message that a student copies to their private address says whom they wrote to; one that they forward to it says, in
the headers inside, who wrote to whom. An invitation of a calendar says more than either.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.inbound import addresses
from core.inbound.parsing import MailAddress, ReceivedMail
from jobsearch.drafts import forwarded, invitations, senders
from jobsearch.drafts.invitations import Invitation
from jobsearch.drafts.languages import APPLIED, INVITED, PREFIX
from jobsearch.drafts.models import DraftWay
from rules.instants import local_day

SUBJECT_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a message suggests. `means` says what was done: contacted, applied, interviewed; empty: not plain."""

    way: DraftWay
    occurred_on: date
    day_is_guessed: bool = False
    means: str = ""
    person: str = ""
    employer: str = ""
    subject: str = ""
    invitation: Invitation | None = None


CONTACTED, APPLIED_FOR, INTERVIEWED = "contacted", "applied", "interviewed"


@dataclass(frozen=True, slots=True)
class _Inner:
    """The message that is meant: the one that came, or the one that was forwarded in it."""

    way: DraftWay
    people: Sequence[MailAddress]  # whoever is not the student, the likeliest first
    subject: str
    day: date | None
    text: str


def suggest(mail: ReceivedMail, own_addresses: Collection[str], *, zone: str, now: datetime) -> Suggestion:
    """Return what a message suggests to a student who writes from `own_addresses`, with days in `zone`."""
    today = local_day(now, zone)
    inner = _inner(mail, own_addresses, zone, today)
    invitation = invitations.find(_calendars(mail), zone)
    person, employer = _who(inner.people)
    suggestion = Suggestion(
        way=inner.way,
        occurred_on=min(inner.day or today, today),
        day_is_guessed=inner.day is None,
        means=_means(inner, person),
        person=person,
        employer=employer,
        subject=_subject(inner.subject),
    )
    return _invited(suggestion, invitation, own_addresses, zone) if invitation else suggestion


def _inner(mail: ReceivedMail, own_addresses: Collection[str], zone: str, today: date) -> _Inner:
    sender = mail.sender
    if sender is None or sender.address not in own_addresses:
        return _Inner(DraftWay.RECEIVED, mail.senders, mail.subject, _day(mail.date, zone, today), mail.text)
    others = _others([*mail.to, *mail.cc], own_addresses)
    if others:
        return _Inner(DraftWay.SENT, others, mail.subject, _day(mail.date, zone, today), mail.text)
    if mail.forwarded:
        return _of_attached(mail.forwarded[0], own_addresses, zone, today)
    headers = forwarded.find(mail.text)
    if headers is None:
        return _Inner(DraftWay.NOTE, (), mail.subject, _day(mail.date, zone, today), mail.text)
    sent = _day(mail.date, zone, today) or today
    moment = forwarded.moment_of(headers.date)
    day = local_day(moment, zone) if moment else forwarded.day_of(headers.date, sent)
    wrote_it = headers.sender.address in own_addresses
    return _Inner(
        DraftWay.FORWARDED_SENT if wrote_it else DraftWay.FORWARDED,
        _others(headers.to, own_addresses) if wrote_it else (headers.sender,),
        headers.subject or mail.subject,
        min(day, today) if day else None,
        mail.text,
    )


def _of_attached(mail: ReceivedMail, own_addresses: Collection[str], zone: str, today: date) -> _Inner:
    wrote_it = mail.sender is not None and mail.sender.address in own_addresses
    return _Inner(
        DraftWay.FORWARDED_SENT if wrote_it else DraftWay.FORWARDED,
        _others([*mail.to, *mail.cc], own_addresses) if wrote_it else mail.senders,
        mail.subject,
        _day(mail.date, zone, today),
        mail.text,
    )


def _others(people: Iterable[MailAddress], own_addresses: Collection[str]) -> tuple[MailAddress, ...]:
    return tuple(
        person
        for person in people
        if (person.address or person.name)
        and person.address not in own_addresses
        and not addresses.is_ours(person.address)
    )


def _day(moment: datetime | None, zone: str, today: date) -> date | None:
    """Return the student's day of a moment; one that lies ahead is a wrong clock's, and tells nothing."""
    day = local_day(moment, zone) if moment else None
    return day if day is not None and day <= today else None


def _who(people: Sequence[MailAddress]) -> tuple[str, str]:
    """Return the first person with a name, and the employer that their address, or else anybody's, tells of."""
    named = next((somebody for somebody in people if senders.person_of(somebody)), None)
    person = senders.person_of(named) if named else ""
    candidates = [named, *people] if named else people
    employers = (senders.employer_of(somebody) for somebody in candidates)
    return person, next((employer for employer in employers if employer), "")


def _means(inner: _Inner, person: str) -> str:
    """Say what was done, where that is plain: who only received something has done nothing yet."""
    if APPLIED.search(inner.subject) and (not person or any(map(senders.is_program, inner.people))):
        return APPLIED_FOR
    if inner.way in (DraftWay.SENT, DraftWay.FORWARDED_SENT, DraftWay.FORWARDED) and person:
        return CONTACTED
    return ""


def _calendars(mail: ReceivedMail) -> tuple[bytes, ...]:
    return mail.calendars + tuple(text for inner in mail.forwarded for text in _calendars(inner))


def _invited(
    suggestion: Suggestion, invitation: Invitation, own_addresses: Collection[str], zone: str
) -> Suggestion:
    """Return the suggestion as the invitation says it: an interview on its day, with who invites."""
    person, employer = _who(_others(invitation.people, own_addresses))
    return replace(
        suggestion,
        way=DraftWay.FORWARDED if suggestion.way == DraftWay.NOTE else suggestion.way,
        occurred_on=local_day(invitation.starts_at, zone),
        day_is_guessed=False,
        means=INTERVIEWED,
        person=person or suggestion.person,
        employer=employer or suggestion.employer,
        subject=_subject(invitation.summary or suggestion.subject),
        invitation=invitation,
    )


def _subject(subject: str) -> str:
    """Return a subject without what programs put before it."""
    return INVITED.sub("", PREFIX.sub("", subject)).strip()[:SUBJECT_AT_MOST]
