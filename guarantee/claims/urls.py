"""The addresses of claims."""

from django.urls import path

from guarantee.claims import views

urlpatterns = [
    path("claim/", views.claim, name="claim"),
    path("claim/filing/", views.filing, name="filing"),
    path("claim/<int:pk>/withdrawal/", views.withdrawal, name="withdrawal"),
]
