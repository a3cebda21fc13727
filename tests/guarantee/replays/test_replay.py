"""A policy played against a past cohort: one code before and after, and nothing else changed."""

import tracemalloc
from copy import copy
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.models import UniqueConstraint
from django.test.utils import CaptureQueriesContext

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import documents
from core.errors import Refused
from guarantee.dossier.queries import dossier_of_search, search_of
from guarantee.dossier.record import searches_of
from guarantee.replays import verbs as replay_verbs
from guarantee.replays.comparison import compare, outcome_of
from guarantee.replays.models import Replay, ReplayResult
from guarantee.replays.verbs import run, start
from rules import eligibility as rules
from tests import factories
from tests.factories import client_of
from tests.guarantee.replays.scenes import LATER, OWN, draft, played
from tests.guarantee.scenes import Scene
from tests.guarantee.supposing import rows_everywhere, text


def test_who_would_become_eligible_and_what_it_would_cost(cohort: list[Scene]) -> None:
    replay = played(draft(cohort[0], people=6), cohort)
    assert replay.state == "done"
    assert replay.done == 3
    assert replay.total == 3
    assert replay.unsigned == 1
    results = {row.student.user.name: row for row in replay.results.all()}
    assert {name: (row.before, row.after, row.changed) for name, row in results.items()} == {
        "Alice Moreau": ("not", "eligible", True),
        "Bea Stone": ("eligible", "eligible", False),
        "Cleo Park": ("not", "not", False),
    }
    totals = replay.totals
    assert totals["become"] == 1
    assert totals["cease"] == 0
    assert totals["changed"] == 1
    assert totals["requirements"][2] == {
        "before": {"met": 1, "not_met": 2, "needs_person": 0, "forgiven": 0},
        "after": {"met": 2, "not_met": 1, "needs_person": 0, "forgiven": 0},
    }
    assert totals["money"]["before"] == {"eligible": "15000.00", "person": "0.00"}
    assert totals["money"]["after"] == {"eligible": "30000.00", "person": "0.00"}


def test_a_stricter_one_takes_it_away(cohort: list[Scene]) -> None:
    replay = played(draft(cohort[0], people=20), cohort)
    assert replay.totals["become"] == 0
    assert replay.totals["cease"] == 1
    assert replay.totals["money"]["after"]["eligible"] == "0.00"


def test_before_is_each_students_own_dossier(cohort: list[Scene]) -> None:
    played(draft(cohort[0], people=6), cohort)
    for each in cohort:
        row = ReplayResult.objects.get(student=each.student)
        shown = dossier_of_search(each.search, now=LATER)["requirements"]
        assert row.findings_before == [found["finding"] for found in shown]


def test_playing_what_was_signed_changes_nobody(cohort: list[Scene]) -> None:
    replay = played(cohort[0].search.policy, cohort)
    assert replay.state == "done"
    assert replay.totals["changed"] == 0
    copy = played(draft(cohort[0]), cohort)
    assert copy.state == "done"
    assert copy.totals["changed"] == 0


def test_it_changes_nothing_else(cohort: list[Scene]) -> None:
    policy = draft(cohort[0], people=6)
    before = {table: count for table, count in rows_everywhere().items() if table not in OWN}
    contents = everything()
    played(policy, cohort)
    assert {table: count for table, count in rows_everywhere().items() if table not in OWN} == before
    assert everything() == contents


def everything() -> dict[str, str]:
    """A digest of what every other table holds."""
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            if table not in OWN:
                cursor.execute(f'SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM "{table}" t')
                found[table] = cursor.fetchone()[0]
    return found


