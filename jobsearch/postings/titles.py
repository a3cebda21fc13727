"""What the title of a page that says nothing else tells of an opening or a person. Pure."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from jobsearch.contacts.names import is_no_name, is_role

# “Acme hiring Backend engineer in New York”, “Backend engineer at Acme”
_HIRING = re.compile(r"^(?P<employer>.{1,80}?) (?:is )?hiring (?P<role>.{2,120}?)(?: in .+)?$")
_AT = re.compile(r"^(?P<role>.{2,120}?) (?:at|@) (?P<employer>.{1,80})$")
_PARTS = re.compile(r"\s+[-–—|·•]\s+")
_PROFILE = re.compile(r"^/(?:in|pub|people)/[^/]+/?$")


@dataclass(frozen=True)
class TitleReading:
    """Who or what a title names; empty where it does not say."""

    role: str = ""
    employer: str = ""
    person: str = ""


def read_title(title: str, site: str, url: str) -> TitleReading:
    """Read a page's title, of which `site` is the site's own name, which is nobody's employer."""
    parts = [part for part in _PARTS.split(title.strip()) if part and part.lower() != site.lower()]
    if not parts:
        return TitleReading()
    if _PROFILE.match(urlsplit(url).path):
        return _profile(parts)
    for pattern in (_HIRING, _AT):
        if (match := pattern.match(parts[0])) and is_role(match["role"]):
            return TitleReading(match["role"], match["employer"])
    role = next((part for part in parts if is_role(part)), "")
    employer = next((part for part in parts if part != role), "") if role else ""
    return TitleReading(role, employer)


def _profile(parts: list[str]) -> TitleReading:
    """Read “Priya Shah - Staff engineer - Globex | LinkedIn”."""
    if is_no_name(parts[0]):
        return TitleReading()
    employer = next((part for part in reversed(parts[1:]) if not is_role(part)), "")
    return TitleReading(employer=employer, person=parts[0])
