"""The addresses of what is checked."""

from django.urls import path

from jobsearch.evidence import views

urlpatterns = [
    path("work/", views.work, name="work"),
    path("work/<int:pk>/mending/", views.check_mend, name="check_mend"),
    path("work/<int:pk>/another-look/", views.check_again, name="check_again"),
    path("work/sites/", views.site_declare, name="site_declare"),
    path("work/sites/<int:pk>/removal/", views.site_withdraw, name="site_withdraw"),
    path("work/accounts/<slug:host>/", views.account_prove, name="account_prove"),
    path("work/accounts/<slug:host>/sign-in/", views.account_sign_in, name="account_sign_in"),
    path("work/accounts/<slug:host>/back/", views.account_back, name="account_back"),
    path("work/accounts/<int:pk>/reading/", views.account_read, name="account_read"),
    path("work/accounts/<int:pk>/removal/", views.account_disconnect, name="account_disconnect"),
]
