"""One version of the Commitment as data (DOMAIN §3). `None` always means "not stated", never a default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from rules.terms import ALL_TUITION, ProgramCondition, RefundTerms


class Counting(StrEnum):
    """What a quota counts: activities, different people, or different days."""

    ACTIVITIES = "activities"
    DISTINCT_PEOPLE = "distinct_people"
    DISTINCT_DAYS = "distinct_days"


class Unit(StrEnum):
    """The period over which a quota is counted."""

    WEEK = "week"
    MONTH = "month"


WeekKind = Literal["from_start", "monday"]
Unfinished = Literal["not_assessed", "in_proportion", "in_full", "in_full_from"]
UnfinishedMonths = Unfinished | Literal[""]
ReplyUnit = Literal["business_days", "hours"]
LeaveBy = Literal["request", "notice"]
BusinessDays = Literal["", "country_state", "country", "weekends"]


@dataclass(frozen=True, slots=True)
class QuotaRule:
    """At least `minimum` activities of these kinds in each period; `one` and `many` are its nouns ("person", "people").

    `part_of` is the key of the quota of which this is a part ("10 of the 30 in the student's city"), else empty.
    `counts_contacts`: one of its kinds is a contact with a person, whatever the school calls it.
    """

    key: str
    label: str
    one: str
    many: str
    kinds: frozenset[str]
    minimum: int
    counting: Counting
    unit: Unit
    needs_link: bool
    clause: str
    part_of: str = ""
    counts_contacts: bool = False


@dataclass(frozen=True)  # without slots: what is derived is kept beside the fields
class PolicyRules:
    """The rules that the system applies to whoever signed this version of this series.

    `offer_types` maps a type to whether it counts; one that is absent is not stated. `clauses` maps a
    requirement's number ("1" for the first, DOMAIN §8) to the clause of the text that demands it, `rule_clauses` a
    rule's name here to the clause that states it. An empty `business_days` or `offer_field` is not stated.
    `unfinished_rule` says what becomes of an unfinished week or month.
    """

    series: str
    version: str
    title: str
    start_limit_days: int
    window_days: int
    week_kind: WeekKind
    unfinished: Unfinished
    missed_allowed: int | None
    late_log_days: int
    reply_within: int | None
    reply_unit: ReplyUnit
    silence_warn_days: int | None
    silence_lapse_days: int | None
    late_replies_allowed: int | None
    late_deliverables_allowed: int | None
    grace_minutes: int | None
    no_shows_allowed: int | None
    offer_answer_days: int | None
    granted_offer_must_be_accepted: bool | None
    offer_min_hours: int | None
    offer_field: str
    offer_types: Mapping[str, bool]
    leave_max_days: int
    leave_moves_window: bool
    leave_waives_single_from: int | None
    claim_within_days: int | None
    appeal_within_days: int | None
    deliverables_before_signing_count: bool | None
    clauses: Mapping[str, str]
    quotas: tuple[QuotaRule, ...]
    offer_oral_counts: bool | None = None
    refund: RefundTerms = ALL_TUITION
    unfinished_from_days: int | None = None
    unfinished_months: UnfinishedMonths = ""
    unfinished_months_from_days: int | None = None
    agencies_count: bool | None = None
    business_days: BusinessDays = ""
    strike_days: int | None = None
    strikes_forfeit: int | None = None
    offer_min_pay: int | None = None
    declined_offer_voids: bool | None = None
    leave_by: LeaveBy = "request"
    decide_within_days: int | None = None
    pay_within_days: int | None = None
    rule_clauses: Mapping[str, str] = field(default_factory=dict)
    conditions: tuple[ProgramCondition, ...] = ()

    def quotas_per(self, unit: Unit) -> tuple[QuotaRule, ...]:
        """Return the quotas counted over this unit, in the order of the text."""
        return tuple(quota for quota in self.quotas if quota.unit == unit)

    @cached_property
    def quotas_by_key(self) -> Mapping[str, QuotaRule]:
        """The quotas of all units by their keys."""
        return {quota.key: quota for quota in self.quotas}

    @cached_property
    def judged_in(self) -> str:
        """The noun of what is met or missed under these rules: "week", "month", or "period" where both are.

        It is "week" where they have no quotas.
        """
        units = [unit for unit in Unit if self.quotas_per(unit)]
        return units[0].value if len(units) == 1 else "period" if units else "week"

    def unfinished_rule(self, unit: Unit) -> tuple[Unfinished, int]:
        """Return what becomes of an unfinished week or month, and from how many days on, 0 where that does not matter.

        Versions older than the rule for months name none: their months go by the rule for weeks.
        """
        if unit == Unit.MONTH and self.unfinished_months:
            return self.unfinished_months, self.unfinished_months_from_days or 0
        return self.unfinished, self.unfinished_from_days or 0

    def clause(self, number: int) -> str:
        """Return the clause for requirement `number`, empty where the text has none."""
        return self.clauses.get(str(number), "")

    def clause_of(self, rule: str) -> str:
        """Return the clause that states a rule, by its name here ("reply_within"); empty where the text has none."""
        return self.rule_clauses.get(rule, "")

    def cited(self, *rules: str) -> str:
        """Return the clauses of rules for the end of a sentence: " (clause 4.1)", " (clauses 4.1 and 4.3)", or ""."""
        clauses = sorted({clause for rule in rules if (clause := self.clause_of(rule))})
        if not clauses:
            return ""
        return f" (clause{'s' if clauses[1:] else ''} {' and '.join(clauses)})"
