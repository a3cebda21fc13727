"""What allauth does otherwise here: nobody signs up, and its mail leaves through the outbox."""

import time
from typing import Any, ClassVar
from uuid import uuid4

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest

from core import clock, outbox

REFUSED = (
    "This address and password do not go together. Invited, but never signed in? Choose a password with the link "
    "in your invitation first. If it is lost or forgotten, ask for a new link below."
)


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up is closed: people arrive by roster or invitation (DOMAIN §1)."""

    # One answer for a wrong password, an unknown address and someone who has not joined: it tells nobody who is here.
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": REFUSED,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who typed password and code within the last minutes is not asked again on the way to a second factor."""
        records = get_authentication_records(self.request, self.request.user)
        # allauth writes these in real time, whatever the demonstration's clock says
        if records and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        mail = self.render_mail(template_prefix, email, context)
        outbox.post(
            key=f"account:{uuid4()}", to=email, subject=mail.subject, body=str(mail.body), now=clock.now()
        )
