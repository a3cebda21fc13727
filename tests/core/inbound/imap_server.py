"""A real IMAP server, Dovecot of Debian, for the tests: on a free port, in a folder that is thrown away."""

import imaplib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from ops import children

PROGRAM = "/usr/sbin/dovecot"
USER, PASSWORD = "inbox", "secret@of:the/tests"
CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass
class ImapServer:
    """A server that runs; `url` is what INBOUND_IMAP_URL takes."""

    port: int
    folder: Path

    @property
    def url(self) -> str:
        return f"imap://{USER}:{quote(PASSWORD, safe='')}@127.0.0.1:{self.port}/INBOX"

    @contextmanager
    def box(self) -> Iterator[imaplib.IMAP4]:
        """A connection of somebody else's, as the mail server's own that delivers."""
        link = imaplib.IMAP4("127.0.0.1", self.port, timeout=20)
        try:
            link.login(USER, PASSWORD)
            yield link
        finally:
            link.logout()

    def deliver(self, *messages: bytes) -> None:
        with self.box() as link:
            for message in messages:
                status, answer = link.append("INBOX", None, None, message)
                assert status == "OK", answer

    def count(self) -> int:
        with self.box() as link:
            status, answer = link.select("INBOX", readonly=True)
            assert status == "OK"
            return int(answer[0])

    def flags(self) -> list[bytes]:
        with self.box() as link:
            link.select("INBOX", readonly=True)
            return [part for part in link.fetch("1:*", "(FLAGS)")[1] if isinstance(part, bytes)]

    def empty(self) -> None:
        with self.box() as link:
            if link.select("INBOX")[1] == [b"0"]:
                return
            link.store("1:*", "+FLAGS", r"(\Deleted)")
            link.expunge()

    def renumber(self) -> None:
        """Let the mailbox count its messages anew, under another UIDVALIDITY, as after a restored backup."""
        for name in ("dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"):
            (self.folder / "mail" / USER / name).unlink(missing_ok=True)
        for path in (self.folder / "mail" / USER).glob("dovecot-uidvalidity*"):
            path.unlink()
        time.sleep(1.1)  # Dovecot takes the second as the number


@contextmanager
def running() -> Iterator[ImapServer]:
    folder = Path(tempfile.mkdtemp(prefix="cs-imap-"))
    is_root = os.geteuid() == 0
    owner, group = (children.NOBODY, children.NOBODY) if is_root else (os.geteuid(), os.getegid())
    for name in ("run", "state", "mail", "home"):
        (folder / name).mkdir()
    if is_root:
        for path in (folder, *folder.iterdir()):
            os.chown(path, owner, group)
    port = children.free_port()
    settings = {"folder": folder, "port": port, "password": PASSWORD, "uid": owner, "gid": group}
    names = {"user": _name(owner, "passwd"), "group": _name(group, "group")}
    (folder / "dovecot.conf").write_text(CONFIG.format(**settings, **names))
    process = children.start([PROGRAM, "-F", "-c", folder / "dovecot.conf"], log=subprocess.DEVNULL)
    try:
        children.wait_until(lambda: children.answers(port), process, "Dovecot")
        yield ImapServer(port, folder)
    finally:
        children.stop(process)
        shutil.rmtree(folder, ignore_errors=True)


def _name(number: int, database: str) -> str:
    for line in Path(f"/etc/{database}").read_text().splitlines():
        name, _, identity = line.split(":")[:3]
        if int(identity) == number:
            return name
    raise AssertionError(f"nobody has the number {number}")
