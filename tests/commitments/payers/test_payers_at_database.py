"""What was paid adds up to the tuition, at the database: whoever writes, as either role, and two at once."""

import os
import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import psycopg2
import pytest
from django.db import IntegrityError, connection, transaction

from commitments.payers import verbs as payer_verbs
from commitments.payers.models import PayersRecord, TuitionPayer
from people.students.models import Student
from rules.refund import Payer
from tests import databases
from tests.commitments.scenes import NOW, Scene, make_scene

WRONG = "23514"  # check_violation
RECORD = "INSERT INTO commitments_payersrecord (student_id, by_id, at) VALUES (%s, %s, now()) RETURNING id"
PAYER = "INSERT INTO commitments_tuitionpayer (record_id, kind, name, amount) VALUES "


class Link:
    """A connection of its own; its statements commit one by one unless `begun`."""

    def __init__(self, variable: str) -> None:
        self.link = psycopg2.connect(
            databases.url_for(os.environ[variable], connection.settings_dict["NAME"])
        )
        self.link.autocommit = True
        self.cursor = self.link.cursor()

    def do(self, statement: str, *values: Any) -> Any:
        self.cursor.execute(statement, values)
        return self.cursor.fetchone()[0] if self.cursor.description else None

    def pay(self, record: int, *amounts: str, kind: str = "lender") -> str:
        """The state of the error that refuses it; empty: it stands."""
        rows = ", ".join(f"({record}, '{kind}', '{kind} {n}', {amount})" for n, amount in enumerate(amounts))
        try:
            self.do(PAYER + rows)
        except psycopg2.Error as refusal:
            return str(refusal.pgcode)
        return ""


@pytest.fixture
def scene(committed_db: str) -> Scene:
    return make_scene()  # Alice's tuition is $15,000.00


@pytest.fixture
def link(scene: Scene) -> Iterator[Callable[..., Link]]:
    opened: list[Link] = []

    def open_(variable: str = "DATABASE_URL") -> Link:
        opened.append(Link(variable))
        return opened[-1]

    yield open_
    for each in opened:
        each.link.close()


pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("variable", ["DATABASE_URL", "MIGRATION_DATABASE_URL"])
@pytest.mark.parametrize(
    ("amounts", "refused"),
    [
        (["15000"], ""),
        (["5000", "10000"], ""),
        (["5000.01", "9999.99"], ""),
        (["14999.99"], WRONG),
        (["15000.01"], WRONG),
        (["5000", "10000.01"], WRONG),
        (["5000"], WRONG),
    ],
)  # fmt: skip
def test_a_record_adds_up_to_the_tuition_to_the_cent(
    scene: Scene, link: Callable[..., Link], variable: str, amounts: list[str], refused: str
) -> None:
    role = link(variable)
    assert role.do("SELECT current_user") == {"DATABASE_URL": "cs_app"}.get(variable, "cs_owner")
    record = role.do(RECORD, scene.alice.pk, scene.dora.pk)
    assert role.pay(record, *amounts) == refused
    assert TuitionPayer.objects.count() == (0 if refused else len(amounts))


def test_nothing_is_added_to_what_adds_up(scene: Scene, link: Callable[..., Link]) -> None:
    payer_verbs.record_payers(
        scene.alice, [Payer("lender", "Ascent", Decimal(15_000))], by=scene.dora, now=NOW
    )
    assert link().pay(PayersRecord.objects.get().pk, "0.01", kind="grant") == WRONG


def test_one_refused_takes_its_record_along(scene: Scene) -> None:
    @transaction.atomic
    def a_part() -> None:
        record = PayersRecord.objects.create(student=scene.alice, by=scene.dora, at=NOW)
        TuitionPayer.objects.create(record=record, kind="lender", name="Ascent", amount=1)

    with pytest.raises(IntegrityError, match="must add up to the tuition paid"):
        a_part()
    assert not PayersRecord.objects.exists()


def test_a_tuition_that_changes_later_leaves_the_record_and_asks_for_a_new_one(
    scene: Scene, link: Callable[..., Link]
) -> None:
    role = link()
    old = role.do(RECORD, scene.alice.pk, scene.dora.pk)
    assert role.pay(old, "15000") == ""
    Student.objects.filter(pk=scene.alice.pk).update(tuition_paid="14000.00")
    assert role.pay(role.do(RECORD, scene.alice.pk, scene.dora.pk), "15000") == WRONG
    assert role.pay(role.do(RECORD, scene.alice.pk, scene.dora.pk), "14000") == ""


def meanwhile(act: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    """Begins it on a thread and gives it time to come to whoever holds it up."""
    outcome: list[Any] = []
    thread = threading.Thread(target=lambda: outcome.append(act()))
    thread.start()
    thread.join(0.5)
    assert thread.is_alive(), "it waits for the other"
    return thread, outcome


@pytest.mark.parametrize(("ending", "second"), [("COMMIT", WRONG), ("ROLLBACK", "")])
def test_two_who_each_pay_the_whole_at_once_do_not_both(
    scene: Scene, link: Callable[..., Link], ending: str, second: str
) -> None:
    one, other = link(), link()
    record = one.do(RECORD, scene.alice.pk, scene.dora.pk)
    one.do("BEGIN")
    assert one.pay(record, "15000") == ""
    thread, outcome = meanwhile(lambda: other.pay(record, "15000", kind="grant"))
    one.do(ending)
    thread.join(10)
    assert outcome == [second]
    assert TuitionPayer.objects.count() == 1


@pytest.mark.parametrize(("ending", "refused"), [("COMMIT", WRONG), ("ROLLBACK", "")])
def test_a_tuition_that_is_changed_at_the_same_time_is_waited_for(
    scene: Scene, link: Callable[..., Link], ending: str, refused: str
) -> None:
    office, payers = link(), link()
    record = payers.do(RECORD, scene.alice.pk, scene.dora.pk)
    office.do("BEGIN")
    office.do("UPDATE people_student SET tuition_paid = 14000 WHERE id = %s", scene.alice.pk)
    thread, outcome = meanwhile(lambda: payers.pay(record, "15000"))
    office.do(ending)
    thread.join(10)
    assert outcome == [refused]
