"""Where a person is signed in: every device, since when, and how each of them is signed out (ASVS 7.5.2)."""
