"""The student's log, and the people in it, read as a tracker's rows are compared with it."""

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.contacts.verbs import with_use
from jobsearch.imports.models import ImportCorrection
from jobsearch.imports.plan import Log, LoggedActivity
from people.students.models import Student

SOURCE = "import"


def log_of(student: Student) -> Log:
    """Return the student's log as rows are compared with it."""
    log = Log()
    words_before: dict[int, list[str]] = {}
    corrected = ImportCorrection.objects.filter(imported__student=student)
    for pk, key in corrected.values_list("activity", "words_key"):
        words_before.setdefault(pk, []).append(key)
    activities = Activity.objects.filter(student=student).order_by("pk").values(
        "pk", "kind", "occurred_on", "contact__name", "employer__name", "role", "note", "link", "source", "source_key",
        "struck_at", "imported_from__taken_back_at", "commit_key",
    )  # fmt: skip
    for row in activities.iterator(chunk_size=5000):
        struck = row["struck_at"] is not None
        log.add(
            LoggedActivity(
                pk=row["pk"],
                kind=row["kind"],
                day=row["occurred_on"],
                person=row["contact__name"] or "",
                employer=row["employer__name"] or "",
                role=row["role"],
                note=row["note"],
                link=row["link"],
                source_key=row["source_key"] if row["source"] == SOURCE else "",
                struck=struck,
                forgotten=struck and row["imported_from__taken_back_at"] is not None,
                commit_key=row["commit_key"],
                words_before=tuple(words_before.get(row["pk"], ())),
            )
        )
    for contact in with_use(Contact.objects.filter(student=student)).select_related("employer"):
        if contact.used:  # type: ignore[attr-defined]  # annotated by `with_use`
            log.add_person(contact.name, contact.employer.name if contact.employer else "")
    return log
