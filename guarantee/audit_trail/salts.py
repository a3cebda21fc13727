"""Salts of digests."""

from secrets import token_hex


def new_salt() -> str:
    """Return a new salt: the digest of a personal text then tells nothing of it once the text is erased (DOMAIN §8)."""
    return token_hex(16)
