"""The pages on which guides are read, searched, written and decided."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from commitments.comparison.differences import TextChange, compared
from core import clock
from core.forms import posted, refused_beside
from core.http import refused_in_words, row_number
from people.accounts.models import User
from people.accounts.requests import SignedInRequest, wants_part
from people.accounts.roles import holds, own_student, role_required, roles_of
from resources.guides import queries, verbs
from resources.guides.figures import GENERAL, figures_for
from resources.guides.forms import GuideForm, WhyNotForm
from resources.guides.guide_text import read
from resources.guides.models import LONGEST_TEXT, WRITERS, Guide, GuideVersion

READERS = ("student", "coach", "interviewer", "liaison", "admin")
FORM = ["GET", "HEAD", "POST"]
PUBLISH = "publish"  # what the button of an admin sends


@require_safe
@role_required(*READERS)
def guides(request: SignedInRequest) -> HttpResponse:
    """List the guides theme by theme, or what a search found."""
    words = request.GET.get("q", "").strip()
    context = {"words": words} | _found(words)
    if wants_part(request):
        return render(request, "resources/guides/_guide_list.html", context)
    return render(request, "resources/guides/guides.html", context | _of_writers(request.user))


def _found(words: str) -> dict[str, Any]:
    return {"search": queries.find(words)} if words else {"groups": queries.by_theme()}


def _of_writers(user: User) -> dict[str, Any]:
    """Return what only who may write sees above the list, and whether a board of ideas is theirs."""
    now = clock.now()
    context: dict[str, Any] = {"own_ideas": own_student(user, now) is not None}
    if roles_of(user, now) & WRITERS:
        context |= {
            "writes": True,
            "publishes": holds(user, "admin", now),
            "waiting": queries.waiting(),
            "taken_down": queries.taken_down(),
            "now": now,
        }
    return context


@require_safe
@role_required(*READERS)
def guide(request: SignedInRequest, slug: str) -> HttpResponse:
    """Show a guide; where it was taken down, say so, and show those beside it."""
    user, now = request.user, clock.now()
    visible_guide = queries.visible_guides(user, now).filter(slug=slug).first()
    if visible_guide is None or visible_guide.current is None:
        return _gone(request, slug)
    version = visible_guide.current
    context = {
        "guide": visible_guide,
        "version": version,
        "text": read(version.text, figures_for(user, now), own_pages=own_student(user, now) is not None),
        "beside": queries.beside(visible_guide),
        "writes": bool(roles_of(user, now) & WRITERS),
        "publishes": holds(user, "admin", now),
        "zone": user.time_zone,
        "now": now,
    }
    return render(request, "resources/guides/guide.html", context)


def _gone(request: SignedInRequest, slug: str) -> HttpResponse:
    """Answer for a guide that is not shown; 404 too for an address that never was one."""
    writes = bool(roles_of(request.user, clock.now()) & WRITERS)
    missing_guide = get_object_or_404(
        Guide.objects.all() if writes else Guide.objects.shown_once(), slug=slug
    )
    context = {"groups": queries.by_theme(), "guide": missing_guide if writes else None}
    return render(request, "resources/guides/guide_gone.html", context, status=404)


# --- Written and decided ---------------------------------------------------------------------------------------------


@role_required(*WRITERS)
@require_http_methods(FORM)
def new(request: SignedInRequest) -> HttpResponse:
    """Write a guide that there is not yet."""
    form = GuideForm(posted(request), version=None, seen=0)
    if _is_saved(request, form):
        with refused_beside(form):
            version = verbs.begin(form.words, key=form.cleaned_data["key"], **_act(request))
            return _saved(request, version)
    return _writing_page(request, form, None, None)


@role_required(*WRITERS)
@require_http_methods(FORM)
def edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """Write the next version of a guide, from the one that is shown, or from the one that `?from=` names."""
    edited_guide = _guide_of_writers(request, slug)
    last = edited_guide.versions.select_related("by").latest("number")
    base = _base(request, edited_guide)
    form = GuideForm(posted(request), version=base, seen=last.number)
    if _is_saved(request, form):
        with refused_beside(form):
            version = verbs.rewrite(
                edited_guide,
                form.words,
                note=form.cleaned_data["note"],
                seen=row_number(form.cleaned_data["seen"]) or 0,
                key=form.cleaned_data["key"],
                **_act(request),
            )
            return _saved(request, version)
        _let_it_be_saved_again(request, form, edited_guide)
    return _writing_page(request, form, edited_guide, last)


def _base(request: SignedInRequest, edited_guide: Guide) -> GuideVersion:
    """Return the version from which one writes on: that which the address names, else that which is shown."""
    number = row_number(request.GET.get("from", ""))
    if number is not None:
        return get_object_or_404(edited_guide.versions, number=number)
    return queries.last_shown(edited_guide) or edited_guide.versions.latest("number")


def _is_saved(request: SignedInRequest, form: GuideForm) -> bool:
    """Say whether the form was sent to be saved, and not to be shown, and is right."""
    return request.method == "POST" and "show" not in request.POST and form.is_valid()


def _act(request: SignedInRequest) -> dict[str, Any]:
    return {"publish": request.POST.get("do") == PUBLISH, "by": request.user, "now": clock.now()}


def _saved(request: SignedInRequest, version: GuideVersion) -> HttpResponse:
    if version.guide.current_id == version.pk:
        messages.success(request, "Published. Students read it from now on.")
        return redirect("resources:guide", version.guide.slug)
    messages.success(request, "Saved. It waits for an admin, and nobody else reads it until then.")
    return redirect("resources:guide_version", version.guide.slug, version.number)


def _let_it_be_saved_again(request: SignedInRequest, form: GuideForm, edited_guide: Guide) -> None:
    """Let the form, which the refusal stands in, know of the last version: whoever has read it saves once more."""
    form_data = request.POST.copy()
    form_data["seen"] = str(edited_guide.versions.latest("number").number)
    form.data = form_data


def _writing_page(
    request: SignedInRequest, form: GuideForm, edited_guide: Guide | None, last: GuideVersion | None
) -> HttpResponse:
    if "show" in request.POST:
        form.errors.clear()  # it is only to be looked at
    current = edited_guide.current if edited_guide else None
    context = {
        "form": form,
        "guide": edited_guide,
        "waits": last if last and (current is None or last.pk != current.pk) and _waits(last) else None,
        "publishes": holds(request.user, "admin", clock.now()),
        "shown": read(form["text"].value() or "", GENERAL),
    }
    status = 422 if form.errors else 200
    return render(request, "resources/guides/guide_edit.html", context, status=status)


def _waits(version: GuideVersion) -> bool:
    return GuideVersion.objects.waiting().filter(pk=version.pk).exists()


@role_required(*WRITERS)
@require_POST
def preview(request: SignedInRequest) -> HttpResponse:
    """Show a text as it is typed, as a student would read it. Nothing is saved."""
    typed_text = request.POST.get("text", "").replace("\x00", "")[:LONGEST_TEXT]
    return render(request, "resources/guides/_guide_shown.html", {"shown": read(typed_text, GENERAL)})


@role_required(*WRITERS)
@require_safe
def versions(request: SignedInRequest, slug: str) -> HttpResponse:
    """List every version of a guide, with who wrote it and what became of it."""
    listed_guide = _guide_of_writers(request, slug)
    context = {
        "guide": listed_guide,
        "versions": queries.history(listed_guide),
        "zone": request.user.time_zone,
        "now": clock.now(),
    }
    return render(request, "resources/guides/guide_versions.html", context)


@role_required(*WRITERS)
@require_safe
def version(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Show one version, and what it would change; an admin decides it here while it waits."""
    return _version_page(request, _version(request, slug, number), WhyNotForm(None, label="What is missing"))


