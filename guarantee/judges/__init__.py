"""Who judges a claim, and who steps aside (DOMAIN §8). Who is barred stands in `guarantee.judges.entitlement`."""
