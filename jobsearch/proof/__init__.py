"""The proof of a search for any dates (DOMAIN §12): what was done, what counts and why, how each opening went."""
