"""The rows of this room, matter by matter."""

from commitments.conditions.models import Condition, ConditionRecord
from commitments.excusals.models import Excusal
from commitments.holidays.models import AddedHoliday
from commitments.leave.models import Leave
from commitments.outages.models import Outage
from commitments.payers.models import PayersRecord, TuitionPayer
from commitments.policies.models import Acknowledgement, Policy
from commitments.questions.models import ClauseAnswer, ClauseQuestion
from commitments.quotas.models import ActivityKind, PolicyKind, Quota, QuotaKind
from commitments.searches.models import Ending, Search
from commitments.series.models import ProgramSeries, Series
from commitments.signing.models import Signature

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
