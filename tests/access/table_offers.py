"""Who may open an offer's pages: its student, and who coaches them; an admin."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from coaching.conversation.models import Message
from core.wording import local
from jobsearch.employment import verbs as employment_verbs
from jobsearch.employment.models import EmploymentDocument, EmploymentVerification
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Extension, Offer, OfferAsk, OfferConfirmation
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

SHARED: Statuses = {"alice": 200, "charlie": 404, "bob": 200, "frank": 404, "dora": 200}
OWN: Statuses = {"alice": 302, "charlie": 404, "bob": 404, "frank": 404, "dora": 404}
# What only the student states: a coach may post the form, and is told so.
STATED: Statuses = {"alice": 302, "charlie": 404, "bob": 422, "frank": 404, "dora": 422}
COACHED: Statuses = {"alice": 422, "charlie": 404, "bob": 302, "frank": 404, "dora": 302}
STUDENTS: Statuses = {"alice": 200, "charlie": 200, "bob": 403, "frank": 403, "dora": 403}
FORM: Statuses = {
    "employer": "Acme Robotics",
    "role": "Developer",
    "employer_zone": "America/New_York",
}


def offer(cast: Cast) -> dict[str, Any]:
    if "offer" not in cast.things:
        factories.sign_up_and_search(cast.alice, cast.now.date())
        cast.things["offer"] = offer_verbs.state_offer(
            cast.alice,
            employer="Acme Robotics",
            role="Developer",
            received_at=cast.now,
            by=cast.alice.user,
            now=cast.now,
        )
    return {"pk": cast.things["offer"].pk}


def asked(cast: Cast) -> dict[str, Any]:
    found = offer(cast)
    if "ask" not in cast.things:
        cast.things["ask"] = offer_verbs.ask_for(
            cast.things["offer"], about="pay", wanted="$90k", by=cast.alice.user, now=cast.now
        )
    return found | {"ask": cast.things["ask"].pk}


def answered(cast: Cast) -> dict[str, Any]:
    found = offer(cast)
    offer_verbs.answer(
        cast.things["offer"],
        answer="refused",
        answered_at=cast.now,
        ends_search=None,
        by=cast.alice.user,
        now=cast.now,
    )
    return found


def accepted(cast: Cast) -> dict[str, Any]:
    found = offer(cast)
    if not Offer.objects.filter(answer="accepted").exists():
        offer_verbs.answer(
            cast.things["offer"],
            answer="accepted",
            answered_at=cast.now,
            ends_search=False,
            by=cast.alice.user,
            now=cast.now,
        )
    return {"offer": found["pk"]}


def documented(cast: Cast) -> dict[str, Any]:
    found = accepted(cast)
    if "document" not in cast.things:
        file = SimpleUploadedFile("contract.pdf", b"%PDF-1.4\n%%EOF\n")
        cast.things["document"] = employment_verbs.add_document(
            Offer.objects.get(),
            kind="contract",
            source="employer",
            file=file,
            words="",
            by=cast.alice.user,
            now=cast.now,
        )
    return found | {"pk": cast.things["document"].pk}


def verification(cast: Cast) -> dict[str, Any]:
    prefix = f"verify-{documented(cast)['pk']}"
    day = local(cast.now, "America/New_York").date().isoformat()
    return {f"{prefix}-how": "read", f"{prefix}-verified_on": day}


def typed(cast: Cast) -> str:
    return f"{local(cast.now, 'America/New_York'):%Y-%m-%dT%H:%M}"


def seen(cast: Cast) -> dict[str, Any]:
    offer(cast)
    return {"confirm-seen": Offer.objects.get().changed_at.isoformat()}


def count(model: Any) -> Any:
    return lambda cast: model.objects.count()


TABLE = {
    "jobsearch:offers": AccessRow(
        kwargs=lambda cast: offer(cast) and {}, shows="State every offer as soon as you have it", **STUDENTS
    ),
    "jobsearch:compared_offers": AccessRow(
        kwargs=lambda cast: offer(cast) and {}, shows="Offers side by side", **STUDENTS
    ),
    "jobsearch:students_compared_offers": AccessRow(
        kwargs=lambda cast: offer(cast) and {"pk": cast.alice.pk}, shows="Acme Robotics", **SHARED
    ),
    "jobsearch:offer_new": [
        AccessRow(shows="Tell us about your offer", **STUDENTS),
        AccessRow(
            "post",
            data=lambda cast: FORM | {"received_at": typed(cast)},
            effect=count(Offer),
            changed_by={"alice", "charlie"},
            **STUDENTS | {"alice": 302, "charlie": 302},
        ),
    ],
    "jobsearch:offer": AccessRow(kwargs=offer, shows="Acme Robotics", **SHARED),
    "jobsearch:offer_edit": [
        AccessRow(kwargs=offer, shows="Acme Robotics", **OWN | {"alice": 200}),
        AccessRow(
            "post",
            kwargs=offer,
            data=lambda cast: FORM | {"received_at": typed(cast), "pay": "$90k"},
            effect=lambda cast: list(Offer.objects.values_list("pay", flat=True)),
            changed_by={"alice"},
            **OWN,
        ),
    ],
    "jobsearch:offer_answer": AccessRow(
        "post",
        kwargs=offer,
        data=lambda cast: {"answer-answer": "refused", "answer-answered_at": typed(cast)},
        shows="Only the student states",
        effect=lambda cast: Offer.objects.filter(answer="refused").count(),
        changed_by={"alice"},
        **STATED,
    ),
    "jobsearch:offer_take_back": AccessRow(
        "post",
        kwargs=answered,
        data=lambda cast: {"back-why": "It was accepted."},
        shows="Nobody coaches themself",
        effect=lambda cast: Offer.objects.filter(answer="").count(),
        changed_by={"bob", "dora"},
        **COACHED,
    ),
    "jobsearch:offer_ask": AccessRow(
        "post",
        kwargs=offer,
        data=lambda cast: {"ask-about": "pay", "ask-wanted": "$90k"},
        shows="Only the student states",
        effect=count(OfferAsk),
        changed_by={"alice"},
        **STATED,
    ),
    "jobsearch:offer_grant": AccessRow(
        "post",
        kwargs=asked,
        data=lambda cast: {"granted": "True"},
        effect=lambda cast: OfferAsk.objects.filter(granted=True).count(),
        changed_by={"alice"},
        **OWN,
    ),
    "jobsearch:offer_extension": AccessRow(
        "post",
        kwargs=offer,
        data=lambda cast: {"extension-deadline": "2026-04-01T17:00", "extension-granted_at": typed(cast)},
        shows="Only the student states",
        effect=count(Extension),
        changed_by={"alice"},
        **STATED,
    ),
    "jobsearch:offer_withdrawal": AccessRow(
        "post",
        kwargs=offer,
        data=lambda cast: {"withdrawn-at": typed(cast)},
        shows="Only the student states",
        effect=lambda cast: Offer.objects.filter(withdrawn_at__isnull=False).count(),
        changed_by={"alice"},
        **STATED,
    ),
    "jobsearch:offer_confirmation": AccessRow(
        "post",
        kwargs=offer,
        data=seen,
        shows="Nobody coaches themself",
        effect=count(OfferConfirmation),
        changed_by={"bob", "dora"},
        **COACHED,
    ),
    "jobsearch:employment_add": AccessRow(
        "post",
        kwargs=accepted,
        data=lambda cast: {
            "document-kind": "statement",
            "document-source": "graduate",
            "document-words": "I work at Acme.",
        },
        effect=count(EmploymentDocument),
        changed_by={"alice"},
        **OWN | {"bob": 403, "frank": 403, "dora": 403},
    ),
    "jobsearch:employment_document": AccessRow(kwargs=documented, shows="%PDF", **SHARED),
    "jobsearch:employment_take_back": AccessRow(
        "post",
        kwargs=documented,
        effect=lambda cast: EmploymentDocument.objects.there().count(),
        changed_by={"alice"},
        **OWN | {"bob": 403, "frank": 403, "dora": 403},
    ),
    "jobsearch:employment_verify": AccessRow(
        "post",
        kwargs=documented,
        data=verification,
        effect=count(EmploymentVerification),
        changed_by={"bob", "dora"},
        alice=403,
        charlie=403,
        bob=302,
        frank=404,
        dora=302,
    ),
    "jobsearch:offer_help": AccessRow(
        "post",
        kwargs=offer,
        data=lambda cast: {"help-question": "Is it low?"},
        effect=count(Message),
        changed_by={"alice"},
        **OWN,
    ),
}
