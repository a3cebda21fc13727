"""What each rule says to the student, in one sentence. Asked only for rules that the version states."""

from collections.abc import Callable

from commitments.policies.documents import OFFER_TYPES
from commitments.policies.models import Policy
from commitments.policies.refund_terms import terms_of
from commitments.policies.rule_words import RuleWords
from commitments.policies.term_words import tiers
from commitments.quotas.models import Quota
from rules.conditions import asked
from rules.refund import dollars, percents
from rules.terms import ALL, ProgramCondition
from rules.words import article, joined, plural

Say = Callable[[Policy], str]


def _days(number: int | None) -> str:
    return plural(number or 0, "day")


def _either(name: str, if_true: str, if_false: str) -> Say:
    return lambda policy: if_true if getattr(policy, name) else if_false


def _most(name: str, if_none: str, if_one: str, if_many: str) -> Say:
    """Return a function that says how many of something are allowed; `if_many` has a place for the number."""

    def say(policy: Policy) -> str:
        number = getattr(policy, name)
        return if_none if number == 0 else if_one if number == 1 else if_many.format(number)

    return say


def _unfinished(name: str, days_name: str, period: str) -> Say:
    def say(policy: Policy) -> str:
        days = _days(getattr(policy, days_name))
        return {
            "not_assessed": f"{period} is not assessed.",
            "in_proportion": f"{period} asks for its share, rounded down.",
            "in_full": f"{period} asks for as much as a whole one.",
            "in_full_from": f"{period} asks for as much as a whole one from {days} on; a shorter one is not assessed.",
        }[getattr(policy, name)]

    return say


def _start(policy: Policy) -> str:
    limit = policy.start_limit_days
    if limit == 0:
        return "Your search starts on the day you graduate."
    return f"You choose the day your search starts: the day you graduate, or up to {_days(limit)} after it."


def _reply(policy: Policy) -> str:
    unit = "business day" if policy.reply_unit == "business_days" else "hour"
    return f"When a message asks for your reply, you reply within {plural(policy.reply_within or 0, unit)}."


def _late_log(policy: Policy) -> str:
    if policy.late_log_days == 0:
        return "What you do counts if you log it before its week is over."
    return f"What you do counts if you log it at most {_days(policy.late_log_days)} after its week ends."


def _strikes(policy: Policy) -> str:
    days = policy.strike_days or 0
    return f"A late reply gives you a strike for each {_days(days) if days > 1 else 'day'} that it is late."


def _types(policy: Policy) -> str:
    """Say which kinds of work count, which do not, and about which nothing is stated."""
    answers = policy.offer_types
    groups = (
        (
            [kind for kind in OFFER_TYPES if answers.get(kind) is True],
            "counts as a job offer",
            "count as job offers",
        ),
        ([kind for kind in OFFER_TYPES if answers.get(kind) is False], "does not", "do not"),
        ([kind for kind in OFFER_TYPES if kind not in answers], "is not stated", "are not stated"),
    )
    parts = [
        f"{joined(kinds)} {verb_of_one if len(kinds) == 1 else verb_of_many}"
        for kinds, verb_of_one, verb_of_many in groups
        if kinds
    ]
    groups_in_words = "; ".join(parts)
    return f"Work of these types: {groups_in_words}."


