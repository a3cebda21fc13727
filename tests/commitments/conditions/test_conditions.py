"""Conditions of a policy: recorded by an admin, kept, judged, and read by the student."""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from commitments.conditions import verbs as condition_verbs
from commitments.conditions.models import Condition, ConditionRecord
from commitments.conditions.queries import recorded
from commitments.conditions.verbs import Answer
from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from core.errors import Refused
from guarantee.dossier.queries import dossier_of_search
from people.students.models import Student
from standing.situations.against import free_of_them
from tests import factories
from tests.commitments.scenes import NOW, Scene, make_scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
D = Decimal
GOOD = {
    "absences": Answer(D(2), note="Register"),
    "late-arrivals": Answer(D(10)),
    "grade": Answer(D("71.5")),
    "leads": Answer(holds=True),
}


@staged
def under_codeup() -> Scene:
    return make_scene(shipped.document("codeup-1"))


@pytest.fixture
def codeup(under_codeup: Scene, clock: Any) -> Scene:
    clock.set(NOW)
    return under_codeup


def record(scene: Scene, answers: dict[str, Answer], **changes: Any) -> list[ConditionRecord]:
    values: dict[str, Any] = {"by": scene.dora, "now": NOW}
    return condition_verbs.record_conditions(scene.alice, scene.policy, answers, **values | changes)


def found(scene: Scene, number: int) -> dict[str, Any]:
    return dossier_of_search(scene.search, now=NOW)["requirements"][number - 1]


def test_what_is_recorded_is_judged_and_stands_in_the_dossier(codeup: Scene) -> None:
    codeup.certify(date(2026, 2, 19))
    codeup.sign()
    assert found(codeup, 1)["finding"] == "needs_person"
    record(codeup, GOOD)
    one = found(codeup, 1)
    assert one["finding"] == "met"
    assert "Absences: 2 (at most 3 absences, clause 1.1)." in one["reasons"]
    absences = next(each for each in one["evidence"] if each["label"] == "Absences")
    assert absences["detail"] == "2, recorded by Dora Quist on 20 Feb 2026: Register"
    assert absences["url"] == f"/students/{codeup.alice.pk}/#conditions"
    record(codeup, {"absences": Answer(D(4))})
    assert found(codeup, 1)["finding"] == "not_met"
    assert found(codeup, 4)["clause"] == "4.1"
    record(codeup, {"leads": Answer(holds=False)})
    assert found(codeup, 4)["finding"] == "not_met"


def test_a_later_word_replaces_an_earlier_one_and_both_are_kept(codeup: Scene) -> None:
    record(codeup, GOOD)
    record(codeup, {"grade": Answer(D(68), note="Corrected")}, by=codeup.erin, now=NOW + timedelta(days=1))
    grade = recorded([codeup.alice.pk], "Codeup")[codeup.alice.pk]["grade"]
    assert grade.value == D(68)
    assert grade.note == "Corrected"
    assert grade.by == "Erin Sato"
    assert ConditionRecord.objects.filter(condition__key="grade").count() == 2


def test_the_same_word_again_is_recorded_once(codeup: Scene) -> None:
    assert len(record(codeup, GOOD)) == 4
    assert record(codeup, GOOD, by=codeup.erin) == []
    assert len(record(codeup, GOOD | {"absences": Answer(D(2), note="Another")})) == 1


@pytest.mark.parametrize(
    ("answers", "says", "field"),
    [
        ({"absences": Answer(D(-1))}, "from 0 to", "answer_absences"),
        ({"absences": Answer(D("1000000"))}, "from 0 to", "answer_absences"),
        ({"absences": Answer(D("1.005"))}, "two decimal places", "answer_absences"),
        ({"grade": Answer(D("100.01"))}, "at most 100 %", "answer_grade"),
        ({"grade": Answer(holds=True)}, "Write a figure", "answer_grade"),
        ({"grade": Answer()}, "Write a figure", "answer_grade"),
        ({"leads": Answer(D(1))}, "Answer yes or no", "answer_leads"),
        ({"leads": Answer()}, "Answer yes or no", "answer_leads"),
    ],
)
def test_an_answer_that_is_none_is_refused_and_nothing_recorded(
    codeup: Scene, answers: dict[str, Answer], says: str, field: str
) -> None:
    with pytest.raises(Refused, match=says) as refusal:
        record(codeup, GOOD | answers)
    assert refusal.value.field == field
    assert not ConditionRecord.objects.exists()


