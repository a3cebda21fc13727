"""The addresses of judges."""

from django.urls import path

from guarantee.judges import views

urlpatterns = [
    path("claims/<int:pk>/stepping-aside/", views.stepping_aside, name="stepping_aside"),
]
