"""The school of the demonstration, which began a year ago: its staff, policies and rosters."""

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
from resources.guides import verbs as guide_verbs
from resources.guides.models import Guide
from resources.guides.verbs import GuideWords

SEED = 180
LEFT_THE_COMPANY = """## When your mail comes back

The person may have left. Look where they went: you now know somebody at two companies. Write to the new address, say
that you were in touch, and ask who looks after your matter at the old place.

> Hi Priya, my mail to Globex came back, so I found you here; congratulations on the new role. Do you know who took over
> the booking team? And may I ask you about the new one, once you have settled in?"""
PASSWORD = "learn-love-code-180"  # noqa: S105 # printed for everyone; production refuses the demonstration


def at(day: date, hour: float, zone: str) -> datetime:
    """Return an hour of a local day, in UTC."""
    minutes = int(hour * 60)
    return datetime.combine(day, time(minutes // 60, minutes % 60), ZoneInfo(zone)).astimezone(UTC)


@dataclass
class DemonstrationSchool:
    """The demonstration school while it is made by its plan: its staff, published policies and booked slots."""

    plan: SchoolPlan
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 # for the story only
    admins: list[User] = field(default_factory=list)
    coaches: list[User] = field(default_factory=list)
    policies: dict[str, Policy] = field(default_factory=dict)
    bookings: Counter[tuple[int, date]] = field(default_factory=Counter)

    @property
    def now(self) -> datetime:
        """The moment for which the school is made; everything lies before it."""
        return self.plan.now

    def free_slot(self, host: User, day: date) -> datetime:
        """Book and return the host's next free half hour of that day, from noon on in their zone."""
        self.bookings[host.pk, day] += 1
        return at(day, 12 + (self.bookings[host.pk, day] - 1) / 2, host.time_zone)

    def found(self) -> None:
        """Make the admins (the first one as whoever installs the program does), and let them invite the coaches."""
        founded_at = self.plan.founded_at
        for name, email in names.ADMINS:
            is_first = not self.admins
            admin = (
                self._first_admin(name, email, founded_at)
                if is_first
                else staff_verbs.invite_staff(
                    email=email,
                    name=name,
                    kinds=[RoleKind.ADMIN],
                    time_zone="America/New_York",
                    by=self.admins[0],
                    now=founded_at,
                )
            )
            self.admins.append(self._join(admin, founded_at))
        for name, email in names.COACHES:
            coach = staff_verbs.invite_staff(
                email=email,
                name=name,
                kinds=[RoleKind.COACH],
                time_zone="America/New_York",
                by=self.admins[0],
                now=founded_at,
            )
            self.coaches.append(self._join(coach, founded_at))
        guide_verbs.load_shipped(founded_at)

    def publish(self, name: str, now: datetime) -> None:
        """Publish the policy that ships under that name, once; students enrolled from then on acknowledge it."""
        if name not in self.policies:
            self.policies[name] = ship_policy(self.admins[0], now, name)

    def be_visited(self) -> None:
        """Ask a question about the terms as somebody who thinks about enrolling."""
        questions.ask(
            self.policies["this-school"],
            "10.4",
            body="If a lender paid a part of my tuition, does that part come back, too?",
            by=None,
            name="Noor Haddad",
            email="noor.haddad@visitor.example",
            key=uuid4(),
            now=self.plan.visited_at,
        )

    def propose_a_guide(self) -> None:
        """Let a coach propose a new version of a guide, which waits for an admin."""
        guide = Guide.objects.select_related("current").get(slug="follow-up")
        current = guide.current
        assert current is not None
        before, _, after = current.text.partition("## Mistakes we see often")
        words = GuideWords(
            title=current.title,
            applies=current.applies,
            theme=current.theme,
            places=tuple(current.places),
            text=f"{before}{LEFT_THE_COMPANY}\n\n## Mistakes we see often{after}",
        )
        guide_verbs.rewrite(
            guide,
            words,
            note="What to do when the person has left; two students asked.",
            seen=current.number,
            publish=False,
            key=uuid4(),
            by=self.coaches[0],
            now=self.plan.visited_at,
        )

    def _first_admin(self, name: str, email: str, now: datetime) -> User:
        user = User.objects.create_user(email=email, name=name, time_zone="America/New_York")
        staff_verbs.give_role(user, kind=RoleKind.ADMIN, by=None, now=now)
        return invitation_verbs.invite(user, now=now)

    def _join(self, user: User, now: datetime) -> User:
        return invitation_verbs.accept_invitation(
            user, token=tokens.make(user, now), password=PASSWORD, now=now
        )

    def enrol(self, cohort: CohortPlan) -> list[Student]:
        """Upload and apply a cohort's roster as an admin does, and have everyone use their invitation."""
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
            suggestion(table_of(text)), defaults={"series": self.policies[cohort.policy].series.name}
        )
        upload = upload_roster(
            file_name=f"{cohort.name}.csv", text=text, matching=matching, by=self.admins[0], now=now
        )
        roster_result = apply_roster(upload, by=self.admins[0], now=now)
        assert not roster_result.refused, roster_result.refused
        self._require(cohort.program)
        student_names = [life.name for life in cohort.lives]
        students = Student.objects.select_related("user", "cohort__program").filter(
            user__name__in=student_names
        )
        by_name = {student.user.name: student for student in students}
        for student in by_name.values():
            self._join(student.user, now + timedelta(hours=5))
        return [by_name[name] for name in student_names]

    def _require(self, program_name: str) -> None:
        program = Program.objects.get(name=program_name)
        for name in ("Attendance", "Final project"):
            if not program.requirements.filter(name=name).exists():
                add_requirement(program, name=name, by=self.admins[0], now=self.now)


def is_made() -> bool:
    """Return whether the database has any people or cohorts: the demonstration is made only where it has none."""
    return Role.objects.exists() or Cohort.objects.exists()
