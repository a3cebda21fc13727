"""The table of claims as it is written: sentences, read from the files beside this one."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from rules.eligibility import NUMBERS

HERE = Path(__file__).parent


@dataclass(frozen=True)
class TableClaim:
    """A claim of the table, in its own words."""

    claim: str
    facts: tuple[str, ...]
    findings: dict[int, str]
    decision: str
    because: str
    judges: tuple[str, ...]
    granted: str
    declined: str
    source: str

    @property
    def expected(self) -> dict[int, str]:
        """The finding of each requirement; one that is not named is met."""
        return {number: self.findings.get(number, "met") for number in NUMBERS}


def table() -> list[TableClaim]:
    """Return the claims of all files, in their order."""
    claims = []
    for path in sorted(HERE.glob("*.toml")):
        for row in tomllib.loads(path.read_text())["claim"]:
            claims.append(
                TableClaim(
                    row["claim"],
                    tuple(row["facts"]),
                    {int(number): word for number, word in row.get("findings", {}).items()},
                    row["decision"],
                    row["because"],
                    tuple(row.get("judges", ())),
                    row.get("granted", ""),
                    row.get("declined", ""),
                    path.stem,
                )
            )
    return claims


def numbers_in(words: str) -> list[int]:
    """Return the requirements that a decision names, such as 3 and 7 of “denied for 3 and 7”."""
    return [int(number) for number in re.findall(r"\b\d+\b", words)]
