"""What a student's page shows, to those who coach them and to themself. Verdicts and risk are read, not judged here."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Prefetch

from coaching.appointments.models import Appointment, OutcomeCorrection
from coaching.caseload import queries as caseload_queries
from coaching.concerns.models import Concern
from coaching.conversation.strikes import strikes_in_words
from coaching.corrections.models import BookingCorrection
from coaching.deliverables.models import Deliverable, Review, Submission
from coaching.lapses import queries as lapse_queries
from coaching.lapses.models import Lapse
from commitments.excusals.models import Excusal, ExcusalState
from commitments.leave.models import Leave
from commitments.searches.models import Search
from commitments.searches.queries import latest_search
from core.wording import city, day_words, local
from jobsearch.offers.models import Offer
from people.students.models import Student
from rules.policy import Unit
from rules.situations import Guarantee, ServiceClock, Situation, pages
from rules.states import EndingCause, SearchState
from rules.verdict import Verdict
from rules.words import joined, plural
from standing.models import Period, Standing
from standing.situations.details import SituationNotice, items_of, told
from standing.situations.queries import level_of, situation_of


@dataclass(frozen=True, slots=True)
class Work:
    """A deliverable and what became of it; `word` is empty while nothing is handed in."""

    deliverable: Deliverable
    tone: str
    icon: str
    word: str

    @property
    def to_review(self) -> bool:
        return self.icon in ("inbox", "clock")


@dataclass(slots=True)
class StudentPage:
    """One reader's view of one student."""

    student: Student
    standing: Standing | None
    search: Search | None
    facts: str
    sentence: str
    further_reasons: tuple[str, ...]
    level: str = ""
    against: list[SituationNotice] = field(default_factory=list)
    weeks: list[Period] = field(default_factory=list)
    months: list[Period] = field(default_factory=list)
    current: Period | None = None
    offers: list[Offer] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    deliverables: list[Work] = field(default_factory=list)
    concerns: list[Concern] = field(default_factory=list)
    leave: list[Leave] = field(default_factory=list)
    excusals: list[Excusal] = field(default_factory=list)
    lapse: Lapse | None = None
    lapsed: Lapse | None = None


def page_for(student: Student, *, own: bool, now: datetime) -> StudentPage:
    """Return the page of a student for its reader.

    The student themself (`own`) reads it without the coach's view of risk and without undecided concerns.
    """
    standing = Standing.objects.filter(student=student).select_related("current", "search").first()
    search = latest_search(student)
    periods = list(search.periods.all()) if search else []
    weeks = [period for period in periods if period.unit == Unit.WEEK]
    situation = situation_of(student, search, now, against=items_of(student, search, periods, now))
    if own:
        reasons = _own_reasons(situation, periods)
    else:
        reasons = (
            standing.why(student.zone, now, pages.staff(situation))
            if standing
            else (caseload_queries.NOT_YET,)
        )
        strikes = strikes_in_words(search, now)
        reasons = (*reasons, *([strikes] if strikes else []))
    return StudentPage(
        student=student,
        standing=None if own else standing,
        search=search,
        facts=_where(student, search, now),
        sentence=reasons[0],
        level="" if own or standing is None else level_of(situation, standing.level),
        against=told(situation.against, student, situation.coach) if own else [],
        further_reasons=reasons[1:],
        weeks=weeks,
        months=[period for period in periods if period.unit == Unit.MONTH],
        current=_current(weeks or periods, now),
        offers=list(student.offers.select_related("employer").order_by("-received_at", "-pk")),
        appointments=appointments_of(student),
        deliverables=deliverables_of(student),
        concerns=_concerns(student, own),
        leave=list(search.leaves.select_related("asked_by", "decided_by").order_by("-first_day"))
        if search
        else [],
        excusals=list(search.excusals.filter(state__in=[ExcusalState.ASKED, ExcusalState.PROPOSED]))
        if search
        else [],
        lapse=lapse_queries.open_lapse(student),
        lapsed=None if own else _lapsed(student),
    )


