"""What was signed and published cannot be changed by anyone: tried as the application's role and as the owner's."""

from decimal import Decimal
from typing import Any

import psycopg2
import pytest

from commitments.conditions import verbs as condition_verbs
from commitments.conditions.verbs import Answer
from commitments.drafting import verbs as drafting_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from commitments.payers import verbs as payer_verbs
from commitments.policies import shipped
from commitments.searches import verbs as search_verbs
from commitments.series.verbs import name_series
from commitments.signing import verbs as signing_verbs
from rules.refund import Payer
from tests import databases
from tests.commitments.scenes import NOW, Scene, make_scene

SIGNED = [
    "UPDATE commitments_signature SET text = 'something else'",
    "UPDATE commitments_signature SET start_date = start_date + 1",
    "DELETE FROM commitments_signature",
    "TRUNCATE commitments_signature CASCADE",
]
PUBLISHED = [
    "UPDATE commitments_policy SET text = 'something else'",
    "UPDATE commitments_policy SET published_at = NULL",
    "UPDATE commitments_policy SET late_log_days = 700",
    "UPDATE commitments_quota SET minimum = 1",
    "UPDATE commitments_quotakind SET kind_id = 'applied'",
    "DELETE FROM commitments_quotakind",
    "DELETE FROM commitments_quota",
    "DELETE FROM commitments_policy",
    "INSERT INTO commitments_quotakind (quota_id, kind_id) SELECT id, 'talk' FROM commitments_quota LIMIT 1",
    "UPDATE commitments_policy SET refund_percent = 1",
    'UPDATE commitments_condition SET "limit" = 99',
    "DELETE FROM commitments_condition",
    'INSERT INTO commitments_condition (policy_id, key, label, clause, requirement, measure, unit, "order")'
    " SELECT id, 'taller', 'Taller', '1.1', 1, 'yes_no', '', 9 FROM commitments_policy",
    "UPDATE commitments_activitykind SET contact = '' WHERE slug = 'contacted'",
    "UPDATE commitments_activitykind SET contact = 'employer' WHERE slug = 'agency_contact'",
    "UPDATE commitments_activitykind SET with_person = false WHERE slug = 'contacted'",
    "UPDATE commitments_activitykind SET needs_link = true WHERE slug = 'commit'",
    "UPDATE commitments_activitykind SET slug = 'toil' WHERE slug = 'talk'",
    "TRUNCATE commitments_condition CASCADE",
    "TRUNCATE commitments_quotakind",
    "TRUNCATE commitments_quota CASCADE",
    "TRUNCATE commitments_policy CASCADE",
]
KEPT = [
    "DELETE FROM commitments_search",
    "DELETE FROM commitments_ending",
    "DELETE FROM commitments_leave",
    "DELETE FROM commitments_excusal",
    "UPDATE commitments_acknowledgement SET at = now()",
    "DELETE FROM commitments_acknowledgement",
    "UPDATE commitments_series SET name = 'Another'",
    "DELETE FROM commitments_series",
    "UPDATE commitments_programseries SET at = now()",
    "DELETE FROM commitments_programseries",
    "UPDATE commitments_policy SET series_id = series_id + 1",
    "DELETE FROM commitments_policykind",
    "INSERT INTO commitments_policykind (policy_id, kind_id) SELECT id, 'pushed' FROM commitments_policy",
    "TRUNCATE commitments_search CASCADE",
    "UPDATE commitments_conditionrecord SET value = 0",
    "DELETE FROM commitments_conditionrecord",
    "TRUNCATE commitments_conditionrecord",
    "UPDATE commitments_payersrecord SET at = now()",
    "DELETE FROM commitments_payersrecord",
    "UPDATE commitments_tuitionpayer SET amount = 1",
    "DELETE FROM commitments_tuitionpayer",
    "TRUNCATE commitments_payersrecord CASCADE",
    "TRUNCATE commitments_tuitionpayer",
]
# What whoever may connect can do first: turn pgtrigger's switch, and put a table of their own before the real one.
SWITCH = (
    "SELECT set_config('pgtrigger.ignore', '{' || string_agg(tgname, ',') || '}', false) FROM pg_trigger"
    " WHERE NOT tgisinternal"
)
DECOY = "CREATE TEMPORARY TABLE commitments_policy AS SELECT * FROM public.commitments_policy WHERE false"
ROWS = """SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM (
    SELECT to_jsonb(s) AS t FROM commitments_signature s UNION ALL SELECT to_jsonb(p) FROM commitments_policy p
    UNION ALL SELECT to_jsonb(q) FROM commitments_quota q UNION ALL SELECT to_jsonb(k) FROM commitments_quotakind k
    UNION ALL SELECT to_jsonb(a) FROM commitments_activitykind a
    UNION ALL SELECT to_jsonb(e) FROM commitments_search e UNION ALL SELECT to_jsonb(s) FROM commitments_series s
    UNION ALL SELECT to_jsonb(n) FROM commitments_programseries n
    UNION ALL SELECT to_jsonb(l) FROM commitments_policykind l
    UNION ALL SELECT to_jsonb(a) FROM commitments_acknowledgement a
    UNION ALL SELECT to_jsonb(c) FROM commitments_condition c
    UNION ALL SELECT to_jsonb(r) FROM commitments_conditionrecord r
    UNION ALL SELECT to_jsonb(y) FROM commitments_payersrecord y
    UNION ALL SELECT to_jsonb(t) FROM commitments_tuitionpayer t
) rows"""


