"""Stamps by which a start tells that nothing has to be prepared: all that it depends on is as the last one left it.

What is read is read whole, never guessed from a file's date: the program, the settings' variables, which packages there
are, and what was made of them, be it the database's tables or the collected files.
"""

import hashlib
import json
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ops.place import ROOT, write_private

OF_NO_ACCOUNT = {"BASE_URL", "PORT", "PATH"}  # a free port is not always the same
NOT_THE_PROGRAM = {"docs", "static", "styles", "templates", "tests", "var"}
SETTINGS = ROOT / "careerservices" / "settings.py"
# All that `migrate` looks at or leaves, by the database's own numbers: what was made again has another one.
STATE = """
SELECT md5(concat_ws('|',
  (SELECT system_identifier FROM pg_control_system()),
  (SELECT d::text FROM (SELECT oid, datdba, datacl FROM pg_database WHERE datname = current_database()) d),
  (SELECT nspacl::text FROM pg_namespace WHERE nspname = 'public'),
  (SELECT string_agg(c::text, ',' ORDER BY oid)
     FROM (SELECT oid, relname, relkind, relowner, relacl FROM pg_class WHERE relnamespace = ours) c),
  (SELECT string_agg(a::text, ',' ORDER BY attrelid, attnum)
     FROM (SELECT attrelid, attnum, attname, atttypid, atttypmod, attnotnull, attidentity, attgenerated, attacl
             FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = ours) a),
  (SELECT string_agg(d::text, ',' ORDER BY oid)
     FROM (SELECT pg_attrdef.oid, adrelid, adnum FROM pg_attrdef JOIN pg_class ON pg_class.oid = adrelid
            WHERE relnamespace = ours) d),
  (SELECT string_agg(c::text, ',' ORDER BY oid)
     FROM (SELECT oid, conname, convalidated FROM pg_constraint WHERE connamespace = ours) c),
  (SELECT string_agg(i::text, ',' ORDER BY indexrelid)
     FROM (SELECT indexrelid, indisvalid, indisunique FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace = ours) i),
  (SELECT string_agg(t::text, ',' ORDER BY oid)
     FROM (SELECT pg_trigger.oid, tgname, tgfoid, tgenabled FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
            WHERE relnamespace = ours) t),
  (SELECT string_agg(p::text, ',' ORDER BY oid)
     FROM (SELECT oid, proname, prosrc, proowner, proacl FROM pg_proc WHERE pronamespace = ours) p),
  (SELECT string_agg(e::text, ',' ORDER BY oid) FROM (SELECT oid, extname, extversion FROM pg_extension) e),
  (SELECT string_agg(m::text, ',' ORDER BY id) FROM django_migrations m)))
FROM (SELECT 'public'::regnamespace AS ours) schema
"""


class Stamps:
    """What the last start left, in a file."""

    def __init__(self, file: Path, env: Mapping[str, str]) -> None:
        """Read the program as it is now: what changes while it is prepared is then noticed by the next start."""
        self.file = file
        self.program = _program(env)
        self.statics = Path(env.get("STATIC_ROOT") or ROOT / "var" / "static")
        self.sources = self.program + digest_of([ROOT / "static"])

    def tables_are_ready(self, cursor: Any) -> bool:
        """Say whether `migrate` has nothing to do in the database of this cursor, which may be new."""
        return self._has("tables", self._tables(cursor))

    def statics_are_ready(self) -> bool:
        """Say whether `collectstatic` has nothing to do."""
        return self._has("statics", self._statics())

    def tables_were_made(self, cursor: Any) -> None:
        self._keep("tables", self._tables(cursor))

    def statics_were_collected(self) -> None:
        self._keep("statics", self._statics())

    def _tables(self, cursor: Any) -> str | None:
        cursor.execute("SELECT to_regclass('django_migrations')")
        if cursor.fetchone()[0] is None:
            return None
        cursor.execute(STATE)
        return self.program + str(cursor.fetchone()[0])

    def _statics(self) -> str | None:
        return self.sources + digest_of([self.statics]) if self.statics.is_dir() else None

    def _has(self, name: str, stamp: str | None) -> bool:
        return stamp is not None and self._kept().get(name) == stamp

    def _keep(self, name: str, stamp: str | None) -> None:
        write_private(self.file, json.dumps(self._kept() | {name: stamp}))

    def _kept(self) -> dict[str, str]:
        try:
            kept = json.loads(self.file.read_text())
        except (FileNotFoundError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}


def digest_of(folders: Iterable[Path]) -> str:
    """Return a digest of all files in these folders: their names and what they hold."""
    digest = hashlib.sha256()
    for path in _files(folders):
        content = path.read_bytes()
        digest.update(b"%s\0%d\0" % (os.fsencode(path), len(content)))
        digest.update(content)
    return digest.hexdigest()


def _files(folders: Iterable[Path]) -> list[Path]:
    files = []
    for folder in folders:
        for parent, children, names in os.walk(folder):
            children[:] = [child for child in children if child != "__pycache__"]
            files += [Path(parent, name) for name in names]
    return sorted(files)


def _program(env: Mapping[str, str]) -> str:
    """Return a digest of the program but for what only pages need, of its packages, and of what settings read."""
    folders = [
        folder
        for folder in ROOT.iterdir()
        if folder.is_dir() and folder.name not in NOT_THE_PROGRAM and not folder.name.startswith(".")
    ]
    packages = Path(sysconfig.get_path("purelib"))
    named_in_settings = {*re.findall(r"[A-Z][A-Z_]+", SETTINGS.read_text())} - OF_NO_ACCOUNT
    beside = [
        (ROOT / "manage.py").read_bytes(),
        sys.version,
        sys.prefix,
        [(path.name, path.stat().st_mtime_ns) for path in sorted(packages.glob("*.dist-info"))],
        [
            (name, env.get(name))
            for name in sorted(named_in_settings | {"DJANGO_SETTINGS_MODULE", "PYTHONPATH"})
        ],
    ]
    return digest_of(folders) + hashlib.sha256(repr(beside).encode()).hexdigest()
