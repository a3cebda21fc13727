"""The addresses of corrections."""

from django.urls import path

from jobsearch.corrections import views

urlpatterns = [
    path("log/<int:pk>/correction/", views.correction_request, name="correction_request"),
]
