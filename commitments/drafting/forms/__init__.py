"""The forms of a draft, part by part; `draft` puts them together."""
