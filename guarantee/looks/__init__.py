"""What came to a claim since a judge last looked at it."""
