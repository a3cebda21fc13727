"""The addresses of the demonstration's mail, which goes nowhere and so can be read here, and of its students' blogs."""

from django.urls import path

from core import views

app_name = "demonstration"
urlpatterns = [
    path("mail/", views.mail_list, name="mail_list"),
    path("mail/<int:pk>/", views.mail, name="mail"),
    path("sites/<str:host>/<path:address>", views.site, name="site"),
]
