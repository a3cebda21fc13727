"""The pages behind an invitation's link: choose a password, once, and be signed in."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.encoding import DjangoUnicodeDecodeError, force_str
from django.utils.http import urlsafe_base64_decode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from core import clock
from core.errors import Refused
from core.forms import posted
from core.http import back, refused_in_words
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.invitations import tokens, verbs
from people.invitations.forms import InvitationForm
from people.staff import verbs as staff_verbs


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, uid: str, token: str) -> HttpResponse:
    """Show the form for a password, and set it. Only the POST uses the link up: mail scanners that open links do no
    harm.
    """
    user = _invited(uid)
    if user is None or not tokens.is_good(user, token, clock.now()):
        return _dead(request)
    form = InvitationForm(posted(request), user=user)
    if request.method == "POST" and form.is_valid():
        try:
            user = verbs.accept_invitation(
                user, token=token, password=form.cleaned_data["password"], now=clock.now()
            )
        except Refused:
            return _dead(request)
        record_authentication(request, user, method="password", email=user.email)
        return perform_login(request, user, email=user.email)
    context = {"form": form, "invited": user}
    return render(request, "people/invitations/invitation.html", context, status=422 if form.errors else 200)


def _invited(uid: str) -> User | None:
    try:
        return User.objects.filter(pk=int(force_str(urlsafe_base64_decode(uid)))).first()
    except (ValueError, OverflowError, DjangoUnicodeDecodeError):
        return None


def _dead(request: HttpRequest) -> HttpResponse:
    """Answer alike for a link that was used, is too old, or never was."""
    return render(
        request, "people/invitations/invitation_dead.html", {"days": tokens.days_valid()}, status=410
    )


@role_required("admin")
@require_POST
def invite_again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send a new link to someone who has not joined; the old one stops working."""
    user = get_object_or_404(User, pk=pk)
    with refused_in_words(request):
        staff_verbs.invite_again(user, by=request.user, now=clock.now())
        messages.success(request, f"A new invitation goes to {user.email}. The earlier link no longer works.")
    return back(request, otherwise="people:staff")
