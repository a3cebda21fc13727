"""The addresses of pages that are logged while one looks at them."""

from django.urls import path

from jobsearch.postings import views

urlpatterns = [
    path("log/shared/", views.shared, name="shared"),
    path("log/page/", views.page_said, name="page_said"),
]
