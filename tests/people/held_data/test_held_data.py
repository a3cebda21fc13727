"""A download of everything held about a student: no table is forgotten, no secret is in it, nobody else fetches it."""

import csv
import io
import json
import os
import re
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext

from coaching.concerns.models import Concern
from core.errors import Refused
from core.files.models import StoredFile
from core.files.storing import path_of
from jobsearch.documents import verbs as document_verbs
from people.held_data import verbs
from people.held_data.models import DataDownload, DownloadState
from people.held_data.packing import _columns, pack
from people.held_data.tables import HELD
from people.held_data.withheld import WITHHELD
from people.students.models import Student
from tests.factories import client_of, make_coach, make_student
from tests.jobsearch.scenes import Scene, noon
from tests.people.held_data.schools import SCHOOLS

pytestmark = pytest.mark.django_db
LABELS = {table.model for table in HELD}
SECRETS = re.compile(r"password|secret|salt|token$|digest|proof$|session_key")
# Digests that the student may check what they signed, and what was decided, by; and one that names no secret.
TO_CHECK_BY = {"commitments.Signature.digest", "guarantee.Decision.digest", "guarantee.Settlement.digest"}


def every_model() -> set[str]:
    return {model._meta.label for model in apps.get_models(include_auto_created=True)}


def leading_to_a_student() -> set[str]:
    """The models with a way to a student: by a column of their own, or by the one that they point to."""
    found = {Student._meta.label}
    while True:
        new = {
            model._meta.label
            for model in apps.get_models(include_auto_created=True)
            if model._meta.label not in found
            and any(
                isinstance(column, models.ForeignKey) and column.related_model._meta.label in found
                for column in model._meta.concrete_fields
            )
        }
        if not new:
            return found
        found |= new


def test_every_model_is_given_or_left_out_with_its_reason() -> None:
    named = LABELS | WITHHELD.keys() | SCHOOLS
    missing, gone = every_model() - named, named - every_model()
    assert not missing, (
        f"Say in people/held_data/tables.py whether a student gets these rows: {sorted(missing)}"
    )
    assert not gone, f"These are no models any more: {sorted(gone)}"
    assert len(LABELS) + len(WITHHELD) + len(SCHOOLS) == len(named), "A model is named twice"


def test_what_leads_to_a_student_is_never_called_the_schools() -> None:
    assert not leading_to_a_student() & SCHOOLS


def test_every_column_that_is_left_out_is_there_and_has_its_reason() -> None:
    for table in HELD:
        names = {column.name for column in apps.get_model(table.model)._meta.concrete_fields}
        assert table.without.keys() <= names and all(table.without.values()), table.model


def test_no_column_that_sounds_secret_is_given() -> None:
    given = {
        f"{table.model}.{name}" for table in HELD for name in _columns(apps.get_model(table.model), table)
    }
    assert {name for name in given if SECRETS.search(name)} == TO_CHECK_BY


def test_every_table_has_a_label_and_files_of_its_own() -> None:
    assert len({table.label for table in HELD}) == len({table.file_name for table in HELD}) == len(HELD)


def names_of_tables(text: str) -> list[str]:
    """The names of tables, as the program or its database has them, that stand in a text."""
    names = set[str]()
    for model in apps.get_models(include_auto_created=True):
        names |= {model._meta.label_lower, model._meta.label_lower.replace(".", "-"), model._meta.db_table}
    return sorted(name for name in names if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text.lower()))


def test_a_name_of_a_table_would_be_seen() -> None:
    assert names_of_tables("in usersessions-usersession, people_student and jobsearch.CheckResult.") == [
        "jobsearch.checkresult",
        "people_student",
        "usersessions-usersession",
    ]


def test_the_page_names_no_table(its: Scene) -> None:
    page = client_of(its.alice.user).get("/me/data/").content.decode()
    assert "What was found of your links and commits" in page
    assert "session key (a secret, or the digest of one)" in page
    assert names_of_tables(page) == []


