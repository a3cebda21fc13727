"""The addresses of rosters."""

from django.urls import path

from people.rosters import views

urlpatterns = [
    path("rosters/", views.rosters, name="rosters"),
    path("rosters/<int:pk>/", views.roster, name="roster"),
    path("rosters/<int:pk>/columns/", views.columns, name="roster_columns"),
    path("rosters/<int:pk>/application/", views.apply, name="roster_apply"),
]
