from django.db import migrations
from django.utils import timezone

# What the schools' documents bring when this ran; other schools drafted theirs from one of them, or by hand
KINDS = {
    "flatiron school": (
        "contacted", "follow_up", "applied", "interviewed", "event", "meeting", "commit", "blog_post", "talk",
        "project", "agency_contact",
    ),
    "codeup": ("applied", "push", "coach_meeting"),
    "thinkful": ("applied", "applied_in_city"),
}


def fill(apps, schema_editor):
    """Versions of one school's name become one series; programs go on with what their cohorts acknowledged last."""
    policies = apps.get_model("commitments", "Policy")
    rows = list(policies.objects.order_by("drafted_at", "pk"))
    series = _series(apps, sorted({row.school for row in rows}))
    with _changed(schema_editor):
        for school, found in series.items():
            policies.objects.filter(school=school).update(series=found)
    _kinds(apps, rows)
    _programs(apps)


def _series(apps, schools):
    """One for each school's name as it is written; names that differ in case alone are told apart by a number."""
    model, taken, found = apps.get_model("commitments", "Series"), set(), {}
    for school in schools:
        base = " ".join(school.split())[:70] or "Commitment"
        name = next(
            each
            for each in (base, *(f"{base} ({n})" for n in range(2, len(schools) + 2)))
            if each.lower() not in taken
        )
        taken.add(name.lower())
        found[school] = model.objects.create(name=name, begun_at=timezone.now())
    return found


def _kinds(apps, rows):
    """A version's students log what its quotas count, what the document that ships under its name brings, and, under
    another name, every kind but those that another school's quotas alone count."""
    kinds = set(apps.get_model("commitments", "ActivityKind").objects.values_list("slug", flat=True))
    counted = {}
    for school, slug in apps.get_model("commitments", "QuotaKind").objects.values_list(
        "quota__policy__school", "kind"
    ):
        counted.setdefault(school, set()).add(slug)
    brings = apps.get_model("commitments", "PolicyKind")
    for row in rows:
        own = counted.get(row.school, set())
        others = set().union(*(slugs for school, slugs in counted.items() if school != row.school))
        shipped = KINDS.get(row.school.lower())
        slugs = own | ((kinds & set(shipped)) if shipped else kinds - (others - own))
        brings.objects.bulk_create(brings(policy=row, kind_id=slug) for slug in sorted(slugs))


def _programs(apps):
    """Each names the series of what its students acknowledged last, else of the version published last."""
    acknowledged = apps.get_model("commitments", "Acknowledgement").objects.order_by("-at", "-pk")
    newest = (
        apps.get_model("commitments", "Policy")
        .objects.filter(published_at__isnull=False)
        .order_by("-published_at", "-pk")
        .first()
    )
    naming = apps.get_model("commitments", "ProgramSeries")
    for program in apps.get_model("people", "Program").objects.order_by("pk"):
        last = acknowledged.filter(student__cohort__program=program).select_related("policy").first()
        policy = last.policy if last else newest
        if policy is not None:
            naming.objects.create(program=program, series_id=_series_of(apps, policy), at=timezone.now())


def _series_of(apps, policy):
    return apps.get_model("commitments", "Policy").objects.values_list("series", flat=True).get(pk=policy.pk)


def empty(apps, schema_editor):
    """Back to a school's name on each version."""
    policies = apps.get_model("commitments", "Policy")
    with _changed(schema_editor):
        for policy in policies.objects.select_related("series"):
            policies.objects.filter(pk=policy.pk).update(school=policy.series.name, series=None)
    for model in ("PolicyKind", "ProgramSeries", "Series"):
        apps.get_model("commitments", model).objects.all().delete()


class _changed:
    """The owner may add a name to what is published: neither text nor rules change. Nothing else runs meanwhile: the
    table is locked."""

    def __init__(self, schema_editor):
        self.schema_editor = schema_editor

    def __enter__(self):
        self.schema_editor.execute("ALTER TABLE commitments_policy DISABLE TRIGGER USER")

    def __exit__(self, *error):
        if error[0] is None:
            self.schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            self.schema_editor.execute("ALTER TABLE commitments_policy ENABLE TRIGGER USER")


class Migration(migrations.Migration):
    """Every existing version gets its series; the unseen names of published ones are all that changes on them."""

    dependencies = [('commitments', '0013_series')]

    operations = [migrations.RunPython(fill, empty)]
