"""What the columns of a tracker are, as their names and their cells suggest it. No database.

In layers, each of which only fills what the ones before left open: exports of programs known by their columns, then the
names of columns, tested by what stands below them, then the cells alone. The student confirms or changes all of it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.tables.reading import Table
from jobsearch.activities.code_hosts import commit_key
from jobsearch.imports import exports
from jobsearch.imports.deeds import Kinds
from jobsearch.imports.fields import SPOTTED
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import (
    PART,
    Heading,
    heading_of,
    is_day_of_finding,
    is_day_of_keeping,
    is_day_of_no_deed,
    is_other_day,
    phrases,
    plain,
)
from jobsearch.imports.samples import PROFILE, ColumnProfile

JOB_WORDS = frozenset(
    phrases(
        "job, salary, resume, cv, vacancy, application, apply, applied, interview, interviewed, interviews, "
        "location, bewerbung, gehalt, stelle, "
        "candidatura, candidature, sueldo, salario, salaire, offre, poste, vaga, puesto"
    )
)
# Links under these names lead to no posting.
NO_POSTING = frozenset(
    phrases(
        "resume, cv, cover, letter, profile, linkedin, github, portfolio, email, report, photo, image, logo, file, map"
    )
)
HEADLESS_RANK = 10  # of what only the cells say
# Shares of a column’s cells.
NAMED_AT_LEAST, DAYS_AT_LEAST, KINDS_AT_LEAST, MOST, FEW = 0.5, 0.3, 0.5, 0.8, 0.2
GENERAL_DAY = 85  # rank of a column of days that every row of a log has
EVERY, MANY = 0.95, 0.85
POSTING_AT_LEAST = 100  # rank of links that lead to a posting
EMPTY = 200  # by how much a column in which nothing stands ranks below one that says anything
BEHIND_A_JOB = 80  # rank of “recruiter”, “interviewer”: people whom a job brings along
OWN_NAME = 100  # rank of a heading that means one thing
LONG = 200  # letters, on average, of no title of a job


@dataclass(frozen=True, slots=True)
class Recognition:
    """What each column is; `kind` is what was done on each row's day, or NETWORK or SPOTTED, where no column says it;
    `tool` is the program that the file comes from.
    """

    columns: tuple[Field, ...]
    kind: str = ""
    tool: str = ""


@dataclass(frozen=True, slots=True)
class _Column:
    at: int
    name: str
    heading: Heading | None
    profile: ColumnProfile


def recognise(table: Table, kinds: Kinds) -> Recognition:
    """Return what the columns of a table are, by their names and cells."""
    if export := exports.export_of(table.header):
        return Recognition(tuple(exports.columns_of(export, table.header)), export.kind, export.name)
    width = max(len(table.header), 1)
    columns = [
        _Column(at, name, heading_of(name), ColumnProfile(table.values(at), kinds))
        for at, name in enumerate(table.header[:width])
    ]
    fields = _by_names(columns)
    _without_header(columns, fields)
    _role_or_employer(columns, fields)
    _who_is_a_name(columns, fields)
    _status_or_deed(columns, fields)
    return Recognition(tuple(fields), _kind(table, columns, fields))


def _by_names(columns: list[_Column]) -> list[Field]:
    """Give each field to the column whose name says it best, unless its cells say otherwise."""
    fields = [Field.OUT] * len(columns)
    claims = [(column, tested) for column in columns if (tested := _tested(column)) is not None]
    taken: dict[Field, _Column] = {}
    claims = _without_empty_days(columns, claims)
    for column, heading in sorted(
        claims, key=lambda claim: (-_worth(claim[0], claim[1], claims), claim[0].at)
    ):
        meaning = heading.field
        if meaning.once and meaning in taken:
            fields[column.at] = _second(column, meaning, taken[meaning])
            continue
        taken[meaning] = column
        fields[column.at] = meaning
    return fields


def _without_empty_days(
    columns: list[_Column], claims: list[tuple[_Column, Heading]]
) -> list[tuple[_Column, Heading]]:
    """Leave out columns of days in which nothing stands yet, where another one says days: “applied on” of a list of
    jobs that one only keeps.
    """
    days = [column for column, heading in claims if heading.field is Field.DAY]
    others = [
        column
        for column in columns
        if column.profile.days >= MOST and (is_day_of_no_deed(column.heading) or _is_unnamed_day(column))
    ]
    if not others and not any(column.profile.filled for column in days):
        return claims
    return [claim for claim in claims if claim[0] not in days or claim[0].profile.filled]


def _is_unnamed_day(column: _Column) -> bool:
    return column.heading is None and not is_other_day(column.name)


def _worth(column: _Column, heading: Heading, claims: list[tuple[_Column, Heading]]) -> float:
    """Return a heading's rank; a plain “date” that every row has goes before a “date contacted” that many lack."""
    if column.profile.filled == 0:
        return heading.rank - EMPTY
    if heading.field is not Field.DAY or heading.deed or heading.rank < GENERAL_DAY:
        return heading.rank
    shares = [
        other.profile.share
        for other, claim in claims
        if claim.field is Field.DAY and claim.rank > heading.rank
    ]
    return (
        heading.rank + 50 if column.profile.share >= EVERY and shares and max(shares) < MANY else heading.rank
    )


