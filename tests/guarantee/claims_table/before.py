"""Sentences on what held before the search: the policy, graduation, where she lives."""

from datetime import date
from decimal import Decimal
from typing import Any

from commitments.conditions.verbs import Answer, record_conditions
from tests.guarantee.claims_table.sentences import Story, says
from tests.guarantee.claims_table.world import World, certify_graduation, moment

CLAUSES = {
    "late_replies_allowed": "4.1",
    "late_deliverables_allowed": "6.1",
    "grace_minutes": "5.1",
    "offer_min_pay": "8.1",
    "unfinished_months": "3.4",
}


def _rule(told: Story, **rules: Any) -> None:
    """Let the policy state other rules, or none (None) in their place."""

    def change(document: dict[str, Any]) -> None:
        for name, value in rules.items():
            if value is None:
                document["rules"].pop(name, None)
                document["rule_clauses"].pop(name, None)
                document["unconfirmed"] = [rule for rule in document["unconfirmed"] if rule != name]
            else:
                document["rules"][name] = value
                if name in CLAUSES:
                    document["rule_clauses"].setdefault(name, CLAUSES[name])

    told.options.policy.append(change)


@says(r"The policy allows (\d+) missed weeks?\.")
def missed_weeks(told: Story, count: str) -> None:
    _rule(told, missed_allowed=int(count))


@says(r"The policy allows (\d+|no) late (reply|deliverable)\.")
def late_ones(told: Story, count: str, what: str) -> None:
    allowed = 0 if count == "no" else int(count)
    _rule(told, **{"late_replies_allowed" if what == "reply" else "late_deliverables_allowed": allowed})


@says(r"The policy asks for a reply within 48 hours, and allows no late one\.")
def reply_in_hours(told: Story) -> None:
    _rule(told, reply_within=48, reply_unit="hours", late_replies_allowed=0)


@says(r"The policy gives (\d+) minutes of grace\.")
def grace(told: Story, minutes: str) -> None:
    _rule(told, grace_minutes=int(minutes))


@says(r"The policy allows (\d+) no-show\.")
def no_shows(told: Story, count: str) -> None:
    _rule(told, no_shows_allowed=int(count))


@says(r"The policy counts no offer under ([\d,]+) a year\.")
def minimum_pay(told: Story, pay: str) -> None:
    _rule(told, offer_min_pay=int(pay.replace(",", "")))


@says(r"The policy states no limit for filing\.")
def no_claim_limit(told: Story) -> None:
    _rule(told, claim_within_days=None)


@says(r"The policy asks for a meeting with the coach each month\.")
def monthly_meeting(told: Story) -> None:
    told.options.meetings = True

    def change(document: dict[str, Any]) -> None:
        document["rules"]["unfinished_months"] = "not_assessed"
        document["rule_clauses"]["unfinished_months"] = "3.4"
        document["kinds"].append(
            {"slug": "coach_meeting", "name": "meeting with the coach", "done": "met my coach"}
        )
        document["quotas"].append(
            {
                "key": "meetings",
                "label": "Coach meetings",
                "one": "meeting",
                "many": "meetings",
                "kinds": ["coach_meeting"],
                "minimum": 1,
                "counting": "activities",
                "unit": "month",
                "clause": "4.1",
            }
        )

    told.options.policy.append(change)


def _condition(told: Story, **condition: Any) -> None:
    def change(document: dict[str, Any]) -> None:
        document.setdefault("conditions", []).append({"clause": "1.1"} | condition)

    told.options.policy.append(change)


@says(r"The policy asks for a grade of at least (\d+) %\.")
def grade_asked(told: Story, least: str) -> None:
    _condition(told, key="grade", label="Grade", measure="at_least", limit=int(least), unit="%")


@says(r"The policy allows at most (\d+) absences in the program\.")
def absences_allowed(told: Story, most: str) -> None:
    _condition(told, key="absences", label="Absences", measure="at_most", limit=int(most), unit="absences")


@says(r"Her (grade|absences) (?:is|are) recorded as (\d+)(?: %)?\.")
def recorded(told: Story, key: str, figure: str) -> None:
    def record(made: World) -> None:
        answers = {key: Answer(value=Decimal(figure))}
        record_conditions(
            made.rosa, made.search.policy, answers, by=made.gwen, now=moment("2026-03-03 10:00")
        )

    told.at("2026-03-03 10:00", record)


@says(r"Graduation is certified with attendance not met\.")
def attendance(told: Story) -> None:
    told.options.attendance = False


@says(r"Graduated on ([\d-]+)\.")
def graduated(told: Story, day: str) -> None:
    told.options.graduated_on = date.fromisoformat(day)


@says(r"An admin corrects the day of graduation at ([\d: -]+) to ([\d-]+)\.")
def graduation_corrected(told: Story, when: str, day: str) -> None:
    told.at(when, lambda made: certify_graduation(made, date.fromisoformat(day), moment(when)))


@says(r"She lives in California\.")
def california(told: Story) -> None:
    told.options.zone, told.options.subdivision = "America/Los_Angeles", "CA"
