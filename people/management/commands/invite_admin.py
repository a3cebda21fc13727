"""`invite_admin EMAIL --name NAME`: the first admin of an installation, whom nobody there could invite yet."""

from typing import Any

from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from people.accounts.models import RoleKind, User
from people.staff import verbs as staff_verbs


class Command(JsonCommand):
    help = "Makes somebody an admin and sends them an invitation; later admins are invited on the Staff page."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("email", metavar="EMAIL", help="the address they will sign in with")
        parser.add_argument("--name", default="", help="their name; needed unless they are known already")
        parser.add_argument("--zone", default="America/New_York", help="the time zone they read times in")

    def answer(self, **options: Any) -> dict[str, Any]:
        user: User = staff_verbs.invite_staff(
            email=options["email"],
            name=options["name"],
            kinds=[RoleKind.ADMIN],
            time_zone=options["zone"],
            by=None,
            now=clock.now(),
        )
        return {"email": user.email, "name": user.name, "invited": user.joined_at is None}

    def words(self, value: dict[str, Any]) -> str:
        if value["invited"]:
            return f"{value['name']} is an admin; an invitation goes to {value['email']}."
        return f"{value['name']} is an admin from now on, and signs in as before."
