"""The addresses of documents."""

from django.urls import path

from jobsearch.documents import views

urlpatterns = [
    path("documents/", views.documents, name="documents"),
    path("documents/<int:pk>/", views.download, name="document"),
    path("documents/<int:pk>/drop/", views.drop, name="document_drop"),
    path("pipeline/<int:opening>/documents/", views.send, name="document_send"),
    path(
        "pipeline/<int:opening>/documents/<int:pk>/take-back/",
        views.take_back_sent,
        name="document_take_back",
    ),
]
