"""How an upload is given out: as something to save, never as a page of ours. Who may have it, the caller has asked."""

from django.http import FileResponse, Http404

from core.files.models import StoredFile
from core.files.storing import path_of


def attachment(stored_file: StoredFile) -> FileResponse:
    """Answer with an uploaded file, for the browser to save; nothing keeps it, and nothing in it runs."""
    try:
        content = path_of(stored_file.digest).open("rb")
    except FileNotFoundError:
        raise Http404 from None
    answer = FileResponse(
        content, as_attachment=True, filename=stored_file.name, content_type=stored_file.mime
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
