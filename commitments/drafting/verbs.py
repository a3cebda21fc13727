"""The verbs that draft, confirm and publish a policy. What is published never changes: the database refuses it, too."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from commitments.conditions import terms
from commitments.policies import documents, refund_terms, shipped
from commitments.policies.checks import meaning
from commitments.policies.models import Policy
from commitments.policies.words import label_of
from commitments.quotas.models import ActivityKind, PolicyKind, Quota
from commitments.series import verbs as series_verbs
from commitments.series.models import Series
from core.errors import Refused, refuse_all
from people.accounts.models import User
from people.accounts.roles import holds
from rules.words import joined

# What the program cannot run without, until the school's admin says what it means (DOMAIN §3)
EMPTY: dict[str, Any] = {
    "title": "Commitment", "text": "", "quotas": [],
    "unconfirmed": ["start_limit_days", "window_days", "week_kind", "unfinished", "late_log_days", "leave_max_days"],
    "rules": {
        "start_limit_days": 30, "window_days": 180, "week_kind": "from_start", "unfinished": "not_assessed",
        "late_log_days": 7, "leave_max_days": 0,
    },
}  # fmt: skip
THROWN_AWAY = "This draft was thrown away a moment ago."


class DraftChanged(Refused):
    """A refusal, since somebody saved the draft after it was looked at."""


@transaction.atomic
def draft_policy(document: Mapping[str, Any], *, by: User, now: datetime) -> Policy:
    """Draft a document as the next version of its series. Kinds of activity that nobody has yet are added.

    Raise Refused with all that is wrong with the document.
    """
    _must_be_admin(by, now)
    documents.check(document)
    return _new(document, by, now)


@transaction.atomic
def draft_from(policy: Policy, *, series: str = "", by: User, now: datetime) -> Policy:
    """Draft a copy of a version as the next one of its series, or of the series named. What is wrong with it by today's
    checks is shown with the draft, to be put right there."""
    _must_be_admin(by, now)
    document = documents.document_of(policy)
    return _named(document | {"series": series or document["series"]}, by, now)


@transaction.atomic
def draft_empty(series: str, *, by: User, now: datetime) -> Policy:
    """Draft a policy that says nothing yet: no text, no quota, and only such figures as the program cannot run without,
    this software's own, to be confirmed. It can be published once nothing is wrong with it."""
    _must_be_admin(by, now)
    return _named(EMPTY | {"series": series}, by, now)


def _named(document: Mapping[str, Any], by: User, now: datetime) -> Policy:
    """Draft a document of which only the series needs to be right: it has a name. Raise Refused where it has none."""
    refuse_all(refusal for refusal in documents.wrongs(document) if refusal.field == "series")
    return _new(document, by, now)


def _new(document: Mapping[str, Any], by: User, now: datetime) -> Policy:
    series = series_verbs.series_called(str(document["series"]), by=by, now=now)
    policy = Policy(series=series, version=_next_version(series), drafted_by=by, drafted_at=now)
    return _written(policy, document)


@transaction.atomic
def edit_draft(
    policy: Policy, document: Mapping[str, Any], *, by: User, now: datetime, seen: str | None = None
) -> Policy:
    """Make the draft say what the document says. Its version stays, unless it is given to another series: then it
    becomes the next of that series.

    `seen` is the digest of the draft that was edited. Raise DraftChanged where the draft says something else by now,
    Refused with all that is wrong with the document.
    """
    policy = _draft(policy, by, now)
    _must_be_as_seen(
        policy,
        seen,
        "Somebody changed this draft while you were editing it. What you wrote stands below and is not saved: open the "
        "draft in another tab to see what it says now. Saving again replaces that by yours.",
    )
    documents.check(document)
    _clear(policy)
    series = series_verbs.series_called(str(document["series"]), by=by, now=now)
    if series.pk != policy.series_id:
        policy.series, policy.version = series, _next_version(series)
    return _written(policy, document)


def _clear(policy: Policy) -> None:
    policy.quotas.all().delete()
    policy.conditions.all().delete()
    policy.loggable.all().delete()


def _next_version(series: Series) -> int:
    return int(series.versions.aggregate(newest=Max("version"))["newest"] or 0) + 1


def _written(policy: Policy, document: Mapping[str, Any]) -> Policy:
    try:
        with transaction.atomic():
            _write(policy, document)
    except IntegrityError:
        raise Refused(
            "Someone drafted this version a moment ago. Try again, and yours is the next one."
        ) from None
    return policy


@transaction.atomic
def discard_draft(policy: Policy, *, by: User, now: datetime) -> None:
    """Delete a draft, which was never promised to anyone, and its replays."""
    policy = _draft(policy, by, now)
    # what a replay is storing at this moment is there before its results are taken away, or never comes
    list(policy.replays.select_for_update().order_by("pk").values_list("pk"))
    _clear(policy)
    policy.delete()


@transaction.atomic
def confirm_defaults(policy: Policy, names: Iterable[str], *, by: User, now: datetime) -> Policy:
    """Confirm figures that are the software's defaults: the school's admin has looked at them, and means them."""
    policy = _draft(policy, by, now)
    confirmed = set(names)
    policy.unconfirmed = [name for name in policy.unconfirmed if name not in confirmed]
    policy.save(update_fields=["unconfirmed"])
    return policy


