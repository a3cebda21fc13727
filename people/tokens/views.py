"""A student's tokens for scripts: which there are, a new one shown once, an end to one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from core import clock
from core.forms import posted, refused_beside
from people.accounts import record
from people.accounts.models import EntranceKind
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in
from people.tokens import queries, verbs
from people.tokens.forms import TokenForm
from people.tokens.models import ApiToken


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
@never_cache
@fresh_sign_in
def tokens(request: SignedInRequest) -> HttpResponse:
    """Show the tokens; or make one, and show its secret on the page that answers, and never again."""
    form = TokenForm(posted(request))
    if form.is_valid():
        with refused_beside(form):
            token, secret = verbs.make_token(
                request.user, **form.cleaned_data, by=request.user, now=clock.now()
            )
            record.note(EntranceKind.TOKEN_MADE, request, request.user, token=token.pk)
            return _page(request, TokenForm(), token, secret)
    return _page(request, form)


@require_POST
@role_required("student")
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    token = get_object_or_404(ApiToken, pk=pk, user=request.user)
    if verbs.end_token(token, by=request.user, now=clock.now()):
        record.note(EntranceKind.TOKEN_ENDED, request, request.user, token=token.pk)
    messages.success(request, f"Ended: {token.label}. Whatever uses it gets no further.")
    return redirect("people:tokens")


def _page(
    request: SignedInRequest, form: TokenForm, new_token: ApiToken | None = None, secret: str = ""
) -> HttpResponse:
    context = {
        "tokens": queries.tokens_of(request.user, clock.now()),
        "form": form,
        "made": new_token,
        "secret": secret,
    }
    return render(request, "people/tokens/tokens.html", context, status=422 if form.errors else 200)
