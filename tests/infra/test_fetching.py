"""What a stranger named is fetched from public addresses only, so much, so long, so far: servers that try otherwise."""

import socket
import time
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import LazySettings

from core.fetching import pages
from core.fetching.connections import is_public
from core.fetching.fetch import FetchLimits, Page, fetch
from core.fetching.reasons import FetchFailure, Unfetchable
from tests.jobsearch.evidence.servers import (
    MIB,
    Answers,
    bomb,
    dripping_body,
    dripping_head,
    endless,
    serving,
)

SHORT = FetchLimits(seconds=1.0)


@pytest.fixture
def blog(settings: LazySettings) -> Iterator[Answers]:
    with serving() as answers:
        settings.FETCH_STAND_INS = {"*.example": answers.address}
        yield answers


def why(url: str, **options: Any) -> FetchFailure:
    with pytest.raises(Unfetchable) as refused:
        fetch(url, **options)
    assert refused.value.message, "it says what is wrong in a sentence"
    return refused.value.why


def test_a_page_comes_with_its_status_address_type_and_text(blog: Answers) -> None:
    blog.page("/post", "<h1>Grüße</h1>")
    page = fetch("https://priya.example/post#top")
    assert (page.status, page.url, page.content_type) == (200, "https://priya.example/post", "text/html")
    assert page.text == "<h1>Grüße</h1>"
    assert fetch("https://priya.example/none").status == 404


def test_redirects_are_followed_and_their_end_is_told(blog: Answers) -> None:
    blog.redirect("/old", "/new?a=1")
    blog.redirect("/new", "https://other.example/there")
    blog.page("/there", "here")
    assert fetch("https://priya.example/old").url == "https://other.example/there"


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/", "http://localhost/", "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.9/",
        "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/", "http://[::1]/",
        "http://[fe80::1]/", "http://[fd00::1]/", "http://[fec0::1]/", "http://[64:ff9b::a00:1]/",
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/",
    ],
)  # fmt: skip
def test_no_redirect_leads_into_a_private_network(blog: Answers, target: str) -> None:
    blog.redirect("/post", target)
    assert why("https://priya.example/post") == FetchFailure.NOT_PUBLIC
    assert why(target) == FetchFailure.NOT_PUBLIC


@pytest.mark.parametrize(
    "url",
    [
        "ftp://priya.example/", "file:///etc/passwd", "gopher://priya.example/", "javascript:alert(1)", "//x", "",
        "http://priya.example:8080/", "https://priya.example:80/", "http://priya:secret@priya.example/",
        "http://[::1", "http://priya.example:99999/", "http://priya.example\\@evil.example/", "http:///path",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_public_page_is_not_asked(blog: Answers, url: str) -> None:
    assert why(url) == FetchFailure.BAD_ADDRESS
    blog.redirect("/to", url or "ftp://x/")
    assert blog.asked == []


def test_the_stand_in_itself_is_not_reached_by_its_own_address(blog: Answers) -> None:
    """Which is private, and on a port of its own."""
    blog.redirect("/post", f"{blog.address}/secret")
    blog.page("/secret", "secret")
    assert why("https://priya.example/post") == FetchFailure.BAD_ADDRESS
    assert "/secret" not in blog.asked


def test_a_name_is_looked_up_once_and_what_was_checked_is_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """DNS rebinding: the first answer is public, every later one is this machine."""
    lookups: list[str] = []
    connected: list[Any] = []

    def answer(host: str, port: Any, *arguments: Any, **options: Any) -> list[Any]:
        if host.replace(".", "").isdigit():  # an address is no name: it is what was checked
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        lookups.append(host)
        address = "93.184.216.34" if len(lookups) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(self: socket.socket, address: Any) -> None:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    monkeypatch.setattr(socket.socket, "connect", connect)
    assert why("http://rebinding.test/") == FetchFailure.NO_ANSWER
    assert lookups == ["rebinding.test"]
    assert [address[0] for address in connected] == ["93.184.216.34"]


def test_redirects_in_a_circle_end(blog: Answers) -> None:
    blog.redirect("/a", "/b")
    blog.redirect("/b", "/a")
    assert why("https://priya.example/a") == FetchFailure.TOO_MANY_REDIRECTS
    assert len(blog.asked) == FetchLimits().redirects + 1


@pytest.mark.parametrize("drip", [dripping_head, dripping_body])
def test_a_byte_now_and_then_does_not_hold_us(blog: Answers, drip: Any) -> None:
    blog.raw("/slow", drip)
    began = time.monotonic()
    assert why("https://priya.example/slow", limits=SHORT) == FetchFailure.TOO_SLOW
    assert time.monotonic() - began < 5


def test_a_server_that_says_nothing_does_not_hold_us(settings: LazySettings) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        settings.FETCH_STAND_INS = {"*.example": f"http://127.0.0.1:{silent.getsockname()[1]}"}
        assert why("https://priya.example/", limits=SHORT) == FetchFailure.TOO_SLOW


def test_a_page_without_end_is_cut(blog: Answers) -> None:
    blog.raw("/endless", endless)
    page = fetch("https://priya.example/endless")
    assert page.cut
    assert len(page.text) <= FetchLimits().size


def test_a_gzip_bomb_is_unpacked_no_further_than_is_read(blog: Answers) -> None:
    blog.raw("/bomb", bomb(300))
    tracemalloc.start()
    page = fetch("https://priya.example/bomb")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert page.cut
    assert len(page.text) == FetchLimits().size
    assert peak < 40 * MIB, "of 300 MiB"


def test_what_is_no_text_is_not_read(blog: Answers) -> None:
    blog.pages["/film"] = (200, {"Content-Type": "video/mp4"}, b"x" * 1_000_000)
    page = fetch("https://priya.example/film")
    assert (page.content_type, page.text) == ("video/mp4", "")


def test_a_site_that_is_not_there_says_so() -> None:
    assert why("http://nobody.invalid/") == FetchFailure.UNKNOWN_HOST


def test_what_was_to_be_said_to_one_host_is_not_said_to_the_next(blog: Answers) -> None:
    blog.redirect("/a", "https://other.example/b")
    blog.page("/b", "x")
    fetch("https://priya.example/a", headers={"Authorization": "Bearer secret"})
    assert [said.get("Authorization") for said in blog.headers] == ["Bearer secret", None]


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("Zoë".encode("cp1252"), "text/html", "Zoë"),
        ("Zoë".encode("latin-1"), "text/html; charset=iso-8859-1", "Zoë"),
        ('<meta charset="shift_jis">日本'.encode("shift_jis"), "text/html", '<meta charset="shift_jis">日本'),
        ("\ufeffZoë".encode(), "text/html", "Zoë"),
        (b"a\0b", "text/plain", "ab"),
        (b"plain", "text/html; charset=punycode", "plain"),
    ],
)
def test_text_is_read_in_the_encoding_that_the_page_names(
    blog: Answers, body: bytes, content_type: str, text: str
) -> None:
    blog.pages["/"] = (200, {"Content-Type": content_type}, body)
    assert fetch("https://priya.example/").text == text


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address", ["2002:7f00:1::", "::7f00:1", "2001:0:4136:e378::1", "224.0.0.1", "240.0.0.1"]
)
def test_private_ones_in_other_clothes_are_not(address: str) -> None:
    assert not is_public(address)