@role_required("admin")
@require_POST
def publication(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Publish a version that waits, or say why not."""
    shown_version = _version(request, slug, number)
    if request.POST.get("do") == PUBLISH:
        with refused_in_words(request):
            verbs.publish(shown_version, by=request.user, now=clock.now())
            messages.success(request, "Published. Students read it from now on.")
            return redirect("resources:guide", slug)
        return redirect("resources:guide_version", slug, number)
    form = WhyNotForm(request.POST, label="What is missing")
    if form.is_valid():
        with refused_beside(form):
            verbs.decline(shown_version, why=form.cleaned_data["why"], by=request.user, now=clock.now())
            messages.success(request, f"{shown_version.author} reads why.")
            return redirect("resources:guides")
    return _version_page(request, shown_version, form)


def _version_page(request: SignedInRequest, shown_version: GuideVersion, form: WhyNotForm) -> HttpResponse:
    current = shown_version.guide.current
    parts = compared(current.text, shown_version.text) if current else ()
    context = {
        "guide": shown_version.guide,
        "version": shown_version,
        "current": current,
        "parts": parts if any(isinstance(part, TextChange) for part in parts) else (),
        "text": read(shown_version.text, GENERAL),
        "decisions": shown_version.decisions.select_related("by"),
        "waits": _waits(shown_version),
        "publishes": holds(request.user, "admin", clock.now()),
        "form": form,
        "zone": request.user.time_zone,
        "now": clock.now(),
    }
    status = 422 if form.errors else 200
    return render(request, "resources/guides/guide_version.html", context, status=status)


@role_required("admin")
@require_http_methods(FORM)
def taking_down(request: SignedInRequest, slug: str) -> HttpResponse:
    """Take a guide down; the page first says what follows."""
    shown_guide = get_object_or_404(Guide.objects.shown().select_related("current"), slug=slug)
    form = WhyNotForm(posted(request), label="Why")
    if form.is_bound and form.is_valid():
        with refused_beside(form):
            verbs.take_down(shown_guide, why=form.cleaned_data["why"], by=request.user, now=clock.now())
            messages.success(request, "Taken down. You can put it back from the list of guides.")
            return redirect("resources:guides")
    context = {"guide": shown_guide, "form": form}
    status = 422 if form.errors else 200
    return render(request, "resources/guides/guide_taking_down.html", context, status=status)


@role_required("admin")
@require_POST
def put_back(request: SignedInRequest, slug: str) -> HttpResponse:
    """Show a guide again that was taken down."""
    hidden_guide = _guide_of_writers(request, slug)
    with refused_in_words(request):
        verbs.put_back(hidden_guide, by=request.user, now=clock.now())
        messages.success(request, "It is back, as it was.")
    return redirect("resources:guides")


def _guide_of_writers(request: SignedInRequest, slug: str) -> Guide:
    return get_object_or_404(queries.visible_guides(request.user, clock.now()), slug=slug)


def _version(request: SignedInRequest, slug: str, number: int) -> GuideVersion:
    guide_of_version = _guide_of_writers(request, slug)
    found_version = get_object_or_404(guide_of_version.versions.select_related("by"), number=number)
    found_version.guide = guide_of_version
    return found_version