def test_a_hundred_percent_is_the_most(codeup: Scene) -> None:
    assert len(record(codeup, {"grade": Answer(D(100))})) == 1


def test_only_an_admin_and_never_of_themself(codeup: Scene) -> None:
    with pytest.raises(Refused, match="Only an admin"):
        record(codeup, GOOD, by=codeup.bob)
    factories.give(codeup.alice.user, "admin")
    with pytest.raises(Refused, match="ask another admin"):
        record(codeup, GOOD, by=codeup.alice.user)


def test_of_a_version_the_student_is_not_on_nothing_is_recorded(codeup: Scene) -> None:
    codeup.sign()
    later = drafting_verbs.ship_policy(codeup.dora, NOW, "codeup-2")
    with pytest.raises(Refused, match="another version"):
        condition_verbs.record_conditions(codeup.alice, later, GOOD, by=codeup.dora, now=NOW)


def test_what_was_recorded_counts_for_a_later_version_that_asks_the_same(codeup: Scene) -> None:
    record(codeup, GOOD)
    document = shipped.document("codeup-2")
    document["conditions"][1]["label"] = "Arrivals more than ten minutes late"
    codeup.policy = factories.make_policy(document, now=NOW)
    codeup.certify(date(2026, 2, 19))
    codeup.sign(policy=codeup.policy)
    assert "Absences: 2 (at most 3 absences, clause 1.1)." in found(codeup, 1)["reasons"]
    assert found(codeup, 1)["finding"] == "needs_person"  # the late arrivals are asked in other words


def test_another_schools_are_not_mixed_in(codeup: Scene) -> None:
    record(codeup, GOOD)
    assert recorded([codeup.alice.pk], "Thinkful") == {codeup.alice.pk: {}}


@pytest.mark.parametrize("name", ["codeup-1", "codeup-2", "thinkful", "this-school"])
def test_those_that_ship_come_back_as_they_were_drafted(name: str, codeup: Scene) -> None:
    draft = drafting_verbs.draft_policy(shipped.document(name), by=codeup.dora, now=NOW)
    again = drafting_verbs.draft_policy(document_of(draft), by=codeup.dora, now=NOW)
    assert document_of(again)["conditions"] == document_of(draft)["conditions"]
    assert document_of(again)["refund"] == document_of(draft)["refund"]
    assert draft.conditions.count() == {"this-school": 0, "thinkful": 3}.get(name, 4)


def test_the_terms_that_ship(codeup: Scene) -> None:
    asked = {
        each.key: (each.measure, each.limit, each.requirement) for each in codeup.policy.rules().conditions
    }
    assert asked == {
        "absences": ("at_most", 3, 1),
        "late-arrivals": ("at_most", 10, 1),
        "grade": ("at_least", 70, 1),
        "leads": ("yes_no", None, 4),
    }
    thinkful = drafting_verbs.ship_policy(codeup.dora, NOW, "thinkful")
    assert [each.measure for each in thinkful.rules().conditions] == ["yes_no"] * 3


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"clause": "9.9"}, "no clause 9.9"),
        ({"clause": ""}, "This field cannot be blank"),
        ({"measure": "loudly"}, "measure"),
        ({"measure": "yes_no"}, "no limit"),
        ({"limit": None}, "has a limit"),
        ({"limit": -1}, "0 or more"),
        ({"limit": "many"}, "limit"),
        ({"requirement": 0}, "requirements 1 to 10"),
        ({"requirement": 11}, "requirements 1 to 10"),
        ({"key": "late-arrivals"}, "name each once"),
        ({"colour": "red"}, "nothing that a condition can say"),
        ({"label": "x" * 121}, "label"),
    ],
)
def test_a_condition_that_is_wrong_is_refused_in_words(
    codeup: Scene, change: dict[str, Any], says: str
) -> None:
    document = shipped.document("codeup-2")
    document["conditions"][0] |= change
    with pytest.raises(Refused, match=says):
        drafting_verbs.draft_policy(document, by=codeup.dora, now=NOW)
    assert Policy.objects.count() == 1


