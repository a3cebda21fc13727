"""Texts past their time of keeping are erased by the database's owner alone, and the chain stays whole (DOMAIN §8)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from core.files.models import StoredFile
from core.files.storing import path_of
from guarantee.accommodations.models import Accommodation
from guarantee.appeals.models import Appeal
from guarantee.frozen.columns import ERASED
from guarantee.frozen.models import Erasure, FrozenRecord, FrozenText
from guarantee.frozen.verification import broken_links
from guarantee.retention.verbs import hold_legally, lift_legal_hold
from tests import databases
from tests.guarantee.accommodations.accommodating import WHY, grant, idle_with_admins
from tests.guarantee.appeals import appealing
from tests.guarantee.exports.test_export import verified, with_file
from tests.guarantee.frozen.decided import LATER, SECRETS, DecidedClaim, decide, decided
from tests.guarantee.proposals import idle

FIVE_YEARS = datetime.fromisoformat("2031-09-05T17:00:00+00:00")  # after LATER
SECOND = timedelta(seconds=1)


@pytest.fixture
def files_root(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_ROOT = str(tmp_path / "files")
    return tmp_path


@contextmanager
def as_owner() -> Iterator[None]:
    """Django's connection as the owner's role meanwhile, on the same database."""
    before, owner = dict(connection.settings_dict), urlsplit(os.environ["MIGRATION_DATABASE_URL"])
    databases.connect_to(USER=owner.username, PASSWORD=owner.password or "")
    try:
        yield
    finally:
        databases.connect_to(**before)


def erase(capsys: Any, *options: str) -> list[dict[str, Any]]:
    """What the command says, carried out by the owner."""
    capsys.readouterr()
    with as_owner():
        call_command("erase_expired", "--json", *options)
    rows: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return rows


def everything() -> str:
    """All rows of all tables of claims and of what they rest on, as text."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND"
            " (table_name LIKE 'guarantee_%' OR table_name IN ('coaching_message', 'jobsearch_offer',"
            " 'jobsearch_offerevent', 'core_storedfile')) ORDER BY 1"
        )
        tables = [name for (name,) in cursor.fetchall()]
        parts = []
        for table in tables:
            cursor.execute(f"SELECT coalesce(string_agg(to_jsonb(t)::text, ' '), '') FROM {table} t")
            parts.append(cursor.fetchone()[0])
        return " ".join(parts)


def test_nothing_is_past_its_time_before_five_years(committed_db: str, clock: Any, capsys: Any) -> None:
    decided()
    clock.set(FIVE_YEARS - SECOND)
    assert erase(capsys, "--really") == []
    assert not FrozenText.objects.filter(text=None).exists()


def test_of_an_accommodation_the_ground_goes_too(committed_db: str, clock: Any, capsys: Any) -> None:
    alice = idle_with_admins()
    grant(alice, periods=["week 3"], requirements=[6])
    decide(alice)
    assert WHY in everything()
    clock.set(FIVE_YEARS)
    assert {row["done"] for row in erase(capsys, "--really")} == {"erased"}
    assert WHY not in everything()
    accommodation = Accommodation.objects.get()
    assert (accommodation.ground, accommodation.why, accommodation.periods) == (ERASED, ERASED, ["week 3"])
    assert accommodation.ground_words == "a ground that was erased"
    assert list(broken_links()) == []


def test_dry_it_lists_and_erases_nothing(committed_db: str, clock: Any, capsys: Any) -> None:
    case = decided()
    clock.set(FIVE_YEARS)
    rows = erase(capsys)
    assert [(row["claim"], row["class"], row["years"], row["done"]) for row in rows] == [
        (case.claim.reference, "claim", 5, "past its time"),
        (case.claim.reference, "search", 5, "past its time"),
    ]
    assert not FrozenText.objects.filter(text=None).exists()
    assert not Erasure.objects.exists()


