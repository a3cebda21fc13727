"""Who asks: whoever's token stands in the header “Authorization: Bearer cst_…”. A session is none."""

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer

from core import clock
from people.accounts import limits, record
from people.accounts.models import EntranceKind
from people.tokens import queries, verbs
from people.tokens.models import ApiToken


class TokenAuthentication(HttpBearer):
    """Let a request in whose token is open and may do what is asked; ninja answers 401 to all others."""

    def __init__(self, *, writes: bool) -> None:
        super().__init__()
        self.writes = writes

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """Return the token of a secret. Raise HttpError where it may not do this, or asks too often."""
        if not limits.allows("wrong_token", request, only_look=True, reading_too=True):
            raise HttpError(429, "Too many wrong tokens came from your network. Wait an hour.")
        now = clock.now()
        api_token = queries.token_of(token, now)
        if api_token is None:
            limits.allows("wrong_token", request, reading_too=True)
            record.note(EntranceKind.TOKEN_REFUSED, request)
            return None
        self._check_rate(request, api_token)
        if verbs.note_use(api_token, network=record.network(request), now=now):
            record.note(EntranceKind.TOKEN_USED, request, api_token.user, token=api_token.pk)
        if self.writes and not api_token.writes:
            raise HttpError(403, "This token may only read. Make one that may write, on your page of tokens.")
        return api_token

    def _check_rate(self, request: HttpRequest, token: ApiToken) -> None:
        actions = ["token", "token_write"] if self.writes else ["token"]
        for action in actions:
            if not limits.allows(action, request, key=f"token-{token.pk}", reading_too=True):
                raise HttpError(429, "That was too often. Wait a minute, then go on.")


READS = TokenAuthentication(writes=False)
WRITES = TokenAuthentication(writes=True)
