"""What kinds of activity mean is told of those that are there already, by the names that decided until then."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.models import Count

from commitments.models import ActivityKind, Policy
from commitments.rules.policy import Policy as Rules
from commitments.series.queries import acknowledgement_of, of_program
from tests import databases, factories

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.django_db(transaction=True)


def migrate(app: str, *to: str) -> None:
    name = connection.settings_dict["NAME"]
    urls = {
        each: databases.url_for(os.environ[each], name) for each in ("DATABASE_URL", "MIGRATION_DATABASE_URL")
    }
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "migrate", app, *to, "--verbosity", "0"],
        env=os.environ | urls, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_kinds_keep_what_their_names_decided(owner: Any) -> None:
    policy = factories.make_policy()
    digest, rules = policy.digest, policy.rules()
    migrate("commitments", "0008")
    owner.execute(
        'INSERT INTO commitments_activitykind (slug, name, done, with_person, needs_link, "order") VALUES '
        "('school_contact', 'x', 'x', true, false, 90), ('outreach', 'y', 'y', true, false, 91)"
    )
    migrate("commitments", "0009")
    owner.execute("SELECT slug, contact FROM commitments_activitykind WHERE contact <> ''")
    told = dict(owner.fetchall())
    migrate("commitments", "0015")
    kinds = dict(ActivityKind.objects.exclude(contact="").values_list("slug", "contact"))
    assert kinds == told
    assert told == {"contacted": "employer", "agency_contact": "agency", "school_contact": "employer"}
    migrate("commitments")
    policy.refresh_from_db()
    after: Rules = type(policy).objects.prefetch_related("quotas__kinds", "conditions").get().rules()
    assert (policy.digest, after) == (digest, rules)
    assert [quota.counts_contacts for quota in after.quotas] == [True, False, False]


INSERT_POLICY = """
    INSERT INTO commitments_policy (school, version, title, text, drafted_at, published_at, start_limit_days,
        window_days, week_kind, unfinished, late_log_days, reply_unit, leave_max_days, leave_moves_window, offer_field,
        offer_types, clauses, unconfirmed, rule_clauses, business_days, leave_by, refund_percent, refund_tiers,
        refund_clauses)
    SELECT %s, %s, 'Terms', 'Text', %s, %s, start_limit_days, window_days, week_kind, unfinished, late_log_days,
        reply_unit, leave_max_days, leave_moves_window, offer_field, offer_types, clauses, unconfirmed, rule_clauses,
        business_days, leave_by, refund_percent, refund_tiers, refund_clauses
    FROM commitments_policy ORDER BY id LIMIT 1 RETURNING id
"""


def test_versions_of_one_school_become_a_series_and_programs_name_what_their_students_acknowledged(
    owner: Any,
) -> None:
    """Flatiron's versions, Codeup's, which was published last, and two schools whose names differ in case alone."""
    first = factories.make_policy()
    alice = factories.make_student("Alice Moreau")
    other = factories.make_student(
        "Charlie Okafor", cohort=factories.make_cohort("Fall", program="Data Science")
    )
    migrate("commitments", "0012")
    ids = {}
    for number, (school, version, published) in enumerate(
        [("Flatiron School", 2, True), ("Codeup", 1, True), ("Bootcamp", 1, False), ("BOOTCAMP", 1, False)]
    ):
        at = factories.NOW + timedelta(days=number)
        owner.execute(INSERT_POLICY, [school, version, at, at if published else None])
        ids[school, version] = owner.fetchone()[0]
    owner.execute(
        "INSERT INTO commitments_acknowledgement (student_id, policy_id, at) VALUES (%s, %s, now())",
        [alice.pk, first.pk],
    )
    migrate("commitments")
    series = dict(Policy.objects.values_list("pk", "series__name"))
    assert series == {
        first.pk: "Flatiron School", ids["Flatiron School", 2]: "Flatiron School", ids["Codeup", 1]: "Codeup",
        ids["BOOTCAMP", 1]: "BOOTCAMP", ids["Bootcamp", 1]: "Bootcamp (2)",
    }  # fmt: skip
    assert acknowledgement_of(alice).policy == first
    assert of_program(alice.cohort.program).name == "Flatiron School"
    assert of_program(other.cohort.program).name == "Codeup", "nobody of it acknowledged: what was newest"
    kinds = dict(Policy.objects.annotate(many=Count("loggable")).values_list("pk", "many"))
    assert kinds[first.pk] == 11
    with pytest.raises(Exception, match="Cannot update"):
        owner.execute("UPDATE commitments_policy SET title = 'x' WHERE id = %s", [first.pk])
    migrate("commitments", "0012")
    owner.execute("SELECT school FROM commitments_policy WHERE id = %s", [ids["Codeup", 1]])
    assert owner.fetchone() == ("Codeup",)
    migrate("commitments")
