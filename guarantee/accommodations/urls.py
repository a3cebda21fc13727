"""The addresses of accommodations."""

from django.urls import path

from guarantee.accommodations import views

urlpatterns = [
    path("accommodation/", views.own_accommodations, name="own_accommodations"),
    path("accommodations/", views.accommodations, name="accommodations"),
    path("accommodations/<int:pk>/", views.accommodation, name="accommodation"),
    path(
        "accommodations/<int:pk>/files/<int:document>/", views.accommodation_file, name="accommodation_file"
    ),
]
