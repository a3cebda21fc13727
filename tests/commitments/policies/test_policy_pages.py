"""An admin drafts, edits, confirms and publishes in the browser."""

import re
from typing import Any

import pytest
from django.test import Client

from commitments.drafting import verbs as drafting_verbs
from commitments.drafting.forms.rules import _with_wholes
from commitments.policies import shipped
from commitments.policies.documents import (
    OFFER_TYPES,
    REQUIRED,
    RULES,
    WITHOUT_CLAUSE,
    document_of,
    is_stated,
)
from commitments.policies.doubts import doubts
from commitments.policies.models import Policy
from commitments.policies.words import rules_in_words
from commitments.quotas.models import ActivityKind
from people.accounts.models import User
from tests.commitments.scenes import NOW
from tests.commitments.terms import sent, url

pytestmark = pytest.mark.django_db


def test_what_ships_becomes_a_draft_with_its_marks(client: Client) -> None:
    response = client.post("/policies/drafts/", {"source": "shipped:this-school"})
    page = client.get(response["Location"]).content.decode()
    assert page.count("default, not yet confirmed") == 17
    assert "not stated" in page
    assert "at least 8 people in each week" in page
    assert 'id="clause-3.1"' in page


def test_an_unchanged_form_changes_nothing(client: Client, draft: Policy) -> None:
    before = document_of(draft)
    assert client.post(url(draft, "edit/"), sent(draft)).status_code == 302
    assert document_of(Policy.objects.get()) == before


def test_a_changed_figure_is_meant_and_an_emptied_one_is_not_stated(client: Client, draft: Policy) -> None:
    client.post(
        url(draft, "edit/"), sent(draft, claim_within_days="60", no_shows_allowed="", type_contract="no")
    )
    policy = Policy.objects.get()
    assert policy.claim_within_days == 60
    assert policy.no_shows_allowed is None
    assert policy.offer_types == {"permanent": True, "contract": False}
    assert not {"claim_within_days", "no_shows_allowed", "offer_types"} & set(policy.unconfirmed)
    assert "appeal_within_days" in policy.unconfirmed


def test_quotas_are_added_and_left_out(client: Client, draft: Policy) -> None:
    added = {
        "label": "Talks",
        "minimum": "2",
        "one": "talk",
        "many": "talks",
        "kinds": ["talk"],
        "clause": "3.2",
    }
    changes = {f"quota-3-{name}": value for name, value in added.items()}
    data = sent(draft, **changes, **{"quota-2-label": ""})
    data.pop("quota-2-kinds")
    client.post(url(draft, "edit/"), data)
    assert list(Policy.objects.get().quotas.values_list("key", "minimum")) == [
        ("people", 8),
        ("commits", 5),
        ("talks", 2),
    ]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"text": ""}, "Fill this in"),
        ({"text": "Nothing of it."}, "There is no clause"),
        ({"window_days": "3"}, "Write a number from 7 to 1,000"),
        ({"window_days": "soon"}, "Write a number, such as 30"),
        ({"window_days": "999999999"}, "Write a number from 7 to 1,000"),
        ({"quota-0-minimum": ""}, "Fill this in"),
        ({"quota-0-clause": "99"}, "There is no clause 99"),
        ({"clause_3": "77"}, "There is no clause 77"),
        ({"silence_warn_days": "20"}, "The warning comes before the lapse"),
        ({"text": "1 One\n\n| a | b |\n|---|---|\n| c | d | and all |"}, "“and all” would not be shown"),
        ({"text": "1 You &#x202e;forfeit."}, "nobody can see, after “1 You”"),
        ({"quota-TOTAL_FORMS": "x"}, "ManagementForm data is missing"),
    ],
)
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


def test_from_confirming_to_publishing(client: Client, draft: Policy) -> None:
    page = client.get(url(draft, "publication/")).content.decode()
    assert "17 figures to confirm" in page
    assert "Publish it" not in page
    client.post(url(draft, "publication/"))
    assert Policy.objects.get().published_at is None
    client.post(url(draft, "defaults/"), {"confirm": draft.unconfirmed})
    assert "Publish it" in client.get(url(draft, "publication/")).content.decode()
    client.post(url(draft, "publication/"))
    assert Policy.objects.get().published_at == NOW
    page = client.get(url(draft)).content.decode()
    assert "Published versions never change" in page
    assert client.get(url(draft, "edit/")).status_code == 404
    assert "the latest" in client.get("/policies/").content.decode()


def test_publishing_twice_is_said_and_changes_nothing(client: Client, dora: User, draft: Policy) -> None:
    drafting_verbs.confirm_defaults(draft, draft.unconfirmed, by=dora, now=NOW)
    for _ in range(2):
        response = client.post(url(draft, "publication/"), follow=True)
    assert "A published policy never changes" in response.content.decode()


