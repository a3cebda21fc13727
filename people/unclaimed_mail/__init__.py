"""Mail that came in and belongs to nobody's address, or could not be taken: a person of the school looks at it."""
