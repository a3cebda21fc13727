"""The form that logs an activity in one line."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from django import forms

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.forms import field_of
from core.instants import parse_moment
from jobsearch.activities.forms import BAD_DAY, DAY
from jobsearch.activities.recording import FIELDS
from jobsearch.activities.verbs import ActivityValues
from jobsearch.contacts.who import ASK, WhoIsIt, WhoQuestion
from jobsearch.log.kinds import countable, reading_of
from jobsearch.log.quickline import Parsed, parse
from rules.policy import QuotaRule

LINE_AT_MOST = 10_000
WHO_AT_MOST = 40


@dataclass(frozen=True)
class ReadLine:
    """What the line and the fields beside it say together: what will be stored, `count` times."""

    kind: ActivityKind
    occurred_on: date
    person: str
    employer: str
    role: str
    note: str
    link: str
    count: int
    parsed: Parsed

    @property
    def values(self) -> dict[str, Any]:
        """What one of the activities is to say, as `check` and `log` take it."""
        return {name: getattr(self, name) for name in FIELDS}


class QuickForm(forms.Form):
    """One line, and what one may add to it: “Priya Shah @ Globex, intro call, yesterday”."""

    kind = forms.ChoiceField(label="What you did")
    line = forms.CharField(label="Who, where, what", required=False, strip=False)
    day = forms.DateField(label="Day", required=False, widget=DAY, error_messages=BAD_DAY)
    person = forms.CharField(label="Person", required=False)
    employer = forms.CharField(label="Employer", required=False)
    role = forms.CharField(label="Role", required=False)
    link = forms.CharField(label="Link", required=False, widget=forms.TextInput(attrs={"inputmode": "url"}))
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    posting = forms.CharField(required=False, widget=forms.HiddenInput)
    who = forms.CharField(required=False, max_length=WHO_AT_MOST, widget=forms.HiddenInput)
    source_key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    device_time = forms.CharField(required=False, widget=forms.HiddenInput)
    MORE = ("day", "person", "employer", "role", "link", "note")

    def __init__(
        self,
        kinds: Iterable[ActivityKind],
        data: Any = None,
        *,
        last_kind: str = "",
        filled: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        """Offer these kinds, `last_kind` (a slug) chosen if it is one of them; `filled` stands in fields already."""
        initial = {"source_key": uuid4(), "kind": last_kind, **filled}
        super().__init__(data, initial=initial, auto_id="log-%s")
        self.question: WhoQuestion | None = None
        self._offer(kinds)

    def begin_with(self, quotas: Iterable[QuotaRule]) -> None:
        """Offer first what the signed policy counts, in its order; everything else can be logged, too."""
        counted_kinds = [quota.kinds for quota in quotas]

        def place(slug: str) -> int:
            return next(
                (number for number, kinds in enumerate(counted_kinds) if slug in kinds), len(counted_kinds)
            )

        self._offer([self.kinds[slug] for slug in sorted(self.kinds, key=place)])

    def _offer(self, kinds: Iterable[ActivityKind]) -> None:
        self.kinds = {kind.slug: kind for kind in kinds}
        field_of(self, "kind", forms.ChoiceField).choices = [
            (slug, kind.done) for slug, kind in self.kinds.items()
        ]

    def clean_line(self) -> str:
        line: str = self.cleaned_data["line"]
        if len(line) > LINE_AT_MOST:
            raise forms.ValidationError(
                f"That line has {len(line):,} letters; at most {LINE_AT_MOST:,} fit. Shorten it."
            )
        return line.strip()

    @property
    def says_something(self) -> bool:
        return any(self.cleaned_data.get(name) for name in ("line", *self.MORE))

    def read(self, today: date) -> ReadLine:
        """Take the line apart; what stands in a field of its own goes before what the line says."""
        values = self.cleaned_data
        chosen = self.kinds[values["kind"]]
        parsed = parse(
            values["line"], reading=reading_of(chosen), today=today, countable=countable(self.kinds.values())
        )
        return ReadLine(
            kind=self.kinds.get(parsed.kind, chosen),
            occurred_on=values["day"] or parsed.day or today,
            person=values["person"] or parsed.person,
            employer=values["employer"] or parsed.employer,
            role=values["role"] or parsed.role,
            note="\n".join(part for part in (parsed.note, values["note"]) if part),
            link=values["link"] or parsed.link,
            count=parsed.count,
            parsed=parsed,
        )

    def activities(self, today: date) -> list[ActivityValues]:
        """Return what is to be logged: one activity, or as many as the line says, each with a key of its own."""
        read, key = self.read(today), self.key
        return [
            ActivityValues(
                **read.values,
                who=self.cleaned_data["who"] or ASK,
                source_key=key if number == 0 else f"{key}:{number + 1}",
            )
            for number in range(read.count)
        ]

    @property
    def key(self) -> str:
        """The source key of what is sent: the same post again finds its activity; another text, even from a page that
        the browser kept, is another activity.
        """
        page = self.cleaned_data.get("source_key") or uuid4()
        text = "\x1f".join(str(self.cleaned_data[name]) for name in ("kind", "line", *self.MORE))
        return f"{page}:{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:16]}"

    @property
    def device_moment(self) -> datetime | None:
        """What the device's own clock said; only ever shown beside ours, so what cannot be read is left out."""
        try:
            return parse_moment(self.cleaned_data["device_time"])
        except Refused:
            return None

    def refuse(self, refusal: Refused) -> None:
        """Show a verb's refusal beside the field in which it was typed; a question is asked below the line."""
        if isinstance(refusal, WhoIsIt):
            self.question = refusal.question
            return
        name = "day" if refusal.field == "occurred_on" else refusal.field
        has_field = name in ("kind", "day") or (name in self.MORE and self.cleaned_data.get(name))
        self.add_error(name if has_field else "line", refusal.message)

    @property
    def page_key(self) -> str:
        """The key that the page carries, the same when it is shown again with what was typed."""
        return (
            str(self.cleaned_data.get("source_key") or uuid4())
            if self.is_bound
            else str(self.initial["source_key"])
        )

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.MORE]

    @property
    def line_errors(self) -> list[str]:
        """The errors shown under the line: its own, and those of fields that have no place of their own."""
        error_lists = [errors for name, errors in self.errors.items() if name not in self.MORE]
        return [str(error) for errors in error_lists for error in errors]

    @property
    def more_is_open(self) -> bool:
        values = self.data if self.is_bound else self.initial
        return any(name in self.errors or values.get(name) for name in self.MORE)
