"""How a verb says no."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager


class Refused(Exception):
    """A change that may not be made. `message` is a sentence that says what to do, `field` the form's field that it is
    about, if any.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    @property
    def each(self) -> tuple["Refused", ...]:
        """Every fault, one by one: this refusal itself, unless it stands for several at once."""
        return (self,)


class RefusalTold(AbstractContextManager[None, bool]):
    """A block that may be refused. Where it is, the refusal is told, and the lines below the block go on."""

    def __init__(self, tell: Callable[[Refused], None]) -> None:
        self.tell = tell

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> bool:
        if isinstance(error, Refused):
            self.tell(error)
            return True
        return False


class RefusedTogether(Refused):
    """A refusal that names everything that is wrong with one thing, so that it can be put right at once."""

    def __init__(self, refusals: Sequence[Refused]) -> None:
        super().__init__(" ".join(refusal.message for refusal in refusals), refusals[0].field)
        self.refusals = tuple(refusals)

    @property
    def each(self) -> tuple[Refused, ...]:
        return self.refusals


def refuse_all(refusals: Iterable[Refused]) -> None:
    """Raise the refusals together, if there are any."""
    if faults := list(refusals):
        raise RefusedTogether(faults)