def appointments_of(student: Student) -> list[Appointment]:
    """Return appointments without an outcome, earliest first, and then the others, latest first."""
    outcome_corrections = OutcomeCorrection.objects.select_related("by", "was_recorded_by").order_by("-pk")
    booked = student.appointments.select_related("host").order_by("starts_at", "pk")
    booking_corrections = BookingCorrection.objects.select_related("by", "was_host").order_by("-pk")
    appointments = list(
        booked.prefetch_related(
            Prefetch("corrections", outcome_corrections), Prefetch("booking_corrections", booking_corrections)
        )
    )
    waiting = [appointment for appointment in appointments if not appointment.outcome]
    held = [appointment for appointment in reversed(appointments) if appointment.outcome]
    return waiting + held


def deliverables_of(student: Student) -> list[Work]:
    """Return what is asked of the student, by deadline, each with what became of it."""
    deliverables = (
        student.deliverables.not_called_off()
        .prefetch_related(
            Prefetch("submissions", Submission.objects.order_by("version")),
            Prefetch("submissions__reviews", Review.objects.order_by("pk")),
        )
        .order_by("due_at", "pk")
    )
    return [Work(deliverable, *_became(deliverable)) for deliverable in deliverables]


def _became(deliverable: Deliverable) -> tuple[str, str, str]:
    """Return tone, icon and word of what became of a deliverable.

    The last review of the last version counts; without one, whether the first version came in time.
    """
    versions = list(deliverable.submissions.all())
    if not versions:
        return "", "", ""
    approvals = [review.approved for review in versions[-1].reviews.all()]
    if approvals:
        return ("met", "check-lg", "approved") if approvals[-1] else ("open", "pencil", "changes asked for")
    if versions[0].submitted_at < deliverable.due_at:
        return "none", "inbox", "handed in"
    return "missed", "clock", "handed in late"


def _where(student: Student, search: Search | None, now: datetime) -> str:
    """Return the facts in a line, such as "Spring 26 · Chicago · searching · day 43 of 180 · last day Sat 10 Apr"."""
    parts = [student.cohort.name, city(student.zone), student.get_state_display()]
    if search is not None and search.state == SearchState.RUNNING:
        today = local(now, search.zone).date()
        days = (search.last_day - search.start_date).days
        parts.append(f"day {(today - search.start_date).days} of {days}")
        parts.append(f"last day {day_words(search.last_day, today.year)}")
    elif search is not None and search.state == SearchState.PLANNED:
        parts.append(f"search starts {day_words(search.start_date, now.year)}")
    return " · ".join(parts)


def _own_reasons(situation: Situation, periods: list[Period]) -> tuple[str, ...]:
    """Return where the student stands, in words for them: what is met first, then what became of the search."""
    if situation.clock != ServiceClock.RUNS and situation.guarantee != Guarantee.RUNS:
        page_words = pages.today(situation)
        return (page_words.headline, *page_words.lede)
    units = [unit for unit in Unit if any(period.unit == unit for period in periods)]
    met_periods = [
        plural(sum(period.verdict == Verdict.MET for period in periods if period.unit == unit), unit)
        for unit in units
    ]
    met_sentence = f"{joined(met_periods)} met so far." if met_periods else "Your first week begins."
    if situation.guarantee == Guarantee.RUNS:
        if any(fact.counts for fact in situation.against):
            return (met_sentence,)
        return (met_sentence, "Nothing stands in your way.")
    page_words = pages.commitment(situation)
    return (page_words.headline, *page_words.lede, met_sentence)


def _current(periods: list[Period], now: datetime) -> Period | None:
    """Return the running week (or month, where only these count), else the last one that has begun, else the first."""
    begun = [period for period in periods if period.opens_at <= now]
    return begun[-1] if begun else next(iter(periods), None)


def _concerns(student: Student, own: bool) -> list[Concern]:
    concerns = student.concerns.select_related("raised_by", "proposed_by", "decided_by").order_by(
        "-happened_on", "-pk"
    )
    return list(concerns.filter(upheld=True) if own else concerns)


def _lapsed(student: Student) -> Lapse | None:
    """Return a confirmed lapse that an admin could take back."""
    return (
        Lapse.objects.filter(
            search__student=student,
            search__endings__cause=EndingCause.LAPSE,
            search__endings__undone_at__isnull=True,
        )
        .filter(confirmed_at__isnull=False, reinstated_at__isnull=True)
        .distinct()
        .first()
    )
