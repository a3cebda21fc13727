"""The long form of a draft, for its page: which sections it has, and what is wrong, in one list with ways to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import slugify

from commitments.letter import Letter, read


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something to correct: the id of its field, empty where it belongs to none, what the field is called, and why."""

    anchor: str
    where: str
    message: str


def section_id(title: str) -> str:
    """The place on the page of a group of rules."""
    return f"rules-{slugify(title)}"


def wrongs(*parts: Any) -> list[Wrong]:
    """Of forms and formsets, in the order of the page."""
    return [wrong for part in parts for wrong in _of(part)]


def _of(part: Any) -> Iterator[Wrong]:
    if isinstance(part, forms.BaseFormSet):
        yield from (Wrong("", "", str(message)) for message in part.non_form_errors())
        for number, form in enumerate(part, 1):
            yield from _of_form(form, f"{_called(form) or number}: ")
    else:
        yield from _of_form(part, "")


def _called(form: forms.BaseForm) -> str:
    return str(form["label"].value() or "") if "label" in form.fields else ""


def _of_form(form: forms.BaseForm, of: str) -> Iterator[Wrong]:
    for name, messages in form.errors.items():
        field = form[name] if name in form.fields else None
        for message in messages:
            if field is None:
                yield Wrong("", "", f"{of}{message}")
            else:
                yield Wrong(field.id_for_label or str(field.auto_id), f"{of}{field.label}", str(message))


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it is typed: how it will be read, and what would be refused of it."""

    letter: Letter
    clauses: tuple[str, ...]

    @property
    def doubled(self) -> list[str]:
        return sorted({clause for clause in self.clauses if self.clauses.count(clause) > 1})


def shown(text: str) -> Shown:
    letter = read(text)
    return Shown(letter, tuple(passage.clause for passage in letter.passages if passage.clause))
