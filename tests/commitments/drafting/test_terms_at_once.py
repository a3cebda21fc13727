"""Two admins at once, on real connections: one word for one intent, never half of one."""

from decimal import Decimal

import pytest

from commitments.conditions import verbs as condition_verbs
from commitments.conditions.models import ConditionRecord
from commitments.conditions.verbs import Answer
from commitments.payers import verbs as payer_verbs
from commitments.payers.models import PayersRecord, TuitionPayer
from commitments.payers.queries import payers_of
from commitments.policies import shipped
from rules.refund import Payer
from tests.commitments.scenes import NOW, Scene, make_scene
from tests.commitments.test_concurrency import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scene(committed_db: str) -> Scene:
    return make_scene(shipped.document("codeup-1"))


def test_the_same_answers_four_times_are_recorded_once(scene: Scene) -> None:
    answers = {"absences": Answer(Decimal(2)), "leads": Answer(holds=True)}

    def record() -> object:
        return condition_verbs.record_conditions(scene.alice, scene.policy, answers, by=scene.dora, now=NOW)

    assert sorted(len(found) for found in at_once(*[record] * 4)) == [0, 0, 0, 2]
    assert ConditionRecord.objects.count() == 2


def test_two_words_on_who_paid_are_two_whole_records(scene: Scene) -> None:
    one = [Payer("lender", "Ascent", Decimal(15_000))]
    other = [Payer("student", "", Decimal(5_000)), Payer("grant", "Good Fund", Decimal(10_000))]
    acts = [
        lambda who=who: payer_verbs.record_payers(scene.alice, who, by=scene.dora, now=NOW)
        for who in (one, other, one, other)
    ]
    found = at_once(*acts)
    assert {each.pk for each in found} == set(PayersRecord.objects.values_list("pk", flat=True))
    assert sum(each.paid for each in payers_of(scene.alice)) == 15_000
    assert TuitionPayer.objects.filter(name="Ascent").count() >= 1
