"""The signed secret in a mail's link against more of its kind: whose mail, and which kinds. It works for as long as the
mail is kept."""

from collections.abc import Iterable
from typing import NamedTuple

from django.core import signing

from rules.mail_kinds import BY_CODE, MailKind

SALT = "people.mail_choices.stop"


class StopRequest(NamedTuple):
    """Whose mail, and the kinds that the link stops."""

    user: int
    kinds: tuple[MailKind, ...]


def make(user: int, kinds: Iterable[str]) -> str:
    return signing.dumps([user, *kinds], salt=SALT)


def read(token: str) -> StopRequest | None:
    """Return what a link asks for, without kinds that are needed or are no more; None where nobody here signed it."""
    try:
        user, *codes = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    kinds = (BY_CODE.get(code) for code in codes)
    return StopRequest(int(user), tuple(kind for kind in kinds if kind is not None and not kind.needed))
