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
    """4: responsive to the coach; search not lapsed, nor given up: a withdrawal ends the guarantee (DOMAIN §2)."""
    due = [each for each in facts.replies if _is_judged(each, facts.as_of)]
    late = [each for each in due if not _kept(each)]
    told: list[Told] = [(_lapse(each), _lapse_sentence(each)) for each in facts.lapses]
    told.append((Found.MET, _replies_sentence(due, late)))
    if late:
        told += _late_told(policy, facts, late)
    if facts.withdrew_on is not None:
        told.insert(0, (Found.NOT_MET, f"Withdrawn from the search on {full_day(facts.withdrew_on)}."))
    evidence = [Evidence("Lapse", "lapse", each.ref, _lapse_sentence(each)) for each in facts.lapses]
    evidence += [_reply_evidence(policy, facts, each) for each in late]
    return judged(told, evidence)


def _late_told(policy: PolicyRules, facts: DossierFacts, late: list[ReplyFacts]) -> list[Told]:
    """By how many came late, and by the strikes for these where the policy gives any."""
    given = _strikes(policy, facts, late)
    by_number = Found.MET
    if given is None or policy.late_replies_allowed is not None:
        by_number = within(len(late), policy.late_replies_allowed)
    count = plural(len(late), "reply", "replies")
    says = f"{count} not in time{policy.cited('reply_within')}; {_late_allowed(policy)}."
    return [(by_number, says), *_strikes_told(policy, facts, late, given)]


def _is_judged(reply: ReplyFacts, as_of: datetime) -> bool:
    return reply.due_at is not None and (reply.replied_at is not None or reply.due_at <= as_of)


def _kept(reply: ReplyFacts) -> bool:
    return reply.due_at is not None and reply.replied_at is not None and reply.replied_at < reply.due_at


def _allowed(policy: PolicyRules, rule: str) -> str:
    return f"{allowed_in_words(getattr(policy, rule))}{policy.cited(rule)}."


def _late_allowed(policy: PolicyRules) -> str:
    """Where strikes count late replies and no number of them is stated, only the strikes decide."""
    if policy.late_replies_allowed is None and policy.strike_days is not None:
        return "strikes count them"
    return f"{allowed_in_words(policy.late_replies_allowed)}{policy.cited('late_replies_allowed')}"


def _strikes(policy: PolicyRules, facts: DossierFacts, late: list[ReplyFacts]) -> Strikes | None:
    replies = [_late(each, facts) for each in late]
    return strikes(policy, replies, _counted_until(facts), facts.leave, facts.outages)


def _late(reply: ReplyFacts, facts: DossierFacts) -> LateReply:
    assert reply.due_at is not None  # only what was due can be late
    return LateReply(reply.due_at, reply.replied_at, reply.zone or facts.zone)


def _counted_until(facts: DossierFacts) -> datetime:
    last = facts.guarantee_ended_on or facts.window_last_day
    return facts.as_of if last is None else counted_until(facts.as_of, last, facts.zone)


def _strikes_told(
    policy: PolicyRules, facts: DossierFacts, late: list[ReplyFacts], given: Strikes | None
) -> list[Told]:
    if given is None:
        return []
    found = Found.NOT_MET if given.forfeited else Found.MET
    if given.limit is None:  # that they forfeit anything is not stated
        found = within(given.count, None)
    each = [(reply, _own_strikes(policy, facts, reply)) for reply in late]
    listed = joined([f"message of {_sent(reply, facts)}, {count}" for reply, count in each if count])
    cited = policy.cited("strike_days", "strikes_forfeit")
    forfeits = "; they forfeit the guarantee" if given.forfeited else ""
    stated = "; how many forfeit is not stated" if given.limit is None and given.count else ""
    return [(found, f"{given.words}{cited}{f': {listed}' if listed else ''}{forfeits}{stated}.")]


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


def _replies_sentence(judged: list[ReplyFacts], late: list[ReplyFacts]) -> str:
    if not judged:
        return "No reply was due."
    took = [
        (each.replied_at - each.sent_at).total_seconds() for each in judged if each.replied_at is not None
    ]
    typical = f", typically after {_length(median(took))}" if took else ""
    return f"{len(judged) - len(late)} of {plural(len(judged), 'reply', 'replies')} in time{typical}."


def _length(seconds: float) -> str:
    hours = round(seconds / 3600)
    if hours < 1:
        return "less than an hour"
    return plural(hours, "hour") if hours < 48 else plural(round(hours / 24), "day")


def _reply_evidence(policy: PolicyRules, facts: DossierFacts, reply: ReplyFacts) -> Evidence:
    zone = facts.zone
    due = full_day(last_local_day(reply.due_at, zone)) if reply.due_at else ""
    when = f"answered {full_day(local_day(reply.replied_at, zone))}" if reply.replied_at else "not answered"
    label = f"{reply.label}, {full_day(local_day(reply.sent_at, zone))}"
    given = _own_strikes(policy, facts, reply) if policy.strike_days is not None else 0
    more = f", {plural(given, 'strike')}" if given else ""
    return Evidence(label, "message", reply.ref, f"due by the end of {due}, {when}{more}")


