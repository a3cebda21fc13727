"""The addresses of openings."""

from django.urls import path

from jobsearch.openings import views

urlpatterns = [
    path("pipeline/new/", views.new, name="opening_new"),
    path("pipeline/been-here/", views.been, name="been_here"),
    path("pipeline/<int:pk>/", views.opening, name="opening"),
    path("pipeline/<int:pk>/edit/", views.edit, name="opening_edit"),
    path("pipeline/<int:pk>/move/", views.move, name="opening_move"),
    path("pipeline/moves/<int:pk>/undo/", views.undo_move, name="opening_move_undo"),
    path("pipeline/<int:pk>/next/", views.next_step, name="opening_next"),
    path("pipeline/<int:pk>/notes/", views.note, name="opening_note"),
    path("pipeline/<int:pk>/notes/<int:note>/", views.change_note, name="opening_note_change"),
    path(
        "pipeline/<int:pk>/notes/<int:note>/take-back/", views.take_back_note, name="opening_note_take_back"
    ),
    path("pipeline/<int:pk>/take-back/", views.take_back, name="opening_take_back"),
    path("pipeline/<int:pk>/take-back/undo/", views.put_back, name="opening_put_back"),
]
