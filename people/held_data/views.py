"""Everything that is held about a student: what that is, asked for, packed while one waits, fetched."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core import clock
from core.files.serving import attachment
from core.http import refused_in_words
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in, fresh_sign_in_to_read
from people.held_data import verbs
from people.held_data.models import DataDownload, DownloadState
from people.held_data.tables import HELD
from people.held_data.withheld import PRIVATE_NOTES, withheld_once
from people.students.fetching import own_student
from people.tasks import pack_download


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
@never_cache
@fresh_sign_in
def held_data(request: SignedInRequest) -> HttpResponse:
    """Say what is held, and what is left out; take the wish for all of it; show how far it is packed."""
    student, now = own_student(request), clock.now()
    if request.method == "POST":
        with refused_in_words(request):
            download = verbs.ask(student, by=request.user, now=now)
            transaction.on_commit(lambda: pack_download.delay(download.pk), robust=True)
            messages.success(request, "We are packing it. You can go on with something else meanwhile.")
        return redirect("people:held_data")
    newest = DataDownload.objects.filter(student=student).select_related("file").order_by("-pk").first()
    context: dict[str, Any] = {
        "download": newest,
        "ready": newest is not None and newest.is_ready(now),
        "failed": newest is not None and newest.state == DownloadState.FAILED,
        "zone": student.zone,
        "days": verbs.KEPT_FOR.days,
    }
    if wants_part(request):
        return render(request, "people/held_data/_progress.html", context)
    context |= {"tables": HELD, "private_notes": PRIVATE_NOTES, "withheld": withheld_once()}
    return render(request, "people/held_data/held_data.html", context)


@require_safe
@role_required("student")
@never_cache
@fresh_sign_in_to_read
def held_data_file(request: SignedInRequest, pk: int) -> HttpResponseBase:
    """Give the archive out, to the student alone."""
    ready = DataDownload.objects.ready(clock.now()).select_related("file")
    download = get_object_or_404(ready, pk=pk, student=own_student(request))
    if download.file is None:
        raise Http404
    return attachment(download.file)
