"""Every part says what it means to the eye and to the ear, and keeps to its promise in docs/pages.md."""

import re
from datetime import UTC, datetime

import pytest

from core.templatetags import ui
from standing.models import VERDICTS
from tests.look.gallery import part, weeks


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_every_verdict_of_the_database_has_colour_shape_and_word() -> None:
    assert set(ui.VERDICTS) == set(VERDICTS)
    shapes = {drawing for _, drawing, _ in ui.VERDICTS.values()}
    assert len(shapes) == len(VERDICTS), "two verdicts share a shape"


@pytest.mark.parametrize("value", list(ui.VERDICTS))
def test_a_verdict_says_its_word_and_draws_its_shape(value: str) -> None:
    word, drawing, tone = ui.VERDICTS[value]
    html = part("{% verdict value %}", value=value)
    assert text(html) == word
    assert f"icons.svg#{drawing}" in html
    assert f"pill-{tone}" in html


def test_figures_replace_the_word_for_the_eye_only() -> None:
    html = part('{% verdict "missed" "2·0·0" %}')
    assert text(html) == "missed: 2·0·0"
    assert '<span class="visually-hidden">missed: </span>2·0·0' in html


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("met", "met"),
        ("not_met", "not met"),
        ("needs_person", "needs you"),
        ("waived", "waived"),
        ("forgiven", "forgiven"),
    ],
)
def test_a_finding_is_said(value: str, words: str) -> None:
    assert text(part("{% finding value %}", value=value)) == words


def test_an_unknown_verdict_is_an_error_not_a_blank() -> None:
    with pytest.raises(KeyError):
        part('{% verdict "great" %}')


def test_a_risk_is_always_a_word_too() -> None:
    assert text(part('{% risk_dot "red" %}')) == "urgent"
    assert "visually-hidden" in part('{% risk_dot "red" %}')
    assert "visually-hidden" not in part('{% risk_dot "amber" show=True %}')
    assert [text(part("{% risk_dot level %}", level=level)) for level in ui.RISKS] == [
        "urgent",
        "watch",
        "on track",
        "nothing due now",
    ]


def test_every_icon_that_is_asked_for_is_in_the_sprite() -> None:
    from django.conf import settings

    root = settings.BASE_DIR
    have = set(re.findall(r'<symbol id="([^"]+)"', (root / "static/vendor/icons.svg").read_text()))
    asked = {drawing for _, drawing, _ in ui.VERDICTS.values()} | {
        drawing for _, drawing, _ in ui.FINDINGS.values()
    }
    asked |= {drawing for _, drawing in ui.RISKS.values()} | set(ui.TONE_ICONS.values())
    for path in (root / "templates").rglob("*.html"):
        asked |= set(re.findall(r'{% icon "([^"]+)" %}', path.read_text()))
        asked |= set(re.findall(r'empty.html" with [^%]*icon="([^"]+)"', path.read_text()))
    assert asked - have == set()


def test_a_week_is_a_link_with_its_name_and_verdict() -> None:
    html = part(
        "{% week_strip weeks label='Your weeks' %}", weeks=weeks("met", "missed", "open", "not_assessed")
    )
    assert 'aria-label="Your weeks"' in html
    assert 'href="/weeks/2/" title="Week 2: missed" aria-label="Week 2: missed"' in html
    assert html.count('aria-current="true"') == 1
    assert '<li class="visually-hidden">Week 4: not assessed</li>' in html, "without a page it is no link"


def test_weeks_that_open_nothing_are_read_in_runs_and_not_as_so_many_pictures() -> None:
    closed = [{**week, "url": ""} for week in weeks("met", "met", "met", "missed", *["not_assessed"] * 23)]
    html = part("{% week_strip weeks %}", weeks=closed)
    assert 'role="img"' not in html
    read = re.findall(r'<li class="visually-hidden">(.*?)</li>', html)
    assert read == ["Weeks 1 to 3: met", "Week 4: missed", "Weeks 5 to 27: not assessed"]


