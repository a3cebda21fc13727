"""A frozen decision as a folder that anyone verifies with one line, without this software (DOMAIN §8)."""
