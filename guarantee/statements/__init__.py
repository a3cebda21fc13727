"""What a student says on each requirement of their claim, with documents (DOMAIN §8)."""
