"""The addresses of the queue."""

from django.urls import path

from guarantee.queue import views

urlpatterns = [
    path("claims/", views.claims, name="claims"),
    path("claims/<int:pk>/taking/", views.taking, name="claim_taking"),
    path("claims/<int:pk>/releasing/", views.releasing, name="claim_releasing"),
    path("claims/<int:pk>/hold/", views.holding, name="claim_hold"),
    path("claims/<int:pk>/hold/end/", views.hold_ending, name="claim_hold_end"),
]
