"""Refusals in pages: beside the field if the form has it, else above the form; a button's on the next page."""

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.test import RequestFactory

from core.errors import Refused
from core.forms import refused_beside
from core.http import refused_in_words


class DayForm(forms.Form):
    day = forms.CharField()


@pytest.fixture
def form() -> DayForm:
    bound = DayForm({"day": "2026-03-02"})
    assert bound.is_valid()
    return bound


@pytest.mark.parametrize(
    ("field", "errors"),
    [
        pytest.param("day", {"day": ["Too early."]}, id="a field of the form"),
        pytest.param("hour", {"__all__": ["Too early."]}, id="a field that the form has not"),
        pytest.param(None, {"__all__": ["Too early."]}, id="no field"),
    ],
)
def test_a_refusal_is_in_the_form_and_what_was_typed_stays(
    form: DayForm, field: str | None, errors: dict[str, list[str]]
) -> None:
    with refused_beside(form):
        raise Refused("Too early.", field)
    assert form.errors == errors
    assert form.data["day"] == "2026-03-02"


def test_where_nothing_is_refused_one_leaves(form: DayForm) -> None:
    def page() -> str:
        with refused_beside(form):
            return "elsewhere"
        return "here again"

    assert page() == "elsewhere"
    assert not form.errors


def test_what_is_no_refusal_is_not_swallowed(form: DayForm) -> None:
    with pytest.raises(ZeroDivisionError), refused_beside(form):
        raise ZeroDivisionError


def asked() -> HttpRequest:
    request = RequestFactory().post("/")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    return request


def test_a_refused_button_is_answered_in_words() -> None:
    request = asked()
    with refused_in_words(request):
        raise Refused("Somebody was first.")
    assert [(each.level_tag, each.message) for each in get_messages(request)] == [
        ("error", "Somebody was first.")
    ]


def test_what_is_no_refusal_of_a_button_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError), refused_in_words(asked()):
        raise ZeroDivisionError
