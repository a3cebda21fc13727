"""A download of everything that is held about a student: which tables, what is left out and why, the archive."""
