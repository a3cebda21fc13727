"""What if and Replay as a person sees them: nothing for axe to find, both themes, phone and desk; htmx in place."""

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from commitments.drafting import verbs as drafting_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.policies import documents
from demonstration.work import Effort
from guarantee.replays.models import Replay
from guarantee.replays.verbs import run, start
from nightly.sweep import sweep
from tests.commitments.pages import HOST, looked_at, open_page
from tests.factories import client_of
from tests.guarantee.scenes import ENDED, Scene, scene

pytestmark = pytest.mark.django_db(transaction=True)
IN_WEEK_4 = datetime(2026, 3, 25, 15, tzinfo=UTC)


def test_what_if(browser: Browser, clock: Any) -> None:
    alice = scene(weeks=3)
    sweep(IN_WEEK_4)
    clock.set(IN_WEEK_4)
    address = f"/students/{alice.student.pk}/what-if/"
    asked = f"{address}?first_day=2026-04-08&last_day=2026-04-14"
    client = client_of(alice.student.user)
    assert looked_at(browser, client, {"what-if": address, "what-if-leave": asked}) == []
    assert looked_at(browser, client_of(alice.bob), {"what-if-coach": asked}) == []
    page = open_page(browser, client, address)
    page.get_by_label("First day away").fill("2026-04-08")
    page.get_by_label("Last day away").fill("2026-04-07")
    page.get_by_role("button", name="See what it would change").click()
    expect(page.get_by_text("The last day comes before the first one")).to_be_visible()
    page.get_by_label("Last day away").fill("2026-04-14")
    page.get_by_role("button", name="See what it would change").click()
    expect(page.get_by_text("Your last day would move from Sat 29 Aug to Sat 5 Sep.")).to_be_visible()
    expect(page).to_have_url(f"{HOST}{asked}")
    page.context.close()


def drafted(alice: Scene, people: int) -> Any:
    document = documents.document_of(alice.search.policy)
    next(quota for quota in document["quotas"] if quota["key"] == "people")["minimum"] = people
    return drafting_verbs.draft_policy(document, by=alice.dora, now=ENDED)


def test_replay(browser: Browser, clock: Any) -> None:
    alice = scene(special={14: Effort(people=6)})
    sweep(ENDED)
    clock.set(ENDED)
    policy, client = drafted(alice, 6), client_of(alice.dora)
    page = open_page(browser, client, f"/policies/{policy.pk}/replays/")
    page.get_by_label("Web 2026-02 (Software Engineering) · 1 signed").check()
    page.get_by_role("button", name="Play it").click()
    expect(page.get_by_text("It waits for a worker.")).to_be_visible()
    replay = Replay.objects.get()
    assert looked_at(browser, client, {"replay-going": f"/replays/{replay.pk}/"}) == []
    with page.expect_response(lambda answer: answer.request.headers.get("hx-target") == "replay-progress"):
        page.goto(f"{HOST}/replays/{replay.pk}/")  # here a redirect is followed without the browser knowing
    expect(page.get_by_text("It waits for a worker.")).to_have_count(1)
    expect(page.locator(".progress-line")).to_have_count(1)
    run(replay.pk, ENDED)
    # the page has asked again by itself
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "1 student would become eligible: $0.00 before, $15,000.00 after."
    )
    page.get_by_role("link", name="Alice Moreau").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Alice Moreau: not eligible by what was signed, eligible by version 2."
    )
    page.context.close()
    done = {
        "replays": f"/policies/{policy.pk}/replays/",
        "replay": f"/replays/{replay.pk}/",
        "replay-why": f"/replays/{replay.pk}/students/{alice.student.pk}/",
    }
    assert looked_at(browser, client, done) == []


def test_a_replay_is_cancelled_from_its_page(browser: Browser, clock: Any) -> None:
    alice = scene(work=False)
    clock.set(ENDED)
    replay = start(drafted(alice, 6), [alice.student.cohort], by=alice.dora, now=ENDED)
    page = open_page(browser, client_of(alice.dora), f"/replays/{replay.pk}/")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This replay was cancelled.")
    page.context.close()
    assert Replay.objects.get().state == "cancelled"


def test_judging(browser: Browser, clock: Any) -> None:
    """A claim that changed after a finding, a proposal for a second admin, and one that changed after it."""
    from guarantee.decisions import verbs as decision_verbs
    from guarantee.requests.queries import open_requests_of
    from guarantee.requests.verbs import rule_on
    from tests.guarantee.proposals import idle, judge_all, late_by

    clock.set(ENDED)
    alice = idle()
    late_by(alice, 4)
    excusal_verbs.ask_excusal(
        alice.search, unit="week", number=3, why="I was ill.", by=alice.student.user, now=ENDED
    )
    claim = alice.file()
    own = client_of(alice.student.user)
    assert looked_at(browser, own, {"claim-withdrawal": f"/claim/{claim.pk}/withdrawal/"}) == []
    judges, seconds = client_of(alice.dora), client_of(alice.erin)
    assert looked_at(browser, judges, {"claim-requests": f"/claims/{claim.pk}/requests/"}) == []
    (asked,) = open_requests_of(claim.search)
    rule_on(
        claim, kind=asked.kind, ref=int(asked.ref), granted=True, why="The letter.", by=alice.dora, now=ENDED
    )
    judge_all(alice, claim)
    late_by(alice, 30, days_before_end=10)
    assert (
        looked_at(
            browser,
            judges,
            {
                "dossier-made-again": f"/claims/{claim.pk}/",
                "claim-evidence": f"/claims/{claim.pk}/evidence/",
                "claim-aside": f"/claims/{claim.pk}/stepping-aside/",
            },
        )
        == []
    )
    judge_all(alice, claim)
    decision_verbs.record_finding(
        claim, requirement=3, finding="waived", reason="A funeral in June.", by=alice.dora, now=ENDED
    )
    decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Steady work.", by=alice.dora, now=ENDED
    )
    address = f"/claims/{claim.pk}/decision/agreement/"
    assert looked_at(browser, seconds, {"second-opinion": address}) == []
    late_by(alice, 60, days_before_end=40)
    assert (
        looked_at(
            browser, seconds, {"second-opinion-changed": address, "dossier-changed": f"/claims/{claim.pk}/"}
        )
        == []
    )
