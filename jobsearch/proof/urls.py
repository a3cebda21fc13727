"""The addresses of the proof of a search."""

from django.urls import path

from jobsearch.proof import views

urlpatterns = [
    path("proof/", views.proof, name="proof"),
    path("proof/<str:table>.csv", views.proof_file, name="proof_file"),
]
