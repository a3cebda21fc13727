"""The small parts of every page: verdicts, dots, pills, moments, quota bars. How to use them: docs/pages.md.

Tags that stand in long lists are Python, not included templates: 150 rows draw them hundreds of times.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache, wraps
from typing import Any, ParamSpec

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core import clock, wording
from core.text import initials
from rules.states import RiskLevel

register = template.Library()
log = logging.getLogger(__name__)
P = ParamSpec("P")

# code → (word, icon of the sprite, tone of tokens.css): always all three (LOOK)
VERDICTS = {
    "met": ("met", "check-lg", "met"),
    "missed": ("missed", "x-lg", "missed"),
    "open": ("open", "quarter", "open"),
    "excused": ("excused", "dash-lg", "excused"),
    "leave": ("leave", "square", "leave"),
    "not_assessed": ("not assessed", "dot", "none"),
}
FINDINGS = {
    "met": ("met", "check-lg", "met"),
    "not_met": ("not met", "x-lg", "missed"),
    "needs_person": ("needs you", "question-lg", "open"),
    "waived": ("waived", "dash-lg", "excused"),
    "forgiven": ("forgiven", "dash-lg", "excused"),
}
RISK_ICONS = {RiskLevel.RED: "circle-fill", RiskLevel.AMBER: "circle-half", RiskLevel.GREEN: "circle"}
RISKS = {level.value: (level.label, drawing) for level, drawing in RISK_ICONS.items()}
RISKS["calm"] = ("nothing due now", "circle")  # green, and not on track
TONES = {
    "success": "met",
    "met": "met",
    "error": "missed",
    "missed": "missed",
    "warning": "open",
    "open": "open",
}
TONE_ICONS = {"met": "check-lg", "missed": "x-lg", "open": "exclamation-triangle", "info": "info-circle"}
SEGMENTS_AT_MOST = 12
SEGMENT_GAP = 1.6  # percent of the bar's width


def part(tag: Callable[P, SafeString | str]) -> Callable[P, SafeString | str]:
    """Leave a small part out, and log it, where a tag gets nothing or nonsense: that costs nobody the page.

    In tests it raises (STRICT_TEMPLATES), so that such a part is found before.
    """

    @wraps(tag)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> SafeString | str:
        try:
            return tag(*args, **kwargs)
        except (AttributeError, KeyError, TypeError, ValueError):
            if settings.STRICT_TEMPLATES:
                raise
            log.exception("A part of a page is left out: %s", tag.__name__)
            return ""

    return drawn


@lru_cache(maxsize=256)
def _icon(name: str) -> SafeString:
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("vendor/icons.svg"), name
    )


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon beside words that say as much; screen readers skip it."""
    return _icon(name)


@lru_cache(maxsize=4096)
def _pill(tone: str, drawing: str, word: str, text: str) -> SafeString:
    content = format_html('<span class="visually-hidden">{}: </span>{}', word, text) if text else word
    return format_html('<span class="pill pill-{}">{} {}</span>', tone, _icon(drawing), content)


@register.simple_tag
@part
def verdict(code: str, text: str = "") -> SafeString:
    """Draw a week's verdict as a pill; `text` replaces the word for the eye ("8·5·1"), the word stays for the ear."""
    word, drawing, tone = VERDICTS[str(code)]
    return _pill(tone, drawing, word, text)


@register.simple_tag
@part
def finding(code: str, text: str = "") -> SafeString:
    """Draw a requirement's finding as a pill: met, not met, needs you, waived, forgiven; `text` replaces the word."""
    word, drawing, tone = FINDINGS[str(code)]
    return _pill(tone, drawing, text or word, "")


@register.simple_tag
def pill(tone: str, drawing: str, word: str) -> SafeString:
    """Draw a pill that is neither a verdict nor a finding: {% pill "met" "check-lg" "new" %}; the tone's own word is
    not said.
    """
    return _pill(tone, drawing, word, "")


@register.simple_tag
@part
@lru_cache(maxsize=16)
def risk_dot(level: str, show: bool = False) -> SafeString:
    """Draw a level of risk: red ●, amber ◐, green ○; its word is for screen readers unless `show=True`."""
    word, drawing = RISKS[level]
    return format_html(
        '<span class="risk risk-{}" title="{}">{}<span{}>{}</span></span>',
        level,
        word,
        _icon(drawing),
        "" if show else mark_safe(' class="visually-hidden"'),
        word,
    )


