"""Drafting, confirming and publishing a policy. What is published never changes: the database refuses it, too."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from commitments import condition_terms, documents, letter, refund_terms, shipped
from commitments.models import ActivityKind, Policy, Quota
from commitments.policy_words import label_of
from commitments.rules.words import joined
from core.errors import Refused
from people.models import User
from people.roles import holds

THROWN_AWAY = "This draft was thrown away a moment ago."


class DraftChanged(Refused):
    """Somebody saved the draft since it was looked at."""


@transaction.atomic
def draft_policy(document: Mapping[str, Any], *, by: User, now: datetime) -> Policy:
    """A new draft, the school's next version. Kinds of activity that it brings and nobody has yet are added."""
    _must_be_admin(by, now)
    documents.check(document)
    policy = Policy(version=_next_version(document), drafted_by=by, drafted_at=now)
    return _written(policy, document)


@transaction.atomic
def edit_draft(
    policy: Policy, document: Mapping[str, Any], *, by: User, now: datetime, seen: str | None = None
) -> Policy:
    """The draft says what the document says, from now on. Its version stays, unless it becomes another school's: then
    it is that one's next.

    `seen` is the digest of the draft that was edited: raises DraftChanged where it says something else by now.
    """
    policy = _draft(policy, by, now)
    _must_be_as_seen(
        policy,
        seen,
        "Somebody changed this draft while you were editing it. What you wrote stands below and is not saved: open the "
        "draft in another tab to see what it says now. Saving again replaces that by yours.",
    )
    documents.check(document)
    policy.quotas.all().delete()
    policy.conditions.all().delete()
    if document.get("school", "") != policy.school:
        policy.version = _next_version(document)
    return _written(policy, document)


def _next_version(document: Mapping[str, Any]) -> int:
    of_the_school = Policy.objects.filter(school=document.get("school", ""))
    return int(of_the_school.aggregate(newest=Max("version"))["newest"] or 0) + 1


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
    """A draft that nobody needs; it was never promised to anyone. Its replays go along."""
    policy = _draft(policy, by, now)
    # what a replay is storing at this moment is there before its results are taken away, or never comes
    list(policy.replays.select_for_update().order_by("pk").values_list("pk"))
    policy.quotas.all().delete()
    policy.conditions.all().delete()
    policy.delete()


@transaction.atomic
def confirm_defaults(policy: Policy, names: Iterable[str], *, by: User, now: datetime) -> Policy:
    """The school's admin has looked at these figures of the software's, and means them."""
    policy = _draft(policy, by, now)
    confirmed = set(names)
    policy.unconfirmed = [name for name in policy.unconfirmed if name not in confirmed]
    policy.save(update_fields=["unconfirmed"])
    return policy


@transaction.atomic
def publish(policy: Policy, *, by: User, now: datetime, seen: str | None = None) -> Policy:
    """Offered to whoever has acknowledged and signed no other version. Refused while a default is unconfirmed.

    `seen` as in `edit_draft`: nobody publishes what they have not read.
    """
    policy = _draft(policy, by, now)
    _must_be_as_seen(
        policy, seen, "Somebody changed this draft while you were reading it. Read it again, then publish it."
    )
    if policy.unconfirmed:
        raise Refused(
            f"{len(policy.unconfirmed)} of its figures are this software's defaults. Confirm each, then publish."
        )
    _must_name_clauses(policy)
    documents.check(documents.document_of(policy))
    published = Policy.objects.filter(pk=policy.pk, published_at__isnull=True).update(
        published_at=now, published_by=by
    )
    if not published:
        raise Refused("This version was published a moment ago.")
    policy.refresh_from_db()
    return policy


def ship_policy(by: User, now: datetime, name: str = "this-school") -> Policy:
    """Drafts a policy that ships with the program, confirms its defaults, and publishes it."""
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
    """The row, locked, if it may still be changed."""
    _must_be_admin(by, now)
    found = Policy.objects.select_for_update().filter(pk=policy.pk).first()
    if found is None:
        raise Refused(THROWN_AWAY)
    if found.published_at is not None:
        raise Refused("A published policy never changes. Draft a new version instead.")
    return found


