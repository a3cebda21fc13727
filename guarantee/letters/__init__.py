"""The letter by which a decision leaves: drafted from the findings, kept as it left."""
