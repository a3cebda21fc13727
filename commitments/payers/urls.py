"""The addresses of payers."""

from django.urls import path

from commitments.payers import views

urlpatterns = [
    path("students/<int:pk>/payers/", views.payers, name="payers"),
]
