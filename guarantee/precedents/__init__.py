"""How earlier claims on the same ground were decided: beside a requirement that is not met, or needs a person."""
