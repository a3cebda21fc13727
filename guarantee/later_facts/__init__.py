"""Facts that come after a decision: flagged on the claim and in the queue until an admin has looked at them."""