def _tested(column: _Column) -> Heading | None:
    """Return what a column's name says, as far as its cells bear it out."""
    heading, cells = column.heading, column.profile
    if heading is None or cells.filled == 0:
        return heading
    return next((other for field, holds, other in _TESTS if field is heading.field and holds(cells)), heading)


def _are_stages(cells: ColumnProfile) -> bool:
    """Say whether a column's cells say where things stand, rather than yes or no."""
    return cells.stages >= NAMED_AT_LEAST and cells.yes_or_no < NAMED_AT_LEAST


_OR_STATUS = Heading(Field.STATUS, 50)
_AS_NOTE, _AS_LINK = Heading(Field.NOTE, 30), Heading(Field.LINK, 30)
# A field, what its cells may look like that is not that, and what the column is then; the first that holds.
_TESTS: tuple[tuple[Field, Callable[[ColumnProfile], bool], Heading | None], ...] = (
    (Field.DAY, lambda cells: cells.days < DAYS_AT_LEAST and _are_stages(cells), _OR_STATUS),
    (Field.DAY, lambda cells: cells.days < DAYS_AT_LEAST, None),
    (Field.KIND, lambda cells: cells.arrangements >= NAMED_AT_LEAST, None),
    (Field.KIND, lambda cells: cells.kinds < KINDS_AT_LEAST and _are_stages(cells), _OR_STATUS),
    (Field.KIND, lambda cells: cells.kinds < KINDS_AT_LEAST, None),
    (Field.LINK, lambda cells: cells.links == 0, _AS_NOTE),
    (Field.STATUS, lambda cells: max(cells.numbers, cells.days) > MOST, None),
    *(
        (field, lambda cells: cells.only_links > MOST, _AS_LINK)
        for field in (Field.EMPLOYER, Field.ROLE, Field.PERSON)
    ),
    *(
        (field, lambda cells: max(cells.numbers, cells.days, cells.yes_or_no) > MOST, None)
        for field in (Field.EMPLOYER, Field.ROLE)
    ),
    (Field.ROLE, lambda cells: cells.letters > LONG, _AS_NOTE),
    (Field.PERSON, lambda cells: max(cells.addresses, cells.days) >= NAMED_AT_LEAST, None),
    (Field.PERSON, lambda cells: cells.names < FEW and cells.yes_or_no > NAMED_AT_LEAST, None),
    (Field.PERSON, lambda cells: cells.names < FEW, _AS_NOTE),
)


def _second(column: _Column, meaning: Field, first: _Column) -> Field:
    """Return what the second column for a field is; a name that stands in no other column is worth keeping."""
    if meaning in (Field.PERSON, Field.ROLE) and column.profile.letters > 1:
        return Field.NOTE
    if meaning is Field.KIND and column.profile.kinds >= KINDS_AT_LEAST:
        return Field.NOTE
    return Field.OUT


