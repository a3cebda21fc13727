"""The rows of this room, matter by matter."""

from people.accounts.models import AccountChange, EntranceRecord, LinkRequest, Role, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.graduation.models import Certification, RequirementOutcome
from people.programs.models import Cohort, Program, ProgramRequirement
from people.rosters.models import RosterUpload
from people.students.models import CohortMove, StateChange, Student

__all__ = [
    "AccountChange",
    "Assignment",
    "Certification",
    "Cohort",
    "CohortMove",
    "Cover",
    "EntranceRecord",
    "LinkRequest",
    "Program",
    "ProgramRequirement",
    "RequirementOutcome",
    "Role",
    "RosterUpload",
    "StateChange",
    "Student",
    "User",
]
