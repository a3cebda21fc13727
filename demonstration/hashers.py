"""How the demonstration keeps passwords, which it prints for everyone: quickly."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """Argon2 at its least. Production refuses the demonstration, and so never sees it."""

    time_cost = 1
    memory_cost = 8 * 1024  # KiB
    parallelism = 1
