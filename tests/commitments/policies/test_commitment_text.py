"""The text of a Commitment: what its Markdown shows, its clauses, and what hostile text cannot do."""

import re
import time
from typing import Any

import pytest
from django.test import Client

from commitments.comparison.differences import TextChange, _text
from commitments.drafting import verbs as drafting_verbs
from commitments.drafting.invisible_text import hidden_words
from commitments.policies import shipped
from commitments.policies.commitment_text import clauses_of, read
from commitments.policies.documents import LONGEST_TEXT, check, document_of
from core.errors import Refused
from tests.commitments.scenes import NOW, Scene
from tests.factories import client_of

TEXT = """
Welcome, **all** of you.

3 Every week

3.1 You contact *eight* people; see [the school](https://school.example/a "its page") and [4.1](#clause-4.1).

## 4 Replies

### How soon

- 4.1 within two days
- or by [mail](mailto:coach@school.example)

| refund | share |
|--------|------:|
| first half | 50 % |
"""


def test_headings_emphasis_lists_links_and_tables_are_drawn() -> None:
    html = read(TEXT).html
    for part in (
        "<p>Welcome, <strong>all</strong> of you.</p>",
        "<em>eight</em>",
        '<a href="https://school.example/a" title="its page" rel="noopener noreferrer">the school</a>',
        '<a href="#clause-4.1">4.1</a>',
        '<a href="mailto:coach@school.example" rel="noopener noreferrer">mail</a>',
        '<td class="num">50 %</td>',
    ):
        assert part in html


def test_every_clause_is_linked_to_where_it_stands() -> None:
    html = read(TEXT).html
    assert '<h2 id="clause-3"><a class="clause-number" href="#clause-3"' in html
    assert (
        '<p id="clause-3.1"><a class="clause-number" href="#clause-3.1" aria-label="Clause 3.1">3.1</a> You'
        in html
    )
    assert '<h2 id="clause-4">' in html
    assert '<li id="clause-4.1"><a class="clause-number" href="#clause-4.1"' in html
    assert clauses_of(TEXT) == ["3", "3.1", "4", "4.1"]
    assert set(clauses_of(TEXT)) == set(re.findall(r'id="clause-([\d.]+)"', html))


def test_the_passages_are_what_is_drawn_in_its_order() -> None:
    assert [(each.clause, each.words) for each in read(TEXT).passages] == [
        ("", "Welcome, all of you."),
        ("3", "Every week"),
        (
            "3.1",
            "You contact eight people; see the school (https://school.example/a “its page”) and 4.1 (#clause-4.1).",
        ),
        ("4", "Replies"),
        ("", "How soon"),
        ("4.1", "within two days"),
        ("", "or by mail (mailto:coach@school.example)"),
        ("", "refund | share"),
        ("", "first half | 50 %"),
    ]
    assert [each.clause for each in read(TEXT).contents] == ["3", "4"]


@pytest.mark.parametrize(
    ("text", "clause", "heading"),
    [
        ("3 Every week", "3", True),
        ("3. A list's third point", "", False),
        ("## 3. Every week", "3", True),
        ("3 Every week you write.", "3", False),
        ("3 Every week\nand every month", "3", False),
        ("3.1 Every week", "3.1", False),
        ("3.1. Every week", "3.1", False),
        ("3.1.12 Every week", "3.1.12", False),
        ("### 3.1 Every week", "3.1", True),
        ("180 days", "", False),
        ("3.1", "", False),
        ("3.1 **You** write", "3.1", False),
        ("3.1 [You](https://a.example) write", "3.1", False),
        ("3 **Every** week", "3", True),
        ("    3.1 indented, which is no code", "3.1", False),
    ],
)
def test_what_is_a_clause_and_what_a_heading(text: str, clause: str, heading: bool) -> None:
    (passage,) = read(text).passages
    assert passage.clause == clause
    assert passage.heading == heading


