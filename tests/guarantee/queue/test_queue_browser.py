"""The queue as an admin sees it: every group, both themes, phone and desk; its keys; taking over and holding."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from guarantee.asking.verbs import answer_more, ask_more
from guarantee.claims.verbs import file_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.queue import verbs
from people.coaches.models import Assignment
from tests import factories
from tests.commitments.pages import HOST, looked_at, open_page
from tests.factories import client_of
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db(transaction=True)
DAY = timedelta(days=1)


def another(alice: Scene, name: str, days: int) -> Any:
    student = factories.make_student(name, coach=alice.bob, cohort=alice.student.cohort)
    factories.sign_up_and_search(student, alice.search.start_date)
    return file_claim(student, statement="", by=student.user, now=ENDED - days * DAY)


def test_the_queue(browser: Browser, clock: Any) -> None:
    clock.set(ENDED)
    alice = idle(name="Lena Okafor")
    decision = proposed(alice)
    own, others, held, barred = (
        another(alice, name, days)
        for name, days in [("Tessa Brandt", 4), ("Jordan Pell", 3), ("Petra Vogel", 6), ("Nico Haas", 2)]
    )
    verbs.take(own, by=alice.erin, now=ENDED)
    decision_verbs.agree_with_evidence(own, by=alice.erin, now=ENDED)
    verbs.take(others, by=alice.dora, now=ENDED)
    verbs.hold(held, until=(ENDED + 9 * DAY).date(), reason="The lender’s letter.", by=alice.dora, now=ENDED)
    Assignment.objects.create(
        student=barred.student, coach=alice.erin, from_at=ENDED - 90 * DAY, until=ENDED - 80 * DAY
    )
    asked = another(alice, "Amara Diallo", 3)
    question = ask_more(
        asked, requirement=3, question="Where were you in May?", days=7, by=alice.dora, now=ENDED - DAY
    )
    answer_more(question, words="At my mother’s.", file=None, by=asked.student.user, now=ENDED)
    open_question = ask_more(
        asked, requirement=7, question="Is there an offer?", days=7, by=alice.dora, now=ENDED
    )
    client, hers = client_of(alice.erin), client_of(asked.student.user)
    own_pages = {"claim-asked": "/claim/", "claim-answering": f"/claim/questions/{open_question.pk}/"}
    assert looked_at(browser, hers, own_pages) == []
    pages = {
        "claim-asking": f"/claims/{own.pk}/asking/",
        "claim-answered": f"/claims/{asked.pk}/",
        "claims-queue": "/claims/",
        "claims-queue-decided": "/claims/?show=decided",
        "claim-taking": f"/claims/{others.pk}/taking/",
        "claim-hold": f"/claims/{own.pk}/hold/",
        "claim-taken": f"/claims/{own.pk}/",
        "claim-held": f"/claims/{held.pk}/",
    }
    assert looked_at(browser, client, pages) == []
    assert looked_at(browser, client_of(held.student.user), {"claim-of-mine-held": "/claim/"}) == []
    page = open_page(browser, client, "/claims/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Two claims need you; the older is 4 days old.")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("o")
    expect(page).to_have_url(f"{HOST}/claims/{own.pk}/")
    page.goto(f"{HOST}/claims/")
    page.get_by_role("link", name="3. Every week met: not met").first.click()
    expect(page).to_have_url(f"{HOST}/claims/{decision.claim_id}/#requirement-3")
    page.goto(f"{HOST}/claims/")
    page.keyboard.press("/")
    page.keyboard.type("vogel")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("All claims of Petra Vogel")
    page.context.close()
