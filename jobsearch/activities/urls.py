"""The addresses of activities."""

from django.urls import path

from jobsearch.activities import views

urlpatterns = [
    path("log/<int:pk>/", views.activity, name="activity"),
    path("log/<int:pk>/strike/", views.strike, name="strike"),
    path("log/<int:pk>/strike/undo/", views.unstrike, name="unstrike"),
]
