"""What is promised: see `series`, `policies` (text, rules), `quotas`, `conditions` (and what is recorded of them),
`payers` (of the tuition), `searches` (signatures, searches, leave, excusals), `added_holidays` (of places without a
calendar), `outages` (of the service or its mail) and `questions` (about a clause, and the team's answers)."""

from commitments.added_holidays import AddedHoliday
from commitments.conditions import Condition, ConditionRecord
from commitments.outages.models import Outage
from commitments.payers import PayersRecord, TuitionPayer
from commitments.policies import Acknowledgement, Policy
from commitments.questions.models import ClauseAnswer, ClauseQuestion
from commitments.quotas import ActivityKind, PolicyKind, Quota, QuotaKind
from commitments.searches import Ending, Excusal, Leave, Search, Signature
from commitments.series.models import ProgramSeries, Series

__all__ = [
    "Acknowledgement",
    "ActivityKind",
    "AddedHoliday",
    "ClauseAnswer",
    "ClauseQuestion",
    "Condition",
    "ConditionRecord",
    "Ending",
    "Excusal",
    "Leave",
    "Outage",
    "PayersRecord",
    "Policy",
    "PolicyKind",
    "ProgramSeries",
    "Quota",
    "QuotaKind",
    "Search",
    "Series",
    "Signature",
    "TuitionPayer",
]
