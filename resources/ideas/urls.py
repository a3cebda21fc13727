"""The addresses of the ideas board."""

from django.urls import path

from resources.ideas import views

urlpatterns = [
    path("ideas/", views.ideas, name="ideas"),
    path("ideas/<int:pk>/", views.idea, name="idea"),
    path("ideas/<int:pk>/move/", views.move, name="idea_move"),
    path("ideas/<int:pk>/done/", views.done, name="idea_done"),
    path("ideas/steps/<int:pk>/undo/", views.undo, name="idea_undo"),
    path("students/<int:pk>/ideas/", views.student_ideas, name="student_ideas"),
    path("students/<int:pk>/ideas/<int:idea_pk>/suggestions/", views.suggestion, name="idea_suggestion"),
]
