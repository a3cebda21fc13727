"""A decision that two admins reopen, for facts that were hidden or an error of the school (DOMAIN §8)."""
