"""A student's life as rules for Hypothesis, one module for each room of it; put together in `test_stateful`."""
