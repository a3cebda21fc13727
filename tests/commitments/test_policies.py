"""Policies as data: what ships, drafting, confirming, publishing, what is refused."""

from typing import Any

import pytest

from commitments import queries, shipped, verbs
from commitments.changes import Comparison
from commitments.documents import REQUIRED, document_of
from commitments.letter import clauses_of
from commitments.models import ActivityKind, Policy, Quota
from commitments.policy_words import OF_LEAVE, rules_in_words
from core.errors import Refused
from people.models import User
from tests import factories
from tests.commitments.scenes import NOW

pytestmark = pytest.mark.django_db


def words(policy: Policy) -> dict[str, tuple[str, str]]:
    return {rule.name: (rule.words, rule.mark) for group in rules_in_words(policy) for rule in group.rules}


@pytest.mark.parametrize("name", shipped.NAMES)
def test_each_that_ships_can_be_published_and_says_the_same_as_its_document(name: str, dora: User) -> None:
    policy = verbs.ship_policy(dora, NOW, name)
    assert policy.published_at == NOW
    again, document = document_of(policy), shipped.document(name)
    assert again["rules"] | document["rules"] == again["rules"]
    assert again["text"].strip() == document["text"].strip()
    assert [quota["minimum"] for quota in again["quotas"]] == [
        quota["minimum"] for quota in document["quotas"]
    ]
    assert policy.rules().quotas


def test_this_schools_figures_are_those_of_the_domain(draft: Policy) -> None:
    rules = draft.rules()
    found = {
        quota.key: (quota.minimum, quota.counting, quota.needs_link, quota.clause) for quota in rules.quotas
    }
    assert found == {
        "people": (8, "distinct_people", False, "3.1"),
        "commits": (5, "activities", False, "3.2"),
        "posts": (1, "activities", True, "3.3"),
    }
    assert (rules.start_limit_days, rules.window_days, rules.late_log_days, rules.missed_allowed) == (
        30,
        180,
        7,
        0,
    )
    assert (rules.reply_within, rules.silence_warn_days, rules.silence_lapse_days) == (2, 7, 14)
    assert (rules.offer_answer_days, rules.offer_min_hours, rules.offer_types) == (5, 30, {"permanent": True})
    assert (rules.leave_max_days, rules.leave_waives_single_from) == (30, 4)
    assert (rules.claim_within_days, rules.appeal_within_days) == (30, 14)
    unstated = (
        rules.late_replies_allowed,
        rules.late_deliverables_allowed,
        rules.grace_minutes,
        rules.offer_oral_counts,
    )
    assert unstated == (None, None, None, None)


def test_what_the_page_states_is_stated_and_the_rest_is_a_default_until_confirmed(draft: Policy) -> None:
    marks = {name: mark for name, (_, mark) in words(draft).items()}
    stated = {name for name, mark in marks.items() if mark == "stated"}
    assert {"window_days", "offer_answer_days", "granted_offer_must_be_accepted", "quota-people"} <= stated
    assert {"start_limit_days", "leave_max_days", "reply_within", "offer_min_hours"} <= marks.keys() - stated
    assert marks["grace_minutes"] == "not_stated"


def test_the_text_has_every_clause_that_a_rule_points_to_once(draft: Policy) -> None:
    present = clauses_of(draft.text)
    assert len(present) == len(set(present))
    assert set(draft.clauses.values()) <= set(present)
    assert draft.clauses.keys() == {str(number) for number in range(1, 11)}


def test_rules_in_words(draft: Policy) -> None:
    said = words(draft)
    assert (
        said["quota-people"][0]
        == "at least 8 people in each week (contact; different people contacted, each once in it)"
    )
    assert said["reply_within"][0] == "within 2 business days"
    assert said["grace_minutes"] == ("not stated", "not_stated")
    assert said["missed_allowed"][0] == "none"
    assert said["offer_types"][0].startswith("permanent counts; contract, apprenticeship")


def test_a_default_has_to_be_confirmed_before_it_is_published(draft: Policy, dora: User) -> None:
    with pytest.raises(Refused, match="17 of its figures"):
        verbs.publish(draft, by=dora, now=NOW)
    first, *others = draft.unconfirmed
    verbs.confirm_defaults(draft, others, by=dora, now=NOW)
    with pytest.raises(Refused):
        verbs.publish(draft, by=dora, now=NOW)
    verbs.confirm_defaults(draft, [first], by=dora, now=NOW)
    assert verbs.publish(draft, by=dora, now=NOW).published_by == dora
    assert queries.current_policy() == draft


