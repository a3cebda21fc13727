"""What holds for a correction of every kind: told, once, with a reason, by whom; the database knows no other way."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import Error, InternalError, transaction

from coaching.corrections.models import (
    BookingCorrection,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import took_part
from people.accounts.models import User
from people.students.models import Student
from rules.states import ClaimState
from tests.coaching.corrections.making import DAY, DUE, WHY, booking, drop, request, review

KINDS = [
    pytest.param("booked", booking, BookingCorrection, id="a booking"),
    pytest.param("asked", request, DeliverableCorrection, id="something asked for"),
    pytest.param("said", review, ReviewCorrection, id="a review"),
    pytest.param("dropped", drop, DropCorrection, id="a dropped lapse"),
]


@pytest.mark.usefixtures("searching")  # `row` asks for it too late for a stage
@pytest.mark.parametrize(("name", "correct", "model"), KINDS)
class TestEach:
    @pytest.fixture
    def row(self, request: pytest.FixtureRequest, name: str) -> Any:
        return request.getfixturevalue(name)

    def test_the_student_is_told_at_once_and_not_what_was_said(
        self, row: Any, correct: Any, model: Any, alice: Student, bob: User
    ) -> None:
        correct(row, bob)
        (mail,) = OutboxMail.objects.filter(key__startswith="corrected:")
        assert mail.to == alice.user.email and "was corrected" in mail.body
        assert mail.subject == "Something on your record was corrected"
        for private in (WHY, "Shorter", "letter", "phone"):
            assert private not in mail.body

    def test_sent_twice_it_is_one(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        assert correct(row, bob) == correct(row, bob)
        assert model.objects.count() == 1
        assert OutboxMail.objects.filter(key__startswith="corrected:").count() == 1

    def test_without_a_reason_it_is_refused(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        with pytest.raises(Refused, match="Say what was wrong") as refusal:
            correct(row, bob, why=" ")
        assert refusal.value.field == "why" and not model.objects.exists()

    def test_what_is_on_record_already_is_no_correction(
        self, row: Any, correct: Any, model: Any, bob: User
    ) -> None:
        correct(row, bob)
        with pytest.raises(Refused, match="on record like that already"):
            correct(row, bob, why="Another reason.")

    def test_neither_the_student_nor_another_coach(
        self, row: Any, correct: Any, model: Any, alice: Student, frank: User
    ) -> None:
        for user in (alice.user, frank):
            with pytest.raises(Refused):
                correct(row, user)
        assert not model.objects.exists()

    def test_once_a_claim_is_decided_it_stands(
        self, row: Any, correct: Any, model: Any, alice: Student, bob: User
    ) -> None:
        claim_verbs.file_claim(
            Student.objects.get(pk=alice.pk),
            statement="",
            by=alice.user,
            now=datetime(2026, 9, 8, tzinfo=UTC),
        )
        for state in (ClaimState.PROPOSED, ClaimState.DECIDED):
            Claim.objects.update(state=state)
        with pytest.raises(Refused, match="is decided"):
            correct(row, bob)

    def test_the_database_knows_no_other_way(
        self, row: Any, correct: Any, model: Any, bob: User, dora: User
    ) -> None:
        correct(row, dora, **({"host": dora} if correct is booking else {}))
        kept = model.objects.get()
        columns = [field.name for field in model._meta.get_fields() if field.name.startswith("was_")]
        for was in columns:
            name = was.removeprefix("was_")
            with pytest.raises(InternalError, match="by a correction"), transaction.atomic():
                type(row).objects.filter(pk=row.pk).update(**{name: getattr(kept, was)})

    def test_an_earlier_correction_is_no_excuse_for_another_change(
        self, row: Any, correct: Any, model: Any, bob: User
    ) -> None:
        correct(row, bob)
        first = type(row).objects.get(pk=row.pk)
        fields = [
            field.name.removeprefix("was_")
            for field in model._meta.get_fields()
            if field.name.startswith("was_")
        ]
        again = {name: getattr(first, name) for name in fields}
        if correct is request:
            correct(row, bob, due_on=DUE + 9 * DAY, why="Later still.")
        elif correct is booking:
            correct(row, bob, minutes=60, why="Longer.")
        elif correct is review:
            correct(row, bob, note="Much shorter.", why="Clearer.")
        else:
            correct(row, bob, reason="She called.", why="Clearer.")
        with pytest.raises(InternalError, match="by a correction"), transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(**again)

    def test_what_was_cannot_be_made_up(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        made = correct(row, bob)
        values = {
            field.attname: getattr(made, field.attname)
            for field in model._meta.concrete_fields
            if field.name != "id"
        }
        text = next(field for field in model._meta.concrete_fields if field.name.startswith("was_"))
        lie = values[text.attname]
        again = model.objects.create(**values | {"why": "Once more."})
        again.refresh_from_db()
        assert getattr(again, text.attname) != lie

    def test_no_correction_is_changed_or_removed(self, row: Any, correct: Any, model: Any, bob: User) -> None:
        made = correct(row, bob)
        for act in (lambda: model.objects.update(why="x"), made.delete):
            with pytest.raises(Error), transaction.atomic():
                act()

    def test_who_corrects_what_a_finding_rests_on_takes_no_part(
        self, row: Any, correct: Any, model: Any, dora: User, alice: Student
    ) -> None:
        correct(row, dora)
        assert (dora.pk in took_part(alice)) == (model is not ReviewCorrection)