BUSINESS_DAYS = {
    "country_state": "Business days leave out weekends, and the public holidays of your country and state.",
    "country": "Business days leave out weekends, and the public holidays of your country.",
    "weekends": "Business days leave out weekends, and no holidays.",
}
SENTENCES: dict[str, Say] = {
    "start_limit_days": _start,
    "window_days": lambda policy: (
        f"Your window lasts {_days(policy.window_days)} from then on; the start date is day 0."
    ),
    "week_kind": lambda policy: {
        "from_start": "A week is seven days, counted from your start date.",
        "monday": "A week runs from Monday to Sunday.",
    }[policy.week_kind],
    "unfinished": _unfinished("unfinished", "unfinished_from_days", "An unfinished first or last week"),
    "unfinished_months": _unfinished(
        "unfinished_months", "unfinished_months_from_days", "An unfinished last month"
    ),
    "missed_allowed": _most(
        "missed_allowed",
        "No week may be missed, unless it is excused.",
        "You may miss one week.",
        "You may miss {} weeks.",
    ),
    "agencies_count": _either(
        "agencies_count",
        "People at recruiting agencies count as people you contact.",
        "People at recruiting agencies do not count as people you contact.",
    ),
    "late_log_days": _late_log,
    "leave_max_days": lambda policy: (
        f"You may take up to {_days(policy.leave_max_days)} of leave in all."
        if policy.leave_max_days
        else "There is no leave."
    ),
    "leave_by": lambda policy: {
        "request": "You ask for leave before it starts, and a coach decides.",
        "notice": "You take leave by writing to us before it starts; nobody has to agree.",
    }[policy.leave_by],
    "leave_moves_window": _either(
        "leave_moves_window",
        "Your window ends later by as many days as you are on leave.",
        "Leave does not move the end of your window.",
    ),
    "leave_waives_single_from": lambda policy: (
        "Where a week or month asks for one of something, "
        f"{_days(policy.leave_waives_single_from)} of leave in it waive that."
    ),
    "reply_within": _reply,
    "silence_warn_days": lambda policy: (
        f"If we hear nothing from you for {_days(policy.silence_warn_days)}, we warn you."
    ),
    "silence_lapse_days": lambda policy: (
        f"If we hear nothing from you for {_days(policy.silence_lapse_days)}, your coach may end your search."
    ),
    "late_replies_allowed": _most(
        "late_replies_allowed", "No reply may be late.", "One reply may be late.", "Up to {} replies may be late."
    ),
    "strike_days": _strikes,
    "strikes_forfeit": lambda policy: (
        f"{plural(policy.strikes_forfeit or 0, 'strike')} "
        f"end{'s' if policy.strikes_forfeit == 1 else ''} your guarantee."
    ),
    "no_shows_allowed": _most(
        "no_shows_allowed",
        "You miss no appointment without an excuse.",
        "You may miss one appointment without an excuse.",
        "You may miss {} appointments without an excuse.",
    ),
    "grace_minutes": _most(
        "grace_minutes",
        "You are at every appointment by the minute at which it begins.",
        "You may be one minute late to an appointment.",
        "You may be up to {} minutes late to an appointment.",
    ),
    "late_deliverables_allowed": _most(
        "late_deliverables_allowed",
        "You hand in nothing after its deadline.",
        "You may hand in one deliverable after its deadline.",
        "You may hand in up to {} deliverables after their deadlines.",
    ),
    "deliverables_before_signing_count": _either(
        "deliverables_before_signing_count",
        "Deliverables that were due before you signed count, too.",
        "Only deliverables that are due after you sign count.",
    ),
    "business_days": lambda policy: BUSINESS_DAYS[policy.business_days],
    "offer_answer_days": lambda policy: (
        f"You answer every offer within {plural(policy.offer_answer_days or 0, 'business day')}, unless the employer "
        "sets another deadline."
    ),
    "granted_offer_must_be_accepted": _either(
        "granted_offer_must_be_accepted",
        "If an employer gives you what you asked for, you accept the offer.",
        "You may decline an offer, even if the employer gives you what you asked for.",
    ),
    "offer_min_hours": lambda policy: (
        f"A job offer that ends the guarantee is one for at least {plural(policy.offer_min_hours or 0, 'hour')} a week."
    ),
    "offer_min_pay": lambda policy: (
        f"A job offer that ends the guarantee pays at least ${policy.offer_min_pay or 0:,} in its first year."
    ),
    "offer_field": lambda policy: f"A job offer that ends the guarantee is for work in {policy.offer_field}.",
    "offer_types": _types,
    "offer_oral_counts": _either(
        "offer_oral_counts", "An offer that is only spoken counts, too.", "An offer counts once it is in writing."
    ),
    "declined_offer_voids": _either(
        "declined_offer_voids",
        "Declining such an offer ends the guarantee, whenever it came.",
        "Declining an offer outside your window does not end the guarantee.",
    ),
    "claim_within_days": lambda policy: (
        f"You may ask for your refund until {_days(policy.claim_within_days)} after your window ends."
    ),
    "appeal_within_days": lambda policy: (
        f"If we say no, you may appeal within {_days(policy.appeal_within_days)}."
    ),
    "decide_within_days": lambda policy: f"We decide within {_days(policy.decide_within_days)} after you ask.",
    "pay_within_days": lambda policy: f"We pay within {_days(policy.pay_within_days)} after your claim is approved.",
}  # fmt: skip


