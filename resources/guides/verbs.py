"""Writing guides, and deciding which version is shown. Coaches propose, admins publish."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.text import slugify

from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds, roles_of
from people.coaches.guards import clean_text
from resources.guides import mails, queries
from resources.guides.figures import FIGURES, GENERAL
from resources.guides.guide_text import read, unknown_figures
from resources.guides.models import (
    LONGEST_APPLIES,
    LONGEST_NOTE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    WRITERS,
    Guide,
    GuideDecision,
    GuideDecisionKind,
    GuideTheme,
    GuideVersion,
)
from resources.guides.places import PLACES
from resources.guides.shipped import ShippedGuide, shipped_guides

LONGEST_WHY = 500
RESERVED = frozenset({"new", "preview"})  # addresses of other pages


@dataclass(frozen=True, slots=True)
class GuideWords:
    """What a version says. `theme` is one of `GuideTheme`, `places` are names of `PLACES`."""

    title: str
    applies: str
    theme: str
    places: tuple[str, ...]
    text: str


@transaction.atomic
def begin(words: GuideWords, *, publish: bool, key: UUID, by: User, now: datetime) -> GuideVersion:
    """Write a new guide. `publish`: it is shown at once, which only an admin may do; else it waits for one.

    The form's `key` sent twice is one guide.
    """
    _must_write(by, now, publish=publish)
    words = _checked(words)
    same = GuideVersion.objects.filter(key=key).select_related("guide").first()
    if same is not None:
        return same
    guide = Guide.objects.create(slug=_new_slug(words.title), created_at=now, created_by=by)
    version = _written(guide, words, note="", key=key, by=by, now=now)
    return _shown_or_proposed(version, publish=publish, by=by, now=now)


@transaction.atomic
def rewrite(
    guide: Guide,
    words: GuideWords,
    *,
    note: str,
    seen: int,
    publish: bool,
    key: UUID,
    by: User,
    now: datetime,
) -> GuideVersion:
    """Write the next version of a guide. `seen` is the number of the last one when this was begun.

    Raise Refused where a colleague's came meanwhile, which is read first. Who proposes again replaces what of theirs
    still waits; an admin who publishes replaces the proposal that they began from, if it was the last version.
    """
    _must_write(by, now, publish=publish)
    words = _checked(words)
    note = clean_text(note, field="note", longest=LONGEST_NOTE)
    guide = _held(guide)
    same = guide.versions.filter(key=key).first()
    if same is not None:
        return same
    last = guide.versions.select_related("by").latest("number")
    if last.number != seen:
        raise Refused(
            f"{last.author} wrote version {last.number} meanwhile. Read that first, then save yours again."
        )
    version = _written(guide, words, note=note, key=key, by=by, now=now)
    own_waiting = guide.versions.waiting().filter(by=by).exclude(pk=version.pk)
    taken_up = guide.versions.waiting().filter(pk=last.pk) if publish else GuideVersion.objects.none()
    for replaced in own_waiting.union(taken_up):
        _replace(replaced, version, by=by, now=now)
    return _shown_or_proposed(version, publish=publish, by=by, now=now)


@transaction.atomic
def publish(version: GuideVersion, *, by: User, now: datetime) -> GuideVersion:
    """Show a version that waits in place of the one that is shown."""
    _must_publish(by, now)
    version = _waiting(version)
    _show(version, by=by, now=now)
    mails.decided(version, "", by=by, now=now)
    return version


@transaction.atomic
def decline(version: GuideVersion, *, why: str, by: User, now: datetime) -> GuideVersion:
    """Decide that a version is not shown; its author reads why."""
    _must_publish(by, now)
    why = clean_text(
        why, field="why", empty="Say why, in a sentence: its author reads it.", longest=LONGEST_WHY
    )
    version = _waiting(version)
    _decide(version, GuideDecisionKind.DECLINED, why=why, by=by, now=now)
    mails.decided(version, why, by=by, now=now)
    return version


@transaction.atomic
def take_down(guide: Guide, *, why: str, by: User, now: datetime) -> Guide:
    """Show a guide no longer. Its versions are kept, and it can be put back."""
    _must_publish(by, now)
    why = clean_text(
        why, field="why", empty="Say why, in a sentence, for your colleagues.", longest=LONGEST_WHY
    )
    guide = _held(guide)
    if guide.current is None:
        raise Refused("This guide is not shown already.")
    _decide(guide.current, GuideDecisionKind.TAKEN_DOWN, why=why, by=by, now=now)
    _point(guide, None)
    return guide


@transaction.atomic
def put_back(guide: Guide, *, by: User, now: datetime) -> Guide:
    """Show a guide again that was taken down, as it was."""
    _must_publish(by, now)
    guide = _held(guide)
    last = queries.last_taken_down(guide)
    if guide.current is not None or last is None:
        raise Refused("This guide was not taken down, or is back already.")
    _decide(last, GuideDecisionKind.PUT_BACK, why="", by=by, now=now)
    _point(guide, last)
    return guide


# --- What ships ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LoadedGuides:
    """The addresses of the guides that were new, renewed, or left as the school has them."""

    new: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@transaction.atomic
def load_shipped(now: datetime) -> LoadedGuides:
    """Publish the guides that ship with the program, each once; renew one whose file has changed since.

    What the school wrote, proposed or took down itself is left alone.
    """
    slugs_by_fate: dict[str, list[str]] = {"new": [], "renewed": [], "left": []}
    for shipped in shipped_guides():
        guide, is_new = Guide.objects.get_or_create(
            slug=shipped.slug, defaults={"order": shipped.order, "created_at": now}
        )
        guide = _held(guide)
        if not is_new and guide.versions.filter(shipped_digest=shipped.digest).exists():
            continue
        if not is_new and not _is_as_shipped(guide):
            slugs_by_fate["left"].append(guide.slug)
            continue
        version = _written(
            guide, _words_of(shipped), note="", key=uuid4(), by=None, now=now, digest=shipped.digest
        )
        _show(version, by=None, now=now)
        slugs_by_fate["new" if is_new else "renewed"].append(guide.slug)
    return LoadedGuides(**{name: tuple(slugs) for name, slugs in slugs_by_fate.items()})


def _is_as_shipped(guide: Guide) -> bool:
    """Say whether nobody of the school has touched a guide."""
    return (
        guide.created_by_id is None
        and not guide.versions.filter(by__isnull=False).exists()
        and not guide.decisions.filter(by__isnull=False).exists()
    )


def _words_of(shipped: ShippedGuide) -> GuideWords:
    return _checked(GuideWords(shipped.title, shipped.applies, shipped.theme, shipped.places, shipped.text))


# --- Shared ----------------------------------------------------------------------------------------------------------


def _must_write(by: User, now: datetime, *, publish: bool) -> None:
    if publish:
        _must_publish(by, now)
    elif not roles_of(by, now) & WRITERS:
        raise Refused("Coaches propose guides, and admins publish them.")


def _must_publish(by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin decides which guides are shown: ask one.")


def _checked(words: GuideWords) -> GuideWords:
    text = clean_text(words.text, field="text", empty="Write the guide.", longest=LONGEST_TEXT)
    unknown = unknown_figures(text)
    if unknown:
        names = ", ".join(f"{{{name}}}" for name in FIGURES)
        raise Refused(f"“{{{unknown[0]}}}” stands for no figure. There are {names}.", "text")
    if read(text, GENERAL).too_deep:
        raise Refused("Lists or quotations stand too deep in each other: take one rank out.", "text")
    if words.theme not in GuideTheme.values:
        raise Refused("Choose what the guide is about.", "theme")
    return GuideWords(
        title=clean_text(words.title, field="title", empty="Give the guide a title.", longest=LONGEST_TITLE),
        applies=clean_text(
            words.applies, field="applies", empty="Say when it helps, in a sentence.", longest=LONGEST_APPLIES
        ),
        theme=words.theme,
        places=_known_places(words.places),
        text=text,
    )


def _known_places(places: Collection[str]) -> tuple[str, ...]:
    if set(places) - PLACES.keys():
        raise Refused("There is no such place: choose from the list.", "places")
    return tuple(place for place in PLACES if place in places)


def _new_slug(title: str) -> str:
    base = slugify(title)[:50].strip("-") or "guide"
    taken = RESERVED | set(Guide.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    slugs = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
    return next(slug for slug in slugs if slug not in taken)


def _held(guide: Guide) -> Guide:
    """Lock the guide, and return it as it stands."""
    return Guide.objects.select_for_update(of=("self",)).select_related("current").get(pk=guide.pk)


def _waiting(version: GuideVersion) -> GuideVersion:
    """Lock the version's guide, and return the version. Raise Refused once it is decided."""
    guide = _held(version.guide)
    version = GuideVersion.objects.select_related("guide", "by").get(pk=version.pk)
    version.guide = guide
    if not GuideVersion.objects.waiting().filter(pk=version.pk).exists():
        raise Refused("This version is decided already.")
    return version


