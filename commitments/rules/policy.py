"""One version of the Commitment as data (DOMAIN §3). `None` always means "not stated", never a default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from commitments.rules.terms import ALL_TUITION, RefundTerms


class Counting(StrEnum):
    """What a quota counts: entries, different people, or different days."""

    ACTIVITIES = "activities"
    DISTINCT_PEOPLE = "distinct_people"
    DISTINCT_DAYS = "distinct_days"


class Unit(StrEnum):
    """The period over which a quota is counted."""

    WEEK = "week"
    MONTH = "month"


WeekKind = Literal["from_start", "monday"]
Unfinished = Literal["not_assessed", "in_proportion", "in_full"]
ReplyUnit = Literal["business_days", "hours"]


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `minimum` of these kinds in each period; `one` and `many` are its nouns ("person")."""

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


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules that the system applies to whoever signed this version.

    `offer_types` maps a type to whether it counts; one that is absent is not stated. `clauses` maps a
    requirement's number ("1" to "10", DOMAIN §8) to the clause of the text that demands it.
    """

    school: str
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
    quotas: tuple[Quota, ...]
    offer_oral_counts: bool | None = None
    refund: RefundTerms = ALL_TUITION

    def quotas_per(self, unit: Unit) -> tuple[Quota, ...]:
        """The quotas counted over this unit, in the order of the text."""
        return tuple(quota for quota in self.quotas if quota.unit == unit)

    def clause(self, number: int) -> str:
        """The clause for requirement `number`, empty where the text has none."""
        return self.clauses.get(str(number), "")
