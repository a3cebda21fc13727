"""The addresses of excusals."""

from django.urls import path

from commitments.excusals import views

urlpatterns = [
    path(
        "weeks/<int:number>/excusal-request/",
        views.excusal_request,
        {"unit": "week"},
        name="excusal_request",
    ),
    path(
        "months/<int:number>/excusal-request/",
        views.excusal_request,
        {"unit": "month"},
        name="month_excusal_request",
    ),
]
