"""The addresses of legal holds."""

from django.urls import path

from guarantee.retention import views

urlpatterns = [path("claims/<int:pk>/legal-hold/", views.legal_hold, name="legal_hold")]
