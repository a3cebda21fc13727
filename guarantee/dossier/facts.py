"""All on record that the requirements are judged by, for any number of searches. What it means is in the rules.

A record (`guarantee.dossier.record`) is fetched once and can be judged more than once, by a different `Basis` each
time: the signed policy with the verdicts that are stored, or what somebody supposes (`guarantee.what_if.supposed`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace

from coaching.appointments.models import Appointment
from coaching.deliverables.models import Deliverable
from commitments.searches.models import Search
from guarantee.dossier.record import Record
from jobsearch.offers.facts import offer_facts
from rules import eligibility as rules
from rules.conditions import Recorded
from rules.instants import local_day
from rules.policy import PolicyRules, Unit
from rules.spans import Span
from rules.states import EndingCause, EndingClock, SearchState
from rules.verdict import Verdict
from rules.words import full_day
from standing.facts import Beside

NOTHING = Beside(0, ())
UNANSWERED_AFTER = timedelta(days=7)  # a student's message the staff left so long is named in the dossier
NAMES = {model: dict(model._meta.get_field("kind").flatchoices) for model in (Appointment, Deliverable)}


@dataclass(frozen=True)
class Basis:
    """What a record is judged by: a policy, and what hangs on it. `last_day` and `closes_at` are the window's."""

    policy: PolicyRules
    last_day: date
    closes_at: datetime
    guarantee_until: date | None
    periods: tuple[rules.PeriodOutcome, ...]
    replies: tuple[rules.ReplyFacts, ...]
    lapses: tuple[rules.LapseFacts, ...]
    withdrew_on: date | None  # the day of a withdrawal that ended the guarantee
    leave: tuple[Span, ...]


def filed(record: Record) -> datetime | None:
    """Return when the claim that stands was filed; None where none stands."""
    return next((claim.filed_at for claim in record.rows["claim"]), None)


def as_stored(record: Record, policy: PolicyRules) -> Basis:
    """Return what the record as it stands is judged by: the verdicts and the due moments that are stored."""
    search = record.search
    return Basis(
        policy=policy,
        last_day=search.last_day,
        closes_at=search.closes_at,
        guarantee_until=search.guarantee_until,
        periods=tuple(_periods(record)),
        replies=tuple(reply(message, message.reply_due_at) for message in asks(record)),
        lapses=tuple(lapse(row, search.zone) for row in record.rows["lapse"] if row.confirmed_at),
        withdrew_on=ended_by(record, EndingCause.WITHDRAWAL),
        leave=tuple(Span(leave.first_day, leave.last_day) for leave in record.rows["leave"] if leave.granted),
    )


def facts_of(
    record: Record,
    basis: Basis,
    *,
    filed_at: datetime | None,
    now: datetime,
    requests: tuple[rules.RequestFacts, ...] = (),
    stopped: int = 0,
) -> rules.DossierFacts:
    """Return what the requirements are judged by, as of `now`. `requests` change no finding: nor do the days
    `stopped`: who asks for findings alone leaves them out."""
    search = record.search
    return rules.DossierFacts(
        as_of=now,
        zone=search.zone,
        graduation=_graduation(record),
        signature=_signature(search, basis.policy),
        window_last_day=basis.last_day if search.state != SearchState.NOT_STARTED else None,
        filed_at=filed_at,
        stopped_days=stopped,
        guarantee_ended_on=basis.guarantee_until,
        withdrew_on=basis.withdrew_on,
        periods=basis.periods,
        lapses=basis.lapses,
        replies=basis.replies,
        appointments=tuple(_appointments(record, basis.closes_at)),
        deliverables=tuple(_deliverables(record, basis.closes_at)),
        offers=tuple(_offers(record, basis)),
        concerns=tuple(_concerns(record)),
        requests=requests,
        leave=basis.leave,
        outages=record.outages,
        school_failures=tuple(_left_unanswered(record, now)),
        clause_answers=tuple(_clause_answers(record, basis.policy, filed_at)),
        conditions=_conditions(record, basis.policy),
        forgiven=tuple(_forgiven(record)),
    )


