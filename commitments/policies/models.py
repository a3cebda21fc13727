"""Models of a policy: one version of the Commitment, its text and its rules together. Everything in it is data."""

from collections.abc import Iterable
from hashlib import sha256

import pgtrigger
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models import Q

from commitments.policies.refund_terms import TO, terms_of
from commitments.series.models import Series
from core.immutable import Refuses, Trigger, append_only, never_emptied
from people.students.models import Student
from rules import policy as rules

UNFINISHED = [
    ("not_assessed", "not assessed"),
    ("in_proportion", "in proportion, rounded down"),
    ("in_full", "in full"),
    ("in_full_from", "in full from so many days on, else not assessed"),
]


class PolicyManager(models.Manager["Policy"]):
    """Policies with their series, without which a version has no name."""

    def get_queryset(self) -> models.QuerySet["Policy"]:
        return super().get_queryset().select_related("series")


class Policy(models.Model):
    """One version of the Commitment. Empty rules are “not stated”. Once published, the database refuses any change."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    text = models.TextField(
        help_text="What the student reads and signs; a paragraph may begin with its clause, “3.1”"
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    drafted_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(null=True)

    start_limit_days = models.PositiveSmallIntegerField(
        help_text="Start date: at most so many days after graduation"
    )
    window_days = models.PositiveSmallIntegerField(help_text="Days in the window; the start date is day 0")
    week_kind = models.CharField(
        max_length=12,
        choices=[("from_start", "from the start date"), ("monday", "Monday to Sunday")],
    )
    unfinished = models.CharField(
        max_length=14,
        choices=UNFINISHED,
        help_text="An unfinished first or last week",
    )
    unfinished_from_days = models.PositiveSmallIntegerField(null=True, blank=True)
    unfinished_months = models.CharField(
        max_length=14,
        blank=True,
        default="",
        db_default="",
        choices=UNFINISHED,
        help_text="An unfinished last month; empty: as weeks",
    )
    unfinished_months_from_days = models.PositiveSmallIntegerField(null=True, blank=True)
    missed_allowed = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Weeks that may be missed"
    )
    late_log_days = models.PositiveSmallIntegerField(
        help_text="Days after its week in which an activity still counts"
    )
    reply_within = models.PositiveSmallIntegerField(null=True, blank=True)
    reply_unit = models.CharField(
        max_length=14,
        choices=[("business_days", "business days"), ("hours", "hours")],
        default="business_days",
    )
    silence_warn_days = models.PositiveSmallIntegerField(null=True, blank=True)
    silence_lapse_days = models.PositiveSmallIntegerField(null=True, blank=True)
    late_replies_allowed = models.PositiveSmallIntegerField(null=True, blank=True)
    late_deliverables_allowed = models.PositiveSmallIntegerField(null=True, blank=True)
    grace_minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Minutes late at an appointment"
    )
    no_shows_allowed = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Unexcused no-shows allowed"
    )
    offer_answer_days = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Business days")
    granted_offer_must_be_accepted = models.BooleanField(null=True, blank=True)
    offer_min_hours = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Hours a week")
    offer_field = models.CharField(max_length=80, blank=True, help_text="Empty: not stated")
    offer_oral_counts = models.BooleanField(null=True, blank=True, help_text="Whether an oral offer counts")
    offer_types = models.JSONField(
        default=dict,
        blank=True,
        help_text="Which types count; a type not named is not stated",
    )
    leave_max_days = models.PositiveSmallIntegerField(default=0, help_text="0: leave is not allowed")
    leave_moves_window = models.BooleanField(default=True)
    leave_waives_single_from = models.PositiveSmallIntegerField(null=True, blank=True)
    claim_within_days = models.PositiveSmallIntegerField(null=True, blank=True)
    appeal_within_days = models.PositiveSmallIntegerField(null=True, blank=True)
    deliverables_before_signing_count = models.BooleanField(null=True, blank=True)
    refund_percent = models.DecimalField(
        max_digits=5, decimal_places=2, default=100, help_text="Of the tuition paid; 100 is all of it"
    )
    refund_cap = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True, help_text="At most so many US dollars"
    )
    refund_tiers = models.JSONField(
        default=list,
        blank=True,
        help_text="Missed weeks at most, and the percent of the share; fewest weeks first",
    )
    refund_to = models.CharField(max_length=8, null=True, blank=True, choices=TO)
    refund_clauses = models.JSONField(
        default=dict, blank=True, help_text="percent, cap, tiers or to → the clause that states it"
    )
    agencies_count = models.BooleanField(
        null=True, blank=True, help_text="Whether people at recruiting agencies count as people contacted"
    )
    business_days = models.CharField(
        max_length=13,
        blank=True,
        choices=[
            ("country_state", "weekends, and the public holidays of the student’s country and state"),
            ("country", "weekends, and the public holidays of the student’s country"),
            ("weekends", "weekends only"),
        ],
        help_text="What business days leave out; empty: not stated",
    )
    strike_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="One strike for each so many full days that a reply is late"
    )
    strikes_forfeit = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="So many strikes forfeit the guarantee"
    )
    offer_min_pay = models.PositiveIntegerField(
        null=True, blank=True, help_text="First-year pay in US dollars below which an offer does not qualify"
    )
    declined_offer_voids = models.BooleanField(
        null=True, blank=True, help_text="Whether a qualifying offer declined, whenever it came, voids it"
    )
    leave_by = models.CharField(
        max_length=7,
        default="request",
        choices=[
            ("request", "asked for, and a coach decides"),
            ("notice", "in force by the student’s own written notice"),
        ],
        help_text="Either way before it starts",
    )
    decide_within_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Days after a claim is filed"
    )
    pay_within_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Days after a claim is approved"
    )
    rule_clauses = models.JSONField(
        default=dict, blank=True, help_text="A rule's name here → the clause that states it"
    )
    clauses = models.JSONField(default=dict, help_text="Requirement 1 to 10 → the clause that states it")
    unconfirmed = models.JSONField(
        default=list,
        blank=True,
        help_text="Rules that are the software's defaults, not yet confirmed",
    )

    objects = PolicyManager()

    class Meta:
        verbose_name_plural = "policies"
        constraints = [
            models.UniqueConstraint(fields=["series", "version"], name="policy_version_once"),
            models.CheckConstraint(
                condition=Q(window_days__gte=7, window_days__lte=1000),
                name="policy_window_sensible",
            ),
            models.CheckConstraint(
                condition=~Q(unfinished="in_full_from") | Q(unfinished_from_days__gte=1),
                name="unfinished_week_from_days",
            ),
            models.CheckConstraint(
                condition=~Q(unfinished_months="in_full_from") | Q(unfinished_months_from_days__gte=1),
                name="unfinished_month_from_days",
            ),
            models.CheckConstraint(
                condition=Q(refund_percent__gte=0, refund_percent__lte=100), name="refund_percent_sensible"
            ),
            models.CheckConstraint(
                condition=Q(refund_cap__isnull=True) | Q(refund_cap__gte=0), name="refund_cap_sensible"
            ),
        ]
        triggers = [
            Refuses(
                name="published_never_changed",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__published_at__isnull=False),
            ),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return f"{self.title}, version {self.version}"

    @property
    def name(self) -> str:
        """The version's name, such as “Flatiron School, version 2 (draft)”. Reads the series."""
        return f"{self.series.name}, version {self.version}{'' if self.published_at else ' (draft)'}"

    @property
    def digest(self) -> str:
        """SHA-256 of exactly the text, hexadecimal: what a signature names."""
        return sha256(self.text.encode()).hexdigest()

    def rules(self) -> rules.PolicyRules:
        """Return the rules of this version, pure. A published one's are read once in each process: they never change.

        Of a draft: three queries for quotas and conditions unless they are prefetched.
        """
        if self.published_at is None:
            return _read(self)
        key = _key(self._state.db, self.pk)
        policy_rules = _published.get(key)
        if policy_rules is None:
            policy_rules = _published[key] = _read(self)
        return policy_rules


