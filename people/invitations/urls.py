"""The addresses of invitations."""

from django.urls import path

from people.invitations import views

urlpatterns = [
    path("invitation/<str:uid>/<str:token>/", views.invitation, name="invitation"),
    path("staff/<int:pk>/invitation/", views.invite_again, name="invite_again"),
]