def _signature(search: Search, policy: PolicyRules) -> rules.SignatureFacts:
    return rules.SignatureFacts(
        signed_at=search.signature.signed_at,
        start=search.start_date,
        version=str(policy.version),
        ref=str(search.signature_id),
    )


def _forgiven(record: Record) -> Iterator[rules.ForgivenFact]:
    for row in record.rows["forgiven"]:
        since = local_day(row.agreed_at or row.decided_at, record.search.zone)
        for number in row.requirements:
            yield rules.ForgivenFact(number, since, str(row.accommodation_id))


def _graduation(record: Record) -> rules.GraduationFacts:
    """Return what the certification in force says: a later one replaces an earlier one (DOMAIN §2)."""
    if not record.rows["certification"]:
        return rules.GraduationFacts(certified=False)
    certification = record.rows["certification"][-1]
    outcomes = {
        outcome.requirement_id: outcome
        for outcome in record.rows["outcome"]
        if outcome.certification_id == certification.pk
    }
    return rules.GraduationFacts(
        certified=True,
        graduated_on=certification.graduated_on,
        certified_by=certification.by,
        requirements=tuple(
            rules.ProgramRequirementFact(
                requirement.name,
                outcomes[requirement.pk].met if requirement.pk in outcomes else None,
                outcomes[requirement.pk].note if requirement.pk in outcomes else "",
            )
            for requirement in record.rows["requirement"]
        ),
        ref=str(record.search.student_id),
        shown_on=_certified_at_start(record),
    )


def _certified_at_start(record: Record) -> date:
    """Return the day of graduation that was certified when the search started: the student was told a limit by it."""
    certifications = record.rows["certification"]
    opens_at = record.search.opens_at
    before = [certification for certification in certifications if certification.certified_at <= opens_at]
    day: date = (before[-1] if before else certifications[0]).graduated_on
    return day


def _clause_answers(
    record: Record, policy: PolicyRules, filed_at: datetime | None
) -> list[rules.ClauseAnswerFacts]:
    """Return what the school answered on clauses of the signed version before the claim was filed."""
    return [
        rules.ClauseAnswerFacts(row.clause, row.answered_at, rules.requirements_of(policy, row.clause))
        for row in record.rows["clause_answer"]
        if row.policy_id == record.search.policy_id and (filed_at is None or row.answered_at < filed_at)
    ]


def _periods(record: Record) -> list[rules.PeriodOutcome]:
    reasons = {(excusal.unit, excusal.number): excusal.reason for excusal in record.rows["excusal"]}
    return [
        rules.PeriodOutcome(
            unit=Unit(period.unit),
            number=period.number,
            first_day=period.first_day,
            last_day=period.last_day,
            verdict=Verdict(period.verdict),
            settled=period.settled_at is not None,
            quotas=period.quotas,
            excused_because=reasons.get((period.unit, period.number), ""),
            late_not_counted=record.beside.get(period.pk, NOTHING).late,
            agencies=record.beside.get(period.pk, NOTHING).agencies,
            rests_on_stated=period.pk in record.resting_on_stated,
            ref=str(period.number),
        )
        for period in record.periods
    ]


def ended_by(record: Record, cause: str) -> date | None:
    """Return the day on which this cause ended the guarantee; None where it did not."""
    endings = [
        ending
        for ending in record.rows["ending"]
        if ending.clock == EndingClock.GUARANTEE and ending.cause == cause
    ]
    return endings[0].ended_on if endings else None


def lapse(row: SimpleNamespace, zone: str) -> rules.LapseFacts:
    return rules.LapseFacts(
        lapsed_on=local_day(row.confirmed_at, zone),
        reinstated=row.reinstated_at is not None,
        because=row.reinstated_why,
        schools_error=row.schools_error,
        ref=str(row.pk),
    )


