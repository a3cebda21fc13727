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


def check_quota(index: int, quota: Mapping[str, Any], kinds: Kinds, keys_above: set[str]) -> Wrongs:
    """Yield what is wrong with one quota by itself; `keys_above` are those of the quotas above it."""
    label, slugs, minimum = quota.get("label", ""), quota.get("kinds", []), quota.get("minimum")
    if not slugs:
        yield Refused(f"Choose which kinds of activity count for “{label}”.", f"quota-{index}-kinds")
    for slug in sorted(set(slugs) - kinds.keys()):
        yield Refused(f"“{slug}” is no kind of activity.", f"quota-{index}-kinds")
    if isinstance(minimum, int) and minimum < 1:
        yield Refused(f"“{label}” asks for at least 1.", f"quota-{index}-minimum")
    if isinstance(minimum, int) and minimum > MOST_A_PERIOD:
        unit = quota.get("unit", "week")
        yield Refused(
            f"“{label}”: a minimum of {minimum:,} in each {unit} is more than anybody does; "
            f"write {MOST_A_PERIOD} at most.",
            f"quota-{index}-minimum",
        )
    if quota.get("key") in keys_above:
        yield Refused(f"Two quotas are called “{quota.get('key')}”: name each once.", f"quota-{index}-label")


def check_parts(quotas: Quotas) -> Wrongs:
    """Yield what is wrong with parts of quotas.

    A part counts what its whole counts, in the same periods, asks for no more, and has no parts itself.
    """
    by_key = {quota.get("key"): quota for quota in quotas}
    for index, part in enumerate(quotas):
        if part.get("part_of"):
            wrong = _part(part, by_key.get(part["part_of"]))
            if wrong:
                yield Refused(f"“{part.get('label', '')}”: {wrong}", f"quota-{index}-part_of")


def _part(part: Mapping[str, Any], whole: Mapping[str, Any] | None) -> str:
    """Say what is wrong with a part; an empty string where nothing is."""
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
    return next((sentence for wrong, sentence in checks if wrong), "")


def _least(quota: Mapping[str, Any]) -> int:
    minimum = quota.get("minimum")
    return minimum if isinstance(minimum, int) else 0


def check_people(quotas: Quotas, kinds: Kinds) -> Wrongs:
    """Yield a refusal of each quota of different people whose kinds all let an activity leave out with whom it was."""
    for index, quota in enumerate(quotas):
        kinds_counted = [kinds[slug] for slug in quota.get("kinds", ()) if slug in kinds]
        if (
            quota.get("counting") == "distinct_people"
            and kinds_counted
            and not any(kind.with_person for kind in kinds_counted)
        ):
            yield Refused(
                f"“{quota.get('label', '')}” counts different people, but activities of "
                f"{joined([f'“{kind.name}”' for kind in kinds_counted])} need not say with whom. Tick a kind whose "
                "activities do, or count each activity or different days.",
                f"quota-{index}-kinds",
            )


def check_days(quotas: Quotas) -> Wrongs:
    """Yield a refusal of each quota of more different days than a period has: a week has 7, the shortest month 28."""
    for index, quota in enumerate(quotas):
        unit = quota.get("unit", "week")
        most = DAYS_IN.get(unit, _least(quota))
        if quota.get("counting") == Counting.DISTINCT_DAYS and _least(quota) > most:
            yield Refused(
                f"“{quota.get('label', '')}” counts different days, and a {unit} may have no more than {most}.",
                f"quota-{index}-minimum",
            )


def check_kinds(kinds: Quotas, fields: Iterable[str]) -> Wrongs:
    """Yield what is wrong with the kinds that a document brings.

    Each is sound, means what the stored kind of its slug means, and has a name that no other has: pages call kinds by
    their names alone.
    """
    stored_kinds = ActivityKind.objects.in_bulk([kind.get("slug", "") for kind in kinds])
    slugs_by_name = {name.casefold(): slug for slug, name in ActivityKind.objects.values_list("slug", "name")}
    for kind_document in kinds:
        for unknown in sorted(set(kind_document) - set(fields)):
            yield Refused(f"“{unknown}” is nothing that a kind of activity can say.", "kinds")
        kind = ActivityKind(**{name: kind_document[name] for name in fields if name in kind_document})
        yield from _unsound(kind)
        slug, stored = kind.slug, stored_kinds.get(kind.slug)
        if stored is not None and meaning(stored) != meaning(kind):
            yield Refused(
                f"There is another kind “{slug}” already: choose another name for this one.", "kinds"
            )
        if stored is None and slugs_by_name.get(kind.name.casefold(), slug) != slug:
            yield Refused(
                f"There is a kind “{kind.name}” already: choose another name for this one.", "kinds"
            )
        slugs_by_name.setdefault(kind.name.casefold(), slug)


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
    """Return what rules ask of a kind, and what never changes."""
    return kind.with_person, kind.needs_link, kind.contact


