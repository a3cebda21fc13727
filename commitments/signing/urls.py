"""The addresses of signing."""

from django.urls import path

from commitments.signing import views

urlpatterns = [
    path("commitment/", views.commitment, name="commitment"),
    path("commitment/signature/", views.sign, name="sign"),
    path("commitment/window/", views.window, name="window"),
    path("commitment/withdrawal/", views.withdrawal, name="withdrawal"),
]
