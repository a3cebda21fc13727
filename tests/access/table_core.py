"""The ground floor's pages. The demonstration's mail is no URL outside a demonstration."""

from core.inbound.models import InboundMail
from tests.access.table import AccessRow

TABLE = {
    "core:health": [
        AccessRow(shows="ok", open=True, stranger=200, alice=200, charlie=200, bob=200, frank=200, dora=200)
    ],
    # A provider’s call that is not signed, whoever’s browser sends it.
    "core:inbound_webhook": [
        AccessRow(
            "post",
            open=True,
            stranger=400,
            alice=400,
            charlie=400,
            bob=400,
            frank=400,
            dora=400,
            effect=lambda cast: InboundMail.objects.count(),
        )
    ],
}
