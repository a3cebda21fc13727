"""The excusals that wait for a second person."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coaching.excusals import proposals as seconding
from coaching.excusals import queries
from core import clock
from people.accounts.models import User
from people.accounts.roles import role_required
from people.students.access import record_list


@require_safe
@role_required("coach", "admin")
def excusals(request: HttpRequest) -> HttpResponse:
    """What students whom the asker may see ask for; and what colleagues propose, of any student, on record."""
    user, now = cast(User, request.user), clock.now()
    asked = list(queries.excusals_asked(user, now).select_related("search__student__user"))
    proposals = seconding.proposals(user, now)
    record_list(request, {each.search.student_id for each in asked} | {each.student.pk for each in proposals})
    context = {"asked": asked, "proposals": proposals, "count": len(asked) + len(proposals), "now": now}
    return render(request, "coaching/excusals/excusals.html", context)