def test_a_copy_is_drafted_from_what_is_published(client: Client, dora: User) -> None:
    published = drafting_verbs.ship_policy(dora, NOW)
    client.post("/policies/drafts/", {"source": f"policy:{published.pk}"})
    copy = Policy.objects.get(published_at__isnull=True)
    assert copy.version == 2
    assert copy.unconfirmed == []


@pytest.mark.parametrize("source", ["", "shipped:../secrets", "policy:x", "shipped:nothing"])
def test_a_draft_from_nothing_is_refused(client: Client, source: str) -> None:
    page = client.post("/policies/drafts/", {"source": source}, follow=True).content.decode()
    assert "Choose what the draft starts from" in page
    assert not Policy.objects.exists()


def test_a_draft_is_thrown_away_and_a_published_one_is_not(client: Client, dora: User, draft: Policy) -> None:
    client.post(url(draft, "removal/"))
    assert not Policy.objects.exists()
    published = drafting_verbs.ship_policy(dora, NOW)
    page = client.post(url(published, "removal/"), follow=True).content.decode()
    assert "A published policy never changes" in page
    assert Policy.objects.exists()


@pytest.mark.parametrize("number", ["²", "9" * 5000, "x"])
def test_a_draft_of_no_policy_is_none(client: Client, number: str) -> None:
    assert client.post("/policies/drafts/", {"source": f"policy:{number}"}).status_code == 302
    assert Policy.objects.count() == 0


def test_each_rule_has_a_field_for_its_clause_which_is_saved_and_linked(
    client: Client, draft: Policy
) -> None:
    page = client.get(url(draft, "edit/")).content.decode()
    assert 'name="clause_of_window_days"' in page
    assert 'name="clause_of_offer_types"' in page
    assert 'name="clause_of_reply_unit"' not in page
    client.post(url(draft, "edit/"), sent(draft, clause_of_window_days="2.2"))
    assert Policy.objects.get().rule_clauses["window_days"] == "2.2"
    assert 'href="#clause-2.2">clause 2.2</a>' in client.get(url(draft)).content.decode()


def test_a_clause_that_the_text_lacks_is_refused_beside_its_rule(client: Client, draft: Policy) -> None:
    response = client.post(url(draft, "edit/"), sent(draft, clause_of_window_days="9.9"))
    assert response.status_code == 422
    assert response.context["form"].errors == {
        "clause_of_window_days": ["There is no clause 9.9 in the text."]
    }
    assert 'value="9.9"' in response.content.decode()


def test_every_optional_rule_can_be_made_not_stated(client: Client, draft: Policy) -> None:
    optional = set(RULES) - REQUIRED - WITHOUT_CLAUSE
    emptied: dict[str, Any] = dict.fromkeys(optional - {"offer_types"}, "")
    emptied |= {f"type_{kind}": "" for kind in OFFER_TYPES}
    assert client.post(url(draft, "edit/"), sent(draft, **emptied)).status_code == 302
    policy = Policy.objects.get()
    assert not [name for name in optional if is_stated(getattr(policy, name))]
    marks = {rule.name: rule.mark for group in rules_in_words(policy) for rule in group.rules}
    assert {name for name, mark in marks.items() if mark == "not_stated"} == (
        optional | {"refund_cap", "refund_tiers", "refund_to"}
    )


def test_a_part_is_named_by_its_wholes_label_and_shown_as_its_part(client: Client, dora: User) -> None:
    thinkful = drafting_verbs.draft_policy(shipped.document("thinkful"), by=dora, now=NOW)
    page = client.get(url(thinkful, "edit/")).content.decode()
    assert 'name="quota-1-part_of" value="Applications"' in page
    assert client.post(url(thinkful, "edit/"), sent(thinkful)).status_code == 302
    assert Policy.objects.get().quotas.get(key="in-city").part_of == "applications"
    wrong = sent(thinkful, **{"quota-1-part_of": "Nothing"})
    response = client.post(url(thinkful, "edit/"), wrong)
    assert response.context["quotas"][1].errors == {"part_of": ["No quota here is called “Nothing”."]}
    more = client.post(url(thinkful, "edit/"), sent(thinkful, **{"quota-1-minimum": "31"}))
    assert "it asks for more than “Applications”" in str(more.context["quotas"][1].errors)


def test_a_part_is_of_the_quota_that_is_called_so_now_whatever_another_was_called_before() -> None:
    renamed = [
        {"key": "city", "label": "Applications", "part_of": ""},
        {"key": "applications", "label": "Jobs", "part_of": ""},
        {"key": "remote", "label": "Remote", "part_of": "applications"},
    ]
    assert _with_wholes(renamed) == []
    assert renamed[2]["part_of"] == "city"


