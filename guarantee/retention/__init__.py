"""How long the texts of decided claims are kept, what stops their erasure, and the erasure itself (DOMAIN §8)."""
