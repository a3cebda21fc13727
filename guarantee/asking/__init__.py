"""Asking the student for more: the school’s clock stops until they answer, or until the day that they were given."""