def test_publishing_waits_for_the_clause_of_every_optional_rule(client: Client, draft: Policy) -> None:
    client.post(url(draft, "defaults/"), {"confirm": draft.unconfirmed})
    client.post(url(draft, "edit/"), sent(Policy.objects.get(), clause_of_appeal_within_days=""))
    assert "no clause named yet" in client.get(url(draft)).content.decode()
    page = client.post(url(draft, "publication/"), follow=True).content.decode()
    assert "Name the clause that states “Appeal”" in page
    assert Policy.objects.get().published_at is None
    client.post(url(draft, "edit/"), sent(Policy.objects.get(), clause_of_appeal_within_days="10.3"))
    client.post(url(draft, "publication/"))
    assert Policy.objects.get().published_at == NOW


def test_what_is_wrong_is_summed_up_at_the_top_with_ways_to_it(client: Client, draft: Policy) -> None:
    changes = {"window_days": "soon", "quota-0-minimum": "", "claim_within_days": "-1"}
    page = client.post(url(draft, "edit/"), sent(draft, **changes)).content.decode()
    assert "3 things to correct; nothing is saved yet" in page
    for anchor, where in (
        ("id_window_days", "Window"),
        ("id_quota-0-minimum", "People: At least"),
        ("id_claim_within_days", "Claim filed"),
    ):
        assert f'<a href="#{anchor}">{where}</a>: ' in page
        assert f'id="{anchor}"' in page


def test_the_contents_lead_to_every_section(client: Client, draft: Policy) -> None:
    page = client.get(url(draft, "edit/")).content.decode()
    contents = page.partition('aria-label="Sections of the draft"')[2].partition("</nav>")[0]
    anchors = re.findall(r'href="#([\w-]+)"', contents)
    assert {"text", "quota-0", "rules-leave", "refund", "conditions", "requirements", "save"} <= set(anchors)
    assert all(f'id="{anchor}"' in page for anchor in anchors)


def test_the_text_is_shown_without_being_saved_with_and_without_scripts(
    client: Client, draft: Policy
) -> None:
    typed = {"text": "2.1 **You** write\n\n2.1 again\n\n3.1 <script>alert(1)</script>"}
    part = client.post(url(draft, "edit/text/"), typed, headers={"HX-Request": "true"}).content.decode()
    whole = client.post(url(draft, "edit/"), sent(draft, show="text", title="Kept", **typed))
    assert whole.status_code == 200
    page = whole.content.decode()
    assert 'value="Kept"' in page and "to correct" not in page
    for html in (part, page):
        assert "<strong>You</strong> write" in html and "2.1 stands twice" in html
        assert "<script>alert" not in html
    assert document_of(Policy.objects.get()) == document_of(draft)


def test_a_kind_that_is_not_in_the_list_is_added_and_can_then_be_counted(
    client: Client, draft: Policy
) -> None:
    added = {
        "kind-0-name": "call with a recruiter",
        "kind-0-done": "called a recruiter",
        "kind-0-contact": "agency",
    }
    assert client.post(url(draft, "edit/"), sent(draft, **added)).status_code == 302
    kind = ActivityKind.objects.get(slug="call-with-a-recruiter")
    assert kind.name == "call with a recruiter"
    assert kind.done == "called a recruiter"
    assert kind.contact == "agency"
    assert kind.with_person is True
    assert kind.needs_link is False
    assert kind.order > ActivityKind.objects.get(slug="project").order
    counted = {"quota-0-kinds": ["contacted", kind.slug], "agencies_count": "yes"}
    said = sent(Policy.objects.get(), **counted, clause_of_agencies_count="3.1")
    assert client.post(url(draft, "edit/"), said).status_code == 302
    policy = Policy.objects.get().rules()
    assert policy.agencies_count is True
    assert policy.quotas[0].kinds == {"contacted", kind.slug}


def test_a_contact_is_what_the_admin_says_is_one_whatever_it_is_called(client: Client, draft: Policy) -> None:
    added = {"kind-0-name": "outreach", "kind-0-done": "reached out", "kind-0-contact": "employer"}
    added |= {"kind-1-name": "contact form", "kind-1-done": "sent a form", "kind-1-with_person": "on"}
    assert client.post(url(draft, "edit/"), sent(draft, **added)).status_code == 302
    for kind, contacts, words in (
        ("outreach", True, "(outreach; different people contacted, each once in it)"),
        ("contact-form", False, "(contact form; different people, each once in it)"),
    ):
        said = sent(Policy.objects.get(), **{"quota-0-kinds": [kind]})
        assert client.post(url(draft, "edit/"), said).status_code == 302
        assert Policy.objects.get().rules().quotas[0].counts_contacts is contacts
        assert words in client.get(url(draft)).content.decode()


