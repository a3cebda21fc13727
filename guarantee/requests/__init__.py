"""What was asked for and nobody decided: once a claim is filed its judges do, within the finding (DOMAIN §8)."""
