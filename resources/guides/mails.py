"""Mails of a proposed version to the admins, and of what became of it to its author."""

from datetime import datetime

from core.mails import link
from people.accounts.models import User
from people.mails import tell
from people.staff.queries import admins
from resources.guides.models import GuideVersion


def proposed(version: GuideVersion, *, by: User, now: datetime) -> None:
    """Tell the admins, but for who wrote it, that a version waits for one of them."""
    for admin in admins(now).exclude(pk=by.pk):
        tell(
            admin,
            f"guide-proposed:{version.pk}:{admin.pk}",
            "resources/guides/mail/guide_proposed.txt",
            now,
            title=version.title,
            author=by.name,
            page=link("resources:guide_version", version.guide.slug, version.number),
        )


def decided(version: GuideVersion, why: str, *, by: User, now: datetime) -> None:
    """Tell who wrote it that it is shown now, or, with `why`, that it is not."""
    if version.by is None or version.by_id == by.pk:
        return
    tell(
        version.by,
        f"guide-decided:{version.pk}",
        "resources/guides/mail/guide_decided.txt",
        now,
        title=version.title,
        decider=by.name,
        why=why,
        page=link("resources:guide_version", version.guide.slug, version.number),
    )


def replaced(version: GuideVersion, successor: GuideVersion, *, by: User, now: datetime) -> None:
    """Tell who wrote it that somebody else published another version from it."""
    if version.by is None or version.by_id == by.pk:
        return
    tell(
        version.by,
        f"guide-decided:{version.pk}",
        "resources/guides/mail/guide_replaced.txt",
        now,
        title=version.title,
        decider=by.name,
        page=link("resources:guide_version", version.guide.slug, successor.number),
    )
