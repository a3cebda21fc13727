"""The interview to which an invitation in a message asks: a round in the pipeline, and so in the calendar."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from core.errors import Refused
from jobsearch.activities.recording import FIELDS
from jobsearch.contacts.verbs import Names
from jobsearch.drafts.locked import locked, values_of
from jobsearch.drafts.models import Draft, DraftState
from jobsearch.interviews import verbs as interview_verbs
from jobsearch.interviews.models import InterviewRound
from jobsearch.openings import verbs as opening_verbs
from jobsearch.openings.models import Opening
from jobsearch.openings.queries import KnownOpenings
from people.accounts.models import User
from rules.states import Stage

SOURCE = "mail"


@transaction.atomic
def plan(
    draft: Draft, *, changes: Mapping[str, Any] | None = None, by: User, now: datetime
) -> InterviewRound:
    """Put the interview of an invitation into the pipeline, with `changes` (names of FIELDS) where the student changed
    the draft; a second press finds the round of the first. The draft waits on: once it was, it is logged.
    """
    draft = locked(draft, by)
    if draft.interview is not None:
        return draft.interview
    if draft.state != DraftState.WAITING:
        raise Refused("This draft is thrown away. Put it back first.")
    if draft.called_off:
        raise Refused("Its sender has called it off.")
    values = values_of(draft) | {name: value for name, value in (changes or {}).items() if name in FIELDS}
    if not values["employer"]:
        raise Refused("Say at which employer.", "employer")
    opening = _opening_for(draft, values, by, now)
    return plan_at(draft, opening, who=values["person"], by=by, now=now)


def plan_at(draft: Draft, opening: Opening, *, who: str, by: User | None, now: datetime) -> InterviewRound:
    """Add the round to an opening, in the caller's transaction. Raise Refused where the message holds no invitation."""
    if draft.starts_at is None:
        raise Refused("No invitation is in this message, so nobody knows when it is.")
    minutes = round((draft.ends_at - draft.starts_at).total_seconds() / 60) if draft.ends_at else None
    planned = interview_verbs.plan(
        opening,
        starts_at=draft.starts_at,
        minutes=minutes if minutes and 1 <= minutes <= interview_verbs.LONGEST else None,
        who=who,
        where=draft.place,
        by=by,
        now=now,
    )
    Draft.objects.filter(pk=draft.pk).update(interview=planned)
    draft.interview = planned
    return planned


def follow(draft: Draft, *, starts_at: datetime, place: str, called_off: bool, now: datetime) -> None:
    """Let the round that was planned from a draft follow a newer invitation to the same event."""
    planned = draft.interview
    if planned is None:
        return
    if called_off:
        interview_verbs.take_back(planned, by=None, now=now)
    else:
        interview_verbs.change(planned, starts_at=starts_at, where=place, by=None, now=now)


def _opening_for(draft: Draft, values: Mapping[str, Any], by: User, now: datetime) -> Opening:
    """Return the opening that is meant; one at this employer where none is plain."""
    names = Names(draft.student, now)
    employer = names.employer(values["employer"])
    contact = names.contact(values["person"], employer) if values["person"] else None
    meant = KnownOpenings.of(draft.student).meant_by(
        employer.pk if employer else None, values["role"], values["link"], contact.pk if contact else None
    )
    if meant is not None and meant.stage != Stage.CLOSED:
        return meant
    return opening_verbs.add(
        draft.student,
        employer=values["employer"],
        role=values["role"],
        link=values["link"],
        person=values["person"],
        by=by,
        now=now,
        source=SOURCE,
        source_key=f"draft:{draft.pk}",
    ).opening
