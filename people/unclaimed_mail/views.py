"""Mail that waits for a person, for an admin: when, from whom, why; its words stay closed."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core import clock
from core.http import refused_in_words
from core.inbound import verbs
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.students.fetching import record_list
from people.unclaimed_mail import queries

PER_PAGE = 50


@role_required("admin")
@require_safe
def unclaimed_mail(request: SignedInRequest) -> HttpResponse:
    page = Paginator(queries.unclaimed(), PER_PAGE).get_page(request.GET.get("page"))
    mails = queries.with_senders(page)
    students = [mail.sender.student.pk for mail in mails if mail.sender and hasattr(mail.sender, "student")]
    record_list(request, students)
    return render(request, "people/unclaimed_mail/list.html", {"page": page, "mails": mails})


@role_required("admin")
@require_POST
def throw_away(request: SignedInRequest, pk: int) -> HttpResponse:
    mail = get_object_or_404(queries.unclaimed(), pk=pk)
    with refused_in_words(request):
        verbs.throw_away(mail, now=clock.now())
        messages.success(request, "Thrown away.")
    return redirect("people:unclaimed_mail")
