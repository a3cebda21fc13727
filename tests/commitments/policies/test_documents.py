"""What a policy's document must agree on with itself is refused in words, beside its field."""

from typing import Any

import pytest

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from core.errors import Refused
from people.accounts.models import User
from tests.commitments.scenes import NOW

pytestmark = pytest.mark.django_db


def _as_part(document: dict[str, Any], **changes: Any) -> None:
    """The second quota made a part of the first, then changed."""
    whole, part = document["quotas"][:2]
    part |= {"part_of": whole["key"], "kinds": whole["kinds"], "minimum": 1}
    part |= {"counting": whole["counting"]} | changes


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"part_of": "nobody"}, "no other quota “nobody”"),
        ({"part_of": "commits"}, "no other quota “commits”"),
        ({"unit": "month"}, "counted in each week"),
        ({"counting": "distinct_days"}, "counts as its whole does"),
        ({"kinds": ["contacted", "commit"]}, "a kind that “People” does not"),
        ({"minimum": 9}, "asks for more than “People”"),
    ],
)
def test_a_part_that_contradicts_its_whole_is_refused(changes: Any, says: str, dora: User) -> None:
    document = shipped.document("this-school")
    _as_part(document, **changes)
    with pytest.raises(Refused, match=says) as refused:
        drafting_verbs.draft_policy(document, by=dora, now=NOW)
    assert refused.value.field == "quota-1-part_of"


def test_a_part_of_as_many_is_allowed_and_a_part_of_a_part_is_not(dora: User) -> None:
    document = shipped.document("this-school")
    _as_part(document, minimum=8)
    assert (
        drafting_verbs.draft_policy(document, by=dora, now=NOW).quotas.get(key="commits").part_of == "people"
    )
    document["quotas"][2] |= document["quotas"][1] | {"key": "posts", "label": "Posts", "part_of": "commits"}
    with pytest.raises(Refused, match="itself a part"):
        drafting_verbs.draft_policy(document, by=dora, now=NOW)


AGENCY = {
    "slug": "recruiter", "name": "call with a recruiter", "done": "called a recruiter",
    "with_person": True, "contact": "agency",
}  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "counted", "says"),
    [
        (True, False, "No quota counts contacts at agencies"),
        (False, True, "“People” counts contacts at agencies"),
        (None, True, "“People” counts contacts at agencies"),
        (True, True, ""),
        (False, False, ""),
        (None, False, ""),
    ],
)
def test_whether_agencies_count_and_what_quotas_count_agree(
    stated: bool | None, counted: bool, says: str, dora: User
) -> None:
    document = shipped.document("this-school")
    document["kinds"].append(AGENCY)
    document["rules"] |= {} if stated is None else {"agencies_count": stated}
    document["quotas"][0]["kinds"] += ["recruiter"] if counted else []
    if not says:
        assert drafting_verbs.draft_policy(document, by=dora, now=NOW).rules().agencies_count is stated
        return
    with pytest.raises(Refused, match=says):
        drafting_verbs.draft_policy(document, by=dora, now=NOW)


def test_limits_in_business_days_need_to_say_which_days(dora: User) -> None:
    document = shipped.document("this-school")
    del document["rules"]["business_days"], document["rule_clauses"]["business_days"]
    with pytest.raises(Refused, match="choose what they leave out"):
        drafting_verbs.draft_policy(document, by=dora, now=NOW)
    del document["rules"]["offer_answer_days"], document["rule_clauses"]["offer_answer_days"]
    document["rules"]["reply_unit"] = "hours"
    assert drafting_verbs.draft_policy(document, by=dora, now=NOW).business_days == ""


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        ({"strike_days": 0}, "strike_days"),
        ({"strike_days": 2, "strikes_forfeit": 0}, "strikes_forfeit"),
        ({"strikes_forfeit": 4}, "strike_days"),
        ({"strike_days": 2, "reply_within": None}, "reply_within"),
    ],
)
def test_strikes_that_would_say_nothing_are_refused(rules: dict[str, Any], field: str, dora: User) -> None:
    document = shipped.document("this-school")
    document["rules"] |= rules
    with pytest.raises(Refused) as refused:
        drafting_verbs.draft_policy(document, by=dora, now=NOW)
    assert refused.value.field == field


