"""The board's pages: what is typed is kept where it is refused, parts for htmx, undo, and what others see."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from resources.ideas import verbs
from resources.ideas.models import Idea, IdeaMove, IdeaState
from tests import factories
from tests.factories import client_of
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def idea(its: Scene) -> Idea:
    return verbs.write_down(
        its.alice, kind="post", title="Why my test failed", key=uuid4(), by=its.alice.user, now=its.now
    )


def test_an_empty_board_teaches_the_first_step(its: Scene) -> None:
    page = client_of(its.alice.user).get(reverse("resources:ideas")).text
    assert "What would make somebody look twice?" in page
    assert "Write down an idea" in page


def test_what_is_refused_stays_typed_with_the_reason_beside_it(its: Scene) -> None:
    answer = client_of(its.alice.user).post(
        reverse("resources:ideas"), {"title": "", "kind": "talk", "note": "Ask Noor."}
    )
    assert answer.status_code == 422
    assert "Say in a few words what it is about." in answer.text
    assert "Ask Noor." in answer.text


@pytest.mark.parametrize("key", ["", "no key", "\x00"])
def test_a_form_without_a_true_key_is_read_all_the_same(its: Scene, key: str) -> None:
    answer = client_of(its.alice.user).post(
        reverse("resources:ideas"), {"title": "A talk", "kind": "talk", "key": key}
    )
    assert answer.status_code == 302
    assert Idea.objects.get().title == "A talk"


def test_moving_answers_with_the_board_and_an_undo(its: Scene, idea: Idea) -> None:
    client = client_of(its.alice.user)
    answer = client.post(reverse("resources:idea_move", args=[idea.pk]), {"to": "doing"}, headers=HTMX)
    assert 'id="board" hx-swap-oob="outerHTML"' in answer.text
    assert "You are doing “Why my test failed” now." in answer.text
    step = IdeaMove.objects.get()
    assert reverse("resources:idea_undo", args=[step.pk]) in answer.text

    answer = client.post(reverse("resources:idea_undo", args=[step.pk]), headers=HTMX)
    assert "Taken back." in answer.text
    assert Idea.objects.get().state == IdeaState.IDEA


def test_without_htmx_the_page_says_the_same(its: Scene, idea: Idea) -> None:
    client = client_of(its.alice.user)
    answer = client.post(reverse("resources:idea_move", args=[idea.pk]), {"to": "doing"}, follow=True)
    assert "You are doing “Why my test failed” now." in answer.text
    assert "Undo" in answer.text


@pytest.mark.parametrize("number", ["1", "0", "x", "9" * 40, "-1", ""])
def test_an_address_with_another_s_step_says_nothing(its: Scene, idea: Idea, number: str) -> None:
    answer = client_of(its.alice.user).get(reverse("resources:ideas"), {"moved": number})
    assert answer.status_code == 200
    assert 'aria-label="Undo' not in answer.text


def test_a_refused_move_is_told_in_words(its: Scene, idea: Idea) -> None:
    client = client_of(its.alice.user)
    for headers in ({}, HTMX):
        answer = client.post(
            reverse("resources:idea_move", args=[idea.pk]), {"to": "done"}, headers=headers, follow=True
        )
        assert "Say what it became in your log" in answer.text


def test_done_proposes_the_kind_that_fits_and_logs_it(its: Scene, idea: Idea) -> None:
    client, page = client_of(its.alice.user), reverse("resources:idea_done", args=[idea.pk])
    shown = client.get(page).text
    assert '<option value="blog_post" selected>' in shown
    assert "contacted" not in shown.partition('id="id_kind"')[2].partition("</select>")[0]

    data = {
        "kind": "blog_post",
        "occurred_on": f"{its.today}",
        "link": "https://alice.dev/failed",
        "note": "",
    }
    refused = client.post(page, data | {"link": ""})
    assert refused.status_code == 422
    assert "Add the public link of the blog post" in refused.text
    done = client.post(page, data, follow=True)
    assert "is done. It is in your log." in done.text
    assert its.alice.activities.get().link == "https://alice.dev/failed"


@pytest.mark.parametrize("day", ["", "yesterday", "9999-12-31"])
def test_a_day_that_is_none_is_answered_beside_its_field(its: Scene, idea: Idea, day: str) -> None:
    page = reverse("resources:idea_done", args=[idea.pk])
    answer = client_of(its.alice.user).post(page, {"kind": "talk", "occurred_on": day, "note": "Kept."})
    assert answer.status_code == 422
    assert "Kept." in answer.text


def test_another_student_s_idea_is_not_found(its: Scene, idea: Idea) -> None:
    client = client_of(factories.make_student("Charlie Okafor").user)
    for name in ("idea", "idea_done"):
        assert client.get(reverse(f"resources:{name}", args=[idea.pk])).status_code == 404
    assert client.post(reverse("resources:idea_move", args=[idea.pk]), {"to": "doing"}).status_code == 404


def test_the_coach_sees_the_board_without_its_buttons_and_can_add(its: Scene, idea: Idea) -> None:
    client, page = client_of(its.bob), reverse("resources:student_ideas", args=[its.alice.pk])
    shown = client.get(page).text
    assert "Why my test failed" in shown
    assert reverse("resources:idea_move", args=[idea.pk]) not in shown
    add = reverse("resources:idea_suggestion", args=[its.alice.pk, idea.pk])
    refused = client.post(add, {"body": " "})
    assert refused.status_code == 422
    assert "Write what you suggest." in refused.text
    assert (
        "On its way to Alice Moreau by mail."
        in client.post(add, {"body": "Add a picture."}, follow=True).text
    )
    assert "Add a picture." in client_of(its.alice.user).get(reverse("resources:ideas")).text


def test_a_refused_suggestion_stays_typed(its: Scene, idea: Idea) -> None:
    add = reverse("resources:idea_suggestion", args=[its.alice.pk, idea.pk])
    long = "Words, words. " * 200
    answer = client_of(its.bob).post(add, {"body": long})
    assert answer.status_code == 422
    assert long.strip() in answer.text


def test_the_coach_finds_the_board_from_the_student_s_page(its: Scene) -> None:
    page = client_of(its.bob).get(reverse("coaching:student", args=[its.alice.pk])).text
    assert reverse("resources:student_ideas", args=[its.alice.pk]) in page


def test_many_ideas_cost_no_more_queries(its: Scene, idea: Idea, django_assert_max_num_queries: Any) -> None:
    client = client_of(its.alice.user)
    client.get(reverse("resources:ideas"))
    for number in range(30):
        made = verbs.write_down(
            its.alice, kind="talk", title=f"Talk {number}", key=uuid4(), by=its.alice.user, now=its.now
        )
        verbs.finish(
            made,
            kind="talk",
            occurred_on=its.today - timedelta(days=number % 5),
            by=its.alice.user,
            now=its.now,
        )
    with django_assert_max_num_queries(8):
        client.get(reverse("resources:ideas"))
