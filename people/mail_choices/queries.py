"""What a person chose about their mail, and when a mail to them leaves by it."""

from datetime import datetime

from django.db.models import OuterRef, Subquery

from people.accounts.models import User
from people.accounts.roles import roles_of
from people.mail_choices.models import ChosenHours, MailChoice
from rules.mail_kinds import KINDS, Audience, MailKind, Timing
from rules.mail_times import HOUR_NAMES, Leaving, MailHours, leaving


def hours_of(user: User) -> MailHours:
    chosen = ChosenHours.objects.filter(user=user).values_list(*HOUR_NAMES).first()
    return MailHours(*chosen) if chosen else MailHours()


def timings_of(user: User) -> dict[str, Timing]:
    """Return what a person chose, by the codes of kinds; a kind that is not there is as it comes."""
    newest = MailChoice.objects.filter(user=user).order_by("kind", "-id").distinct("kind")
    return {kind: Timing(timing) for kind, timing in newest.values_list("kind", "timing")}


def kinds_for(user: User, now: datetime) -> list[MailKind]:
    """Return the kinds of mail that a person may get, in the order of the list."""
    roles = roles_of(user, now)
    audiences = {Audience.EVERYBODY}
    if "student" in roles:
        audiences.add(Audience.STUDENT)
    if roles - {"student"}:
        audiences.add(Audience.STAFF)
    if "admin" in roles:
        audiences.add(Audience.ADMIN)
    return [kind for kind in KINDS if kind.audience in audiences]


def timing_of(kind: MailKind, chosen: Timing | None) -> Timing:
    """Return when mails of a kind come: as chosen, where that can be chosen, else as they come by themselves."""
    return chosen if chosen in kind.timings else kind.timing


def leaving_for(
    user: User, kind: MailKind, written_at: datetime, of_use_until: datetime | None
) -> Leaving | None:
    """Return when a mail to a person leaves; None where they turned its kind off. One query, none where nothing can be
    chosen.
    """
    if kind.timings == (Timing.AT_ONCE,):
        return leaving(Timing.AT_ONCE, written_at, user.time_zone, MailHours())
    newest = MailChoice.objects.filter(user=OuterRef("pk"), kind=kind.code).order_by("-id")
    hour_columns = [f"chosen_hours__{name}" for name in HOUR_NAMES]
    chosen, *hours = (
        User.objects.filter(pk=user.pk)
        .annotate(chosen=Subquery(newest.values("timing")[:1]))
        .values_list("chosen", *hour_columns)
        .get()
    )
    timing = timing_of(kind, Timing(chosen) if chosen else None)
    if timing == Timing.OFF:
        return None
    own_hours = MailHours(*hours) if hours[0] is not None else MailHours()
    return leaving(timing, written_at, user.time_zone, own_hours, of_use_until)