def _must_be_as_seen(policy: Policy, seen: str | None, otherwise: str) -> None:
    if seen is not None and seen != documents.digest_of(policy):
        raise DraftChanged(otherwise)


def _write(policy: Policy, document: Mapping[str, Any]) -> None:
    rules = document.get("rules", {})
    for name in documents.RULES:
        field = documents.RULES[name]
        setattr(policy, name, rules.get(name, None if field.null else field.get_default()))
    policy.school, policy.title = document.get("school", ""), document.get("title", "")
    policy.text = document["text"].replace("\r\n", "\n").strip() + "\n"
    policy.rule_clauses = {
        name: clause for name, clause in document.get("rule_clauses", {}).items() if clause
    }
    policy.clauses = {str(number): clause for number, clause in document.get("clauses", {}).items()}
    policy.unconfirmed = list(document.get("unconfirmed", []))
    refund_terms.read(policy, document.get("refund", {}), letter.clauses_of(policy.text))
    documents.validated(
        policy, exclude=["drafted_by", "published_by", "published_at", "clauses", "rule_clauses"]
    )
    _check_rules(policy)
    policy.save()
    last = ActivityKind.objects.aggregate(last=Max("order"))["last"] or 0
    for place, kind in enumerate(document.get("kinds", []), 1):
        _add_kind(kind, last + 10 * place)
    for order, quota in enumerate(document["quotas"]):
        _add_quota(policy, quota, order)
    condition_terms.read(policy, document.get("conditions", []), letter.clauses_of(policy.text))


def _check_rules(policy: Policy) -> None:
    """What single fields cannot see."""
    if not 7 <= policy.window_days <= 1000:
        raise Refused("A window has 7 to 1,000 days.", "window_days")
    warn, lapse = policy.silence_warn_days, policy.silence_lapse_days
    if warn is not None and lapse is not None and warn >= lapse:
        raise Refused("The warning comes before the lapse: give it fewer days.", "silence_warn_days")
    unknown = sorted(set(policy.unconfirmed) - set(documents.RULES))
    if unknown:
        raise Refused(f"“{unknown[0]}” is no rule that could be confirmed.", "unconfirmed")


def _add_kind(given: Mapping[str, Any], order: int) -> None:
    """Adds a kind; one that exists stays as it is, and must mean the same. Pages call kinds by their names alone, so no
    two have one."""
    documents._known("a kind of activity", given, documents.KIND)
    kind = ActivityKind(**given, order=order)
    documents.validated(kind)
    if kind.contact and not kind.with_person:
        raise Refused(
            f"“{kind.name}” is a contact with a person: its entries have to say with whom.", "kinds"
        )
    known, new = ActivityKind.objects.get_or_create(slug=kind.slug, defaults={**given, "order": order})
    if new and ActivityKind.objects.filter(name__iexact=kind.name).exclude(slug=kind.slug).exists():
        raise Refused(f"There is a kind “{kind.name}” already: choose another name for this one.", "kinds")
    if _meaning(known) != _meaning(kind):
        raise Refused(
            f"There is another kind “{kind.slug}” already: choose another name for this one.", "kinds"
        )


def _meaning(kind: ActivityKind) -> tuple[bool, bool, str]:
    return kind.with_person, kind.needs_link, kind.contact


def _add_quota(policy: Policy, given: Mapping[str, Any], order: int) -> None:
    quota = Quota(
        policy=policy, order=order, **{name: given[name] for name in documents.QUOTA if name in given}
    )
    documents.validated(quota, exclude=["policy"])
    if quota.minimum < 1:
        raise Refused(f"“{quota.label}” asks for at least 1.", "quotas")
    kinds = list(ActivityKind.objects.filter(slug__in=given["kinds"]))
    if len(kinds) != len(set(given["kinds"])):
        unknown = sorted(set(given["kinds"]) - {kind.slug for kind in kinds})
        raise Refused(f"“{unknown[0]}” is no kind of activity.", "quotas")
    if policy.quotas.filter(key=quota.key).exists():
        raise Refused(f"Two quotas are called “{quota.key}”: name each once.", "quotas")
    quota.save(force_insert=True)
    quota.kinds.set(kinds)
