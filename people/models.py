"""The rows of this room, matter by matter."""

from people.accounts.models import AccountChange, EntranceRecord, LinkRequest, Role, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.graduation.models import Certification, RequirementOutcome
from people.held_data.models import DataDownload
from people.mail_choices.models import ChosenHours, MailChoice
from people.programs.models import Cohort, Program, ProgramRequirement
from people.rosters.models import RosterUpload
from people.students.models import CohortMove, StateChange, Student
from people.tokens.models import ApiToken

__all__ = [
    "AccountChange",
    "ApiToken",
    "Assignment",
    "Certification",
    "ChosenHours",
    "Cohort",
    "CohortMove",
    "Cover",
    "DataDownload",
    "EntranceRecord",
    "LinkRequest",
    "MailChoice",
    "Program",
    "ProgramRequirement",
    "RequirementOutcome",
    "Role",
    "RosterUpload",
    "StateChange",
    "Student",
    "User",
]
