"""The pages of the demonstration's mail, and of the blogs that its students link to."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core.models import OutboxMail


@login_not_required
@require_safe
def mail_list(request: HttpRequest) -> HttpResponse:
    """Show every mail of the demonstration, newest first."""
    mails = OutboxMail.objects.order_by("-created_at", "-id")
    page = Paginator(mails, 50).get_page(request.GET.get("page"))
    return render(request, "core/mail_list.html", {"page": page})


@login_not_required
@require_safe
def site(request: HttpRequest, host: str, address: str) -> HttpResponse:
    """Answer for a student's blog: a post whose address begins with its day is there, and no other."""
    try:
        published = date.fromisoformat(address[:10])
    except ValueError:
        raise Http404 from None
    title = address[10:].strip("/-").replace("-", " ").capitalize()
    return render(request, "core/site.html", {"host": host, "published": published, "title": title})


@login_not_required
@require_safe
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "core/mail.html", {"mail": get_object_or_404(OutboxMail, pk=pk)})
