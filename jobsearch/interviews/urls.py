"""The addresses of rounds of interviews."""

from django.urls import path

from jobsearch.interviews import views

urlpatterns = [
    path("pipeline/<int:opening>/rounds/new/", views.new_round, name="interview_round_new"),
    path("pipeline/<int:opening>/rounds/<int:pk>/", views.edit_round, name="interview_round"),
    path(
        "pipeline/<int:opening>/rounds/<int:pk>/take-back/",
        views.take_back_round,
        name="interview_round_take_back",
    ),
]
