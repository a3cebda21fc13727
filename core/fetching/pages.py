"""What a fetched page says: the job that it offers, the person it is about, its title, author and day.

Read from schema.org's JSON-LD first, then OpenGraph and the other tags of a page's head, then from what is seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree, html

from core.fetching import schema_org
from core.fetching.fetch import Page
from core.fetching.schema_org import Thing, day, of_type, text, texts

ARTICLES = ("Article", "BlogPosting", "NewsArticle", "TechArticle", "SocialMediaPosting", "Report", "WebPage")
LONGEST_TEXT = 100_000  # letters of a posting that are kept
_READ_FOR_TEXT = 600_000  # letters of a page that its text is sought in
_LATEST_DAY = "2100-01-01"  # htmldate knows no day after today, and the clock may be set


@dataclass(frozen=True)
class Posting:
    """A job that a page offers (schema.org JobPosting). What the page does not say is empty."""

    title: str
    employer: str
    place: str
    employment_type: str
    pay: str
    published: date | None
    closes: date | None
    text: str


@dataclass(frozen=True)
class PublicProfile:
    """A person whom a page is about."""

    name: str
    employer: str
    job_title: str


@dataclass(frozen=True)
class PageReading:
    """What a page says. `published` is what it says of itself; `authors` are names, as written."""

    title: str = ""
    site: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    posting: Posting | None = None
    profile: PublicProfile | None = None


def read(page: Page) -> PageReading:
    """Read a page’s own words about itself. A page that is no HTML says nothing."""
    root = _root(page)
    if root is None:
        return PageReading()
    things = schema_org.things(_scripts(root))
    meta = _meta(root)
    articles = of_type(things, *ARTICLES)
    title = _first(meta, "og:title", "twitter:title") or _seen(root, "//title")
    return PageReading(
        title=title[:500],
        site=_first(meta, "og:site_name", "application-name")[:200],
        description=_first(meta, "og:description", "description", "twitter:description")[:2_000],
        authors=_authors(articles, meta, root),
        published=_published(articles, meta, root),
        posting=_first_posting(things),
        profile=_profile(things, meta),
    )


def plain_text(page: Page) -> str:
    """Return the text of a page as one would read it, without menus and footers, so that it can be kept."""
    if page.content_type.startswith("text/") and "html" not in page.content_type:
        return page.text.strip()[:LONGEST_TEXT]
    root = _root(page)
    if root is None:
        return ""
    posting = _first_posting(schema_org.things(_scripts(root)))
    if posting and posting.text:
        return posting.text
    # 40 MiB, which only processes that read such a page have to have
    import trafilatura

    main_text = trafilatura.extract(page.text[:_READ_FOR_TEXT], include_comments=False, favor_recall=True)
    return (main_text or schema_org.text_of(root))[:LONGEST_TEXT]


def all_words(page: Page) -> str:
    """Return every word that a page shows, menus and footers too: where somebody’s name may stand."""
    root = _root(page)
    if root is None:
        return page.text if page.content_type == "text/plain" else ""
    return schema_org.text_of(root)


def _root(page: Page) -> html.HtmlElement | None:
    if "html" not in page.content_type or not page.text.strip():
        return None
    try:
        parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        return html.document_fromstring(page.text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _scripts(root: html.HtmlElement) -> list[str]:
    scripts = root.xpath('//script[contains(@type, "ld+json")]')
    return [script.text_content() for script in scripts[:50]]


def _meta(root: html.HtmlElement) -> dict[str, str]:
    """Return the head’s tags by name, lower case; of several with one name the first."""
    meta: dict[str, str] = {}
    for tag in root.xpath("//meta[@content]"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        meta.setdefault(name.lower(), " ".join(tag.get("content").split()))
    return meta


def _first(meta: dict[str, str], *names: str) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _seen(root: html.HtmlElement, path: str) -> str:
    return next((words for tag in root.xpath(path) if (words := " ".join(tag.text_content().split()))), "")


def _authors(articles: Iterable[Thing], meta: dict[str, str], root: html.HtmlElement) -> tuple[str, ...]:
    names = [name for article in articles for name in texts(article.get("author"))]
    names += [meta[name] for name in ("author", "article:author", "dc.creator") if meta.get(name)]
    names += [
        " ".join(tag.text_content().split())
        for tag in root.xpath('//*[@rel="author" or @itemprop="author" or contains(@class, "p-author")]')
    ]
    return tuple(dict.fromkeys(name[:200] for name in names if name and "://" not in name))[:20]


def _published(articles: Iterable[Thing], meta: dict[str, str], root: html.HtmlElement) -> date | None:
    values: list[Any] = [article.get("datePublished") for article in articles]
    values += [
        meta.get(name)
        for name in (
            "article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "pubdate",
            "parsely-pub-date",
        )
    ]
    values += root.xpath("//article//time/@datetime")[:1] + root.xpath("//time[@pubdate]/@datetime")[:1]
    values += root.xpath(
        '//time[contains(@class, "dt-published") or contains(@class, "published")]/@datetime'
    )[:1]
    return next((stated_day for value in values if (stated_day := day(value))), None)


def _first_posting(things: Iterable[Thing]) -> Posting | None:
    return next((_posting(thing) for thing in of_type(things, "JobPosting")), None)


def _posting(thing: Thing) -> Posting:
    types = texts(thing.get("employmentType"))
    return Posting(
        title=text(thing.get("title") or thing.get("name"))[:200],
        employer=text(thing.get("hiringOrganization"), "name", "legalName")[:120],
        place=_place(thing)[:200],
        employment_type=", ".join(name.replace("_", " ").lower() for name in types)[:100],
        pay=_pay(thing.get("baseSalary"))[:100],
        published=day(thing.get("datePosted")),
        closes=day(thing.get("validThrough")),
        text=_long_text(thing)[:LONGEST_TEXT],
    )


def _long_text(thing: Thing) -> str:
    """Return the posting as one text: schema.org has room for its parts, too, which some sites fill instead."""
    names = ("description", "responsibilities", "qualifications", "skills", "jobBenefits")
    parts = [value for name in names if isinstance(value := thing.get(name), str) and value.strip()]
    return "\n\n".join(schema_org.html_to_text(part) for part in parts)


def _place(thing: Thing) -> str:
    places = thing.get("jobLocation")
    written = []
    for place in (places if isinstance(places, list) else [places])[:5]:
        address = place.get("address", place) if isinstance(place, dict) else place
        parts = (
            [text(address.get(name)) for name in ("addressLocality", "addressRegion", "addressCountry")]
            if isinstance(address, dict)
            else [text(address)]
        )
        written.append(", ".join(part for part in parts if part))
    if text(thing.get("jobLocationType")).upper() == "TELECOMMUTE":
        written.insert(0, "Remote")
    return " · ".join(dict.fromkeys(place for place in written if place))


def _pay(pay: Any) -> str:
    if isinstance(pay, list):
        pay = pay[0] if pay else None
    if not isinstance(pay, dict):
        return text(pay)
    value, currency = pay.get("value"), text(pay.get("currency"))
    if not isinstance(value, dict):
        value = {"value": value}
    least, most = text(value.get("minValue")), text(value.get("maxValue"))
    amount = (
        f"{least} to {most}"
        if least and most and least != most
        else least or most or text(value.get("value"))
    )
    unit = text(value.get("unitText")).lower()
    return f"{amount} {currency}{f' a {unit}' if unit else ''}".strip() if amount else ""


def _profile(things: list[Thing], meta: dict[str, str]) -> PublicProfile | None:
    """Return whom the page is about: a profile page’s person, or the tags of OpenGraph’s profiles."""
    for thing in of_type(things, "ProfilePage"):
        person = thing.get("mainEntity")
        if isinstance(person, dict):
            return _person(person)
    if meta.get("og:type") == "profile":
        people = of_type(things, "Person")
        if people:
            return _person(people[0])
        name = " ".join(filter(None, [meta.get("profile:first_name"), meta.get("profile:last_name")]))
        return PublicProfile(name[:120], "", "") if name else None
    return None


def _person(thing: Thing) -> PublicProfile:
    return PublicProfile(
        name=text(thing.get("name"))[:120],
        employer=text(thing.get("worksFor") or thing.get("affiliation"))[:120],
        job_title=text(thing.get("jobTitle"))[:200],
    )


def day_published(page: Page) -> date | None:
    """Return the day on which a page was published, as far as its address or what it shows says so.

    For pages that do not state it in their head; what a copyright notice or a calendar shows is no such day.
    """
    if "html" not in page.content_type:
        return None
    # a parser of dates in two hundred languages, 40 MiB: only processes that check posts have to have it
    import htmldate

    text = htmldate.find_date(
        page.text[:_READ_FOR_TEXT],
        url=page.url,
        extensive_search=False,
        original_date=True,
        max_date=_LATEST_DAY,
    )
    return day(text) if text else None
