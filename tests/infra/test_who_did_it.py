"""What happened is a row with who did it: a moment that a row keeps stands beside the person whose act it was."""

import pytest
from django.apps import apps
from django.db import models

ROOMS = ("people", "commitments", "jobsearch", "coaching", "guarantee")
# Moments that are nobody's act, or whose person stands elsewhere: why.
NOBODYS = {
    "people.User": "invited, joined and seen: what admins did to an account is in AccountChange",
    "people.EntranceRecord": "the person, or nobody's address",
    "people.LinkRequest": "by a stranger",
    "people.Student": "its history is in StateChange and CohortMove",
    "people.Role": "given_by; who ended it is in AccountChange",
    "people.Assignment": "by: who replaced a coach is the next one's",
    "commitments.Signature": "the student's own",
    "commitments.Search": "when the system opened and closed it; Ending says who",
    "commitments.Outage": "by",
    "jobsearch.Employer": "a name that a student wrote",
    "jobsearch.Contact": "the student's own",
    "jobsearch.Offer": "the student's own; who confirmed or corrected it has rows of their own",
    "jobsearch.OfferAsk": "the student's own",
    "jobsearch.Extension": "the student's own",
    "coaching.Submission": "the student's own",
    "guarantee.Claim": "the student's own",
    "guarantee.EvidenceSnapshot": "of a decision, which says by whom",
    "guarantee.Replay": "asked_by",
}
FIELDS = {  # the same of single fields
    "coaching.Message.sent_at": "sender",
    "coaching.Message.read_at": "the other side; who opened it is in the record of access",
    "coaching.Message.bounced_at": "Bounce.by",
    "coaching.Message.started_at": "ToldOtherwise.by, or the student opened it",
    "coaching.Message.replied_at": "the student, or MessageClosing.by",
    "coaching.Message.missed_at": "the system",
    "coaching.Lapse.proposed_at": "the system",
    "coaching.MessageClosing.answered_at": "the student",
    "jobsearch.Activity.logged_at": "the student",
    "jobsearch.Activity.accepted_at": "Acceptance.by",
    "jobsearch.OfferConfirmation.facts_changed_at": "of what was confirmed",
    "commitments.ClauseQuestion.asked_at": "the asker, or who gave their name and address",
    "commitments.ClauseQuestion.closed_at": "who answered it, or set it aside: in ClauseAnswer's row",
    "jobsearch.AnswerCorrection.was_answered_at": "the student",
    "jobsearch.AnswerCorrection.was_stated_at": "the student",
}


def moments() -> list[tuple[str, str, list[str]]]:
    """Model, name of a moment, and the names of the people in the same row."""
    return [
        (model._meta.label, field.name, _people(model))
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        if "Event" not in model.__name__
        for field in model._meta.get_fields()
        if isinstance(field, models.DateTimeField) and (field.name == "at" or field.name.endswith("ed_at"))
    ]


def _people(model: type[models.Model]) -> list[str]:
    return sorted(
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model._meta.label == "people.User"
    )


@pytest.mark.parametrize(("label", "name", "people"), moments(), ids=lambda each: str(each)[:40])
def test_a_moment_stands_beside_its_person(label: str, name: str, people: list[str]) -> None:
    if label in NOBODYS or f"{label}.{name}" in FIELDS:
        return
    person = "by" if name == "at" else f"{name.removesuffix('_at')}_by"
    assert person in people, f"{label}.{name} says when, and not who: {people}"
