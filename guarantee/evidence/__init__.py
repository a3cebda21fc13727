"""What a claim's dossier rests on: every row behind a finding, its digest, and what changed (DOMAIN §8)."""
