"""What allauth does differently here: nobody signs up, mail leaves through the outbox, secrets are kept encrypted."""

import time
from typing import Any, ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from core import clock
from core.encryption import cipher
from people.accounts import limits, mails, record
from people.accounts.models import EntranceKind, User

REFUSED = (
    "This address and password do not go together. Invited, but never signed in? Choose a password with the link "
    "in your invitation first. If it is lost or forgotten, ask for a new link below."
)
TOO_OFTEN = (
    "That was too often in a short time. Wait a few minutes, then try again, or ask for a new link below."
)


class AccountAdapter(DefaultAccountAdapter):
    """Allauth's adapter with sign-up closed: people arrive by roster or invitation (DOMAIN §1)."""

    # One answer for a wrong password, an unknown address and someone who has not joined: it tells nobody who is here.
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": REFUSED,
        "too_many_login_attempts": TOO_OFTEN,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Say whether the person has to prove again who they are: not within minutes of typing password and code."""
        records = get_authentication_records(self.request, self.request.user)
        # allauth writes these in real time, whatever the demonstration's clock says
        if records and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Return the key by which wrong passwords are counted: address and person together. Allauth's own key is the
        person, whom any stranger could bar with five of them.
        """
        return limits.pair(request, credentials.get("email", ""))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        address = credentials.get("email", "")
        try:
            super().pre_authenticate(request, **credentials)
            slowed = limits.is_guessed_at(request, address)
            if slowed and not limits.allows(
                "try_while_guessed_at", request, key=limits.pair(request, address)
            ):
                raise self.validation_error("too_many_login_attempts")
        except ValidationError:
            record.note(EntranceKind.TOO_OFTEN, request, address)
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        address = credentials.get("email", "")
        record.note(EntranceKind.FAILED, request, address)
        if limits.allows("wrong_passwords", request, key=address.strip().lower()):
            return
        if limits.first_today("passwords", address):
            user = User.objects.filter(email__iexact=address.strip(), joined_at__isnull=False).first()
            if user is not None and user.is_active:
                mails.guessed_at(user, now=clock.now())

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Note a right password for a closed account, and answer as allauth does."""
        record.note(EntranceKind.CLOSED, request, user)
        return super().respond_user_inactive(request, user)

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **kwargs: Any) -> None:
        mails.changed(user, mails.CHANGES[template_prefix], now=clock.now())

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Refuse to send allauth's own mail, which would carry the request's host name: mail of ours is written in
        `people.accounts.mails`.
        """
        raise NotImplementedError(f"No mail of ours is called {template_prefix}.")


PURPOSE = b"people.accounts.adapter: second factors"  # part of the key: never changed


class SecondFactorAdapter(DefaultMFAAdapter):
    """Allauth's adapter that stores keys of authenticator apps and seeds of recovery codes encrypted, under a key made
    of SECRET_KEY.
    """

    MARK = "fernet:"  # what has none was stored before, in the clear

    def encrypt(self, text: str) -> str:
        return self.MARK + cipher(PURPOSE).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        if not encrypted_text.startswith(self.MARK):
            return encrypted_text
        return cipher(PURPOSE).decrypt(encrypted_text.removeprefix(self.MARK).encode()).decode()