def _without(document: dict[str, Any], key: str) -> None:
    document.pop(key)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda d: d.update(surprise=1), "nothing that a policy can say"),
        (lambda d: d["rules"].update(bonus=1), "nothing that the rules can say"),
        (lambda d: d["rule_clauses"].update(bonus="3.1"), "“bonus” is no rule"),
        (lambda d: d["rule_clauses"].update(reply_unit="4.1"), "“reply_unit” is no rule"),
        (lambda d: d["rule_clauses"].update(window_days="9.9"), "There is no clause 9.9 in the text"),
        (lambda d: d.update(text="  "), "Write the text"),
        (lambda d: d.update(text="x" * 100_001), "shorten it"),
        (lambda d: d.update(text=d["text"] + "\n\n3.1 Again."), "Clause 3.1 stands twice"),
        (lambda d: d.update(text=d["text"] + "\n\n" + "> " * 50 + "hidden"), "too deep"),
        (lambda d: d["clauses"].update({"3": "3.99"}), "no clause 3.99"),
        (lambda d: d["clauses"].update({"11": "1.1"}), "numbered 1 to 10"),
        (lambda d: d["quotas"][0].update(clause="99"), "no clause 99"),
        (lambda d: d["quotas"][0].update(kinds=["juggled"]), "no kind of activity"),
        (lambda d: d["quotas"][0].update(kinds=[]), "Choose which kinds"),
        (lambda d: d["quotas"][0].update(minimum=0), "at least 1"),
        (lambda d: d["quotas"][0].update(minimum=40_000), "Minimum"),
        (lambda d: d["quotas"][0].update(counting="loudly"), "Counting"),
        (lambda d: d["quotas"][1].update(key="people"), "name each once"),
        (lambda d: d.update(quotas=[]), "at least one quota"),
        (lambda d: d["rules"].update(window_days=3), "7 to 1,000"),
        (lambda d: d["rules"].update(window_days=5000), "7 to 1,000"),
        (lambda d: d["rules"].update(late_log_days=-1), "Late log days"),
        (lambda d: d["rules"].update(week_kind="lunar"), "Week kind"),
        (lambda d: d["rules"].update(silence_warn_days=14), "warning comes before"),
        (lambda d: d["rules"].update(offer_types={"barter": True}), "Types of offers"),
        (lambda d: d.update(unconfirmed=["barter"]), "no rule that could be confirmed"),
        (lambda d: d.update(series=" "), "Name the series"),
    ],
)  # fmt: skip
def test_a_document_that_is_wrong_is_refused_in_words(change: Any, says: str, dora: User) -> None:
    document = shipped.document("this-school")
    change(document)
    with pytest.raises(Refused, match=says):
        drafting_verbs.draft_policy(document, by=dora, now=NOW)
    assert not Policy.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"leave_waives_single_from": 0},
        {"silence_warn_days": 0},
        {"silence_warn_days": None, "silence_lapse_days": 0},
        {"claim_within_days": 0},
        {"strike_days": 0},
        {"strike_days": 2, "strikes_forfeit": 0},
        {"reply_within": 0, "reply_unit": "hours"},
    ],
    ids=lambda changes: next(name for name, value in changes.items() if value == 0),
)
def test_a_figure_that_would_mean_another_thing_at_zero_is_refused(
    draft: Policy, dora: User, changes: dict[str, Any]
) -> None:
    document = document_of(draft)
    document["rules"] = {
        name: value for name, value in (document["rules"] | changes).items() if value is not None
    }
    with pytest.raises(Refused, match="at least 1") as refused:
        drafting_verbs.edit_draft(draft, document, by=dora, now=NOW)
    assert changes[refused.value.field or ""] == 0


def test_a_reply_within_no_business_day_is_one_of_the_same_day(draft: Policy, dora: User) -> None:
    document = document_of(draft)
    document["rules"]["reply_within"] = 0
    assert drafting_verbs.edit_draft(draft, document, by=dora, now=NOW).reply_within == 0


def test_more_different_days_than_a_week_or_the_shortest_month_has_are_refused(dora: User) -> None:
    codeup = drafting_verbs.draft_policy(shipped.document("codeup-2"), by=dora, now=NOW)
    document = document_of(codeup)
    index = next(n for n, quota in enumerate(document["quotas"]) if quota["key"] == "pushes")
    for unit, most in (("week", 7), ("month", 28)):
        document["quotas"][index] |= {"unit": unit, "minimum": most}
        drafting_verbs.edit_draft(codeup, document, by=dora, now=NOW)
        document["quotas"][index]["minimum"] = most + 1
        with pytest.raises(Refused, match=f"no more than {most}") as refused:
            drafting_verbs.edit_draft(codeup, document, by=dora, now=NOW)
        assert refused.value.field == f"quota-{index}-minimum"
