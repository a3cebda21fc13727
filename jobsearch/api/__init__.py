"""A student's log for their own scripts: JSON, by the verbs that the pages call. A token is the only way in."""
