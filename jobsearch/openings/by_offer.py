"""What an offer does to its opening: stated it stands in Offer, answered it is closed. The student's row is locked."""

from datetime import date, datetime

from jobsearch.employers.models import Employer
from jobsearch.offers.models import Offer
from jobsearch.openings.models import MoveCause, Opening
from jobsearch.openings.moves import Place, write_move
from jobsearch.openings.queries import KnownOpenings, of_student
from jobsearch.openings.writing import new_opening
from people.accounts.models import User
from people.students.models import Student
from rules.instants import local_day
from rules.states import Closing, OfferAnswer, Stage

SOURCE = "offer"
CLOSINGS = {OfferAnswer.ACCEPTED: Closing.ACCEPTED, OfferAnswer.REFUSED: Closing.WITHDRAWN}


def opening_for(
    student: Student, employer: Employer, *, role: str, received_at: datetime, by: User | None, now: datetime
) -> Opening:
    """Return the opening of an offer that is stated now, moved to Offer; where nobody wrote one down, add it there.

    It is not done under the lock of the log, which would have to be taken before the student's row (docs/locking.md):
    who logs at the same moment waits for the opening's row.
    """
    openings = of_student(student).select_related("student__user")
    opening = KnownOpenings.from_rows(openings).meant_by(employer.pk, role)
    day = local_day(received_at, student.zone)
    if opening is None or opening.stage == Stage.CLOSED:
        opening = new_opening(
            student,
            employer,
            role=role,
            stage=Stage.OFFERED,
            stage_since=day,
            source=SOURCE,
            by=by,
            now=now,
        )
        opening.save(force_insert=True)
        return opening
    _move(opening, Place(Stage.OFFERED), day, by, now)
    return opening


def follow_answer(offer: Offer, *, by: User | None, now: datetime) -> None:
    """Close the opening of an answered offer as it was answered."""
    opening = offer.opening
    if opening is None or opening.stage == Stage.CLOSED or offer.answered_at is None:
        return
    day = local_day(offer.answered_at, offer.zone)
    _move(opening, Place(Stage.CLOSED, CLOSINGS[OfferAnswer(offer.answer)]), day, by, now)


def _move(opening: Opening, place: Place, day: date, by: User | None, now: datetime) -> None:
    write_move(opening, place, since=day, cause=MoveCause.OFFER, by=by, now=now)
