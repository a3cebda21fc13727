"""What is wrong with the budgets, in words that say what to do."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping

from tests.budgets.table import NAMES, PageBudget, line_of
from tests.budgets.weights import KIB, PageWeight, size_of

WRITE = "BUDGETS=write bin/test tests/budgets"
# name → (times, and so much more): above that, a budget is no limit.
GENEROUS = {"queries": (1.5, 2), "html": (1.5, 3), "nodes": (1.5, 50), "requests": (1, 1), "cold": (1.1, 3)}
# name → (times, rounded up to): what a new budget leaves room for.
ROOM = {"queries": (1.1, 1), "html": (1.1, 1), "nodes": (1.1, 10), "requests": (1, 1), "cold": (1.03, 1)}
FILE_GENEROUS, FILE_ROOM = (1.1, 1), (1.03, 1)


def budget_for(page: str, weight: PageWeight, frame: frozenset[str]) -> PageBudget:
    """The budget that this weight asks for, with a little room."""
    figures = {name: _with_room(value, ROOM[name]) for name, value in weight.figures.items()}
    return PageBudget(page, **figures, files=_own(weight, frame))


def file_budget_for(file: str) -> int:
    """KiB that this file may have, compressed."""
    return _with_room(size_of(file) / KIB, FILE_ROOM)


def frame_of(weights: Mapping[str, PageWeight]) -> frozenset[str]:
    """The files that more than half of the whole pages have."""
    pages = [weight.files for weight in weights.values() if weight.whole]
    number = Counter(file for files in pages for file in files)
    return frozenset(file for file in number if number[file] > len(pages) / 2)


def faults(budgets: Mapping[str, PageBudget], weights: Mapping[str, PageWeight]) -> list[str]:
    """What is wrong with the pages' budgets, a sentence each."""
    frame = frame_of(weights)
    sentences = [
        f"{page} has a budget and is no page: take its line out." for page in budgets.keys() - weights.keys()
    ]
    for page, weight in weights.items():
        if page in budgets:
            sentences += _faults_of(budgets[page], weight, frame)
        else:
            sentences.append(
                f"{page} has no budget: put this line, which is what it costs now with a little room, into the table "
                f"of docs/performance.md ({WRITE} does):\n{line_of(budget_for(page, weight, frame))}"
            )
    return sorted(sentences)


def file_faults(budgets: Mapping[str, int], weights: Mapping[str, PageWeight]) -> list[str]:
    """The same for the files that pages bring; `budgets` are KiB."""
    files = frozenset.union(*(weight.files for weight in weights.values()))
    sentences = [
        f"{file} has a budget and is on no page: take its line out." for file in budgets.keys() - files
    ]
    for file in files:
        size, asked = size_of(file) / KIB, file_budget_for(file)
        if file not in budgets:
            sentences.append(f"{file} has no budget: it asks for {asked} KiB ({WRITE}).")
        elif size > budgets[file]:
            sentences.append(
                f"{file} has {size:.1f} KiB compressed, and a budget of {budgets[file]}: {_RAISE}"
            )
        elif _too_generous(budgets[file], size, FILE_GENEROUS):
            sentences.append(
                f"{file}: {budgets[file]} KiB are no limit for {size:.1f}; write {asked} ({WRITE})."
            )
    return sorted(sentences)


_RAISE = "make it lighter, or write a larger one in docs/performance.md and say why in the commit."


def _faults_of(budget: PageBudget, weight: PageWeight, frame: frozenset[str]) -> Iterator[str]:
    asked = budget_for(budget.page, weight, frame)
    for name, value in weight.figures.items():
        limit: int = getattr(budget, name)
        said = f"{value:.1f}" if isinstance(value, float) else str(value)
        if value > limit:
            yield f"{budget.page} has {said} {NAMES[name]}, and a budget of {limit}: {_RAISE}"
        elif _too_generous(limit, value, GENEROUS[name]):
            lower = getattr(asked, name)
            yield f"{budget.page}: {limit} {NAMES[name]} are no limit for {said}; write {lower} ({WRITE})."
    for file in asked.files - budget.files:
        yield f"{budget.page} brings {file}, which its line does not name: is it needed there? Then write it down."
    for file in budget.files - asked.files:
        yield f"{budget.page} does not bring {file}: take it out of its line ({WRITE})."


def tightened(budget: PageBudget, weight: PageWeight, frame: frozenset[str]) -> PageBudget:
    """The same budget where it is a limit, and what the weight asks for where it is none; nothing is raised."""
    asked = budget_for(budget.page, weight, frame)
    lower = {
        name: getattr(asked, name)
        for name, value in weight.figures.items()
        if _too_generous(getattr(budget, name), value, GENEROUS[name])
    }
    return PageBudget(**{**vars(budget), **lower, "files": budget.files & asked.files})


def tightened_file(file: str, limit: int) -> int:
    return file_budget_for(file) if _too_generous(limit, size_of(file) / KIB, FILE_GENEROUS) else limit


def _own(weight: PageWeight, frame: frozenset[str]) -> frozenset[str]:
    return weight.files - frame if weight.whole else weight.files


def _with_room(value: float, room: tuple[float, int]) -> int:
    times, step = room
    return math.ceil(round(value * times / step, 6)) * step


def _too_generous(limit: int, value: float, generous: tuple[float, int]) -> bool:
    times, more = generous
    return limit > value * times + more
