"""Several lines, written or pasted, that become several activities after a look: all of them, or none."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django import forms

from commitments.quotas.models import ActivityKind
from jobsearch.activities.checks import fold
from jobsearch.activities.recording import today_of
from jobsearch.activities.verbs import ActivityValues
from jobsearch.contacts.who import WhoQuestion
from jobsearch.log.forms import QuickForm
from jobsearch.typing.preview import Chip, preview
from people.students.models import Student

LINES_AT_MOST = 50
LETTERS_AT_MOST = 20_000


class LinesForm(forms.Form):
    """The kind that holds for all lines, and the lines."""

    kind = forms.ChoiceField(label="What you did")
    lines = forms.CharField(
        label="One on each line",
        required=False,
        max_length=LETTERS_AT_MOST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    source_key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    looked_at = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, kinds: Sequence[ActivityKind], data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="lines-%s", **kwargs)
        self.kinds = kinds
        self.fields["kind"].choices = [(kind.slug, kind.done) for kind in kinds]  # type: ignore[attr-defined]

    @property
    def digest(self) -> str:
        """What was looked at, in short: only that is logged, and nothing that was changed since."""
        text = "\x1f".join((self.cleaned_data["kind"], *_texts(self.cleaned_data["lines"])))
        return hashlib.sha256(text.encode(errors="replace")).hexdigest()

    @property
    def was_looked_at(self) -> bool:
        return bool(self.cleaned_data["looked_at"] == self.digest)

    def clean_lines(self) -> str:
        lines: str = self.cleaned_data["lines"]
        number = len(_texts(lines))
        if number > LINES_AT_MOST:
            raise forms.ValidationError(
                f"Those are {number} lines; at most {LINES_AT_MOST} are logged at once. A file is imported."
            )
        return lines


@dataclass(frozen=True)
class LookedLine:
    """One line as it would be logged: what it says, or why it cannot be."""

    number: int
    text: str
    activities: Sequence[ActivityValues] = ()
    chips: Sequence[Chip] = ()
    sentence: str = ""
    adds: bool = False
    refused: str = ""
    question: WhoQuestion | None = None
    answer: str = ""

    @property
    def ready(self) -> bool:
        return bool(self.activities) and not self.refused


def look(student: Student, form: LinesForm, now: datetime) -> list[LookedLine]:
    """Look at the lines of a valid form, each as the log bar would; a question is answered by `who-<number>`."""
    values, page_key = form.cleaned_data, str(form.cleaned_data["source_key"] or "")
    seen: Counter[str] = Counter()
    people: set[tuple[str, str, str]] = set()
    looked_lines = []
    for number, text in enumerate(_texts(values["lines"]), start=1):
        answer = form.data.get(f"who-{number}", "")
        data = {"kind": values["kind"], "line": text, "source_key": page_key, "who": answer}
        line = _look(student, QuickForm(form.kinds, data), number, text, now, seen[text])
        looked_lines.append(_beside(line, people))
        seen[text] += 1
    return looked_lines


def _texts(lines: str) -> list[str]:
    return [line.strip() for line in lines.splitlines() if line.strip()]


def _beside(line: LookedLine, people: set[tuple[str, str, str]]) -> LookedLine:
    """Let a line say so that names somebody whom a line above it names: they count once."""
    first = next(iter(line.activities), None)
    if first is None or not first.person:
        return line
    key = (fold(first.person), fold(first.employer), str(first.occurred_on))
    if key in people and line.adds:
        return replace(line, sentence="Counts once with the same person above.")
    people.add(key)
    return line


def _look(  # a line, where it stands, and how often it stood there before
    student: Student, form: QuickForm, number: int, text: str, now: datetime, before: int
) -> LookedLine:
    if not form.is_valid():
        return LookedLine(number, text, refused=" ".join(form.line_errors))
    activities = form.activities(today_of(student, now))
    if before:
        activities = [
            replace(activity, source_key=f"{activity.source_key}:again-{before}") for activity in activities
        ]
    shown = preview(student, form, None, now)
    if shown.refused:
        return LookedLine(number, text, chips=shown.chips, refused=shown.refused)
    answer = form.cleaned_data["who"]
    unanswered = shown.question if not answer else None
    return LookedLine(
        number,
        text,
        activities,
        [chip for chip in shown.chips if not chip.none],
        f"Counts for {shown.counts.label}." if shown.counts.adds else shown.counts.sentence,
        shown.counts.adds,
        refused=unanswered.sentence if unanswered else "",
        question=shown.question,
        answer=answer,
    )
