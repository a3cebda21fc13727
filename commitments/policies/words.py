"""Every rule of a policy in words: stated, by which clause; a default; the program's own figure; or not stated."""

from collections.abc import Callable
from typing import Any

from commitments.policies.documents import OFFER_TYPES, REQUIRED, is_stated
from commitments.policies.models import Policy
from commitments.policies.rule_words import RuleGroup, RuleWords
from commitments.policies.term_words import conditions_in_words, refund_in_words
from commitments.quotas.models import Quota
from rules.policy import Unit
from rules.words import article, joined, plural

COUNTED = {
    "activities": "each one counts",
    "distinct_people": "different people, each once in it",
    "distinct_days": "different days on which there was one",
}
CONTACTED = "different people contacted, each once in it"


def _days(number: int) -> str:
    return plural(number, "day")


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _most(number: int) -> str:
    return "none" if number == 0 else f"at most {number}"


TYPES = "A qualifying offer: its type"
BUSINESS_DAYS = {
    "country_state": "leave out weekends, and the public holidays of the student’s country and state",
    "country": "leave out weekends, and the public holidays of the student’s country",
    "weekends": "leave out weekends only",
}
UNFINISHED = {
    "not_assessed": "is not assessed",
    "in_proportion": "is assessed in proportion, rounded down",
    "in_full": "is assessed in full",
    "in_full_from": "is assessed in full",
}
BESIDE = {  # rule → the one that is stated together with it
    "reply_within": "reply_unit",
    "unfinished": "unfinished_from_days",
    "unfinished_months": "unfinished_months_from_days",
}
# Title → (field, label, words for a value)
Line = tuple[str, str, Callable[[Any], str]]
GROUPS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "The start and the window",
        (
            ("start_limit_days", "Start date", lambda number: f"at most {_days(number)} after graduation"),
            ("window_days", "Window", lambda number: f"{_days(number)}; the start date is day 0"),
        ),
    ),
    (
        "Each week",
        (
            ("week_kind", "A week is", {"from_start": "seven days counted from the start date",
                                           "monday": "Monday to Sunday"}.__getitem__),
            ("unfinished", "An unfinished first or last week", UNFINISHED.__getitem__),
            ("unfinished_months", "An unfinished last month", UNFINISHED.__getitem__),
            ("missed_allowed", "Weeks that may be missed", _most),
            ("agencies_count", "People at recruiting agencies count as people", _yes),
            ("late_log_days", "An activity counts if logged",
             lambda number: f"within {_days(number)} after its week ends"),
        ),
    ),
    (
        "Leave",
        (
            ("leave_max_days", "Leave", lambda number: f"at most {_days(number)} in all" if number else "not allowed"),
            ("leave_by", "Leave is", {"request": "asked for before it starts, and a coach decides",
                                      "notice": "in force by the student’s own written notice, before it starts",
                                      }.__getitem__),
            ("leave_moves_window", "Leave moves the end of the window", _yes),
            ("leave_waives_single_from", "A quota of 1 is waived from",
             lambda number: f"{_days(number)} of leave in its week or month"),
        ),
    ),
    (
        "Replies",
        (
            ("reply_within", "Reply to a message that asks for one", str),
            ("silence_warn_days", "No reply at all: warned after", _days),
            ("silence_lapse_days", "No reply at all: lapse proposed after", _days),
            ("late_replies_allowed", "Late replies allowed", _most),
            ("strike_days", "Strikes",
             lambda number: f"one for each {_days(number) if number > 1 else 'day'} that a reply is late"),
            ("strikes_forfeit", "Strikes that forfeit the guarantee", str),
        ),
    ),
    (
        "Appointments and deliverables",
        (
            ("no_shows_allowed", "Unexcused no-shows allowed", _most),
            ("grace_minutes", "Grace at appointments", lambda number: plural(number, "minute")),
            ("late_deliverables_allowed", "Late deliverables allowed", _most),
            ("deliverables_before_signing_count", "Deliverables due before signing count", _yes),
        ),
    ),
    (
        "Offers",
        (
            ("business_days", "Business days", BUSINESS_DAYS.__getitem__),
            ("offer_answer_days", "Answer an offer",
             lambda number: f"within {plural(number, 'business day')}, unless the employer sets another deadline"),
            ("granted_offer_must_be_accepted", "An offer that gives what was asked for is accepted", _yes),
            ("offer_min_hours", "A qualifying offer: hours", lambda number: f"at least {number} a week"),
            ("offer_min_pay", "A qualifying offer: first-year pay", lambda number: f"at least ${number:,}"),
            ("offer_field", "A qualifying offer: field", str),
            ("offer_oral_counts", "A qualifying offer: made orally counts", _yes),
            ("declined_offer_voids", "A qualifying offer declined, whenever it came, voids the guarantee", _yes),
        ),
    ),
    (
        "The claim",
        (
            ("claim_within_days", "Claim filed", lambda number: f"within {_days(number)} after the window ends"),
            ("appeal_within_days", "Appeal", lambda number: f"within {_days(number)} after a denial"),
            ("decide_within_days", "Claim decided", lambda number: f"within {_days(number)} after it is filed"),
            ("pay_within_days", "Refund paid", lambda number: f"within {_days(number)} after it is approved"),
        ),
    ),
)  # fmt: skip


