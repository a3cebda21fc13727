"""The preview: a student's real pages under a draft, of which nothing is kept."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import models as policy_models
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from commitments.preview.inert_page import inert
from commitments.series.queries import latest_of
from core import clock as core_clock
from core.models import OutboxMail
from tests import factories
from tests.commitments.scenes import NOW, Scene

pytestmark = pytest.mark.django_db
PAGES = ("sign", "commitment", "today", "weeks", "log", "offers", "leave")


@pytest.fixture
def draft(scene: Scene, clock: Any) -> Policy:
    clock.set(NOW)
    document = document_of(scene.policy)
    document["text"] = document["text"].replace("at least 8 different", "at least 3 different")
    document["quotas"][0]["minimum"] = 3
    return drafting_verbs.draft_policy(document, by=scene.dora, now=NOW)


@pytest.fixture
def client(scene: Scene) -> Client:
    return factories.client_of(scene.dora)


def rows() -> dict[str, Any]:
    """Of each table how many rows it has, and a sum over all that stands in them."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*), sum(hashtext(t::text)) FROM "{table}" t')
            found[table] = cursor.fetchone()
    assert found["commitments_policy"][0] == 2
    return found


def look(client: Client, policy: Policy, page: str, query: str = "") -> str:
    response = client.get(f"/policies/{policy.pk}/preview/{page}/{query}")
    assert response.status_code == 200, response.content.decode()
    return response.content.decode()


def test_every_page_is_the_student_s_own_under_the_draft(client: Client, draft: Policy) -> None:
    shown = {page: look(client, draft, page, "?start=2026-03-02&day=17") for page in PAGES}
    assert "Sample S." in shown["today"] and "Career Services Commitment, version 2" in shown["commitment"]
    assert "at least 3 different people" in shown["sign"] and "Sign the Commitment" in shown["sign"]
    assert "Day 17 of 180." in shown["commitment"]
    assert "of 3" in shown["today"] and "your coach, asked" in shown["today"]
    assert "Sample company" in shown["offers"]
    assert "You have taken 0 of 30 days" in shown["leave"]
    for html in shown.values():
        assert "A sample student under this draft. Nothing here is real." in html


def test_a_week_short_is_missed_once_its_time_to_log_has_passed(client: Client, draft: Policy) -> None:
    early = look(client, draft, "today", "?start=2026-03-02&day=17")
    assert "Week 2: open" in early
    late = look(client, draft, "today", "?start=2026-03-02&day=30")
    assert "Week 2: missed" in late


def test_what_its_kind_alone_wants_a_link_for_is_logged_with_one(
    client: Client, draft: Policy, scene: Scene
) -> None:
    """A blog post cannot be logged without a link, also where the quota would count one without."""
    document = document_of(draft)
    (posts,) = [quota for quota in document["quotas"] if quota["key"] == "posts"]
    posts["needs_link"] = False
    drafting_verbs.edit_draft(draft, document, by=scene.dora, now=NOW)
    shown = look(client, draft, "today", "?start=2026-03-02&day=30")
    assert "Week 1: met" in shown


def test_nothing_is_stored_and_no_mail_leaves(scene: Scene, client: Client, draft: Policy) -> None:
    look(client, draft, "today")  # what the visit itself leaves: a session, when the admin was here
    before, mails = rows(), OutboxMail.objects.count()
    known = set(policy_models._published)  # some of them other tests', which were rolled back in this process
    for page in PAGES:
        look(client, draft, page)
    assert rows() == before
    remembered = {pk for _, pk in set(policy_models._published) - known}
    assert remembered <= set(Policy.objects.values_list("pk", flat=True))
    assert OutboxMail.objects.count() == mails


def test_the_draft_is_edited_and_published_afterwards_with_the_right_rules(
    scene: Scene, client: Client, draft: Policy
) -> None:
    look(client, draft, "today")
    assert Policy.objects.get(pk=draft.pk).published_at is None
    document = document_of(draft)
    document["quotas"][0]["minimum"] = 4
    drafting_verbs.edit_draft(draft, document, by=scene.dora, now=NOW)
    look(client, draft, "today")
    published = drafting_verbs.publish(draft, by=scene.dora, now=NOW)
    assert published.pk == draft.pk
    assert published.version == 2
    assert latest_of(published.series) == published
    assert published.rules().quotas[0].minimum == 4
    assert client.get(f"/policies/{draft.pk}/preview/today/").status_code == 404