# By the name of the database, since tests have many, and the policy's id.
_published: dict[tuple[str, int], rules.PolicyRules] = {}


def _key(alias: str | None, pk: int) -> tuple[str, int]:
    return str(connections[alias or DEFAULT_DB_ALIAS].settings_dict["NAME"]), pk


def _read(policy: Policy) -> rules.PolicyRules:
    quotas = policy.quotas.all()
    if "quotas" not in getattr(policy, "_prefetched_objects_cache", {}):
        quotas = quotas.prefetch_related("kinds")
    names = rules.PolicyRules.__dataclass_fields__.keys() - {"series", "quotas", "refund", "conditions"}
    return rules.PolicyRules(
        **{name: getattr(policy, name) for name in names} | {"version": str(policy.version)},
        series=policy.series.name,
        quotas=tuple(quota.rule() for quota in quotas),
        refund=terms_of(policy),
        conditions=tuple(condition.rule() for condition in policy.conditions.all()),
    )


def forget(policy: Policy) -> None:
    """Forget the rules of a policy that is published in a transaction which is rolled back.

    Its number never comes again.
    """
    _published.pop(_key(None, policy.pk), None)


def rules_of(policies: Iterable[int]) -> dict[int, rules.PolicyRules]:
    """Return the rules of these policies (ids), without a query where they were read before."""
    ids = set(policies)
    rules_by_policy = {pk: policy_rules for pk in ids if (policy_rules := _published.get(_key(None, pk)))}
    if missing := ids - rules_by_policy.keys():
        rows = Policy.objects.filter(pk__in=missing).prefetch_related("quotas__kinds", "conditions")
        rules_by_policy |= {policy.pk: policy.rules() for policy in rows}
    return rules_by_policy


def unless_published(old: str, new: str, rows: str = "quotas") -> pgtrigger.Trigger:
    """Return a trigger that refuses any change of a row which belongs, or would belong, to a published policy.

    `old` and `new` are SQL for the row's policy's id; `rows` is what the error calls the rows.
    """
    return Trigger(
        name="published_never_changed",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("policies", "bigint[]")],
        func=f"""
            IF TG_OP <> 'INSERT' THEN policies := policies || {old}::bigint; END IF;
            IF TG_OP <> 'DELETE' THEN policies := policies || {new}::bigint; END IF;
            IF EXISTS (SELECT FROM commitments_policy WHERE id = ANY(policies) AND published_at IS NOT NULL) THEN
                RAISE EXCEPTION 'The {rows} of a published policy never change';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


class Acknowledgement(models.Model):
    """The policy version that a student acknowledged at enrolment (DOMAIN §2); the last row counts. A later one is an
    admin's correction of the series, with its reason."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="acknowledgements")
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: the roster",
    )
    reason = models.CharField(max_length=500, blank=True, help_text="Why it was corrected")

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["student"], condition=Q(by__isnull=True), name="one_acknowledgement_at_enrolment"
            ),
            models.CheckConstraint(
                condition=Q(by__isnull=True, reason="") | (Q(by__isnull=False) & ~Q(reason="")),
                name="acknowledgement_corrected_by_whom_and_why",
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.student_id} acknowledged {self.policy_id}"
