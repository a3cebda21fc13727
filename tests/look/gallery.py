"""Pages that show every part once, like the sketches that the look began with; rendered without a database."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.template import Context, Engine
from django.test import RequestFactory

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))
NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


class GalleryForm(forms.Form):
    employer = forms.CharField(help_text="As the employer writes it.")
    received = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), help_text="In New York.")
    kind = forms.ChoiceField(choices=[("", "choose…"), ("permanent", "permanent"), ("contract", "contract")])
    how = forms.ChoiceField(choices=[("written", "written"), ("oral", "oral")], widget=forms.RadioSelect)
    in_field = forms.BooleanField(label="In software development", required=False)
    note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), required=False, help_text="What matters to you."
    )
    document = forms.FileField(label="The offer itself", required=False)


def refused_form() -> GalleryForm:
    form = GalleryForm(
        {"employer": "", "received": "", "kind": "permanent", "how": "written", "note": "As typed"}
    )
    form.is_valid()
    form.add_error(None, "An offer cannot be received in the future: choose today or an earlier day.")
    return form


def weeks(*verdicts: str) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "verdict": verdict,
            "url": "" if verdict == "not_assessed" else f"/weeks/{number}/",
            "label": "",
            "current": verdict == "open",
        }
        for number, verdict in enumerate(verdicts, 1)
    ]


def context() -> dict[str, Any]:
    labels = ["Today", "Log", "Offers", "Coaching", "Commitment"]
    return {
        "request": RequestFactory().get("/gallery/", {"q": "lee", "page": "3"}),
        "csrf_token": "a-token",
        "now": NOW,
        "zone": "America/New_York",
        "user": SimpleNamespace(is_authenticated=True, short_name="Lena O.", email="lena@example.org"),
        "nav_zone": "America/New_York",
        "nav": [
            {
                "label": label,
                "url": f"/{label.lower()}/",
                "current": label == "Today",
                "badge": 6 if i == 2 else None,
            }
            for i, label in enumerate(labels)
        ],
        "weeks": weeks(*["met"] * 3, "missed", "met", "met", "open", *["not_assessed"] * 19),
        "weeks2": weeks(*["met"] * 4, "excused", *["met"] * 8, "missed", *["met"] * 11, "leave"),
        "form": refused_form(),
        "page_obj": Paginator(range(480), 50).page(3),
        "due": datetime(2026, 12, 3, 5, tzinfo=UTC),
        "tomorrow": datetime(2026, 11, 26, 5, tzinfo=UTC),
        "past": NOW - timedelta(days=4),
        "far": datetime(2027, 1, 5, 15, 30, tzinfo=UTC),
        "today": date(2026, 11, 24),
        "other": date(2027, 1, 5),
    }


def part(source: str, **more: Any) -> str:
    """A piece of template, with the tags loaded."""
    return _render("{% load ui crispy_forms_tags %}" + source, {**context(), **more})


def whole(name: str) -> str:
    return _render((PAGES / f"{name}.html").read_text(), context())


def _render(source: str, values: dict[str, Any]) -> str:
    """Without context processors, which would ask the database who is there."""
    filled = Context(values)
    filled.request = values["request"]  # type: ignore[attr-defined]
    return Engine.get_default().from_string(source).render(filled)
