"""Budgets of pages: what each kind may cost, as docs/performance.md has it, beside what it does cost.

`weights.py` weighs an answer, `school.py` has the pages that are weighed, `table.py` reads and writes the page of docs,
`limits.py` judges.
"""
