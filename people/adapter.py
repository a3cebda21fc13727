"""What allauth does otherwise here: nobody signs up, and its mail leaves through the outbox."""

from typing import Any
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from core import clock, outbox


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up is closed: people arrive by roster or invitation (DOMAIN §1)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(
        self, template_prefix: str, email: str, context: dict[str, Any]
    ) -> None:
        mail = self.render_mail(template_prefix, email, context)
        outbox.post(
            key=f"account:{uuid4()}",
            to=email,
            subject=mail.subject,
            body=str(mail.body),
            now=clock.now(),
        )