# --- What a page says -----------------------------------------------------------------------------------------------

POSTING = """<html><head><title>Jobs</title><script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": ["JobPosting"], "title": "Backend engineer &amp; more",
 "hiringOrganization": {"@type": "Organization", "name": "Acme"}, "datePosted": "2026-11-20T08:00:00Z",
 "validThrough": "2026-12-20", "employmentType": ["FULL_TIME"],
 "jobLocation": [{"address": {"addressLocality": "New York", "addressRegion": "NY", "addressCountry": "US"}}],
 "jobLocationType": "TELECOMMUTE",
 "baseSalary": {"currency": "USD", "value": {"minValue": 90000, "maxValue": 120000, "unitText": "YEAR"}},
 "description": "&lt;p&gt;Build.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Python&lt;/li&gt;&lt;li&gt;SQL&lt;/li&gt;&lt;/ul&gt;"}]}
</script></head><body></body></html>"""


def html_page(text: str) -> Page:
    return Page(200, "https://jobs.example/1", "text/html", text)


def test_a_posting_is_read_from_its_json() -> None:
    posting = pages.read(html_page(POSTING)).posting
    assert (posting.title, posting.employer) == ("Backend engineer & more", "Acme")
    assert (str(posting.published), str(posting.closes)) == ("2026-11-20", "2026-12-20")
    assert posting.place == "Remote · New York, NY, US"
    assert posting.pay == "90000 to 120000 USD a year"
    assert posting.employment_type == "full time"
    assert posting.text == "Build.\n\n- Python\n\n- SQL"
    assert pages.plain_text(html_page(POSTING)) == posting.text


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 5_000,
        "null",
        '"JobPosting"',
        '{"@type": 3}',
        '{"@type": "JobPosting", "title": {"a": []}}',
        "",
    ],
)
def test_json_that_is_none_or_says_nothing_breaks_nothing(script: str) -> None:
    reading = pages.read(html_page(f'<script type="application/ld+json">{script}</script><title>T</title>'))
    assert reading.title == "T"
    assert reading.posting is None or reading.posting.title == ""


def test_without_json_the_head_says_title_author_and_day() -> None:
    reading = pages.read(
        html_page(
            '<head><meta property="og:title" content="Generators"><meta name="author" content="Priya Shah">'
            '<meta property="article:published_time" content="2026-11-20"><title>x</title></head>'
        )
    )
    assert (reading.title, reading.authors, str(reading.published)) == (
        "Generators",
        ("Priya Shah",),
        "2026-11-20",
    )


def test_a_profile_says_who_and_where() -> None:
    script = (
        '{"@type": "ProfilePage", "mainEntity": {"@type": "Person", "name": "Priya Shah", "jobTitle": "CTO", \
"worksFor": {"name": "Globex"}}}'
    )
    profile = pages.read(html_page(f'<script type="application/ld+json">{script}</script>')).profile
    assert (profile.name, profile.employer, profile.job_title) == ("Priya Shah", "Globex", "CTO")


def test_the_text_of_a_page_comes_without_its_menus() -> None:
    article = (
        "<article><h1>Backend engineer</h1>"
        + "<p>You will build and run services in Python.</p>" * 8
        + "</article>"
    )
    page = html_page(
        f"<html><body><nav><a>Home</a><a>Jobs</a></nav>{article}<footer>Imprint</footer></body></html>"
    )
    text = pages.plain_text(page)
    assert "build and run services" in text
    assert "Imprint" not in text


def test_every_word_is_seen_and_no_script() -> None:
    page = html_page(
        "<body><p>By <b>Priya</b> Shah<!-- no --></p><script>var secret</script><style>p{}</style></body>"
    )
    assert pages.all_words(page) == "By Priya Shah"


def test_a_day_is_read_from_what_is_shown() -> None:
    page = html_page('<body><p class="date">November 20, 2026</p><p>' + "words " * 60 + "</p></body>")
    assert str(pages.day_published(page)) == "2026-11-20"
