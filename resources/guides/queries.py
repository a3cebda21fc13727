"""Guides as pages list them. Each function takes a constant number of queries."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.postgres.search import (
    CombinedSearchQuery,
    SearchHeadline,
    SearchQuery,
    SearchRank,
    TrigramWordSimilarity,
)
from django.db.models import F, QuerySet
from django.db.models.functions import Greatest
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from people.accounts.models import User
from resources.guides.models import (
    ENGLISH,
    LONGEST_TITLE,
    Guide,
    GuideDecision,
    GuideDecisionKind,
    GuideTheme,
    GuideVersion,
)
from resources.guides.places import AT_MOST

FOUND_AT_MOST = 30
LETTERS_AT_MOST = 200  # of what is searched for
LIKE_ENOUGH = 0.45  # of 1: from which share of a word's groups of three letters a title is meant
# Signs of no text, between which the database puts the words that it found.
BEGIN, END = "\ue000", "\ue001"
LAST_WORD = re.compile(r"(?:^|\s)([^\W_]{2,40})$")


@dataclass(frozen=True, slots=True)
class GuideGroup:
    """The guides of one theme, in their order."""

    label: str
    guides: list[Guide]


@dataclass(frozen=True, slots=True)
class FoundGuide:
    """A guide that a search found; `excerpt` has the words marked."""

    guide: Guide
    excerpt: SafeString


@dataclass(frozen=True, slots=True)
class GuideSearch:
    """What a search found, best first; `alike`: nothing has these words, and the titles resemble them."""

    words: str
    hits: list[FoundGuide] = field(default_factory=list)
    alike: bool = False


def by_theme() -> list[GuideGroup]:
    """Return the guides that are shown, theme by theme. One query."""
    guides = list(_shown())
    groups = [
        GuideGroup(theme.label, [guide for guide in guides if _theme(guide) == theme]) for theme in GuideTheme
    ]
    return [group for group in groups if group.guides]


def beside(guide: Guide) -> list[Guide]:
    """Return the other guides that are shown of its theme. One query."""
    version = guide.current
    same_theme = _shown().filter(current__theme=version.theme) if version else _shown().none()
    return list(same_theme.exclude(pk=guide.pk))


def find(words: str) -> GuideSearch:
    """Search the guides that are shown, as a search on the web is written. One query, two where nothing has the words.

    The last word may be a beginning, since somebody may still be typing it.
    """
    words = " ".join(words.replace("\x00", " ").split())[:LETTERS_AT_MOST]
    query = _query(words)
    excerpt = SearchHeadline(
        "current__plain",
        query,
        config=ENGLISH,
        start_sel=BEGIN,
        stop_sel=END,
        min_words=12,
        max_words=32,
        max_fragments=2,
        fragment_delimiter=" … ",
    )
    rows = _shown().filter(current__search=query).annotate(rank=SearchRank(F("current__search"), query))
    guides = list(rows.annotate(excerpt=excerpt).order_by("-rank", "order", "slug")[:FOUND_AT_MOST])
    if guides:
        return GuideSearch(words, [FoundGuide(guide, _marked(guide.excerpt)) for guide in guides])
    return GuideSearch(words, [FoundGuide(guide, SafeString()) for guide in _alike(words)], alike=True)


def _query(words: str) -> SearchQuery | CombinedSearchQuery:
    whole = SearchQuery(words, config=ENGLISH, search_type="websearch")
    last_word = LAST_WORD.search(words)
    if last_word is None:
        return whole
    beginning = SearchQuery(f"{last_word[1]}:*", config=ENGLISH, search_type="raw")
    before = words[: last_word.start()]
    if before:
        return whole | (SearchQuery(before, config=ENGLISH, search_type="websearch") & beginning)
    return whole | beginning


def _alike(words: str) -> list[Guide]:
    """Return the guides whose title, or when they help, has a word like what was typed, as a slip of the finger is."""
    similarity = Greatest(
        TrigramWordSimilarity(words[:LONGEST_TITLE], F("current__title")),
        TrigramWordSimilarity(words[:LONGEST_TITLE], F("current__applies")),
    )
    rows = _shown().annotate(alike=similarity).filter(alike__gte=LIKE_ENOUGH)
    return list(rows.order_by("-alike", "order", "slug")[:5])


def _marked(excerpt: str) -> SafeString:
    """Escape an excerpt, and mark in it what was found."""
    html = f"… {escape(excerpt)} …".replace(BEGIN, "<mark>").replace(END, "</mark>")
    return mark_safe(html)  # noqa: S308 # escaped above; the marks are ours


def offered() -> list[tuple[str, str, list[str]]]:
    """Return the guides that are offered at some place, in their order: address, title, places. One query."""
    rows = Guide.objects.shown().exclude(current__places=[])
    return list(rows.order_by("order", "slug").values_list("slug", "current__title", "current__places"))


def at_most(guides: list[tuple[str, str, list[str]]], place: str) -> list[tuple[str, str]]:
    """Return address and title of those that one place shows."""
    return [(slug, title) for slug, title, places in guides if place in places][:AT_MOST]


# --- For who writes them ---------------------------------------------------------------------------------------------


def waiting() -> QuerySet[GuideVersion]:
    """Return the versions that nobody has decided, oldest first, with guide and author."""
    rows = GuideVersion.objects.waiting().select_related("guide__current", "by")
    return rows.order_by("at", "pk")


def taken_down() -> list[Guide]:
    """Return the guides that were shown once, each with `.last`, the version that was, and who took it down why."""
    guides = Guide.objects.shown_once().filter(current__isnull=True)
    decisions = (
        GuideDecision.objects.filter(guide__in=guides, kind=GuideDecisionKind.TAKEN_DOWN)
        .select_related("guide", "version", "by")
        .order_by("guide_id", "-at", "-pk")
        .distinct("guide_id")
    )
    rows = []
    for decision in decisions:
        decision.guide.taken_down = decision  # type: ignore[attr-defined]
        rows.append(decision.guide)
    return rows


def last_shown(guide: Guide) -> GuideVersion | None:
    """Return the version that is shown, or was until the guide was taken down."""
    return guide.current or last_taken_down(guide)


def last_taken_down(guide: Guide) -> GuideVersion | None:
    """Return the version that was shown when the guide was last taken down, if it ever was."""
    last = guide.decisions.filter(kind=GuideDecisionKind.TAKEN_DOWN).select_related("version").last()
    return last.version if last else None


def history(guide: Guide) -> list[GuideVersion]:
    """Return every version, newest first, with author and decisions. Three queries."""
    rows = guide.versions.select_related("by").prefetch_related("decisions__by")
    return list(rows.order_by("-number"))


def visible_guides(user: User, now: datetime) -> QuerySet[Guide]:
    return Guide.objects.visible_to(user, now).select_related("current__by")


def _shown() -> QuerySet[Guide]:
    return Guide.objects.shown().select_related("current").order_by("order", "slug")


def _theme(guide: Guide) -> str:
    return guide.current.theme if guide.current else ""
