"""The weeks or months of a search as a chart for each quota, and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from core.charts import ColumnChart, column_chart
from people.students.models import Student
from rules.policy import Unit
from rules.verdict import QuotaResult, Verdict
from rules.words import plural
from standing.models import Period

TONES = {Verdict.MISSED: "missed", Verdict.OPEN: "open"}  # of a quota that is not reached


@dataclass(frozen=True)
class QuotaChart:
    """One quota over the periods: the chart, and what it says in a sentence."""

    label: str
    many: str
    chart: ColumnChart
    sentence: str


@dataclass(frozen=True)
class PeriodRow:
    """A period of the table: where it opens, and each quota with the address of the list behind its count."""

    period: Period
    name: str
    url: str
    cells: tuple[tuple[QuotaResult, str], ...]


@dataclass(frozen=True)
class PeriodCharts:
    """The periods of one unit that have begun and were judged, the first one first."""

    student: Student
    unit: Unit
    periods: Sequence[Period]
    own: bool = True

    @cached_property
    def quotas(self) -> list[QuotaChart]:
        by_quota = zip(*(period.quotas for period in self.periods), strict=True)
        return [self._quota(results) for results in by_quota]

    @cached_property
    def rows(self) -> list[PeriodRow]:
        """The periods for the table, the newest first."""
        return [self._row(period) for period in reversed(self.periods)]

    def _quota(self, results: Sequence[QuotaResult]) -> QuotaChart:
        newest = results[-1]
        values = [
            (result.count, "met" if result.met else TONES.get(Verdict(period.verdict), "none"))
            for result, period in zip(results, self.periods, strict=True)
        ]
        met, best = sum(result.met for result in results), max(result.count for result in results)
        sentence = (
            f"{newest.label}, {self.unit} {self.periods[0].number} to {self.periods[-1].number}: "
            f"{newest.full_minimum} or more are asked for; "
            f"reached in {met} of {plural(len(results), self.unit)}; at most {best} in one {self.unit}."
        )
        chart = column_chart(values, minimum=newest.full_minimum)
        return QuotaChart(newest.label, newest.many, chart, sentence)

    def _row(self, period: Period) -> PeriodRow:
        """Return a row; each count opens its list: the student’s log, for others the page of the week or month."""
        log = f"{reverse('jobsearch:log')}?{self._in_log(period)}&counts=for-"
        page = "coaching:week" if self.unit == Unit.WEEK else "coaching:month"
        url = reverse(page, args=[self.student.pk, period.number])
        return PeriodRow(
            period,
            f"{self.unit} {period.number}".capitalize(),
            url,
            tuple((result, f"{log}{result.key}" if self.own else url) for result in period.quotas),
        )

    def _in_log(self, period: Period) -> str:
        if self.unit == Unit.WEEK:
            return f"week={period.number}"
        return f"since={period.first_day}&until={period.last_day}"
