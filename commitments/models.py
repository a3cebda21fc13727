"""What is promised: see `policies` (text, rules, quotas) and `searches` (signatures, searches, leave, excusals)."""

from commitments.policies import Acknowledgement, ActivityKind, Policy, Quota, QuotaKind
from commitments.searches import Ending, Excusal, Leave, Search, Signature

__all__ = [
    "Acknowledgement",
    "ActivityKind",
    "Ending",
    "Excusal",
    "Leave",
    "Policy",
    "Quota",
    "QuotaKind",
    "Search",
    "Signature",
]
