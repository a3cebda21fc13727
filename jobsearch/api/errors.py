"""How the API says no: a sentence, the fields that it is about, and a status that programs understand."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from core.errors import Refused

WITHOUT_ONE = (
    "Send an open token of yours, in the header “Authorization: Bearer cst_…”. "
    "You make one on your page, under “Tokens for scripts”."
)
NOT_JSON = "The body is no JSON. Send an object, with “Content-Type: application/json”."
PUBLIC_NAMES = {"occurred_on": "day"}


def add_handlers(api: NinjaAPI) -> None:
    """Let every error of the API be told the same way."""

    @api.exception_handler(Refused)
    def refused(request: HttpRequest, refusal: Any) -> HttpResponse:
        fields: dict[str, list[str]] = {}
        for fault in refusal.each:
            if fault.field:
                fields.setdefault(PUBLIC_NAMES.get(fault.field, fault.field), []).append(fault.message)
        return answer(api, request, 422 if fields else 409, refusal.message, fields)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: Any) -> HttpResponse:
        fields: dict[str, list[str]] = {}
        for fault in error.errors:
            fields.setdefault(_name(fault), []).append(_sentence(fault))
        sentences = [sentence for sentences_of_field in fields.values() for sentence in sentences_of_field]
        return answer(api, request, 422, " ".join(dict.fromkeys(sentences)), fields)

    @api.exception_handler(AuthenticationError)
    def not_in(request: HttpRequest, error: Any) -> HttpResponse:
        response = answer(api, request, 401, WITHOUT_ONE)
        response["WWW-Authenticate"] = 'Bearer realm="your log"'
        return response

    @api.exception_handler(HttpError)
    def not_done(request: HttpRequest, error: Any) -> HttpResponse:
        words = NOT_JSON if error.status_code == 400 else str(error)
        response = answer(api, request, error.status_code, words)
        if error.status_code == 429:
            response["Retry-After"] = "60"
        return response

    @api.exception_handler(Http404)
    def not_there(request: HttpRequest, error: Any) -> HttpResponse:
        return answer(api, request, 404, "There is no such activity in your log.")


def answer(
    api: NinjaAPI,
    request: HttpRequest,
    status: int,
    words: str,
    fields: Mapping[str, Iterable[str]] | None = None,
) -> HttpResponse:
    """Write down why something was not done."""
    response: HttpResponse = api.create_response(
        request, {"error": words, "fields": fields or {}}, status=status
    )
    return response


def _name(fault: Mapping[str, Any]) -> str:
    """Return the field that a fault is about; “body” where it is about all of it."""
    names = [str(part) for part in fault["loc"][1:] if isinstance(part, str)]
    return names[-1] if len(names) > 1 or (names and fault["loc"][0] != "body") else "body"


def _sentence(fault: Mapping[str, Any]) -> str:
    """Put a fault into a sentence that says what to do."""
    name, kind = _name(fault), str(fault["type"])
    if name == "body":
        return NOT_JSON
    sentences = {
        "missing": f"Say the {name}: “{name}” is missing.",
        "extra_forbidden": f"There is no field “{name}”.",
        "date": f"Write “{name}” as a day like 2026-11-25.",
        "string_type": f"Write “{name}” as a text, in quotation marks.",
        "string_too_long": f"“{name}” is too long.",
        "int": f"Write “{name}” as a whole number.",
        "greater_than": f"“{name}” is too small.",
        "less_than": f"“{name}” is too large.",
    }
    fitting = (sentence for beginning, sentence in sentences.items() if kind.startswith(beginning))
    return next(fitting, f"“{name}” cannot be read: {fault.get('msg', 'it is not as described')}.")