def on_time(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """5: appointments attended on time."""
    counted = [
        each
        for each in facts.appointments
        if each.starts_at <= facts.as_of
        and each.outcome
        not in (AppointmentOutcome.STAFF_MISSED, AppointmentOutcome.CANCELLED, AppointmentOutcome.EXCUSED)
    ]
    if not counted:
        return judged([(Found.MET, "No appointment was missed or late.")])
    no_shows = [each for each in counted if each.outcome == AppointmentOutcome.NO_SHOW]
    unknown = [each for each in counted if _is_unrecorded(each)]
    late = [
        each
        for each in counted
        if each.outcome == AppointmentOutcome.ATTENDED and (each.minutes_late or 0) > 0
    ]
    too_late = [each for each in late if (each.minutes_late or 0) > (policy.grace_minutes or 0)]
    attended = len(counted) - len(no_shows) - len(unknown)
    told: list[Told] = [(Found.MET, f"{attended} of {plural(len(counted), 'appointment')} attended.")]
    if no_shows:
        says = f"{plural(len(no_shows), 'unexcused no-show')}; {_allowed(policy, 'no_shows_allowed')}"
        told.append((within(len(no_shows), policy.no_shows_allowed), says))
    if late:
        graced = within(len(too_late), None if policy.grace_minutes is None else 0)
        told.append((graced, _lateness(policy, late)))
    if unknown:
        told.append((Found.NEEDS_PERSON, f"Not recorded: {joined([each.label for each in unknown])}."))
    return judged(told, [_appointment(each, facts.zone) for each in (*no_shows, *late, *unknown)])


def _is_unrecorded(appointment: AppointmentFacts) -> bool:
    return not appointment.outcome or (
        appointment.outcome == AppointmentOutcome.ATTENDED and appointment.minutes_late is None
    )


def _lateness(policy: PolicyRules, late: list[AppointmentFacts]) -> str:
    most = max(each.minutes_late or 0 for each in late)
    by = f"by {plural(most, 'minute')}" if len(late) == 1 else f"by up to {plural(most, 'minute')}"
    grace = policy.grace_minutes
    stated = "no grace is stated" if grace is None else f"grace is {plural(grace, 'minute')}"
    stated += policy.cited("grace_minutes")
    return f"Late at {plural(len(late), 'appointment')}, {by}; {stated}."


def _appointment(each: AppointmentFacts, zone: str) -> Evidence:
    late = f", {plural(each.minutes_late, 'minute')} late" if each.minutes_late else ""
    outcome = each.outcome.replace("_", " ") or "not recorded"
    note = f": {each.note}" if each.note else ""
    label = f"{each.label}, {full_day(local_day(each.starts_at, zone))}"
    return Evidence(label, "appointment", each.ref, f"{outcome}{late}{note}")


def delivered(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """6: deliverables in by their deadlines; those due before signing only where the clause names them, else they are
    shown only."""
    due = [each for each in facts.deliverables if each.due_at <= facts.as_of or each.submitted_at is not None]
    counted = [each for each in due if _counts(policy, facts, each)]
    shown = [each for each in due if each not in counted]
    told: list[Told] = _delivered_told(policy, counted)
    if shown:
        says = f"{plural(len(shown), 'deliverable')} due before signing: shown only{_cited_before(policy)}."
        told.append((Found.MET, says))
    evidence = [_deliverable(each, facts.zone) for each in counted]
    return judged(told, evidence + [_deliverable(each, facts.zone, "; shown only") for each in shown])


def _delivered_told(policy: PolicyRules, counted: list[DeliverableFacts]) -> list[Told]:
    if not counted:
        return [(Found.MET, "No deliverable was due.")]
    missing = [each for each in counted if each.submitted_at is None]
    late = [each for each in counted if each.submitted_at is not None and each.submitted_at >= each.due_at]
    in_time = len(counted) - len(missing) - len(late)
    told: list[Told] = [
        (Found.MET, f"{in_time} of {plural(len(counted), 'deliverable')} in by the deadline.")
    ]
    if missing:
        told.append(
            (within(len(missing), 0), f"Never handed in: {joined([each.label for each in missing])}.")
        )
    if late:
        names = joined([each.label for each in late])
        says = f"Handed in late: {names}; {_allowed(policy, 'late_deliverables_allowed')}"
        told.append((within(len(late), policy.late_deliverables_allowed), says))
    return told


def _counts(policy: PolicyRules, facts: DossierFacts, each: DeliverableFacts) -> bool:
    before_signing = facts.signature is not None and each.due_at <= facts.signature.signed_at
    return not before_signing or bool(policy.deliverables_before_signing_count)


def _cited_before(policy: PolicyRules) -> str:
    return policy.cited("deliverables_before_signing_count")


def _deliverable(each: DeliverableFacts, zone: str, more: str = "") -> Evidence:
    due = f"due by the end of {full_day(last_local_day(each.due_at, zone))}"
    came = (
        f"handed in {full_day(local_day(each.submitted_at, zone))}"
        if each.submitted_at
        else "never handed in"
    )
    return Evidence(each.label, "deliverable", each.ref, f"{due}, {came}{more}")


def conduct(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """9: no upheld concern."""
    upheld = [each for each in facts.concerns if each.upheld]
    undecided = [each for each in facts.concerns if each.upheld is None]
    said = {True: "upheld", False: "dismissed", None: "open"}
    evidence = [Evidence(each.label, "concern", each.ref, said[each.upheld]) for each in facts.concerns]
    told: list[Told] = []
    if upheld:
        told.append((Found.NOT_MET, f"{plural(len(upheld), 'concern')} upheld."))
    if undecided:
        told.append((Found.NEEDS_PERSON, f"{plural(len(undecided), 'concern')} not decided yet."))
    return judged(told or [(Found.MET, "No concern was upheld.")], evidence)
