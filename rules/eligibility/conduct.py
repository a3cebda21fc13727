"""Requirements 4, 5, 6 and 9: replies, appointments, deliverables, conduct (DOMAIN §8)."""

from __future__ import annotations

from datetime import datetime
from statistics import median

from rules.eligibility.facts import (
    AppointmentFacts,
    DeliverableFacts,
    DossierFacts,
    Evidence,
    Found,
    LapseFacts,
    ReplyFacts,
)
from rules.eligibility.judged import JudgedRequirement, Told, judged
from rules.eligibility.tolerance import allowed_in_words, within
from rules.instants import last_local_day, local_day
from rules.policy import PolicyRules
from rules.states import AppointmentOutcome
from rules.strikes import LateReply, Strikes, counted_until, strikes, strikes_of
from rules.words import full_day, joined, plural


def responsive(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 4: responsive to the coach; search neither lapsed nor withdrawn from.

    A withdrawal ends the guarantee (DOMAIN §2).
    """
    due = [reply for reply in facts.replies if _is_judged(reply, facts.as_of)]
    late = [reply for reply in due if not _kept(reply)]
    parts: list[Told] = [(_lapse(lapse), _lapse_sentence(lapse)) for lapse in facts.lapses]
    parts.append((Found.MET, _replies_sentence(due, late)))
    if late:
        parts += _late_told(policy, facts, late)
    if facts.withdrew_on is not None:
        withdrawn = f"Withdrawn from the search on {full_day(facts.withdrew_on)}."
        parts.insert(0, (Found.NOT_MET, withdrawn))
    evidence = [Evidence("Lapse", "lapse", lapse.ref, _lapse_sentence(lapse)) for lapse in facts.lapses]
    evidence += [_reply_evidence(policy, facts, reply) for reply in late]
    return judged(parts, evidence)


def _late_told(policy: PolicyRules, facts: DossierFacts, late: list[ReplyFacts]) -> list[Told]:
    """Judge late replies by their number, and by the strikes for them where the policy gives any."""
    late_strikes = _strikes(policy, facts, late)
    by_number = Found.MET
    if late_strikes is None or policy.late_replies_allowed is not None:
        by_number = within(len(late), policy.late_replies_allowed)
    count = plural(len(late), "reply", "replies")
    sentence = f"{count} not in time{policy.cited('reply_within')}; {_late_allowed(policy)}."
    return [(by_number, sentence), *_strikes_told(policy, facts, late, late_strikes)]


def _is_judged(reply: ReplyFacts, as_of: datetime) -> bool:
    return reply.due_at is not None and (reply.replied_at is not None or reply.due_at <= as_of)


def _kept(reply: ReplyFacts) -> bool:
    return reply.due_at is not None and reply.replied_at is not None and reply.replied_at < reply.due_at


def _allowed(policy: PolicyRules, rule: str) -> str:
    return f"{allowed_in_words(getattr(policy, rule))}{policy.cited(rule)}."


def _late_allowed(policy: PolicyRules) -> str:
    """Return in words how many replies may be late; where that is not stated and strikes count them, these decide."""
    if policy.late_replies_allowed is None and policy.strike_days is not None:
        return "strikes count them"
    return f"{allowed_in_words(policy.late_replies_allowed)}{policy.cited('late_replies_allowed')}"


def _strikes(policy: PolicyRules, facts: DossierFacts, late: list[ReplyFacts]) -> Strikes | None:
    replies = [_late(reply, facts) for reply in late]
    return strikes(policy, replies, _counted_until(facts), facts.leave, facts.outages)


def _late(reply: ReplyFacts, facts: DossierFacts) -> LateReply:
    assert reply.due_at is not None  # only what was due can be late
    return LateReply(reply.due_at, reply.replied_at, reply.zone or facts.zone)


def _counted_until(facts: DossierFacts) -> datetime:
    last = facts.guarantee_ended_on or facts.window_last_day
    return facts.as_of if last is None else counted_until(facts.as_of, last, facts.zone)


def _strikes_told(
    policy: PolicyRules, facts: DossierFacts, late: list[ReplyFacts], late_strikes: Strikes | None
) -> list[Told]:
    if late_strikes is None:
        return []
    finding = Found.NOT_MET if late_strikes.forfeited else Found.MET
    if late_strikes.limit is None:  # how many forfeit the guarantee is not stated
        finding = within(late_strikes.count, None)
    counts = [(reply, _own_strikes(policy, facts, reply)) for reply in late]
    listed = joined([f"message of {_sent(reply, facts)}, {count}" for reply, count in counts if count])
    cited = policy.cited("strike_days", "strikes_forfeit")
    forfeits = "; they forfeit the guarantee" if late_strikes.forfeited else ""
    unstated = late_strikes.limit is None and late_strikes.count
    stated = "; how many forfeit is not stated" if unstated else ""
    return [(finding, f"{late_strikes.words}{cited}{f': {listed}' if listed else ''}{forfeits}{stated}.")]


def _own_strikes(policy: PolicyRules, facts: DossierFacts, reply: ReplyFacts) -> int:
    late, days = _late(reply, facts), policy.strike_days or 1
    return strikes_of(days, late, _counted_until(facts), facts.leave, facts.outages)


def _sent(reply: ReplyFacts, facts: DossierFacts) -> str:
    return full_day(local_day(reply.sent_at, reply.zone or facts.zone))


def _lapse(lapse: LapseFacts) -> Found:
    settled = lapse.confirmed and lapse.stated and not lapse.reinstated
    return Found.NOT_MET if settled else Found.NEEDS_PERSON


def _lapse_sentence(lapse: LapseFacts) -> str:
    if not lapse.confirmed:
        return f"Silence reached the limit on {full_day(lapse.lapsed_on)}: a coach would say whether the search lapsed."
    lapsed = f"The search lapsed on {full_day(lapse.lapsed_on)}"
    if not lapse.stated:
        lapsed = f"{lapsed}, and the policy states no limit for silence"
    if not lapse.reinstated:
        return f"{lapsed}."
    error = " for an error of the school" if lapse.schools_error else ""
    because = f": {lapse.because.rstrip('.')}" if lapse.because else ""
    return f"{lapsed} and was reinstated{error}{because}."


def _replies_sentence(due: list[ReplyFacts], late: list[ReplyFacts]) -> str:
    if not due:
        return "No reply was due."
    seconds = [
        (reply.replied_at - reply.sent_at).total_seconds() for reply in due if reply.replied_at is not None
    ]
    typical = f", typically after {_length(median(seconds))}" if seconds else ""
    return f"{len(due) - len(late)} of {plural(len(due), 'reply', 'replies')} in time{typical}."


def _length(seconds: float) -> str:
    hours = round(seconds / 3600)
    if hours < 1:
        return "less than an hour"
    return plural(hours, "hour") if hours < 48 else plural(round(hours / 24), "day")


def _reply_evidence(policy: PolicyRules, facts: DossierFacts, reply: ReplyFacts) -> Evidence:
    zone = facts.zone
    due = full_day(last_local_day(reply.due_at, zone)) if reply.due_at else ""
    answer = f"answered {full_day(local_day(reply.replied_at, zone))}" if reply.replied_at else "not answered"
    label = f"{reply.label}, {full_day(local_day(reply.sent_at, zone))}"
    count = _own_strikes(policy, facts, reply) if policy.strike_days is not None else 0
    strike_words = f", {plural(count, 'strike')}" if count else ""
    return Evidence(label, "message", reply.ref, f"due by the end of {due}, {answer}{strike_words}")


def on_time(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 5: appointments attended on time."""
    counted = [
        appointment
        for appointment in facts.appointments
        if appointment.starts_at <= facts.as_of
        and appointment.outcome
        not in (AppointmentOutcome.STAFF_MISSED, AppointmentOutcome.CANCELLED, AppointmentOutcome.EXCUSED)
    ]
    if not counted:
        return judged([(Found.MET, "No appointment was missed or late.")])
    no_shows = [appointment for appointment in counted if appointment.outcome == AppointmentOutcome.NO_SHOW]
    unknown = [appointment for appointment in counted if _is_unrecorded(appointment)]
    late = [
        appointment
        for appointment in counted
        if appointment.outcome == AppointmentOutcome.ATTENDED and (appointment.minutes_late or 0) > 0
    ]
    too_late = [
        appointment for appointment in late if (appointment.minutes_late or 0) > (policy.grace_minutes or 0)
    ]
    attended = len(counted) - len(no_shows) - len(unknown)
    parts: list[Told] = [(Found.MET, f"{attended} of {plural(len(counted), 'appointment')} attended.")]
    if no_shows:
        sentence = f"{plural(len(no_shows), 'unexcused no-show')}; {_allowed(policy, 'no_shows_allowed')}"
        parts.append((within(len(no_shows), policy.no_shows_allowed), sentence))
    if late:
        graced = within(len(too_late), None if policy.grace_minutes is None else 0)
        parts.append((graced, _lateness(policy, late)))
    if unknown:
        labels = joined([appointment.label for appointment in unknown])
        parts.append((Found.NEEDS_PERSON, f"Not recorded: {labels}."))
    evidence = [_appointment(appointment, facts.zone) for appointment in (*no_shows, *late, *unknown)]
    return judged(parts, evidence)


def _is_unrecorded(appointment: AppointmentFacts) -> bool:
    return not appointment.outcome or (
        appointment.outcome == AppointmentOutcome.ATTENDED and appointment.minutes_late is None
    )


def _lateness(policy: PolicyRules, late: list[AppointmentFacts]) -> str:
    minutes = max(appointment.minutes_late or 0 for appointment in late)
    by = f"by {plural(minutes, 'minute')}" if len(late) == 1 else f"by up to {plural(minutes, 'minute')}"
    grace = policy.grace_minutes
    grace_words = "no grace is stated" if grace is None else f"grace is {plural(grace, 'minute')}"
    grace_words += policy.cited("grace_minutes")
    return f"Late at {plural(len(late), 'appointment')}, {by}; {grace_words}."


def _appointment(appointment: AppointmentFacts, zone: str) -> Evidence:
    late = f", {plural(appointment.minutes_late, 'minute')} late" if appointment.minutes_late else ""
    outcome = appointment.outcome.replace("_", " ") or "not recorded"
    note = f": {appointment.note}" if appointment.note else ""
    label = f"{appointment.label}, {full_day(local_day(appointment.starts_at, zone))}"
    return Evidence(label, "appointment", appointment.ref, f"{outcome}{late}{note}")


def delivered(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 6: deliverables in by their deadlines.

    Those due before signing count only where the clause names them; else they are shown only.
    """
    due = [
        deliverable
        for deliverable in facts.deliverables
        if deliverable.due_at <= facts.as_of or deliverable.submitted_at is not None
    ]
    counted = [deliverable for deliverable in due if _counts(policy, facts, deliverable)]
    shown = [deliverable for deliverable in due if deliverable not in counted]
    parts: list[Told] = _delivered_told(policy, counted)
    if shown:
        count = plural(len(shown), "deliverable")
        parts.append((Found.MET, f"{count} due before signing: shown only{_cited_before(policy)}."))
    evidence = [_deliverable(deliverable, facts.zone) for deliverable in counted]
    evidence += [_deliverable(deliverable, facts.zone, "; shown only") for deliverable in shown]
    return judged(parts, evidence)


def _delivered_told(policy: PolicyRules, counted: list[DeliverableFacts]) -> list[Told]:
    if not counted:
        return [(Found.MET, "No deliverable was due.")]
    missing = [deliverable for deliverable in counted if deliverable.submitted_at is None]
    late = [
        deliverable
        for deliverable in counted
        if deliverable.submitted_at is not None and deliverable.submitted_at >= deliverable.due_at
    ]
    in_time = len(counted) - len(missing) - len(late)
    parts: list[Told] = [
        (Found.MET, f"{in_time} of {plural(len(counted), 'deliverable')} in by the deadline.")
    ]
    if missing:
        labels = joined([deliverable.label for deliverable in missing])
        parts.append((within(len(missing), 0), f"Never handed in: {labels}."))
    if late:
        labels = joined([deliverable.label for deliverable in late])
        sentence = f"Handed in late: {labels}; {_allowed(policy, 'late_deliverables_allowed')}"
        parts.append((within(len(late), policy.late_deliverables_allowed), sentence))
    return parts


def _counts(policy: PolicyRules, facts: DossierFacts, deliverable: DeliverableFacts) -> bool:
    before_signing = facts.signature is not None and deliverable.due_at <= facts.signature.signed_at
    return not before_signing or bool(policy.deliverables_before_signing_count)


def _cited_before(policy: PolicyRules) -> str:
    return policy.cited("deliverables_before_signing_count")


def _deliverable(deliverable: DeliverableFacts, zone: str, remark: str = "") -> Evidence:
    due = f"due by the end of {full_day(last_local_day(deliverable.due_at, zone))}"
    handed_in = (
        f"handed in {full_day(local_day(deliverable.submitted_at, zone))}"
        if deliverable.submitted_at
        else "never handed in"
    )
    return Evidence(deliverable.label, "deliverable", deliverable.ref, f"{due}, {handed_in}{remark}")


def conduct(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 9: no upheld concern."""
    upheld = [concern for concern in facts.concerns if concern.upheld]
    undecided = [concern for concern in facts.concerns if concern.upheld is None]
    outcome_words = {True: "upheld", False: "dismissed", None: "open"}
    evidence = [
        Evidence(concern.label, "concern", concern.ref, outcome_words[concern.upheld])
        for concern in facts.concerns
    ]
    parts: list[Told] = []
    if upheld:
        parts.append((Found.NOT_MET, f"{plural(len(upheld), 'concern')} upheld."))
    if undecided:
        parts.append((Found.NEEDS_PERSON, f"{plural(len(undecided), 'concern')} not decided yet."))
    return judged(parts or [(Found.MET, "No concern was upheld.")], evidence)
