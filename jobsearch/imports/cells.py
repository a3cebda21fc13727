"""A tracker's cells: rid of their markup, taken apart into words and links. No database."""

import re
from dataclasses import dataclass
from functools import lru_cache

from jobsearch.imports.deeds import is_name, is_nothing
from jobsearch.imports.headings import phrases, plain
from people.rosters.cells import in_order

MARKED = re.compile(r"[\[<*_~`\\]|^=")
# What a spreadsheet's link is in a CSV that was written with its formulas; some programs part it by a semicolon.
FORMULA_LINK = re.compile(
    r"=\s*HYPERLINK\(\s*\"([^\"]+)\"\s*(?:[,;]\s*\"((?:[^\"]|\"\")*)\"\s*)?\)", re.IGNORECASE
)
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
HTML_LINK = re.compile(r"<a\b[^>]*?href=[\"']?([^\"'\s>]+)[\"']?[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
EMPHASIS = re.compile(r"(\*\*|__|~~|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))")
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|]+", re.IGNORECASE)
PARTED_BY_LINKS = re.compile(f"({URL.pattern})", re.IGNORECASE)
BARE_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/[^\s]*)?", re.IGNORECASE)
AFTER_A_LINK = ".,;:!?)]}'’"
# What stands for a link and says nothing more than that it is one.
LINK_WORDS = frozenset(
    phrases(
        "link, url, here, apply, posting, job, listing, view, open, see, website, job posting, apply here, "
        "linkedin, job link, company website, site, ad, anzeige, enlace, lien"
    )
)
# “Ada Quill, Sam Lee for Globex” are two people, and no last name before a first one.
FOR_SOMEBODY = re.compile(r",.*\s(?:for|from|at|via|with|of)\s")
COMPANY_FIRST = re.compile(r"(.*\b(?:Inc|LLC|Ltd|GmbH|Corp|AG|SA|BV)\b\.?)\s*,\s*(.+)")
FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’]*(?:\s+[^\W\d_a-z][\w.'’-]*){1,2}")
AT_WORK = re.compile(
    r"\b(?:recruit\w*|talent|hr|manager|engineer\w*|head|director|lead|vp|ceo|cto|founder|partner|officer|people|sourcer"
    r"|developer|designer|analyst|specialist|coordinator|consultant|team|university|school)\b",
    re.IGNORECASE,
)
DEPARTMENTS = frozenset(phrases("hr, human, recruiting, recruitment, talent, team, department, careers"))
SEVERAL_NAMES = re.compile(r"\s*(?:[,;/&\n|]|\s(?:and|und|y|et|e)\s)\s*")


@dataclass(frozen=True, slots=True)
class Words:
    """What a cell says without its markup, and the links in it."""

    text: str = ""
    links: tuple[str, ...] = ()


@lru_cache(maxsize=65_536)
def words_of(cell: str) -> Words:
    """Return a cell without the markup of Markdown or HTML; its links apart."""
    if not MARKED.search(cell):
        return Words(cell)
    if formula := FORMULA_LINK.fullmatch(cell):
        return Words((formula[2] or "").replace('""', '"').strip(), (formula[1].strip(),))
    links: list[str] = []

    def markdown(match: re.Match[str]) -> str:
        links.append(match[2])
        return match[1]

    def html(match: re.Match[str]) -> str:
        links.append(match[1])
        return match[2]

    text = BREAK.sub("\n", IMAGE.sub("", cell))
    text = HTML_LINK.sub(html, MARKDOWN_LINK.sub(markdown, text))
    text = TAG.sub("", re.sub(r"<(https?://[^>]+)>", r"\1", text))
    text = "".join(
        part if URL.fullmatch(part) else EMPHASIS.sub("", part) for part in PARTED_BY_LINKS.split(text)
    ).strip()
    return Words(text, tuple(link for link in links if URL.match(link) or BARE_DOMAIN.fullmatch(link)))


@dataclass(frozen=True, slots=True)
class LinkCell:
    """The link of a cell, and what else it says."""

    link: str = ""
    rest: str = ""


def link_of(cell: str) -> LinkCell:
    """Return the first link of a cell, and what else it says: further links, words that are none."""
    words = words_of(cell)
    found_links = [link.rstrip(AFTER_A_LINK) for link in (*words.links, *URL.findall(words.text))]
    text = URL.sub(" ", words.text).strip(" ,;|()\n")
    if not found_links and BARE_DOMAIN.fullmatch(text) and "@" not in text:
        return LinkCell(text)
    rest = [] if found_links and plain(text) in LINK_WORDS else [text]
    rest += [link for link in found_links[1:] if link != found_links[0]]
    return LinkCell(found_links[0] if found_links else "", " ".join(part for part in rest if part))


@dataclass(frozen=True, slots=True)
class PersonCell:
    """The person of a cell, the employer that stands with the name, and what else it says."""

    person: str = ""
    employer: str = ""
    rest: str = ""


@lru_cache(maxsize=65_536)
def person_of(cell: str) -> PersonCell:
    """Return the person whom a cell names; what is no name stays as it is written."""
    text = " ".join(words_of(cell).text.split())
    if not text or is_nothing(text):
        return PersonCell()
    name, _, employer = (part.strip() for part in text.partition(" @ "))
    name, beside = _without_brackets(name)
    if URL.match(name):
        return PersonCell("", "", text)
    whole = name if FOR_SOMEBODY.search(name) else in_order(name).strip()
    if firm := COMPANY_FIRST.fullmatch(name):
        return PersonCell(firm[2], employer, text) if is_name(firm[2]) else PersonCell("", employer, text)
    if is_name(whole) and not _is_department(whole, beside) and not re.search(r"[,;/&|\n]", whole):
        return PersonCell(whole, employer, beside)
    first, *others = [part for part in SEVERAL_NAMES.split(name) if part] if name else [""]
    if others and is_name(first):
        return PersonCell(first, employer, text)
    return PersonCell("", "", text)


def _is_department(name: str, beside: str) -> bool:
    """Say whether what stands beside “Kadrovska služba (HR)” says that these are no first and last name."""
    *before, last = name.split()
    return bool(before) and last[:1].islower() and bool(DEPARTMENTS & set(plain(beside).split()))


def _without_brackets(name: str) -> tuple[str, str]:
    """Take “(recruiter)”, or an address after a name, off; return both parts."""
    match = re.fullmatch(r"([^(<\[]{2,}?)\s*[(<\[](.*?)[)>\]]?", name)
    if match and match[1].strip():
        return match[1].strip(), match[2].strip()
    parted = re.split(
        r"\s+[-–—|]\s+|:\s+|,\s+(?=[a-z]|(?:HR|CEO|CTO|VP|Recruiter|Senior|Software|Talent|Engineering|Head)\b)",
        name,
        maxsplit=1,
    )
    if len(parted) < 2 or not parted[0].strip():
        return name, ""
    first, second = parted[0].strip(), parted[1].strip()
    if len(first.split()) == 1 and FULL_NAME.fullmatch(second) and not AT_WORK.search(second):
        return second, first  # “Initech – Sam Lee”: an agency, and who works there
    return first, second