# Rule → what a version leaves open that does not state it.
NOT_STATED = {
    "missed_allowed": "How many weeks may be missed",
    "agencies_count": "Whether people at recruiting agencies count",
    "leave_waives_single_from": "Whether leave waives what a week asks for once",
    "reply_within": "How soon you reply to a message",
    "silence_warn_days": "When we warn you, if we hear nothing from you",
    "silence_lapse_days": "When your search may end, if we hear nothing from you",
    "late_replies_allowed": "How many replies may be late",
    "strike_days": "Strikes for late replies",
    "strikes_forfeit": "How many strikes end the guarantee",
    "no_shows_allowed": "How many appointments may be missed without an excuse",
    "grace_minutes": "How late you may be to an appointment",
    "late_deliverables_allowed": "How many deliverables may be late",
    "deliverables_before_signing_count": "Whether deliverables due before you signed count",
    "business_days": "Which days are business days",
    "offer_answer_days": "How soon you answer an offer",
    "granted_offer_must_be_accepted": "Whether you accept an offer that gives you what you asked for",
    "offer_min_hours": "How many hours a week make a job offer",
    "offer_min_pay": "How much a job offer pays at least",
    "offer_field": "In which field a job offer is",
    "offer_types": "Which types of work count as a job offer",
    "offer_oral_counts": "Whether an offer that is only spoken counts",
    "declined_offer_voids": "Whether declining a job offer ends the guarantee, whenever it came",
    "claim_within_days": "Until when you may ask for your refund",
    "appeal_within_days": "Until when you may appeal",
    "decide_within_days": "How soon we decide",
    "pay_within_days": "How soon we pay",
    "refund_tiers": "Less of a refund for missed weeks",
    "refund_cap": "A limit to the refund",
    "refund_to": "To whom the refund is paid",
}


def of_quota(quota: Quota, whole: Quota | None) -> str:
    """Say what each week or month asks for; `whole` is the quota of which `quota` is a part."""
    amount = plural(quota.minimum, quota.one, quota.many)
    if whole is not None:
        nouns = f"{article(quota.one)} {quota.one}" if quota.minimum == 1 else quota.many
        return (
            f"At least {quota.minimum} of these {whole.many} {'is' if quota.minimum == 1 else 'are'} {nouns}."
        )
    counting = {
        "distinct_people": f"; the same {quota.one} counts again in another {quota.unit}",
        "distinct_days": ", counted by days: several on one day are one",
    }.get(quota.counting, "")
    kinds = joined(sorted(kind.name for kind in quota.kinds.all()))
    link_words = ", each at a public address" if quota.needs_link else ""
    if quota.counting == "distinct_people" and quota.minimum > 1:
        amount = f"{quota.minimum} different {quota.many}"
    return f"In every {quota.unit}: at least {amount}{link_words}{counting}. Logged as: {kinds}."


def of_condition(condition: ProgramCondition) -> str:
    """Say what a condition asks for, such as “Grade: at least 70 %.”"""
    words = asked(condition)
    return f"{condition.label}: {words}." if condition.limit is not None else f"{condition.label}."


def of_refund(policy: Policy, rule: RuleWords) -> str:
    """Say what you get back, and who gets it; an empty string for a rule of another kind."""
    terms = terms_of(policy)
    match rule.name:
        case "refund_percent":
            share = "all the tuition" if terms.percent == ALL else f"{percents(terms.percent)} of the tuition"
            return f"The refund is {share} that was paid."
        case "refund_tiers":
            return f"By missed weeks: {tiers(terms)}."
        case "refund_cap":
            return f"It is at most {dollars(terms.cap)}." if terms.cap is not None else ""
        case "refund_to":
            return {
                "student": "It is paid to you.",
                "payers": "It is paid to those who paid, each their share: you, a lender, the giver of a grant.",
            }[terms.to or "student"]
    return ""
