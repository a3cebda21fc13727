"""The plain summary: every rule of a version once, its clause, what is not stated, and nothing in the third person."""

import re
from typing import Any

import pytest

from commitments.policies import shipped
from commitments.policies.documents import RULES, WITHOUT_CLAUSE
from commitments.policies.models import Policy
from commitments.policies.words import rules_in_words
from commitments.published.sentences import NOT_STATED, SENTENCES
from commitments.published.summary import SummaryLine, summary
from commitments.series.models import Series
from tests import factories

pytestmark = pytest.mark.django_db
REFUND = {"refund_percent", "refund_tiers", "refund_cap", "refund_to"}


def lines(document: dict[str, Any]) -> dict[str, SummaryLine]:
    policy = factories.make_policy(document)
    return {line.name: line for part in summary(policy) for line in part.lines}


def test_every_rule_has_a_sentence_and_what_may_be_silent_has_a_name() -> None:
    assert set(SENTENCES) == set(RULES) - WITHOUT_CLAUSE
    silent = {name for name, field in RULES.items() if field.null or name in ("business_days", "offer_field")}
    silent = (silent | {"offer_types"} | REFUND - {"refund_percent"}) - WITHOUT_CLAUSE
    assert set(NOT_STATED) == silent


@pytest.mark.parametrize("name", shipped.NAMES)
def test_it_has_every_rule_of_what_ships_with_its_clause(name: str) -> None:
    policy = factories.make_policy(shipped.document(name))
    rules = [rule for group in rules_in_words(policy) for rule in group.rules]
    said = [line for part in summary(policy) for line in part.lines]
    assert [line.name for line in said] == [rule.name for rule in rules]
    assert [line.clause for line in said] == [rule.clause for rule in rules]
    assert [line.stated for line in said] == [rule.mark != "not_stated" for rule in rules]


@pytest.mark.parametrize("name", shipped.NAMES)
def test_it_speaks_to_the_student_in_whole_sentences(name: str) -> None:
    for line in lines(shipped.document(name)).values():
        assert not re.search(r"\bstudents?\b|\bNone\b|\(\)|\b0 ", line.sentence), line.sentence
        assert line.sentence[:1].isupper() or line.name.startswith("condition-"), line.sentence
        assert line.sentence.endswith(".") == line.stated, line.sentence


def test_what_this_school_asks() -> None:
    said = {
        name: (line.sentence, line.clause) for name, line in lines(shipped.document("this-school")).items()
    }
    assert said["quota-people"] == (
        "In every week: at least 8 different people; the same person counts again in another week. "
        "Logged as: contact.",
        "3.1",
    )
    assert said["reply_within"] == (
        "When a message asks for your reply, you reply within 2 business days.",
        "4.1",
    )
    assert said["missed_allowed"] == ("No week may be missed, unless it is excused.", "3.6")
    assert said["refund_percent"] == ("The refund is all the tuition that was paid.", "10.4")
    assert said["late_replies_allowed"] == ("How many replies may be late", "")


def test_a_part_of_a_quota_and_days_and_months() -> None:
    thinkful, codeup = (lines(shipped.document(name)) for name in ("thinkful", "codeup-2"))
    assert thinkful["quota-in-city"].sentence == (
        "At least 10 of these applications are applications in your city."
    )
    pushes = next(line for name, line in codeup.items() if "counted by days" in line.sentence)
    assert "at least 5 days" in pushes.sentence
    assert any(line.sentence.startswith("In every month: at least 1 ") for line in codeup.values())
    assert codeup["unfinished_months"].sentence == (
        "An unfinished last month asks for as much as a whole one from 28 days on; a shorter one is not assessed."
    )


@pytest.mark.parametrize(
    ("rules", "name", "said"),
    [
        ({"missed_allowed": 1}, "missed_allowed", "You may miss one week."),
        ({"missed_allowed": 3}, "missed_allowed", "You may miss 3 weeks."),
        ({"grace_minutes": 0}, "grace_minutes", "You are at every appointment by the minute at which it begins."),
        ({"grace_minutes": 5}, "grace_minutes", "You may be up to 5 minutes late to an appointment."),
        ({"late_log_days": 0}, "late_log_days", "What you do counts if you log it before its week is over."),
        ({"start_limit_days": 0}, "start_limit_days", "Your search starts on the day you graduate."),
        ({"leave_max_days": 0, "leave_waives_single_from": None}, "leave_max_days", "There is no leave."),
        (
            {"reply_within": 48, "reply_unit": "hours"},
            "reply_within",
            "When a message asks for your reply, you reply within 48 hours.",
        ),
        (
            {"strike_days": 2, "strikes_forfeit": 4},
            "strike_days",
            "A late reply gives you a strike for each 2 days that it is late.",
        ),
        ({"strike_days": 2, "strikes_forfeit": 4}, "strikes_forfeit", "4 strikes end your guarantee."),
        ({"declined_offer_voids": True}, "declined_offer_voids",
         "Declining such an offer ends the guarantee, whenever it came."),
        ({"offer_min_pay": 60000}, "offer_min_pay",
         "A job offer that ends the guarantee pays at least $60,000 in its first year."),
    ],
)  # fmt: skip
def test_a_sentence_for_each_figure(rules: dict[str, Any], name: str, said: str) -> None:
    known = shipped.document("this-school")["rules"]
    series = Series(name="A School")
    policy = Policy(series=series, version=1, **known | rules)
    assert SENTENCES[name](policy) == said
