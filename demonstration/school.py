"""The stage: staff, policy, rosters, and the moments of a school that began a year ago."""

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from commitments.drafting.verbs import ship_policy
from commitments.policies.models import Policy
from commitments.questions import verbs as questions
from demonstration import names
from demonstration.plan import CohortPlan, SchoolPlan
from people.accounts.models import Role, RoleKind, User
from people.invitations import tokens
from people.invitations import verbs as invitation_verbs
from people.programs.models import Cohort, Program
from people.programs.verbs import add_requirement
from people.rosters.matching import suggestion, table_of
from people.rosters.verbs import apply_roster, upload_roster
from people.staff import verbs as staff_verbs
from people.students.models import Student

SEED = 180
PASSWORD = "learn-love-code-180"  # noqa: S105 # printed for everyone; production refuses the demonstration


def at(day: date, hour: float, zone: str) -> datetime:
    """An hour of a local day, in UTC."""
    minutes = int(hour * 60)
    return datetime.combine(day, time(minutes // 60, minutes % 60), ZoneInfo(zone)).astimezone(UTC)


@dataclass
class DemonstrationSchool:
    """Who is in the demonstration, which is made by this plan."""

    plan: SchoolPlan
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 # for the story only
    admins: list[User] = field(default_factory=list)
    coaches: list[User] = field(default_factory=list)
    published: dict[str, Policy] = field(default_factory=dict)
    booked: Counter[tuple[int, date]] = field(default_factory=Counter)

    @property
    def now(self) -> datetime:
        """The moment for which it is made; everything lies before it."""
        return self.plan.now

    def free_slot(self, host: User, day: date) -> datetime:
        """The next half hour of that day, from noon on in the host's zone, in which they meet nobody yet."""
        self.booked[host.pk, day] += 1
        return at(day, 12 + (self.booked[host.pk, day] - 1) / 2, host.time_zone)

    def found(self) -> None:
        """Admins first (the first one is made by whoever installs), then coaches by them."""
        began = self.plan.founded_at
        for name, email in names.ADMINS:
            first = not self.admins
            admin = (
                self._first_admin(name, email, began)
                if first
                else staff_verbs.invite_staff(
                    email=email,
                    name=name,
                    kinds=[RoleKind.ADMIN],
                    time_zone="America/New_York",
                    by=self.admins[0],
                    now=began,
                )
            )
            self.admins.append(self._join(admin, began))
        for name, email in names.COACHES:
            coach = staff_verbs.invite_staff(
                email=email,
                name=name,
                kinds=[RoleKind.COACH],
                time_zone="America/New_York",
                by=self.admins[0],
                now=began,
            )
            self.coaches.append(self._join(coach, began))

    def publish(self, name: str, now: datetime) -> None:
        """What ships under that name, once; whoever is enrolled from then on acknowledges it."""
        if name not in self.published:
            self.published[name] = ship_policy(self.admins[0], now, name)

    def be_visited(self) -> None:
        """Somebody who thinks about enrolling read the terms, and asks about them."""
        questions.ask(
            self.published["this-school"],
            "10.4",
            body="If a lender paid a part of my tuition, does that part come back, too?",
            by=None,
            name="Noor Haddad",
            email="noor.haddad@visitor.example",
            key=uuid4(),
            now=self.plan.visited_at,
        )

    def _first_admin(self, name: str, email: str, began: datetime) -> User:
        user = User.objects.create_user(email=email, name=name, time_zone="America/New_York")
        staff_verbs.give_role(user, kind=RoleKind.ADMIN, by=None, now=began)
        return invitation_verbs.invite(user, now=began)

    def _join(self, user: User, now: datetime) -> User:
        return invitation_verbs.accept_invitation(
            user, token=tokens.make(user, now), password=PASSWORD, now=now
        )

    def enrol(self, cohort: CohortPlan) -> list[Student]:
        """A cohort's roster, uploaded and applied as an admin does; then everyone uses their invitation."""
        now = cohort.enrolled_at
        rows = ["name,email,program,cohort,graduation date,coach,time zone,country,state,tuition paid"]
        for number, life in enumerate(cohort.lives):
            coach = self.coaches[number % len(self.coaches)].email
            email = f"{life.name.lower().replace(' ', '.')}@student.example"
            place = f"{life.place.zone},{life.place.country},{life.place.state}"
            graduation = life.days.graduation
            rows.append(
                f"{life.name},{email},{cohort.program},{cohort.name},{graduation},{coach},{place},15000.00"
            )
        text = "\n".join(rows)
        matching = replace(
            suggestion(table_of(text)), defaults={"series": self.published[cohort.policy].series.name}
        )
        upload = upload_roster(
            file_name=f"{cohort.name}.csv", text=text, matching=matching, by=self.admins[0], now=now
        )
        result = apply_roster(upload, by=self.admins[0], now=now)
        assert not result.refused, result.refused
        self._require(cohort.program)
        people = [life.name for life in cohort.lives]
        students = Student.objects.select_related("user", "cohort__program").filter(user__name__in=people)
        by_name = {student.user.name: student for student in students}
        for student in by_name.values():
            self._join(student.user, now + timedelta(hours=5))
        return [by_name[name] for name in people]

    def _require(self, named: str) -> None:
        program = Program.objects.get(name=named)
        for name in ("Attendance", "Final project"):
            if not program.requirements.filter(name=name).exists():
                add_requirement(program, name=name, by=self.admins[0], now=self.now)


def is_made() -> bool:
    """Whether there is anybody at all: the demonstration is made only where nobody is."""
    return Role.objects.exists() or Cohort.objects.exists()
