"""A crawl of every page that each role can reach and every form on it, at several moments, that reports what fails.

`walk.py` opens and sends, `documents.py` reads a page, `fillings.py` fills its forms in, `states.py` says which pages
are alike.
"""
