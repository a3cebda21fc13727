"""What a column of a tracker can be, and a row become: the page's choices, answers and rows derive from it."""

from enum import StrEnum

# What a row becomes; in answers the latter two stand in place of a kind.
ACTIVITY = "activity"
SPOTTED = "spotted"  # nothing was done yet: an opening
NETWORK = "network"  # people one knows, no contacts made


class TrackerField(StrEnum):
    """What a column is; OUT: it stays out."""

    DAY = "day"
    EMPLOYER = "employer"
    PERSON = "person"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    ROLE = "role"
    KIND = "kind"
    STATUS = "status"
    NOTE = "note"
    LINK = "link"
    OUT = "out"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def once(self) -> bool:
        """Whether one column alone can be it; several notes are put together."""
        return self not in (TrackerField.NOTE, TrackerField.OUT, TrackerField.STATUS)


LABELS = {
    TrackerField.DAY: "Day",
    TrackerField.EMPLOYER: "Employer",
    TrackerField.PERSON: "Person",
    TrackerField.FIRST_NAME: "First name",
    TrackerField.LAST_NAME: "Last name",
    TrackerField.ROLE: "Role",
    TrackerField.KIND: "What was done",
    TrackerField.STATUS: "Where it stands",
    TrackerField.NOTE: "Note",
    TrackerField.LINK: "Link",
    TrackerField.OUT: "stays out",
}
