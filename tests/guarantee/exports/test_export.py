"""A decision is exported as a folder that a stranger verifies with one documented line (DOMAIN §8)."""

import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from core.models import AccessRecord
from guarantee.asking.verbs import answer_more, ask_more
from guarantee.audit_trail.verbs import broken_at
from guarantee.exports.checking import LINE
from people.held_data.packing import pack
from tests.databases import ROOT
from tests.factories import client_of
from tests.guarantee.frozen.decided import LATER, DecidedClaim, decide, decided
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.scenes import ENDED
from tests.stages import staged

LETTER = b"Dear Alice, we saw you at every session.\n"
NAME = "Zoë’s letter.txt"
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}  # a stranger's machine: nothing of ours on any path
alice = staged(decided)


@dataclass
class Export:
    case: DecidedClaim
    folder: Path


def with_file() -> DecidedClaim:
    """The same, decided after Bea had sent a file, as the second decision of the chain."""
    first = decided()
    scene = idle(name="Bea Stone", beside=first.scene)
    claim = scene.file()
    question = ask_more(claim, requirement=5, question="Were you there?", days=7, by=scene.dora, now=ENDED)
    file = SimpleUploadedFile(NAME, LETTER, "text/plain")
    answer_more(question, words="I was.", file=file, by=scene.student.user, now=ENDED)
    proposed_by_dora = proposed(scene, claim)
    return decide(scene, decision=proposed_by_dora)


@pytest.fixture
def files_root(settings: Any, tmp_path: Path) -> Path:
    settings.FILES_ROOT = str(tmp_path / "files")
    return tmp_path


@pytest.fixture
def exported(db: None, files_root: Path) -> Export:
    case = with_file()
    folder = files_root / "decision-2"
    call_command("export_decision", "2", to=str(folder))
    return Export(case, folder)


def verified(folder: Path) -> "subprocess.CompletedProcess[str]":
    """What the documented line says in a folder, on a machine without this software."""
    return subprocess.run(
        ["/bin/sh", "-c", LINE], cwd=folder, env=BARE, capture_output=True, text=True, timeout=60
    )


def test_a_stranger_verifies_it_in_a_bare_directory_with_the_documented_line(exported: Export) -> None:
    bare = exported.folder.parent / "elsewhere"
    shutil.copytree(exported.folder, bare)
    record, done = exported.case.record, verified(bare)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"WHOLE: decision 2 is {record.digest} after {record.previous}\n"
    by_sums = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=bare, env=BARE, capture_output=True
    )
    assert by_sums.returncode == 0


def test_the_line_is_one_and_stands_in_the_docs_and_in_the_folder(exported: Export) -> None:
    assert "\n" not in LINE
    for place in (ROOT / "docs" / "verifying.md", exported.folder / "README.txt"):
        assert LINE in place.read_text().splitlines(), place


def test_all_is_in_it(exported: Export) -> None:
    folder, record = exported.folder, exported.case.record
    assert (folder / "decision.json").read_text() == record.canonical
    content = json.loads(record.canonical)
    assert len(list((folder / "texts").iterdir())) == len(content["texts"]) > 10
    for place, named in enumerate(content["texts"], start=1):
        text = (folder / "texts" / f"{place}-salted.txt").read_bytes()
        assert hashlib.sha256(text).hexdigest() == named["sha256"]
    assert [file.name for file in (folder / "files").iterdir()] == [f"1-{NAME}"]
    assert (folder / "files" / f"1-{NAME}").read_bytes() == LETTER
    readme = (folder / "README.txt").read_text()
    assert record.digest in readme and record.previous in readme
    assert (folder / "letter.pdf").read_bytes().startswith(b"%PDF-")
    readable = json.loads((folder / "reading.json").read_text())
    claim = next(row for row in readable["rows"] if row["table"] == "guarantee.Claim")
    assert claim["words"]["statement"] == "Please."


