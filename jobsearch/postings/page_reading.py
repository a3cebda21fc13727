"""What a page that somebody looks at says of an opening or a person, for the log bar to be filled with."""

from dataclasses import dataclass
from html import escape

from core.fetching.fetch import FetchLimits, Page, fetch
from core.fetching.pages import plain_text, read
from jobsearch.postings.titles import read_title

QUICK = FetchLimits(seconds=6.0)  # somebody waits for it


@dataclass(frozen=True)
class SeenPage:
    """What is filled in; empty where the page does not say. `posting` is the text as it was."""

    role: str = ""
    employer: str = ""
    person: str = ""
    posting: str = ""

    @property
    def is_posting(self) -> bool:
        return bool(self.role or self.posting) and not self.person


def seen_page(url: str, *, title: str = "", json_ld: str = "") -> SeenPage:
    """Return what the page says: by the JobPosting that the bookmark brought along, else by what its public address
    answers. Raise `Unfetchable`.
    """
    if json_ld:
        seen = _read(_page_with(json_ld, title, url))
        if seen.is_posting:
            return seen
    page = fetch(url, limits=QUICK)
    return _read(page) if page.answers else _by_title(title, "", url)


def _page_with(json_ld: str, title: str, url: str) -> Page:
    """Return a page that consists of nothing but its title and this JSON-LD."""
    script = json_ld.replace("</", "<\\/")
    html = f'<title>{escape(title)}</title><script type="application/ld+json">{script}</script>'
    return Page(200, url, "text/html", html)


def _read(page: Page) -> SeenPage:
    reading = read(page)
    if reading.posting is not None and (reading.posting.title or reading.posting.employer):
        text = reading.posting.text or plain_text(page)
        return SeenPage(role=reading.posting.title, employer=reading.posting.employer, posting=text)
    if reading.profile is not None and reading.profile.name:
        return SeenPage(person=reading.profile.name, employer=reading.profile.employer)
    seen = _by_title(reading.title, reading.site, page.url)
    return SeenPage(seen.role, seen.employer, posting=plain_text(page)) if seen.role else seen


def _by_title(title: str, site: str, url: str) -> SeenPage:
    named = read_title(title, site, url)
    return SeenPage(named.role[:200], named.employer[:120], named.person[:120])