@pytest.fixture(scope="module")
def signed(django_db_setup: None, django_db_blocker: Any) -> Any:
    """A committed database of its own, with one of everything. Nothing may change it, so all share it."""
    with django_db_blocker.unblock(), databases.on_a_clone() as name:
        document = shipped.document("this-school")
        grade = {"label": "Grade", "measure": "at_least", "limit": 70, "unit": "%"}
        document["conditions"] = [{"key": "grade", "clause": "1.1", **grade}]
        scene = make_scene(document)
        signing_verbs.acknowledge(scene.alice, scene.policy, now=NOW)
        name_series(scene.alice.cohort.program, scene.policy.series, by=scene.dora, now=NOW)
        search = scene.searching()
        everything(scene, search)
        yield name


def everything(scene: Scene, search: Any) -> None:
    from datetime import date

    from tests.commitments.scenes import at

    now = at(date(2026, 3, 4))
    leave_verbs.ask_leave(
        search,
        first_day=date(2026, 4, 6),
        last_day=date(2026, 4, 7),
        reason="Rest",
        by=scene.alice.user,
        now=now,
    )
    excusal_verbs.excuse(search, unit="week", number=1, reason="Ill", by=scene.bob, now=now)
    payer_verbs.record_payers(
        scene.alice, [Payer("lender", "Ascent", Decimal(15_000))], by=scene.dora, now=now
    )
    condition_verbs.record_conditions(
        scene.alice, scene.policy, {"grade": Answer(Decimal(80))}, by=scene.dora, now=now
    )
    search_verbs.end_guarantee(search, on=date(2026, 3, 4), cause="offer", by=None, now=now)


def _links(name: str) -> dict[str, Any]:
    import os

    from tests import databases

    urls = {"application": os.environ["DATABASE_URL"], "owner": os.environ["MIGRATION_DATABASE_URL"]}
    return {role: databases.url_for(url, name) for role, url in urls.items()}


@pytest.mark.parametrize("role", ["application", "owner"])
@pytest.mark.parametrize("statement", SIGNED + PUBLISHED + KEPT)
def test_the_database_refuses(signed: str, role: str, statement: str) -> None:
    link = psycopg2.connect(_links(signed)[role])
    link.autocommit = True
    try:
        with link.cursor() as cursor:
            cursor.execute("SELECT current_user")
            assert cursor.fetchone() == ({"application": "cs_app", "owner": "cs_owner"}[role],)
            cursor.execute(SWITCH)
            cursor.execute(ROWS)
            before = cursor.fetchone()
            assert before != (None,)
            if "commitments_policy" not in statement:
                cursor.execute(DECOY)
            with pytest.raises(psycopg2.Error) as refusal:
                cursor.execute(statement)
            cursor.execute("DROP TABLE IF EXISTS pg_temp.commitments_policy")
            assert refusal.value.pgcode in {"P0001", "42501"}, (
                "refused by a trigger or a grant, not by chance"
            )
            cursor.execute(ROWS)
            assert cursor.fetchone() == before
    finally:
        link.close()


def test_a_draft_can_still_be_changed_and_a_quota_cannot_slip_into_what_is_published(
    scene: Scene, db: None
) -> None:
    from django.db import InternalError, transaction

    from commitments.policies import shipped
    from commitments.quotas.models import Quota

    draft = drafting_verbs.draft_policy(shipped.document("thinkful"), by=scene.dora, now=NOW)
    Quota.objects.filter(policy=draft).update(minimum=3)
    with pytest.raises(InternalError, match="published policy never change"), transaction.atomic():
        Quota.objects.filter(policy=draft).update(policy=scene.policy)
