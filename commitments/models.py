"""What is promised: see `policies` (text, rules), `quotas`, `conditions` (and what is recorded of them), `payers` (of
the tuition), `searches` (signatures, searches, leave, excusals) and `added_holidays` (of places without a calendar)."""

from commitments.added_holidays import AddedHoliday
from commitments.conditions import Condition, ConditionRecord
from commitments.payers import PayersRecord, TuitionPayer
from commitments.policies import Acknowledgement, Policy
from commitments.quotas import ActivityKind, Quota, QuotaKind
from commitments.searches import Ending, Excusal, Leave, Search, Signature

__all__ = [
    "Acknowledgement",
    "ActivityKind",
    "AddedHoliday",
    "Condition",
    "ConditionRecord",
    "Ending",
    "Excusal",
    "Leave",
    "PayersRecord",
    "Policy",
    "Quota",
    "QuotaKind",
    "Search",
    "Signature",
    "TuitionPayer",
]
