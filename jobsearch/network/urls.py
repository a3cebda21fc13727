"""The addresses of a student's network."""

from django.urls import path

from jobsearch.network import views

urlpatterns = [path("log/network/", views.network, name="network")]
