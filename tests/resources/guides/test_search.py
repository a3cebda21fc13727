"""The search of guides: by stems, without accents, the best first, marked, and near enough for a slip of the finger."""

from typing import Any

import pytest

from people.accounts.models import User
from resources.guides import queries, verbs
from resources.guides.models import Guide
from resources.guides.queries import GuideSearch
from tests import factories
from tests.factories import NOW
from tests.resources.guides.written import proposed, published
from tests.stages import staged

pytestmark = pytest.mark.django_db


def _library() -> User:
    admin = factories.make_admin("Dora Quist")
    published(
        admin, title="Negotiate", applies="When an offer is made.", text="Ask for a number. Be silent then."
    )
    published(
        admin, title="You have an offer", applies="When they want you.", text="Negotiating comes later."
    )
    published(
        admin,
        title="Resume",
        applies="When you apply.",
        text="Your résumé is read in seconds & <b>less</b>.",
    )
    return admin


library = staged(_library)


def titles(search: GuideSearch) -> list[str]:
    return [hit.guide.current.title for hit in search.hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("negotiating", ["Negotiate", "You have an offer"]),
        ("négotiate", ["Negotiate", "You have an offer"]),
        ("resume", ["Resume"]),
        ("résumé", ["Resume"]),
        ("RESUME seconds", ["Resume"]),
        ("offer -number", ["You have an offer"]),
        ('"be silent"', ["Negotiate"]),
        ("sile", ["Negotiate"]),
        ("number sil", ["Negotiate"]),
        ("apply or silent", ["Negotiate", "Resume"]),
    ],
)
def test_what_is_found(library: Any, words: str, found: list[str]) -> None:
    search = queries.find(words)
    assert not search.alike
    assert sorted(titles(search)) == sorted(found)


def test_a_title_counts_more_than_a_text(library: Any) -> None:
    assert titles(queries.find("negotiate"))[0] == "Negotiate"


def test_the_words_are_marked_and_the_rest_is_escaped(library: Any) -> None:
    (hit,) = queries.find("seconds").hits
    assert "<mark>seconds</mark>" in hit.excerpt
    assert "<b>" not in hit.excerpt
    assert "&amp;" in hit.excerpt


@pytest.mark.parametrize("words", ["negociate", "resumee", "ofer"])
def test_a_slip_of_the_finger_is_led_to_what_comes_near(library: Any, words: str) -> None:
    search = queries.find(words)
    assert search.alike
    assert search.hits


@pytest.mark.parametrize(
    "words",
    ["xylophone", "the", "'", '"', "!", "-", "a & | b", ":*", "\x00", "%", "(" * 500, "😀", "or or or"],
)
def test_anything_may_be_typed(library: Any, words: str) -> None:
    assert isinstance(queries.find(words).hits, list)


def test_only_what_is_shown_is_found(library: Any) -> None:
    guide = Guide.objects.get(slug="resume")
    proposed(guide, library, title="Curriculum", text="Xylophone.")
    assert queries.find("xylophone").hits == []
    verbs.take_down(guide, why="Old.", by=library, now=NOW)
    assert queries.find("resume").hits == []


def test_a_search_takes_one_query_and_two_where_nothing_has_the_words(
    library: Any, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(1):
        queries.find("negotiate")
    with django_assert_num_queries(2):
        queries.find("xylophone")
