"""Walks over every page that each role can reach, sends every form, at several moments, and looks for what fails.

`walk.py` leads, `documents.py` reads a page, `fillings.py` fills its forms in, `states.py` says which pages are alike.
"""
