"""The rows of this room, matter by matter."""

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.employers.models import Employer
from jobsearch.imports.models import ImportedFile
from jobsearch.late_activities.models import Acceptance
from jobsearch.offers.models import AnswerCorrection, Extension, Offer, OfferAsk, OfferConfirmation

__all__ = [
    "Acceptance",
    "Activity",
    "AnswerCorrection",
    "Contact",
    "CorrectionRequest",
    "Employer",
    "Extension",
    "ImportedFile",
    "Offer",
    "OfferAsk",
    "OfferConfirmation",
]
