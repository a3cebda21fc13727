"""Pages leave compressed, unless they may repeat what was sent (BREACH)."""

import gzip
from typing import Any

import pytest
from django.test import Client

PAGE = "/accounts/login/"


@pytest.fixture
def client(db: None) -> Client:
    return Client(headers={"Accept-Encoding": "gzip"})


def encoding(response: Any) -> str | None:
    named: str | None = response.headers.get("Content-Encoding")
    return named


def test_a_page_is_compressed_for_who_takes_it(client: Client) -> None:
    response = client.get(PAGE)
    assert encoding(response) == "gzip"
    assert "Sign in" in gzip.decompress(response.content).decode()
    assert encoding(Client().get(PAGE)) is None


def test_two_answers_mask_one_token_differently(client: Client) -> None:
    first, second = (gzip.decompress(client.get(PAGE).content) for _ in range(2))
    marked = b'name="csrfmiddlewaretoken" value="'
    assert marked in first
    assert first.partition(marked)[2][:64] != second.partition(marked)[2][:64]


def test_lengths_of_one_page_differ_by_chance(client: Client) -> None:
    assert len({len(client.get(PAGE).content) for _ in range(12)}) > 1


def test_a_page_that_may_repeat_its_query_is_not(client: Client) -> None:
    assert encoding(client.get(f"{PAGE}?next=/log/")) is None


def test_an_answer_that_may_repeat_what_was_typed_is_not(client: Client) -> None:
    response = client.post(PAGE, {"login": "somebody@example.com", "password": "no"})
    assert b"somebody@example.com" in response.content
    assert encoding(response) is None


def test_what_is_no_page_is_not(client: Client) -> None:
    assert encoding(client.get("/health/")) is None
