"""A student's log for scripts lets in by a token alone, and in as much as the token says."""

from typing import Any

import pytest
from django.test import Client

from jobsearch.activities.models import Activity
from people.accounts.models import EntranceKind, EntranceRecord
from people.tokens import verbs as token_verbs
from tests.factories import client_of, make_student
from tests.jobsearch.api.conftest import PRIYA, ROOT, Script
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("header", ["", "Bearer ", "Bearer cst_wrong", "Basic YTpi", "cst_x", "Bearer \xff"])
def test_without_an_open_token_nobody_gets_in(its: Scene, header: str) -> None:
    answer = Client().get(f"{ROOT}activities", headers={"Authorization": header} if header else {})
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert "Tokens for scripts" in answer.json()["error"]


def test_a_session_is_no_token(its: Scene) -> None:
    assert client_of(its.alice.user).get(f"{ROOT}activities").status_code == 401


def test_a_token_that_reads_writes_nothing(its: Scene, reader: Script) -> None:
    assert reader.get("activities").status_code == 200
    activity = its.log()
    for method, path in (
        ("post", "activities"),
        ("patch", f"activities/{activity.pk}"),
        ("post", f"activities/{activity.pk}/take-back"),
        ("post", f"activities/{activity.pk}/put-back"),
    ):
        answer = reader.call(method, path, PRIYA)
        assert (answer.status_code, "may only read" in answer.json()["error"]) == (403, True)
    assert Activity.objects.count() == 1


def test_each_sees_their_own_log_alone(its: Scene, writer: Script) -> None:
    its.log()
    charlie = make_student("Charlie")
    other = Script(
        token_verbs.make_token(charlie.user, label="x", scope="write", days=7, by=charlie.user, now=its.now)[
            1
        ]
    )
    assert other.get("activities").json()["items"] == []
    activity_id = Activity.objects.get().pk
    for method, path in (
        ("get", f"activities/{activity_id}"),
        ("patch", f"activities/{activity_id}"),
        ("post", f"activities/{activity_id}/take-back"),
    ):
        assert other.call(method, path, {}).status_code == 404


def test_the_first_use_of_a_day_and_wrong_tokens_are_on_record(its: Scene, reader: Script) -> None:
    for _ in range(3):
        reader.get("me")
    Script("cst_wrong").get("me")
    of_kind = EntranceRecord.objects.filter
    assert of_kind(kind=EntranceKind.TOKEN_USED, person=its.alice.user).count() == 1
    assert of_kind(kind=EntranceKind.TOKEN_REFUSED).count() == 1


def test_who_guesses_is_stopped(its: Scene, reader: Script) -> None:
    statuses = [Script(f"cst_{number}").get("me").status_code for number in range(25)]
    assert statuses[0] == 401
    assert statuses[-1] == 429


def test_too_many_calls_are_told_when_to_go_on(its: Scene, writer: Script, monkeypatch: Any) -> None:
    from people.accounts import limits

    monkeypatch.setitem(limits.OURS, "token_write", "2/m/key")
    answers = [writer.log(PRIYA) for _ in range(4)]
    assert answers[0].status_code == 201
    assert (answers[-1].status_code, answers[-1]["Retry-After"]) == (429, "60")
    assert writer.get("me").status_code == 200
    monkeypatch.setitem(limits.OURS, "token", "8/m/key")
    assert [writer.get("me").status_code for _ in range(10)][-1] == 429
    monkeypatch.setitem(limits.OURS, "token", "8/m/key")
    assert [writer.get("me").status_code for _ in range(10)][-1] == 429
