"""What these tests start from: Alice with her coach Bob, Frank who coaches others, Dora and Erin, a policy."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from commitments.graduation.verbs import certify
from commitments.policies.models import Policy
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Search
from commitments.signing import verbs as signing_verbs
from commitments.signing.models import Signature
from people.accounts.models import User
from people.students.models import Student
from rules.instants import end_of_day, start_of_day
from standing.models import Period
from tests import factories

START = date(2026, 3, 2)  # a Monday
NOW = datetime(2026, 2, 20, 15, 0, tzinfo=UTC)  # a Friday, 10:00 in New York
LAST_DAY = date(2026, 8, 29)
END_OF_LAST_DAY = datetime(2026, 8, 30, 4, 0, tzinfo=UTC)
ZONE = "America/New_York"


def at(day: date, hour: int = 12, zone: str = ZONE) -> datetime:
    """An hour of a local day, on a day without a clock change."""
    return start_of_day(day, zone) + timedelta(hours=hour)


def end(day: date, zone: str = ZONE) -> datetime:
    return end_of_day(day, zone)


@dataclass
class Scene:
    policy: Policy
    alice: Student
    bob: User
    frank: User
    dora: User
    erin: User

    @property
    def search(self) -> Search:
        """As it stands now."""
        return Search.objects.select_related("student__user", "policy").latest("pk")

    def sign(self, start: date = START, *, now: datetime = NOW, **changes: Any) -> Signature:
        values: dict[str, Any] = {
            "signed_name": "Alice Moreau",
            "text_digest": self.policy.digest,
            "address": "198.51.100.7",
            "by": self.alice.user,
        }
        return signing_verbs.sign(self.alice, start_date=start, now=now, **(values | changes))

    def certify(self, day: date, now: datetime = NOW) -> None:
        certify(self.alice, graduated_on=day, outcomes={}, by=self.dora, now=now)

    def searching(self, start: date = START) -> Search:
        """Certified, signed and opened on the first instant of `start`."""
        self.certify(min(start - timedelta(days=11), NOW.date()))
        self.sign(start)
        search_verbs.open_search(self.search, now=start_of_day(start, ZONE))
        self.alice.refresh_from_db()
        return self.search

    def week(self, number: int) -> Period:
        return Period.objects.get(search=self.search, unit="week", number=number)

    def state(self) -> str:
        return Student.objects.get(pk=self.alice.pk).state


def make_scene(document: dict[str, Any] | None = None) -> Scene:
    dora, erin = factories.make_admin("Dora Quist", now=NOW), factories.make_admin("Erin Sato", now=NOW)
    policy = factories.make_policy(document, now=NOW - timedelta(days=100))
    bob, frank = factories.make_coach("Bob Field", now=NOW), factories.make_coach("Frank Lowe", now=NOW)
    alice = factories.make_student("Alice Moreau", coach=bob, planned_graduation=date(2026, 2, 27), now=NOW)
    return Scene(policy, alice, bob, frank, dora, erin)
