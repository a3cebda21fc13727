"""All that is wrong with a draft is said at once; what contradicts itself is named; a draft may begin with nothing."""

from typing import Any

import pytest
from django.test import Client

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import documents, shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from core.errors import Refused, RefusedTogether
from people.accounts.models import User
from tests.commitments.scenes import NOW
from tests.commitments.terms import sent, url

pytestmark = pytest.mark.django_db


def wrongs(**rules: Any) -> dict[str | None, str]:
    document = shipped.document("this-school")
    refund = rules.pop("refund", {})
    document["rules"] |= rules
    document["refund"] = document["refund"] | refund
    return {each.field: each.message for each in documents.wrongs(document)}


def test_another_text_is_refused_clause_by_clause_in_one_save(client: Client, draft: Policy) -> None:
    """Every rule, quota, requirement and term that pointed to the old one is named, each with the way to it."""
    pointed = len(draft.rule_clauses) + len(draft.clauses) + draft.quotas.count() + len(draft.refund_clauses)
    assert pointed > 27
    answer = client.post(url(draft, "edit/"), sent(draft, text="12.1 Another text altogether."))
    assert answer.status_code == 422
    assert len(answer.context["wrongs"]) == pointed
    assert all(wrong.anchor for wrong in answer.context["wrongs"])


def test_what_a_field_cannot_be_and_what_does_not_fit_together_are_said_together(
    client: Client, draft: Policy
) -> None:
    changes = {
        "window_days": "soon", "claim_within_days": "9999", "quota-0-clause": "99", "quota-1-minimum": "",
        "refund_cap": "0", "refund_clause_cap": "1.1", "condition-0-label": "Grade", "condition-0-clause": "77",
        "silence_warn_days": "20", "clause_3": "88", "kind-0-name": "half a kind",
    }  # fmt: skip
    answer = client.post(url(draft, "edit/"), sent(draft, **changes))
    said = {wrong.anchor: wrong.message for wrong in answer.context["wrongs"]}
    assert said.keys() == {
        "id_window_days", "id_claim_within_days", "id_quota-0-clause", "id_quota-1-minimum", "id_refund_cap",
        "id_condition-0-clause", "id_silence_warn_days", "id_clause_3", "id_kind-0-done",
    }  # fmt: skip
    assert document_of(Policy.objects.get()) == document_of(draft)


def test_a_document_raises_all_of_it_together(dora: User) -> None:
    document = shipped.document("this-school") | {"series": "", "quotas": []}
    document["rules"] = document["rules"] | {"window_days": 3}
    with pytest.raises(RefusedTogether) as refused:
        drafting_verbs.draft_policy(document, by=dora, now=NOW)
    assert [each.field for each in refused.value.each] == ["series", "quotas", "window_days"]
    assert Refused("One").each[0].message == "One"