def test_published_it_is_refused_every_change(draft: Policy, dora: User) -> None:
    verbs.confirm_defaults(draft, draft.unconfirmed, by=dora, now=NOW)
    verbs.publish(draft, by=dora, now=NOW)
    for act in (
        lambda: verbs.publish(draft, by=dora, now=NOW),
        lambda: verbs.edit_draft(draft, shipped.document("this-school"), by=dora, now=NOW),
        lambda: verbs.discard_draft(draft, by=dora, now=NOW),
        lambda: verbs.confirm_defaults(draft, [], by=dora, now=NOW),
    ):
        with pytest.raises(Refused, match="never changes"):
            act()


def test_a_copy_is_the_next_version_and_equal(draft: Policy, dora: User) -> None:
    copy = verbs.draft_policy(document_of(draft), by=dora, now=NOW)
    assert (copy.version, draft.version) == (2, 1)
    assert document_of(copy) == document_of(draft)
    assert Comparison(draft, copy).nothing


def test_every_stated_rule_of_what_ships_names_its_clause_and_the_rest_is_the_programs_own(
    dora: User,
) -> None:
    for name in shipped.NAMES:
        policy = verbs.ship_policy(dora, NOW, name)
        marks = {rule.name: rule.mark for group in rules_in_words(policy) for rule in group.rules}
        assert "loose" not in marks.values(), name
        assert {rule for rule, mark in marks.items() if mark == "own"} <= REQUIRED, name
    assert marks["window_days"] == "stated"
    assert {rule for rule, mark in marks.items() if mark == "own"} == REQUIRED - {"window_days", *OF_LEAVE}


def test_thinkfuls_applications_in_the_city_are_a_part_of_the_thirty(dora: User) -> None:
    policy = verbs.draft_policy(shipped.document("thinkful"), by=dora, now=NOW)
    assert [(quota.key, quota.minimum, quota.part_of) for quota in policy.rules().quotas] == [
        ("applications", 30, ""),
        ("in-city", 10, "applications"),
    ]
    assert words(policy)["quota-in-city"][0].startswith(
        "at least 10 of these are applications in your city (application in your city"
    )


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
        verbs.draft_policy(document, by=dora, now=NOW)
    assert refused.value.field == "quota-1-part_of"


def test_a_part_of_as_many_is_allowed_and_a_part_of_a_part_is_not(dora: User) -> None:
    document = shipped.document("this-school")
    _as_part(document, minimum=8)
    assert verbs.draft_policy(document, by=dora, now=NOW).quotas.get(key="commits").part_of == "people"
    document["quotas"][2] |= document["quotas"][1] | {"key": "posts", "label": "Posts", "part_of": "commits"}
    with pytest.raises(Refused, match="itself a part"):
        verbs.draft_policy(document, by=dora, now=NOW)


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
        assert verbs.draft_policy(document, by=dora, now=NOW).rules().agencies_count is stated
        return
    with pytest.raises(Refused, match=says):
        verbs.draft_policy(document, by=dora, now=NOW)


def test_limits_in_business_days_need_to_say_which_days(dora: User) -> None:
    document = shipped.document("this-school")
    del document["rules"]["business_days"], document["rule_clauses"]["business_days"]
    with pytest.raises(Refused, match="choose what they leave out"):
        verbs.draft_policy(document, by=dora, now=NOW)
    del document["rules"]["offer_answer_days"], document["rule_clauses"]["offer_answer_days"]
    document["rules"]["reply_unit"] = "hours"
    assert verbs.draft_policy(document, by=dora, now=NOW).business_days == ""


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
        verbs.draft_policy(document, by=dora, now=NOW)
    assert refused.value.field == field


def test_publishing_refuses_a_stated_rule_without_its_clause(draft: Policy, dora: User) -> None:
    document = document_of(draft) | {"unconfirmed": []}
    del document["rule_clauses"]["claim_within_days"], document["rule_clauses"]["window_days"]
    policy = verbs.draft_policy(document, by=dora, now=NOW)
    assert words(policy)["claim_within_days"][1] == "loose"
    assert words(policy)["window_days"][1] == "own"
    with pytest.raises(Refused, match="Name the clause that states “Claim filed”, or make it"):
        verbs.publish(policy, by=dora, now=NOW)


def test_a_discarded_draft_is_gone_with_its_quotas(draft: Policy, dora: User) -> None:
    verbs.discard_draft(draft, by=dora, now=NOW)
    assert not Policy.objects.exists()
    assert not Quota.objects.exists()


