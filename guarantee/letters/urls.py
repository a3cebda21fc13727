"""The addresses of letters."""

from django.urls import path

from guarantee.letters import views

urlpatterns = [path("claims/letters/<int:pk>/", views.letter, name="letter")]
