"""Asking about a clause, for anybody; what was asked, for coaches and admins."""

from django.urls import path

from commitments.questions import views

urlpatterns = [
    path("terms/<int:pk>/clauses/<str:clause>/question/", views.ask, name="ask_about_clause"),
    path("terms/<int:pk>/questions/sent/", views.sent, name="question_sent"),
    path("clause-questions/", views.questions, name="clause_questions"),
    path("clause-questions/<int:pk>/", views.question, name="clause_question"),
    path("clause-questions/<int:pk>/setting-aside/", views.setting_aside, name="clause_question_aside"),
]