def test_no_level_of_headings_is_left_out() -> None:
    html = read("# One\n\n###### Deep\n\n## Two\n\n#### Deeper\n\n5 Five").html
    assert re.findall(r"<(h\d)", html) == ["h2", "h3", "h2", "h3", "h2"]


def test_a_clause_that_stands_twice_has_one_place() -> None:
    assert read("1.1 One\n\n1.1 Two").html.count('id="clause-1.1"') == 1


@pytest.mark.parametrize("name", shipped.NAMES)
def test_every_word_of_the_shipped_texts_is_shown(name: str) -> None:
    text = shipped.document(name)["text"]
    letter = read(text)
    shown = " ".join(f"{each.clause} {each.words}".strip() for each in letter.passages)
    assert shown == " ".join(text.split())
    assert len(letter.contents) > 3


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a script in a block": "\n<script>\nalert(1)\n</script>\n",
    "markup": '<img src=x onerror="alert(1)"><p style="color:red">',
    "a comment that hides": "<!-- you waive everything -->",
    "a link to a script": "[click](javascript:alert(1))",
    "a script in capitals": "[click](JaVaScRiPt:alert(1))",
    "a script in entities": "[click](&#106;avascript:alert(1))",
    "a link to data": "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "a link to a file": "[click](file:///etc/passwd)",
    "a link of no scheme": "[click](//evil.example/x)",
    "a page of ours": "[click](/accounts/logout/)",
    "an autolink to a script": "<javascript:alert(1)>",
    "quotes in a link": '[click](https://a.example/"onmouseover="alert(1))',
    "quotes in a title": "[click](https://a.example 'x\" onmouseover=\"alert(1)')",
    "an image": "![a picture](https://evil.example/pixel.png)",
    "a style in a table": "| a |\n|:-:|\n| b |",
    "a fence": '```"><script>alert(1)</script>\nx\n```',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_stays_text(text: str) -> None:
    html = read(f"Before.\n\n{text}\n\nAfter.").html
    tags = re.findall(r"<[^>]*>", html)
    assert not [tag for tag in tags if re.search(r"script|<img|style=|onerror|<!--", tag, re.I)]
    assert not [tag for tag in tags if re.search(r'\son\w+\s*="', re.sub(r'="[^"]*"', '=""', tag))]
    assert all(url.startswith("https://") for url in re.findall(r'href="([^"]*)"', html))


@pytest.mark.parametrize(
    "text", ["[note]: https://a.example 'you waive everything'", "```secret\nx\n```", "<!-- secret -->"]
)
def test_nothing_that_is_signed_is_hidden(text: str) -> None:
    shown = re.sub(r"<[^>]*>", "", read(text).html)
    assert "secret" in shown or "you waive everything" in shown


TABLE = "| what | how many |\n|---|---|\n"
HIDING = {
    "a third cell": (
        f"{TABLE}| people | 8 | and who misses one forfeits all |",
        "“and who misses one forfeits all”",
    ),
    "a cell in a quotation": ("> | a | b |\n> |---|---|\n> | c | d | and all |", "“and all”"),
    "a cell without bars": ("a | b\n--|--\nc | d | and all", "“and all”"),
    "a title": ('[see](https://x.example "you forfeit all rights")', "“you forfeit all rights”"),
    "a title in a table": (f"{TABLE}| [see](https://x.example 'you forfeit') | 8 |", "“you forfeit”"),
    "a list that jumps": ("1. a\n7. b", "7 comes after 1"),
    "a list that counts down": ("3. a\n2. b", "2 comes after 3"),
    "a list in a list": ("1. a\n   1. b\n   1. c\n2. d", "1 comes after 1"),
    "a bidi entity": ("You &#x202e;forfeit.", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
    "a bidi character": ("You \u2067forfeit.", "U+2067"),
    "no width": ("You for\u200bfeit.", "ZERO WIDTH SPACE (U+200B)"),
    "no width, named": ("You &ZeroWidthSpace;forfeit.", "U+200B"),
    "a decimal entity": ("You &#8205;forfeit.", "U+200D"),
    "a soft hyphen": ("You for&shy;feit.", "U+00AD"),
    "a filler": ("You \u3164forfeit.", "U+3164"),
    "a tag": ("You \U000e0041forfeit.", "U+E0041"),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "says"), HIDING.values(), ids=HIDING.keys())
def test_a_draft_that_hides_words_is_refused_beside_its_text(text: str, says: str) -> None:
    document = shipped.document(next(iter(shipped.NAMES)))
    with pytest.raises(Refused) as refusal:
        check(document | {"text": f"{document['text']}\n\n{text}"})
    assert refusal.value.field == "text"
    assert says in refusal.value.message


@pytest.mark.parametrize(
    "text",
    [
        f"{TABLE}| people | 8 |\n| posts |\n| c \\| d | 9",
        "3. a\n4. b\n\n   - x\n   1. y\n   2. z\n5. c\n\n9) other",
        "Café & co. – “good” ☺️ <https://x.example> [see](https://x.example)\tdone &amp; &nbsp; &lt;",
    ],
    ids=["a table", "lists", "signs"],
)
def test_what_hides_nothing_is_let_pass(text: str) -> None:
    assert hidden_words(f"Before.\r\n\r\n{text}\r\n") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{TABLE}| people | 8 |", f"{TABLE}| people | 8 | and who misses one forfeits all |"),
        ('[see](https://x.example "the page")', '[see](https://x.example "you forfeit all rights")'),
        ("1. a\n2. b", "1. a\n7. b"),
        ("You forfeit.", "You &#x200b;forfeit."),
    ],
)
def test_what_is_not_drawn_differs_in_a_text_of_old(one: str, other: str) -> None:
    (*_, change) = _text(read(one).passages, read(other).passages)
    assert isinstance(change, TextChange)
    assert not change.only_form


