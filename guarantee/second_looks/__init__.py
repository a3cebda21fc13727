"""The second look at a share of decided claims, by others, before their letters leave (DOMAIN §8)."""
