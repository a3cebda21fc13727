"""What a policy's document must agree on with itself: quotas and their kinds, business days, and its clauses.

Each check gives all that it finds wrong, in words and beside a field, and says nothing of what it cannot read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError

from commitments.quotas.models import AGENCY, ActivityKind
from core.errors import Refused
from rules.policy import Counting, Unit
from rules.words import joined

COUNTS_BUSINESS_DAYS = "Business days are counted: choose what they leave out."
DAYS_IN = {Unit.WEEK.value: 7, Unit.MONTH.value: 28}
MOST_A_PERIOD = 500  # of one quota; more is a slip of the pen
LONGEST = {Unit.WEEK: 7, Unit.MONTH: 31}
AT_LEAST_ONE = (
    "strike_days", "strikes_forfeit", "silence_warn_days", "silence_lapse_days", "leave_waives_single_from",
    "claim_within_days",
)  # fmt: skip
Quotas = Sequence[Mapping[str, Any]]
Kinds = Mapping[str, ActivityKind]
Wrongs = Iterator[Refused]


def check_quota(index: int, quota: Mapping[str, Any], kinds: Kinds, before: set[str]) -> Wrongs:
    """One quota by itself; `before` holds the keys of those above it."""
    label, named, least = quota.get("label", ""), quota.get("kinds", []), quota.get("minimum")
    if not named:
        yield Refused(f"Choose which kinds of activity count for “{label}”.", f"quota-{index}-kinds")
    for slug in sorted(set(named) - kinds.keys()):
        yield Refused(f"“{slug}” is no kind of activity.", f"quota-{index}-kinds")
    if isinstance(least, int) and least < 1:
        yield Refused(f"“{label}” asks for at least 1.", f"quota-{index}-minimum")
    if isinstance(least, int) and least > MOST_A_PERIOD:
        unit = quota.get("unit", "week")
        yield Refused(
            f"“{label}”: a minimum of {least:,} in each {unit} is more than anybody does; "
            f"write {MOST_A_PERIOD} at most.",
            f"quota-{index}-minimum",
        )
    if quota.get("key") in before:
        yield Refused(f"Two quotas are called “{quota.get('key')}”: name each once.", f"quota-{index}-label")


def check_parts(quotas: Quotas) -> Wrongs:
    """A part counts what its whole counts, in the same periods, and asks for no more; no part has parts."""
    by_key = {quota.get("key"): quota for quota in quotas}
    for index, part in enumerate(quotas):
        if part.get("part_of"):
            wrong = _part(part, by_key.get(part["part_of"]))
            if wrong:
                yield Refused(f"“{part.get('label', '')}”: {wrong}", f"quota-{index}-part_of")


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
            _least(part) > _least(whole),
            f"it asks for more than “{name}”: a part asks for as many at most.",
        ),
    )
    return next((says for wrong, says in checks if wrong), "")


def _least(quota: Mapping[str, Any]) -> int:
    least = quota.get("minimum")
    return least if isinstance(least, int) else 0


def check_people(quotas: Quotas, kinds: Kinds) -> Wrongs:
    """Different people can be told apart only where an activity says with whom it was."""
    for index, quota in enumerate(quotas):
        named = [kinds[slug] for slug in quota.get("kinds", ()) if slug in kinds]
        if (
            quota.get("counting") == "distinct_people"
            and named
            and not any(kind.with_person for kind in named)
        ):
            yield Refused(
                f"“{quota.get('label', '')}” counts different people, but activities of "
                f"{joined([f'“{kind.name}”' for kind in named])} need not say with whom. Tick a kind whose activities "
                "do, or count each activity or different days.",
                f"quota-{index}-kinds",
            )


def check_days(quotas: Quotas) -> Wrongs:
    """What is counted by different days can be met: a week has seven, the shortest month 28."""
    for index, quota in enumerate(quotas):
        unit = quota.get("unit", "week")
        most = DAYS_IN.get(unit, _least(quota))
        if quota.get("counting") == Counting.DISTINCT_DAYS and _least(quota) > most:
            yield Refused(
                f"“{quota.get('label', '')}” counts different days, and a {unit} may have no more than {most}.",
                f"quota-{index}-minimum",
            )


def check_kinds(kinds: Quotas, known: Iterable[str]) -> Wrongs:
    """Kinds that a document brings: each is sound, and means what the one of its name means that is there already.
    Pages call kinds by their names alone, so no two have one."""
    there = ActivityKind.objects.in_bulk([kind.get("slug", "") for kind in kinds])
    names = {name.casefold(): slug for slug, name in ActivityKind.objects.values_list("slug", "name")}
    for given in kinds:
        for unknown in sorted(set(given) - set(known)):
            yield Refused(f"“{unknown}” is nothing that a kind of activity can say.", "kinds")
        kind = ActivityKind(**{name: given[name] for name in known if name in given})
        yield from _unsound(kind)
        slug, old = kind.slug, there.get(kind.slug)
        if old is not None and meaning(old) != meaning(kind):
            yield Refused(
                f"There is another kind “{slug}” already: choose another name for this one.", "kinds"
            )
        if old is None and names.get(kind.name.casefold(), slug) != slug:
            yield Refused(
                f"There is a kind “{kind.name}” already: choose another name for this one.", "kinds"
            )
        names.setdefault(kind.name.casefold(), slug)


def _unsound(kind: ActivityKind) -> Wrongs:
    try:
        kind.clean_fields()
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield Refused(f"{field.replace('_', ' ').capitalize()}: {messages[0]}", "kinds")
    if kind.contact and not kind.with_person:
        yield Refused(
            f"“{kind.name}” is a contact with a person: its activities have to say with whom.", "kinds"
        )


def meaning(kind: ActivityKind) -> tuple[bool, bool, str]:
    """What rules ask of a kind, and what never changes."""
    return kind.with_person, kind.needs_link, kind.contact


def check_agencies(rules: Mapping[str, Any], quotas: Quotas, kinds: Kinds) -> Wrongs:
    """That agencies count says a quota; the rule and the quotas must not contradict each other."""
    agencies = {slug for slug, kind in kinds.items() if kind.contact == AGENCY}
    counting = next((quota for quota in quotas if agencies & set(quota.get("kinds", ()))), None)
    stated = rules.get("agencies_count")
    if stated and counting is None:
        yield Refused(
            "No quota counts contacts at agencies: add that kind to one, or say no.", "agencies_count"
        )
    if not stated and counting is not None:
        yield Refused(
            f"“{counting.get('label', '')}” counts contacts at agencies: say yes, or take that kind from it.",
            "agencies_count",
        )


def check_business_days(rules: Mapping[str, Any]) -> Wrongs:
    """Where a limit is in business days, the text has to say which days those are."""
    replies = rules.get("reply_within") is not None and rules.get("reply_unit") != "hours"
    if (replies or rules.get("offer_answer_days") is not None) and not rules.get("business_days"):
        yield Refused(COUNTS_BUSINESS_DAYS, "business_days")


def check_strikes(rules: Mapping[str, Any]) -> Wrongs:
    """Strikes come of late replies; how many forfeit says nothing where none are given."""
    days, forfeit = rules.get("strike_days"), rules.get("strikes_forfeit")
    if days is not None and rules.get("reply_within") is None:
        yield Refused("Strikes are for late replies: say within what time one is due.", "reply_within")
    if forfeit is not None and days is None:
        yield Refused("Say for each how many days late a strike is given.", "strike_days")


def check_at_least_one(rules: Mapping[str, Any]) -> Wrongs:
    """Of these a 0 would mean something else than it seems to: a reply that is late as it is asked for, a lapse
    proposed with the first message, a claim that has to be filed before it can be.
    """
    names = [*AT_LEAST_ONE, *(["reply_within"] if rules.get("reply_unit") == "hours" else [])]
    for name in names:
        if rules.get(name) == 0:
            yield Refused("Write at least 1, or leave it empty: then it is not stated.", name)


def check_unfinished(rules: Mapping[str, Any]) -> Wrongs:
    """From how many days on is said where that is asked, and only there."""
    for name, unit in (("unfinished", Unit.WEEK), ("unfinished_months", Unit.MONTH)):
        asked, days, longest = (
            rules.get(name) == "in_full_from",
            rules.get(f"{name}_from_days"),
            LONGEST[unit],
        )
        known = isinstance(days, int)
        if asked and (days is None or (known and not 1 <= days < longest)):
            yield Refused(
                f"Write from how many days on: a number from 1 to {longest - 1}.", f"{name}_from_days"
            )
        if known and not asked:
            yield Refused("Leave this empty, or choose “in full from so many days on”.", f"{name}_from_days")


def check_rule_clauses(pointed: Mapping[str, str], rules: Iterable[str], present: list[str]) -> Wrongs:
    """Each names a rule, and a clause that the text has."""
    known = set(rules)
    for name, clause in pointed.items():
        if name not in known:
            yield Refused(f"“{name}” is no rule that a clause could state.", "rule_clauses")
        elif clause not in present:
            yield Refused(f"There is no clause {clause or '(empty)'} in the text.", clause_field(name))


def clause_field(rule: str) -> str:
    """The name of the field beside a rule that holds its clause."""
    return f"clause_of_{rule}"
