"""Refund and conditions in the draft's form, on the policy's page, and in the comparison of two versions."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from commitments.comparison.differences import Comparison
from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from commitments.policies.words import rules_in_words
from core.errors import Refused
from people.accounts.models import User
from tests.commitments.scenes import NOW
from tests.commitments.terms import sent, url

pytestmark = pytest.mark.django_db
TIERED = {
    "percent": 80,
    "cap": 10_000,
    "tiers": [{"missed": 0, "percent": 100}, {"missed": 2, "percent": "62.5"}],
    "to": "payers",
    "clauses": {"percent": "5.2", "cap": "5.2", "tiers": "5.2", "to": "5.1"},
}


@pytest.fixture
def drafted_from() -> str:
    return "codeup-1"


def words(policy: Policy) -> dict[str, str]:
    return {rule.name: rule.words for group in rules_in_words(policy) for rule in group.rules}


def with_refund(dora: User, **refund: Any) -> Policy:
    document = shipped.document("codeup-1") | {"refund": refund}
    if refund.get("tiers"):
        document["rules"] = document["rules"] | {"missed_allowed": 2}
    return drafting_verbs.draft_policy(document, by=dora, now=NOW)


def test_an_unchanged_form_changes_nothing(client: Client, draft: Policy) -> None:
    before = document_of(draft)
    assert client.post(url(draft, "edit/"), sent(draft)).status_code == 302
    assert document_of(Policy.objects.get()) == before


def test_the_same_of_a_refund_with_everything(client: Client, dora: User) -> None:
    draft = with_refund(dora, **TIERED)
    before = document_of(draft)
    assert client.post(url(draft, "edit/"), sent(draft)).status_code == 302
    assert document_of(Policy.objects.get()) == before


def test_a_refund_is_edited(client: Client, draft: Policy) -> None:
    changes = {
        "refund_percent": "75.5", "refund_cap": "9000", "refund_to": "student", "refund_clause_cap": "5.2",
        "refund_tier_0_missed": "0", "refund_tier_0_percent": "100", "refund_tier_1_missed": "3",
        "refund_tier_1_percent": "50", "refund_clause_tiers": "5.2", "missed_allowed": "3",
    }  # fmt: skip
    assert client.post(url(draft, "edit/"), sent(draft, **changes)).status_code == 302
    terms = Policy.objects.get().rules().refund
    assert terms.percent == Decimal("75.5")
    assert terms.cap == Decimal(9000)
    assert terms.to == "student"
    assert [(tier.missed, tier.percent) for tier in terms.tiers] == [(0, 100), (3, 50)]
    client.post(url(draft, "edit/"), sent(draft, refund_cap="", refund_clause_cap="", refund_to=""))
    terms = Policy.objects.get().rules().refund
    assert terms.cap is None
    assert terms.to is None


def test_conditions_are_edited_added_and_left_out(client: Client, draft: Policy) -> None:
    added = {"label": "Portfolio reviewed", "measure": "yes_no", "clause": "1.1", "requirement": "6"}
    changes = {f"condition-4-{name}": value for name, value in added.items()}
    changes |= {
        "condition-0-limit": "2",
        "condition-1-label": "",
        "condition-1-limit": "",
        "condition-1-clause": "",
    }
    assert client.post(url(draft, "edit/"), sent(draft, **changes)).status_code == 302
    found = Policy.objects.get().conditions.values_list("key", "limit", "requirement")
    assert list(found) == [
        ("absences", 2, 1),
        ("grade", 70, 1),
        ("leads", None, 4),
        ("portfolio-reviewed", None, 6),
    ]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"refund_percent": ""}, "Fill this in"),
        ({"refund_percent": "101"}, "from 0 to 100"),
        ({"refund_percent": "-1"}, "from 0 to 100"),
        ({"refund_percent": "1.234"}, "no more than 2 decimal places"),
        ({"refund_cap": "5000"}, "Name the clause of the text that states its cap"),
        ({"refund_cap": "5000", "refund_clause_cap": "77"}, "There is no clause 77"),
        ({"refund_cap": "a lot"}, "Write a number"),
        ({"refund_to": "the king"}, "Choose one of the list"),
        ({"refund_to": "student", "refund_clause_to": ""}, "Name the clause of the text that states who"),
        ({"refund_tier_0_missed": "1"}, "Fill in both"),
        ({"refund_tier_2_percent": "50"}, "Fill in both"),
        (
            {
                "refund_tier_0_missed": "2", "refund_tier_0_percent": "50", "refund_tier_1_missed": "2",
                "refund_tier_1_percent": "40", "refund_clause_tiers": "5.2",
            },
            "Begin with the tier of the fewest",
        ),
        ({"refund_tier_0_missed": "0", "refund_tier_0_percent": "50"}, "that states its tiers"),
        ({"condition-0-limit": ""}, "Write the limit"),
        ({"condition-3-limit": "3"}, "has no limit: empty this"),
        ({"condition-0-limit": "-1"}, "from 0 to"),
        ({"condition-0-clause": ""}, "Fill this in, or empty the name"),
        ({"condition-0-clause": "9.9"}, "There is no clause 9.9"),
        ({"condition-0-requirement": "11"}, "from 1 to 10"),
        ({"condition-4-clause": "1.1"}, "Name what is asked"),
        ({"condition-0-measure": "loudly"}, "Choose one of the list"),
        ({"condition-TOTAL_FORMS": "x"}, "ManagementForm data is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    client: Client, draft: Policy, changes: dict[str, str], says: str
) -> None:
    before = document_of(draft)
    response = client.post(url(draft, "edit/"), sent(draft, title="A new title", **changes))
    assert response.status_code == 422
    page = response.content.decode()
    assert says in page
    assert "A new title" in page
    assert document_of(Policy.objects.get()) == before


@pytest.mark.parametrize(
    ("refund", "says"),
    [
        ({"share": 3}, "nothing that the refund can say"),
        ({"percent": "much"}, "no number"),
        ({"percent": "NaN"}, "no number"),
        ({"percent": 100.01}, "between 0 and 100"),
        ({"cap": -1}, "between 0 and 1,000,000"),
        ({"tiers": [{"missed": 1}]}, "A tier says"),
        ({"tiers": [{"missed": -1, "percent": 5}]}, "0 to 150"),
        ({"tiers": [{"missed": n, "percent": 5} for n in range(6)]}, "at most 5 tiers"),
        ({"to": "nobody"}, "paid to the student, or"),
        ({"clauses": {"colour": "5.2"}}, "nothing of the refund"),
    ],
)
def test_a_document_whose_refund_is_wrong_is_refused_in_words(
    dora: User, refund: dict[str, Any], says: str
) -> None:
    with pytest.raises(Refused, match=says):
        with_refund(dora, **refund)


def test_the_policys_page_says_them(client: Client, dora: User, draft: Policy) -> None:
    page = client.get(url(draft)).content.decode()
    for text in ("Conditions of the program", "at most 3 absences (requirement 1)", "yes (requirement 4)"):
        assert text in page
    said = words(draft)
    assert said["refund_percent"] == "all the tuition paid"
    assert said["refund_to"] == "those who paid, in proportion to what each paid"
    assert said["refund_cap"] == said["refund_tiers"] == "not stated"
    said = words(with_refund(dora, **TIERED))
    assert said["refund_percent"] == "80 % of the tuition paid"
    assert said["refund_cap"] == "$10,000.00"
    assert said["refund_tiers"] == (
        "100 % of that with no missed week, 62.5 % with at most 2 missed weeks, nothing with more"
    )


def test_the_comparison_names_what_differs(dora: User, draft: Policy) -> None:
    document = document_of(draft) | {"refund": TIERED}
    document["rules"]["missed_allowed"] = 2
    document["conditions"][0]["limit"] = 2
    document["conditions"].pop()
    later = drafting_verbs.draft_policy(document, by=dora, now=NOW)
    found = Comparison(draft, later).changed_rules
    changed = {
        each.label: (each.before and each.before.words, each.after and each.after.words) for each in found
    }
    assert changed == {
        "Weeks that may be missed": ("none", "at most 2"),
        "Absences": ("at most 3 absences (requirement 1)", "at most 2 absences (requirement 1)"),
        "Every employer lead followed to its end": ("yes (requirement 4)", None),
        "Refund": ("all the tuition paid", "80 % of the tuition paid"),
        "Refund by missed weeks": ("not stated", words(later)["refund_tiers"]),
        "Refund at most": ("not stated", "$10,000.00"),
    }


def test_nothing_is_published_whose_refund_has_no_clause(dora: User) -> None:
    draft = with_refund(dora, percent=100)
    drafting_verbs.confirm_defaults(draft, draft.unconfirmed, by=dora, now=NOW)
    with pytest.raises(Refused, match="how much of the tuition is refunded"):
        drafting_verbs.publish(draft, by=dora, now=NOW)
