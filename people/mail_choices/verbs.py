"""Choosing which mails come, and when. Each choice is a row; what is chosen already adds none."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from core.errors import Refused, RefusedTogether
from people.accounts.models import User
from people.mail_choices import queries
from people.mail_choices.models import ChosenHours, MailChoice
from rules.mail_kinds import MailKind, Timing, kind_named
from rules.mail_times import DAILY_MINUTE, MailHours


@transaction.atomic
def choose(user: User, timings: Mapping[str, str], hours: MailHours, *, now: datetime) -> int:
    """Choose when mails of these kinds come, and the hours; return how many kinds come otherwise than before.

    It holds for mails to come. Raise Refused, all faults together.
    """
    chosen = {kind_named(code): _timing(timing) for code, timing in timings.items()}
    refusals = [refusal for kind, timing in chosen.items() for refusal in _cannot(kind, timing)]
    refusals += _cannot_be(hours)
    if refusals:
        raise RefusedTogether(refusals)
    if hours != queries.hours_of(user):
        ChosenHours.objects.update_or_create(user=user, defaults=asdict(hours) | {"changed_at": now})
    return _choose(user, chosen, now=now)


@transaction.atomic
def stop(user: User, kinds: tuple[MailKind, ...], *, now: datetime) -> int:
    """Turn kinds off with a mail's own link, and return how many were on."""
    return _choose(user, dict.fromkeys(kinds, Timing.OFF), now=now, by_link=True)


@transaction.atomic
def take_up_again(user: User, kinds: tuple[MailKind, ...], *, now: datetime) -> int:
    """Let kinds come again as they do by themselves, with the link by which they were stopped."""
    return _choose(user, {kind: kind.timing for kind in kinds}, now=now, by_link=True)


def _choose(user: User, chosen: Mapping[MailKind, Timing], *, now: datetime, by_link: bool = False) -> int:
    present = queries.timings_of(user)
    changed = [
        MailChoice(user=user, kind=kind.code, timing=timing, by_link=by_link, at=now)
        for kind, timing in chosen.items()
        if queries.timing_of(kind, present.get(kind.code)) != timing
    ]
    MailChoice.objects.bulk_create(changed)
    return len(changed)


def _timing(text: str) -> Timing:
    try:
        return Timing(text)
    except ValueError:
        raise Refused("Choose one of the times that the page offers.") from None


def _cannot(kind: MailKind, timing: Timing) -> list[Refused]:
    if timing in kind.timings:
        return []
    if timing == Timing.OFF:
        return [Refused(f"This cannot be turned off. {kind.needed}", kind.code)]
    return [Refused("Choose one of the times that the page offers.", kind.code)]


def _cannot_be(hours: MailHours) -> list[Refused]:
    refusals = [
        Refused("Choose an hour from 0 to 23.", field)
        for field, hour in asdict(hours).items()
        if not 0 <= hour <= 23
    ]
    if not refusals and hours.is_quiet(hours.daily):
        words = f"{hours.daily:02}:{DAILY_MINUTE} lies in your quiet hours. Choose an hour outside of them."
        refusals.append(Refused(words, "daily"))
    return refusals
