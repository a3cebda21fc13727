"""Asking for a post's page: what is found there, for the rules to judge. No database here."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from core.fetching import pages
from core.fetching.fetch import Page, fetch
from core.fetching.reasons import Unfetchable
from rules.evidence_checks import Checked, PostFacts, is_below, judge_post

# Where people of all kinds publish: who declares such a host as theirs has to say which part of it.
SHARED_HOSTS = frozenset({
    "blogger.com", "blogspot.com", "bsky.app", "codepen.io", "dev.to", "facebook.com", "ghost.io",
    "github.com", "github.io", "gitlab.com", "gitlab.io", "hackernoon.com", "hashnode.com", "hashnode.dev",
    "hashnode.space", "linkedin.com", "medium.com", "netlify.app", "notion.site", "notion.so", "pages.dev",
    "reddit.com", "substack.com", "tumblr.com", "twitter.com", "vercel.app", "wixsite.com", "wordpress.com",
    "x.com", "youtube.com",
})  # fmt: skip


@dataclass(frozen=True)
class PostQuestion:
    """What is to be found out of one post: the link, the day that was logged, and whose it is to be."""

    link: str
    occurred_on: date
    name: str
    sites: tuple[str, ...]


def look_at(question: PostQuestion) -> Checked:
    """Fetch a post's page, read it, and judge it."""
    facts = PostFacts(question.occurred_on, question.name, declared=False)
    try:
        page = fetch(question.link)
    except Unfetchable as error:
        return judge_post(replace(facts, trouble=error.why.value, trouble_passes=error.passing))
    facts = replace(facts, status=page.status, address=page.url)
    if page.answers and page.text:
        return judge_post(_read(facts, page, question.sites))
    readable = "html" in page.content_type or page.content_type.startswith("text/")
    return judge_post(replace(facts, readable=readable))


def _read(facts: PostFacts, page: Page, sites: tuple[str, ...]) -> PostFacts:
    reading = pages.read(page)
    return replace(
        facts,
        declared=is_below(address_of(page.url), sites),
        words=f"{reading.title}\n{pages.all_words(page)}",
        authors=reading.authors,
        published=reading.published or pages.day_published(page),
    )


def address_of(link: str) -> str:
    """Return host and path of a link as sites are declared: lower case, without “www.” or a slash at the end."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return f"{host}{parts.path}".lower().rstrip("/")


def is_shared(address: str) -> bool:
    """Return whether an address is a whole host on which people of all kinds publish, and so nobody's own."""
    return address in SHARED_HOSTS
