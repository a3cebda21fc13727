"""Two admins at one draft: neither loses what they wrote, and nobody publishes what they have not read."""

import re
from html import unescape

import pytest
from django.test import Client

from commitments.drafting import verbs as drafting_verbs
from commitments.policies.models import Policy
from people.accounts.models import User
from tests import factories
from tests.commitments.scenes import NOW
from tests.commitments.terms import sent, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(dora: User) -> Client:
    return factories.client_of(factories.make_admin("Otto Brandt", now=NOW))


def seen_in(page: str) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


def opened(client: Client, draft: Policy, page: str) -> str:
    return seen_in(client.get(url(draft, page)).content.decode())


def test_what_a_colleague_saved_meanwhile_is_replaced_only_knowingly(
    client: Client, colleague: Client, draft: Policy
) -> None:
    seen = opened(client, draft, "edit/")
    theirs = sent(draft, claim_within_days="45", seen=opened(colleague, draft, "edit/"))
    assert colleague.post(url(draft, "edit/"), theirs).status_code == 302

    mine = sent(draft, claim_within_days="60")
    answer = client.post(url(draft, "edit/"), {**mine, "seen": seen})
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Somebody changed this draft while you were editing it." in page
    assert re.search(r'name="claim_within_days"[^>]*value="60"|value="60"[^>]*name="claim_within_days"', page)
    assert Policy.objects.get().claim_within_days == 45

    again = client.post(url(draft, "edit/"), {**mine, "seen": seen_in(page)})
    assert again.status_code == 302
    assert Policy.objects.get().claim_within_days == 60


def test_another_mistake_on_the_page_leaves_it_as_it_was_seen(client: Client, draft: Policy) -> None:
    seen = opened(client, draft, "edit/")
    answer = client.post(url(draft, "edit/"), sent(draft, window_days="soon", seen=seen))
    assert answer.status_code == 422
    assert seen_in(answer.content.decode()) == seen


def test_nobody_publishes_what_they_have_not_read(
    client: Client, colleague: Client, draft: Policy, dora: User
) -> None:
    drafting_verbs.confirm_defaults(draft, draft.unconfirmed, by=dora, now=NOW)
    draft.refresh_from_db()
    seen = opened(client, draft, "publication/")
    assert colleague.post(url(draft, "edit/"), sent(draft, claim_within_days="45")).status_code == 302

    answer = client.post(url(draft, "publication/"), {"seen": seen}, follow=True)
    assert "Somebody changed this draft while you were reading it." in answer.content.decode()
    assert Policy.objects.get().published_at is None

    client.post(url(draft, "publication/"), {"seen": opened(client, draft, "publication/")})
    assert Policy.objects.get().published_at is not None