def test_what_was_written_is_gone_and_the_whole_chain_still_verifies(
    committed_db: str, clock: Any, capsys: Any, files_root: Path
) -> None:
    second = with_file()
    first = FrozenRecord.objects.get(number=1)
    before = {record.number: (record.canonical, record.digest) for record in FrozenRecord.objects.all()}
    file = StoredFile.objects.get()
    assert path_of(file.digest).exists()
    said = everything()
    written = [*SECRETS[2:], "Between us: clear.", "Were you there?", "I was.", "Zoë"]
    assert [words for words in written if words not in said] == []
    clock.set(FIVE_YEARS)
    rows = erase(capsys, "--really")
    assert [row["done"] for row in rows] == ["erased"] * 4
    left = everything()
    assert [words for words in written if words in left] == []
    assert ERASED in left
    assert {row.number: (row.canonical, row.digest) for row in FrozenRecord.objects.all()} == before
    assert list(broken_links()) == []
    assert not path_of(file.digest).exists()
    kept = FrozenText.objects.filter(text__isnull=False)
    assert set(kept.values_list("record_class", flat=True)) == {"school"}, "kept for good"
    assert [row.by_role for row in Erasure.objects.all()] == ["cs_owner"] * 4
    assert second.claim.trail.filter(what="texts erased").count() == 2
    assert erase(capsys, "--really") == [], "once"
    folder = files_root / "after"
    call_command("export_decision", str(first.number), to=str(folder))
    assert verified(folder).returncode == 0
    assert "Erased, their time of keeping being over: " in (folder / "README.txt").read_text()


def test_triggers_hold_again_afterwards(committed_db: str, clock: Any, capsys: Any, owner: Any) -> None:
    decided()
    clock.set(FIVE_YEARS)
    erase(capsys, "--really")
    owner.execute("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'")
    assert owner.fetchone() == (0,)
    with pytest.raises(psycopg2.Error, match="what they say is kept"):
        owner.execute("UPDATE guarantee_frozentext SET text = 'x', salt = 'y'")


def test_a_legal_hold_stops_it_until_it_is_lifted(committed_db: str, clock: Any, capsys: Any) -> None:
    case = decided()
    other = decide(idle(name="Bea Stone", beside=case.scene))
    hold_legally(case.claim, reason="A lawyer wrote.", by=case.scene.dora, now=LATER)
    clock.set(FIVE_YEARS)
    done = {
        (row["claim"], row["class"]): (row["done"], row["stopped_by"]) for row in erase(capsys, "--really")
    }
    assert done == {
        (case.claim.reference, "claim"): ("kept", "a legal hold"),
        (case.claim.reference, "search"): ("kept", "a legal hold"),
        (other.claim.reference, "claim"): ("erased", ""),
        (other.claim.reference, "search"): ("erased", ""),
    }
    assert not case.record.texts.filter(text=None).exists()
    assert "I could not find the time." in everything()
    lift_legal_hold(case.claim, reason="It is settled.", by=case.scene.erin, now=FIVE_YEARS)
    assert {row["done"] for row in erase(capsys, "--really")} == {"erased"}
    assert "I could not find the time." not in everything()
    assert list(broken_links()) == []


def test_the_time_runs_from_the_last_decision(committed_db: str, clock: Any, capsys: Any) -> None:
    """A claim that was decided again on appeal, a day later, keeps what it said before as long."""
    scene = appealing.denied()
    appealing.appeal(scene)
    appealing.rule(scene, "stands")
    last = FrozenRecord.objects.order_by("-number").first()
    assert last.number == 2
    until = last.at.replace(year=last.at.year + 5)
    clock.set(until - SECOND)
    assert erase(capsys, "--really") == []
    clock.set(until)
    assert {row["done"] for row in erase(capsys, "--really")} == {"erased"}
    assert Appeal.objects.get().statement == ERASED
    assert list(broken_links()) == []


def test_nothing_of_a_claim_that_is_open_again_is_erased(committed_db: str, clock: Any, capsys: Any) -> None:
    scene = appealing.denied()
    appealing.appeal(scene)
    clock.set(FIVE_YEARS)
    assert {(row["done"], row["stopped_by"]) for row in erase(capsys, "--really")} == {
        ("kept", "a claim is open")
    }


