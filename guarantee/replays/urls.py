"""The addresses of replays."""

from django.urls import path

from guarantee.replays import views

urlpatterns = [
    path("policies/<int:pk>/replays/", views.start, name="replays"),
    path("replays/<int:pk>/", views.replay, name="replay"),
    path("replays/<int:pk>/cancel/", views.cancel, name="replay_cancel"),
    path("replays/<int:pk>/students/<int:student_pk>/", views.why, name="replay_why"),
]
