"""A settlement of a claim: amount, text, both sides' word, two admins (DOMAIN §8)."""