def test_a_draft_with_conditions_is_edited_and_thrown_away(codeup: Scene) -> None:
    draft = drafting_verbs.draft_policy(shipped.document("codeup-2"), by=codeup.dora, now=NOW)
    document = document_of(draft)
    document["conditions"].pop()
    drafting_verbs.edit_draft(draft, document, by=codeup.dora, now=NOW)
    assert draft.conditions.count() == 3
    drafting_verbs.discard_draft(draft, by=codeup.dora, now=NOW)
    assert Policy.objects.count() == 1


def test_a_condition_cannot_slip_into_what_is_published(codeup: Scene) -> None:
    draft = drafting_verbs.draft_policy(shipped.document("codeup-2"), by=codeup.dora, now=NOW)
    draft.conditions.filter(key="absences").update(limit=5)
    with pytest.raises(DatabaseError, match="conditions of a published policy never change"):
        with transaction.atomic():
            draft.conditions.filter(key="absences").update(policy=codeup.policy)


@pytest.mark.parametrize("wrong", [{"limit": None}, {"measure": "yes_no"}, {"requirement": 0}, {"limit": -1}])
def test_the_database_refuses_a_condition_that_makes_no_sense(codeup: Scene, wrong: dict[str, Any]) -> None:
    draft = drafting_verbs.draft_policy(shipped.document("codeup-2"), by=codeup.dora, now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Condition.objects.filter(policy=draft, key="absences").update(**wrong)


# --- the admin's page -------------------------------------------------------------------------------------------------


@pytest.fixture
def dora(codeup: Scene) -> Client:
    return factories.client_of(codeup.dora)


def url(scene: Scene) -> str:
    return f"/students/{scene.alice.pk}/conditions/"


def test_the_page_shows_each_condition_with_its_clause(codeup: Scene, dora: Client) -> None:
    page = dora.get(url(codeup)).content.decode()
    for text in (
        "Absences",
        "Late arrivals",
        "Recorded, in %",
        "Every employer lead",
        "At most 3 absences meets it.",
    ):
        assert text in page
    assert f'href="/policies/{codeup.policy.pk}/#clause-4.1"' in page


def test_an_admin_records_and_records_otherwise(codeup: Scene, dora: Client) -> None:
    sent = {
        "policy": codeup.policy.pk,
        "answer_absences": "2",
        "note_absences": "Register",
        "answer_leads": "no",
    }
    page = dora.post(url(codeup), sent, follow=True).content.decode()
    assert "Recorded by Dora Quist" in page
    assert set(ConditionRecord.objects.values_list("condition__key", "value", "holds", "note")) == {
        ("absences", D(2), None, "Register"),
        ("leads", None, False, ""),
    }
    dora.post(url(codeup), sent | {"answer_leads": "yes"})
    assert ConditionRecord.objects.count() == 3
    page = dora.post(url(codeup), sent | {"answer_leads": "yes"}, follow=True).content.decode()
    assert "Nothing was changed" in page
    assert ConditionRecord.objects.count() == 3


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"answer_absences": "two"}, "Write a number, such as 30."),
        ({"answer_absences": "-1"}, "Write a number from 0 to 999,999.99."),
        ({"answer_absences": "1.234"}, "no more than 2 decimal places"),
        ({"answer_grade": "101"}, "at most 100 %"),
        ({"answer_leads": "maybe"}, "Choose one of the list."),
        ({"note_absences": "From the register"}, "Answer it, or leave the note empty, too."),
        ({"policy": "x"}, "Enter a whole number"),
        ({"policy": "999999999999999999999"}, "another version"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    codeup: Scene, dora: Client, sent: dict[str, str], says: str
) -> None:
    typed = {"policy": codeup.policy.pk, "note_grade": "Kept as typed", "answer_grade": "80"}
    response = dora.post(url(codeup), typed | sent)
    assert response.status_code == 422
    page = response.content.decode()
    assert says in page
    assert "Kept as typed" in page
    assert not ConditionRecord.objects.exists()


