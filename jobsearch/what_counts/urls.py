"""The address of what counts."""

from django.urls import path

from jobsearch.what_counts import views

urlpatterns = [path("log/what-counts/", views.counts, name="what_counts")]
