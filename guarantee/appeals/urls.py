"""The addresses of appeals."""

from django.urls import path

from guarantee.appeals import views

urlpatterns = [
    path("claim/<int:pk>/appeal/", views.appeal, name="appeal"),
    path("claims/<int:pk>/appeal/", views.ruling, name="ruling"),
    path("claims/<int:pk>/appeal/files/<int:document>/", views.appeal_file, name="appeal_file"),
]
