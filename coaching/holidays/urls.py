"""The addresses of holidays."""

from django.urls import path

from coaching.holidays import views

urlpatterns = [
    path("holidays/", views.holidays, name="holidays"),
    path("holidays/<int:holiday_pk>/taking-back/", views.taking_back, name="holiday_taking_back"),
]
