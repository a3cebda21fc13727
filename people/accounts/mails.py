"""Mails about the account itself. None names an address of the network, a device or another person."""

from datetime import datetime

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings

from core.mails import link, queue_mail
from core.wording import instant_words
from people.accounts.models import User
from people.mails import tell

SLOT = 5 * 60  # seconds; in each, one link goes to a person, however often it is asked for
# allauth's names of what changed, and our mail about it.
CHANGES = {
    "account/email/password_changed": "people/accounts/mail/password_changed.txt",
    "account/email/password_set": "people/accounts/mail/password_set.txt",
    "account/email/password_reset": "people/accounts/mail/password_reset.txt",
    "mfa/email/totp_activated": "people/accounts/mail/totp_activated.txt",
    "mfa/email/totp_deactivated": "people/accounts/mail/totp_deactivated.txt",
    "mfa/email/recovery_codes_generated": "people/accounts/mail/recovery_codes_generated.txt",
}


def new_password(user: User, *, now: datetime) -> None:
    """Mail the link with which `user` chooses a password: one in five minutes, however often it is asked for."""
    token = default_token_generator.make_token(user)
    tell(
        user,
        f"new-password:{user.pk}:{int(now.timestamp()) // SLOT}",
        "people/accounts/mail/new_password.txt",
        now,
        hours=settings.PASSWORD_RESET_TIMEOUT // 3600,
        page=link("account_reset_password_from_key", uidb36=user_pk_to_url_str(user), key=token),
    )


def changed(user: User, template: str, *, now: datetime) -> None:
    """Tell a person what changed about signing in, and what to do if it was not they."""
    _tell_of_entrance(user, f"changed:{user.pk}:{now.isoformat()}", template, now)


def second_factor_taken_off(user: User, *, now: datetime) -> None:
    """Tell a person that an admin took their second factor off."""
    changed(user, "people/accounts/mail/second_factor_taken_off.txt", now=now)


def guessed_at(user: User, *, now: datetime) -> None:
    """Tell a person, once a day, that many wrong passwords came from elsewhere."""
    key = f"guessed-at:{user.pk}:{now.date()}"
    _tell_of_entrance(user, key, "people/accounts/mail/guessed_at.txt", now)


def password_known(user: User, *, now: datetime) -> None:
    """Tell a person, once a day, that someone typed the right password and wrong codes."""
    key = f"password-known:{user.pk}:{now.date()}"
    _tell_of_entrance(user, key, "people/accounts/mail/password_known.txt", now)


def address_changed(user: User, earlier_address: str, *, now: datetime) -> None:
    """Tell of a changed address at both addresses, the earlier and the present one."""
    key, template = f"address:{user.pk}:{now.isoformat()}", "people/accounts/mail/address_changed.txt"
    for number, to in enumerate((earlier_address, user.email)):
        queue_mail(to, f"{key}:{number}", template, now, name=user.name, former=to == earlier_address)


def closed(user: User, *, now: datetime) -> None:
    """Tell a person that nobody can sign in with their account any more."""
    key = f"closed:{user.pk}:{now.isoformat()}"
    tell(user, key, "people/accounts/mail/closed.txt", now, though_closed=True)


def reopened(user: User, *, now: datetime) -> None:
    """Tell a person that they can sign in again."""
    key, page = f"reopened:{user.pk}:{now.isoformat()}", link("account_login")
    tell(user, key, "people/accounts/mail/reopened.txt", now, though_closed=True, page=page)


def _tell_of_entrance(user: User, key: str, template: str, now: datetime) -> None:
    when, page = instant_words(now, user.time_zone, now.year), link("account_reset_password")
    tell(user, key, template, now, though_closed=True, when=when, page=page)