@register.filter
def tone(level: str) -> str:
    """Return the tone of a notice for a level of Django's messages, or for a tone's own name."""
    return TONES.get(level or "", "info")


@register.filter
def tone_icon(level: str) -> str:
    return TONE_ICONS[tone(level)]


register.filter("initials", initials)


# --- Moments ---------------------------------------------------------------------------------------------------------


def _now(context: template.Context) -> datetime:
    """Return the page's moment: `now` of its context, else the clock's, read once for each request."""
    now = context.get("now")
    if isinstance(now, datetime):
        return now
    request = context.get("request")
    if (kept_moment := getattr(request, "_ui_now", None)) is not None:
        return kept_moment

    now = clock.now()
    if request is not None:
        request._ui_now = now
    return now


def _time(moment: datetime, zone: str, words: str) -> SafeString:
    utc = moment.astimezone(wording.UTC)
    return format_html(
        '<time datetime="{}Z" title="{}">{}</time>',
        utc.replace(tzinfo=None).isoformat(timespec="seconds"),
        wording.exact_words(moment, zone),
        words,
    )


@register.simple_tag(takes_context=True)
@part
def instant(context: template.Context, moment: datetime | None, zone: str) -> SafeString | str:
    """Write an instant: "Thu 3 Dec, 14:05 (New York)", the exact instant on hover."""
    if moment is None:
        return "–"
    zone = str(zone)
    return _time(moment, zone, wording.instant_words(moment, zone, wording.local(_now(context), zone).year))


@register.simple_tag
@part
def dated_instant(moment: datetime, zone: str) -> SafeString:
    """Write an instant with its year, for what is printed: "Thu 3 Dec 2026, 14:05 (New York)"."""
    return _time(moment, str(zone), wording.instant_words(moment, str(zone), this_year=0))


@register.simple_tag(takes_context=True)
@part
def end_of(context: template.Context, end: datetime | None, zone: str) -> SafeString | str:
    """Write an exclusive end: "Thu 3 Dec, end of day (New York)"."""
    if end is None:
        return "–"
    zone = str(zone)
    return _time(end, zone, wording.end_words(end, zone, wording.local(_now(context), zone).year))


@register.simple_tag(takes_context=True)
@part
def day(context: template.Context, calendar_day: date | None) -> SafeString | str:
    """Write a day: "Thu 3 Dec", with the year when it is not this one."""
    if calendar_day is None:
        return "–"
    words = wording.day_words(calendar_day, _now(context).year)
    return format_html('<time datetime="{}">{}</time>', calendar_day.isoformat(), words)


@register.simple_tag(takes_context=True)
@part
def ago(context: template.Context, moment: datetime | None, now: datetime | None = None) -> SafeString | str:
    """Write how long ago a moment was: "9 days ago", the exact instant (UTC) on hover; "never" for what has not
    happened.
    """
    if moment is None:
        return "never"
    return _time(moment, "UTC", wording.ago_words(moment, now or _now(context)))


@register.simple_tag(takes_context=True)
@part
def due_pill(
    context: template.Context, end: datetime, zone: str, business_days: int | None = None
) -> SafeString:
    """Draw how near an exclusive end is: red by tomorrow, amber within five business days or a week, else quiet."""
    now = _now(context)
    words = wording.due_words(end, now, str(zone), business_days)
    soon = business_days <= 5 if business_days is not None else end - now <= timedelta(days=7)
    near = "open" if soon else "none"
    if wording.is_pressing(words):
        near = "missed"
    return format_html('<span class="pill pill-{}">{}</span>', near, words)


@register.simple_tag
@part
def city(zone: str) -> str:
    """Return the place of a zone: "New York" for "America/New_York"."""
    return wording.city(str(zone))


# --- Larger parts ----------------------------------------------------------------------------------------------------


def _of(week: Any, name: str) -> Any:
    return week.get(name) if isinstance(week, Mapping) else getattr(week, name, None)


def _week(week: Any) -> dict[str, Any]:
    word, drawing, week_tone = VERDICTS[str(_of(week, "verdict"))]
    name = _of(week, "label") or f"Week {_of(week, 'number')}"
    return {
        "name": f"{name}: {word}",
        "called": name,
        "word": word,
        "icon": drawing,
        "tone": week_tone,
        "url": _of(week, "url"),
        "current": bool(_of(week, "current")),
    }


