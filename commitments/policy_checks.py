"""What a policy's document must agree on with itself: quotas and their kinds, business days, and its clauses."""

from collections.abc import Iterable, Mapping
from typing import Any

from commitments.quotas import AGENCY, ActivityKind
from commitments.rules.policy import Counting, Unit
from commitments.rules.words import joined
from core.errors import Refused

COUNTS_BUSINESS_DAYS = "Business days are counted: choose what they leave out."
DAYS_IN = {Unit.WEEK.value: 7, Unit.MONTH.value: 28}
AT_LEAST_ONE = (
    "strike_days", "strikes_forfeit", "silence_warn_days", "silence_lapse_days", "leave_waives_single_from",
    "claim_within_days",
)  # fmt: skip
Quotas = list[Mapping[str, Any]]
Kinds = Mapping[str, ActivityKind]


def check_parts(quotas: Quotas) -> None:
    """A part counts what its whole counts, in the same periods, and asks for no more; no part has parts."""
    by_key = {quota.get("key"): quota for quota in quotas}
    for index, part in enumerate(quotas):
        if part.get("part_of"):
            wrong = _part(part, by_key.get(part["part_of"]))
            if wrong:
                raise Refused(f"“{part.get('label', '')}”: {wrong}", f"quota-{index}-part_of")


def _part(part: Mapping[str, Any], whole: Mapping[str, Any] | None) -> str:
    """What is wrong with a part; empty where nothing is."""
    if whole is None or whole is part:
        return f"there is no other quota “{part['part_of']}” of which it could be a part."
    name = whole.get("label", "")
    checks = (
        (whole.get("part_of"), f"“{name}” is itself a part: choose the quota that it is a part of."),
        (
            part.get("unit", "week") != whole.get("unit", "week"),
            f"“{name}” is counted in each {whole.get('unit', 'week')}: a part is, too.",
        ),
        (
            part.get("counting") != whole.get("counting"),
            f"it is counted otherwise than “{name}”: a part counts as its whole does.",
        ),
        (
            not set(part.get("kinds", ())) <= set(whole.get("kinds", ())),
            f"it counts a kind that “{name}” does not: a part counts only what its whole counts.",
        ),
        (
            whole.get("needs_link") and not part.get("needs_link"),
            f"“{name}” counts only what has a public link: a part does, too.",
        ),
        (
            part.get("minimum", 0) > whole.get("minimum", 0),
            f"it asks for more than “{name}”: a part asks for as many at most.",
        ),
    )
    return next((says for wrong, says in checks if wrong), "")


def check_people(quotas: Quotas, kinds: Kinds) -> None:
    """Different people can be told apart only where an entry says with whom it was."""
    for index, quota in enumerate(quotas):
        named = [kinds[slug] for slug in quota["kinds"] if slug in kinds]
        if (
            quota.get("counting") == "distinct_people"
            and named
            and not any(kind.with_person for kind in named)
        ):
            raise Refused(
                f"“{quota.get('label', '')}” counts different people, but entries of "
                f"{joined([f'“{kind.name}”' for kind in named])} need not say with whom. Tick a kind whose entries do, "
                "or count each activity or different days.",
                f"quota-{index}-kinds",
            )


def check_days(quotas: Quotas) -> None:
    """What is counted by different days can be met: a week has seven, the shortest month 28."""
    for index, quota in enumerate(quotas):
        unit = quota.get("unit", "week")
        most = DAYS_IN.get(unit, quota.get("minimum", 0))
        if quota.get("counting") == Counting.DISTINCT_DAYS and quota.get("minimum", 0) > most:
            raise Refused(
                f"“{quota.get('label', '')}” counts different days, and a {unit} may have no more than {most}.",
                f"quota-{index}-minimum",
            )


def check_agencies(rules: Mapping[str, Any], quotas: Quotas, kinds: Kinds) -> None:
    """That agencies count says a quota; the rule and the quotas must not contradict each other."""
    agencies = {slug for slug, kind in kinds.items() if kind.contact == AGENCY}
    counting = next((quota for quota in quotas if agencies & set(quota["kinds"])), None)
    stated = rules.get("agencies_count")
    if stated and counting is None:
        raise Refused(
            "No quota counts contacts at agencies: add that kind to one, or say no.", "agencies_count"
        )
    if not stated and counting is not None:
        raise Refused(
            f"“{counting.get('label', '')}” counts contacts at agencies: say yes, or take that kind from it.",
            "agencies_count",
        )


def check_business_days(rules: Mapping[str, Any]) -> None:
    """Where a limit is in business days, the text has to say which days those are."""
    replies = rules.get("reply_within") is not None and rules.get("reply_unit") != "hours"
    if (replies or rules.get("offer_answer_days") is not None) and not rules.get("business_days"):
        raise Refused(COUNTS_BUSINESS_DAYS, "business_days")


def check_strikes(rules: Mapping[str, Any]) -> None:
    """Strikes come of late replies; how many forfeit says nothing where none are given."""
    days, forfeit = rules.get("strike_days"), rules.get("strikes_forfeit")
    if days is not None and rules.get("reply_within") is None:
        raise Refused("Strikes are for late replies: say within what time one is due.", "reply_within")
    if forfeit is not None and days is None:
        raise Refused("Say for each how many days late a strike is given.", "strike_days")


def check_at_least_one(rules: Mapping[str, Any]) -> None:
    """Of these a 0 would mean something else than it seems to: a reply that is late as it is asked for, a lapse
    proposed with the first message, a claim that has to be filed before it can be.
    """
    names = [*AT_LEAST_ONE, *(["reply_within"] if rules.get("reply_unit") == "hours" else [])]
    for name in names:
        if rules.get(name) == 0:
            raise Refused("Write at least 1, or leave it empty: then it is not stated.", name)


def check_rule_clauses(pointed: Mapping[str, str], rules: Iterable[str], present: list[str]) -> None:
    """Each names a rule, and a clause that the text has."""
    known = set(rules)
    for name, clause in pointed.items():
        if name not in known:
            raise Refused(f"“{name}” is no rule that a clause could state.", "rule_clauses")
        if clause not in present:
            raise Refused(f"There is no clause {clause or '(empty)'} in the text.", clause_field(name))


def clause_field(rule: str) -> str:
    """The name of the field beside a rule that holds its clause."""
    return f"clause_of_{rule}"