def asks(record: Record) -> list[SimpleNamespace]:
    """Return the messages of the search that ask for a reply."""
    opens_at = record.search.opens_at
    return [
        message for message in record.rows["message"] if message.asks_reply and message.sent_at >= opens_at
    ]


def clocks_from(message: SimpleNamespace) -> datetime | None:
    """Return the moment from which the message's clocks run, as `Message.clocks_from`: its sending; after a bounce,
    when the student knew of it, or None."""
    start: datetime | None = message.sent_at if message.bounced_at is None else message.started_at
    return start


def reply(message: SimpleNamespace, due_at: datetime | None) -> rules.ReplyFacts:
    return rules.ReplyFacts(
        message.sent_at, due_at, message.replied_at, ref=str(message.pk), zone=message.zone
    )


def _appointments(record: Record, closes_at: datetime) -> list[rules.AppointmentFacts]:
    """Return the appointments until the window's end: what alumni are met for afterwards decides about no guarantee."""
    return [
        rules.AppointmentFacts(
            label=NAMES[Appointment][appointment.kind].capitalize(),
            starts_at=appointment.starts_at,
            outcome=appointment.outcome,
            minutes_late=appointment.minutes_late,
            note=appointment.note,
            ref=str(appointment.pk),
        )
        for appointment in record.rows["appointment"]
        if appointment.starts_at < closes_at
    ]


def _deliverables(record: Record, closes_at: datetime) -> list[rules.DeliverableFacts]:
    """Return the deliverables due by the window's end."""
    return [
        rules.DeliverableFacts(
            label=NAMES[Deliverable][deliverable.kind],
            due_at=deliverable.due_at,
            submitted_at=deliverable.first_in_at,
            ref=str(deliverable.pk),
        )
        for deliverable in record.rows["deliverable"]
        if deliverable.due_at <= closes_at
    ]


def _offers(record: Record, basis: Basis) -> list[rules.OfferOutcome]:
    """Return the offers as the policy rules on them; `answer_due` of one that was open on the start date hangs on that
    day."""
    return [
        rules.OfferOutcome.of(
            basis.policy,
            str(offer),
            offer_facts(offer, record.search, basis.policy, closes_at=basis.closes_at, down=record.outages),
            ref=str(offer.pk),
        )
        for offer in record.offers
    ]


def _concerns(record: Record) -> list[rules.ConcernFacts]:
    return [
        rules.ConcernFacts(f"Concern of {full_day(concern.happened_on)}", concern.upheld, str(concern.pk))
        for concern in record.rows["concern"]
    ]


def _conditions(record: Record, policy: PolicyRules) -> dict[str, Recorded]:
    """Return, by key, what is recorded last of each of the series' conditions, under whichever version."""
    return {
        row.key: Recorded(
            label=row.label,
            unit=row.unit,
            value=None if row.figure is None else Decimal(row.figure),
            holds=row.holds,
            note=row.note,
            by=row.by,
            at=row.recorded_at,
            ref=str(row.pk),
        )
        for row in record.rows["condition"]
        if row.series == policy.series
    }


def _left_unanswered(record: Record, now: datetime) -> list[rules.SchoolFailure]:
    """Name messages of the student after which no staff wrote for a week. A reply that was asked for ends a talk."""
    search = record.search
    talk = [message for message in record.rows["message"] if message.sent_at >= search.opens_at]
    replies = {message.replied_at for message in talk}
    failures: list[rules.SchoolFailure] = []
    waiting_since: datetime | None = None
    for from_student, sent_at in [
        *((message.from_student, message.sent_at) for message in talk),
        (False, now),
    ]:
        if from_student and waiting_since is None and sent_at not in replies:
            waiting_since = sent_at
        elif not from_student and waiting_since is not None:
            if sent_at - waiting_since > UNANSWERED_AFTER:
                day = full_day(local_day(waiting_since, search.zone))
                waited = (sent_at - waiting_since).days
                failures.append(
                    rules.SchoolFailure(f"The message of {day} waited {waited} days for an answer.")
                )
            waiting_since = None
    return failures
