"""Our own addresses for mail that comes in: careers+log-1z-abcdefghijklmnop@in.school.example, each signed.

What stands behind the plus names a kind and a number of that kind; a keyed digest behind it keeps strangers from making
such an address, so nothing secret is stored for it. To end one is a matter of the row that the number names.
"""

import re
from base64 import b32encode
from collections.abc import Iterable

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
SIGNED_BYTES = 10  # 80 bits, sixteen letters: nobody tries so many addresses
EXTENSION = re.compile(r"([a-z]{2,12})-([0-9a-z]{1,12})-([a-z2-7]{16})")
LARGEST = 2**63 - 1


def are_taken() -> bool:
    """Say whether this installation takes mail at all."""
    return bool(settings.INBOUND_ADDRESS)


def address_of(kind: str, number: int) -> str:
    """Return our address of that kind and number; empty where the installation takes no mail."""
    local, _, domain = settings.INBOUND_ADDRESS.partition("@")
    return f"{local}+{_extension(kind, number, settings.SECRET_KEY)}@{domain}" if domain else ""


def read(address: str) -> tuple[str, int] | None:
    """Return kind and number of an address of ours; None for any other, or one that we did not sign."""
    match = EXTENSION.fullmatch(_behind_plus(address) or "")
    if match is None:
        return None
    kind, number = match[1], int(match[2], 36)
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    signed = any(constant_time_compare(_extension(kind, number, key), match[0]) for key in keys)
    return (kind, number) if signed and number <= LARGEST else None


def read_all(candidates: Iterable[str]) -> list[tuple[str, int]]:
    """Return kind and number of each of our addresses among these, once each, in their order."""
    ours = (read(address) for address in candidates)
    return list(dict.fromkeys(address for address in ours if address is not None))


def is_ours(address: str) -> bool:
    """Say whether an address is the one that takes our mail, with or without something behind a plus."""
    return _behind_plus(address) is not None


def _behind_plus(address: str) -> str | None:
    """Return what stands behind the plus of the address that takes our mail; None for any other address."""
    own_local, _, own_domain = settings.INBOUND_ADDRESS.lower().partition("@")
    local, _, domain = address.strip().lower().rpartition("@")
    base, _, extension = local.partition("+")
    return extension if own_domain and (base, domain) == (own_local, own_domain) else None


def _extension(kind: str, number: int, key: str) -> str:
    digest = salted_hmac("core.inbound.addresses", f"{kind}:{number}", secret=key, algorithm="sha256")
    signature = b32encode(digest.digest()[:SIGNED_BYTES]).decode().lower()
    return f"{kind}-{_base36(number)}-{signature}"


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
