"""Reading accommodations: how one stands, who may see it, and who may read its ground."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet

from commitments.excusals.queries import period_of
from commitments.searches.claim_freeze import claim_of
from commitments.searches.models import Search
from guarantee.accommodations.models import Accommodation, AccommodationDecision, AccommodationQuerySet
from guarantee.claims.models import Claim
from guarantee.judges.entitlement import entitled
from people.accounts.models import User
from people.accounts.roles import holds
from rules.verdict import Verdict
from standing.models import Period

# What an accommodation could turn; what is met, excused or on leave needs none.
TURNED = (Verdict.MISSED, Verdict.OPEN)


@dataclass(frozen=True)
class AccommodationStanding:
    """An accommodation with what was decided on it, the first decision first."""

    accommodation: Accommodation
    decisions: list[AccommodationDecision]

    @property
    def decided(self) -> AccommodationDecision | None:
        """The decision in force."""
        return next((decision for decision in self.decisions if decision.stands), None)

    @property
    def waiting(self) -> AccommodationDecision | None:
        """The decision that waits for a second admin."""
        last = self.decisions[-1] if self.decisions else None
        return last if last is not None and last.back_at is None and not last.stands else None

    @property
    def sent_back(self) -> AccommodationDecision | None:
        """The decision that was sent back last, while nobody made another one."""
        last = self.decisions[-1] if self.decisions else None
        return last if last is not None and last.back_at is not None else None


def accommodations_visible_to(user: User, now: datetime) -> AccommodationQuerySet:
    """Return all for an admin, and a student's own for the student."""
    rows = Accommodation.objects.select_related("search__student__user", "search__policy")
    return rows if holds(user, "admin", now) else rows.filter(search__student__user=user)


def accommodations_decided_by(user: User, now: datetime) -> AccommodationQuerySet:
    """Return those that admins' pages show: never one's own."""
    return accommodations_visible_to(user, now).exclude(search__student__user=user)


def standing_of(accommodation: Accommodation) -> AccommodationStanding:
    rows = accommodation.decisions.select_related("by", "agreed_by", "back_by").order_by("pk")
    return AccommodationStanding(accommodation, list(rows))


def standings(rows: QuerySet[Accommodation]) -> list[AccommodationStanding]:
    """Return these accommodations with what was decided on them, and their documents. As many queries for many as for
    one."""
    whole = rows.prefetch_related(
        "decisions__by", "decisions__agreed_by", "decisions__back_by", "documents__file"
    )
    return [AccommodationStanding(row, list(row.decisions.all())) for row in whole]


def deciding_claim(search: Search) -> Claim | None:
    """Return the open claim whose judges decide; None where any admins do."""
    claim = claim_of(search)
    return claim if claim is not None and claim.is_open else None


def may_read_ground(standing: AccommodationStanding, user: User, now: datetime) -> bool:
    """Return whether somebody reads the ground: the student, who decided, and who decides: any admin before a claim,
    then its judges alone."""
    student = standing.accommodation.search.student
    if user.pk == student.user_id:
        return True
    if not holds(user, "admin", now):
        return False
    if any(user.pk in (row.by_id, row.agreed_by_id, row.back_by_id) for row in standing.decisions):
        return True
    if claim_of(standing.accommodation.search) is None:
        return True
    return user.pk in entitled(student, now).judges


def may_read_grounds(search: Search, user: User, now: datetime) -> bool:
    """Return whether somebody reads the ground of each accommodation of a search: who does not gets no copy of it."""
    rows = Accommodation.objects.filter(search=search).select_related("search__student")
    return all(may_read_ground(standing, user, now) for standing in standings(rows))


def periods_to_turn(search: Search, now: datetime) -> list[Period]:
    """Return the weeks and months that have begun and that an excusal would turn, in their order."""
    rows = search.periods.filter(opens_at__lte=now, verdict__in=TURNED)
    return list(rows.order_by(F("unit").desc(), "number"))


def name_of_period(period: Period) -> str:
    """Return a period's name as an accommodation keeps it, such as "week 3"."""
    return f"{period.unit} {period.number}"


def period_named(search: Search, name: str) -> Period:
    """Return the search's period of that name. Raise Refused where it has none."""
    unit, _, number = name.partition(" ")
    return period_of(search, unit, int(number) if number.isdecimal() and len(number) < 5 else 0)