def test_a_draft_changed_under_way_is_not_mixed(idle: list[Scene]) -> None:
    policy = draft(idle[0], people=6)
    replay = start(policy, [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    document = documents.document_of(policy)
    document["rules"]["missed_allowed"] = 3
    drafting_verbs.edit_draft(policy, document, by=idle[0].dora, now=LATER)
    run(replay.pk, LATER)
    replay.refresh_from_db()
    assert replay.state == "failed"
    assert replay.why_failed == "The draft was changed while this ran: play it again."


def test_a_record_that_cannot_be_judged_fails_it_in_words(idle: list[Scene], monkeypatch: Any) -> None:
    replay = start(draft(idle[0]), [idle[0].student.cohort], by=idle[0].dora, now=LATER)

    def broken(*_: Any) -> Any:
        raise RuntimeError("a row is broken")

    monkeypatch.setattr(replay_verbs, "compare", broken)
    assert run(replay.pk, LATER) is False
    replay.refresh_from_db()
    assert replay.state == "failed"
    page = client_of(idle[0].dora).get(f"/replays/{replay.pk}/")
    assert "This replay failed. A record could not be judged; the log says why." in text(page)


def test_two_clicks_are_one_replay(idle: list[Scene]) -> None:
    policy, cohorts = draft(idle[0]), [idle[0].student.cohort]
    first = start(policy, cohorts, by=idle[0].dora, now=LATER)
    assert start(policy, cohorts, by=idle[0].erin, now=LATER) == first
    run(first.pk, LATER)
    assert start(policy, cohorts, by=idle[0].dora, now=LATER) != first
    with pytest.raises(Refused, match="Choose at least one cohort"):
        start(policy, [], by=idle[0].dora, now=LATER)
    with pytest.raises(Refused, match="Only an admin"):
        start(policy, cohorts, by=idle[0].bob, now=LATER)


def test_a_draft_that_is_thrown_away_takes_its_replays_along(idle: list[Scene]) -> None:
    policy = draft(idle[0])
    played(policy, idle)
    drafting_verbs.discard_draft(policy, by=idle[0].dora, now=LATER)
    assert not Replay.objects.exists()
    assert not ReplayResult.objects.exists()


def test_a_cohort_of_which_nobody_signed(idle: list[Scene]) -> None:
    other = factories.make_cohort("Web 2027-01")
    factories.make_student("Eli Fox", cohort=other)
    replay = start(draft(idle[0]), [other], by=idle[0].dora, now=LATER)
    assert run(replay.pk, LATER) is False
    replay.refresh_from_db()
    assert replay.state == "done"
    assert replay.total == 0
    assert replay.unsigned == 1
    page = client_of(idle[0].dora).get(f"/replays/{replay.pk}/")
    assert "Nobody’s result would change." in text(page).replace("&#x27;", "'")


def test_many_are_compared_in_as_many_queries_as_one(idle: list[Scene]) -> None:
    policy = draft(idle[0], people=6)
    searches = [each.search for each in idle]
    asked = []
    for some in (searches[:1], searches):
        with CaptureQueriesContext(connection) as queries:
            compare(some, policy, LATER)
        asked.append(len(queries))
    assert asked[0] == asked[1]
    assert asked[0] <= 20


LAST_RESULT = (
    'SELECT MAX("guarantee_replayresult"."student_id") AS "last" FROM "guarantee_replayresult" '
    'WHERE "guarantee_replayresult"."replay_id" = {replay}'
)


def test_a_late_batch_asks_what_the_first_asked_and_reads_one_earlier_result(
    idle: list[Scene], monkeypatch: Any
) -> None:
    """The last student's id, from the end of the index: not the results, however many there are by then."""
    monkeypatch.setattr(replay_verbs, "AT_ONCE", 1)
    replay = start(draft(idle[0], people=6), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    Replay.objects.update(state="running")
    batches = []
    for _ in idle:
        with CaptureQueriesContext(connection) as queries:
            assert replay_verbs._batch(replay.pk, LATER)
        batches.append([query["sql"] for query in queries])
    order = list(ReplayResult.objects.order_by("pk").values_list("student_id", flat=True))
    assert order == sorted(each.student.pk for each in idle)
    assert len(batches[1]) == len(batches[2]) <= len(batches[0])  # a policy's rules are read once
    (reads,) = (sql for sql in batches[2] if 'FROM "guarantee_replayresult"' in sql)
    assert reads == LAST_RESULT.format(replay=replay.pk)
    (by_student,) = (each for each in ReplayResult._meta.constraints if isinstance(each, UniqueConstraint))
    assert by_student.fields == ("replay", "student")  # whose index ends with the answer
    assert len(order) == 3


def test_of_several_searches_the_latest_is_played(idle: list[Scene]) -> None:
    """By the function that the dossier asks."""
    alice = idle[0]
    again, signature = copy(alice.search), copy(alice.search.signature)
    signature.pk = again.pk = None
    signature.save()
    again.signature, again.state = signature, "not_started"  # only one may be live
    again.start_date += timedelta(7)
    again.save()
    played(draft(alice, people=6), idle)
    assert search_of(alice.student) == again
    assert list(searches_of([each.student for each in idle])) == [again, idle[1].search, idle[2].search]
    assert Replay.objects.get().done == 3


def test_without_a_claim_the_claim_is_left_out_and_with_one_it_counts(cohort: list[Scene]) -> None:
    bea = cohort[1]
    policy = bea.search.policy
    (unfiled,) = compare([bea.search], policy, LATER)
    assert unfiled.before.outcome == "eligible"
    assert unfiled.before.findings[9].finding == "needs_person"
    bea.file(LATER)
    (filed,) = compare([bea.search], policy, LATER)
    assert filed.before.outcome == "not"
    assert filed.before.findings[9].finding == "not_met"
    assert filed.before.refund == Decimal(0)


MANY = """
WITH made AS (
    INSERT INTO guarantee_replay
        (policy_id, digest, as_of, asked_by_id, asked_at, state, total, done, unsigned, why_failed, totals)
    SELECT policy_id, digest, as_of, asked_by_id, asked_at, 'done', 1, 1, 0, '', '{{}}' FROM guarantee_replay,
        generate_series(1, {many}) RETURNING id
)
INSERT INTO guarantee_replayresult
    (replay_id, student_id, findings_before, findings_after, before, after, refund_before, refund_after, changed)
SELECT made.id, student_id, findings_before, findings_after, before, after, refund_before, refund_after, changed
FROM made, guarantee_replayresult
"""


def test_without_a_claim_a_condition_of_its_requirement_that_is_not_met_counts_all_the_same() -> None:
    def found(number: int, finding: rules.Found) -> rules.Finding:
        return rules.Finding(number, "", "", finding, (), ())

    nine = [found(number, rules.Found.MET) for number in range(1, 10)]
    for last, without, claimed in (
        (rules.Found.MET, "eligible", "eligible"),
        (rules.Found.NEEDS_PERSON, "eligible", "person"),
        (rules.Found.NOT_MET, "not", "not"),
    ):
        every = [*nine, found(10, last)]
        assert outcome_of(every, claimed=False) == without
        assert outcome_of(every, claimed=True) == claimed


def test_totals_of_many_take_no_more_memory_than_of_few(idle: list[Scene]) -> None:
    replay = start(draft(idle[0]), [idle[0].student.cohort], by=idle[0].dora, now=LATER)
    paid = Decimal("15000.01")
    replay.results.create(
        student=idle[0].student,
        findings_before=["met"] * 9 + ["needs_person"],
        findings_after=["not_met"] + ["met"] * 9,
        before="eligible",
        after="not",
        refund_before=paid,
        refund_after=0,
        changed=True,
    )
    with connection.cursor() as cursor:
        cursor.execute(MANY.format(many=9_999))
    tracemalloc.start()
    totals = replay_verbs.totals_of(ReplayResult.objects.all())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000  # ten thousand as models take 25 MB
    assert totals["requirements"][0] == {
        "before": {"met": 10_000, "not_met": 0, "needs_person": 0, "forgiven": 0},
        "after": {"met": 0, "not_met": 10_000, "needs_person": 0, "forgiven": 0},
    }
    assert totals["requirements"][9]["before"] == {
        "met": 0,
        "not_met": 0,
        "needs_person": 10_000,
        "forgiven": 0,
    }
    assert totals["outcomes"] == {
        "before": {"eligible": 10_000, "person": 0, "not": 0},
        "after": {"eligible": 0, "person": 0, "not": 10_000},
    }
    assert totals["money"] == {
        "before": {"eligible": "150000100.00", "person": "0.00"},
        "after": {"eligible": "0.00", "person": "0.00"},
    }
    assert totals["become"] == 0
    assert totals["cease"] == 10_000
    assert totals["changed"] == 10_000


# --- Its pages -------------------------------------------------------------------------------------------------------


def test_an_admin_plays_a_draft_and_reads_why(
    cohort: list[Scene], django_capture_on_commit_callbacks: Any
) -> None:
    alice, policy = cohort[0], draft(cohort[0], people=6)
    client = client_of(alice.dora)
    page = client.get(f"/policies/{policy.pk}/")
    assert f'href="/policies/{policy.pk}/replays/"' in page.content.decode()
    refused = client.post(f"/policies/{policy.pk}/replays/", {})
    assert refused.status_code == 422
    assert "Choose at least one cohort" in text(refused)
    sent = client.post(f"/policies/{policy.pk}/replays/", {"cohorts": [alice.student.cohort_id]})
    replay = Replay.objects.get()
    assert sent.headers["Location"] == f"/replays/{replay.pk}/"
    waiting = client.get(sent.headers["Location"])
    assert "It waits for a worker." in text(waiting)
    part = client.get(
        sent.headers["Location"], headers={"HX-Request": "true", "HX-Target": "replay-progress"}
    )
    assert part.content.decode().startswith('<div id="replay-progress" hx-get=')
    run(replay.pk, LATER)
    part = client.get(
        sent.headers["Location"], headers={"HX-Request": "true", "HX-Target": "replay-progress"}
    )
    assert part.headers["HX-Refresh"] == "true"
    done = client.get(sent.headers["Location"])
    assert "1 student would become eligible: $15,000.00 before, $30,000.00 after." in text(done)
    assert "3 students judged by their own policy and by this one; 1 never signed and is left out." in text(
        done
    )
    assert "Bea Stone" not in text(done)
    why = client.get(f"/replays/{replay.pk}/students/{alice.student.pk}/")
    said = text(why)
    assert "Alice Moreau: not eligible by what was signed, eligible by version 2." in said
    assert "Week 14 is missed: 6 of 8 people (clause 3.1)." in said
    assert "6 of 8 people, 5 of 5 commits" in said
    assert "6 of 6 people, 5 of 5 commits" in said
    assert "24 more with the same verdict, by other figures" in said
    assert "3. Every week met" in text(done)
    document = documents.document_of(policy)
    document["rules"]["missed_allowed"] = 3
    drafting_verbs.edit_draft(policy, document, by=alice.dora, now=LATER)
    for address in (f"/replays/{replay.pk}/", f"/replays/{replay.pk}/students/{alice.student.pk}/"):
        assert "The draft has changed since" in text(client.get(address)), address
    assert "the draft has changed since" in text(client.get(f"/policies/{policy.pk}/replays/"))


def test_an_admin_who_was_a_student_does_not_see_their_own(idle: list[Scene]) -> None:
    alice, policy = idle[0], draft(idle[0], people=6)
    replay = played(policy, idle)
    factories.give(alice.student.user, "admin")
    factories.with_second_factor(alice.student.user)
    client = client_of(alice.student.user)
    assert "Alice Moreau: " not in text(client.get(f"/replays/{replay.pk}/"))
    assert client.get(f"/replays/{replay.pk}/students/{alice.student.pk}/").status_code == 404
