"""Whom a student knows, and where: “who do I know at Acme?”

Stable for other matters: known_at(student, employer_name) -> QuerySet[NetworkConnection].
"""

import re

from django.db.models import QuerySet

from core.search import holds_words
from jobsearch.activities.checks import fold
from jobsearch.network.models import NetworkConnection
from people.students.models import Student

# What companies put behind their names: “Acme, Inc.” and “Acme” are one place to know somebody at.
LEGAL_FORM = re.compile(r"[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|gmbh|ag|plc|sa|srl|bv|pty)\.?$")


def employer_key(name: str) -> str:
    """Return an employer's name as it is compared: folded, without the legal form behind it."""
    return LEGAL_FORM.sub("", fold(name).rstrip(" .,"))[:120]


def network_of(student: Student) -> QuerySet[NetworkConnection]:
    """Return all whom a student knows, by name."""
    return NetworkConnection.objects.there().filter(student=student).order_by("name_key", "pk")


def known_at(student: Student, employer_name: str) -> QuerySet[NetworkConnection]:
    """Return those of a student's network who work at an employer of that name, by name."""
    return network_of(student).filter(employer_key=employer_key(employer_name))


def found_in(student: Student, words: str) -> QuerySet[NetworkConnection]:
    """Return those of a student's network whose name, employer or position has these words."""
    return network_of(student).filter(holds_words(fold(words), "name_key", "employer_key", "position"))
