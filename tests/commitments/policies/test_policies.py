"""Policies as data: what ships, drafting, confirming, publishing, what is refused."""

from typing import Any

import pytest

from commitments.comparison.differences import Comparison
from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.commitment_text import clauses_of
from commitments.policies.documents import REQUIRED, document_of
from commitments.policies.models import Policy
from commitments.policies.words import OF_LEAVE, rules_in_words
from commitments.quotas.models import ActivityKind, Quota
from commitments.series.queries import latest_of
from core.errors import Refused
from people.accounts.models import User
from rules.eligibility import NUMBERS
from tests import factories
from tests.commitments.scenes import NOW

pytestmark = pytest.mark.django_db


def words(policy: Policy) -> dict[str, tuple[str, str]]:
    return {rule.name: (rule.words, rule.mark) for group in rules_in_words(policy) for rule in group.rules}


@pytest.mark.parametrize("name", shipped.NAMES)
def test_each_that_ships_can_be_published_and_says_the_same_as_its_document(name: str, dora: User) -> None:
    policy = drafting_verbs.ship_policy(dora, NOW, name)
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
    assert rules.start_limit_days == 30
    assert rules.window_days == 180
    assert rules.late_log_days == 7
    assert rules.missed_allowed == 0
    assert rules.reply_within == 2
    assert rules.silence_warn_days == 7
    assert rules.silence_lapse_days == 14
    assert rules.offer_answer_days == 5
    assert rules.offer_min_hours == 30
    assert rules.offer_types == {"permanent": True}
    assert rules.leave_max_days == 30
    assert rules.leave_waives_single_from == 4
    assert rules.claim_within_days == 30
    assert rules.appeal_within_days == 14
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
    assert draft.clauses.keys() == {str(number) for number in NUMBERS}


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
        drafting_verbs.publish(draft, by=dora, now=NOW)
    first, *others = draft.unconfirmed
    drafting_verbs.confirm_defaults(draft, others, by=dora, now=NOW)
    with pytest.raises(Refused):
        drafting_verbs.publish(draft, by=dora, now=NOW)
    drafting_verbs.confirm_defaults(draft, [first], by=dora, now=NOW)
    assert drafting_verbs.publish(draft, by=dora, now=NOW).published_by == dora
    assert latest_of(draft.series) == draft


def test_published_it_is_refused_every_change(draft: Policy, dora: User) -> None:
    drafting_verbs.confirm_defaults(draft, draft.unconfirmed, by=dora, now=NOW)
    drafting_verbs.publish(draft, by=dora, now=NOW)
    for act in (
        lambda: drafting_verbs.publish(draft, by=dora, now=NOW),
        lambda: drafting_verbs.edit_draft(draft, shipped.document("this-school"), by=dora, now=NOW),
        lambda: drafting_verbs.discard_draft(draft, by=dora, now=NOW),
        lambda: drafting_verbs.confirm_defaults(draft, [], by=dora, now=NOW),
    ):
        with pytest.raises(Refused, match="never changes"):
            act()


def test_a_copy_is_the_next_version_and_equal(draft: Policy, dora: User) -> None:
    copy = drafting_verbs.draft_policy(document_of(draft), by=dora, now=NOW)
    assert copy.version == 2
    assert draft.version == 1
    assert document_of(copy) == document_of(draft)
    assert Comparison(draft, copy).nothing


def test_every_stated_rule_of_what_ships_names_its_clause_and_the_rest_is_the_programs_own(
    dora: User,
) -> None:
    for name in shipped.NAMES:
        policy = drafting_verbs.ship_policy(dora, NOW, name)
        marks = {rule.name: rule.mark for group in rules_in_words(policy) for rule in group.rules}
        assert "loose" not in marks.values(), name
        assert {rule for rule, mark in marks.items() if mark == "own"} <= REQUIRED, name
    assert marks["window_days"] == "stated"
    assert {rule for rule, mark in marks.items() if mark == "own"} == REQUIRED - {
        "window_days",
        "unfinished_months",
        *OF_LEAVE,
    }


