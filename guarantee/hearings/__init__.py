"""The hearing of a student before a denial: findings that are put to them, more time, their answer (DOMAIN §8)."""
