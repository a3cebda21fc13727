"""The addresses of graduation."""

from django.urls import path

from commitments.graduation import views

urlpatterns = [
    path("students/certifications/", views.certify_many, name="certify_many"),
    path("students/<int:pk>/certification/", views.certification, name="certification"),
]
