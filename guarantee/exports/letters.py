"""The letter of a decision on paper, from what is frozen: as it left, or from reasons and findings where none was kept.

Text is plain: a line that begins with “# ” is a heading, one with “- ” a point of a list.
"""

from decimal import Decimal
from typing import Any

from django.conf import settings

from guarantee.frozen.models import FrozenRecord
from rules.eligibility.requirements import REQUIREMENTS
from rules.states import DecisionOutcome

Json = dict[str, Any]
FONTS = settings.BASE_DIR / "static" / "vendor"
ALPHABETS = ("latin", "latin-ext", "cyrillic", "greek", "vietnamese")
TITLES = {requirement.number: requirement.title for requirement in REQUIREMENTS}
ERASED = "(This text was erased, its time of keeping being over.)"


def letter_text(content: Json, words: dict[int, Json]) -> str:
    """Return the letter's text. `words` are the texts that are given, by their number."""
    for row in content["rows"]:
        if row["table"] == "guarantee.Letter" and row["row"]["final_id"] == _final(content):
            return str(words.get(row.get("text", 0), {}).get("text", ERASED))
    return _composed(content, words)


def _final(content: Json) -> int | None:
    """Return the number of the row by which this decision is final."""
    finals = [
        row["row"]
        for row in content["rows"]
        if row["table"] == "guarantee.FinalDecision"
        and row["row"]["decision_id"] == content["decision"]["id"]
    ]
    return finals[0]["id"] if finals else None


def _composed(content: Json, words: dict[int, Json]) -> str:
    decision = content["decision"]
    row = next(
        row
        for row in content["rows"]
        if row["table"] == "guarantee.Decision" and row["row"]["id"] == decision["id"]
    )
    reasons = words.get(row.get("text", 0), {}).get("reasons", ERASED)
    approved = decision["outcome"] == DecisionOutcome.APPROVED
    amount = f"${Decimal(decision['amount']):,.2f}"
    lines = [
        f"# Decision on claim {content['claim']['reference']}",
        f"The claim is approved: {amount}." if approved else f"The claim over {amount} is denied.",
        "# The reasons",
        reasons,
        "# The requirements",
    ]
    for finding in content["findings"]:
        word = (finding["finding"] or finding["computed"]).replace("_", " ")
        clause = f" (clause {finding['clause']})" if finding["clause"] else ""
        lines.append(f"- {finding['requirement']}. {TITLES[finding['requirement']]}{clause}: {word}")
    return "\n".join(lines)


def typeset(text: str, record: FrozenRecord) -> bytes:
    """Return the letter as PDF, with the head of the chain before it and its own digest at its foot."""
    from fpdf import FPDF  # 0.7 s and 40 MiB that no other page needs

    paper = FPDF(format="letter")
    paper.set_creation_date(record.at)
    paper.set_title(f"Decision {record.number}")
    paper.set_margin(22)
    paper.set_auto_page_break(auto=True, margin=22)
    for alphabet in ALPHABETS:
        paper.add_font(alphabet, "", FONTS / f"inter-{alphabet}.woff2")
    paper.set_fallback_fonts(list(ALPHABETS[1:]), exact_match=False)
    paper.add_page()
    for line in text.splitlines():
        if line.startswith("# "):
            paper.ln(3)
            _say(paper, line[2:], 14, 7)
        elif line.startswith("- "):
            _say(paper, f"•  {line[2:]}", 10.5, 5.5)
        elif line.strip():
            _say(paper, line, 10.5, 5.5)
        else:
            paper.ln(2.5)
    paper.ln(6)
    before = record.previous or "none: it is the first"
    _say(paper, f"Decision {record.number} of the chain, under {record.digest}. Before it: {before}.", 8, 4.5)
    return bytes(paper.output())


def _say(paper: Any, text: str, size: float, height: float) -> None:
    paper.set_font(ALPHABETS[0], size=size)
    paper.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT")
    paper.ln(1.5)