def test_only_an_admin_drafts(db: None) -> None:
    coach = factories.make_coach(now=NOW)
    with pytest.raises(Refused, match="Only an admin"):
        verbs.draft_policy(shipped.document("this-school"), by=coach, now=NOW)


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
        (lambda d: d.update(school=""), "School"),
    ],
)  # fmt: skip
def test_a_document_that_is_wrong_is_refused_in_words(change: Any, says: str, dora: User) -> None:
    document = shipped.document("this-school")
    change(document)
    with pytest.raises(Refused, match=says):
        verbs.draft_policy(document, by=dora, now=NOW)
    assert not Policy.objects.exists()


def test_kinds_are_added_once_and_never_changed_by_another_document(draft: Policy, dora: User) -> None:
    before = dict(ActivityKind.objects.values_list("slug", "name"))
    assert {
        "contacted",
        "follow_up",
        "applied",
        "interviewed",
        "event",
        "meeting",
        "commit",
        "blog_post",
    } <= before.keys()
    document = shipped.document("thinkful")
    document["kinds"][0]["name"] = "something else"
    verbs.draft_policy(document, by=dora, now=NOW)
    assert dict(ActivityKind.objects.values_list("slug", "name")).items() >= before.items()
    for meaning in (
        {"with_person": True},
        {"with_person": True, "contact": "employer"},
        {"needs_link": True},
    ):
        other = document | {"kinds": [document["kinds"][0] | meaning, *document["kinds"][1:]]}
        with pytest.raises(Refused, match="another kind “applied”"):
            verbs.draft_policy(other, by=dora, now=NOW)


def test_no_two_kinds_are_called_the_same(draft: Policy, dora: User) -> None:
    document = shipped.document("thinkful")
    document["kinds"].append({"slug": "letter", "name": "Contact", "done": "wrote"})
    with pytest.raises(Refused, match="There is a kind “Contact” already"):
        verbs.draft_policy(document, by=dora, now=NOW)


@pytest.mark.parametrize(
    ("kind", "says"),
    [({"contact": "agency"}, "“chat” is a contact with a person: its entries have to say with whom"),
     ({"contact": "cat", "with_person": True}, "Contact: Value 'cat' is not a valid choice")],
)  # fmt: skip
def test_a_contact_is_with_a_person_of_a_known_sort(kind: dict[str, Any], says: str, dora: User) -> None:
    document = shipped.document("thinkful")
    document["kinds"].append({"slug": "chat", "name": "chat", "done": "chatted"} | kind)
    with pytest.raises(Refused, match=says):
        verbs.draft_policy(document, by=dora, now=NOW)


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
        verbs.edit_draft(draft, document, by=dora, now=NOW)
    assert changes[refused.value.field or ""] == 0


def test_a_reply_within_no_business_day_is_one_of_the_same_day(draft: Policy, dora: User) -> None:
    document = document_of(draft)
    document["rules"]["reply_within"] = 0
    assert verbs.edit_draft(draft, document, by=dora, now=NOW).reply_within == 0


def test_more_different_days_than_a_week_or_the_shortest_month_has_are_refused(dora: User) -> None:
    codeup = verbs.draft_policy(shipped.document("codeup-2"), by=dora, now=NOW)
    document = document_of(codeup)
    index = next(n for n, quota in enumerate(document["quotas"]) if quota["key"] == "pushes")
    for unit, most in (("week", 7), ("month", 28)):
        document["quotas"][index] |= {"unit": unit, "minimum": most}
        verbs.edit_draft(codeup, document, by=dora, now=NOW)
        document["quotas"][index]["minimum"] = most + 1
        with pytest.raises(Refused, match=f"no more than {most}") as refused:
            verbs.edit_draft(codeup, document, by=dora, now=NOW)
        assert refused.value.field == f"quota-{index}-minimum"


def test_a_draft_that_is_given_to_another_school_is_its_next_version(draft: Policy, dora: User) -> None:
    """Such as Codeup's terms, copied for this school, which has a version 1 already."""
    codeup = verbs.draft_policy(shipped.document("codeup-1"), by=dora, now=NOW)
    assert (draft.version, codeup.version) == (1, 1)
    document = document_of(codeup) | {"school": draft.school}
    assert verbs.edit_draft(codeup, document, by=dora, now=NOW).version == 2
    assert verbs.edit_draft(codeup, document, by=dora, now=NOW).version == 2, (
        "the same school keeps its number"
    )
    back = verbs.edit_draft(codeup, document | {"school": "Codeup"}, by=dora, now=NOW)
    assert (back.school, back.version) == ("Codeup", 1)