def _without_header(columns: list[_Column], fields: list[Field]) -> None:
    """Fill what no column's name says by what the cells of the nameless, or unknown, ones look like."""
    open_columns = [
        column
        for column in columns
        if fields[column.at] is Field.OUT and column.profile.filled and column.heading is None
    ]
    tests = (
        (Field.DAY, lambda cells: cells.days >= 0.8),
        (Field.LINK, lambda cells: cells.only_links >= 0.7),
        (Field.KIND, lambda cells: cells.kinds >= 0.7 and cells.distinct <= NAMED_AT_LEAST),
        (Field.ROLE, lambda cells: cells.roles >= NAMED_AT_LEAST),
        (Field.STATUS, lambda cells: cells.stages >= 0.7 and cells.yes_or_no < NAMED_AT_LEAST),
    )
    nameless = not any(plain(column.name) for column in columns)
    for meaning, holds in tests:
        if meaning in fields and meaning is not Field.STATUS:
            continue
        for column in open_columns:
            may_be = nameless or not plain(column.name) or _may_be(meaning, column)
            if fields[column.at] is Field.OUT and holds(column.profile) and may_be:
                fields[column.at] = meaning
                break
    if nameless:
        _names_without_header(open_columns, fields)


def _may_be(meaning: Field, column: _Column) -> bool:
    """Say whether a column may be a field although its name does not say so: a day that is no other one; links under
    “source”, unless they lead to one's own papers or to people.
    """
    if meaning is Field.LINK:
        return column.profile.only_links >= MOST and not NO_POSTING & set(plain(column.name).split())
    return meaning is Field.DAY and not is_other_day(column.name)


def _names_without_header(columns: list[_Column], fields: list[Field]) -> None:
    """Tell employers, people and notes of a file without a header apart."""
    remaining = [
        column for column in columns if fields[column.at] is Field.OUT and column.profile.letters > 2
    ]
    texts = [column for column in remaining if column.profile.numbers < 0.2 and column.profile.letters <= 40]
    employers = [
        column for column in texts if column.profile.full_names < 0.8 or column.profile.companies > 0.2
    ]
    if employers:
        fields[employers[0].at] = Field.EMPLOYER
    people = [column for column in texts if column not in employers[:1] and column.profile.full_names >= 0.7]
    if people:
        fields[people[0].at] = Field.PERSON
    for column in remaining:
        if fields[column.at] is Field.OUT and column.profile.letters > 25:
            fields[column.at] = Field.NOTE


def _role_or_employer(columns: list[_Column], fields: list[Field]) -> None:
    """Take a column for the employers of a file that names none, where only a word of its name, as in “job tracker”,
    and not its cells say that it holds roles.
    """
    if Field.EMPLOYER in fields or Field.ROLE not in fields or {Field.PERSON, Field.FIRST_NAME} & set(fields):
        return
    column = columns[fields.index(Field.ROLE)]
    if HEADLESS_RANK < heading_rank(column) <= PART and column.profile.roles < NAMED_AT_LEAST:
        fields[column.at] = Field.EMPLOYER


def _who_is_a_name(columns: list[_Column], fields: list[Field]) -> None:
    """Settle whether “Name” is a person or an employer; with a first and a last name there is no whole one."""
    if Field.FIRST_NAME in fields and Field.LAST_NAME in fields and Field.PERSON in fields:
        at = fields.index(Field.PERSON)
        fields[at] = Field.NOTE if heading_rank(columns[at]) > 50 else Field.OUT
    for lone, other in ((Field.FIRST_NAME, Field.LAST_NAME), (Field.LAST_NAME, Field.FIRST_NAME)):
        if lone in fields and other not in fields:
            at = fields.index(lone)
            fields[at] = Field.PERSON if Field.PERSON not in fields else Field.NOTE
    if Field.EMPLOYER in fields or Field.PERSON not in fields:
        return
    at = fields.index(Field.PERSON)
    if columns[at].profile.full_names >= NAMED_AT_LEAST and _is_about_people(columns, fields):
        return
    if plain(columns[at].name) in ("name", "names", "nombre", "nom", "nome", "naam") and (
        _is_of_jobs(columns, fields) or columns[at].profile.full_names < NAMED_AT_LEAST
    ):
        fields[at] = Field.EMPLOYER


