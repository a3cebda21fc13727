"""The mail of the day: the reminders of one reader, gathered, without those that are of no use any more."""
