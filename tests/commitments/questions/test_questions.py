"""A question about a clause goes to the team, and the answer to who asked; both are kept."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import shipped
from commitments.questions import verbs as questions
from commitments.questions.models import LONGEST_QUESTION, ClauseAnswer, ClauseQuestion
from core.errors import Refused
from core.models import AccessRecord, OutboxMail
from people.accounts.models import User
from tests import factories
from tests.commitments.scenes import NOW, Scene
from tests.people.conftest import own_counters

pytestmark = pytest.mark.django_db
BODY = "Does a person I met at a meetup count?"
HOSTILE = '<script>alert("1")</script>{{ settings.SECRET_KEY }}\u202e'
VISITOR = {"body": BODY, "name": "Noor Haddad", "email": "noor@visitor.example"}


@pytest.fixture(autouse=True)
def today(clock: Any, settings: Any) -> None:
    clock.set(NOW)
    own_counters(settings)


def path(scene: Scene, clause: str = "3.1") -> str:
    return f"/terms/{scene.policy.pk}/clauses/{clause}/question/"


def ask(scene: Scene, by: User | None = None, **said: Any) -> ClauseQuestion:
    known: dict[str, Any] = {"body": BODY, "key": uuid4(), "now": NOW}
    if by is None:
        known |= {"name": "Noor Haddad", "email": "noor@visitor.example"}
    return questions.ask(scene.policy, said.pop("clause", "3.1"), by=by, **known | said)


def mails(start: str) -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(key__startswith=start).order_by("pk"))


# --- Asking ---------------------------------------------------------------------------------------------------------


def test_a_stranger_asks_and_every_admin_is_told(scene: Scene) -> None:
    response = Client().post(path(scene), VISITOR, follow=True)
    assert b"Your question is with the team." in response.content
    question = ClauseQuestion.objects.get()
    assert question.name == "Noor Haddad"
    assert question.email == "noor@visitor.example"
    assert question.asker is None
    assert question.student is None
    told = mails("clause-question:")
    assert {mail.to for mail in told} == {scene.dora.email, scene.erin.email}
    for mail in told:
        assert mail.subject == "A question about a clause"
        assert "Noor" not in mail.body and BODY not in mail.body
        assert f"/clause-questions/{question.pk}/" in mail.body


def test_a_student_is_known_and_the_coach_is_told(scene: Scene) -> None:
    client = factories.client_of(scene.alice.user)
    page = client.get(path(scene)).content.decode()
    assert 'name="email"' not in page and scene.alice.user.email in page
    response = client.post(
        path(scene), {"body": BODY, "name": "Mallory", "email": "m@evil.example"}, follow=True
    )
    assert b"Your question is with the team." in response.content and BODY.encode() in response.content
    question = ClauseQuestion.objects.get()
    assert question.asker == scene.alice.user
    assert question.student == scene.alice
    assert question.name == ""
    assert question.email == ""
    assert [mail.to for mail in mails("clause-question:")] == [scene.bob.email]


def test_a_known_address_is_answered_like_any_other(scene: Scene) -> None:
    """Nothing that a stranger sees says whether somebody of that address is here."""
    answers = []
    for email in (scene.alice.user.email, "nobody@visitor.example"):
        response = Client().post(path(scene), VISITOR | {"email": email})
        shown = re.sub("hx-headers='[^']*'", "", Client().get(response["Location"]).content.decode())
        answers.append((response.status_code, response["Location"], shown))
    assert answers[0] == answers[1]
    assert ClauseQuestion.objects.filter(asker=None, student=None).count() == 2
    assert not mails("clause-answer:") and not OutboxMail.objects.filter(to=scene.alice.user.email).exists()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"body": ""}, "Write your question."),
        ({"body": "  \n "}, "Write your question."),
        ({"body": "a" * 10_000}, "This has 10000 characters; shorten it to 4000."),
        ({"body": "a\0b"}, "Null characters are not allowed."),
        ({"name": ""}, "Say what we may call you."),
        ({"name": "\u200b"}, "Say what we may call you."),
        ({"name": "N" * 151}, "This has 151 characters; shorten it to 150."),
        ({"email": ""}, "Give an e-mail address to which the answer can go."),
        ({"email": "noor@"}, "Give an e-mail address to which the answer can go."),
        ({"email": "a@b.example\nBcc: c@d.example"}, "Give an e-mail address to which the answer can go."),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays(
    scene: Scene, changed: dict[str, str], words: str
) -> None:
    response = Client().post(path(scene), VISITOR | changed)
    assert response.status_code == 422
    page = response.content.decode()
    assert words in page
    kept = (VISITOR | changed)["body"]
    assert kept.strip() in page or "\0" in kept
    assert not ClauseQuestion.objects.exists() and not mails("clause-question:")


def test_the_longest_question_is_taken_and_one_letter_more_is_not(scene: Scene) -> None:
    assert ask(scene, body="a" * LONGEST_QUESTION).body == "a" * LONGEST_QUESTION
    with pytest.raises(Refused, match="shorten it to 4,000"):
        ask(scene, body="a" * (LONGEST_QUESTION + 1))


@pytest.mark.parametrize("clause", ["3.99", "99", "3.1%00", "<b>", "3.1/../..", "٣"])
def test_a_clause_that_is_not_there_has_no_page(scene: Scene, clause: str) -> None:
    assert Client().get(path(scene, clause)).status_code == 404
    with pytest.raises(Refused):
        ask(scene, clause=clause)


def test_a_doubled_press_is_one_question(scene: Scene) -> None:
    key = UUID(int=7)
    first, second = ask(scene, key=key), ask(scene, key=key)
    assert first == second and len(mails("clause-question:")) == 2  # one for each admin
    Client().post(path(scene), VISITOR | {"key": "no key at all"})
    assert ClauseQuestion.objects.count() == 1, "a key that is none is refused"


def test_a_stranger_asks_ten_times_an_hour_and_keeps_what_they_typed(scene: Scene) -> None:
    client = Client()
    for number in range(10):
        assert client.post(path(scene), VISITOR | {"body": f"Question {number}?"}).status_code == 302
    response = client.post(path(scene), VISITOR | {"body": "One more?"})
    assert response.status_code == 429
    assert b"Many questions came from here" in response.content and b"One more?" in response.content
    assert ClauseQuestion.objects.count() == 10
    alice = factories.client_of(scene.alice.user)
    assert alice.post(path(scene), {"body": BODY}).status_code == 302, "strangers bar nobody who signed in"


def test_hostile_words_are_shown_as_they_are(scene: Scene, clock: Any) -> None:
    response = Client().post(path(scene), VISITOR | {"body": HOSTILE, "name": HOSTILE[:60]})
    assert response.status_code == 302
    question = ClauseQuestion.objects.get()
    dora = factories.client_of(scene.dora)
    for page in ("/clause-questions/", f"/clause-questions/{question.pk}/"):
        shown = dora.get(page).content.decode()
        assert "<script>alert" not in shown and "&lt;script&gt;" in shown and "{{ settings" in shown
    for mail in mails("clause-question:"):
        assert "alert" not in mail.subject + mail.body


def test_nobody_asks_about_a_draft(scene: Scene) -> None:
    draft = drafting_verbs.draft_policy(shipped.document("thinkful"), by=scene.dora, now=NOW)
    with pytest.raises(Refused):
        questions.ask(draft, "3.1", body=BODY, by=scene.alice.user, key=uuid4(), now=NOW)
    with pytest.raises(DatabaseError, match="Only what is published"), transaction.atomic():
        ClauseQuestion.objects.create(
            policy=draft, clause="3.1", body=BODY, asker=scene.alice.user, asked_at=NOW
        )


# --- Answering ------------------------------------------------------------------------------------------------------


def test_an_answer_goes_by_mail_to_who_asked_and_stays(scene: Scene) -> None:
    question = ask(scene)
    client = factories.client_of(scene.dora)
    response = client.post(f"/clause-questions/{question.pk}/", {"body": "Yes, it does.", "seen": 0})
    assert response.status_code == 302
    answer = ClauseAnswer.objects.get()
    assert answer.by == scene.dora
    assert answer.at == NOW
    assert answer.told is True
    (mail,) = mails("clause-answer:")
    assert mail.to == "noor@visitor.example"
    assert mail.subject == "The answer to your question about a clause"
    assert BODY in mail.body and "Yes, it does." in mail.body and "Dora Quist" in mail.body
    assert "Noor" not in mail.body and "/commitment/" not in mail.body
    assert f"/terms/{scene.policy.pk}/#clause-3.1" in mail.body


def test_a_student_reads_question_and_answer_on_their_commitment_page(scene: Scene) -> None:
    question = ask(scene, scene.alice.user)
    client = factories.client_of(scene.alice.user)
    assert "with the team" in client.get("/commitment/").content.decode()
    questions.answer(question, body="Yes <b>indeed</b>.", seen=0, by=scene.bob, now=NOW)
    scene.sign()
    page = client.get("/commitment/").content.decode()
    assert BODY in page and "Yes &lt;b&gt;indeed&lt;/b&gt;." in page and "Bob Field" in page
    (mail,) = mails("clause-answer:")
    assert (
        mail.to == scene.alice.user.email
        and "Hello Alice Moreau," in mail.body
        and "/commitment/" in mail.body
    )


def test_a_coach_sees_the_questions_of_their_students_and_of_strangers(scene: Scene) -> None:
    charlie = factories.make_student("Charlie Okafor", coach=scene.frank, now=NOW)
    mine, other, stranger = ask(scene, scene.alice.user), ask(scene, charlie.user), ask(scene)
    seen = ClauseQuestion.objects.visible_to(scene.bob, NOW)
    assert set(seen) == {mine, stranger}
    assert set(ClauseQuestion.objects.visible_to(scene.dora, NOW)) == {mine, other, stranger}
    assert set(ClauseQuestion.objects.visible_to(charlie.user, NOW)) == {other}
    client = factories.client_of(scene.bob)
    assert client.get(f"/clause-questions/{other.pk}/").status_code == 404
    assert client.post(f"/clause-questions/{other.pk}/", {"body": "Yes."}).status_code == 404


def test_the_list_is_by_clause_and_the_oldest_comes_first(scene: Scene) -> None:
    for hours, clause, body in ((1, "4.1", "new four"), (9, "3.1", "old three"), (2, "3.1", "new three")):
        ask(scene, scene.alice.user, clause=clause, body=body, now=NOW - timedelta(hours=hours))
    page = factories.client_of(scene.dora).get("/clause-questions/").content.decode()
    places = [page.index(words) for words in ("old three", "new three", "new four")]
    assert places == sorted(places)
    assert "3 questions wait for an answer" in page
    (record,) = AccessRecord.objects.filter(what="commitments:clause_questions")
    assert record.listed == [scene.alice.pk]


def test_the_list_s_queries_do_not_grow(scene: Scene) -> None:
    client = factories.client_of(scene.dora)

    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get("/clause-questions/").status_code == 200
        return len(found)

    for by in (None, scene.alice.user):
        questions.answer(ask(scene, by), body="Yes.", seen=0, by=scene.dora, now=NOW)
        ask(scene, by)
    client.get("/clause-questions/")
    before = queries()
    for number in range(4):
        ask(scene, scene.alice.user, clause=f"3.{number + 1}")
        questions.answer(ask(scene), body="Yes.", seen=0, by=scene.erin, now=NOW)
    assert queries() == before


def test_nobody_answers_themself(scene: Scene) -> None:
    factories.give(scene.alice.user, "admin")
    question = ask(scene, scene.alice.user)
    with pytest.raises(Refused, match="Nobody answers their own question"):
        questions.answer(question, body="Yes.", seen=0, by=scene.alice.user, now=NOW)
    with pytest.raises(DatabaseError, match="Nobody answers their own"), transaction.atomic():
        ClauseAnswer.objects.create(question=question, body="Yes.", told=True, by=scene.alice.user, at=NOW)


def test_only_the_team_answers(scene: Scene) -> None:
    with pytest.raises(Refused, match="Only coaches and admins"):
        questions.answer(ask(scene), body="Yes.", seen=0, by=scene.alice.user, now=NOW)


def test_a_colleague_s_answer_is_read_before_a_second_one(scene: Scene) -> None:
    question = ask(scene)
    questions.answer(question, body="Yes.", seen=0, by=scene.erin, now=NOW)
    client = factories.client_of(scene.dora)
    page = f"/clause-questions/{question.pk}/"
    refused = client.post(page, {"body": "No.", "seen": 0})
    shown = refused.content.decode()
    assert refused.status_code == 422 and "Erin Sato answered meanwhile." in shown
    assert "No.</textarea>" in shown and "Yes." in shown
    assert 'name="seen" value="1"' in shown
    assert client.post(page, {"body": "No.", "seen": 1}).status_code == 302
    assert [each.body for each in question.answers.all()] == ["Yes.", "No."]
    assert len(mails("clause-answer:")) == 2


def test_the_same_answer_sent_twice_is_one(scene: Scene) -> None:
    question = ask(scene)
    for _ in range(2):
        questions.answer(question, body="Yes.", seen=0, by=scene.dora, now=NOW)
    assert question.answers.count() == 1 and len(mails("clause-answer:")) == 1


def test_a_stranger_s_question_is_set_aside_with_a_word_and_nobody_is_told(scene: Scene) -> None:
    question = ask(scene)
    client = factories.client_of(scene.dora)
    page = f"/clause-questions/{question.pk}/setting-aside/"
    assert "Say why it needs no answer." in client.post(page, {"why": " "}).content.decode()
    assert client.post(page, {"why": "An advertisement."}).status_code == 302
    assert not ClauseQuestion.objects.open().exists() and not mails("clause-answer:")
    shown = client.get("/clause-questions/").content.decode()
    assert "set aside by Dora Quist" in shown and "No question waits" in shown


def test_who_signed_in_always_gets_an_answer(scene: Scene) -> None:
    question = ask(scene, scene.alice.user)
    client = factories.client_of(scene.dora)
    assert client.get(f"/clause-questions/{question.pk}/setting-aside/").status_code == 404
    with pytest.raises(Refused, match="gets an answer"):
        questions.set_aside(question, why="No.", by=scene.dora, now=NOW)


# --- What the database holds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"body": ""},
        {"clause": "three"},
        {"name": "", "email": "a@b.example"},
        {"name": "Noor", "email": ""},
        {"body": "a" * (LONGEST_QUESTION + 1)},
    ],
)
def test_the_database_refuses_half_a_question(scene: Scene, wrong: dict[str, Any]) -> None:
    known = {"policy": scene.policy, "clause": "3.1", "asked_at": NOW, "name": "Noor", "email": "a@b.example"}
    with pytest.raises(DatabaseError), transaction.atomic():
        ClauseQuestion.objects.create(**{"body": BODY} | known | wrong)


def test_a_student_s_question_is_of_who_signed_in(scene: Scene) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        ClauseQuestion.objects.create(
            policy=scene.policy, clause="3.1", body=BODY, asked_at=NOW, name="Noor", email="a@b.example",
            student=scene.alice,
        )  # fmt: skip


def test_what_was_asked_and_answered_is_never_changed(scene: Scene) -> None:
    question = ask(scene)
    answer = questions.answer(question, body="Yes.", seen=0, by=scene.dora, now=NOW)
    for rows, changed in (
        (ClauseQuestion.objects.filter(pk=question.pk), {"body": "Other"}),
        (ClauseQuestion.objects.filter(pk=question.pk), {"closed_at": NOW + timedelta(days=1)}),
        (ClauseAnswer.objects.filter(pk=answer.pk), {"body": "Other"}),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**changed)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()
