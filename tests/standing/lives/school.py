"""Policies, places and people that are there before anybody's search begins."""

from datetime import date, datetime
from typing import Any

from commitments.policies import shipped
from commitments.policies.models import Policy
from commitments.signing import verbs as signing_verbs
from people.students.models import Student
from tests import factories

QUOTAS = {
    "people": {"kinds": ["contacted"], "minimum": 2, "counting": "distinct_people"},
    "commits": {"kinds": ["commit"], "minimum": 2, "counting": "distinct_days"},
    "posts": {"kinds": ["blog_post", "talk"], "minimum": 1, "counting": "activities", "unit": "month"},
}
# Windows short enough that a few steps cross their borders, of each kind that the rules know.
POLICIES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "weeks from the start": ({"window_days": 24, "late_log_days": 7}, ("people", "commits")),
    "weeks from Monday, in proportion": (
        {"window_days": 26, "week_kind": "monday", "unfinished": "in_proportion"},
        ("people", "commits"),
    ),
    "months, in full": (
        {"window_days": 40, "unfinished": "in_full", "unfinished_months": "in_full"},
        ("people", "posts"),
    ),
    "months by a rule of their own": (
        {"window_days": 40, "unfinished_months": "in_full_from", "unfinished_months_from_days": 9},
        ("people", "posts"),
    ),
    "no day for late activities, leave moves nothing": (
        {"window_days": 20, "late_log_days": 0, "leave_moves_window": False, "unfinished": "in_proportion"},
        ("commits",),
    ),
    "some of each may be missed, and conditions": (
        {
            "window_days": 40,
            "late_log_days": 2,
            "missed_allowed": 3,
            "late_replies_allowed": 1,
            "no_shows_allowed": 1,
        },
        ("people", "commits"),
    ),
    "a reply within hours, no lapse": (
        {"window_days": 24, "reply_within": 48, "reply_unit": "hours", "silence_lapse_days": None},
        ("people",),
    ),
    "a part of a quota, strikes, leave by notice": (
        {
            "window_days": 28,
            "late_log_days": 5,
            "reply_within": 48,
            "reply_unit": "hours",
            "strike_days": 1,
            "strikes_forfeit": 2,
            "leave_by": "notice",
        },
        ("commits", "posts"),
    ),
}
CLAUSE_4_2 = ("strike_days", "strikes_forfeit", "late_replies_allowed")
# That policy counts by activities, some of which are to be of one kind.
PART = {
    "commits": {"kinds": ["commit", "talk"], "minimum": 3, "counting": "activities"},
    "posts": {"kinds": ["talk"], "minimum": 1, "unit": "week", "part_of": "commits", "needs_link": False},
}
# Where, and a start some days before its clocks change; in Apia the day is nearly over when it begins elsewhere.
PLACES = {
    "America/New_York": ("US", "NY", date(2026, 3, 2)),
    "America/Havana": ("CU", "", date(2026, 10, 21)),
    "Africa/Cairo": ("EG", "", date(2026, 4, 15)),
    "Australia/Lord_Howe": ("AU", "NSW", date(2026, 9, 28)),
    "Pacific/Apia": ("WS", "", date(2026, 3, 4)),
    "Asia/Amman": ("JO", "AM", date(2026, 3, 2)),  # a governorate without a known calendar
}
PEOPLE = ["Ann Lee", "Ben Ray", "Cleo Fox"]


def document(name: str) -> dict[str, Any]:
    """This school's policy with other rules and fewer quotas."""
    found = shipped.document("this-school")
    changes, keys = POLICIES[name]
    found["series"] = name
    found["rules"] |= {"silence_warn_days": 2, "silence_lapse_days": 4, "leave_max_days": 12} | changes
    found["rules"] = {rule: value for rule, value in found["rules"].items() if value is not None}
    found.setdefault("rule_clauses", {}).update({rule: "4.2" for rule in CLAUSE_4_2 if rule in changes})
    said = PART if "strike_days" in changes else QUOTAS
    if "conditions" in name:
        found["conditions"] = [
            {"key": "absences", "label": "Absences", "clause": "1.1", "measure": "at_most", "limit": 3}
        ]
    found["quotas"] = [quota | said[quota["key"]] for quota in found["quotas"] if quota["key"] in keys]
    return found


class LivesSchool:
    """Who is there before anybody's search begins; made once."""

    def __init__(self) -> None:
        self.bob, self.frank = factories.make_coach("Bob Field"), factories.make_coach("Frank Lowe")
        self.dora, self.erin = factories.make_admin("Dora Quist"), factories.make_admin("Erin Sato")
        self.judges = factories.make_admin("Gina Park"), factories.make_admin("Hugo Diaz")
        self.policies = {name: factories.make_policy(document(name)) for name in POLICIES}
        self.number = 0

    def enrol(self, zone: str, policy: Policy, now: datetime) -> Student:
        self.number += 1
        country, state, _ = PLACES[zone]
        student = factories.make_student(
            f"Alice {self.number}", coach=self.bob, zone=zone, country=country, subdivision=state, now=now
        )
        signing_verbs.acknowledge(student, policy, now=now)
        return student
