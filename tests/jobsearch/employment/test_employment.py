"""Accepting asks for the documents of the outcome; each is made sure of by somebody, somehow, on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from core.errors import Refused
from jobsearch.employment import verbs
from jobsearch.employment.models import EmploymentDocument, EmploymentVerification
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from tests import factories
from tests.jobsearch.stated import NOW, Searching, searching_alice, state
from tests.stages import staged

pytestmark = pytest.mark.django_db
A_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
TODAY = date(2026, 3, 20)


searching = staged(searching_alice)


@pytest.fixture
def bob(searching: Searching) -> Any:
    return searching.bob


@pytest.fixture
def alice(searching: Searching) -> Any:
    return searching.alice


@pytest.fixture
def accepted(alice: Any, clock: Any) -> Offer:
    clock.set(NOW)
    offer = state(alice)
    return offer_verbs.answer(
        offer, answer="accepted", answered_at=NOW, ends_search=True, by=alice.user, now=NOW
    )


def added(offer: Offer, **differing: Any) -> EmploymentDocument:
    facts: dict[str, Any] = {
        "kind": "contract",
        "source": "employer",
        "file": SimpleUploadedFile("contract.pdf", A_PDF),
        "words": "",
        "by": offer.student.user,
        "now": NOW,
    }
    return verbs.add_document(offer, **facts | differing)


def test_accepting_asks_whether_the_search_ends_and_then_for_the_document(alice: Any, clock: Any) -> None:
    clock.set(NOW)
    offer, client = state(alice), factories.client_of(alice.user)
    page = reverse("jobsearch:offer", args=[offer.pk])
    before = client.get(page).content.decode()
    assert "does this end your search?" in before
    assert "What shows that you took it" not in before
    answer = {
        "answer-answer": "accepted",
        "answer-answered_at": "2026-03-20T10:59",
        "answer-ends_search": "True",
    }
    offer_page = reverse("jobsearch:offer_answer", args=[offer.pk])
    after = client.post(
        offer_page, answer | {"answer-answered_at": "2026-03-20T11:00"}, follow=True
    ).content.decode()
    assert "One thing more" in after
    assert "signed offer letter, or a contract" in after
    sent = {
        "document-kind": "letter",
        "document-source": "employer",
        "document-file": SimpleUploadedFile("letter.pdf", A_PDF),
    }
    after = client.post(
        reverse("jobsearch:employment_add", args=[offer.pk]), sent, follow=True
    ).content.decode()
    assert "letter.pdf" in after
    assert "waits for your coach" in after


def test_the_list_of_offers_asks_for_the_document_until_one_is_there(accepted: Offer, alice: Any) -> None:
    client = factories.client_of(alice.user)
    assert "add a document of it" in client.get(reverse("jobsearch:offers")).content.decode()
    document = added(accepted)
    assert "add a document of it" not in client.get(reverse("jobsearch:offers")).content.decode()
    verbs.take_back_document(document, by=alice.user, now=NOW)
    assert "add a document of it" in client.get(reverse("jobsearch:offers")).content.decode()


def test_declined_work_asks_for_no_document(alice: Any, clock: Any) -> None:
    clock.set(NOW)
    offer = state(alice)
    offer_verbs.answer(offer, answer="refused", answered_at=NOW, ends_search=None, by=alice.user, now=NOW)
    page = factories.client_of(alice.user).get(reverse("jobsearch:offer", args=[offer.pk])).content.decode()
    assert "What shows that you took it" not in page
    offer.refresh_from_db()
    with pytest.raises(Refused, match="work that you accepted"):
        added(offer)


def test_the_coach_sees_that_it_waits_and_says_how_and_when_they_made_sure(
    accepted: Offer, alice: Any, bob: Any
) -> None:
    document = added(accepted)
    client = factories.client_of(bob)
    student_page = client.get(reverse("coaching:student", args=[alice.pk])).content.decode()
    assert "A document of the work at Acme: contract" in student_page
    sent = {f"verify-{document.pk}-how": "read", f"verify-{document.pk}-verified_on": "2026-03-20"}
    verify = reverse("jobsearch:employment_verify", args=[accepted.pk, document.pk])
    page = client.post(verify, sent, follow=True).content.decode()
    assert "made sure of" in page
    assert "read the document" in page
    verification = EmploymentVerification.objects.get()
    assert (verification.by, verification.verified_on) == (bob, TODAY)
    student_page = client.get(reverse("coaching:student", args=[alice.pk])).content.decode()
    assert "A document of the work at Acme" not in student_page


def test_a_refused_form_keeps_what_was_typed(accepted: Offer, alice: Any) -> None:
    client = factories.client_of(alice.user)
    page = client.post(
        reverse("jobsearch:employment_add", args=[accepted.pk]),
        {"document-kind": "payslip", "document-source": "recruiter"},
    )
    assert page.status_code == 422
    assert "Choose the file, or write the statement." in page.content.decode()
    assert '<option value="payslip" selected>' in page.content.decode()


@pytest.mark.parametrize("content", [b"MZ\x90\x00 a program", b""], ids=["a program", "empty"])
def test_what_is_no_document_is_refused_beside_its_field(accepted: Offer, alice: Any, content: bytes) -> None:
    sent = {
        "document-kind": "letter",
        "document-source": "employer",
        "document-file": SimpleUploadedFile("letter.pdf", content),
    }
    page = factories.client_of(alice.user).post(reverse("jobsearch:employment_add", args=[accepted.pk]), sent)
    assert page.status_code == 422
    assert not EmploymentDocument.objects.exists()


def test_the_same_document_sent_twice_is_one(accepted: Offer) -> None:
    assert added(accepted) == added(accepted)
    words = {"kind": "statement", "source": "graduate", "file": None, "words": "I work there."}
    assert added(accepted, **words) == added(accepted, **words)
    assert EmploymentDocument.objects.count() == 2


def test_words_without_a_file_are_a_statement(accepted: Offer) -> None:
    assert added(accepted, kind="letter", file=None, words="I work there.").kind == "statement"


def test_a_document_can_be_taken_back_until_somebody_made_sure_of_it(
    accepted: Offer, alice: Any, bob: Any
) -> None:
    first, second = added(accepted), added(accepted, kind="letter")
    verbs.take_back_document(first, by=alice.user, now=NOW)
    with pytest.raises(Refused, match="taken this document back"):
        verbs.verify_document(first, how="read", verified_on=TODAY, note="", by=bob, now=NOW)
    verbs.verify_document(second, how="read", verified_on=TODAY, note="", by=bob, now=NOW)
    with pytest.raises(Refused, match="stays on record"):
        verbs.take_back_document(second, by=alice.user, now=NOW)
    assert list(EmploymentDocument.objects.there()) == [second]


@pytest.mark.parametrize(
    ("day", "said"), [(TODAY + timedelta(1), "still to come"), (TODAY - timedelta(1), "before the document")]
)
def test_nobody_makes_sure_of_it_on_another_day(accepted: Offer, bob: Any, day: date, said: str) -> None:
    with pytest.raises(Refused, match=said):
        verbs.verify_document(added(accepted), how="read", verified_on=day, note="", by=bob, now=NOW)


def test_the_student_makes_sure_of_nothing_and_the_coach_adds_nothing(
    accepted: Offer, alice: Any, bob: Any
) -> None:
    with pytest.raises(Refused, match="Only the student"):
        added(accepted, by=bob)
    with pytest.raises(Refused, match="Nobody coaches themself"):
        verbs.verify_document(added(accepted), how="read", verified_on=TODAY, note="", by=alice.user, now=NOW)


@pytest.mark.parametrize(
    "differing", [{"words": ""}, {"kind": "contract"}, {"kind": "selfie"}, {"source": "gossip"}]
)
def test_the_database_keeps_out_a_document_that_says_nothing(
    accepted: Offer, differing: dict[str, Any]
) -> None:
    facts = {"offer": accepted, "kind": "statement", "source": "graduate", "words": "I work there."}
    with pytest.raises(IntegrityError), transaction.atomic():
        EmploymentDocument.objects.create(**facts | {"added_at": NOW} | differing)


def test_the_file_goes_out_as_an_attachment_and_to_nobody_else(accepted: Offer, alice: Any, bob: Any) -> None:
    address = reverse("jobsearch:employment_document", args=[accepted.pk, added(accepted).pk])
    for user in (alice.user, bob):
        answer = factories.client_of(user).get(address)
        assert b"".join(answer) == A_PDF
        assert "attachment" in answer["Content-Disposition"]
    stranger = factories.make_coach("Frank Lowe")
    assert factories.client_of(stranger).get(address).status_code == 404
