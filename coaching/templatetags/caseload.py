"""A row of the caseload. Python, not a template: a page draws twenty of them (docs/pages.md)."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coaching.caseload.queries import CaseloadRow
from core.templatetags.ui import risk_dot, verdict
from rules.states import RiskLevel

register = template.Library()

_ROW = (
    '<tr data-row><td class="nowrap"><label class="tick"><input class="form-check-input" type="checkbox" name="student"'
    ' value="{}" data-select aria-label="Select {}"></label> {}</td>'
    '<td><a data-open href="{}">{}</a><div class="row-note">{}</div></td>'
    "<td{}>{}{}</td>"
    '<td class="nowrap" data-label="This week">{}</td>'
    '<td class="nowrap" data-label="Last seen">{}{}</td>'
    '<td data-label="Days left">{}</td>'
    '<td data-label="Next">{}{}</td></tr>'
)
_MUTED = SafeString(' class="muted"')


@register.simple_tag
def caseload_row(row: CaseloadRow) -> SafeString:
    place = f"{row.place} · for {row.covered_for}" if row.covered_for else row.place
    further_reasons = format_html_join(
        "", '<div class="row-note">{}</div>', ((reason,) for reason in row.further_reasons)
    )
    traces = [f"logged {row.logged}" if row.logged else "", f"replied {row.replied}" if row.replied else ""]
    trace_notes = format_html_join(
        "", '<div class="row-note">{}</div>', ((trace,) for trace in traces if trace)
    )
    due_note = format_html('<div class="row-note nowrap">{}</div>', row.next_when) if row.next_when else ""
    return format_html(
        _ROW,
        row.pk,
        row.name,
        risk_dot(row.level) if row.level else "",
        row.url,
        row.name,
        place,
        "" if row.level in (RiskLevel.RED, RiskLevel.AMBER) else _MUTED,
        row.reason,
        further_reasons,
        _week(row),
        row.seen,
        trace_notes,
        row.days_left,
        row.next,
        due_note,
    )


def _week(row: CaseloadRow) -> SafeString | str:
    if row.verdict:
        return format_html('{}<div class="row-note">{}</div>', verdict(row.verdict, row.figures), row.counted)
    return format_html('<span class="pill">{}</span>', row.week) if row.week else "–"
