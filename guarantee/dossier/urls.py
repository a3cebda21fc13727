"""The addresses of dossier."""

from django.urls import path

from guarantee.dossier import views

urlpatterns = [
    path("claims/<int:pk>/", views.dossier, name="dossier"),
    path("claims/<int:pk>/print/", views.printed, name="printed"),
    path("claims/<int:pk>/evidence/", views.evidence, name="evidence"),
]
