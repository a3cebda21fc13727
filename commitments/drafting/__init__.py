"""A draft of a policy in the browser, from its first word to its publication."""
