"""Series: the versions of one school's terms, in order; which of them a program's cohorts acknowledge."""
