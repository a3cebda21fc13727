"""The whole road of issue 3 in a real browser: from a roster file to two refund decisions, real at every hop.

It goes through pages and commands only. Each page on it is looked at in light and dark, on a phone and a desk.
"""

from tests.journeys import founding
from tests.journeys.school import School


def test_from_a_roster_to_a_refund(school: School) -> None:
    ada = founding.first_admin(school)
    founding.publish_policy(ada)
    founding.bring_cohort(school, ada)
    dora, erin = founding.invite_admins(school, ada)
    founding.name_requirements(dora)
    alice, charlie, bob = founding.cohort_joins(school)
    assert school.complaints() == []