def test_years_are_a_setting_by_class(committed_db: str, clock: Any, capsys: Any, settings: Any) -> None:
    decided()
    settings.KEEP_TEXTS_YEARS = {"claim": None, "search": 2, "school": 1}
    clock.set(LATER.replace(year=2027))
    assert [row["class"] for row in erase(capsys, "--really")] == ["school"]
    clock.set(LATER.replace(year=2028))
    assert [row["class"] for row in erase(capsys, "--really")] == ["search"]
    assert list(broken_links()) == []


REFUSED_TO_THE_APPLICATION = [
    "UPDATE guarantee_frozentext SET text = NULL, salt = NULL",
    "DELETE FROM guarantee_frozentext",
    "ALTER TABLE guarantee_frozentext DISABLE TRIGGER USER",
    "UPDATE guarantee_decision SET reasons = ''",
    "DELETE FROM guarantee_legalhold",
    "UPDATE guarantee_legalhold SET reason = 'none'",
    "INSERT INTO guarantee_erasure (claim_id, record_class, years, texts, by_role, at)"
    " SELECT id, 'claim', 5, 1, 'cs_owner', now() FROM guarantee_claim",
    "SET ROLE cs_owner",
]


def test_the_application_cannot(committed_db: str) -> None:
    case = decided()
    hold_legally(case.claim, reason="A lawyer wrote.", by=case.scene.dora, now=LATER)
    link = psycopg2.connect(databases.url_for(os.environ["DATABASE_URL"], committed_db))
    link.autocommit = True
    codes = {}
    try:
        with link.cursor() as cursor:
            for statement in REFUSED_TO_THE_APPLICATION:
                try:
                    cursor.execute(statement)
                except psycopg2.Error as refusal:
                    codes[statement] = refusal.pgcode
    finally:
        link.close()
    assert [words for words in REFUSED_TO_THE_APPLICATION if codes.get(words) not in {"P0001", "42501"}] == []


def test_the_command_says_so_under_the_application_s_role(committed_db: str, clock: Any) -> None:
    decided()
    clock.set(FIVE_YEARS)
    with pytest.raises(CommandError, match="Only the owner’s role erases"):
        call_command("erase_expired", "--really")


def test_manage_py_erases_as_the_owner(committed_db: str, clock: Any, settings: Any) -> None:
    decided()
    clock.set(FIVE_YEARS)
    env = os.environ | {
        "DATABASE_URL": databases.url_for(os.environ["DATABASE_URL"], committed_db),
        "MIGRATION_DATABASE_URL": databases.url_for(os.environ["MIGRATION_DATABASE_URL"], committed_db),
        "CLOCK_FILE": settings.CLOCK_FILE,
    }
    done = subprocess.run(
        [sys.executable, databases.ROOT / "manage.py", "erase_expired", "--really"],
        env=env, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count(": erased.") == 2


def test_an_erasure_that_is_not_on_record_is_found(committed_db: str, clock: Any, capsys: Any) -> None:
    case: DecidedClaim = decided()
    clock.set(FIVE_YEARS)
    erase(capsys, "--really")
    link = psycopg2.connect(databases.url_for(os.environ["TEST_SUPERUSER_URL"], committed_db))
    link.autocommit = True
    try:
        with link.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            cursor.execute("DELETE FROM guarantee_erasure WHERE record_class = 'search'")
    finally:
        link.close()
    assert "is gone, and no erasure is on record." in next(broken_links())
    assert case.record.texts.exists()


def test_somebody_at_work_is_not_kept_waiting(committed_db: str, clock: Any, capsys: Any) -> None:
    """While a table is written to, that claim is left for the next run, and whoever writes is not ended."""
    decided()
    clock.set(FIVE_YEARS)
    link = psycopg2.connect(databases.url_for(os.environ["DATABASE_URL"], committed_db))
    try:
        with link.cursor() as cursor:
            cursor.execute("LOCK TABLE guarantee_decision IN ROW EXCLUSIVE MODE")
            capsys.readouterr()
            with as_owner(), pytest.raises(SystemExit):
                call_command("erase_expired", "--json", "--really")
            rows = json.loads(capsys.readouterr().out)
            assert {row["class"]: row["done"] for row in rows} == {"claim": "busy", "search": "erased"}
            cursor.execute("SELECT 1")
    finally:
        link.close()
    assert list(broken_links()) == []
    assert [row["done"] for row in erase(capsys, "--really")] == ["erased"]
