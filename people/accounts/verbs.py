"""What is done to an account: links to get in by, a changed address, a second factor taken off, closing and opening."""

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from core.errors import Refused
from core.text import bare_address
from people.accounts import mails, record, sessions
from people.accounts.models import AccountChangeKind, LinkRequest, User
from people.accounts.roles import has_second_factor, holds
from people.covers import verbs as cover_verbs
from people.covers.models import Cover
from people.invitations import verbs as invitation_verbs
from people.staff import verbs as staff_verbs

INVITED_AGAIN = timedelta(seconds=mails.SLOT)
LONGEST_REASON = 500


def ask_for_link(address: str, *, now: datetime) -> None:
    """Write down that a link was asked for: one row for anybody's address, so that its time tells nothing."""
    LinkRequest.objects.create(address=bare_address(address)[:254], asked_at=now)


def answer_link_requests(now: datetime, limit: int = 100) -> int:
    """Send the links that were asked for, oldest first, and return how many requests there were. Workers may run side
    by side.
    """
    for answered in range(limit):
        if not _answer_one(now):
            return answered
    return limit


@transaction.atomic
def _answer_one(now: datetime) -> bool:
    """Answer one request: who has joined gets a link to a new password, who was invited and has not, a new invitation,
    others nothing. Return False where there is no request.
    """
    request = LinkRequest.objects.select_for_update(skip_locked=True).order_by("pk").first()
    if request is None:
        return False
    user = User.objects.filter(email__iexact=request.address, is_active=True).first()
    if user is not None and user.joined_at:
        mails.new_password(user, now=now)
    elif (
        user is not None and user.invited_at and not user.invited_at <= now < user.invited_at + INVITED_AGAIN
    ):
        invitation_verbs.invite(user, now=now)
    request.delete()
    return True


@transaction.atomic
def close_account(user: User, *, reason: str, by: User, now: datetime) -> None:
    """Close an account, so that nobody signs in with it from now on. Roles and covers end; records, searches, claims
    and mails stay as they are.
    """
    user = _other(user, by, now)
    reason = _reason(reason)
    if not user.is_active:
        raise Refused(f"{user.name}’s account is closed already.")
    for role in user.roles.filter(until__isnull=True):
        staff_verbs.end_role(role, by=by, now=now)
    for cover in Cover.objects.filter(covering=user, until__gt=now):
        cover_verbs.end_cover(cover, by=by, now=now)
    User.objects.filter(pk=user.pk).update(is_active=False)
    sessions.end_all(user)
    record.change(user, AccountChangeKind.CLOSED, reason=reason, by=by, now=now)
    mails.closed(user, now=now)


@transaction.atomic
def reopen_account(user: User, *, reason: str, by: User, now: datetime) -> None:
    """Open a closed account again: the person signs in as before; roles that ended with the account are given anew."""
    user = _other(user, by, now)
    reason = _reason(reason)
    if user.is_active:
        raise Refused(f"{user.name}’s account is open.")
    User.objects.filter(pk=user.pk).update(is_active=True)
    sessions.end_all(user)
    record.change(user, AccountChangeKind.REOPENED, reason=reason, by=by, now=now)
    mails.reopened(user, now=now)


@transaction.atomic
def change_address(user: User, *, address: str, reason: str, by: User, now: datetime) -> None:
    """Change the address by which the person signs in and rosters know them from now on, and tell both addresses."""
    user = _other(user, by, now)
    reason, earlier_address, address = _reason(reason), user.email, bare_address(address)
    try:
        validate_email(address)
    except ValidationError:
        raise Refused(
            f"“{address}” is no e-mail address; write it like maya@example.com.", "address"
        ) from None
    if address == earlier_address.lower():
        raise Refused(f"{user.name} signs in with this address already.", "address")
    if User.objects.filter(email__iexact=address).exists():
        raise Refused("Somebody else signs in with this address.", "address")
    User.objects.filter(pk=user.pk).update(email=address)
    user.email = address
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=address, primary=True, verified=user.joined_at is not None)
    sessions.end_all(user)
    record.change(user, AccountChangeKind.ADDRESS, reason=reason, by=by, now=now)
    if user.joined_at:
        mails.address_changed(user, earlier_address, now=now)
    elif user.invited_at and user.is_active:
        invitation_verbs.invite(user, now=now)


@transaction.atomic
def take_second_factor_off(user: User, *, reason: str, by: User, now: datetime) -> None:
    """Take the second factor off for somebody who lost both phone and recovery codes. Staff set a new one up before
    anything else.
    """
    user = _other(user, by, now)
    reason = _reason(reason)
    if not has_second_factor(user):
        raise Refused(f"{user.name} has no second factor.")
    Authenticator.objects.filter(user=user).delete()
    sessions.end_all(user)
    record.change(user, AccountChangeKind.SECOND_FACTOR, reason=reason, by=by, now=now)
    mails.second_factor_taken_off(user, now=now)


def _other(user: User, by: User, now: datetime) -> User:
    """Return the person's row, locked. Raise Refused unless another admin asks."""
    if not holds(by, "admin", now):
        raise Refused("Only an admin changes somebody’s account.")
    if by.pk == user.pk:
        raise Refused("Nobody does this to their own account: ask another admin.")
    return User.objects.select_for_update().get(pk=user.pk)


def _reason(reason: str) -> str:
    reason = " ".join(reason.split())
    if not reason:
        raise Refused("Say why: it stays on record.", "reason")
    return reason[:LONGEST_REASON]