@pytest.mark.parametrize("name", shipped.NAMES)
def test_whatever_ships_can_be_previewed(scene: Scene, client: Client, clock: Any, name: str) -> None:
    clock.set(NOW)
    policy = drafting_verbs.draft_policy(shipped.document(name), by=scene.dora, now=NOW)
    for page in ("sign", "today", "weeks"):
        look(client, policy, page)


def test_its_defaults_need_not_be_confirmed_first(scene: Scene, client: Client, draft: Policy) -> None:
    policy = drafting_verbs.draft_policy(shipped.document("this-school"), by=scene.dora, now=NOW)
    assert policy.unconfirmed
    look(client, policy, "commitment")
    assert Policy.objects.get(pk=policy.pk).unconfirmed == policy.unconfirmed


def test_a_draft_that_could_not_be_published_says_why(scene: Scene, client: Client, draft: Policy) -> None:
    document = document_of(draft)
    del document["rule_clauses"]["claim_within_days"]
    drafting_verbs.edit_draft(draft, document, by=scene.dora, now=NOW)
    page = look(client, draft, "today")
    assert "The preview needs a draft that could be published." in page
    assert "Claim filed" in page


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("?start=soon&day=3", "no day of the calendar"),
        ("?start=1815-06-18&day=3", "from 2000 to 2099"),
        ("?start=2026-03-02&day=-1", "Write a number from 0 to 60."),
        ("?start=2026-03-02&day=900", "Write a number from 0 to 60."),
        ("?start=2026-03-02", "Say on which day"),
    ],
)
def test_what_is_wrong_is_said(client: Client, draft: Policy, query: str, says: str) -> None:
    response = client.get(f"/policies/{draft.pk}/preview/today/{query}")
    assert response.status_code == 422
    assert says in response.content.decode()


@pytest.mark.parametrize("day", [0, 1, 2, 60])
@pytest.mark.parametrize("start", ["2026-03-02", "2027-11-29", "2024-02-29"])
def test_any_day_of_any_search(client: Client, draft: Policy, start: str, day: int) -> None:
    assert f"Day {day} of 180." in look(client, draft, "commitment", f"?start={start}&day={day}")


def test_forms_send_nothing_and_links_lead_only_to_previews(client: Client, draft: Policy) -> None:
    for page in PAGES:
        html = look(client, draft, page)
        body = html.partition('<div class="previewed">')[2]
        assert body
        assert not re.search(r'\s(hx-\w+|action|formaction)="', body)
        controls = re.findall(r"<(?:input|button|select|textarea)\b[^>]*>", body)
        assert all(" disabled" in control for control in controls)
        links = re.findall(r'<a\b[^>]*\shref="([^"]*)"', body)
        assert all(link.startswith(("#", f"/policies/{draft.pk}/preview/")) for link in links)


def test_a_page_is_made_neutral_and_stays_readable() -> None:
    html = inert(
        '<!DOCTYPE html><body hx-headers="{}"><a href="/x/" class="b">A &amp; B</a><a href="#here">C</a>'
        '<form action="/y/" method="post"><input name="n" value="&lt;"><button hx-post="/z/">Go</button></form>'
        '<svg viewBox="0 0 1 1"><use href="/s.svg#i"/></svg><details><summary>More</summary></details></body>',
        lambda target: "/there/" if target == "/x/" else "",
    )
    assert html == (
        '<!DOCTYPE html><body><a class="b" href="/there/">A &amp; B</a><a href="#here">C</a>'
        '<form><input name="n" value="&lt;" disabled><button disabled>Go</button></form>'
        '<svg viewBox="0 0 1 1"><use href="/s.svg#i"/></svg><details><summary>More</summary></details></body>'
    )


def test_the_supposed_moment_ends_with_its_block(clock: Any) -> None:
    clock.set(NOW)
    with core_clock.supposed(factories.NOW.replace(year=2030)):
        assert core_clock.now().year == 2030
    assert core_clock.now() == NOW
    assert date(2026, 1, 1) < NOW.date()