@pytest.fixture
def archive(its: Scene, tmp_path: Path, settings: Any) -> zipfile.ZipFile:
    settings.FILES_ROOT = str(tmp_path)
    day = its.today
    its.log(
        "applied",
        day,
        at=noon(day),
        employer="=1+1",
        role="Entwicklerin für Größe",
        note="“quoted”, and\nmore",
    )
    its.log(person="Priya Shah", employer="Globex")
    document_verbs.add(
        its.alice,
        upload=SimpleUploadedFile("cv.txt", b"I import and export."),
        kind="resume",
        by=its.alice.user,
        now=its.now,
    )
    other = make_student("Charlie Okafor", coach=its.bob)
    Concern.objects.create(
        student=its.alice, what="Nothing yet", happened_on=day, raised_by=its.bob, raised_at=its.now
    )
    assert other.pk != its.alice.pk
    return zipfile.ZipFile(pack(its.alice, its.now, lambda steps: None))


def rows(archive: zipfile.ZipFile, table: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(archive.read(f"json/{table}.json"))
    return read


def test_each_table_is_there_as_json_and_as_csv_with_the_same_rows(archive: zipfile.ZipFile) -> None:
    for table in HELD:
        text = archive.read(f"csv/{table.file_name}.csv").decode("utf-8-sig")
        in_csv = list(csv.reader(io.StringIO(text)))
        assert len(in_csv) - 1 == len(rows(archive, table.file_name)), table.model


def test_rows_say_days_instants_and_names_exactly(archive: zipfile.ZipFile) -> None:
    first = rows(archive, "your-activities")[0]
    assert first["occurred_on"] == "2026-04-14" and first["logged_at"] == "2026-04-14T16:00:00Z"
    assert first["employer__name"] == "=1+1" and first["role"] == "Entwicklerin für Größe"


def test_a_formula_is_text_in_the_csv_and_exact_in_the_json(archive: zipfile.ZipFile) -> None:
    text = archive.read("csv/your-activities.csv").decode("utf-8-sig")
    assert next(row["employer__name"] for row in csv.DictReader(io.StringIO(text))) == "'=1+1"


def test_it_holds_the_uploaded_files(archive: zipfile.ZipFile) -> None:
    (name,) = [name for name in archive.namelist() if name.endswith("cv.txt")]
    assert archive.read(name) == b"I import and export."


def test_nobody_elses_rows_are_in_it(archive: zipfile.ZipFile) -> None:
    everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Charlie" not in everything


def test_a_concern_that_nobody_has_upheld_is_left_out(archive: zipfile.ZipFile) -> None:
    assert rows(archive, "concerns-that-were-upheld") == []


def test_it_says_what_is_in_it_what_is_not_and_when(archive: zipfile.ZipFile) -> None:
    about = archive.read("README.txt").decode()
    assert "2026-04-14T15:00:00Z, which is 2026-04-14 11:00 in America/New_York" in about
    assert "Notes that staff keep for themselves" in about
    assert "- Your activities: 2 (your-activities)\n" in about
    assert "How judges come to a decision: that is theirs" in about


def test_its_readme_and_the_names_in_it_name_no_table(archive: zipfile.ZipFile) -> None:
    about = archive.read("README.txt").decode()
    assert names_of_tables(about) == names_of_tables("\n".join(archive.namelist())) == []


def test_every_file_of_a_table_stands_in_its_readme(archive: zipfile.ZipFile) -> None:
    about = archive.read("README.txt").decode()
    named = set(re.findall(r"^- .+: \d+ \(([\w-]+)\)$", about, re.MULTILINE))
    assert named == {Path(name).stem for name in archive.namelist() if name.startswith("json/")}


def test_packing_more_rows_asks_no_more(its: Scene, tmp_path: Path, settings: Any) -> None:
    settings.FILES_ROOT = str(tmp_path)

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            pack(its.alice, its.now, lambda steps: None).unlink()
        return len(asked)

    its.log(person="First Person", employer="Elsewhere")
    few = queries()
    for index in range(30):
        day = its.today - timedelta(days=index % 20)
        its.log(day=day, at=noon(day), person=f"Person {index}", employer=f"Other {index}")
    assert queries() == few


# --- Asking, fetching, erasing ---------------------------------------------------------------------------------------


@pytest.fixture
def packed(its: Scene, tmp_path: Path, settings: Any) -> DataDownload:
    settings.FILES_ROOT = str(tmp_path)
    download = verbs.ask(its.alice, by=its.alice.user, now=its.now)
    assert verbs.carry_out(download.pk, its.now)
    download.refresh_from_db()
    return download


def fetched(client: Client, download: DataDownload) -> int:
    status: int = client.get(f"/me/data/{download.pk}/").status_code
    return status


def test_the_student_fetches_it_as_a_zip(its: Scene, packed: DataDownload) -> None:
    answer: Any = client_of(its.alice.user).get(f"/me/data/{packed.pk}/")
    assert answer["Content-Type"] == "application/zip" and "attachment" in answer["Content-Disposition"]
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert zipfile.is_zipfile(io.BytesIO(b"".join(answer.streaming_content)))


def test_nobody_else_fetches_it_not_their_coach_and_no_admin(its: Scene, packed: DataDownload) -> None:
    assert fetched(client_of(make_student("Charlie Okafor", coach=its.bob).user), packed) == 404
    assert fetched(client_of(its.bob), packed) == 403


def test_nobody_asks_for_another(its: Scene) -> None:
    with pytest.raises(Refused):
        verbs.ask(its.alice, by=make_coach("Gil"), now=its.now)


def test_a_second_press_finds_the_first(its: Scene) -> None:
    first = verbs.ask(its.alice, by=its.alice.user, now=its.now)
    assert verbs.ask(its.alice, by=its.alice.user, now=its.now) == first


def test_what_another_worker_packs_is_left_to_it(its: Scene, packed: DataDownload) -> None:
    assert not verbs.carry_out(packed.pk, its.now)


@pytest.mark.parametrize(
    ("after", "status"),
    [
        pytest.param(verbs.KEPT_FOR - timedelta(seconds=1), 200, id="a second before its end"),
        pytest.param(verbs.KEPT_FOR, 404, id="at its end"),
    ],
)
def test_it_is_kept_for_three_days(
    its: Scene,
    packed: DataDownload,
    clock: Any,
    after: timedelta,
    status: int,
) -> None:
    clock.set(its.now + after)
    assert fetched(client_of(its.alice.user), packed) == status


@pytest.mark.django_db(transaction=True)
def test_its_content_is_erased_when_its_time_is_over(its: Scene, packed: DataDownload) -> None:
    assert packed.file is not None
    place = path_of(packed.file.digest)
    assert verbs.erase_old(its.now + verbs.KEPT_FOR) == 1 and not place.exists()
    packed.refresh_from_db()
    assert packed.state == DownloadState.ERASED
    assert StoredFile.objects.get(pk=packed.file_id).erased_at == its.now + verbs.KEPT_FOR


def test_what_a_killed_worker_left_half_packed_is_removed_after_an_hour(
    its: Scene, tmp_path: Path, settings: Any
) -> None:
    settings.FILES_ROOT = str(tmp_path)
    fresh, old = tmp_path / "fresh.packing", tmp_path / "old.packing"
    for place in (fresh, old):
        place.write_bytes(b"half")
    os.utime(old, (0, 0))
    verbs.erase_old(its.now)
    assert fresh.exists() and not old.exists()


def test_asking_anew_erases_the_one_before(its: Scene, packed: DataDownload) -> None:
    verbs.ask(its.alice, by=its.alice.user, now=its.now)
    packed.refresh_from_db()
    assert packed.state == DownloadState.ERASED


def test_one_that_a_killed_worker_left_is_taken_up_again(its: Scene) -> None:
    download = verbs.ask(its.alice, by=its.alice.user, now=its.now)
    DataDownload.objects.filter(pk=download.pk).update(state=DownloadState.PACKING)
    assert verbs.left(its.now + verbs.LEFT_AFTER) == []
    assert verbs.left(its.now + verbs.LEFT_AFTER + timedelta(seconds=1)) == [download.pk]


def test_what_cannot_be_packed_says_so(its: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    download = verbs.ask(its.alice, by=its.alice.user, now=its.now)

    def fails(*arguments: Any) -> Path:
        raise OSError("no space left")

    monkeypatch.setattr(verbs, "pack", fails)
    verbs.carry_out(download.pk, its.now)
    assert "It could not be packed" in client_of(its.alice.user).get("/me/data/").content.decode()


def test_the_page_says_how_far_it_is(its: Scene) -> None:
    download = verbs.ask(its.alice, by=its.alice.user, now=its.now)
    DataDownload.objects.filter(pk=download.pk).update(done_count=7)
    page = client_of(its.alice.user).get("/me/data/", headers={"HX-Request": "true"}).content.decode()
    assert f"Packing 7 of {len(HELD) + 1} parts" in page and 'hx-trigger="every 1s"' in page
