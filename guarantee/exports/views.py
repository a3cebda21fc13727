"""A frozen decision as an archive, for admins with all texts, for its student with their own."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from core.clock import now as clock_now
from guarantee.accommodations.queries import may_read_grounds
from guarantee.claims.queries import claims_judged_by, claims_visible_to
from guarantee.exports import verbs
from guarantee.exports.packing import packed
from guarantee.frozen.models import FrozenRecord
from guarantee.frozen.queries import records_of
from people.accounts.requests import SignedInRequest
from people.accounts.roles import role_required
from people.accounts.sessions import fresh_sign_in


@role_required("admin")
@require_POST
@fresh_sign_in
def decision_export(request: SignedInRequest, pk: int, number: int) -> FileResponse:
    claim = get_object_or_404(claims_judged_by(request.user, clock_now()), pk=pk)
    record = get_object_or_404(records_of(claim), number=number)
    if not may_read_grounds(claim.search, request.user, clock_now()):
        raise Http404
    return _archive(request, record, "guarantee:decision_export", for_student=False)


@role_required("student")
@require_POST
@fresh_sign_in
def own_record(request: SignedInRequest, pk: int, number: int) -> FileResponse:
    own_claims = claims_visible_to(request.user, clock_now()).filter(student__user=request.user)
    record = get_object_or_404(records_of(get_object_or_404(own_claims, pk=pk)), number=number)
    return _archive(request, record, "guarantee:own_record", for_student=True)


def _archive(request: SignedInRequest, record: FrozenRecord, page: str, *, for_student: bool) -> FileResponse:
    files = verbs.export(record, page=page, by=request.user, now=clock_now(), for_student=for_student)
    name = f"decision-{record.number}"
    answer = FileResponse(packed(files, name), as_attachment=True, filename=f"{name}.zip")
    answer["Cache-Control"] = "private, no-store"
    return answer
