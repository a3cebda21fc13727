"""The addresses of the log bar while one types."""

from django.urls import path

from jobsearch.typing import views

urlpatterns = [
    path("log/preview/", views.preview, name="log_preview"),
    path("log/bar/", views.bar, name="log_bar"),
    path("log/lines/", views.lines, name="log_lines"),
    path("log/take-back/", views.strike_several, name="strike_several"),
]