def test_different_people_can_be_counted_only_where_activities_name_them(
    client: Client, draft: Policy
) -> None:
    response = client.post(url(draft, "edit/"), sent(draft, **{"quota-0-kinds": ["talk", "commit"]}))
    assert response.status_code == 422
    page = response.content.decode()
    assert (
        "“People” counts different people, but activities of “talk” and “commit” need not say with whom"
        in page
    )
    assert (
        page.partition('name="quota-0-kinds"')[2].partition('id="quota-1"')[0].count("need not say with whom")
        == 1
    )
    assert (
        client.post(url(draft, "edit/"), sent(draft, **{"quota-0-kinds": ["talk", "meeting"]})).status_code
        == 302
    )


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"kind-0-name": "hackathon"}, "Fill this in, or empty both"),
        ({"kind-0-done": "hacked"}, "Fill this in, or empty both"),
        ({"kind-0-name": "Blog Post", "kind-0-done": "wrote"}, "There is a kind “Blog Post” already"),
        ({"kind-0-name": "x" * 61, "kind-0-done": "wrote"}, "Write at most 60 characters"),
        ({"kind-0-name": "pitch", "kind-0-done": "did", "kind-0-contact": "cat"}, "Choose one of the list"),
    ],
)
def test_a_kind_that_is_half_said_or_known_is_refused(
    client: Client, draft: Policy, typed: dict[str, str], says: str
) -> None:
    before = ActivityKind.objects.count()
    response = client.post(url(draft, "edit/"), sent(draft, **typed))
    assert response.status_code == 422
    assert says in response.content.decode()
    assert ActivityKind.objects.count() == before


def test_figures_that_their_clause_does_not_name_are_warned_of_and_do_not_stop_publishing(
    client: Client, draft: Policy
) -> None:
    client.post(url(draft, "defaults/"), {"confirm": draft.unconfirmed})
    page = client.get(url(draft, "publication/")).content.decode()
    assert "Look again before you publish" not in page
    wrong = {"quota-0-minimum": "9", "window_days": "170"}
    client.post(url(draft, "edit/"), sent(Policy.objects.get(), **wrong))
    page = client.get(url(draft, "publication/")).content.decode()
    assert "Look again before you publish" in page
    assert "People: 9" in page
    assert "Window: 170" in page
    assert "In every week of your window you contact at least 8 different people" in page
    client.post(url(draft, "publication/"))
    assert Policy.objects.get().published_at == NOW


@pytest.mark.parametrize("name", shipped.NAMES)
def test_no_figure_of_what_ships_is_in_doubt(name: str, dora: User) -> None:
    assert doubts(drafting_verbs.draft_policy(shipped.document(name), by=dora, now=NOW)) == []


def test_a_figure_in_another_unit_is_compared_too(client: Client, draft: Policy) -> None:
    """Thirty-six months are no thousand days."""
    text = draft.text.replace("lasts 180 days", "lasts 36 months").replace("end of day 180", "end of them")
    changes = {"text": text, "window_days": "1000", "leave_max_days": "30"}
    assert client.post(url(draft, "edit/"), sent(draft, **changes)).status_code == 302
    doubted = doubts(Policy.objects.get())
    assert [(each.label, each.figure, each.clause) for each in doubted] == [("Window", "1000 days", "2.3")]
    client.post(
        url(draft, "edit/"), sent(Policy.objects.get(), window_days="365", text=text.replace("36", "12"))
    )
    assert doubts(Policy.objects.get()) == []


def test_what_keeps_a_draft_from_being_published_is_listed_over_its_form(
    client: Client, draft: Policy
) -> None:
    page = client.get(url(draft, "edit/")).content.decode()
    assert "17 figures are this software’s, and nobody has confirmed them" in page
    assert page.count("not yet confirmed</span>") == 17
    assert '<li><a href="#id_type_permanent">A qualifying offer: its type</a></li>' in page
    assert "no clause yet" not in page
    cleared = {"clause_of_appeal_within_days": "", "refund_clause_percent": ""}
    client.post(url(draft, "edit/"), sent(draft, **cleared))
    page = client.get(url(draft, "edit/")).content.decode()
    assert "2 rules have no clause yet" in page
    for anchor in ("id_clause_of_appeal_within_days", "id_refund_clause_percent"):
        assert f'<a href="#{anchor}">' in page
        assert f'id="{anchor}"' in page
    assert page.count("no clause named yet</span>") == 1
    drafting_verbs.confirm_defaults(draft, draft.unconfirmed, by=draft.drafted_by, now=NOW)
    page = client.get(url(draft, "publication/")).content.decode()
    assert "Not yet: 2 rules without their clause." in page
    assert f'<a href="{url(draft, "edit/")}#id_refund_clause_percent">' in page
