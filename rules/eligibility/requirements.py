"""The one list of what a refund asks for: all that counts, names or numbers requirements derives from it (DOMAIN §8).

To add one: a line at the end, and its function beside its like. A number, once published, keeps its meaning: policies
and recorded findings name it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rules.eligibility import conduct, milestones, offers, weeks
from rules.eligibility.facts import DossierFacts
from rules.eligibility.judged import JudgedRequirement
from rules.policy import PolicyRules

Judge = Callable[[PolicyRules, DossierFacts], JudgedRequirement]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a refund asks for.

    `asks` says what, in full; `met_if` what would have met it, for a letter to a student who did not: it follows on “It
    would be met if”. `rules` are the policy's rules that govern it, by their names in `rules.policy`;
    `evidence` the kinds of rows that its finding rests on, by their names in `guarantee.evidence`.
    """

    number: int
    title: str
    asks: str
    judge: Judge
    met_if: str
    rules: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    can_be_waived: bool = True


REQUIREMENTS = (
    Requirement(
        1, "Graduated", "graduated, all requirements of the program met", milestones.graduated,
        "your graduation had been certified, with every requirement of the program met",
        evidence=("certification", "requirement", "outcome"),
        can_be_waived=False,
    ),
    Requirement(
        2, "Signed, started in time", "Commitment signed, start date within the limit", milestones.signed_and_started,
        "the Commitment had been signed, and your search had started, within the limit that it sets",
        rules=("start_limit_days", "window_days"),
        evidence=("certification", "signature", "window"),
        can_be_waived=False,
    ),
    Requirement(
        3, "Every week met", "every assessed week met or excused, within what the policy allows", weeks.every_week,
        "each missed week had reached what it asks for, or had been excused, so that no more were missed than may be",
        rules=(
            "week_kind", "unfinished", "unfinished_months", "missed_allowed", "agencies_count", "late_log_days",
            "leave_max_days", "leave_by", "leave_moves_window", "leave_waives_single_from",
        ),
        evidence=("window", "ending", "leave", "excusal", "lapse", "period", "activity", "check", "correction"),
    ),
    Requirement(
        4, "Responsive to the coach", "responsive to the coach; search not lapsed", conduct.responsive,
        "each message that asked for a reply had been answered in its time, and the search had not lapsed",
        rules=(
            "reply_within", "silence_warn_days", "silence_lapse_days", "late_replies_allowed", "strike_days",
            "strikes_forfeit",
        ),
        evidence=("window", "ending", "leave", "lapse", "message", "closing", "told_otherwise", "drop_correction"),
    ),
    Requirement(
        5, "On time at appointments", "appointments attended on time", conduct.on_time,
        "you had come to each appointment on time, or had cancelled it in time",
        rules=("no_shows_allowed", "grace_minutes"),
        evidence=("window", "leave", "appointment", "outcome_correction", "booking_correction"),
    ),
    Requirement(
        6, "Deliverables in time", "deliverables in by their deadlines", conduct.delivered,
        "each deliverable had been handed in by its deadline",
        rules=("late_deliverables_allowed", "deliverables_before_signing_count"),
        evidence=("window", "leave", "deliverable", "submission", "deliverable_correction"),
    ),
    Requirement(
        7, "Offers answered", "every offer answered in time; none refused in which everything asked for was granted",
        offers.answered,
        "each offer had been answered in its time, and none declined in which all that you asked for was granted",
        rules=("offer_answer_days", "granted_offer_must_be_accepted", "business_days"),
        evidence=("window", "ending", "leave", "offer", "ask", "answer_correction", "extension", "confirmation"),
    ),
    Requirement(
        8, "No qualifying offer", "no qualifying offer inside the window", offers.none_qualifies,
        "no offer of this kind had come inside the window",
        rules=(
            "offer_min_hours", "offer_min_pay", "offer_field", "offer_types", "offer_oral_counts",
            "declined_offer_voids",
        ),
        evidence=("window", "ending", "leave", "offer", "answer_correction", "confirmation"),
        can_be_waived=False,
    ),
    Requirement(
        9, "Conduct", "no upheld concern about conduct", conduct.conduct,
        "no concern about your conduct had been upheld",
        evidence=("concern",),
    ),
    Requirement(
        10, "Claim filed in time", "claim filed in time", milestones.filed_in_time,
        "the claim had been filed by the last day on which it was in time",
        rules=("claim_within_days",),
        evidence=("window", "ending", "leave"),
    ),
)  # fmt: skip

NUMBERS = tuple(requirement.number for requirement in REQUIREMENTS)
TITLES = {requirement.number: requirement.title for requirement in REQUIREMENTS}
MET_IF = {requirement.number: requirement.met_if for requirement in REQUIREMENTS}
NEVER_WAIVED = tuple(requirement.number for requirement in REQUIREMENTS if not requirement.can_be_waived)


def _number_of(judge: Judge) -> int:
    return next(requirement.number for requirement in REQUIREMENTS if requirement.judge is judge)


EVERY_WEEK = _number_of(weeks.every_week)
# Logging a week, replies, what is handed in, answers to offers, and filing the claim have deadlines.
WITH_DEADLINES = tuple(
    _number_of(judge)
    for judge in (
        weeks.every_week, conduct.responsive, conduct.delivered, offers.answered, milestones.filed_in_time,
    )
)  # fmt: skip
CLAIM_FILED = _number_of(milestones.filed_in_time)  # the one that only a filed claim can meet


def resting_on(evidence: str) -> tuple[int, ...]:
    """Return the numbers of the requirements whose findings rest on a kind of evidence.

    There are none where it bears on the amount alone.
    """
    return tuple(requirement.number for requirement in REQUIREMENTS if evidence in requirement.evidence)
