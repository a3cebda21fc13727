"""What happened is a row with who did it: a moment that a row keeps stands beside the person whose act it was."""

import pytest
from django.apps import apps
from django.db import models

ROOMS = ("people", "commitments", "jobsearch", "coaching", "resources", "guarantee")
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
    "people.DataDownload": "the student's own, packed by the worker",
    "jobsearch.Employer": "a name that a student wrote",
    "jobsearch.ColdNoticeAnswer": "the student's own",
    "jobsearch.Contact": "the student's own",
    "jobsearch.ContactDetails": "the student's own",
    "jobsearch.Offer": "the student's own; who confirmed or corrected it has rows of their own",
    "jobsearch.OfferAsk": "the student's own",
    "jobsearch.AskAnswer": "the employer's, as the student states it",
    "jobsearch.OfferHelp": "the student's own",
    "jobsearch.EmploymentDocument": "the student's own; who made sure of it is in EmploymentVerification",
    "jobsearch.Extension": "the student's own",
    "people.ApiToken": "the person's own",
    "people.ChosenHours": "the person's own",
    "people.MailChoice": "the person's own",
    "jobsearch.CalendarAddress": "the person's own",
    "jobsearch.DeclaredSite": "the student's own",
    "jobsearch.Draft": "the student's own",
    "jobsearch.DraftAddress": "the student's own",
    "jobsearch.FollowUp": "the student's own",
    "jobsearch.HostAnswer": "a host's",
    "jobsearch.ImportCorrection": "of the imported file, which says by whom",
    "jobsearch.InterviewRound": "the student's own",
    "jobsearch.NetworkConnection": "the student's own",
    "jobsearch.Opening": "the student's own",
    "jobsearch.OpeningNote": "by: the student's own",
    "jobsearch.OwnStage": "the student's own",
    "jobsearch.RememberedAnswers": "the student's own",
    "jobsearch.SenderAddress": "the student's own",
    "jobsearch.StudentDocument": "the student's own",
    "jobsearch.TrackerDraft": "the student's own",
    "coaching.Submission": "the student's own",
    "guarantee.AccommodatedPeriod": "of a decision, which says by whom",
    "guarantee.Accommodation": "the student's own",
    "guarantee.AccommodationDocument": "the student's own",
    "guarantee.Appeal": "the student's own",
    "guarantee.AppealDocument": "the student's own",
    "guarantee.Claim": "the student's own",
    "guarantee.ClaimStatement": "the student's own",
    "guarantee.MoreAnswered": "the student's own",
    "guarantee.EvidenceSnapshot": "of a decision, which says by whom",
    "guarantee.FinalDecision": "of a decision and its second opinion, which say by whom",
    "guarantee.Letter": "of a decision and its second opinion, which say by whom",
    "guarantee.SecondLook": "drawn by lot",
    "guarantee.LaterFact": "the system’s; who made, confirmed or decided the fact stands in its own row",
    "guarantee.FrozenRecord": "of a final decision, whose decision and second opinion say by whom",
    "guarantee.Erasure": "the owner of the database: by_role",
    "guarantee.OwedRefund": "of a final decision",
    "guarantee.Replay": "asked_by",
}
FIELDS = {  # the same of single fields
    "guarantee.Reopening.closed_at": "ReopeningAnswer.by",
    "guarantee.Settlement.closed_at": "SettlementOpinion.by or SettlementEnd.by",
    "coaching.Message.sent_at": "sender",
    "jobsearch.FollowUpMove.settled_at": "by",
    "jobsearch.FollowUpMove.was_settled_at": "by of the move before",
    "coaching.Message.read_at": "the other side; who opened it is in the record of access",
    "coaching.Message.bounced_at": "Bounce.by",
    "coaching.Message.started_at": "ToldOtherwise.by, or the student opened it",
    "coaching.Message.replied_at": "the student, or MessageClosing.by",
    "coaching.Message.missed_at": "the system",
    "coaching.Lapse.proposed_at": "the system",
    "coaching.MessageClosing.answered_at": "the student",
    "jobsearch.Activity.logged_at": "the student",
    "jobsearch.Activity.accepted_at": "Acceptance.by",
    "jobsearch.Activity.checked_at": "CheckResult.by, or a worker",
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
