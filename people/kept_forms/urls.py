"""The addresses of kept forms."""

from django.urls import path

from people.kept_forms import views

urlpatterns = [
    path("kept-form/", views.kept_form, name="kept_form"),
]
