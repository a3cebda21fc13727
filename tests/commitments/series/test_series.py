"""Versions of one school's terms are a series; no other series is ever offered, signed or shown as a later version."""

from datetime import timedelta
from typing import Any

import pytest

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import queries as policy_queries
from commitments.policies import shipped
from commitments.policies.models import Policy
from commitments.series.models import Series
from commitments.series.queries import acknowledgement_of, latest_of, named_by, of_program, own
from commitments.series.verbs import correct_series, name_series
from commitments.signing import verbs as signing_verbs
from core.errors import Refused
from tests import factories
from tests.commitments.scenes import NOW, START, Scene

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def thinkful(scene: Scene) -> Policy:
    """Published after what Alice acknowledged: today it would have been her “later version”."""
    signing_verbs.acknowledge(scene.alice, scene.policy, now=NOW - 90 * DAY)
    return factories.make_policy(shipped.document("thinkful"), now=NOW - DAY)


def later(scene: Scene) -> Policy:
    return drafting_verbs.ship_policy(scene.dora, NOW - DAY)


def test_what_ships_is_three_series_in_four_versions(scene: Scene) -> None:
    for name in shipped.NAMES:
        if name != "this-school":
            drafting_verbs.ship_policy(scene.dora, NOW, name)
    assert sorted(Policy.objects.values_list("series__name", "version")) == [
        ("Codeup", 1), ("Codeup", 2), ("Flatiron School", 1), ("Thinkful", 1),
    ]  # fmt: skip


def test_another_schools_terms_are_no_later_version(scene: Scene, thinkful: Policy, clock: Any) -> None:
    clock.set(NOW)
    assert signing_verbs.versions_offered(scene.alice) == [scene.policy]
    page = factories.client_of(scene.alice.user).get(f"/commitment/signature/?version={thinkful.pk}")
    said = page.content.decode()
    assert "We are on your team." in said
    assert "A later version" not in said and "Thinkful" not in said


def test_another_schools_terms_cannot_be_signed(scene: Scene, thinkful: Policy) -> None:
    scene.certify(NOW.date())
    with pytest.raises(Refused, match="The text has changed since you opened this page"):
        scene.sign(policy=thinkful, text_digest=thinkful.digest)


def test_the_latest_of_the_students_own_series_is_offered_beside_what_they_acknowledged(
    scene: Scene, thinkful: Policy
) -> None:
    second = later(scene)
    assert signing_verbs.versions_offered(scene.alice) == [scene.policy, second]
    scene.certify(NOW.date())
    assert scene.sign(policy=second, text_digest=second.digest).policy == second


def test_who_has_signed_keeps_what_they_signed_and_its_series(scene: Scene, thinkful: Policy) -> None:
    scene.searching(START)
    assert policy_queries.policy_for(scene.alice) == scene.policy
    assert own(scene.alice) == scene.policy.series
    with pytest.raises(Refused, match="has signed: they keep the terms that they signed"):
        correct_series(scene.alice, thinkful.series, reason="Wrong", by=scene.dora, now=NOW)


def test_a_correction_gives_the_latest_then_and_keeps_both(scene: Scene, thinkful: Policy) -> None:
    second = factories.make_policy(shipped.document("thinkful"), now=NOW - timedelta(hours=1))
    correct_series(scene.alice, thinkful.series, reason="She is on the other plan", by=scene.dora, now=NOW)
    factories.make_policy(shipped.document("thinkful"), now=NOW + DAY)
    held = acknowledgement_of(scene.alice)
    assert held is not None
    assert held.policy == second
    assert held.reason == "She is on the other plan"
    assert held.by == scene.dora
    assert policy_queries.policy_for(scene.alice) == second
    assert [each.policy for each in scene.alice.acknowledgements.order_by("pk")] == [scene.policy, second]
    assert [each.series for each in signing_verbs.versions_offered(scene.alice)] == [thinkful.series] * 2


@pytest.mark.parametrize(
    ("who", "reason", "says"),
    [
        ("bob", "Wrong plan", "Only an admin"),
        ("dora", "  ", "Say why it is corrected"),
        ("dora", "x" * 501, "at most 500 letters"),
    ],
)
def test_a_correction_needs_an_admin_and_a_reason(
    scene: Scene, thinkful: Policy, who: str, reason: str, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        correct_series(scene.alice, thinkful.series, reason=reason, by=getattr(scene, who), now=NOW)


def test_a_correction_to_the_same_series_or_to_one_without_a_version_is_refused(
    scene: Scene, thinkful: Policy
) -> None:
    with pytest.raises(Refused, match="acknowledged Flatiron School, version 1 already"):
        correct_series(scene.alice, scene.policy.series, reason="Again", by=scene.dora, now=NOW)
    codeup = drafting_verbs.draft_policy(shipped.document("codeup-1"), by=scene.dora, now=NOW)
    with pytest.raises(Refused, match="No version of Codeup is published yet"):
        correct_series(scene.alice, codeup.series, reason="Hers", by=scene.dora, now=NOW)


def test_an_admin_who_is_a_student_does_not_correct_their_own(scene: Scene, thinkful: Policy) -> None:
    factories.give(scene.alice.user, "admin")
    with pytest.raises(Refused, match="Nobody corrects their own record"):
        correct_series(scene.alice, thinkful.series, reason="Mine", by=scene.alice.user, now=NOW)


def test_a_program_names_a_series_and_the_last_word_counts(scene: Scene, thinkful: Policy) -> None:
    program = scene.alice.cohort.program
    name_series(program, scene.policy.series, by=scene.dora, now=NOW)
    name_series(program, thinkful.series, by=scene.erin, now=NOW + DAY)
    name_series(program, thinkful.series, by=scene.erin, now=NOW + 2 * DAY)
    assert of_program(program) == thinkful.series
    assert [row.series.name for row in program.series_named.order_by("pk")] == ["Flatiron School", "Thinkful"]
    assert policy_queries.policy_for(scene.alice) == scene.policy, "who has acknowledged keeps theirs"
    with pytest.raises(Refused, match="Only an admin"):
        name_series(program, scene.policy.series, by=scene.bob, now=NOW)


def test_programs_that_named_none_name_the_only_series_when_a_second_one_is_published(scene: Scene) -> None:
    program = scene.alice.cohort.program
    assert named_by([program]) == {}
    assert of_program(program) == scene.policy.series, "the only one there is"
    later(scene)
    assert named_by([program]) == {}, "still the only one"
    factories.make_policy(shipped.document("thinkful"), now=NOW)
    assert named_by([program]) == {program.pk: scene.policy.series}
    assert policy_queries.policy_for(scene.alice) == latest_of(scene.policy.series)


def test_a_student_of_a_program_without_a_series_is_offered_nothing_where_there_are_several(
    scene: Scene, thinkful: Policy
) -> None:
    student = factories.make_student("Nora New", cohort=factories.make_cohort("Fall", program="Data Science"))
    assert policy_queries.policy_for(student) is None
    assert signing_verbs.versions_offered(student) == []


def test_a_series_is_called_one_thing_whatever_the_case(scene: Scene) -> None:
    document = shipped.document("this-school") | {"series": " flatiron  SCHOOL "}
    assert (
        drafting_verbs.draft_policy(document, by=scene.dora, now=NOW).name
        == "Flatiron School, version 2 (draft)"
    )
    assert Series.objects.count() == 1
