"""The record of many searches is fetched in as many queries as that of one, and says the same."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.graduation.verbs import certify
from commitments.searches.models import Search
from guarantee.claims.models import Claim
from guarantee.dossier.facts import as_stored, facts_of, filed
from guarantee.dossier.record import RELATED, records
from nightly.sweep import sweep
from people.programs.verbs import add_requirement
from rules import eligibility as rules
from tests.guarantee.dossier import test_requirements as activities
from tests.guarantee.scenes import ENDED, Scene, scene

FEW = 8


def facts_by_search(searches: list[Search], now: datetime) -> dict[int, rules.DossierFacts]:
    return {
        pk: facts_of(record, as_stored(record, record.search.policy.rules()), filed_at=filed(record), now=now)
        for pk, record in records(searches).items()
    }


def full(name: str, beside: Scene | None = None) -> Scene:
    """Somebody with something of every kind on record."""
    alice = scene(name, work=False, beside=beside)
    if not alice.student.cohort.program.requirements.exists():
        add_requirement(alice.student.cohort.program, name="Attendance", by=alice.dora, now=activities.IN_MAY)
    activities.certified(alice, True, date(2026, 2, 20))
    requirement = alice.student.cohort.program.requirements.get()
    certify(
        alice.student,
        graduated_on=date(2026, 2, 27),
        outcomes={requirement.pk: (False, "80 %")},
        by=alice.dora,
        now=activities.IN_MAY + activities.DAY,
    )
    activities.met_up(alice, "attended", 4)
    activities.met_up(alice, "staff_missed")
    activities.deliverable(alice, 3)
    activities.offered(alice, hours=20, answered=True, granted=True)
    activities.concern(alice, None)
    activities.lapsed(alice)
    sweep(ENDED)
    alice.file()
    return alice


@pytest.mark.django_db
def test_many_are_fetched_as_one_is() -> None:
    first = full("Alice Moreau")
    scenes = [first, full("Bea Stone", first), full("Cleo Park", first)]
    searches = list(
        Search.objects.filter(pk__in=[each.search.pk for each in scenes]).select_related(*RELATED)
    )
    with CaptureQueriesContext(connection) as many:
        together = facts_by_search(searches, ENDED)
    for search in searches:
        with CaptureQueriesContext(connection) as one:
            alone = facts_by_search([search], ENDED)[search.pk]
        assert alone == together[search.pk]
        assert alone.filed_at == Claim.objects.get(search=search).filed_at
        assert len(one) <= FEW
    assert len(many) <= FEW + 3  # the policy's quotas and conditions
    facts = together[scenes[0].search.pk]
    assert facts.graduation.graduated_on == date(2026, 2, 27)
    assert facts.graduation.requirements[0].met is False
    counted = [len(each) for each in (facts.offers, facts.lapses, facts.replies, facts.appointments)]
    assert counted == [1, 1, 1, 2]
    assert [each.submitted_at is not None for each in facts.deliverables] == [True]
    assert facts.guarantee_ended_on == facts.lapses[0].lapsed_on
    assert {each.verdict.value for each in facts.periods} == {"missed", "not_assessed"}


@pytest.mark.django_db
def test_a_record_of_nothing_but_a_signature() -> None:
    alice = scene(work=False)
    search = Search.objects.select_related(*RELATED).get(pk=alice.search.pk)
    with CaptureQueriesContext(connection) as asked:
        facts = facts_by_search([search], activities.IN_MAY)[search.pk]
    assert len(asked) <= 3 + 3
    assert facts.offers == ()
    assert facts.lapses == ()
    assert facts.concerns == ()
    assert facts.school_failures == ()