@pytest.mark.parametrize(
    ("rules", "field", "says"),
    [
        ({"refund": {"cap": 0, "clauses": {"percent": "10.4", "cap": "10.4"}}}, "refund_cap", "pays nothing"),
        ({"refund": {"percent": 0}}, "refund_percent", "pays nothing to anybody"),
        ({"reply_within": 11}, "reply_within", "A reply may be due 17 days after the message, after the lapse"),
        ({"reply_within": 337, "reply_unit": "hours"}, "reply_within", "due 15 days after"),
        ({"leave_max_days": 181}, "leave_max_days", "longer than the window of 180"),
        ({"leave_max_days": 9_999}, "leave_max_days", "9,999 is more than a school could mean"),
        ({"claim_within_days": 9_999}, "claim_within_days", "9,999 is more than"),
        ({"grace_minutes": 9_999}, "grace_minutes", "9,999 is more than"),
        ({"missed_allowed": 27}, "missed_allowed", "180 days has 26 weeks: 27 cannot be missed"),
        ({"window_days": 60}, "late_log_days", ""),
        ({"window_days": 13, "leave_max_days": 0}, "silence_lapse_days", "cannot be longer than it"),
        ({"leave_waives_single_from": 8}, "leave_waives_single_from", "a week has no more. Write 7 at most"),
        ({"offer_types": dict.fromkeys(documents.OFFER_TYPES, False)}, "offer_types", "would ever qualify"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)  # fmt: skip
def test_a_contradiction_is_named(rules: dict[str, Any], field: str, says: str, db: None) -> None:
    found = wrongs(**rules)
    if not says:
        assert field not in found, "a week to log in is no contradiction in 60 days"
        return
    assert says in found[field]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("missed_allowed", "tiers", "field", "says"),
    [
        (
            2,
            [(0, 100), (2, 50), (4, 20)],
            "refund_tier_2_missed",
            "Nobody reaches this tier: at most 2 weeks",
        ),
        (2, [(2, 50), (0, 100)], "refund_tier_1_missed", "Begin with the tier of the fewest"),
        (2, [(0, 50), (2, 80)], "refund_tier_1_percent", "80 percent after 50 is out of order"),
        (2, [(0, 100), (1, 50)], "refund_tier_1_missed", "the last tier ends at 1: whoever misses more"),
        (2, [(1, 100), (2, 0)], "refund_tier_1_percent", "A tier of 0 percent pays nothing"),
        (None, [(26, 100), (30, 50)], "refund_tier_1_missed", "there are 26 weeks"),
        (2, [(0, 100), (2, 50)], "", ""),
    ],
)
def test_tiers_that_contradict_each_other_are_named(
    missed_allowed: int | None, tiers: list[tuple[int, int]], field: str, says: str, db: None
) -> None:
    refund = {
        "tiers": [{"missed": missed, "percent": percent} for missed, percent in tiers],
        "clauses": {"percent": "10.4", "tiers": "10.4"},
    }
    found = wrongs(missed_allowed=missed_allowed, refund=refund)
    assert (says in found[field]) if says else not found


def test_the_boundaries_of_contradictions_are_none(db: None) -> None:
    """Ten business days from a Friday are fourteen days: the day on which a lapse is proposed."""
    assert not wrongs(reply_within=10)
    assert not wrongs(reply_within=336, reply_unit="hours")
    assert not wrongs(leave_max_days=180)
    assert not wrongs(missed_allowed=26)
    assert not wrongs(leave_by="notice", leave_max_days=183), "a pause by notice moves the window"
    assert "leave_max_days" in wrongs(leave_by="notice", leave_max_days=183, leave_moves_window=False)


def test_a_tier_is_marked_in_the_row_in_which_it_stands(client: Client, draft: Policy) -> None:
    changes = {
        "missed_allowed": "2", "refund_clause_tiers": "10.4", "refund_tier_1_missed": "2",
        "refund_tier_1_percent": "100", "refund_tier_3_missed": "5", "refund_tier_3_percent": "50",
    }  # fmt: skip
    answer = client.post(url(draft, "edit/"), sent(draft, **changes))
    assert [wrong.anchor for wrong in answer.context["wrongs"]] == ["id_refund_tier_3_missed"]


def test_a_draft_can_start_from_nothing_and_says_what_it_lacks(client: Client, dora: User) -> None:
    page = client.get("/policies/").content.decode()
    assert '<option value="empty:">an empty text</option>' in page
    refused = client.post("/policies/drafts/", {"source": "empty:"}, follow=True).content.decode()
    assert "Name the series of which this is a version" in refused
    answer = client.post("/policies/drafts/", {"source": "empty:", "series": "Night School"})
    policy = Policy.objects.get()
    assert answer["Location"] == url(policy)
    assert policy.name == "Night School, version 1 (draft)"
    assert policy.text == ""
    for path in ("", "edit/", "publication/", "calendar/", "preview/sign/"):
        assert client.get(url(policy, path)).status_code == 200, path
    page = client.get(url(policy, "edit/")).content.decode()
    assert "2 things to write or to correct" in page
    assert "Write the text that students read and sign." in page
    drafting_verbs.confirm_defaults(policy, policy.unconfirmed, by=dora, now=NOW)
    publication = client.get(url(policy, "publication/")).content.decode()
    assert "Not yet: 2 things to correct." in publication and "Publish it" not in publication
    client.post(url(policy, "publication/"))
    assert Policy.objects.get().published_at is None


def test_a_copy_of_what_would_be_refused_today_is_drafted_to_be_put_right(dora: User, draft: Policy) -> None:
    Policy.objects.filter(pk=draft.pk).update(refund_cap=0, refund_clauses={"percent": "10.4", "cap": "10.4"})
    copy = drafting_verbs.draft_from(Policy.objects.get(pk=draft.pk), by=dora, now=NOW)
    assert [each.field for each in documents.wrongs(document_of(copy))] == ["refund_cap"]


def test_the_list_groups_versions_by_series_with_the_programs_that_name_them(
    client: Client, dora: User
) -> None:
    for name in shipped.NAMES:
        drafting_verbs.ship_policy(dora, NOW, name)
    groups = client.get("/policies/").context["groups"]
    assert [(group.series.name, [each.version for each in group.versions]) for group in groups] == [
        ("Codeup", [2, 1]), ("Flatiron School", [1]), ("Thinkful", [1]),
    ]  # fmt: skip
    assert [group.latest.version for group in groups] == [2, 1, 1]
