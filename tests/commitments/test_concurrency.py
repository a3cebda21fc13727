"""Two at once, on real connections: one signature for one intent, one excusal, one decision."""

import threading
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from commitments.drafting import verbs as drafting_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from commitments.quotas.models import ActivityKind
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Search
from commitments.signing.models import Signature
from core.errors import Refused
from core.models import OutboxMail
from standing.models import Period
from tests.commitments.scenes import LAST_DAY, NOW, Scene, at, make_scene
from tests.factories import client_of

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Runs each on a thread and a connection of its own, let go together; what each returned or raised."""
    gate = threading.Barrier(len(acts))
    outcomes: list[Any] = [None] * len(acts)

    def run(index: int, act: Callable[[], Any]) -> None:
        try:
            gate.wait(10)
            outcomes[index] = act()
        except Exception as error:
            outcomes[index] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return outcomes


@pytest.fixture
def scene(committed_db: str) -> Scene:
    return make_scene()


def test_one_submit_four_times_is_one_signature(scene: Scene) -> None:
    outcomes = at_once(*[lambda: scene.sign(date(2026, 3, 2))] * 4)
    assert {outcome.pk for outcome in outcomes} == {Signature.objects.get().pk}
    assert Search.objects.count() == 1
    assert Period.objects.count() == 26


def test_two_different_days_at_once_are_two_signatures_and_one_search_of_the_later(scene: Scene) -> None:
    days = [date(2026, 3, 2), date(2026, 3, 9)]
    outcomes = at_once(*[lambda day=day: scene.sign(day) for day in days])
    assert all(isinstance(outcome, Signature) for outcome in outcomes)
    assert scene.search.signature == Signature.objects.latest("pk")
    assert scene.search.start_date == scene.search.signature.start_date
    assert Period.objects.get(number=1).first_day == scene.search.start_date


def test_signing_for_today_twice_starts_one_search_and_refuses_the_second_clearly(scene: Scene) -> None:
    scene.certify(date(2026, 2, 18))
    outcomes = at_once(*[lambda: scene.sign(date(2026, 2, 20))] * 2)
    signed = [outcome for outcome in outcomes if isinstance(outcome, Signature)]
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert len(signed) == 1
    assert len(refused) == 1
    assert "has come and stands" in refused[0].message
    assert Search.objects.get().state == "running"


def test_two_sweeps_open_a_search_once(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    scene.sign()
    outcomes = at_once(*[lambda: search_verbs.open_search(scene.search, now=at(date(2026, 3, 2), 0))] * 3)
    assert sorted(isinstance(outcome, Refused) for outcome in outcomes) == [False, True, True]


def test_two_coaches_excuse_a_week_once(scene: Scene) -> None:
    scene.searching()
    now = at(date(2026, 3, 11))
    outcomes = at_once(
        *[
            lambda by=by: excusal_verbs.excuse(
                scene.search, unit="week", number=1, reason="Ill", by=by, now=now
            )
            for by in (scene.bob, scene.dora)
        ]
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Excusal", "Refused"]
    assert Excusal.objects.get().state == "in_force"


def test_agreed_and_declined_at_once_only_one_holds(scene: Scene) -> None:
    scene.searching()
    now = at(date(2026, 3, 16))
    excusal = excusal_verbs.excuse(scene.search, unit="week", number=1, reason="Ill", by=scene.bob, now=now)
    outcomes = at_once(
        lambda: excusal_verbs.agree_excusal(excusal, by=scene.frank, now=now),
        lambda: excusal_verbs.decline_excusal(excusal, by=scene.erin, why="No", now=now),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Excusal", "Refused"]
    stands = Excusal.objects.get().state
    assert stands in {"in_force", "declined"}
    assert scene.week(1).verdict == {"in_force": "excused", "declined": "missed"}[stands]
    told = OutboxMail.objects.filter(key__startswith="excusal-decided:").count()
    assert told == (stands == "in_force"), "of a proposal that came to nothing she hears nothing"


def test_a_doubled_request_for_leave_is_one_and_is_decided_once(scene: Scene) -> None:
    search = scene.searching()
    now = at(date(2026, 3, 11))
    values: dict[str, Any] = {
        "first_day": date(2026, 4, 6),
        "last_day": date(2026, 4, 8),
        "reason": "Rest",
        "by": scene.alice.user,
    }
    outcomes = at_once(*[lambda: leave_verbs.ask_leave(search, now=now, **values)] * 3)
    leave = Leave.objects.get()
    assert outcomes == [leave] * 3
    assert OutboxMail.objects.filter(key__startswith="leave-asked:").count() == 1
    outcomes = at_once(
        *[
            lambda granted=granted: leave_verbs.decide_leave(
                leave, granted=granted, why="So", by=scene.bob, now=now
            )
            for granted in (True, False)
        ]
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Leave", "Refused"]
    moved = (scene.search.last_day - search.last_day).days
    granted = Leave.objects.get().granted
    assert moved == (3 if granted else 0)
    mail = OutboxMail.objects.get(key__startswith="leave-decided:")
    assert ("was not granted" in mail.body) is not granted


def test_a_doubled_notice_is_one_and_moves_the_window_once(committed_db: str) -> None:
    document = shipped.document("this-school")
    document["rules"]["leave_by"] = "notice"
    scene = make_scene(document)
    search = scene.searching()
    values: dict[str, Any] = {
        "first_day": date(2026, 4, 6), "last_day": date(2026, 4, 12), "reason": "Moving", "by": scene.alice.user,
    }  # fmt: skip
    now = at(date(2026, 3, 20))
    outcomes = at_once(*[lambda: leave_verbs.ask_leave(search, now=now, **values)] * 3)
    assert outcomes == [Leave.objects.get()] * 3
    assert scene.search.last_day == LAST_DAY + timedelta(days=7)


def test_a_withdrawal_and_the_windows_end_at_once_end_each_clock_once(scene: Scene) -> None:
    search = scene.searching()
    now = search.closes_at
    at_once(
        lambda: search_verbs.close_window(search, now=now),
        lambda: search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=now),
    )
    assert sorted(search.endings.values_list("clock", "cause")) == [
        ("guarantee", "window"),
        ("service", "window"),
    ]


def test_nothing_of_a_refused_signature_stays(scene: Scene) -> None:
    with pytest.raises(Refused):
        scene.sign(date(2026, 4, 20), now=NOW)
    assert not Signature.objects.exists()
    assert not Search.objects.exists()


@pytest.mark.parametrize("contact", ["employer", "agency"])
def test_the_same_new_kind_in_two_drafts_at_once_is_one_or_is_refused_in_words(
    scene: Scene, contact: str
) -> None:
    said = {"slug": "outreach", "name": "outreach", "done": "reached out", "with_person": True}
    drafts = [
        drafting_verbs.draft_policy(document_of(scene.policy), by=scene.dora, now=NOW) for _ in range(2)
    ]
    kinds = [said | {"contact": "employer"}, said | {"contact": contact}]
    outcomes = at_once(
        *[
            lambda draft=draft, kind=kind: drafting_verbs.edit_draft(
                draft, document_of(draft) | {"kinds": [kind]}, by=scene.dora, now=NOW
            )
            for draft, kind in zip(drafts, kinds, strict=True)
        ]
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    others = [outcome for outcome in outcomes if isinstance(outcome, Policy)]
    assert (len(others), len(refused)) == ((2, 0) if contact == "employer" else (1, 1))
    assert ActivityKind.objects.filter(slug="outreach").count() == 1


def test_a_preview_waits_only_a_moment_for_whoever_works_on_the_draft(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    draft = drafting_verbs.draft_policy(document_of(scene.policy), by=scene.dora, now=NOW)
    client, held, seen = client_of(scene.dora), threading.Event(), threading.Event()

    def work() -> None:
        with transaction.atomic():
            Policy.objects.select_for_update(of=("self",)).get(pk=draft.pk)
            held.set()
            seen.wait(30)

    def look() -> Any:
        held.wait(10)
        try:
            return client.get(f"/policies/{draft.pk}/preview/today/")
        finally:
            seen.set()

    _, answer = at_once(work, look)
    assert answer.status_code == 503
    assert "Somebody is at work on this draft." in answer.content.decode()
    assert client.get(f"/policies/{draft.pk}/preview/today/").status_code == 200


def test_a_preview_and_an_edit_at_once_leave_the_edit(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    draft = drafting_verbs.draft_policy(document_of(scene.policy), by=scene.dora, now=NOW)
    document, client = document_of(draft) | {"title": "Edited meanwhile"}, client_of(scene.dora)
    answer, edited = at_once(
        lambda: client.get(f"/policies/{draft.pk}/preview/today/"),
        lambda: drafting_verbs.edit_draft(draft, document, by=scene.dora, now=NOW),
    )
    assert answer.status_code == 200
    assert isinstance(edited, Policy)
    assert list(Policy.objects.order_by("pk").values_list("version", "title"))[1:] == [
        (2, "Edited meanwhile")
    ]
