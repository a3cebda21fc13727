"""What scripts send and get, as types: checks, and the document in OpenAPI's words, follow from them."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True)]
DAY = "The student’s own day, like 2026-11-25."


class ActivityIn(Schema):
    """One activity to log. Which kinds there are, and what each needs, says `GET /kinds`."""

    model_config = ConfigDict(extra="forbid")

    kind: Name = Field(description="What was done: the `slug` of a kind.", examples=["contacted"])
    day: date | None = Field(None, description=f"{DAY} Left out: today.", examples=["2026-11-25"])
    person: str = Field("", description="With whom.", examples=["Priya Shah"])
    employer: str = Field("", description="At which employer.", examples=["Globex"])
    role: str = Field("", description="Of an application or interview: as what.")
    note: str = Field("", description="Anything else.")
    link: str = Field("", description="A public page; it starts with https://.")


class ActivityChanges(Schema):
    """What an activity shall say from now on: only the fields that change."""

    model_config = ConfigDict(extra="forbid")

    kind: Name | None = None
    day: date | None = Field(None, description=DAY)
    person: str | None = None
    employer: str | None = None
    role: str | None = None
    note: str | None = None
    link: str | None = None


class ActivityOut(Schema):
    """One activity as it stands in the log."""

    id: int
    kind: str
    day: date
    person: str
    employer: str
    role: str
    note: str
    link: str
    counts_for: list[str] = Field(description="The quotas that it counts for, such as “People”.")
    why_not: str = Field(description="Where it counts for none: why not, in a sentence.")
    taken_back: bool = Field(description="Taken back by the student: it stays, and counts for nothing.")
    logged_at: datetime = Field(description="When the server received it.")
    url: str = Field(description="Its page.")


class ActivityList(Schema):
    """Activities, the newest day first."""

    items: list[ActivityOut]
    next: str | None = Field(description="The address of those that follow; null behind the last.")


class ActivityFilters(Schema):
    """What a list is narrowed to, and where it begins."""

    since: date | None = Field(None, description="From this day on.")
    until: date | None = Field(None, description="Up to this day.")
    kind: str = Field("", max_length=32, description="Only this kind: its slug.")
    q: str = Field("", max_length=200, description="Words that stand in it.")
    taken_back: bool = Field(False, description="Those taken back, too.")
    limit: int = Field(50, ge=1, le=100, description="At most so many at once.")
    after: str = Field("", max_length=40, description="Set by “next”: where the page begins.")


class KindOut(Schema):
    """A kind of activity that the student can log."""

    slug: str
    name: str
    done: str = Field(description="As the pages say it: “contacted”.")
    with_person: bool = Field(description="An activity of this kind must say with whom.")
    needs_link: bool = Field(description="An activity of this kind must carry a public link.")


class MeOut(Schema):
    """Whose log it is, and what the token may do."""

    name: str
    time_zone: str
    today: date = Field(description="The day that it is in the student’s zone.")
    scope: str = Field(description="`read` or `write`.")
    expires_at: datetime = Field(description="When the token ends.")


class Problem(Schema):
    """Why something was not done: a sentence, and for each field that it is about the sentences beside it."""

    error: str
    fields: dict[str, list[str]] = Field(default_factory=dict)
