"""How the README of an export says numbers."""

from collections.abc import Sequence

from django import template

register = template.Library()


@register.filter
def numbers(values: Sequence[int]) -> str:
    """Put ascending numbers into words, runs of them shortened: “1-3, 7”."""
    runs: list[list[int]] = []
    for value in values:
        if runs and runs[-1][-1] + 1 == value:
            runs[-1].append(value)
        else:
            runs.append([value])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
