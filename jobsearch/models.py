"""The rows of this room, matter by matter."""

from jobsearch.activities.models import Activity
from jobsearch.calendar.models import CalendarAddress, PublishedEvent
from jobsearch.contacts.models import Contact, ContactDetails, SamePerson
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.documents.models import SentDocument, StudentDocument
from jobsearch.drafts.models import Draft, DraftAddress, SenderAddress
from jobsearch.employers.models import Employer
from jobsearch.employment.models import EmploymentDocument, EmploymentVerification
from jobsearch.evidence.models import (
    CheckResult,
    CodeAccount,
    DeclaredSite,
    HostAnswer,
    HostPause,
    PendingCheck,
)
from jobsearch.follow_ups.models import ColdNoticeAnswer, FollowUp, FollowUpMove
from jobsearch.imports.models import ImportCorrection, ImportedFile, RememberedAnswers, TrackerDraft
from jobsearch.interviews.models import InterviewRound
from jobsearch.late_activities.models import Acceptance
from jobsearch.network.models import NetworkConnection
from jobsearch.offers.models import (
    AnswerCorrection,
    AskAnswer,
    Extension,
    Offer,
    OfferAsk,
    OfferConfirmation,
    OfferHelp,
)
from jobsearch.openings.models import Opening, OpeningNote, OwnStage, StageMove

__all__ = [
    "Acceptance",
    "Activity",
    "AnswerCorrection",
    "AskAnswer",
    "CalendarAddress",
    "CheckResult",
    "CodeAccount",
    "ColdNoticeAnswer",
    "Contact",
    "ContactDetails",
    "CorrectionRequest",
    "DeclaredSite",
    "Draft",
    "DraftAddress",
    "Employer",
    "EmploymentDocument",
    "EmploymentVerification",
    "Extension",
    "FollowUp",
    "FollowUpMove",
    "HostAnswer",
    "HostPause",
    "ImportCorrection",
    "ImportedFile",
    "InterviewRound",
    "NetworkConnection",
    "Offer",
    "OfferAsk",
    "OfferConfirmation",
    "OfferHelp",
    "Opening",
    "OpeningNote",
    "OwnStage",
    "PendingCheck",
    "PublishedEvent",
    "RememberedAnswers",
    "SamePerson",
    "SenderAddress",
    "SentDocument",
    "StageMove",
    "StudentDocument",
    "TrackerDraft",
]
