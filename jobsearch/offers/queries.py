"""Offers with all that a page shows of them, in a constant number of queries."""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet

from coaching.conversation.models import Message
from core.wording import last_day
from jobsearch.employment.models import EmploymentDocument
from jobsearch.offers.day_count import calendar_of, flag_of
from jobsearch.offers.facts import is_confirmed, timing
from jobsearch.offers.models import Offer, OfferConfirmation, OfferHelp
from people.accounts.models import User
from people.students.models import Student
from rules.business_days import business_days_between
from rules.instants import local_day


def offers_as_rows() -> QuerySet[Offer]:
    """Return offers with what a row of a list says; `documented`: whether a document shows the accepted work."""
    documents = EmploymentDocument.objects.there().filter(offer=OuterRef("pk"))
    rows = Offer.objects.select_related("employer").prefetch_related("confirmations")
    return rows.annotate(documented=Exists(documents))


def offers_with_all() -> QuerySet[Offer]:
    """Return offers with what was asked and answered, extensions, confirmations and help asked for."""
    return Offer.objects.select_related("employer", "student__user").prefetch_related(
        "asks__answers",
        "extensions",
        "help_asked",
        Prefetch("confirmations", OfferConfirmation.objects.select_related("by").order_by("-at")),
    )


def open_beside(offer: Offer) -> QuerySet[Offer]:
    """Return the student’s other offers that wait for an answer, the first due first."""
    waiting = Offer.objects.open().filter(student=offer.student_id).exclude(pk=offer.pk)
    return (
        offers_with_all().filter(pk__in=waiting.values("pk")).order_by(F("due_at").asc(nulls_last=True), "pk")
    )


def decorate(offer: Offer, now: datetime) -> None:
    """Set on the row what the page shows: whether it is confirmed, in time, its flag, and the business days left."""
    offer.confirmed = is_confirmed(offer)
    offer.timing = timing(offer, now)
    offer.flag = flag_of(offer)
    offer.business_days = _business_days_left(offer, now)


def _business_days_left(offer: Offer, now: datetime) -> int | None:
    """Return how many business days the answer still has; None where no limit is set, or it has passed."""
    if offer.due_at is None or offer.due_at <= now:
        return None
    last_local_day = last_day(offer.due_at, offer.zone)
    return business_days_between(local_day(now, offer.zone), last_local_day, calendar_of(offer))


def unanswered_help() -> QuerySet[OfferHelp]:
    """Return the help asked for with offers that are open, of students whom nobody of the school has written since."""
    written_since = Message.objects.filter(
        student=OuterRef("offer__student"), from_student=False, sent_at__gte=OuterRef("asked_at")
    )
    return OfferHelp.objects.filter(~Exists(written_since), offer__in=Offer.objects.open())


def help_waiting(user: User, now: datetime) -> QuerySet[OfferHelp]:
    """Return the unanswered help of the students whom `user` may see."""
    visible_students = Student.objects.visible_to(user, now)
    return unanswered_help().filter(offer__student__in=visible_students).exclude(offer__student__user=user)
