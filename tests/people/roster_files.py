"""Roster files for tests."""

HEADER = "name,email,program,cohort,graduation date,coach,time zone,country,state,tuition paid"
GINA = "Gina Park,gina@example.com,Data Science,DS 2026-06,2026-06-01,bob.field@example.com,America/New_York,US,NY,9000"
HUGO = (
    'Hugo Diaz,hugo@example.com,Data Science,DS 2026-06,06/01/2026,,America/Chicago,US,Illinois,"$15,000.00"'
)


def roster(*rows: str, header: str = HEADER) -> str:
    return "\n".join([header, *rows]) + "\n"


def row(**cells: str) -> str:
    """Gina's row with some cells said otherwise, by our own column names."""
    names = (
        "name",
        "email",
        "program",
        "cohort",
        "graduation",
        "coach",
        "zone",
        "country",
        "state",
        "tuition",
    )
    gina = dict(zip(names, GINA.split(","), strict=True))
    assert not cells.keys() - gina.keys(), "no such column"
    return ",".join((gina | cells)[name] for name in names)
