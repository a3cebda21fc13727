"""The admins' queue of claims: whose turn each is, who has taken it, what it waits for."""
