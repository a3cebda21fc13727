"""The ground floor's pages. The demonstration's mail is no URL outside a demonstration."""

from tests.access.table import AccessRow

TABLE = {
    "core:health": [
        AccessRow(shows="ok", open=True, stranger=200, alice=200, charlie=200, bob=200, frank=200, dora=200)
    ],
}
