"""How people get in and stay in: sessions, the second factor, limits against guessing, accounts that are closed."""
