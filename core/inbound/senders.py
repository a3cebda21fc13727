"""Whether a message is from whom it says it is from, as far as that can be known (RFC 8601, RFC 7489)."""

import re
from collections.abc import Collection
from itertools import islice

from django.conf import settings

from core.inbound.models import SenderCheck
from core.inbound.parsing import ReceivedMail

DMARC = re.compile(r"(?i)(?:^|;)\s*dmarc\s*=\s*([a-z]+)\b([^;]*)")
HEADER_FROM = re.compile(r"(?i)\bheader\.from\s*=\s*\"?([^\s;\"]+)")
HEADERS_AT_MOST, LETTERS_AT_MOST = 20, 4_000  # of Authentication-Results
COMMENT = re.compile(r"\([^()]{0,500}\)")


def check(mail: ReceivedMail, own_addresses: Collection[str]) -> SenderCheck:
    """Say what is known of the sender of a message that came to a secret address whose owner writes from
    `own_addresses`.
    """
    word = dmarc_word(mail)
    if mail.sender is None:
        return SenderCheck.UNCHECKED
    if word == "fail":
        return SenderCheck.FORGED
    if mail.sender.address in own_addresses:
        return SenderCheck.OWN
    return SenderCheck.AUTHENTIC if word == "pass" else SenderCheck.UNCHECKED


def dmarc_word(mail: ReceivedMail) -> str:
    """Return what our own mail server found of the sender's domain, such as pass or fail; empty where it said nothing.

    Only the topmost header counts that bears our server's name: it writes that one above all that came with the
    message, and takes others under its name out (RFC 8601, 5).
    """
    own_server = settings.INBOUND_AUTHSERV_ID.lower()
    if not own_server or mail.sender is None:
        return ""
    for header in islice(mail.all_of("Authentication-Results"), HEADERS_AT_MOST):
        server, _, results = COMMENT.sub(" ", header[:LETTERS_AT_MOST]).partition(";")
        if server.split()[:1] != [own_server] and server.strip().lower() != own_server:
            continue
        result = DMARC.search(f";{results}")
        domain = HEADER_FROM.search(result[2]) if result else None
        if result is None or (domain and domain[1].lower().rpartition("@")[2] != mail.sender.domain):
            return ""
        return result[1].lower()
    return ""
