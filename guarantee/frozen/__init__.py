"""What a final decision freezes: one record under a digest, chained to the one before it, and the texts beside it."""
