"""Students' situations, read from what is stored, for the sentences of `rules.situations`."""