def _is_about_people(columns: list[_Column], fields: list[Field]) -> bool:
    """Say whether a file says when one wrote to people, or links to their profiles."""
    headings = [column.heading for column in columns if fields[column.at] is Field.DAY]
    is_of_contacts = any(heading and heading.deed == "contacted" for heading in headings)
    return is_of_contacts or any(column.profile.profiles >= NAMED_AT_LEAST for column in columns)


def _status_or_deed(columns: list[_Column], fields: list[Field]) -> None:
    """Take a column of statuses for what was done where it says what no stage is called: “reached out”, “coffee”; and
    leave “channel” out, beside a role and a status, where it only says by which way one applied.
    """
    if Field.KIND in fields and {Field.ROLE, Field.STATUS} <= set(fields):
        column = columns[fields.index(Field.KIND)]
        if heading_rank(column) < OWN_NAME and column.profile.names_ways_only:
            fields[column.at] = Field.OUT
            return
    if Field.KIND in fields or not ({Field.PERSON, Field.FIRST_NAME} & set(fields)):
        return
    for column in columns:
        cells = column.profile
        if fields[column.at] is Field.STATUS and cells.kinds >= 0.7 and cells.deeds_only >= 0.15:
            fields[column.at] = Field.KIND
            return


def _is_of_jobs(columns: list[_Column], fields: list[Field]) -> bool:
    """Say whether a file is about jobs that one applies for, rather than people whom one talks to."""
    if Field.ROLE in fields:
        return True
    if any(fields[column.at] is Field.STATUS and column.profile.stages >= 0.3 for column in columns):
        return True
    return any(JOB_WORDS & set(plain(column.name).split()) for column in columns)


def _kind(table: Table, columns: list[_Column], fields: list[Field]) -> str:
    """Return what was done on the rows' days where no column says it; empty where nothing suggests it."""
    day = columns[fields.index(Field.DAY)] if Field.DAY in fields else None
    if day and day.heading and day.heading.deed:
        return "contacted" if _writes_to_people(table, day, fields) else day.heading.deed
    found_only = day and is_day_of_finding(day.heading)
    if found_only and not {Field.STATUS, Field.KIND} & set(fields):
        return SPOTTED if day and is_day_of_keeping(day.name) else ""  # whether anything was done is not said
    if Field.LINK in fields:
        links = [link for link in table.values(fields.index(Field.LINK)) if link][:50]
        if links and sum(bool(commit_key(link)) for link in links) > len(links) / 2:
            return "commit"
    named = {Field.PERSON, Field.FIRST_NAME} & set(fields)
    if named and Field.STATUS not in fields and Field.KIND not in fields:
        column = columns[fields.index(min(named, key=fields.index))]
        of_jobs = _is_of_jobs(columns, fields)
        behind_a_job = of_jobs and (Field.LINK in fields or heading_rank(column) == BEHIND_A_JOB)
        if column.profile.filled >= MOST * max(column.profile.of, 1) and not behind_a_job:
            return "contacted"
    if _is_of_jobs(columns, fields):
        return "applied"
    return "contacted" if named else ""


def _writes_to_people(table: Table, day: _Column, fields: list[Field]) -> bool:
    """Say whether what was “sent” on the rows' days went to people, since each row links to somebody's profile."""
    if Field.LINK not in fields or not {Field.PERSON, Field.FIRST_NAME} & set(fields):
        return False
    links = [link for link in table.values(fields.index(Field.LINK)) if link][:50]
    to_profiles = sum(bool(PROFILE.search(link)) for link in links)
    return "sent" in plain(day.name).split() and to_profiles > len(links) / 2


def is_of_postings(name: str) -> bool:
    """Say whether a heading is of links to postings, rather than to people, papers or an employer's own pages."""
    heading = heading_of(name)
    is_link = heading is not None and heading.field is Field.LINK and heading.rank >= POSTING_AT_LEAST
    return is_link and not NO_POSTING & set(plain(name).split())


def heading_rank(column: _Column) -> int:
    return column.heading.rank if column.heading else HEADLESS_RANK
