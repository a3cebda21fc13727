"""A quick hasher for the demonstration's passwords, which are printed for everyone."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """Argon2 at its lowest cost. Production refuses the demonstration, and so never uses it."""

    time_cost = 1
    memory_cost = 8 * 1024  # KiB
    parallelism = 1
