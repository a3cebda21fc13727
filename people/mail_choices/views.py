"""The page on which a person chooses their mails, and the link in a mail that stops more of its kind (RFC 8058)."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core import clock
from core.forms import posted, refused_beside
from people.accounts.models import User
from people.accounts.requests import SignedInRequest
from people.mail_choices import queries, tokens, verbs
from people.mail_choices.forms import MailChoicesForm

ONE_CLICK = "List-Unsubscribe"  # the field that a mail program sends (RFC 8058)


@require_http_methods(["GET", "HEAD", "POST"])
def mails(request: SignedInRequest) -> HttpResponse:
    """Show which mails come and when, and save another choice."""
    user, now = request.user, clock.now()
    kinds, present = queries.kinds_for(user, now), queries.timings_of(user)
    timings = {kind.code: queries.timing_of(kind, present.get(kind.code)) for kind in kinds}
    form = MailChoicesForm(posted(request), kinds=kinds, timings=timings, hours=queries.hours_of(user))
    if form.is_valid():
        with refused_beside(form):
            verbs.choose(user, form.chosen_timings, form.chosen_hours, now=now)
            messages.success(request, "Saved. It holds for the mails to come.")
            return redirect("people:mails")
    context = {"form": form, "fixed": [kind for kind in kinds if len(kind.timings) == 1]}
    return render(request, "people/mail_choices/mails.html", context, status=422 if form.errors else 200)


@login_not_required
@csrf_exempt  # a mail program has no cookie and no token of ours; the address is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a mail's link stops, with a button; only what is sent stops anything: scanners follow links."""
    stop_request = tokens.read(token)
    user = User.objects.filter(pk=stop_request.user).first() if stop_request else None
    if stop_request is None or user is None or not stop_request.kinds:
        return render(request, "people/mail_choices/no_link.html", status=404)
    is_stopped = None
    if request.method == "POST":
        is_stopped = "again" not in request.POST
        verb = verbs.stop if is_stopped else verbs.take_up_again
        verb(user, stop_request.kinds, now=clock.now())
        if ONE_CLICK in request.POST:
            return HttpResponse("Done: no more of these.\n", content_type="text/plain")
    context = {"kinds": stop_request.kinds, "is_stopped": is_stopped}
    return render(request, "people/mail_choices/stop.html", context)
