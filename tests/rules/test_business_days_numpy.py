"""Our counting against numpy's, for every US state and DC, over 30 years of days."""

from datetime import date, timedelta

import holidays
import numpy as np
import pytest

from rules.business_days import Calendar, count_days

FIRST, LAST = date(2010, 1, 1), date(2039, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
AFTER = [LAST + timedelta(days=n) for n in range(1, 30)]
TERRITORIES = {"AS", "GU", "MP", "PR", "UM", "VI"}
STATES = sorted(set(holidays.list_supported_countries()["US"]) - TERRITORIES)


def test_there_are_fifty_states_and_dc() -> None:
    assert len(STATES) == 51


@pytest.mark.parametrize("state", STATES)
def test_five_business_days_agree_with_numpy(state: str) -> None:
    calendar = Calendar("US", state)
    closed = [day for day in (*DAYS, *AFTER) if calendar.reason_not_counted(day) is not None]
    starts = np.array(DAYS, dtype="datetime64[D]")
    # From a weekend, rolling forward would give a day too many: the day that starts the count is day 0.
    numpys = np.busday_offset(starts, 5, roll="backward", holidays=np.array(closed, dtype="datetime64[D]"))
    ours = [count_days(day, 5, calendar).last_day for day in DAYS]
    assert [
        (day, our, their) for day, our, their in zip(DAYS, ours, numpys.tolist(), strict=True) if our != their
    ] == []