def check_agencies(rules: Mapping[str, Any], quotas: Quotas, kinds: Kinds) -> Wrongs:
    """Yield a refusal where the rule on agencies and the quotas contradict each other."""
    agency_slugs = {slug for slug, kind in kinds.items() if kind.contact == AGENCY}
    counting_quota = next((quota for quota in quotas if agency_slugs & set(quota.get("kinds", ()))), None)
    stated = rules.get("agencies_count")
    if stated and counting_quota is None:
        yield Refused(
            "No quota counts contacts at agencies: add that kind to one, or say no.", "agencies_count"
        )
    if not stated and counting_quota is not None:
        yield Refused(
            f"“{counting_quota.get('label', '')}” counts contacts at agencies: say yes, or take that kind from it.",
            "agencies_count",
        )


def check_business_days(rules: Mapping[str, Any]) -> Wrongs:
    """Yield a refusal where a limit is in business days and the text does not say which days those are."""
    replies = rules.get("reply_within") is not None and rules.get("reply_unit") != "hours"
    if (replies or rules.get("offer_answer_days") is not None) and not rules.get("business_days"):
        yield Refused(COUNTS_BUSINESS_DAYS, "business_days")


def check_strikes(rules: Mapping[str, Any]) -> Wrongs:
    """Yield a refusal of strikes where no reply can be late, and of how many forfeit where none are given."""
    days, forfeit = rules.get("strike_days"), rules.get("strikes_forfeit")
    if days is not None and rules.get("reply_within") is None:
        yield Refused("Strikes are for late replies: say within what time one is due.", "reply_within")
    if forfeit is not None and days is None:
        yield Refused("Say for each how many days late a strike is given.", "strike_days")


def check_at_least_one(rules: Mapping[str, Any]) -> Wrongs:
    """Yield a refusal of each rule that is 0 where that would mean something else than it seems to.

    It would mean a reply that is late as it is asked for, a lapse proposed with the first message, a claim that has
    to be filed before it can be.
    """
    names = [*AT_LEAST_ONE, *(["reply_within"] if rules.get("reply_unit") == "hours" else [])]
    for name in names:
        if rules.get(name) == 0:
            yield Refused("Write at least 1, or leave it empty: then it is not stated.", name)


def check_unfinished(rules: Mapping[str, Any]) -> Wrongs:
    """Yield a refusal where the days from which an unfinished period is assessed in full are missing or wrong, or are
    stated though nothing asks for them."""
    for name, unit in (("unfinished", Unit.WEEK), ("unfinished_months", Unit.MONTH)):
        needs_days, days, longest = (
            rules.get(name) == "in_full_from",
            rules.get(f"{name}_from_days"),
            LONGEST[unit],
        )
        is_number = isinstance(days, int)
        if needs_days and (days is None or (is_number and not 1 <= days < longest)):
            yield Refused(
                f"Write from how many days on: a number from 1 to {longest - 1}.", f"{name}_from_days"
            )
        if is_number and not needs_days:
            yield Refused("Leave this empty, or choose “in full from so many days on”.", f"{name}_from_days")


def check_rule_clauses(
    clause_by_rule: Mapping[str, str], rules: Iterable[str], text_clauses: list[str]
) -> Wrongs:
    """Yield a refusal where a clause is named for what is no rule, or is not in the text."""
    rule_names = set(rules)
    for name, clause in clause_by_rule.items():
        if name not in rule_names:
            yield Refused(f"“{name}” is no rule that a clause could state.", "rule_clauses")
        elif clause not in text_clauses:
            yield Refused(f"There is no clause {clause or '(empty)'} in the text.", clause_field(name))


def clause_field(rule: str) -> str:
    """Return the name of the field beside a rule that holds its clause."""
    return f"clause_of_{rule}"
