"""A claim of a search in which nothing was logged, denied as proposed by Dora; Erin would be the second admin."""

from datetime import datetime, timedelta
from typing import Any

from coaching.appointments.models import Appointment
from coaching.appointments.verbs import book, record_outcome
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.dossier import queries as dossier_queries
from guarantee.hearings.queries import hearings_of, unheard
from guarantee.hearings.verbs import Point, answer_hearing, open_hearing
from jobsearch.offers.models import Offer
from jobsearch.offers.verbs import confirm, state_offer
from people.accounts.models import User
from tests.guarantee.scenes import ENDED, Scene, ended

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def idle(**options: Any) -> Scene:
    """Alice's window is over; she logged nothing, so that every week is missed."""
    return ended(work=False, **options)


def judge_all(scene: Scene, claim: Claim, by: User | None = None) -> None:
    """Dora, or `by`, agrees with what the evidence settles, and finds the rest met."""
    judge = by or scene.dora
    decision_verbs.agree_with_evidence(claim, by=judge, now=ENDED)
    for row in scene_rows(claim):
        if row["finding"] == "needs_person" and (row["recorded"] is None or row["overtaken"]):
            decision_verbs.record_finding(
                claim, requirement=row["number"], finding="met", reason="Looked at.", by=judge, now=ENDED
            )


def scene_rows(claim: Claim) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = dossier_queries.dossier(claim, ENDED)["requirements"]
    return rows


def proposed(scene: Scene, claim: Claim | None = None, by: User | None = None) -> Decision:
    """Dora, or `by`, has judged it all, heard her, and proposes to deny."""
    claim = claim or scene.file()
    judge_all(scene, claim, by)
    return denied(claim, reasons="No work was done.", by=by or scene.dora)


def denied(claim: Claim, *, by: User, reasons: str = "Not done.", now: datetime = ENDED) -> Decision:
    """Propose to deny a claim whose findings are recorded, once she was heard on them."""
    hear(claim, by=by, now=now)
    return decision_verbs.propose_decision(claim, outcome="denied", reasons=reasons, by=by, now=now)


def hear(
    claim: Claim, *, by: User, points: dict[int, str] | None = None, helper: str = "", now: datetime = ENDED
) -> None:
    """Put what is not met, and was not heard yet, to the student, who answers at once: by default that they have
    nothing to say."""
    rows = dossier_queries.dossier(claim, now)["requirements"]
    if not unheard(hearings_of(claim), rows):
        return
    hearing = open_hearing(claim, by=by, now=now)
    said = {number: Point(text) for number, text in (points or {}).items()}
    answer_hearing(hearing, points=said, helper=helper, by=claim.student.user, now=now)


def late_by(scene: Scene, minutes: int, days_before_end: int = 20) -> Appointment:
    """A coaching meeting in the window to which she came that late, on record only now."""
    starts_at = scene.search.closes_at - days_before_end * DAY
    appointment = book(
        scene.student, kind="coaching", host=scene.bob, starts_at=starts_at, minutes=30, by=scene.bob, now=starts_at
    )  # fmt: skip
    return record_outcome(
        appointment, outcome="attended", minutes_late=minutes, note="", by=scene.bob, now=ENDED
    )


def offered(scene: Scene, employer: str, *, confirmed: bool = True, hours: int = 10) -> Offer:
    """An offer of a few hours a week, so that it does not qualify; refused in time, stated only now."""
    received = scene.search.opens_at + 30 * DAY
    offer = state_offer(
        scene.student, employer=employer, role="Helper", received_at=received, hours_per_week=hours, in_field=True,
        type="permanent", written=True, by=scene.student.user, now=ENDED,
    )  # fmt: skip
    if confirmed:
        confirm(offer, note="", seen=offer.changed_at, by=scene.bob, now=ENDED)
    return offer
