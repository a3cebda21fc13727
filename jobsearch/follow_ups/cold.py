"""Whether a student's search is mostly cold online applications, with no person behind them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.follow_ups.models import ColdNoticeAnswer
from people.students.models import Student
from rules.cold_search import UNSAID_FOR, is_mostly_cold, looked_at_from
from rules.instants import local_day
from rules.states import Stage
from rules.words import number

# As the log bar reads a kind (`jobsearch/log/kinds.py`): done for an opening, neither with a person nor shown.
APPLICATION = Q(kind__with_person=False, kind__needs_link=False) & ~Q(
    kind__reaches__in=["", Stage.INTERVIEWING.value]
)
SOMEBODY = Q(contact__isnull=False) | Q(opening__contact__isnull=False) | Q(somebody_there=True)


@dataclass(frozen=True, slots=True)
class ColdSearch:
    """How many applications of the last four weeks had nobody behind them, of how many."""

    cold: int
    applications: int

    @property
    def sentence(self) -> str:
        if self.cold == self.applications:
            return f"Not one of your {number(self.cold)} applications in the last four weeks had anybody behind it."
        return (
            f"{number(self.cold).capitalize()} of your {number(self.applications)} applications in the last four weeks "
            "had nobody behind them."
        )


def cold_search(student: Student, now: datetime) -> ColdSearch | None:
    """Return the figures where the search is mostly cold, else None. A person who is known at the employer is behind an
    application, too. Nothing is said for a while to who has read it. One query.
    """
    today = local_day(now, student.zone)
    read_lately = ColdNoticeAnswer.objects.filter(student=student, at__gt=now - UNSAID_FOR, at__lte=now)
    lately = Activity.objects.not_struck().filter(
        ~Exists(read_lately),
        student=student,
        occurred_on__gte=looked_at_from(today),
        occurred_on__lte=today,
    )
    contacts = Contact.objects.filter(student=student, employer=OuterRef("employer"))
    counts = lately.alias(somebody_there=Exists(contacts)).aggregate(
        cold=Count("pk", filter=APPLICATION & ~SOMEBODY),
        applications=Count("pk", filter=APPLICATION),
        people=Count(
            Coalesce("contact__same_as", "contact"), distinct=True, filter=Q(kind__with_person=True)
        ),
    )
    cold, applications = counts["cold"], counts["applications"]
    mostly = is_mostly_cold(cold, applications - cold + counts["people"])
    return ColdSearch(cold, applications) if mostly else None
