"""What anybody may read: published versions, never a draft; what caches may keep, and what they never see."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.commitment_text import clauses_of, read
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from tests import factories
from tests.commitments.scenes import NOW, Scene

pytestmark = pytest.mark.django_db


def body(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def later_version(scene: Scene, days: int = 5) -> Policy:
    now = NOW + timedelta(days=days)
    document = document_of(scene.policy)
    document["text"] = document["text"].replace("at least 5 commits", "at least 6 commits")
    document["quotas"][1]["minimum"] = 6
    return drafting_verbs.publish(
        drafting_verbs.draft_policy(document, by=scene.dora, now=now), by=scene.dora, now=now
    )


def test_anybody_reads_the_text_that_is_signed(scene: Scene) -> None:
    page = body(Client(), f"/terms/{scene.policy.pk}/")
    words = read(scene.policy.text).html
    without_asking = re.sub(r'<a class="clause-ask.*?</a> ', "", page)
    assert words in without_asking, "the same text and anchors as the signer sees"
    assert scene.policy.digest in page
    assert "This summary is none of the terms." in page
    assert '<a href="#clause-3.1">clause&nbsp;3.1</a>' in page
    assert "How many replies may be late: <em>not stated</em>" in page


def test_each_clause_can_be_asked_about_and_no_heading(scene: Scene) -> None:
    page = body(Client(), f"/terms/{scene.policy.pk}/")
    asked = re.findall(rf'href="/terms/{scene.policy.pk}/clauses/([\d.]+)/question/"', page)
    assert asked == [clause for clause in clauses_of(scene.policy.text) if "." in clause]
    for clause in asked:
        assert Client().get(f"/terms/{scene.policy.pk}/clauses/{clause}/question/").status_code == 200


def test_a_draft_is_reached_by_nobody(scene: Scene) -> None:
    draft = drafting_verbs.draft_policy(shipped.document("thinkful"), by=scene.dora, now=NOW)
    paths = ["", "differences/", "clauses/3.1/question/", "questions/sent/"]
    for client in (Client(), factories.client_of(scene.dora), factories.client_of(scene.alice.user)):
        for path in paths:
            assert client.get(f"/terms/{draft.pk}/{path}").status_code == 404
        assert "Thinkful" not in body(client, "/terms/")


def test_which_is_the_latest_since_when_and_what_it_replaced(scene: Scene, clock: Any) -> None:
    clock.set(NOW + timedelta(days=10))
    later = later_version(scene)
    listed = body(Client(), "/terms/")
    assert listed.index("version 2") < listed.index("version 1")
    assert "the latest" in listed and "replaced by version 2" in listed
    old, new = body(Client(), f"/terms/{scene.policy.pk}/"), body(Client(), f"/terms/{later.pk}/")
    assert "Version 2 replaced this one on" in old and 'name="robots" content="noindex"' in old
    assert "The latest of Flatiron School" in new and "noindex" not in new
    differing = body(Client(), f"/terms/{later.pk}/differences/")
    assert "1 rule and 1 passage differ." in differing
    assert "/policies/" not in differing, "links that ask a stranger to sign in"
    assert Client().get(f"/terms/{scene.policy.pk}/differences/").status_code == 404


def test_another_series_replaces_nothing(scene: Scene) -> None:
    other = factories.make_policy(shipped.document("thinkful"), now=NOW)
    page = body(Client(), f"/terms/{scene.policy.pk}/")
    assert "The latest of Flatiron School" in page and "replaced" not in page
    assert Client().get(f"/terms/{other.pk}/differences/").status_code == 404


@pytest.mark.parametrize("path", ["/terms/", "/terms/{}/"])
def test_a_cache_may_keep_what_comes_without_a_cookie_and_nothing_else(scene: Scene, path: str) -> None:
    path = path.format(scene.policy.pk)
    bare = Client().get(path)
    assert bare["Cache-Control"] == "public, max-age=300"
    assert bare["Vary"] == "Cookie, Accept-Encoding"
    assert not bare.cookies and b"csrf" not in bare.content.lower()
    stranger = Client()
    stranger.get("/accounts/login/")  # which sets a cookie
    assert stranger.get(path)["Cache-Control"] == "private, no-cache"
    signed_in = factories.client_of(scene.alice.user).get(path)
    assert "no-store" in signed_in["Cache-Control"] and "public" not in signed_in["Cache-Control"]
    assert b"Alice" in signed_in.content and b"Alice" not in bare.content


@pytest.mark.parametrize("path", ["/terms/", "/terms/{}/", "/terms/{}/clauses/3.1/question/"])
def test_the_browser_is_told_to_be_strict_there_too(scene: Scene, path: str) -> None:
    response = Client().get(path.format(scene.policy.pk))
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)|\bstyle=|\bon[a-z]+=", response.content.decode())


def test_the_queries_do_not_grow(scene: Scene) -> None:
    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as found:
            body(Client(), path)
        return len(found)

    latest = later_version(scene)
    paths = ["/terms/", f"/terms/{latest.pk}/", f"/terms/{latest.pk}/differences/"]
    before = [queries(path) for path in paths]
    for days in (6, 7, 8):
        later_version(scene, days)
    factories.make_policy(shipped.document("codeup-1"), now=NOW)
    assert [queries(path) for path in paths] == before
    assert max(before) <= 12


def test_no_name_of_a_person_is_on_a_public_page(scene: Scene) -> None:
    for path in ("/terms/", f"/terms/{scene.policy.pk}/"):
        page = body(Client(), path)
        for person in (scene.alice.user, scene.bob, scene.dora):
            assert person.name not in page and person.email not in page


def test_a_hostile_text_stays_harmless_where_it_is_asked_about(scene: Scene) -> None:
    document = document_of(scene.policy) | {"title": "<script>alert(1)</script>"}
    document["text"] += (
        '\n\n12 Odd things\n\n12.1 Do <script>alert(1)</script> and <a class="clause-number" href="#clause-12.1" '
        'aria-label="Clause 12.1">12.1</a> nothing.\n'
    )
    draft = drafting_verbs.draft_policy(document, by=scene.dora, now=NOW)
    policy = drafting_verbs.publish(draft, by=scene.dora, now=NOW)
    page = body(Client(), f"/terms/{policy.pk}/")
    assert "<script>alert" not in page
    assert page.count(f"/terms/{policy.pk}/clauses/12.1/question/") == 1


def test_the_way_there_from_signing_in(db: None) -> None:
    assert 'href="/terms/"' in body(Client(), "/accounts/login/")


def test_the_way_there_from_the_commitment_and_from_the_copy(scene: Scene, clock: Any) -> None:
    from core.models import OutboxMail

    client = factories.client_of(scene.alice.user)
    clock.set(NOW)
    assert f'href="/terms/{scene.policy.pk}/"' in body(client, "/commitment/")
    scene.sign()
    page = body(client, "/commitment/")
    assert f'href="/terms/{scene.policy.pk}/"' in page
    assert f"/terms/{scene.policy.pk}/clauses/3.1/question/" in page
    copy = OutboxMail.objects.get(subject="Your copy of the Commitment")
    assert f"/terms/{scene.policy.pk}/\n" in copy.body
