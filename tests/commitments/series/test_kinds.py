"""A draft's new kinds of activity appear on no page of students outside its series."""

from typing import Any

import pytest
from django.test import Client

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.models import Policy
from commitments.series.queries import kinds_of, own
from commitments.series.verbs import name_series
from commitments.signing import verbs as signing_verbs
from jobsearch.activities.verbs import log
from jobsearch.imports.verbs import import_activities
from jobsearch.log.kinds import kinds_for
from people.students.models import Student
from tests import factories
from tests.commitments.scenes import NOW, START, Scene
from tests.commitments.terms import sent, url

pytestmark = pytest.mark.django_db
PAGES = ("/today/", "/log/", "/log/import/")
NEW = {"slug": "stand-up", "name": "stand-up comedy", "done": "told jokes"}


def drafted(scene: Scene, name: str) -> Policy:
    document = shipped.document(name)
    document["kinds"].append(NEW)
    return drafting_verbs.draft_policy(document, by=scene.dora, now=NOW)


def pages(client: Client) -> str:
    said = ""
    for page in PAGES:
        answer = client.get(page)
        assert answer.status_code == 200, page
        said += answer.content.decode()
    return said


@pytest.mark.parametrize("name", ["this-school", "thinkful"])
def test_a_drafts_kind_is_on_no_page_of_students(scene: Scene, clock: Any, name: str) -> None:
    clock.set(NOW)
    name_series(scene.alice.cohort.program, scene.policy.series, by=scene.dora, now=NOW)
    alice = factories.client_of(scene.alice.user)
    before = pages(alice)
    assert "contacted" in before
    policy = drafted(scene, name)
    assert "told jokes" not in pages(alice)
    drafting_verbs.confirm_defaults(policy, policy.unconfirmed, by=scene.dora, now=NOW)
    drafting_verbs.publish(policy, by=scene.dora, now=NOW)
    own = name == "this-school"
    assert ("told jokes" in pages(alice)) is own, "published in another series, it stays there"


def test_another_series_kind_cannot_be_logged_or_imported(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    factories.make_policy(shipped.document("codeup-2"), now=NOW)
    alice = factories.client_of(scene.alice.user)
    answer = alice.post("/log/", {"kind": "push", "line": "three commits"})
    assert answer.status_code == 422
    file = "date,kind,note\n2026-02-19,pottery,x\n2026-02-19,pushed,z\n2026-02-19,commit,y\n"
    result = import_activities(scene.alice, file_name="a.csv", text=file, by=scene.alice.user, now=NOW)
    (refused,) = result.refused
    assert "is no kind of activity here" in str(refused["reason"]) and "met my coach" not in str(
        refused["reason"]
    )
    assert set(scene.alice.activities.values_list("kind", flat=True)) <= {"commit"}


def test_a_file_brings_an_opening_to_the_stage_that_its_kind_reaches(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    thinkful = factories.make_policy(shipped.document("thinkful"), now=NOW)
    student = factories.make_student("Thea Full")
    signing_verbs.acknowledge(student, thinkful, now=NOW)
    file = "date,kind,employer,role\n2026-02-19,applied_in_city,Globex,Developer\n"
    import_activities(student, file_name="a.csv", text=file, by=student.user, now=NOW)
    assert set(student.openings.values_list("employer__name", "stage")) == {("Globex", "reached_out")}


def test_what_was_logged_before_stays_in_the_lists(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    factories.make_policy(shipped.document("codeup-2"), now=NOW)
    assert "push" not in set(kinds_for(scene.alice).values_list("slug", flat=True))
    log(scene.alice, kind="push", occurred_on=NOW.date(), by=scene.alice.user, now=NOW)
    assert "push" in set(kinds_for(scene.alice).values_list("slug", flat=True))


def test_a_student_finds_the_kinds_of_their_own_series_alone(scene: Scene) -> None:
    codeup = factories.make_policy(shipped.document("codeup-2"), now=NOW)
    student = factories.make_student("Cody Up")
    signing_verbs.acknowledge(student, codeup, now=NOW)
    assert {kind.slug for kind in kinds_of(student)} == {"applied", "push", "coach_meeting"}
    assert "agency_contact" in {kind.slug for kind in kinds_of(scene.alice)}


def test_whose_terms_a_students_kinds_are_of_is_found_in_one_query(
    scene: Scene, django_assert_num_queries: Any
) -> None:
    """Any series' while none is theirs, then their program's, then what they acknowledged, then what they signed."""
    codeup = factories.make_policy(shipped.document("codeup-2"), now=NOW)
    student = factories.make_student("Cody Up", cohort=factories.make_cohort(program="Evenings"))

    def kinds(of: Student) -> set[str]:
        with django_assert_num_queries(1):
            return {kind.slug for kind in kinds_of(of)}

    def brought(policy: Policy) -> set[str]:
        return set(policy.loggable.values_list("kind", flat=True))

    assert own(student) is None and kinds(student) == brought(codeup) | brought(scene.policy)
    name_series(student.cohort.program, codeup.series, by=scene.dora, now=NOW)
    assert own(student) == codeup.series and kinds(student) == brought(codeup)
    signing_verbs.acknowledge(student, scene.policy, now=NOW)
    assert own(student) == scene.policy.series and kinds(student) == brought(scene.policy)
    scene.searching(START)
    signing_verbs.acknowledge(scene.alice, codeup, now=NOW)
    assert own(scene.alice) == scene.policy.series and kinds(scene.alice) == brought(scene.policy)


def test_a_copy_brings_the_kinds_of_what_it_copies_and_the_form_chooses_among_all(
    scene: Scene, clock: Any
) -> None:
    clock.set(NOW)
    draft = drafting_verbs.draft_from(scene.policy, by=scene.dora, now=NOW)
    assert draft.loggable.count() == 11
    client = factories.client_of(scene.dora)
    factories.make_policy(shipped.document("codeup-2"), now=NOW)
    answer = client.post(url(draft, "edit/"), sent(draft, loggable=["push", "talk"]))
    assert answer.status_code == 302
    counted = {"contacted", "commit", "blog_post"}
    assert set(draft.loggable.values_list("kind", flat=True)) == {"push", "talk"} | counted
