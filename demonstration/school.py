"""The stage: staff, policy, rosters, and the moments of a school that began a year ago."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from commitments.models import Policy
from commitments.policy_verbs import ship_policy
from demonstration import names
from people import staff_verbs, tokens
from people.models import Cohort, Program, Role, RoleKind, Student, User
from people.program_verbs import add_requirement
from people.roster_verbs import apply_roster, upload_roster

SEED = 180
PROGRAM = "Software Engineering"
PASSWORD = "learn-love-code-180"  # noqa: S105 # printed for everyone; production refuses the demonstration
SEASONS = ("Winter", "Spring", "Summer", "Fall")


def at(day: date, hour: float, zone: str) -> datetime:
    """An hour of a local day, in UTC."""
    minutes = int(hour * 60)
    return datetime.combine(day, time(minutes // 60, minutes % 60), ZoneInfo(zone)).astimezone(UTC)


@dataclass
class School:
    """Who is in the demonstration; `now` is the moment for which it is made, everything lies before it."""

    now: datetime
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 # for the story only
    admins: list[User] = field(default_factory=list)
    coaches: list[User] = field(default_factory=list)
    policy: Policy | None = None
    booked: Counter[tuple[int, date]] = field(default_factory=Counter)

    def free_slot(self, host: User, day: date) -> datetime:
        """The next half hour of that day, from noon on in the host's zone, in which they meet nobody yet."""
        self.booked[host.pk, day] += 1
        return at(day, 12 + (self.booked[host.pk, day] - 1) / 2, host.time_zone)

    @property
    def today(self) -> date:
        """The school's own day, in New York."""
        return self.now.astimezone(ZoneInfo("America/New_York")).date()

    def found(self) -> None:
        """Admins first (the first one is made by whoever installs), then coaches by them."""
        began = self.now - timedelta(days=420)
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

    def publish(self, name: str, days_ago: int) -> None:
        """What ships under that name; whoever is enrolled from then on acknowledges it."""
        self.policy = ship_policy(self.admins[0], self.now - timedelta(days=days_ago), name)

    def _first_admin(self, name: str, email: str, began: datetime) -> User:
        user = User.objects.create_user(email=email, name=name, time_zone="America/New_York")
        staff_verbs.give_role(user, kind=RoleKind.ADMIN, by=None, now=began)
        return staff_verbs.invite(user, now=began)

    def _join(self, user: User, now: datetime) -> User:
        return staff_verbs.accept_invitation(user, token=tokens.make(user, now), password=PASSWORD, now=now)

    def enrol(
        self, people: list[str], graduations: list[date], now: datetime, program: str = PROGRAM
    ) -> list[Student]:
        """A cohort's roster, uploaded and applied as an admin does; then everyone uses their invitation."""
        season = f"{SEASONS[graduations[0].month % 12 // 3]} {graduations[0].year}"
        cohort = season if program == PROGRAM else f"Codeup {season}"
        rows = ["name,email,program,cohort,graduation date,coach,time zone,country,state,tuition paid"]
        for number, (name, graduation) in enumerate(zip(people, graduations, strict=True)):
            usual = names.PLACES[number % len(names.PLACES)]
            zone, country, state = names.ABROAD.get(name, usual)
            coach = self.coaches[number % len(self.coaches)].email
            email = f"{name.lower().replace(' ', '.')}@student.example"
            rows.append(
                f"{name},{email},{program},{cohort},{graduation},{coach},{zone},{country},{state},15000.00"
            )
        upload = upload_roster(file_name=f"{cohort}.csv", text="\n".join(rows), by=self.admins[0], now=now)
        result = apply_roster(upload, by=self.admins[0], now=now)
        assert not result.refused, result.refused
        self._require(program)
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
