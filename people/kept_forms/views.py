"""The page after signing in again: what was typed, to be sent now or dropped."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from core import clock
from people.accounts.requests import SignedInRequest
from people.kept_forms import keeping

# Fields that mean nothing to a reader.
HIDDEN_NAMES = ("source_key", "device_time", "form_key", "next", "seen", "text_digest")


@require_http_methods(["GET", "HEAD", "POST"])
def kept_form(request: SignedInRequest) -> HttpResponse:
    """Show what was kept; a POST drops it."""
    kept = keeping.kept_for(request, clock.now())
    if request.method == "POST":
        keeping.forget(request)
        if kept:
            messages.info(request, "Dropped: what you typed was not sent.")
        return redirect("/")
    if kept is None:
        return redirect("/")
    fields_shown = [
        (name.replace("_", " ").capitalize(), value)
        for name, value in kept.fields
        if value.strip() and name not in HIDDEN_NAMES
    ]
    return render(request, "people/kept_forms/kept_form.html", {"kept": kept, "shown": fields_shown})
