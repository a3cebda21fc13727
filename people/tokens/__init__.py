"""Secrets by which a student's own scripts come in: each with a scope and an end, shown once, kept as a digest."""
