"""The addresses of policies."""

from django.urls import path

from commitments.policies import views

urlpatterns = [
    path("policies/", views.policies, name="policies"),
    path("policies/<int:pk>/", views.policy, name="policy"),
]
