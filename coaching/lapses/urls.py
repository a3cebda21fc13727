"""The addresses of lapses."""

from django.urls import path

from coaching.lapses import views

urlpatterns = [
    path("students/<int:pk>/lapses/<int:lapse_pk>/confirmation/", views.confirmation, name="lapse"),
    path("students/<int:pk>/lapses/<int:lapse_pk>/drop/", views.drop, name="lapse_drop"),
    path("students/<int:pk>/lapses/<int:lapse_pk>/reinstatement/", views.reinstatement, name="reinstatement"),
]
