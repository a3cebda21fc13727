"""What is said of a life at each of its steps: the cells that were reached, and what must hold of every sentence."""

import re
from typing import ClassVar

from hypothesis.stateful import invariant

from commitments.searches.queries import latest_search
from core.clock import set_clock
from core.models import OutboxMail
from guarantee.dossier.queries import dossier_of_search
from jobsearch.today.queries import today_for
from nightly.sweep import sweep
from people.students.models import Student
from rules.situations import AgainstKind, Guarantee, ServiceClock, Situation, pages
from rules.situations.table import SEARCH
from standing.situations.against import against_of, free_of_them
from standing.situations.queries import ROW, SituationRow, situation_from, with_situation
from tests.factories import client_of
from tests.standing.lives.base import Base

Cell = tuple[str, ServiceClock, Guarantee]
NOT_SAID = re.compile(
    r"[Tt]he student|they sign|None\b|\(\)|by \.|\{|  |stands? against|goes to you|a ‘|not_", re.ASCII
)
OWN = ("/today/", "/commitment/", "/commitment/signature/", "/claim/", "/me/")


class Reached:
    """What the lives came to."""

    def __init__(self) -> None:
        self.cells: set[Cell] = set()
        self.latest: Cell
        self.against: set[tuple[AgainstKind, str]] = set()
        self.sentences: set[str] = set()
        self.opened: set[Cell] = set()
        self.mails: set[str] = set()
        self.newest_mail = 0


class Telling(Base):
    """Looks after each step at what the pages say."""

    reached: Reached
    turns: ClassVar[frozenset[str]] = frozenset()  # the rules that a wandering life keeps to; none: all

    def stored_is_judged(self) -> None:
        """`tests/standing/test_stateful.py` looks at that, and at what a second sweep does."""

    def sweeps(self) -> None:
        sweep(self.now)

    @invariant()
    def every_sentence_fits(self) -> None:
        if not hasattr(self, "student"):
            return
        student = Student.objects.select_related("user", "cohort").get(pk=self.student.pk)
        today = today_for(student, self.now)
        its, said = today.situation, today.said
        self.reached.cells.add(its.cell)
        self.reached.latest = its.cell
        self.reached.against |= {(item.kind, item.state) for item in its.against}
        assert (its.clock, its.state) in SEARCH, f"no row of the table: {its.cell}"
        sentences = [said.headline, *said.lede, pages.staff(its), *_all(its)]
        sentences += [sentence for each in today.against for sentence in (each.happened, each.can)]
        for sentence in filter(None, sentences):
            assert not NOT_SAID.search(sentence), sentence
            assert sentence[0].isupper() or not sentence[0].isalpha(), sentence
        self.reached.sentences |= set(filter(None, sentences))
        self._on_track_only_where_nothing_stands_against(student, its, sentences)
        self._a_list_says_what_the_page_says(student, its)
        self._mails_fit(student)
        if its.cell not in self.reached.opened:
            self.reached.opened.add(its.cell)
            self._pages_open(student)

    def _on_track_only_where_nothing_stands_against(
        self, student: Student, its: Situation, sentences: list[str]
    ) -> None:
        """By the ten requirements themselves, which count on their own (DOMAIN §8, 3 to 7 and 9)."""
        if not any("On track" in sentence for sentence in sentences):
            return
        assert its.guarantee == Guarantee.RUNS and its.state in ("searching", "employed")
        search = latest_search(student)
        assert search is not None
        found = dossier_of_search(search, now=self.now)["requirements"]
        against = [
            row for row in found if row["finding"] == "not_met" and row["number"] in (3, 4, 5, 6, 7, 9)
        ]
        assert not against, (sentences, against)

    def _a_list_says_what_the_page_says(self, student: Student, its: Situation) -> None:
        """The caseload reads many at once, by other queries: on track or not, and the sentence, are the same."""
        row = with_situation(Student.objects.filter(pk=student.pk)).values_list(*ROW).get()
        counted = against_of([student.pk], self.now).get(student.pk, ())
        listed = situation_from(SituationRow(*row), counted, self.now)
        if its.clock in (ServiceClock.RUNS, ServiceClock.ENDED):
            assert listed.cell == its.cell
            # A list has other words for what can still be made good: those two are reasons to look at once.
            on_record = [
                each for each in its.against if each.kind not in (AgainstKind.LOGGABLE, AgainstKind.SILENCE)
            ]
            on_track = its.guarantee == Guarantee.RUNS and not on_record
            assert listed.on_track == on_track, (listed.against, its.against)
        free = free_of_them(Student.objects.filter(pk=student.pk), self.now)
        if its.guarantee == Guarantee.RUNS:
            assert free.exists() == listed.on_track, (listed.against, its.against)

    def _mails_fit(self, student: Student) -> None:
        rows = OutboxMail.objects.filter(to=student.user.email, pk__gt=self.reached.newest_mail)
        for row in rows.order_by("pk"):
            text = " ".join(row.body.split())
            assert not NOT_SAID.search(text), text[:2000]
            self.reached.mails.add(text)
            self.reached.newest_mail = row.pk

    def _pages_open(self, student: Student) -> None:
        set_clock(self.now, frozen=True)
        own, coach = client_of(student.user), client_of(self.school.bob)
        for address in (*OWN, f"/students/{student.pk}/what-if/"):
            answer = own.get(address)
            assert answer.status_code == 200, address
            text = " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode().split("<main")[1]).split())
            assert "the student" not in text.lower(), (address, text)
        for address in ("/caseload/", f"/students/{student.pk}/", f"/students/{student.pk}/what-if/"):
            assert coach.get(address).status_code == 200, address


def _all(its: Situation) -> list[str]:
    commitment, claim = pages.commitment(its), pages.claim(its)
    return [
        commitment.headline,
        *commitment.lede,
        claim.headline,
        *claim.lede,
        pages.nothing_changes(its, "your"),
        *pages.withdrawing(its),
        pages.nothing_to_sign(its).headline,
        *pages.nothing_to_sign(its).lede,
        *pages.mail(its),
    ]
