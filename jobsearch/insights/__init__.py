"""Where a student stands in charts: weeks, how far openings came, where interviews and answers came from."""