def _written(
    guide: Guide, words: GuideWords, *, note: str, key: UUID, by: User | None, now: datetime, digest: str = ""
) -> GuideVersion:
    last_number = guide.versions.order_by("-number").values_list("number", flat=True).first() or 0
    return GuideVersion.objects.create(
        guide=guide,
        number=last_number + 1,
        title=words.title,
        applies=words.applies,
        theme=words.theme,
        places=list(words.places),
        text=words.text,
        plain=read(words.text, GENERAL).plain,
        note=note,
        key=key,
        shipped_digest=digest,
        by=by,
        at=now,
    )


def _shown_or_proposed(version: GuideVersion, *, publish: bool, by: User, now: datetime) -> GuideVersion:
    if publish:
        _show(version, by=by, now=now)
    else:
        mails.proposed(version, by=by, now=now)
    return version


def _show(version: GuideVersion, *, by: User | None, now: datetime) -> None:
    _decide(version, GuideDecisionKind.PUBLISHED, why="", by=by, now=now)
    _point(version.guide, version)


def _replace(version: GuideVersion, successor: GuideVersion, *, by: User, now: datetime) -> None:
    _decide(version, GuideDecisionKind.REPLACED, why=f"By version {successor.number}.", by=by, now=now)
    mails.replaced(version, successor, by=by, now=now)


def _decide(
    version: GuideVersion, kind: GuideDecisionKind, *, why: str, by: User | None, now: datetime
) -> None:
    GuideDecision.objects.create(
        guide_id=version.guide_id, version=version, kind=kind, why=why, by=by, at=now
    )


def _point(guide: Guide, version: GuideVersion | None) -> None:
    Guide.objects.filter(pk=guide.pk).update(current=version)
    guide.current = version
