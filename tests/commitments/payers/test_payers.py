"""Who paid a student's tuition: recorded by an admin, to the cent what was paid."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from commitments.payers import verbs as payer_verbs
from commitments.payers.models import PayersRecord
from commitments.payers.queries import payers_of
from core.errors import Refused
from people.students.models import Student
from rules.refund import Payer
from tests import factories
from tests.commitments.scenes import NOW, Scene

pytestmark = pytest.mark.django_db
D = Decimal
LENDER = Payer("lender", "Ascent", D(10_000))
OWN = Payer("student", "whatever", D(5_000))


def record(scene: Scene, *payers: Payer, **changes: Any) -> PayersRecord:
    said: dict[str, Any] = {"by": scene.dora, "now": NOW} | changes
    return payer_verbs.record_payers(scene.alice, payers, **said)


@pytest.fixture(autouse=True)
def _as_stored(scene: Scene) -> None:
    scene.alice.refresh_from_db()


def test_without_a_word_the_student_paid_all(scene: Scene) -> None:
    assert payers_of(scene.alice) == (Payer("student", "Alice Moreau", D("15000.00")),)


def test_a_later_word_replaces_an_earlier_one_and_both_are_kept(scene: Scene) -> None:
    record(scene, OWN, LENDER)
    assert payers_of(scene.alice) == (Payer("student", "Alice Moreau", D(5000)), LENDER)
    record(scene)
    assert payers_of(scene.alice) == (Payer("student", "Alice Moreau", D(15000)),)
    assert PayersRecord.objects.count() == 2


def test_the_same_word_again_is_one_record(scene: Scene) -> None:
    assert record(scene, OWN, LENDER) == record(scene, OWN, LENDER, by=scene.erin)


@pytest.mark.parametrize(
    ("payers", "says", "field"),
    [
        ([OWN], r"add up to \$5,000.00, and the tuition paid is \$15,000.00: \$10,000.00 are missing", None),
        ([OWN, Payer("lender", "Ascent", D("10000.01"))], r"\$0.01 are too much", None),
        ([Payer("lender", " ", D(15_000))], "Name the lender", "0-name"),
        ([OWN, Payer("lender", "x" * 121, D(10_000))], "at most 120", "1-name"),
        ([OWN, Payer("uncle", "Ben", D(10_000))], "Choose who it is", "1-kind"),
        ([OWN, Payer("lender", "Ascent", D(0))], "above 0", "1-amount"),
        ([OWN, Payer("lender", "Ascent", D(-1))], "above 0", "1-amount"),
        ([OWN, Payer("lender", "Ascent", D("9999.999"))], "to the cent", "1-amount"),
        ([OWN, LENDER, Payer("lender", "ASCENT", D(1))], "stands here twice", "2-name"),
        ([OWN, OWN, LENDER], "stands here twice", "1-name"),
        ([Payer("grant", str(n), D(1)) for n in range(11)], "at most 10", None),
    ],
)
def test_what_does_not_add_up_is_refused_in_words(
    scene: Scene, payers: list[Payer], says: str, field: str | None
) -> None:
    with pytest.raises(Refused, match=says) as refusal:
        record(scene, *payers)
    assert refusal.value.field == field
    assert not PayersRecord.objects.exists()


def test_only_an_admin_and_never_for_themself(scene: Scene) -> None:
    with pytest.raises(Refused, match="Only an admin"):
        record(scene, OWN, LENDER, by=scene.bob)
    factories.give(scene.alice.user, "admin")
    with pytest.raises(Refused, match="ask another admin"):
        record(scene, OWN, LENDER, by=scene.alice.user)


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def dora(scene: Scene, clock: Any) -> Client:
    clock.set(NOW)
    return factories.client_of(scene.dora)


def url(scene: Scene) -> str:
    return f"/students/{scene.alice.pk}/payers/"


def sent(*rows: tuple[str, str, str]) -> dict[str, str]:
    data = {"payer-TOTAL_FORMS": str(len(rows) + 1), "payer-INITIAL_FORMS": "1"}
    for index, row in enumerate([*rows, ("student", "", "")]):
        data |= {
            f"payer-{index}-{name}": value
            for name, value in zip(("kind", "name", "amount"), row, strict=True)
        }
    return data


def test_an_admin_records_who_paid(scene: Scene, dora: Client) -> None:
    page = dora.get(url(scene)).content.decode()
    assert "Who paid the $15,000.00" in page
    assert "does not state to whom a refund is paid" in page
    response = dora.post(
        url(scene), sent(("student", "", "5000"), ("lender", "Ascent", "10000")), follow=True
    )
    assert "<b>Ascent</b>, a lender: $10,000.00" in response.content.decode()
    dora.post(url(scene), sent())
    assert payers_of(scene.alice) == (Payer("student", "Alice Moreau", D(15000)),)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("student", "", "5000")], "$10,000.00 are missing"),
        ([("lender", "", "15000")], "Name the lender"),
        ([("lender", "Ascent", "")], "Write what was paid"),
        ([("lender", "Ascent", "a lot")], "Write a number"),
        ([("lender", "Ascent", "-5")], "from 0 to 1,000,000"),
        ([("lender", "Ascent", "0")], "above 0"),
        ([("lender", "Ascent", "1e9")], "from 0 to 1,000,000"),
        ([("uncle", "Ascent", "15000")], "Choose one of the list"),
        ([("lender", "x" * 121, "15000")], "at most 120"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    scene: Scene, dora: Client, rows: list[tuple[str, str, str]], says: str
) -> None:
    response = dora.post(url(scene), sent(*rows))
    assert response.status_code == 422
    page = response.content.decode()
    assert says in page
    assert f'value="{rows[0][2]}"' in page or not rows[0][2]
    assert not PayersRecord.objects.exists()


def test_a_form_without_its_counts_is_answered(scene: Scene, dora: Client) -> None:
    response = dora.post(url(scene), {"payer-0-kind": "lender"})
    assert response.status_code == 422
    assert "ManagementForm data is missing" in response.content.decode()


def test_a_tuition_that_was_changed_since_is_said_until_it_is_put_right(scene: Scene, dora: Client) -> None:
    record(scene, OWN, LENDER)
    Student.objects.filter(pk=scene.alice.pk).update(tuition_paid="14000.00")
    assert (
        "recorded for $15,000.00, and the tuition paid is $14,000.00" in dora.get(url(scene)).content.decode()
    )
    dora.post(url(scene), sent(("student", "", "5000"), ("lender", "Ascent", "9000")))
    assert "an admin has to put this right" not in dora.get(url(scene)).content.decode()
