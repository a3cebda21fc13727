"""An appeal against a denial, once, to two admins who took no part before (DOMAIN §8)."""
