"""Every rule of a policy in words, each marked as stated, as a default that waits to be confirmed, or as not stated."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from commitments.documents import OFFER_TYPES, clauses_of
from commitments.models import Policy, Quota
from commitments.rules.words import joined, plural

COUNTED = {
    "activities": "each one counts",
    "distinct_people": "different people, each once in it",
    "distinct_days": "different days on which there was one",
}


@dataclass(frozen=True, slots=True)
class RuleWords:
    """`mark` is stated, default or not_stated; `clause` the number in the text, if one."""

    name: str
    label: str
    words: str
    mark: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class RuleGroup:
    title: str
    rules: tuple[RuleWords, ...]


def _days(n: int) -> str:
    return plural(n, "day")


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _most(n: int) -> str:
    return "none" if n == 0 else f"at most {n}"


# Title → (field, label, requirement of DOMAIN §8 whose clause states it, words for a value)
Line = tuple[str, str, int, Callable[[Any], str]]
GROUPS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "The start and the window",
        (
            ("start_limit_days", "Start date", 2, lambda n: f"at most {_days(n)} after graduation"),
            ("window_days", "Window", 2, lambda n: f"{_days(n)}; the start date is day 0"),
        ),
    ),
    (
        "Each week",
        (
            ("week_kind", "A week is", 3, {"from_start": "seven days counted from the start date",
                                           "monday": "Monday to Sunday"}.__getitem__),
            ("unfinished", "An unfinished first or last week", 3,
             {"not_assessed": "is not assessed", "in_proportion": "is assessed in proportion, rounded down",
              "in_full": "is assessed in full"}.__getitem__),
            ("missed_allowed", "Weeks that may be missed", 3, _most),
            ("late_log_days", "An entry counts if logged", 3, lambda n: f"within {_days(n)} after its week ends"),
        ),
    ),
    (
        "Leave",
        (
            ("leave_max_days", "Leave", 3, lambda n: f"at most {_days(n)} in all" if n else "not allowed"),
            ("leave_moves_window", "Leave moves the end of the window", 3, _yes),
            ("leave_waives_single_from", "A quota of 1 is waived from", 3,
             lambda n: f"{_days(n)} of leave in its week"),
        ),
    ),
    (
        "Replies",
        (
            ("reply_within", "Reply to a message that asks for one", 4, str),
            ("silence_warn_days", "No reply at all: warned after", 4, _days),
            ("silence_lapse_days", "No reply at all: lapse proposed after", 4, _days),
            ("late_replies_allowed", "Late replies allowed", 4, _most),
        ),
    ),
    (
        "Appointments and deliverables",
        (
            ("no_shows_allowed", "Unexcused no-shows allowed", 5, _most),
            ("grace_minutes", "Grace at appointments", 5, lambda n: plural(n, "minute")),
            ("late_deliverables_allowed", "Late deliverables allowed", 6, _most),
            ("deliverables_before_signing_count", "Deliverables due before signing count", 6, _yes),
        ),
    ),
    (
        "Offers",
        (
            ("offer_answer_days", "Answer an offer", 7,
             lambda n: f"within {plural(n, 'business day')}, unless the employer sets another deadline"),
            ("granted_offer_must_be_accepted", "An offer that gives what was asked for is accepted", 7, _yes),
            ("offer_min_hours", "A qualifying offer: hours", 8, lambda n: f"at least {n} a week"),
            ("offer_field", "A qualifying offer: field", 8, str),
            ("offer_oral_counts", "A qualifying offer: made orally counts", 8, _yes),
        ),
    ),
    (
        "The claim",
        (
            ("claim_within_days", "Claim filed", 10, lambda n: f"within {_days(n)} after the window ends"),
            ("appeal_within_days", "Appeal", 10, lambda n: f"within {_days(n)} after a denial"),
        ),
    ),
)  # fmt: skip


def rules_in_words(policy: Policy) -> list[RuleGroup]:
    """All of them, in the order of a search. Reads the quotas and their kinds."""
    groups = []
    for title, lines in GROUPS:
        rules = [_line(policy, *line) for line in lines]
        if title == "Each week":
            rules = [*(_quota(quota) for quota in policy.quotas.all()), *rules]
        if title == "Offers":
            rules.append(_types(policy))
        groups.append(RuleGroup(title, tuple(rules)))
    return groups


def _line(policy: Policy, name: str, label: str, requirement: int, say: Callable[[Any], str]) -> RuleWords:
    value = getattr(policy, name)
    if value is None or value == "":
        return RuleWords(name, label, "not stated", "not_stated")
    words = _reply(policy) if name == "reply_within" else say(value)
    return RuleWords(name, label, words, _mark(policy, name), _section(policy, requirement))


def _section(policy: Policy, requirement: int) -> str:
    """The section that states it ("3" for clause 3.6), where the text has one."""
    clause = policy.clauses.get(str(requirement), "")
    section = clause.partition(".")[0]
    return section if section in clauses_of(policy.text) else clause


def _reply(policy: Policy) -> str:
    unit = "business day" if policy.reply_unit == "business_days" else "hour"
    return f"within {plural(policy.reply_within or 0, unit)}"


def _types(policy: Policy) -> RuleWords:
    known = {True: "counts", False: "does not count"}
    parts = [
        f"{name} {known[policy.offer_types[name]]}" for name in OFFER_TYPES if name in policy.offer_types
    ]
    open_ones = [name for name in OFFER_TYPES if name not in policy.offer_types]
    if open_ones:
        parts.append(f"{joined(open_ones)}: not stated")
    label, clause = "A qualifying offer: its type", _section(policy, 8)
    mark = _mark(policy, "offer_types") if policy.offer_types else "not_stated"
    return RuleWords("offer_types", label, "; ".join(parts), mark, clause)


def _mark(policy: Policy, name: str) -> str:
    return "default" if name in policy.unconfirmed else "stated"


def _quota(quota: Quota) -> RuleWords:
    kinds = joined([kind.name for kind in quota.kinds.all()])
    many = plural(quota.minimum, quota.one, quota.many)
    words = f"at least {many} in each {quota.unit} ({kinds}; {COUNTED[quota.counting]}"
    if quota.needs_link:
        words += "; only with a public link"
    return RuleWords(f"quota-{quota.key}", quota.label, f"{words})", "stated", quota.clause)
