"""The verbs of a hearing: opened by a judge, given more time, answered by the student, closed by time (DOMAIN §8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.errors import Refused
from core.files.storing import store
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.decidable import must_be_found, must_be_judged
from guarantee.dossier import queries as dossiers
from guarantee.evidence.changes import rests_on, snapshot
from guarantee.evidence.queries import as_json
from guarantee.hearings import mails
from guarantee.hearings.models import (
    Hearing,
    HearingAnswer,
    HearingClosed,
    HearingExtension,
    HearingFile,
    HearingPoint,
    HearingTimeRequest,
    WhyClosed,
)
from guarantee.hearings.queries import HearingStanding, hearings_of, running, to_put, unheard
from guarantee.judges.guards import judged_by, locked_by_time, locked_claim
from guarantee.queue.guards import must_be_free_for
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.hearings import earliest_extension, extended_until, hearing_until, latest_extension
from rules.instants import last_local_day
from rules.states import FOUND_CLAIMS
from rules.words import full_day

LONGEST_POINT, LONGEST_WHY = 10_000, 2_000
FILES_AT_MOST = 10  # on one finding
OVER = "This hearing is over. What you send now goes to your coach, as a message."


@dataclass(frozen=True)
class Point:
    """What a student says on one finding, with files."""

    text: str
    files: Sequence[UploadedFile] = field(default=())


@transaction.atomic
def open_hearing(claim: Claim, *, by: User, now: datetime) -> Hearing:
    """Put the findings that are not met, and on which the student was not heard, to them. One that runs, and whose
    findings have changed, is made again as part of this one."""
    claim, entitlement = judged_by(claim, by, now)
    must_be_free_for(claim, by, entitlement.judges)
    must_be_judged(claim, "A decision has been proposed already, so nothing is heard now.")
    look = dossiers.looked_at(claim, now, barred=tuple(entitlement.barred))
    must_be_found(look.dossier)
    close_if_over(claim, now)
    hearings = hearings_of(claim)
    if not unheard(hearings, look.dossier["requirements"]):
        raise Refused("There is nothing to hear: each finding that is not met has been heard.")
    rows = [_put(row, look) for row in to_put(hearings, look.dossier["requirements"])]
    if not rows:
        raise Refused("A hearing runs already; nothing has changed since it opened.")
    earlier = running(hearings)
    if earlier is not None:
        _close(claim, earlier.hearing, WhyClosed.AGAIN, by, now)
    hearing = Hearing.objects.create(
        claim=claim, findings=rows, closes_at=hearing_until(now, claim.search.zone), by=by, at=now
    )
    audit_trail_verbs.add(
        claim,
        "hearing opened",
        by=by,
        now=now,
        requirements=hearing.requirements,
        closes_at=hearing.closes_at.isoformat(),
        findings=audit_trail_verbs.salted(audit_trail_verbs.canonical(rows), hearing.salt),
    )
    mails.hearing_opened(hearing, again=bool(hearings), now=now)
    return hearing


def _put(row: Mapping[str, Any], look: dossiers.Look) -> dict[str, Any]:
    """Return a finding as it is put to the student: with every piece of evidence behind it."""
    pieces = [piece for piece in look.pieces if row["number"] in piece.requirements]
    return dict(row) | {"pieces": as_json(pieces)}


@transaction.atomic
def ask_more_time(hearing: Hearing, *, until: date, why: str, by: User, now: datetime) -> HearingTimeRequest:
    """Ask for more time to answer, as the student, while the hearing runs. It does not close before a judge answers."""
    standing = _of_student(hearing, by, now)
    why = clean_text(
        why, field="why", empty="Say what you need the time for, in a sentence.", longest=LONGEST_WHY
    )
    if standing.request is not None:
        raise Refused("You have asked for more time already; the judges have not answered yet.")
    _must_be_later(standing, until, now)
    request = HearingTimeRequest.objects.create(hearing=hearing, until_day=until, why=why, by=by, at=now)
    claim = standing.hearing.claim
    audit_trail_verbs.add(
        claim, "more time asked for", by=by, now=now, until=until.isoformat(),
        why=audit_trail_verbs.salted(why, request.salt),
    )  # fmt: skip
    mails.more_time_asked(request, claim, now=now)
    return request


@transaction.atomic
def extend(hearing: Hearing, *, until: date | None, why: str, by: User, now: datetime) -> HearingExtension:
    """Give a hearing that runs more time, to the end of a day of the student's, asked for or not; or decline what was
    asked for (`until` is None)."""
    claim, _ = judged_by(hearing.claim, by, now)
    standing = _running(claim, hearing, now)
    why = clean_text(why, field="why", empty="Say why: the student reads it.", longest=LONGEST_WHY)
    if until is None and standing.request is None:
        raise Refused("Nobody asks for more time any more.")
    if until is not None:
        _must_be_later(standing, until, now)
    extension = HearingExtension.objects.create(
        hearing=hearing,
        request=standing.request,
        closes_at=extended_until(until, claim.search.zone) if until else None,
        why=why,
        by=by,
        at=now,
    )
    audit_trail_verbs.add(
        claim, "more time given" if until else "more time declined", by=by, now=now,
        why=audit_trail_verbs.salted(why, extension.salt), **({"until": until.isoformat()} if until else {}),
    )  # fmt: skip
    mails.more_time_answered(extension, claim, now=now)
    close_if_over(claim, now)
    return extension


@transaction.atomic
def answer_hearing(
    hearing: Hearing, *, points: Mapping[int, Point], helper: str = "", by: User, now: datetime
) -> HearingAnswer:
    """Answer as the student, finding by finding; the hearing then is over. `helper` names who wrote it for them.
    No point at all says that they have nothing to say."""
    standing = _of_student(hearing, by, now)
    claim = standing.hearing.claim
    helper = clean_text(helper, field="helper", longest=150)
    answer = HearingAnswer.objects.create(hearing=hearing, helper=helper, by=by, at=now)
    digests = {}
    for number in hearing.requirements:
        point = points.get(number)
        if point is not None and (point.text.strip() or point.files):
            digests[str(number)] = _record_point(answer, number, point, by, now)
    audit_trail_verbs.add(
        claim,
        "heard",
        by=by,
        now=now,
        points=digests,
        helper=audit_trail_verbs.salted(helper, answer.salt) if helper else "",
    )
    _close(claim, hearing, WhyClosed.ANSWERED, by, now)
    mails.hearing_answered(answer, claim, now=now)
    return answer


def _record_point(
    answer: HearingAnswer, number: int, point: Point, by: User, now: datetime
) -> dict[str, Any]:
    """Record one point with its files, and return the digests that the trail keeps of it."""
    text = clean_text(point.text, field=f"point_{number}", longest=LONGEST_POINT)
    if len(point.files) > FILES_AT_MOST:
        raise Refused(f"Send at most {FILES_AT_MOST} files with one answer.", f"files_{number}")
    row = HearingPoint.objects.create(answer=answer, requirement=number, text=text)
    digests = []
    for upload in point.files:
        try:
            stored_file = store(upload, by=by, now=now)
        except Refused as refusal:
            raise Refused(refusal.message, f"files_{number}") from refusal
        HearingFile.objects.create(point=row, file=stored_file)
        digests.append(stored_file.digest)
    return {"text": audit_trail_verbs.salted(text, row.salt), "files": digests}


@transaction.atomic
def close_by_time(hearing: Hearing, *, now: datetime) -> bool:
    """Close a hearing whose time is up; return whether it was. Its judges and the student are told."""
    return close_if_over(locked_by_time(hearing.claim), now)


def close_if_over(claim: Claim, now: datetime) -> bool:
    """Close the hearing of a claim, which is locked, if its time is up; return whether it was."""
    standing = running(hearings_of(claim)) if claim.state in FOUND_CLAIMS else None
    if standing is None or not standing.is_over(now):
        return False
    _close(claim, standing.hearing, WhyClosed.TIME, None, now)
    mails.hearing_closed(standing.hearing, claim, now=now)
    return True


def close_as_moot(claim: Claim, *, by: User, now: datetime) -> None:
    """Close the hearing of a claim, which is locked, if one runs: an approval was proposed, which needs none, or it
    was decided or sent back on appeal otherwise."""
    standing = running(hearings_of(claim))
    if standing is not None:
        _close(claim, standing.hearing, WhyClosed.MOOT, by, now)


def _close(claim: Claim, hearing: Hearing, why: WhyClosed, by: User | None, now: datetime) -> None:
    look = dossiers.pieces_of(claim)
    digests = rests_on(look)
    changed = [row["number"] for row in hearing.findings if row["rests_on"] != digests[row["number"]]]
    HearingClosed.objects.create(
        hearing=hearing, why=why, evidence=snapshot(claim, look, now), made_again=changed, by=by, at=now
    )
    audit_trail_verbs.add(claim, "hearing closed", by=by, now=now, why=why.value, made_again=changed)


def _of_student(hearing: Hearing, by: User, now: datetime) -> HearingStanding:
    claim = locked_claim(hearing.claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student is heard.")
    return _running(claim, hearing, now)


def _running(claim: Claim, hearing: Hearing, now: datetime) -> HearingStanding:
    """Return how the hearing stands, its claim locked. Raise Refused where it does not run any more."""
    standing = next((row for row in hearings_of(claim) if row.hearing.pk == hearing.pk), None)
    if standing is None or not standing.runs or standing.is_over(now) or claim.state not in FOUND_CLAIMS:
        raise Refused(OVER if claim.is_open else "The claim is closed, so nobody is heard on it any more.")
    standing.hearing.claim = claim
    return standing


def _must_be_later(standing: HearingStanding, until: date, now: datetime) -> None:
    zone = standing.hearing.claim.search.zone
    first = earliest_extension(standing.closes_at, now, zone)
    if until <= (last_day := last_local_day(standing.closes_at, zone)):
        raise Refused(f"It runs until {full_day(last_day)} already: choose a later day.", "until")
    if until < first:
        raise Refused(f"That day has passed: choose {full_day(first)} or a later one.", "until")
    latest = latest_extension(now, zone)
    if until > latest:
        raise Refused(f"Choose a day up to {full_day(latest)}.", "until")
