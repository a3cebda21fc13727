"""The addresses of decisions."""

from django.urls import path

from guarantee.decisions import views

urlpatterns = [
    path("claims/<int:pk>/findings/<int:number>/", views.finding, name="finding"),
    path(
        "claims/<int:pk>/findings/<int:number>/<int:finding>/undo/",
        views.finding_undo,
        name="finding_undo",
    ),
    path("claims/<int:pk>/findings/", views.agreeing, name="agreeing"),
    path("claims/<int:pk>/decision/", views.decision, name="decision"),
    path("claims/<int:pk>/decision/agreement/", views.second_opinion, name="second_opinion"),
    path("claims/<int:pk>/decision/undo/", views.proposal_undo, name="proposal_undo"),
    path("claims/<int:pk>/decision/again/", views.again, name="again"),
]
