"""What a program asks for before graduation, and when its students' preparation begins."""

from datetime import datetime

from django.db import transaction

from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.programs.models import Program, ProgramRequirement

LONGEST_PREPARATION = 365  # days


@transaction.atomic
def add_requirement(program: Program, *, name: str, by: User, now: datetime) -> ProgramRequirement:
    """Add a requirement, which certifications from now on have to answer; earlier ones stay as they are."""
    _only_admins(by, now)
    name = " ".join(name.split())
    if not name:
        raise Refused("Name the requirement, such as attendance.", "name")
    if program.requirements.filter(name__iexact=name).exists():
        raise Refused(f"{program} lists “{name}” already.", "name")
    return ProgramRequirement.objects.create(program=program, name=name[:120])


@transaction.atomic
def set_preparation(program: Program, *, days: int, by: User, now: datetime) -> None:
    """Let preparing start so many days before the planned graduation; students who prepare already go on."""
    _only_admins(by, now)
    if not 0 <= days <= LONGEST_PREPARATION:
        raise Refused(f"Choose a number of days from 0 to {LONGEST_PREPARATION}.", "prep_days")
    Program.objects.filter(pk=program.pk).update(prep_days=days)


def _only_admins(by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin changes a program.")
