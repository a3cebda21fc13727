"""Reading a roster’s cells. What cannot be understood raises Refused with what to do, and is never guessed."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from core.errors import Refused
from core.tables.days import read_day
from core.text import bare_address, without_invisible
from people.students.models import EARLIEST_GRADUATION

FURTHEST = timedelta(days=10 * 366)  # after now; a graduation beyond is a slip of the pen
LARGEST_TUITION = Decimal("1000000")
AMOUNT = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,2})?")
DOTS_BETWEEN_THOUSANDS = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+)[.,]([0-9]{2})")
AFTER_A_NAME = {
    "jr",
    "sr",
    "ii",
    "iii",
    "iv",
    "phd",
    "md",
    "mba",
    "esq",
}  # what a comma parts from a whole name
FORMULA = ("=", "+", "-", "@")


def words(text: str, column: str, longest: int) -> str:
    text = without_invisible(text)
    if not text:
        raise Refused(f"The {column} is missing.")
    if text.startswith(FORMULA):
        raise Refused(f"The {column} begins with “{text[0]}”, as a formula does; write it as text.")
    if len(text) > longest or not text.isprintable():
        raise Refused(
            f"The {column} is longer than {longest} characters, or holds characters that do not print."
        )
    return text


def in_order(name: str) -> str:
    """Put a name in order: “Quill, Ada” → Ada Quill; what only follows a name (“Ada Quill, PhD”) stays where it is."""
    last, comma, first = without_invisible(name).partition(",")
    if not comma or "," in first or not first.strip() or not last.strip():
        return name
    return name if first.replace(".", "").strip().lower() in AFTER_A_NAME else f"{first} {last}"


def address(text: str, column: str) -> str:
    """Return an address in lower case, without what cannot be seen: it is one person's, however it was pasted."""
    text = bare_address(text)
    if not text:
        raise Refused(f"The {column} is missing.")
    try:
        validate_email(text)
    except ValidationError:
        raise Refused(f"“{text[:80]}” is no {column}; write one like maya@example.com.") from None
    if len(text) > 254:
        raise Refused(f"The {column} is longer than 254 characters.")
    return text


def day(text: str, now: datetime, *, day_first: bool = False) -> date:
    """Read a day: 2026-02-12, 02/12/2026 (12 February, or 2 December where the file is day first), 12.2.2026, Feb 12,
    2026, or a spreadsheet's number of it.
    """
    if not text:
        raise Refused("The graduation date is missing; write it like 2026-02-12.")
    try:
        graduation = read_day(text, day_first=day_first)
    except (ValueError, OverflowError):
        order = "day/month/year like 12/02/2026" if day_first else "month/day/year like 02/12/2026"
        raise Refused(f"“{text[:40]}” is no day; write 2026-02-12, or {order}.") from None
    if not EARLIEST_GRADUATION <= graduation <= (now + FURTHEST).date():
        raise Refused(f"The graduation date {graduation.isoformat()} is too far away; check the year.")
    return graduation


def amount(text: str) -> Decimal:
    """Read an amount of US dollars: 15000, 15000.00, $15,000.00."""
    digits = re.sub(r"^(?:US)?\$|\s|USD$", "", text.strip())
    if not digits:
        raise Refused("The tuition paid is missing; write 0 if nothing was paid.")
    digits = DOTS_BETWEEN_THOUSANDS.sub(lambda match: f"{match[1].replace('.', '')}.{match[2]}", digits)
    if not AMOUNT.fullmatch(digits):
        raise Refused(f"“{text[:40]}” is no amount in dollars; write it like 15000.00.")
    dollars = Decimal(digits.replace(",", ""))
    if dollars > LARGEST_TUITION:
        raise Refused(f"The tuition paid, {text[:40]}, is more than a million dollars; check it.")
    return dollars.quantize(Decimal("0.01"))