@register.inclusion_tag("components/week_strip.html")
def week_strip(weeks: Iterable[Any], label: str = "Weeks") -> dict[str, Any]:
    """Draw weeks as a row of verdicts; each of {number, verdict, url, label, current} (dicts or objects).

    Weeks that open nothing are drawn for the eye; the ear gets them in runs: "Weeks 8 to 26: not assessed".
    """
    drawn_weeks = [_week(week) for week in weeks]
    return {
        "weeks": drawn_weeks,
        "label": label,
        "runs": _runs([week for week in drawn_weeks if not week["url"]]),
    }


def _runs(weeks: list[dict[str, Any]]) -> list[str]:
    """Put neighbours of one verdict into one phrase each; a name is a noun and its number."""
    runs: list[list[dict[str, Any]]] = []
    for week in weeks:
        if runs and runs[-1][-1]["word"] == week["word"]:
            runs[-1].append(week)
        else:
            runs.append([week])
    return [_run(run[0], run[-1]) for run in runs]


def _run(first: dict[str, Any], last: dict[str, Any]) -> str:
    if first is last:
        return str(first["name"])
    noun, _, number = str(first["called"]).rpartition(" ")
    return f"{noun}s {number} to {str(last['called']).rpartition(' ')[2]}: {first['word']}"


def _segments(count: int, minimum: int) -> list[dict[str, str | bool]]:
    """Return the bar's rectangles in percent: one for each asked, or two in proportion above SEGMENTS_AT_MOST."""
    if minimum > SEGMENTS_AT_MOST:
        percent_done = 100 * min(count, minimum) / minimum
        segments: list[dict[str, str | bool]] = [
            {"x": "0", "width": "100", "full": False},
            {"x": "0", "width": f"{percent_done:.2f}", "full": True},
        ]
        return segments if count else segments[:1]
    width = (100 - SEGMENT_GAP * (minimum - 1)) / minimum
    return [
        {"x": f"{place * (width + SEGMENT_GAP):.2f}", "width": f"{width:.2f}", "full": place < count}
        for place in range(minimum)
    ]


@register.inclusion_tag("components/quota_bar.html")
def quota_bar(
    label: str,
    count: int,
    minimum: int,
    noun: str = "",
    url: str = "",
    over: bool = False,
    part: bool = False,
) -> dict[str, Any]:
    """Draw one quota of a period: its name, a bar, "5 of 8 people, 3 to go"; `url` opens the list behind the count.

    `part`: it is so many of those that the quota before it asks for.

    `over`: nothing can be done for it any more, so "3 short".
    """
    remaining = max(minimum - count, 0)
    progress = (f"{count} of {minimum} {noun}" if minimum else f"{count} {noun}").strip()
    missing = f"{remaining} short" if over else f"{remaining} to go"
    outlook = missing if remaining else "met" if minimum else "none needed"
    return {
        "label": label,
        "part": bool(part),
        "figure": f"{count} of {minimum}" if minimum else str(count),
        "minimum": minimum,
        "noun": noun,
        "url": url,
        "missing": missing if remaining else "",
        "tone": "open" if remaining else "met",
        "sentence": f"{progress}, {outlook}",
        "parts": _segments(count, minimum) if minimum else [{"x": "0", "width": "100", "full": True}],
    }


@register.simple_tag
def key_hint(*keys_and_word: str) -> SafeString:
    """Write keys and what they do: {% key_hint "j" "k" "move" %}."""
    *keys, word = keys_and_word
    return format_html("{} {}", format_html_join(" ", "<kbd>{}</kbd>", ((key,) for key in keys)), word)


@register.simple_block_tag
def card(content: str, title: str = "", id: str = "", tone: str = "") -> SafeString:  # noqa: A002 - an HTML id
    """Draw a white card with a quiet heading: {% card title="This week" %}…{% endcard %}."""
    heading = format_html("<h2>{}</h2>", title) if title else ""
    attributes = format_html(' id="{}"', id) if id else ""
    kind = f" card-{tone}" if tone else ""
    return format_html('<section class="card{}"{}>{}{}</section>', kind, attributes, heading, content)


@register.simple_block_tag
def notice(content: str, tone: str = "info") -> SafeString:
    """Draw a sentence that matters, with a link in it: {% notice "missed" %}…{% endnotice %}."""
    kind = TONES.get(tone, "info")
    return format_html(
        '<div class="notice notice-{}">{} <div>{}</div></div>', kind, _icon(TONE_ICONS[kind]), content
    )