def test_a_pill_of_its_own_word_does_not_say_the_tones_word_too() -> None:
    assert text(part('{% pill "missed" "x-lg" "refused" %}')) == "refused"
    assert text(part('{% finding "needs_person" "a person decides" %}')) == "a person decides"


def test_a_period_may_have_a_name_of_its_own() -> None:
    month = {"number": 3, "verdict": "met", "url": "/m/3/", "label": "March", "current": False}
    assert "March: met" in part("{% week_strip weeks %}", weeks=[month])


@pytest.mark.parametrize(
    ("count", "minimum", "sentence", "full", "empty"),
    [
        (5, 8, "5 of 8 people, 3 to go", 5, 3),
        (8, 8, "8 of 8 people, met", 8, 0),
        (9, 5, "9 of 5 people, met", 5, 0),
        (0, 1, "0 of 1 people, 1 to go", 0, 1),
        (0, 30, "0 of 30 people, 30 to go", 0, 1),
        (17, 30, "17 of 30 people, 13 to go", 1, 1),
        (2, 0, "2 people, none needed", 1, 0),
    ],
)
def test_a_quota_shows_count_minimum_and_what_is_left(
    count: int, minimum: int, sentence: str, full: int, empty: int
) -> None:
    html = part("{% quota_bar 'People' count minimum noun='people' %}", count=count, minimum=minimum)
    assert f'aria-label="People: {sentence}"' in html
    assert html.count('"bar-full"') == full
    assert html.count('"bar-empty"') == empty


def test_a_quota_that_is_over_is_short_not_to_go() -> None:
    html = part("{% quota_bar 'People' 6 8 noun='people' over=True %}")
    assert 'aria-label="People: 6 of 8 people, 2 short"' in html
    assert "to go" not in html


def test_a_long_quota_is_one_bar_in_proportion() -> None:
    assert 'width="56.67%"' in part("{% quota_bar 'Applications' 17 30 %}")


def test_the_count_opens_the_list_behind_it() -> None:
    assert '<a href="/log/?week=7">5 of 8</a>' in part("{% quota_bar 'People' 5 8 url='/log/?week=7' %}")


def test_bars_never_leave_their_frame() -> None:
    for minimum in range(1, ui.SEGMENTS_AT_MOST + 1):
        last = ui._segments(minimum, minimum)[-1]
        assert float(str(last["x"])) + float(str(last["width"])) == pytest.approx(100, abs=0.02)


@pytest.mark.parametrize(
    ("due", "business_days", "words", "tone"),
    [
        ("2026-11-24T15:00", None, "overdue", "missed"),
        ("2026-11-24T16:00", None, "overdue", "missed"),
        ("2026-11-25T05:00", None, "today", "missed"),
        ("2026-11-24T20:01", None, "today, 15:00", "missed"),
        ("2026-11-26T05:00", None, "tomorrow", "missed"),
        ("2026-11-26T05:00", 1, "tomorrow", "missed"),
        ("2026-12-03T05:00", 5, "in 5 business days", "open"),
        ("2026-12-04T05:00", 6, "in 6 business days", "none"),
        ("2026-11-29T05:00", None, "in 4 days", "open"),
        ("2026-12-09T05:00", None, "in 14 days", "none"),
    ],
)
def test_how_near_a_due_moment_is(due: str, business_days: int | None, words: str, tone: str) -> None:
    moment = datetime.fromisoformat(due).replace(tzinfo=UTC)
    html = part("{% due_pill due zone business_days=n %}", due=moment, n=business_days)
    assert text(html) == words
    assert f"pill-{tone}" in html


def test_a_moment_is_said_with_its_place_and_exactly_on_hover() -> None:
    html = part("{% instant moment zone %}", moment=datetime(2026, 12, 3, 19, 5, 9, tzinfo=UTC))
    assert html == (
        '<time datetime="2026-12-03T19:05:09Z" title="2026-12-03 14:05:09 EST, America/New_York (19:05:09 UTC)">'
        "Thu 3 Dec, 14:05 (New York)</time>"
    )


