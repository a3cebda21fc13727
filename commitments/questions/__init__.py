"""Questions about a clause of what is published, by anybody, and the team's answers (DOMAIN §3, §8)."""