LABELS = {name: label for _, lines in GROUPS for name, label, _ in lines}


OF_LEAVE = ("leave_by", "leave_moves_window", "leave_waives_single_from")


def label_of(name: str) -> str:
    """Return what pages call a rule."""
    return LABELS.get(name, TYPES)


def rules_in_words(policy: Policy) -> list[RuleGroup]:
    """Put all rules in words, in the order of a search. Reads the quotas, their kinds and the conditions."""
    groups = []
    for title, lines in GROUPS:
        rules = [_line(policy, *line) for line in lines if _says_something(policy, line[0])]
        if title == "Each week":
            rules = [*_quotas(policy), *rules]
        if title == "Offers":
            rules.append(_types(policy))
        groups.append(RuleGroup(title, tuple(rules)))
    conditions = conditions_in_words(policy)
    return [*groups, *([conditions] if conditions.rules else []), refund_in_words(policy)]


def _says_something(policy: Policy, name: str) -> bool:
    """Return whether a rule says something under this policy.

    What only leave needs says nothing where there is none, once nobody has to confirm it; nor does what only months
    need.
    """
    if name == "unfinished_months":
        return bool(policy.unfinished_months) or any(
            quota.unit == Unit.MONTH for quota in policy.quotas.all()
        )
    return bool(policy.leave_max_days) or name not in OF_LEAVE or name in policy.unconfirmed


def _line(policy: Policy, name: str, label: str, say: Callable[[Any], str]) -> RuleWords:
    value = getattr(policy, name)
    if not is_stated(value):
        return RuleWords(name, label, "not stated", "not_stated")
    words = _reply(policy) if name == "reply_within" else say(value)
    if value == "in_full_from":
        words += f" from {_days(getattr(policy, BESIDE[name]) or 0)} on, else not"
    return RuleWords(name, label, words, _mark(policy, name), policy.rule_clauses.get(name, ""))


def _reply(policy: Policy) -> str:
    unit = "business day" if policy.reply_unit == "business_days" else "hour"
    return f"within {plural(policy.reply_within or 0, unit)}"


def _types(policy: Policy) -> RuleWords:
    words_by_answer = {True: "counts", False: "does not count"}
    parts = [
        f"{name} {words_by_answer[policy.offer_types[name]]}"
        for name in OFFER_TYPES
        if name in policy.offer_types
    ]
    unstated_types = [name for name in OFFER_TYPES if name not in policy.offer_types]
    if unstated_types:
        parts.append(f"{joined(unstated_types)}: not stated")
    mark = _mark(policy, "offer_types") if policy.offer_types else "not_stated"
    return RuleWords("offer_types", TYPES, "; ".join(parts), mark, policy.rule_clauses.get("offer_types", ""))


def _mark(policy: Policy, name: str) -> str:
    if name in policy.unconfirmed:
        return "default"
    if name in policy.rule_clauses:
        return "stated"
    return "own" if name in REQUIRED else "loose"


def _quotas(policy: Policy) -> list[RuleWords]:
    """Put each quota in words, its parts right after it."""
    quotas = list(policy.quotas.all())
    wholes = [quota for quota in quotas if not quota.part_of]
    return [
        _quota(quota)
        for whole in wholes
        for quota in (whole, *(part for part in quotas if part.part_of == whole.key))
    ]


def _quota(quota: Quota) -> RuleWords:
    counted_kinds = list(quota.kinds.all())
    kinds, manner = joined([kind.name for kind in counted_kinds]), COUNTED[quota.counting]
    if quota.counting == "distinct_people" and any(kind.contact for kind in counted_kinds):
        manner = CONTACTED
    amount = plural(quota.minimum, quota.one, quota.many)
    words = f"at least {amount} in each {quota.unit} ({kinds}; {manner}"
    if quota.part_of:
        verb = "is" if quota.minimum == 1 else "are"
        nouns = f"{article(quota.one)} {quota.one}" if quota.minimum == 1 else quota.many
        words = f"at least {quota.minimum} of these {verb} {nouns} ({kinds}"
    if quota.needs_link:
        words += "; only with a public link"
    return RuleWords(
        f"quota-{quota.key}",
        quota.label,
        f"{words})",
        "stated",
        quota.clause,
        part=bool(quota.part_of),
        nouns=f"{quota.one}, {quota.many}",
    )
