"""The pages of the demonstration's mail."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
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
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "core/mail.html", {"mail": get_object_or_404(OutboxMail, pk=pk)})
