"""What kinds of activity mean is told of those that are there already, by the names that decided until then."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from commitments.models import ActivityKind
from commitments.rules.policy import Policy as Rules
from tests import databases, factories

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.django_db(transaction=True)


def migrate(app: str, to: str) -> None:
    name = connection.settings_dict["NAME"]
    urls = {
        each: databases.url_for(os.environ[each], name) for each in ("DATABASE_URL", "MIGRATION_DATABASE_URL")
    }
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "migrate", app, to, "--verbosity", "0"],
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
    kinds = dict(ActivityKind.objects.exclude(contact="").values_list("slug", "contact"))
    assert kinds == {"contacted": "employer", "agency_contact": "agency", "school_contact": "employer"}
    policy.refresh_from_db()
    after: Rules = type(policy).objects.prefetch_related("quotas__kinds", "conditions").get().rules()
    assert (policy.digest, after) == (digest, rules)
    assert [quota.counts_contacts for quota in after.quotas] == [True, False, False]
