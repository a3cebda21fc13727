"""Mails about the account itself. None names an address of the network, a device or another person."""

from datetime import datetime

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from core import outbox, wording
from people.accounts.models import User

SLOT = 5 * 60  # seconds; in each, one link goes to a person, however often it is asked for
NOT_YOU = (
    "If that was not you, choose a new password now, which signs everybody else out, and write to your school’s "
    "career services team:\n{reset}\n"
)
# allauth's names of what changed, and what we say of it.
CHANGES = {
    "account/email/password_changed": "Your password was changed. All other devices are signed out.",
    "account/email/password_set": "A password was chosen for your account.",
    "account/email/password_reset": "A new password was chosen with a link from a mail. All devices are signed out.",
    "mfa/email/totp_activated": "An authenticator app was added: signing in asks for its code from now on. All other "
    "devices are signed out.",
    "mfa/email/totp_deactivated": "Your authenticator app was taken off: your password alone lets you in. All other "
    "devices are signed out.",
    "mfa/email/recovery_codes_generated": "New recovery codes were made; the earlier ones no longer work. All other "
    "devices are signed out.",
}


def page(name: str, **kwargs: object) -> str:
    """A page's whole address, under the one that the installation is known by, whatever the request said."""
    return settings.BASE_URL + reverse(name, kwargs=kwargs)


def new_password(user: User, *, now: datetime) -> None:
    """The link with which `user` chooses a password. One in five minutes, however often it is asked for."""
    key = default_token_generator.make_token(user)
    link = page("account_reset_password_from_key", uidb36=user_pk_to_url_str(user), key=key)
    hours = settings.PASSWORD_RESET_TIMEOUT // 3600
    outbox.post(
        key=f"new-password:{user.pk}:{int(now.timestamp()) // SLOT}",
        to=user.email,
        subject="A new password for Career Services",
        body=(
            f"Hello {user.name},\n\n"
            f"choose a new password here. The link works once, and for {hours} hours:\n{link}\n\n"
            "If you did not ask for it, there is nothing to do: your password stays as it is.\n"
        ),
        now=now,
    )


def changed(user: User, what: str, *, now: datetime) -> None:
    """Tells a person what changed about signing in, and what to do if it was not they."""
    _tell(user, f"changed:{user.pk}:{now.isoformat()}", "A change of your account", what, now)


def guessed_at(user: User, *, now: datetime) -> None:
    """Many wrong passwords came from elsewhere. Told once a day."""
    _tell(
        user,
        f"guessed-at:{user.pk}:{now.date()}",
        "Somebody tries passwords at your account",
        "Many wrong passwords were typed for your account in the last hour. You can sign in as ever; after a slip, "
        "wait a minute before the next try. A long password that you use nowhere else keeps guessers out.",
        now,
    )


def password_known(user: User, *, now: datetime) -> None:
    """Someone typed the right password and wrong codes. Told once a day."""
    _tell(
        user,
        f"password-known:{user.pk}:{now.date()}",
        "Somebody may know your password",
        "Somebody typed your password rightly, and then several wrong codes for the second factor. They are not in.",
        now,
    )


def address_changed(user: User, before: str, *, now: datetime) -> None:
    """To the address that was, and to the one that is."""
    for number, to in enumerate((before, user.email)):
        body = (
            f"Hello {user.name},\n\n"
            "the mail address with which you sign in to Career Services was changed by an admin"
            f"{', and is no longer this one' if to == before else ' to this one'}. All devices are signed out.\n\n"
            "If that is a mistake, write to your school’s career services team.\n"
        )
        outbox.post(
            key=f"address:{user.pk}:{now.isoformat()}:{number}",
            to=to,
            subject="A change of your account",
            body=body,
            now=now,
        )


def closed(user: User, *, now: datetime) -> None:
    outbox.post(
        key=f"closed:{user.pk}:{now.isoformat()}",
        to=user.email,
        subject="Your account was closed",
        body=(
            f"Hello {user.name},\n\n"
            "your account at Career Services was closed: nobody can sign in with it. What is on record stays there.\n\n"
            "If that is a mistake, write to your school’s career services team.\n"
        ),
        now=now,
    )


def reopened(user: User, *, now: datetime) -> None:
    outbox.post(
        key=f"reopened:{user.pk}:{now.isoformat()}",
        to=user.email,
        subject="Your account is open again",
        body=(
            f"Hello {user.name},\n\n"
            f"your account at Career Services is open again. Sign in as before:\n{page('account_login')}\n"
        ),
        now=now,
    )


def _tell(user: User, key: str, subject: str, what: str, now: datetime) -> None:
    moment = wording.instant_words(now, user.time_zone, now.year)
    outbox.post(
        key=key,
        to=user.email,
        subject=subject,
        body=(
            f"Hello {user.name},\n\n{what}\n\nThat was on {moment}.\n\n"
            f"{NOT_YOU.format(reset=page('account_reset_password'))}"
        ),
        now=now,
    )
