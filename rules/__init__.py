"""The rules of the school, each written once: pure functions over frozen facts, `now` always an argument.

Nothing here knows the database or the web; only the standard library, `zoneinfo` and `holidays` are imported.
"""
