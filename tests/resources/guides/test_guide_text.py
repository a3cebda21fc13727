"""A guide's Markdown: what is drawn of it, headings, words, figures of the reader's Commitment, hostile input."""

import pytest
from django.utils.safestring import SafeString

from resources.guides.figures import GENERAL, FigureWords
from resources.guides.guide_text import read, unknown_figures

LIMIT = FigureWords("offer limit", "5 business days", "/terms/3/#clause-7.1")


def html(text: str, *figures: FigureWords, **options: bool) -> SafeString:
    return read(text, figures or GENERAL, **options).html


def test_headings_begin_below_the_page_s_own_leave_no_rank_out_and_can_be_linked_to() -> None:
    guide = read("# One\n\n#### Two\n\n## One", GENERAL)
    assert guide.html == (
        '<h2 id="part-one">One</h2>\n<h3 id="part-two">Two</h3>\n<h2 id="part-one-2">One</h2>\n'
    )
    assert [(heading.anchor, heading.words) for heading in guide.headings] == [
        ("part-one", "One"),
        ("part-one-2", "One"),
    ]


def test_a_heading_of_no_latin_letters_has_an_anchor_too() -> None:
    assert 'id="part"' in html("## Интервью")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "![a](https://elsewhere.example/a.png)",
        "[a](javascript:alert(1))",
        "[a](//elsewhere.example/)",
        "[a](data:text/html,x)",
        "[a]\n\n[a]: javascript:alert(1)",
        "| a |\n|--:|\n| <b style='color:red'>x</b> |",
    ],
)
def test_no_markup_of_an_author_gets_through(text: str) -> None:
    drawn = html(text)
    for hostile in ("<script", "<img", "<b ", 'href="javascript', 'href="//', 'href="data', ' style="'):
        assert hostile not in drawn


def test_links_lead_to_pages_of_ours_and_without_a_trace_to_others() -> None:
    assert html("[a](/guides/resume/)") == '<p><a href="/guides/resume/">a</a></p>\n'
    assert 'rel="noopener noreferrer"' in html("[a](https://example.org/a)")


def test_what_only_students_have_is_a_link_for_students_alone() -> None:
    text = "State it [here](/offers/), as in [this](/guides/offers/)."
    assert '<a href="/offers/">here</a>' in html(text, own_pages=True)
    assert html(text) == '<p>State it here, as in <a href="/guides/offers/">this</a>.</p>\n'


def test_a_figure_is_the_reader_s_with_a_link_to_its_clause() -> None:
    text = "Answer within {offer limit}, **{offer limit}**."
    link = '<a href="/terms/3/#clause-7.1">5 business days</a>'
    assert html(text, LIMIT) == f"<p>Answer within {link}, <strong>{link}</strong>.</p>\n"
    assert read(text, (LIMIT,)).plain == "Answer within 5 business days, 5 business days."


def test_without_a_version_it_says_so_in_general_words() -> None:
    assert html("Within {offer limit}.") == "<p>Within the time that your Commitment states.</p>\n"


def test_a_figure_s_words_are_escaped() -> None:
    assert "<b>" not in html("{offer limit}", FigureWords("offer limit", "<b>5</b>", ""))
    assert "<b>" not in html("{offer limit}", FigureWords("offer limit", "<b>5</b>", '/"><b>'))


def test_names_that_stand_for_no_figure_are_found_but_not_in_code() -> None:
    assert unknown_figures("{offer limit} {five} `{six}` {five}\n\n```\n{seven}\n```\n{eight}") == [
        "five",
        "eight",
    ]


def test_code_is_kept_as_it_stands() -> None:
    drawn = html("```\nprint({offer limit})\n```\n\n`{offer limit}`")
    assert "<pre><code>print({offer limit})" in drawn
    assert "<code>{offer limit}</code>" in drawn


def test_the_words_alone_have_no_marks() -> None:
    text = "## Say *this*\n\n> Hi **Sam**,\nhow are [you](/x/)?\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |"
    assert read(text, GENERAL).plain == "Say this\nHi Sam, how are you?\none\ntwo\na\nb\nc\nd"


def test_lists_that_stand_too_deep_in_each_other_are_told() -> None:
    assert read(">" * 30 + " deep", GENERAL).too_deep
    assert not read("- a\n  - b\n    - c", GENERAL).too_deep
