"""What counts of each kind of activity, from the clauses that the student signed; shown where it is logged."""
