"""Every table that may say something of students, named once: given to one who asks what is held, or not, and why.

`tests/people/held_data` finds a model named nowhere, and one that leads to a student but is called the school’s.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet
from django.utils.text import slugify

from people.students.models import Student

Whose = Callable[[Student], Q]


def student(path: str = "student") -> Whose:
    """Return the condition that a row leads to the student by this path."""
    return lambda whose: Q(**{path: whose.pk})


def user(path: str = "user") -> Whose:
    """Return the condition that a row leads to the student’s account by this path."""
    return lambda whose: Q(**{path: whose.user_id})


def through(model: str, column: str) -> Whose:
    """Return the condition that a row of the student’s in another table names this one."""

    def of(whose: Student) -> Q:
        rows = apps.get_model(model)._base_manager.filter(student=whose.pk)
        return Q(pk__in=rows.values(column))

    return of


@dataclass(frozen=True, eq=False)
class HeldTable:
    """A table whose rows about a student are given; `label` says to them what it is, and `without` names columns that
    are not given, with the reason.
    """

    model: str
    label: str
    whose: Whose
    without: dict[str, str] = field(default_factory=dict)
    only: Q = field(default_factory=Q)

    @property
    def file_name(self) -> str:
        """What its files are called: its label, as a name of a file."""
        return slugify(self.label.replace("’", ""))

    @property
    def left_out(self) -> str:
        """Say which columns are not given, and why; empty where all are."""
        return "; ".join(f"{name.replace('_', ' ')} ({why})" for name, why in self.without.items())

    def rows(self, whose: Student) -> QuerySet[Any]:
        """Return the student’s rows, the first one first."""
        model: type[Model] = apps.get_model(self.model)
        return model._base_manager.filter(self.whose(whose) & self.only).order_by("pk").distinct()


HIDDEN = "a secret, or the digest of one"
INSIDE = "only says how the program finds the row again"
COLLEAGUE = "which colleague it was is theirs"
OF_HOLD = {"salt": HIDDEN, "by": COLLEAGUE, "reason": "it may be about a dispute between us"}

SALT = {"salt": HIDDEN}

HELD: tuple[HeldTable, ...] = (
    HeldTable(
        "people.User",
        "Your account",
        user("pk"),
        {"password": HIDDEN, "session_epoch": INSIDE, "is_superuser": INSIDE, "is_staff": INSIDE},
    ),
    HeldTable("account.EmailAddress", "Your mail addresses", user()),
    HeldTable("mfa.Authenticator", "Your second factors", user(), {"data": HIDDEN}),
    HeldTable(
        "usersessions.UserSession", "Where you are signed in", user(), {"session_key": HIDDEN, "data": INSIDE}
    ),
    HeldTable("core.StoredFile", "Files that you uploaded", user("by"), {"digest": INSIDE}),
    HeldTable(
        "core.InboundMail",
        "Mail that you sent to your private address",
        through("jobsearch.Draft", "mail"),
        {"digest": INSIDE, "source_key": INSIDE},
    ),
    HeldTable(
        "core.OutboxMail",
        "Mail that was sent to you",
        user("person"),
        {"key": INSIDE, "stop_page": HIDDEN, "last_error": INSIDE, "next_try_at": INSIDE},
    ),
    HeldTable(
        "core.AccessRecord",
        "Who looked at your record",
        lambda whose: Q(about_id=whose.pk) | Q(listed__contains=[whose.pk]),
        {"actor": COLLEAGUE, "listed": "names others"},
    ),
    HeldTable("people.AccountChange", "Changes of your account", user()),
    HeldTable("people.EntranceRecord", "Your sign-ins", user("person"), {"typed": HIDDEN}),
    HeldTable("people.Role", "Your roles", user()),
    HeldTable("people.Student", "You as a student", student("pk")),
    HeldTable("people.StateChange", "Where you were in the program, and when", student()),
    HeldTable("people.CohortMove", "Moves between cohorts", student()),
    HeldTable("people.Assignment", "Your coaches", student()),
    HeldTable("people.Certification", "Your graduation", student()),
    HeldTable(
        "people.RequirementOutcome",
        "The program’s requirements, one by one",
        student("certification__student"),
    ),
    HeldTable("people.ChosenHours", "Hours in which you want no mail", user()),
    HeldTable("people.MailChoice", "Which mails you chose", user()),
    HeldTable("people.ApiToken", "Tokens for your scripts", user(), {"digest": HIDDEN, "proof": HIDDEN}),
    HeldTable("people.DataDownload", "Downloads like this one", student()),
    HeldTable("commitments.Acknowledgement", "The Commitment that you acknowledged", student()),
    HeldTable("commitments.ConditionRecord", "Conditions of the guarantee", student()),
    HeldTable("commitments.Signature", "Your signatures", student()),
    HeldTable("commitments.Search", "Your searches", student()),
    HeldTable("commitments.Ending", "How your searches ended", student("search__student")),
    HeldTable("commitments.Excusal", "Weeks and months excused", student("search__student")),
    HeldTable("commitments.Leave", "Your leave", student("search__student")),
    HeldTable("commitments.PayersRecord", "What was recorded of your tuition", student()),
    HeldTable("commitments.TuitionPayer", "Who paid your tuition", student("record__student")),
    HeldTable(
        "commitments.ClauseQuestion",
        "Your questions about the Commitment",
        lambda whose: Q(student=whose.pk) | Q(asker=whose.user_id),
        {"key": HIDDEN},
    ),
    HeldTable(
        "commitments.ClauseAnswer",
        "Answers to your questions",
        lambda whose: Q(question__student=whose.pk) | Q(question__asker=whose.user_id),
    ),
    HeldTable("jobsearch.Contact", "People you know in your search", student(), {"name_key": INSIDE}),
    HeldTable("jobsearch.SamePerson", "Names that you said are one person", student("contact__student")),
    HeldTable("jobsearch.ColdNoticeAnswer", "When you read that your search is mostly online", student()),
    HeldTable("jobsearch.ContactDetails", "What you wrote down of people", student("contact__student")),
    HeldTable(
        "jobsearch.ContactDetailsEvent",
        "What you wrote down of people, earlier wordings",
        student("pgh_obj__contact__student"),
    ),
    HeldTable("jobsearch.FollowUp", "Your follow-ups", student()),
    HeldTable("jobsearch.FollowUpMove", "How your follow-ups were settled", student("follow_up__student")),
    HeldTable("jobsearch.FollowUpEvent", "Your follow-ups, earlier wordings", student("pgh_obj__student")),
    HeldTable("jobsearch.ImportedFile", "Trackers that you imported", student(), {"digest": INSIDE}),
    HeldTable(
        "jobsearch.ImportCorrection",
        "Corrections by an imported file",
        student("imported__student"),
        {"words_key": INSIDE},
    ),
    HeldTable("jobsearch.TrackerDraft", "Trackers before their import", student()),
    HeldTable(
        "jobsearch.RememberedAnswers", "How you had a file’s columns read", student(), {"header_key": INSIDE}
    ),
    HeldTable("jobsearch.OwnStage", "Your own stages", student()),
    HeldTable("jobsearch.Opening", "Your openings", student(), {"link_key": INSIDE, "source_key": INSIDE}),
    HeldTable("jobsearch.OpeningEvent", "Your openings, earlier wordings", student("pgh_obj__student")),
    HeldTable("jobsearch.StageMove", "Moves of your openings", student("opening__student")),
    HeldTable("jobsearch.OpeningNote", "Notes on your openings", student("opening__student")),
    HeldTable(
        "jobsearch.OpeningNoteEvent",
        "Notes on your openings, earlier wordings",
        student("pgh_obj__opening__student"),
    ),
    HeldTable("jobsearch.Activity", "Your activities", student(), {"source_key": INSIDE}),
    HeldTable(
        "jobsearch.ActivityEvent",
        "Your activities, earlier wordings",
        student("pgh_obj__student"),
        {"source_key": INSIDE},
    ),
    HeldTable("jobsearch.CalendarAddress", "Your calendar’s addresses", user(), {"digest": HIDDEN}),
    HeldTable("jobsearch.PublishedEvent", "What your calendar was given", user()),
    HeldTable("jobsearch.CorrectionRequest", "Corrections that you asked for", student("activity__student")),
    HeldTable("jobsearch.StudentDocument", "Your documents", student()),
    HeldTable("jobsearch.SentDocument", "Which document went where", student("opening__student")),
    HeldTable("jobsearch.DraftAddress", "Your private addresses for mail", student()),
    HeldTable("jobsearch.SenderAddress", "Addresses from which you send", student()),
    HeldTable("jobsearch.Draft", "Drafts from your mail", student()),
    HeldTable(
        "jobsearch.CheckResult", "What was found of your links and commits", student("activity__student")
    ),
    HeldTable("jobsearch.PendingCheck", "Links that are still to be checked", student("activity__student")),
    HeldTable("jobsearch.DeclaredSite", "Sites that you named as yours", student()),
    HeldTable("jobsearch.CodeAccount", "Your accounts at code hosts", student(), {"token": HIDDEN}),
    HeldTable("jobsearch.InterviewRound", "Rounds of your interviews", student("opening__student")),
    HeldTable("jobsearch.Acceptance", "Late activities that a coach accepted", student("activity__student")),
    HeldTable(
        "jobsearch.NetworkConnection", "Your network", student(), {"name_key": INSIDE, "employer_key": INSIDE}
    ),
    HeldTable("jobsearch.Offer", "Your offers", student()),
    HeldTable("jobsearch.OfferEvent", "Your offers, earlier wordings", student("pgh_obj__student")),
    HeldTable("jobsearch.AnswerCorrection", "Corrected answers to offers", student("offer__student")),
    HeldTable("jobsearch.OfferAsk", "What you asked employers for", student("offer__student")),
    HeldTable(
        "jobsearch.OfferAskEvent",
        "What you asked employers for, earlier wordings",
        student("pgh_obj__offer__student"),
    ),
    HeldTable("jobsearch.AskAnswer", "What employers answered", student("ask__offer__student")),
    HeldTable("jobsearch.OfferHelp", "Help that you asked for with offers", student("offer__student")),
    HeldTable("jobsearch.EmploymentDocument", "Documents of your employment", student("offer__student")),
    HeldTable(
        "jobsearch.EmploymentVerification",
        "How those documents were verified",
        student("document__offer__student"),
        {"by": COLLEAGUE},
    ),
    HeldTable("jobsearch.Extension", "More time for an offer", student("offer__student")),
    HeldTable(
        "jobsearch.OfferConfirmation", "What your coach confirmed of offers", student("offer__student")
    ),
    HeldTable("coaching.Appointment", "Your appointments", student()),
    HeldTable(
        "coaching.OutcomeCorrection", "Corrected outcomes of appointments", student("appointment__student")
    ),
    HeldTable(
        "coaching.BookingCorrection", "Corrected bookings of appointments", student("appointment__student")
    ),
    HeldTable("coaching.Message", "Messages with your coach", student(), {"form_key": INSIDE}),
    HeldTable(
        "coaching.MessageEvent", "Messages with your coach, earlier wordings", student("pgh_obj__student")
    ),
    HeldTable("coaching.Bounce", "Messages that came back", student("message__student")),
    HeldTable("coaching.ToldOtherwise", "How you were told otherwise", student("message__student")),
    HeldTable("coaching.MessageClosing", "Messages that your coach closed", student("message__student")),
    HeldTable(
        "coaching.Concern",
        "Concerns that were upheld",
        student(),
        {"raised_by": COLLEAGUE, "proposed_by": COLLEAGUE, "proposed_why": COLLEAGUE},
        only=Q(upheld=True),
    ),
    HeldTable("coaching.Deliverable", "Your deliverables", student()),
    HeldTable("coaching.DeliverableCorrection", "Corrected deliverables", student("deliverable__student")),
    HeldTable("coaching.Submission", "What you handed in", student("deliverable__student")),
    HeldTable(
        "coaching.Review", "Reviews of what you handed in", student("submission__deliverable__student")
    ),
    HeldTable(
        "coaching.ReviewCorrection", "Corrected reviews", student("review__submission__deliverable__student")
    ),
    HeldTable("coaching.Lapse", "When we had not heard from you", student("search__student")),
    HeldTable("coaching.DropCorrection", "Corrections of a dropped lapse", student("lapse__search__student")),
    HeldTable("resources.Idea", "Your ideas", student(), {"key": INSIDE}),
    HeldTable("resources.IdeaMove", "Moves of your ideas", student("idea__student")),
    HeldTable(
        "resources.IdeaSuggestion", "Suggestions about your ideas", student("idea__student"), {"key": INSIDE}
    ),
    HeldTable("standing.Period", "Your weeks and months, as they are judged", student("search__student")),
    HeldTable("standing.Standing", "Where you stand", student()),
    HeldTable("guarantee.Claim", "Your claims", student(), {"salt": HIDDEN}),
    HeldTable(
        "guarantee.MoreAsked",
        "What you were asked about your claims",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.MoreAnswered",
        "Your answers about your claims",
        student("asked__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.Accommodation",
        "Accommodations that you asked for",
        student("search__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.AccommodationDocument",
        "Documents that you sent with it",
        student("accommodation__search__student"),
    ),
    HeldTable(
        "guarantee.AccommodationDecision",
        "What was decided on it",
        student("accommodation__search__student"),
        {"salt": HIDDEN, "back_by": COLLEAGUE, "back_at": INSIDE, "back_why": INSIDE},
        only=Q(back_at__isnull=True) & (Q(needs_second=False) | Q(agreed_at__isnull=False)),
    ),
    HeldTable(
        "guarantee.AccommodatedPeriod",
        "Weeks and months that it excused",
        student("decision__accommodation__search__student"),
    ),
    HeldTable(
        "guarantee.ClaimStatement",
        "What you said on the requirements of your claims",
        student("claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.StatementDocument",
        "Documents that came with what you said",
        student("statement__claim__student"),
    ),
    HeldTable(
        "guarantee.ClaimHold",
        "Until when your claims waited, and why",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.HoldLifted",
        "Claims that went on earlier",
        student("hold__claim__student"),
        {"by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.Decision",
        "Decisions on your claims",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(final__isnull=False),
    ),
    HeldTable(
        "guarantee.Hearing",
        "What was found before a denial, as it was put to you",
        student("claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingTimeRequest",
        "More time that you asked for to answer",
        student("hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingExtension",
        "More time that you were given to answer",
        student("hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingAnswer",
        "Your answers before a denial",
        student("hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingPoint",
        "What you said on each finding",
        student("answer__hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingFile",
        "Files that you sent with it",
        student("point__answer__hearing__claim__student"),
    ),
    HeldTable(
        "guarantee.HearingClosed",
        "When you had been heard",
        student("hearing__claim__student"),
        {"evidence": INSIDE},
    ),
    HeldTable(
        "guarantee.PointReply",
        "What decisions answer to what you said",
        lambda whose: Q(point__answer__hearing__claim__student=whose.pk, decision__final__isnull=False),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.FinalDecision",
        "Since when the decisions on your claims are final",
        student("decision__claim__student"),
    ),
    HeldTable("guarantee.Letter", "Letters on your claims", student("final__decision__claim__student"), SALT),
    HeldTable("guarantee.Appeal", "Your appeal", student("claim__student"), {"salt": HIDDEN}),
    HeldTable("guarantee.AppealDocument", "Files of your appeal", student("appeal__claim__student")),
    HeldTable(
        "guarantee.AppealProposal",
        "What two admins ruled on your appeal",
        student("appeal__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(answer__agrees=True),
    ),
    HeldTable(
        "guarantee.Reopening",
        "Proposals to open the decision on your claim again",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable("guarantee.ReopeningWord", "What you said to that", student("reopening__claim__student"), SALT),
    HeldTable(
        "guarantee.ReopeningAnswer",
        "Whether the decision was opened again",
        student("reopening__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable("guarantee.LegalHold", "Legal holds on your claims", student("claim__student"), OF_HOLD),
    HeldTable("guarantee.LegalHoldLifted", "Legal holds lifted", student("hold__claim__student"), OF_HOLD),
    HeldTable(
        "guarantee.Settlement",
        "Settlements that you were offered",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(opinion__agrees=True),
    ),
    HeldTable(
        "guarantee.SettlementEnd",
        "What became of them, with your word",
        student("settlement__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(settlement__opinion__agrees=True),
    ),
    HeldTable("guarantee.OwedRefund", "Refunds that are owed to you", student("claim__student")),
    HeldTable("guarantee.PayeeShare", "Who gets how much of your refund", student("owed__claim__student")),
    HeldTable(
        "guarantee.RefundPayment",
        "What was paid of your refund",
        student("share__owed__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.ReturnedPayment",
        "Payments to you that came back",
        student("payment__share__owed__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
)
