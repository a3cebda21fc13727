"""The drafts that wait for a student, their private address, and whom the names in a message mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import CharField, Func, QuerySet, Value
from django.db.models.functions import Lower

from commitments.quotas.models import EMPLOYER, ActivityKind
from core.inbound import addresses
from core.statements import NUMBER, KeptQuery
from jobsearch.activities.checks import fold
from jobsearch.contacts.models import Contact
from jobsearch.drafts.models import Draft, DraftAddress, SenderAddress
from jobsearch.drafts.reading import APPLIED_FOR, CONTACTED, INTERVIEWED
from jobsearch.employers.models import Employer
from people.students.models import Student
from rules.instants import local_day
from rules.states import Stage

KIND = "log"  # of our addresses: what stands behind the plus
ON_TODAY = 4  # one more than are shown, so that it can be said that there are more


@dataclass(frozen=True)
class ShownDraft:
    """A draft as a page shows it to its student on a day."""

    draft: Draft
    today: date

    @property
    def lies_ahead(self) -> bool:
        """Whether its day is still to come: then it waits for that."""
        return self.draft.occurred_on > self.today

    @property
    def invites_ahead(self) -> bool:
        """Whether one press puts its interview into the pipeline: it is still to come, and all that needs is known."""
        draft = self.draft
        is_invited = self.lies_ahead and draft.starts_at is not None and not draft.called_off
        return is_invited and draft.interview_id is None and draft.sender_is_known and bool(draft.employer)

    @property
    def title(self) -> str:
        """Whom or what it is about: the person, else the employer, else what the message was about."""
        draft = self.draft
        return draft.person or draft.employer or draft.note or "A message without a subject"

    @property
    def rest(self) -> str:
        """What stands behind the title, such as “, Globex · contacted”."""
        draft = self.draft
        place = f", {draft.employer}" if draft.person and draft.employer else ""
        return f"{place} · {draft.kind.done}" if draft.kind else place

    @property
    def said(self) -> str:
        """The whole draft in a few words, for sentences and labels."""
        return f"{self.title}{self.rest}"

    @property
    def asks(self) -> str:
        """What has to be looked at before it can be logged with one press; empty: nothing."""
        draft = self.draft
        if draft.called_off:
            return "Its sender has called it off."
        if not draft.sender_is_known:
            return (
                f"It says it is from {draft.mail.sender or 'nobody'}. We could not check that; open it first."
            )
        if draft.kind is None:
            return "Say what you did."
        if draft.kind.with_person and not draft.person:
            return "Say with whom."
        if draft.kind.needs_link and not draft.link:
            return "Add the link."
        return ""

    @property
    def is_ready(self) -> bool:
        """Whether one press logs it."""
        return not self.lies_ahead and not self.asks


def waiting_drafts(student: Student) -> list[Draft]:
    """Return what waits for a student, by its day, with the facts of its message but not its words. One query."""
    return _WAITING.rows({NUMBER: student.pk})


def drafts_for_today(student: Student, now: datetime) -> list[ShownDraft]:
    """Return the first that wait, at most ON_TODAY of them. One query."""
    today = local_day(now, student.zone)
    return [ShownDraft(draft, today) for draft in _ON_TODAY.rows({NUMBER: student.pk})]


def current_address(student: Student) -> DraftAddress | None:
    return DraftAddress.objects.open().filter(student=student).first()


def words_of(address: DraftAddress) -> str:
    """Return the address itself."""
    return addresses.address_of(KIND, address.pk)


def own_addresses(student: Student) -> list[str]:
    """Return the addresses that a student writes from: the one that they sign in with, and those that they added."""
    added = SenderAddress.objects.not_dropped().filter(student=student).order_by("pk")
    return [student.user.email.lower(), *added.values_list("address", flat=True)]


def kind_meant(kinds: Iterable[ActivityKind], means: str) -> ActivityKind | None:
    """Return the first of a student's kinds that has a meaning; schools call them as they like."""
    fits = {
        CONTACTED: lambda kind: kind.contact == EMPLOYER,
        INTERVIEWED: lambda kind: kind.reaches == Stage.INTERVIEWING,
        APPLIED_FOR: lambda kind: kind.slug == APPLIED_FOR,
    }.get(means)
    return next((kind for kind in kinds if fits(kind)), None) if fits else None


def employer_meant(name: str) -> str:
    """Return the name under which the school knows an employer, also where a domain wrote it as one word."""
    if not name:
        return ""
    squeezed = Func(
        Lower("name"),
        Value(r"[^[:alnum:]]+"),
        Value(""),
        Value("g"),
        function="regexp_replace",
        output_field=CharField(),
    )
    key = "".join(sign for sign in name.lower() if sign.isalnum())
    employer = Employer.objects.alias(squeezed=squeezed).filter(squeezed=key).order_by("pk").first()
    return employer.name if employer and key else name


def employer_of_contact(student: Student, person: str) -> str:
    """Return where the one person of that name works whom the student knows; empty where there is none, or several."""
    if not person:
        return ""
    contacts = Contact.objects.filter(student=student, name_key=fold(person), employer__isnull=False)
    names = list(contacts.values_list("employer__name", flat=True)[:2])
    return names[0] if len(names) == 1 else ""


def _of_student() -> "QuerySet[Draft]":
    drafts = Draft.objects.waiting().filter(student=NUMBER)
    return drafts.select_related("kind", "mail").defer("mail__raw").order_by("occurred_on", "pk")


_WAITING: KeptQuery[Draft] = KeptQuery(_of_student)
_ON_TODAY: KeptQuery[Draft] = KeptQuery(lambda: _of_student()[:ON_TODAY])
