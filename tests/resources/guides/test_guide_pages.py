"""The guides' pages: the list and its search, each reader's own figures, writing with a preview, deciding."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.policies import shipped
from commitments.signing import verbs as signing_verbs
from people.accounts.models import User
from resources.guides import verbs
from resources.guides.models import Guide, GuideVersion
from tests import factories
from tests.factories import NOW, client_of, make_policy
from tests.resources.guides.written import proposed, published
from tests.stages import staged

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
SENT = {
    "title": "Ask for a reference",
    "theme": "people",
    "applies": "When an employer asks who can speak for you.",
    "text": "## Ask first\n\nAsk before you name somebody.",
    "do": "keep",
}


class School:
    """A coach, an admin, a student, and the policy that ships."""

    bob: User
    dora: User
    alice: Any


def _school() -> School:
    school = School()
    school.bob, school.dora = factories.make_coach("Bob Field"), factories.make_admin("Dora Quist")
    school.alice = factories.make_student("Alice Moreau", coach=school.bob)
    make_policy()
    return school


made = staged(_school)


@pytest.fixture
def school(made: School, clock: Any) -> School:
    clock.set(NOW)
    return made


def url(name: str, *args: object) -> str:
    return reverse(f"resources:{name}", args=args)


# --- Reading ---------------------------------------------------------------------------------------------------------


def test_the_list_stands_theme_by_theme_and_is_in_everybody_s_navigation(school: School) -> None:
    verbs.load_shipped(NOW)
    for user in (school.alice.user, school.bob, school.dora):
        page = client_of(user).get(url("guides")).text
        assert page.index("Meeting people") < page.index("Interviews") < page.index("Offers</h2>")
        assert f'<a href="{url("guides")}" aria-current="page">Guides</a>' in page


def test_with_none_the_list_says_what_guides_are(school: School) -> None:
    assert "No guide is published yet" in client_of(school.alice.user).get(url("guides")).text


def test_a_search_marks_what_it_found_and_answers_with_a_part(school: School) -> None:
    published(school.dora)
    client = client_of(school.alice.user)
    whole = client.get(url("guides"), {"q": "naming"}).text
    assert "1 guide says “naming”." in whole
    assert "<mark>name</mark>" in whole
    part = client.get(url("guides"), {"q": "naming"}, headers=HTMX).text
    assert part.strip().startswith('<div id="guide-list">')


@pytest.mark.parametrize("words", ["<script>", "\x00", "a" * 5000, "xylophone"])
def test_a_search_for_anything_is_answered(school: School, words: str) -> None:
    published(school.dora)
    answer = client_of(school.alice.user).get(url("guides"), {"q": words})
    assert answer.status_code == 200
    assert "<script>" not in answer.text.partition("<main")[2]


def test_a_student_reads_the_limit_of_their_own_version_with_its_clause(school: School) -> None:
    guide = published(school.dora, text="Answer within {offer limit}, meet {people goal}, write {post goal}.")
    page = client_of(school.alice.user).get(url("guide", guide.slug)).text
    assert '#clause-7.1">5 business days</a>' in page
    assert '#clause-3.1">8 people a week</a>' in page
    assert '#clause-3.3">1 post a week</a>' in page
    assert "the time that your Commitment states" in client_of(school.bob).get(url("guide", guide.slug)).text


def test_another_version_says_another_limit(school: School) -> None:
    document = shipped.document("this-school")
    document["rules"]["offer_answer_days"] = 3
    document["series"] = "Another school"
    signing_verbs.acknowledge(school.alice, make_policy(document), now=NOW)
    guide = published(school.dora, text="Answer within {offer limit}.")
    assert "3 business days" in client_of(school.alice.user).get(url("guide", guide.slug)).text


def test_a_guide_that_is_not_shown_leads_to_others(school: School) -> None:
    guide, other = published(school.dora), published(school.dora, title="Another guide")
    verbs.take_down(guide, why="Old.", by=school.dora, now=NOW)
    gone = client_of(school.alice.user).get(url("guide", guide.slug))
    assert gone.status_code == 404
    assert "This guide is not shown any more." in gone.text
    assert url("guide", other.slug) in gone.text
    assert url("guide_versions", guide.slug) not in gone.text
    assert url("guide_versions", guide.slug) in client_of(school.bob).get(url("guide", guide.slug)).text
    assert client_of(school.alice.user).get(url("guide", "never-was")).status_code == 404


def test_a_page_takes_as_many_queries_with_many_guides_as_with_one(
    school: School,
) -> None:
    guide, client = published(school.dora), client_of(school.alice.user)
    counts = []
    for extra in (0, 30):
        for number in range(extra):
            published(school.dora, title=f"Guide {number}")
        for page in (url("guides"), url("guide", guide.slug)):
            client.get(page)
            with CaptureQueriesContext(connection) as captured:
                client.get(page)
            counts.append(len(captured))
    assert counts[:2] == counts[2:]
    assert max(counts) <= 12


# --- Writing ---------------------------------------------------------------------------------------------------------


def test_a_coach_proposes_and_an_admin_publishes(school: School) -> None:
    answer = client_of(school.bob).post(url("guide_new"), SENT, follow=True)
    assert "It waits for an admin" in answer.text
    version = GuideVersion.objects.get()
    admin = client_of(school.dora)
    assert "1 version waits" in admin.get(url("guides")).text
    done = admin.post(url("guide_publication", version.guide.slug, 1), {"do": "publish"}, follow=True)
    assert "Published. Students read it from now on." in done.text
    assert (
        "Ask before you name somebody."
        in client_of(school.alice.user).get(url("guide", version.guide.slug)).text
    )


def test_a_coach_has_no_button_to_publish_and_none_works(school: School) -> None:
    client = client_of(school.bob)
    assert 'value="publish"' not in client.get(url("guide_new")).text
    answer = client.post(url("guide_new"), SENT | {"do": "publish"})
    assert answer.status_code == 422
    assert "Only an admin decides" in answer.text
    assert not Guide.objects.exists()


def test_what_is_refused_stays_typed_with_the_reason_beside_it(school: School) -> None:
    answer = client_of(school.dora).post(
        url("guide_new"), SENT | {"text": "Within {five days}.", "title": ""}
    )
    assert answer.status_code == 422
    assert "Give the guide a title." in answer.text
    answer = client_of(school.dora).post(url("guide_new"), SENT | {"text": "Within {five days}."})
    assert answer.status_code == 422
    assert "“{five days}” stands for no figure." in answer.text
    assert "Within {five days}.</textarea>" in answer.text


def test_show_draws_the_text_and_saves_nothing(school: School) -> None:
    client = client_of(school.dora)
    answer = client.post(url("guide_new"), SENT | {"show": "text", "title": ""})
    assert answer.status_code == 200
    assert '<h2 id="part-ask-first">Ask first</h2>' in answer.text
    assert "Give the guide a title." not in answer.text
    assert not Guide.objects.exists()
    part = client.post(url("guide_preview"), {"text": "## Seen\n\n<b>not</b>"}, headers=HTMX).text
    assert '<h2 id="part-seen">Seen</h2>' in part
    assert "<b>not" not in part


def test_who_saves_over_a_colleague_is_told_and_can_save_once_more(school: School) -> None:
    guide = published(school.dora)
    proposed(guide, school.bob, text="Ask a week before.")
    client, data = (
        client_of(school.dora),
        SENT | {"do": "publish", "seen": "1", "text": "Ask ten days before."},
    )
    answer = client.post(url("guide_edit", guide.slug), data)
    assert answer.status_code == 422
    assert "Bob Field wrote version 2 meanwhile" in answer.text
    assert "Ask ten days before.</textarea>" in answer.text
    assert 'name="seen" value="2"' in answer.text
    assert client.post(url("guide_edit", guide.slug), data | {"seen": "2"}).status_code == 302
    guide.refresh_from_db()
    assert guide.current.text == "Ask ten days before."


@pytest.mark.parametrize(
    ("number", "status"), [("2", 200), ("1", 200), ("7", 404), ("x", 200), ("9" * 30, 200)]
)
def test_one_goes_on_from_the_version_that_the_address_names(
    school: School, number: str, status: int
) -> None:
    guide = published(school.dora)
    proposed(guide, school.bob, text="Ask a week before.")
    answer = client_of(school.dora).get(url("guide_edit", guide.slug), {"from": number})
    assert answer.status_code == status
    if status == 200:
        assert ("Ask a week before.</textarea>" in answer.text) == (number == "2")
        assert 'name="seen" value="2"' in answer.text


def test_a_version_shows_what_it_would_change(school: School) -> None:
    guide = published(school.dora)
    text = "## Ask first\n\nAsk a week before you name somebody."
    proposed(guide, school.bob, title="Ask for two references", text=text)
    page = client_of(school.dora).get(url("guide_version", guide.slug, 2)).text
    assert "a week" in page.partition("<ins>")[2]
    assert "<del>Ask for a reference</del>" in page
    assert "Publish version 2" in page
    assert "Publish version 2" not in client_of(school.bob).get(url("guide_version", guide.slug, 2)).text


def test_a_reason_is_asked_for_and_reaches_the_author(school: School) -> None:
    guide = published(school.dora)
    proposed(guide, school.bob)
    client = client_of(school.dora)
    refused = client.post(url("guide_publication", guide.slug, 2), {"do": "decline", "why": ""})
    assert refused.status_code == 422
    assert "Say why, in a sentence." in refused.text
    answer = client.post(
        url("guide_publication", guide.slug, 2), {"do": "decline", "why": "Too long."}, follow=True
    )
    assert "Bob Field reads why." in answer.text
    again = client.post(url("guide_publication", guide.slug, 2), {"do": "publish"}, follow=True)
    assert "This version is decided already." in again.text


def test_taking_down_and_putting_back(school: School) -> None:
    guide, client = published(school.dora), client_of(school.dora)
    assert client.post(url("guide_taking_down", guide.slug), {"why": ""}).status_code == 422
    client.post(url("guide_taking_down", guide.slug), {"why": "Old."})
    assert client.get(url("guide_taking_down", guide.slug)).status_code == 404
    listed = client.get(url("guides")).text
    assert "1 taken down" in listed
    assert "Old." in listed
    assert "1 taken down" not in client_of(school.alice.user).get(url("guides")).text
    assert "It is back, as it was." in client.post(url("guide_return", guide.slug), follow=True).text


def test_the_same_press_twice_is_one_guide(school: School) -> None:
    client, data = client_of(school.dora), SENT | {"do": "publish", "key": str(uuid4())}
    for _ in range(2):
        assert client.post(url("guide_new"), data).status_code == 302
    assert GuideVersion.objects.count() == 1
