"""Which classes of a page have rules in Bootstrap that no sheet of ours has."""

import re
from functools import cache

from django.conf import settings


@cache
def classes_in(*files: str) -> frozenset[str]:
    """The classes that these sheets (paths from the project's root) have rules for."""
    text = "".join((settings.BASE_DIR / file).read_text() for file in files)
    return frozenset(re.findall(r"\.([A-Za-z][\w-]*)", re.sub(r"url\([^)]*\)", "", text)))


def unstyled(html: str) -> set[str]:
    """The classes that the page uses, Bootstrap has rules for, and `site.css` has left out."""
    used = {name for names in re.findall(r'\sclass="([^"]*)"', html) for name in names.split()}
    return used & classes_in("styles/bootstrap.min.css") - classes_in("static/css/site.css")