def test_what_is_recorded_cannot_be_emptied(codeup: Scene, dora: Client) -> None:
    record(codeup, {"absences": Answer(D(2))})
    response = dora.post(url(codeup), {"policy": codeup.policy.pk, "answer_absences": ""})
    assert response.status_code == 422
    assert "not taken away" in response.content.decode()


def test_a_school_without_conditions_says_so(clock: Any, db: None) -> None:
    clock.set(NOW)
    scene = make_scene()
    page = factories.client_of(scene.dora).get(url(scene)).content.decode()
    assert "states no condition of its own" in page


# --- where it is read -----------------------------------------------------------------------------------------------


def test_the_student_reads_it_on_their_commitment_page(codeup: Scene) -> None:
    codeup.certify(date(2026, 2, 19))
    codeup.sign()
    client = factories.client_of(codeup.alice.user)
    assert "Absences: not recorded" in client.get("/commitment/").content.decode()
    record(codeup, {"absences": Answer(D(4), note="Register"), "grade": Answer(D(80))})
    page = client.get("/commitment/").content.decode()
    assert "What your program records" in page
    assert "Absences: 4" in page
    assert "Grade: 80 %" in page
    assert "Register" in page
    assert "Record…" not in page


@pytest.mark.parametrize(("who", "may"), [("bob", False), ("dora", True)])
def test_staff_read_it_on_the_students_page_and_admins_record_from_there(
    codeup: Scene, who: str, may: bool
) -> None:
    record(codeup, {"absences": Answer(D(4))})
    page = factories.client_of(getattr(codeup, who)).get(f"/students/{codeup.alice.pk}/").content.decode()
    assert "Absences: 4" in page
    assert (url(codeup) in page) is may
    assert (f"/students/{codeup.alice.pk}/payers/" in page) is may


def test_an_admin_records_from_the_certification(codeup: Scene, dora: Client) -> None:
    page = dora.get(f"/students/{codeup.alice.pk}/certification/").content.decode()
    assert url(codeup) in page


def test_where_the_policy_has_none_the_student_reads_nothing_of_it(clock: Any, db: None) -> None:
    clock.set(NOW)
    scene = make_scene()
    scene.certify(date(2026, 2, 19))
    scene.sign()
    page = factories.client_of(scene.alice.user).get("/commitment/").content.decode()
    assert "What your program records" not in page


def test_what_is_not_met_stands_on_today(codeup: Scene) -> None:
    codeup.searching()
    client = factories.client_of(codeup.alice.user)
    record(codeup, {"absences": Answer(D(3))})
    assert "Absences" not in client.get("/today/").content.decode()
    record(codeup, {"absences": Answer(D(4))})
    page = re.sub(r"</?a\b[^>]*>", "", client.get("/today/").content.decode())
    assert "Absences: 4, not met (at most 3 absences, clause 1.1). Tell Bob if" in page


def test_the_student_reads_it_before_signing_too(codeup: Scene) -> None:
    record(codeup, {"grade": Answer(D(69))})
    page = factories.client_of(codeup.alice.user).get("/commitment/").content.decode()
    assert "Sign the Commitment" in page
    assert "Grade: 69 %" in page


def test_who_does_not_meet_a_condition_is_not_listed_as_on_track(codeup: Scene, clock: Any) -> None:
    """The list filters by the same facts by which each row and the student's own page say it (DOMAIN §9)."""
    search = codeup.searching()
    now = clock.set(search.opens_at + timedelta(hours=1))
    students = Student.objects.filter(pk=codeup.alice.pk, standing__search=search)
    record(codeup, GOOD)
    assert list(free_of_them(students, now)) == [codeup.alice]
    record(codeup, {"absences": Answer(D(4))})
    assert list(free_of_them(students, now)) == []
