"""Which person an activity names, where one was corrected away and comes again (DOMAIN §5)."""

from typing import Any

import pytest

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.contacts.verbs import Names
from tests.jobsearch.scenes import Scene, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db


its = staged(scene)


def test_a_person_left_behind_by_a_correction_comes_again_by_way_of_the_bare_name(its: Scene) -> None:
    """“Priya @ Globex” is corrected to another; then “Priya”, then “Priya @ Globex” once more: one person."""
    slip = its.log(person="Priya", employer="Globex")
    activity_verbs.correct(slip, changes={"person": "Pria"}, by=its.alice.user, now=its.now)
    bare = its.log(person="Priya")
    again = its.log(person="Priya", employer="Globex")
    bare.refresh_from_db()
    assert bare.contact == again.contact
    assert again.contact.employer.name == "Globex"
    assert Activity.objects.filter(contact=again.contact).count() == 2


def test_whether_a_person_is_known_or_was_left_behind_takes_one_query(
    its: Scene, django_assert_num_queries: Any
) -> None:
    slip = its.log(person="Priya")
    left = slip.contact
    activity_verbs.correct(slip, changes={"person": "Pria"}, by=its.alice.user, now=its.now)
    slip.refresh_from_db()
    corrected = slip.contact
    with django_assert_num_queries(1):
        assert Names(its.alice, its.now).contact("Priya", None) == left
    with django_assert_num_queries(1):
        assert Names(its.alice, its.now).contact("Pria", None) == corrected
    with django_assert_num_queries(2):  # looked for, and made
        assert Names(its.alice, its.now).contact("Zoe", None).name == "Zoe"
