"""The admins' queue of claims."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from core.clock import now as clock_now
from guarantee.claims.limits import limit_of
from guarantee.claims.queries import WAITING, queue
from guarantee.judges.entitlement import admins, took_part_by_student
from people.accounts.roles import role_required
from people.students.access import asker, record_list


@role_required("admin")
@require_http_methods(["GET", "HEAD"])
def claims(request: HttpRequest) -> HttpResponse:
    now = clock_now()
    user, everyone = asker(request), admins(now)
    waiting: list[dict[str, Any]] = []
    closed: list[dict[str, Any]] = []
    rows = list(queue(user, now))
    took_part_in = took_part_by_student(claim.student for claim in rows)
    for claim in rows:
        judges = everyone - took_part_in[claim.student_id]
        line = {
            "claim": claim,
            "may_judge": user.pk in judges,
            "too_few": len(judges) < 2,
            "limit": limit_of(claim, claim.approved_at, now),  # type: ignore[attr-defined] # annotated by the queue
        }
        (waiting if claim.state in WAITING else closed).append(line)
    record_list(request, [claim.student_id for claim in rows])
    return render(request, "guarantee/claims/claims.html", {"waiting": waiting, "closed": closed})
