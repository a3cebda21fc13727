"""The addresses of drafting."""

from django.urls import path

from commitments.drafting import views

urlpatterns = [
    path("policies/drafts/", views.draft, name="policy_draft"),
    path("policies/<int:pk>/edit/", views.edit, name="policy_edit"),
    path("policies/<int:pk>/edit/text/", views.text, name="policy_text"),
    path("policies/<int:pk>/defaults/", views.defaults, name="policy_defaults"),
    path("policies/<int:pk>/publication/", views.publication, name="policy_publication"),
    path("policies/<int:pk>/removal/", views.removal, name="policy_removal"),
]
