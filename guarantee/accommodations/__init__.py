"""Accommodations: for illness, birth, care and the like weeks are excused, or a requirement is forgiven (DOMAIN §8)."""
