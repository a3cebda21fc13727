"""`manage.py record_bounce MESSAGE-ID`: a mail about a message came back, so the message's clocks wait (DOMAIN §2)."""

from typing import Any

from django.core.management.base import CommandParser

from coaching.bounces.verbs import record_bounce
from coaching.conversation.models import Message
from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.models import OutboxMail

PREFIX = "message:"


class Command(JsonCommand):
    help = "Records that the mail with this Message-ID, which told a student of a message, came back."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("message_id", help="as in the returned mail, with or without its angle brackets")
        parser.add_argument("--said", default="", help="what the other mail server said")

    def answer(self, **options: Any) -> dict[str, Any]:
        message_id = options["message_id"].strip().strip("<>")
        mail = OutboxMail.objects.filter(message_id=f"<{message_id}>").first()
        if mail is None:
            raise Refused("No mail with that Message-ID left from here.")
        number = mail.key.removeprefix(PREFIX)
        if not mail.key.startswith(PREFIX) or not number.isdecimal():
            raise Refused("That mail told of no message to a student: no clock hangs on it.")
        message = Message.objects.get(pk=int(number))
        bounce = record_bounce(message, returned_text=options["said"], by=None, now=clock.now())
        message.refresh_from_db()
        return {
            "message": message.pk,
            "recorded": bounce.at.isoformat(),
            "waits": message.clocks_from is None,
        }

    def words(self, value: dict[str, Any]) -> str:
        waits = "its clocks wait" if value["waits"] else "the student knew of it already"
        return f"On record: the mail of message {value['message']} came back; {waits}."
