"""Guides: a page for each scenario of a search, written by the school, offered where it applies (DOMAIN §3, §10)."""
