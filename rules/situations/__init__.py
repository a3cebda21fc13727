"""The situation of a student, and the one table of sentences that says it to the student and to staff.

`Situation` has the axes (state, clock, guarantee, what stands against); `table` has a row for each cell; `pages` puts
the sentences together for Today, Commitment, Claim, What if, the caseload and mails.
"""

from rules.situations.against import AgainstItem, AgainstKind
from rules.situations.situation import Guarantee, Misfit, ServiceClock, Situation, clock_of, guarantee_of

__all__ = [
    "AgainstItem",
    "AgainstKind",
    "Guarantee",
    "Misfit",
    "ServiceClock",
    "Situation",
    "clock_of",
    "guarantee_of",
]
