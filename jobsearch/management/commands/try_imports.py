"""`manage.py try_imports`: what a folder's trackers would become; nothing is stored."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import parse_day, zone_named
from jobsearch.imports import marking, trial
from rules.instants import local_day


class Command(JsonCommand):
    help = (
        "Prints day, kind, employer, person, role and link of each row of a folder's trackers, as suggested and,"
        " where FILE.answers.json stands beside a file, with these answers. Nothing is stored. Answers, as needed:"
        ' {"columns": {"Firm": "employer"}, "day_first": true, "kind": "applied", "words": {"Coffee": "meeting"},'
        ' "year": 2024, "several": "first", "sheet": "Tracker", "encoding": "cp1252"}.'
        " Where a file has several sheets each row says which one it stands in, and “sheet” chooses another."
        " A column is one of day, employer, person, first_name, last_name, role, kind, status, note, link, out; it"
        " goes by its name, or its place from 0."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("folder", help="a folder of files, or one file")
        parser.add_argument(
            "--zone", default="America/New_York", help="the student's zone (America/New_York)"
        )
        parser.add_argument("--today", default="", help="the student's day, such as 2026-11-29 (today)")

        parser.add_argument(
            "--marks",
            action="store_true",
            help="print how many rows are right, by FILE.truth.json beside a file (docs/trackers.md)",
        )

    def answer(self, **options: Any) -> dict[str, Any]:
        folder = Path(options["folder"])
        if not folder.exists():
            raise Refused(f"There is no {folder}.")
        zone_named(options["zone"])
        today = parse_day(options["today"]) if options["today"] else local_day(clock.now(), options["zone"])
        paths = [folder] if folder.is_file() else list(trial.files_in(folder))
        self.kinds = trial.shipped_kinds()
        files = [self._file(path, folder, today, options["zone"]) for path in paths]
        if not options["marks"]:
            return {"files": files}
        for path, file in zip(paths, files, strict=True):
            self._mark(path, file)
        return {"files": files, "marks": marking.table_of(files)}

    def _mark(self, path: Path, file: dict[str, Any]) -> None:
        """Count what is right of a file by FILE.truth.json, where that stands beside it."""
        truth = marking.truth_of(path)
        if truth is None:
            return
        suggested = file.get("suggested", [])
        file["marks"] = {
            "layout": truth["layout"],
            "rows": len(truth["rows"]),
            "suggested": marking.marked(truth["rows"], suggested),
            "answered": marking.marked(truth["rows"], file.get("answered", suggested)),
        }

    def _file(self, path: Path, folder: Path, today: date, zone: str) -> dict[str, Any]:
        name = path.name if folder.is_file() else str(path.relative_to(folder))
        tried_file: dict[str, Any] = {"file": name}
        try:
            content, stated_answers = path.read_bytes(), trial.answers_for(path)
            if sheets := trial.sheets_in(content):
                tried_file["sheets"] = sheets
            rows = trial.tried(content, {}, self.kinds, today=today, zone=zone)
            tried_file["suggested"] = [row.as_json() for row in rows]
            if stated_answers is not None:
                rows = trial.tried(content, stated_answers, self.kinds, today=today, zone=zone)
                tried_file["answered"] = [row.as_json() for row in rows]
        except Refused as refusal:
            tried_file["refused"] = refusal.message
        except OSError as error:
            tried_file["refused"] = f"It cannot be read: {error.strerror}."
        return tried_file

    def words(self, value: dict[str, Any]) -> str:
        """Return a table, with tabs between its cells: file, suggested or answered, and what each row would be; or, by
        kinds of layouts, how many of them are right.
        """
        text = io.StringIO()
        writer = csv.writer(text, delimiter="\t", lineterminator="\n")
        if "marks" in value:
            for at, line in enumerate(value["marks"]):
                writer.writerows([list(line), list(line.values())] if at == 0 else [list(line.values())])
            return text.getvalue().rstrip("\n")
        writer.writerow(["file", "as", *trial.COLUMNS])
        for file in value["files"]:
            if "refused" in file:
                writer.writerow([file["file"], "refused", *[""] * (len(trial.COLUMNS) - 1), file["refused"]])
            for how in ("suggested", "answered"):
                for row in file.get(how, []):
                    writer.writerow([file["file"], how, *(row[name] for name in trial.COLUMNS)])
        return text.getvalue().rstrip("\n")
