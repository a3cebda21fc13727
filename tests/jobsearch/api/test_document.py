"""What tells scripts and students how to ask: OpenAPI's document, and the page with its example."""

import json

import pytest
from django.test import Client

from tests.factories import client_of
from tests.jobsearch.api.conftest import PRIYA, ROOT, Script
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def test_it_is_described_in_openapis_words(its: Scene) -> None:
    document = Client().get(f"{ROOT}openapi.json").json()
    assert document["openapi"].startswith("3.")
    assert set(document["paths"]) == {
        f"{ROOT}{path}"
        for path in (
            "me",
            "kinds",
            "activities",
            "activities/{activity_id}",
            "activities/{activity_id}/take-back",
            "activities/{activity_id}/put-back",
        )
    }
    schemes = document["components"]["securitySchemes"].values()
    assert {scheme["scheme"] for scheme in schemes} == {"bearer"}
    post = document["paths"][f"{ROOT}activities"]["post"]
    assert {"200", "201", "401", "403", "409", "422", "429"} <= set(map(str, post["responses"]))


def test_every_answer_is_as_the_document_says(its: Scene, writer: Script) -> None:
    document = Client().get(f"{ROOT}openapi.json").json()
    described = set(document["components"]["schemas"]["ActivityOut"]["properties"])
    assert set(writer.log(PRIYA).json()) == described


def test_the_page_shows_an_example_that_works(its: Scene, writer: Script) -> None:
    page = client_of(its.alice.user).get("/scripts/").content.decode()
    assert "Idempotency-Key" in page
    from html import unescape

    example = json.loads(
        unescape(page.partition("-d &#x27;")[2] or page.partition("-d '")[2]).partition("'</code>")[0]
    )
    assert writer.log(example).status_code == 201