def test_thinkfuls_applications_in_the_city_are_a_part_of_the_thirty(dora: User) -> None:
    policy = drafting_verbs.draft_policy(shipped.document("thinkful"), by=dora, now=NOW)
    assert [(quota.key, quota.minimum, quota.part_of) for quota in policy.rules().quotas] == [
        ("applications", 30, ""),
        ("in-city", 10, "applications"),
    ]
    assert words(policy)["quota-in-city"][0].startswith(
        "at least 10 of these are applications in your city (application in your city"
    )


def test_publishing_refuses_a_stated_rule_without_its_clause(draft: Policy, dora: User) -> None:
    document = document_of(draft) | {"unconfirmed": []}
    del document["rule_clauses"]["claim_within_days"], document["rule_clauses"]["window_days"]
    policy = drafting_verbs.draft_policy(document, by=dora, now=NOW)
    assert words(policy)["claim_within_days"][1] == "loose"
    assert words(policy)["window_days"][1] == "own"
    with pytest.raises(Refused, match="Name the clause that states “Claim filed”, or make it"):
        drafting_verbs.publish(policy, by=dora, now=NOW)


def test_a_discarded_draft_is_gone_with_its_quotas(draft: Policy, dora: User) -> None:
    drafting_verbs.discard_draft(draft, by=dora, now=NOW)
    assert not Policy.objects.exists()
    assert not Quota.objects.exists()


def test_only_an_admin_drafts(db: None) -> None:
    coach = factories.make_coach(now=NOW)
    with pytest.raises(Refused, match="Only an admin"):
        drafting_verbs.draft_policy(shipped.document("this-school"), by=coach, now=NOW)


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
    drafting_verbs.draft_policy(document, by=dora, now=NOW)
    assert dict(ActivityKind.objects.values_list("slug", "name")).items() >= before.items()
    for meaning in (
        {"with_person": True},
        {"with_person": True, "contact": "employer"},
        {"needs_link": True},
    ):
        other = document | {"kinds": [document["kinds"][0] | meaning, *document["kinds"][1:]]}
        with pytest.raises(Refused, match="another kind “applied”"):
            drafting_verbs.draft_policy(other, by=dora, now=NOW)


def test_no_two_kinds_are_called_the_same(draft: Policy, dora: User) -> None:
    document = shipped.document("thinkful")
    document["kinds"].append({"slug": "letter", "name": "Contact", "done": "wrote"})
    with pytest.raises(Refused, match="There is a kind “Contact” already"):
        drafting_verbs.draft_policy(document, by=dora, now=NOW)


@pytest.mark.parametrize(
    ("kind", "says"),
    [({"contact": "agency"}, "“chat” is a contact with a person: its activities have to say with whom"),
     ({"contact": "cat", "with_person": True}, "Contact: Value 'cat' is not a valid choice")],
)  # fmt: skip
def test_a_contact_is_with_a_person_of_a_known_sort(kind: dict[str, Any], says: str, dora: User) -> None:
    document = shipped.document("thinkful")
    document["kinds"].append({"slug": "chat", "name": "chat", "done": "chatted"} | kind)
    with pytest.raises(Refused, match=says):
        drafting_verbs.draft_policy(document, by=dora, now=NOW)


def test_a_draft_that_is_given_to_another_school_is_its_next_version(draft: Policy, dora: User) -> None:
    """Such as Codeup's terms, copied for this school, which has a version 1 already."""
    codeup = drafting_verbs.draft_policy(shipped.document("codeup-1"), by=dora, now=NOW)
    assert draft.version == 1
    assert codeup.version == 1
    document = document_of(codeup) | {"series": draft.series.name}
    assert drafting_verbs.edit_draft(codeup, document, by=dora, now=NOW).version == 2
    assert drafting_verbs.edit_draft(codeup, document, by=dora, now=NOW).version == 2, (
        "the same school keeps its number"
    )
    back = drafting_verbs.edit_draft(codeup, document | {"series": "Codeup"}, by=dora, now=NOW)
    assert back.series.name == "Codeup"
    assert back.version == 1
