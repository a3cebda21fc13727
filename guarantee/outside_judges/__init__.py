"""Somebody from outside who judges one claim, where too few admins are left who took no part (DOMAIN §8)."""
