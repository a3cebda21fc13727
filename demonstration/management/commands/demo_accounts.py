"""The command `manage.py demo_accounts`: who can sign in to the demonstration."""

from typing import Any

from django.conf import settings

from core.commands import JsonCommand
from core.errors import Refused
from demonstration.names import ADMINS, COACHES
from demonstration.school import PASSWORD
from people.accounts.models import User
from people.students.models import Student

NOBODY = """Nobody of the demonstration, which has not been made. To go in, invite yourself as its first admin:
  .venv/bin/python manage.py invite_admin you@example.org --name "Your Name"
Then follow the link in the mail."""


class Command(JsonCommand):
    help = "Who can sign in to the demonstration, and with which password."

    def answer(self, **options: Any) -> list[dict[str, str]]:
        if not settings.DEMONSTRATION:
            raise Refused("The demonstration is off here, so there are no such accounts.")
        staff = [(email, "admin") for _, email in ADMINS] + [(email, "coach") for _, email in COACHES]
        existing_emails = set(
            User.objects.filter(email__in=[email for email, _ in staff]).values_list("email", flat=True)
        )
        students = Student.objects.filter(user__email__endswith="@student.example").order_by("pk")
        accounts = [(email, role) for email, role in staff if email in existing_emails]
        accounts += [(email, "student") for email in students.values_list("user__email", flat=True)]
        return [{"email": email, "role": role, "password": PASSWORD} for email, role in accounts]

    def words(self, value: list[dict[str, str]]) -> str:
        if not value:
            return NOBODY
        return "\n".join(
            f"{account['role']:<8}{account['email']:<36}{account['password']}" for account in value
        )
