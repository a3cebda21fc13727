"""Logging the page being looked at: shared from a phone, handed over by the bookmark, or its link pasted."""

import re
from dataclasses import asdict
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from core.fetching.reasons import Unfetchable
from jobsearch.log.forms import QuickForm
from jobsearch.log.kinds import kinds_to_log, reading_of
from jobsearch.log.last_kind import last_kind
from jobsearch.log.quickline import LINK, LineReading
from jobsearch.postings.bookmarklet import LETTERS_AT_MOST, bookmarklet
from jobsearch.postings.page_reading import SeenPage, seen_page
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import own_student

NOTE_AT_MOST = 500


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@role_required("student")
def shared(request: SignedInRequest) -> HttpResponse:
    """Draw the log bar with the page that was shared.

    A phone's share sheet posts it here if no service worker takes it up before; it is only shown, so that nothing is
    lost by taking it from anywhere. Else it stands behind the #, and the page's script puts it into the bar.
    """
    form = QuickForm(
        kinds_to_log(own_student(request)), last_kind=last_kind(request), filled=_shared(request)
    )
    return render(
        request, "jobsearch/typing/bar.html", {"form": form, "shared": True, "bookmarklet": bookmarklet()}
    )


def _shared(request: SignedInRequest) -> dict[str, Any]:
    """Return the link and the note that were posted; some apps put the link into the text."""
    title, text, url = (request.POST.get(name, "").strip() for name in ("title", "text", "url"))
    match = LINK.search(f"{url} {text}")
    link = match.group() if match else ""
    words = [words for words in (title, text.replace(link, "").strip() if link else text) if words]
    note = re.sub(r"\s+", " ", ", ".join(dict.fromkeys(words)))[:NOTE_AT_MOST]
    return {"link": link, "note": note}


@require_POST
@role_required("student")
def page_said(request: SignedInRequest) -> HttpResponse:
    """Say what a page says, for the bar to be filled with; a page that cannot be read fills in nothing."""
    title, url, json_ld = (request.POST.get(name, "").strip() for name in ("title", "url", "posting"))
    try:
        seen = seen_page(url, title=title[:500], json_ld=json_ld[:LETTERS_AT_MOST])
    except Unfetchable as failure:
        return JsonResponse(
            {"fields": {}, "kind": "", "said": f"The page could not be read. {failure.message}"}
        )
    fields = {name: value for name, value in asdict(seen).items() if value}
    return JsonResponse({"fields": fields, "kind": _kind_of(request, seen), "said": _said(seen)})


def _kind_of(request: SignedInRequest, seen: SeenPage) -> str:
    """Return the slug of the kind that such a page is logged as: a posting is applied for, a person contacted."""
    wanted = LineReading.ROLE if seen.is_posting else LineReading.PERSON if seen.person else None
    kinds = kinds_to_log(own_student(request)) if wanted else []
    return next((kind.slug for kind in kinds if reading_of(kind) == wanted), "")


def _said(seen: SeenPage) -> str:
    if seen.is_posting:
        return "Filled in from the posting; its text is kept with the opening."
    return "Filled in from the page." if seen.person else "The page says neither an opening nor a person."