@pytest.mark.parametrize(
    "text",
    ["> " * 50_000 + "hidden", "\n".join(" " * 2 * n + "- x" for n in range(200))],
    ids=["quotations", "lists"],
)
def test_nesting_that_hides_words_is_known(text: str) -> None:
    assert read(text).too_deep
    assert not read(TEXT).too_deep


@pytest.mark.parametrize(
    "part", ["[", "*a **b ", "`a``", "[a](b", "<", "&", "[](", "_a", "![[]()", "> ", "|"]
)
def test_the_longest_text_of_one_thing_is_read_in_seconds(part: str) -> None:
    text, began = (part * LONGEST_TEXT)[:LONGEST_TEXT], time.process_time()
    read(text)
    assert time.process_time() - began < 10


@pytest.mark.django_db
def test_every_page_shows_the_text_by_the_one_renderer(scene: Scene, clock: Any) -> None:
    clock.set(NOW)
    more = "12 More\n\n12.1 For **all** of you: [the school](https://school.example/)."
    document = document_of(scene.policy) | {"text": f"{scene.policy.text}\n\n{more}"}
    policy = drafting_verbs.publish(
        drafting_verbs.draft_policy(document, by=scene.dora, now=NOW), by=scene.dora, now=NOW
    )
    drawn, alice = str(read(policy.text).html), client_of(scene.alice.user)
    assert "<strong>all</strong>" in drawn
    assert drawn in without_asking(page(alice, "/commitment/"))
    scene.sign(policy=policy, text_digest=policy.digest)
    assert drawn in without_asking(page(alice, "/commitment/"))
    assert drawn in without_asking(page(alice, f"/policies/{policy.pk}/"))
    assert drawn in page(client_of(scene.bob), f"/students/{scene.alice.pk}/commitment/")
    assert scene.alice.signatures.get().text == policy.text


def without_asking(drawn: str) -> str:
    """Less the links to ask about a clause, which stand in a margin of their own."""
    return re.sub(r'<a class="clause-ask no-print".*?</a> (?=<a class="clause-number")', "", drawn)


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()
