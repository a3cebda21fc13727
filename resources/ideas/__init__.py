"""The ideas board: what a student might write, build or tell, and what became of it."""
