"""The address at which a student asks for a correction after a week has settled."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from core import clock
from core.errors import Refused
from jobsearch.activities.views import activity_page, own_activity
from jobsearch.corrections import verbs
from jobsearch.corrections.forms import CorrectionForm
from jobsearch.log.kinds import kinds_for
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required


@require_POST
@role_required("student")
def correction_request(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the coach to correct an activity whose week is settled."""
    activity = own_activity(request, pk)
    form = CorrectionForm(kinds_for(activity.student), request.POST)
    if form.is_valid():
        values = dict(form.cleaned_data)
        reason, struck = values.pop("why"), values.pop("struck")
        changes = {"struck": True} if struck else values
        try:
            verbs.ask_correction(activity, changes=changes, why=reason, by=request.user, now=clock.now())
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Your coach is asked. You hear by mail what they decide.")
            return redirect("jobsearch:activity", pk)
    return activity_page(request, activity, form=form, status=422)
