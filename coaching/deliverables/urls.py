"""The addresses of deliverables."""

from django.urls import path

from coaching.deliverables import views

urlpatterns = [
    path("students/<int:pk>/deliverables/", views.deliverable_new, name="deliverables"),
    path("students/<int:pk>/deliverables/<int:deliverable_pk>/", views.deliverable, name="deliverable"),
    path(
        "students/<int:pk>/deliverables/<int:deliverable_pk>/submissions/",
        views.submission,
        name="submissions",
    ),
    path(
        "students/<int:pk>/deliverables/<int:deliverable_pk>/cancellation/",
        views.cancellation,
        name="cancellation",
    ),
    path("students/<int:pk>/submissions/<int:submission_pk>/review/", views.review, name="review"),
]