def test_the_same_record_gives_the_same_bytes(exported: Export) -> None:
    again = exported.folder.parent / "again"
    call_command("export_decision", "2", to=str(again))
    for file in exported.folder.rglob("*"):
        if file.is_file():
            assert file.read_bytes() == (again / file.relative_to(exported.folder)).read_bytes(), file.name


def places(length: int, wanted: int = 5) -> list[int]:
    """The first byte, the last, and some between."""
    return sorted({0, length - 1, *(length * part // wanted for part in range(1, wanted))})


def test_a_changed_byte_anywhere_is_found(exported: Export) -> None:
    unseen, tried = [], 0
    files = sorted(file for file in exported.folder.rglob("*") if file.is_file())
    of_texts = [file for file in files if file.parent.name == "texts"]
    for file in [file for file in files if file not in of_texts] + of_texts[:: max(1, len(of_texts) // 6)]:
        whole = file.read_bytes()
        for place in places(len(whole)):
            file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            tried += 1
            if verified(exported.folder).returncode == 0:
                unseen.append(f"{file.relative_to(exported.folder)} at {place}")
        file.write_bytes(whole)
    assert unseen == []
    assert tried > 50
    assert verified(exported.folder).returncode == 0, "all is as it was"


def renamed(name: str) -> str:
    return f"{name[:-1]}~"


def test_a_changed_name_a_missing_and_an_added_file_are_found(exported: Export) -> None:
    unseen = []
    for file in sorted(file for file in exported.folder.rglob("*") if file.is_file())[::4]:
        file.rename(file.with_name(renamed(file.name)))
        if verified(exported.folder).returncode == 0:
            unseen.append(f"{file.name} renamed")
        file.with_name(renamed(file.name)).rename(file)
        whole = file.read_bytes()
        file.unlink()
        if verified(exported.folder).returncode == 0:
            unseen.append(f"{file.name} gone")
        file.write_bytes(whole)
    (exported.folder / "texts" / "SHA256SUMS").write_text("")
    if verified(exported.folder).returncode == 0:
        unseen.append("one more")
    assert unseen == []


def test_a_list_of_digests_made_anew_helps_nobody(exported: Export) -> None:
    """Who changes a text, or swaps two, and makes the list fit is found by what the decision itself names."""
    folder = exported.folder
    first, second = folder / "texts" / "1-salted.txt", folder / "texts" / "2-salted.txt"
    first_text, second_text = first.read_bytes(), second.read_bytes()
    first.write_bytes(second_text)
    second.write_bytes(first_text)
    make_sums_anew(folder)
    done = verified(folder)
    assert done.returncode == 1
    assert "texts/1-salted.txt" in done.stderr and done.stderr.startswith("CHANGED")


def test_another_decision_made_to_fit_has_another_digest(exported: Export) -> None:
    folder = exported.folder
    decision = (folder / "decision.json").read_text()
    (folder / "decision.json").write_text(decision.replace('"denied"', '"approved"'))
    make_sums_anew(folder)
    assert exported.case.record.digest not in verified(folder).stdout


def make_sums_anew(folder: Path) -> None:
    names = sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "SHA256SUMS"
    )
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (folder / "SHA256SUMS").write_text("".join(lines))


def test_an_export_is_on_the_trail_and_on_the_record_of_access(exported: Export) -> None:
    claim = exported.case.claim
    last = claim.trail.order_by("-pk").first()
    assert (last.what, last.by, last.detail["record"]) == ("exported", None, exported.case.record.digest)
    assert broken_at(claim) is None
    line = AccessRecord.objects.get(what="guarantee:export_decision")
    assert (line.actor, line.about_id) == (None, claim.student_id)


def test_an_export_that_cannot_be_written_leaves_nothing_and_is_not_on_record(
    alice: DecidedClaim, tmp_path: Path
) -> None:
    for arguments, words in (
        (["7"], "There is no decision 7 in the chain."),
        (["1", "--to", str(tmp_path)], "is there already"),
        (["1", "--to", str(tmp_path / "nowhere" / "x")], "cannot be written"),
    ):
        with pytest.raises(CommandError, match=words):
            call_command("export_decision", *arguments)
    assert list(tmp_path.iterdir()) == []
    assert not AccessRecord.objects.filter(what="guarantee:export_decision").exists()


def unpacked(response: Any, folder: Path) -> Path:
    assert response.status_code == 200
    assert response["Content-Disposition"] == 'attachment; filename="decision-1.zip"'
    with zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))) as archive:
        archive.extractall(folder)
    return folder / "decision-1"


def given(folder: Path) -> set[int]:
    return {int(file.name.split("-")[0]) for file in (folder / "texts").iterdir()}


def test_an_admin_downloads_it_whole(alice: DecidedClaim, tmp_path: Path, clock: Any) -> None:
    clock.set(LATER)
    client = client_of(alice.scene.dora)
    url = f"/claims/{alice.claim.pk}/decisions/1/export/"
    assert url in client.get(f"/claims/{alice.claim.pk}/").content.decode()
    folder = unpacked(client.post(url), tmp_path)
    assert verified(folder).returncode == 0
    assert given(folder) == set(alice.record.texts.values_list("number", flat=True))
    assert [(line.actor, line.about_id) for line in lines("guarantee:decision_export")] == [
        (alice.scene.dora, alice.claim.student_id)
    ]


def test_who_prints_a_dossier_took_a_copy(alice: DecidedClaim, clock: Any) -> None:
    clock.set(LATER)
    client = client_of(alice.scene.dora)
    client.get(f"/claims/{alice.claim.pk}/")
    client.get(f"/claims/{alice.claim.pk}/print/")
    acts = AccessRecord.objects.filter(actor=alice.scene.dora).order_by("pk").values_list("what", "act")
    assert list(acts)[-2:] == [("guarantee:dossier", "seen"), ("guarantee:printed", "taken")]


def test_the_student_reads_in_what_is_held_about_them_who_took_a_copy_and_when(
    alice: DecidedClaim, clock: Any, files_root: Path
) -> None:
    clock.set(LATER)
    client_of(alice.scene.dora).post(f"/claims/{alice.claim.pk}/decisions/1/export/")
    call_command("export_decision", "1", to=str(files_root / "x"))
    with zipfile.ZipFile(pack(alice.claim.student, LATER, lambda steps: None)) as archive:
        held = json.loads(archive.read("json/who-looked-at-your-record.json"))
    assert [(row["what"], row["act"], row["at"]) for row in held if row["act"] == "taken"] == [
        ("guarantee:decision_export", "taken", "2026-09-05T17:00:00Z"),
        ("guarantee:export_decision", "taken", "2026-09-05T17:00:00Z"),
    ]


def test_the_student_is_given_their_own_record_with_the_texts_that_are_theirs(
    alice: DecidedClaim, tmp_path: Path, clock: Any
) -> None:
    clock.set(LATER)
    student = alice.claim.student
    client = client_of(student.user)
    url = f"/claim/{alice.claim.pk}/decisions/1/record/"
    assert url in client.get("/claim/").content.decode()
    folder = unpacked(client.post(url), tmp_path)
    assert verified(folder).returncode == 0
    theirs = set(alice.record.texts.filter(for_student=True).values_list("number", flat=True))
    assert given(folder) == theirs != set(alice.record.texts.values_list("number", flat=True))
    everything = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"Between us: clear." not in everything
    assert b"No work was done." in everything
    readme = (folder / "README.txt").read_text()
    assert "words of the judges among themselves: " in readme
    assert [(line.actor, line.about_id) for line in lines("guarantee:own_record")] == [
        (student.user, student.pk)
    ]
    last = alice.claim.trail.order_by("-pk").first()
    assert (last.what, last.by, last.detail["texts"]) == ("exported", student.user, "student")


def lines(page: str) -> list[AccessRecord]:
    return list(AccessRecord.objects.filter(what=page))
