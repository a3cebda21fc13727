"""What a mail address tells of a person and an employer: where a domain is a provider's, it tells nothing."""

import re

from tld import get_tld

from core.inbound.parsing import MailAddress
from jobsearch.activities.checks import NAME_AT_MOST, fold, tidy

# Providers of mailboxes: whoever writes from there works elsewhere.
MAILBOXES = {
    "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac",
    "aol", "proton", "protonmail", "pm", "gmx", "web", "mail", "zoho", "fastmail", "hey", "t-online",
    "freenet", "orange", "wanadoo", "free", "laposte", "libero", "yandex", "qq", "163", "126", "comcast",
    "verizon", "att", "cox", "tuta",
}  # fmt: skip
# Programs that send in an employer's name; the employer stands in the name of the sender, if anywhere.
PROGRAMS = {
    "greenhouse", "greenhouse-mail", "lever", "ashbyhq", "smartrecruiters", "myworkday", "workday",
    "workablemail", "workable", "jobvite", "icims", "bamboohr", "teamtailor", "teamtailor-mail", "recruitee",
    "breezy", "taleo", "successfactors", "personio", "linkedin", "indeed", "indeedemail", "ziprecruiter",
    "glassdoor", "wellfound", "angel", "calendly", "goodtime", "modernloop", "gem", "hackerrank",
    "codesignal", "docusign", "google", "zoom", "handshake", "joinhandshake", "dice", "monster",
    "welcometothejungle", "hired", "otta", "rippling", "paylocity",
}  # fmt: skip
NOBODY = re.compile(
    r"(?i)^(?:no-?_?\.?reply|do-?not-?reply|notifications?|notify|mailer(?:-daemon)?|postmaster|jobs?|careers?|hiring|"
    r"recruiting|recruitment|talent|hr|info|hello|team|support|contact|applications?|bewerbung(?:en)?|calendar-.*|"
    r"bounces?|updates?|news|invitations?)(?:[+._-].*)?$"
)
TEAM = re.compile(
    r"(?i)\s*\b(?:(?:talent(?: acquisition)?|recruit(?:ing|ment)|hiring|careers?|people|hr|jobs?|human resources)"
    r"(?: team| department)?|team)\s*$|\s+via\s+.*$|\s*\(.*\)\s*$|\s+@\s+.*$"
)
DOMAIN = re.compile(r"[\w.-]{1,253}")
AT_EMPLOYER = re.compile(r"\s*(?:\(([^()]{2,80})\)|\bvia\s+(.{2,80})|\|\s*(.{2,80})|\bfrom\s+(.{2,80}))\s*$")


def person_of(somebody: MailAddress) -> str:
    """Return the name of the person behind an address; empty where it is a program, a team, or tells none."""
    local = somebody.address.partition("@")[0]
    if NOBODY.match(local):
        return ""
    name = AT_EMPLOYER.sub("", somebody.name).strip(" '\"")
    if "@" in name or not fold(name):
        name = _from_local(local)
    return tidy(_first_name_first(name))[:NAME_AT_MOST]


def employer_of(somebody: MailAddress) -> str:
    """Return the employer that an address tells of; empty where its domain is a provider's and its name says none."""
    label = domain_label(somebody.address)
    if label and label not in PROGRAMS | MAILBOXES:
        return tidy(label.replace("-", " ").title())[:NAME_AT_MOST]
    suffix = AT_EMPLOYER.search(somebody.name)
    if suffix and label not in MAILBOXES:
        named = next(group for group in suffix.groups() if group)
        return "" if fold(named) in PROGRAMS else tidy(named)[:NAME_AT_MOST]
    if label in PROGRAMS and NOBODY.match(somebody.address.partition("@")[0]):
        named = TEAM.sub("", TEAM.sub("", somebody.name))
        return "" if fold(named) in PROGRAMS or "@" in named else tidy(named)[:NAME_AT_MOST]
    return ""


def is_program(somebody: MailAddress) -> bool:
    """Say whether an address belongs to a program that employers receive applications by."""
    return domain_label(somebody.address) in PROGRAMS


def domain_label(address: str) -> str:
    """Return the part of a domain that its owner chose: “globex” of mail.globex.co.uk; empty where there is none."""
    domain = address.rpartition("@")[2].strip(".")
    if not DOMAIN.fullmatch(domain):
        return ""
    parsed = get_tld(domain, fail_silently=True, fix_protocol=True, as_object=True)
    if parsed is None:  # a suffix that is on no list, such as .example
        return domain.lower().split(".")[-2] if "." in domain else ""
    return str(getattr(parsed, "domain", "")).lower()


def _from_local(local: str) -> str:
    """Return a name like “Priya Shah” for priya.shah; empty where the letters before the @ are no two words."""
    words = [word for word in re.split(r"[._]", local.partition("+")[0]) if word.isalpha() and len(word) > 1]
    return " ".join(word.capitalize() for word in words) if len(words) >= 2 else ""


def _first_name_first(name: str) -> str:
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first and fold(first) else name
