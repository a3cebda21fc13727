"""The addresses of excusals."""

from django.urls import path

from coaching.excusals import views

urlpatterns = [
    path("excusals/", views.excusals, name="excusals"),
    path("students/<int:pk>/weeks/<int:number>/excusal/", views.excusal, {"unit": "week"}, name="excusal"),
    path(
        "students/<int:pk>/months/<int:number>/excusal/",
        views.excusal,
        {"unit": "month"},
        name="month_excusal",
    ),
    path(
        "students/<int:pk>/excusals/<int:excusal_pk>/agreement/",
        views.excusal_agreement,
        name="excusal_agreement",
    ),
    path(
        "students/<int:pk>/excusals/<int:excusal_pk>/refusal/", views.excusal_refusal, name="excusal_refusal"
    ),
]
