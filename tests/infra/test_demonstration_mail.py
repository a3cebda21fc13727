"""The demonstration's mail can be read; elsewhere there is no such page."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import NoReverseMatch, include, path, reverse

from core import outbox

urlpatterns = [
    path("demonstration/", include("core.demonstration_urls")),
    path("", include("careerservices.urls")),
]
NOW = datetime(2026, 9, 1, 6, tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_newest_first_with_links_that_can_be_followed(client: Client) -> None:
    for number in (1, 2):
        outbox.post(
            key=str(number),
            to="ada@example.org",
            subject=f"Mail {number}",
            body="Follow http://127.0.0.1:8000/x <script>",
            now=NOW,
        )
    page = client.get("/demonstration/mail/").content.decode()
    assert page.index("Mail 2") < page.index("Mail 1")
    newest = client.get(reverse("demonstration:mail", args=[outbox.OutboxMail.objects.latest("id").pk]))
    assert 'href="http://127.0.0.1:8000/x"' in newest.content.decode()
    assert "<script>" not in newest.content.decode().partition("<article")[2]


def test_outside_the_demonstration_there_is_no_such_page(client: Client) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("demonstration:mail_list")
    assert client.get("/demonstration/mail/").status_code in (302, 404)
