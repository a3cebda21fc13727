"""The addresses of statements."""

from django.urls import path

from guarantee.statements import views

urlpatterns = [
    path("claim/<int:pk>/statements/<int:number>/", views.statement, name="statement"),
    path("claims/<int:pk>/statements/files/<int:document>/", views.statement_file, name="statement_file"),
]
