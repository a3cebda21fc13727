"""Requests that nobody decided: once a claim is filed its judges do, within the finding (DOMAIN §8)."""
