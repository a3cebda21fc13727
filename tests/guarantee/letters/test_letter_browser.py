"""The letter, the second look and the settlement as people see them: nothing for axe to find, phone and desk."""

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser

from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.letters.models import Letter
from guarantee.second_looks.models import SecondLook
from guarantee.second_looks.verbs import answer_look
from guarantee.settlements import verbs as settlement_verbs
from tests import factories
from tests.commitments.pages import looked_at
from tests.factories import client_of
from tests.guarantee.proposals import denied, hear, idle, judge_all
from tests.guarantee.scenes import ENDED

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_letter_from_its_draft_to_its_reader(browser: Browser, clock: Any, settings: Any) -> None:
    settings.SECOND_LOOK_SHARE = 1.0
    clock.set(ENDED)
    alice, gina = idle(), factories.make_admin("Gina Roy")
    claim = alice.file()
    judge_all(alice, claim)
    hear(claim, by=alice.dora)
    dora, erin, third = client_of(alice.dora), client_of(alice.erin), client_of(gina)
    student = client_of(alice.student.user)
    of_claim = {
        name: reverse(f"guarantee:{name}", args=[claim.pk]) for name in ("decision", "second_opinion")
    }
    assert looked_at(browser, dora, {"letter-drafted": of_claim["decision"]}) == []
    decision = denied(claim, by=alice.dora, reasons="No work was done.")
    assert looked_at(browser, erin, {"letter-second-opinion": of_claim["second_opinion"]}) == []
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    look = reverse("guarantee:second_look", args=[claim.pk])
    queue = f"{reverse('guarantee:claims')}?show=second-look"
    assert looked_at(browser, third, {"second-look": look, "second-look-queue": queue}) == []
    assert looked_at(browser, student, {"second-look-student": reverse("guarantee:claim")}) == []
    answer_look(SecondLook.objects.get(), lets_go=True, note="", by=gina, now=ENDED)
    letter = reverse("guarantee:letter", args=[Letter.objects.get().pk])
    pages = {"letter": letter, "letter-decision-page": reverse("guarantee:claim")}
    assert looked_at(browser, student, pages) == []


def test_a_settlement_on_both_sides(browser: Browser, clock: Any) -> None:
    clock.set(ENDED)
    alice = idle()
    claim = alice.file()
    judge_all(alice, claim)
    dora, student = client_of(alice.dora), client_of(alice.student.user)
    page = reverse("guarantee:settlement", args=[claim.pk])
    own = reverse("guarantee:own_settlement", args=[claim.pk])
    assert looked_at(browser, dora, {"settlement-form": page}) == []
    settlement = settlement_verbs.propose_settlement(
        claim, amount=Decimal(6000), text="Six thousand, as the coach was away.", by=alice.dora, now=ENDED
    )
    assert looked_at(browser, client_of(alice.erin), {"settlement-second": page}) == []
    settlement_verbs.answer_settlement(settlement, agrees=True, note="", by=alice.erin, now=ENDED)
    assert looked_at(browser, student, {"settlement-offer": own}) == []
    settlement_verbs.reply_settlement(
        settlement, accepts=True, word="Fine with me.", by=alice.student.user, now=ENDED
    )
    assert Claim.objects.get().state == "settled"
    assert looked_at(browser, student, {"settled-student": reverse("guarantee:claim")}) == []
    assert looked_at(browser, dora, {"settled-dossier": reverse("guarantee:dossier", args=[claim.pk])}) == []
