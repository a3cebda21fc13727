"""Models of what a policy asks for in each week or month: quotas, and the kinds of activity that they count."""

from django.db import models
from django.db.models import Q

from commitments.policies.models import Policy, unless_published
from core.immutable import kept, never_emptied
from rules import policy as rules
from rules.stages import OPEN_STAGES
from rules.states import CheckedEvidence

EMPLOYER, AGENCY = "employer", "agency"
CONTACTS = [(EMPLOYER, "a person at a prospective employer"), (AGENCY, "a person at a recruiting agency")]


class ActivityKind(models.Model):
    """A kind of thing that a student does in a search, which quotas and activities name.

    Rules ask what a kind means, never what a school calls it. What it means is fixed from the first draft on that names
    it: activities and published quotas rest on it. Its words may be mended.
    """

    slug = models.SlugField(primary_key=True, max_length=32)
    name = models.CharField(max_length=60, help_text="A noun, such as “blog post”")
    done = models.CharField(max_length=60, help_text="What the log form says, such as “contacted”")
    with_person = models.BooleanField(default=False, help_text="An activity must say with whom")
    needs_link = models.BooleanField(default=False, help_text="An activity must carry a public link")
    contact = models.CharField(
        max_length=8,
        choices=CONTACTS,
        blank=True,
        help_text="With whom an activity is a contact; empty: it is none",
    )
    reaches = models.CharField(
        max_length=12,
        choices=[(stage.value, stage.label) for stage in OPEN_STAGES],
        blank=True,
        db_default="",
        help_text="The stage to which logging one brings an opening; empty: it moves none. No count depends on it",
    )
    evidence = models.CharField(
        max_length=8,
        choices=CheckedEvidence.choices,
        blank=True,
        db_default="",
        help_text="What its evidence is, and so how an activity is checked; empty: it is not",
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "slug"]
        constraints = [
            models.CheckConstraint(condition=Q(contact__in=["", *dict(CONTACTS)]), name="contact_known")
        ]
        triggers = kept(changing=["name", "done", "reaches", "evidence", "order"])

    def __str__(self) -> str:
        return self.name


class Quota(models.Model):
    """At least so many of some kinds of activity in each week or month."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="quotas")
    key = models.SlugField(max_length=32)
    label = models.CharField(max_length=40, help_text="Beside the bar: “People”")
    one = models.CharField(max_length=40, help_text="“person”")
    many = models.CharField(max_length=40, help_text="“people”")
    kinds = models.ManyToManyField(ActivityKind, through="QuotaKind", related_name="quotas")
    minimum = models.PositiveSmallIntegerField()
    counting = models.CharField(
        max_length=16,
        choices=[
            ("activities", "each activity"),
            ("distinct_people", "different people"),
            ("distinct_days", "different days"),
        ],
    )
    unit = models.CharField(max_length=8, choices=[("week", "week"), ("month", "month")], default="week")
    needs_link = models.BooleanField(default=False, help_text="Only activities with a link count")
    clause = models.CharField(max_length=12)
    part_of = models.SlugField(
        max_length=32, blank=True, db_index=False, help_text="The key of the quota of which this is a part"
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "key"], name="quota_once_per_policy"),
            models.CheckConstraint(condition=Q(minimum__gte=1), name="quota_asks_for_something"),
        ]
        triggers = [unless_published("OLD.policy_id", "NEW.policy_id"), never_emptied()]

    def __str__(self) -> str:
        return f"{self.minimum} {self.many}"

    def rule(self) -> rules.QuotaRule:
        kinds = self.kinds.all()
        return rules.QuotaRule(
            key=self.key,
            label=self.label,
            one=self.one,
            many=self.many,
            kinds=frozenset(kind.slug for kind in kinds),
            minimum=self.minimum,
            counting=rules.Counting(self.counting),
            unit=rules.Unit(self.unit),
            needs_link=self.needs_link,
            clause=self.clause,
            part_of=self.part_of,
            counts_contacts=any(kind.contact for kind in kinds),
        )


class QuotaKind(models.Model):
    """A kind that a quota counts: as fixed as the quota itself once the policy is published."""

    quota = models.ForeignKey(Quota, on_delete=models.CASCADE)
    kind = models.ForeignKey(ActivityKind, on_delete=models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["quota", "kind"], name="kind_once_per_quota")]
        triggers = [
            unless_published(
                "(SELECT policy_id FROM commitments_quota WHERE id = OLD.quota_id)",
                "(SELECT policy_id FROM commitments_quota WHERE id = NEW.quota_id)",
            ),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return self.kind_id


class PolicyKind(models.Model):
    """A kind of activity that students of a policy's series can log, whether a quota counts it or not.

    It is as fixed as the policy once that is published.
    """

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="loggable")
    kind = models.ForeignKey(ActivityKind, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["policy", "kind"], name="kind_once_per_policy")]
        triggers = [
            unless_published("OLD.policy_id", "NEW.policy_id", "kinds"),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return self.kind_id