@transaction.atomic
def publish(policy: Policy, *, by: User, now: datetime, seen: str | None = None) -> Policy:
    """Publish a draft: cohorts of the programs that name its series acknowledge it from now on, and later signers of
    the series may choose it.

    `seen` is the digest of the draft that was read, since nobody publishes what they have not read. Raise DraftChanged
    where the draft says something else by now, Refused while a default is unconfirmed, a stated rule or the share
    that is refunded names no clause, or anything else is wrong with it.
    """
    policy = _draft(policy, by, now)
    _must_be_as_seen(
        policy, seen, "Somebody changed this draft while you were reading it. Read it again, then publish it."
    )
    if policy.unconfirmed:
        raise Refused(
            f"{len(policy.unconfirmed)} of its figures are this software’s defaults. Confirm each, then publish."
        )
    _must_name_clauses(policy)
    documents.check(documents.document_of(policy))
    series_verbs.settle_programs(policy.series, now)
    published = Policy.objects.filter(pk=policy.pk, published_at__isnull=True).update(
        published_at=now, published_by=by
    )
    if not published:
        raise Refused("This version was published a moment ago.")
    policy.refresh_from_db()
    return policy


def ship_policy(by: User, now: datetime, name: str = "this-school") -> Policy:
    """Draft a policy that ships with the program, confirm its defaults, and publish it."""
    with transaction.atomic():
        policy = draft_policy(shipped.document(name), by=by, now=now)
        confirm_defaults(policy, policy.unconfirmed, by=by, now=now)
        return publish(policy, by=by, now=now)


def _must_name_clauses(policy: Policy) -> None:
    loose = documents.without_clause(policy)
    if not policy.refund_clauses.get("percent"):
        raise Refused("Name the clause that states how much of the tuition is refunded.")
    if loose:
        names = joined([f"“{label_of(name)}”" for name in loose])
        raise Refused(
            f"Name the clause that states {names}, or make {'it' if len(loose) == 1 else 'them'} “not stated”."
        )


def _must_be_admin(by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin drafts and publishes policies.")


def _draft(policy: Policy, by: User, now: datetime) -> Policy:
    """Lock and return a draft. Raise Refused where `by` is no admin, or it is published or gone."""
    _must_be_admin(by, now)
    draft = Policy.objects.select_for_update(of=("self",)).filter(pk=policy.pk).first()
    if draft is None:
        raise Refused(THROWN_AWAY)
    if draft.published_at is not None:
        raise Refused("A published policy never changes. Draft a new version instead.")
    return draft


def _must_be_as_seen(policy: Policy, seen: str | None, otherwise: str) -> None:
    if seen is not None and seen != documents.digest_of(policy):
        raise DraftChanged(otherwise)


def _write(policy: Policy, document: Mapping[str, Any]) -> None:
    """Write a document to the rows of its policy. Nothing is wrong with it, but that it may be empty."""
    rules = document.get("rules", {})
    for name in documents.RULES:
        field = documents.RULES[name]
        setattr(policy, name, rules.get(name, None if field.null else field.get_default()))
    policy.title = document.get("title", "")
    text = document.get("text", "").replace("\r\n", "\n").strip()
    policy.text = f"{text}\n" if text else ""
    policy.rule_clauses = {
        name: clause for name, clause in document.get("rule_clauses", {}).items() if clause
    }
    policy.clauses = {str(number): clause for number, clause in document.get("clauses", {}).items()}
    policy.unconfirmed = list(document.get("unconfirmed", []))
    refund_terms.read(policy, document.get("refund", {}))
    policy.save()
    last_order = ActivityKind.objects.aggregate(last=Max("order"))["last"] or 0
    for position, kind in enumerate(document.get("kinds", []), 1):
        _add_kind(kind, last_order + 10 * position)
    for order, quota in enumerate(document["quotas"]):
        _add_quota(policy, quota, order)
    listed = {kind["slug"] for kind in document.get("kinds", [])}
    counted = {slug for quota in document["quotas"] for slug in quota["kinds"]}
    PolicyKind.objects.bulk_create(
        PolicyKind(policy=policy, kind_id=slug) for slug in sorted(listed | counted)
    )
    terms.read(policy, document.get("conditions", []))


def _add_kind(kind: Mapping[str, Any], order: int) -> None:
    """Add a kind of activity; one that exists stays as it is. Raise Refused where it means another thing."""
    existing, created = ActivityKind.objects.get_or_create(
        slug=kind["slug"], defaults={**kind, "order": order}
    )
    if not created and meaning(existing) != meaning(ActivityKind(**kind)):  # somebody added it a moment ago
        raise Refused(
            f"There is another kind “{existing.slug}” already: choose another name for this one.", "kinds"
        )


def _add_quota(policy: Policy, stated: Mapping[str, Any], order: int) -> None:
    quota = Quota.objects.create(
        policy=policy, order=order, **{name: stated[name] for name in documents.QUOTA if name in stated}
    )
    quota.kinds.set(stated["kinds"])
