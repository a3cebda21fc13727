"""The guides that ship: whole, of a length to read, with scripts, mistakes and a checklist; loaded once, never over."""

import re
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command

from resources.guides import verbs
from resources.guides.figures import GENERAL
from resources.guides.guide_text import STUDENTS_OWN, read, unknown_figures
from resources.guides.models import Guide, GuideTheme, GuideVersion
from resources.guides.places import AT_MOST, PLACES
from resources.guides.shipped import ShippedGuide, shipped_guides
from tests import factories
from tests.factories import NOW
from tests.resources.guides.written import proposed, words

SHIPPED = shipped_guides()
SLUGS = {guide.slug for guide in SHIPPED}
ASKED_FOR = {
    *("tap-your-network", "contact-employers", "follow-up", "write-emails"),
    *("resume", "linkedin", "elevator-pitch", "blog", "projects-and-talks"),
    *("technical-interviews", "cultural-interviews", "what-to-wear", "negotiate", "offers"),
}
PROMISES = re.compile(
    r"guarantee[sd]? (you|a job|an interview|an offer)|will (get|land|find) (you )?(a|the) job|never fails?"
    r"|secret|\bhack\b|rockstar|ninja",
    re.I,
)
LINKED = re.compile(r"\]\((/[^)]*)\)")
NUMBER_OF_DAYS = re.compile(r"\b(five|5|two|2) business days\b", re.I)

each_guide = pytest.mark.parametrize("guide", SHIPPED, ids=lambda guide: guide.slug)


def test_there_is_one_for_each_scenario() -> None:
    assert SLUGS == ASKED_FOR


@each_guide
def test_a_guide_is_as_long_as_one_reads(guide: ShippedGuide) -> None:
    assert 400 <= len(read(guide.text, GENERAL).plain.split()) <= 900


@each_guide
def test_a_guide_has_words_to_adapt_mistakes_and_a_checklist(guide: ShippedGuide) -> None:
    drawn = read(guide.text, GENERAL)
    assert [heading.words for heading in drawn.headings][-2:] == ["Mistakes we see often", "Checklist"]
    assert drawn.html.count("<blockquote>") >= 1 or "<table>" in drawn.html
    for part in ("Mistakes we see often", "Checklist"):
        points = re.findall(r"^- ", guide.text.partition(f"## {part}")[2].partition("\n## ")[0], re.M)
        assert 5 <= len(points) <= 7


@each_guide
def test_a_guide_promises_nobody_a_job(guide: ShippedGuide) -> None:
    assert PROMISES.findall(guide.text) == []


@each_guide
def test_a_guide_says_no_figure_of_the_commitment_by_itself(guide: ShippedGuide) -> None:
    assert NUMBER_OF_DAYS.findall(guide.text) == []
    assert unknown_figures(guide.text) == []


@each_guide
def test_a_guide_leads_only_to_pages_that_there_are(guide: ShippedGuide) -> None:
    pages = {f"/guides/{slug}/" for slug in SLUGS} | set(STUDENTS_OWN)
    assert set(LINKED.findall(guide.text)) - pages == set()


@each_guide
def test_a_guide_has_our_apostrophes_and_quotation_marks(guide: ShippedGuide) -> None:
    prose = re.sub(r"`[^`]*`", "", f"{guide.title} {guide.applies} {guide.text}")
    assert re.findall(r"[\"']", prose) == []


@each_guide
def test_a_guide_s_head_names_themes_and_places_that_there_are(guide: ShippedGuide) -> None:
    assert guide.theme in GuideTheme.values
    assert set(guide.places) <= set(PLACES)


def test_no_place_ships_with_more_than_it_shows_and_none_with_nothing() -> None:
    for place in PLACES:
        offered = [guide.slug for guide in SHIPPED if place in guide.places]
        assert 1 <= len(offered) <= AT_MOST + (place == "preparing"), place


# --- Loading ---------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_they_are_published_once() -> None:
    loaded = verbs.load_shipped(NOW)
    assert set(loaded.new) == SLUGS
    assert Guide.objects.shown().count() == len(SLUGS)
    assert verbs.load_shipped(NOW) == verbs.LoadedGuides()
    assert GuideVersion.objects.count() == len(SLUGS)


@pytest.mark.django_db
def test_the_command_says_what_it_did() -> None:
    out = StringIO()
    call_command("load_guides", stdout=out)
    call_command("load_guides", stdout=out)
    assert out.getvalue() == f"Guides: {len(SLUGS)} new, 0 renewed.\nGuides: 0 new, 0 renewed.\n"


@pytest.fixture
def mended(db: None, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The guides are loaded; then a next version of the program has another text for the resume."""
    verbs.load_shipped(NOW)
    newer = [
        replace(guide, text=f"{guide.text}\n\nOne line more.", digest="0" * 64)
        if guide.slug == "resume"
        else guide
        for guide in SHIPPED
    ]
    monkeypatch.setattr(verbs, "shipped_guides", lambda: newer)
    return Guide.objects.get(slug="resume")


def test_a_file_that_changed_is_published_anew(mended: Guide) -> None:
    assert verbs.load_shipped(NOW + timedelta(days=30)).renewed == ("resume",)
    mended.refresh_from_db()
    assert mended.current.number == 2
    assert mended.current.text.endswith("One line more.")
    assert verbs.load_shipped(NOW + timedelta(days=31)) == verbs.LoadedGuides()


def test_a_school_s_own_words_are_never_written_over(mended: Guide) -> None:
    admin = factories.make_admin()
    verbs.rewrite(
        mended, words(title="Our resume"), note="", seen=1, publish=True, key=uuid4(), by=admin, now=NOW
    )
    assert verbs.load_shipped(NOW).left == ("resume",)
    mended.refresh_from_db()
    assert mended.current.title == "Our resume"


def test_what_somebody_proposed_is_left_to_be_decided(mended: Guide) -> None:
    proposed(mended, factories.make_coach())
    assert verbs.load_shipped(NOW).left == ("resume",)


def test_what_the_school_took_down_stays_down(mended: Guide) -> None:
    verbs.take_down(mended, why="Ours is better.", by=factories.make_admin(), now=NOW)
    assert verbs.load_shipped(NOW).left == ("resume",)
    assert not Guide.objects.shown().filter(slug="resume").exists()