def test_an_end_belongs_to_the_day_before_it() -> None:
    html = part("{% end_of due zone %}")
    assert text(html) == "Wed 2 Dec, end of day (New York)"
    assert "2026-12-03 00:00:00 EST" in html


def test_a_day_names_its_year_only_when_it_is_another() -> None:
    assert text(part("{% day today %}, {% day other %}")) == "Tue 24 Nov , Tue 5 Jan 2027"


def test_what_has_not_happened_is_said_so() -> None:
    assert part("{% instant None zone %}{% end_of None zone %}{% day None %}{% ago None %}") == "–––never"


def test_an_empty_state_teaches_the_first_step() -> None:
    html = part(
        '{% include "components/empty.html" with icon="inbox" title="Nothing yet" text="One line is enough." '
        'action_url="/log/" action_label="Log the first" %}'
    )
    assert text(html) == "Nothing yet One line is enough. Log the first"
    assert 'href="/log/"' in html


def test_the_pages_of_a_list_keep_its_search() -> None:
    html = part('{% include "components/pagination.html" with page=page_obj %}')
    assert "101 to 150 of 480" in html
    assert 'href="?q=lee&amp;page=4"' in html


def test_one_page_needs_no_pages() -> None:
    from django.core.paginator import Paginator

    html = part('{% include "components/pagination.html" with page=page %}', page=Paginator([1], 5).page(1))
    assert html.strip() == ""


def test_what_others_wrote_is_text_never_markup() -> None:
    evil = "<script>alert(1)</script>"
    html = part(
        "{% verdict 'met' evil %}{% quota_bar evil 1 2 noun=evil %}{% week_strip weeks label=evil %}"
        "{% card title=evil %}{{ evil }}{% endcard %}{% notice 'met' %}{{ evil }}{% endnotice %}"
        "{% key_hint evil evil %}"
        '{% include "components/live.html" with message=evil %}{% include "components/empty.html" with title=evil %}'
        '{% include "components/notice.html" with tone=evil text=evil %}',
        evil=evil,
        weeks=[{"number": 1, "verdict": "met", "url": evil, "label": evil, "current": False}],
    )
    assert "<script" not in html


def test_a_form_keeps_what_was_typed_and_says_the_error_beside_the_field() -> None:
    html = part("{{ form|crispy }}")
    assert "As typed" in html
    assert re.search(r'id="id_employer".*?id="id_employer_error".*?This field is required', html, re.S)
    assert 'role="alert"' in html
    assert html.count('class="optional"') == 2, (
        "the note and the document may be left out; a tick needs no such word"
    )
    assert "asteriskField" not in html


def test_a_message_of_the_framework_is_a_calm_notice() -> None:
    from types import SimpleNamespace

    class Message(SimpleNamespace):
        def __str__(self) -> str:
            return str(self.text)

    messages = [Message(level_tag="success", text="Signed."), Message(level_tag="error", text="Refused.")]
    html = part('{% include "components/messages.html" %}', messages=messages, form=None)
    assert "notice-met" in html
    assert "notice-missed" in html
    assert text(html) == "Signed. Refused."
    refused = SimpleNamespace(errors={"name": ["Say who."]})
    beside = part('{% include "components/messages.html" %}', messages=messages, form=refused)
    assert text(beside) == "Refused.", "a success of before never stands beside a new refusal"


def test_errors_of_a_field_of_ones_own() -> None:
    html = part('{% include "components/field_errors.html" with errors=errors id="e" %}', errors=["Say who."])
    assert text(html) == "Say who."
    assert 'id="e"' in html
    assert (
        part('{% include "components/field_errors.html" with errors=errors id="e" %}', errors=[]).strip()
        == ""
    )
