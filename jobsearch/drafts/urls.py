"""The addresses of drafts, and of the page of a student's private mail address."""

from django.urls import path

from jobsearch.drafts import views

urlpatterns = [
    path("drafts/", views.drafts, name="drafts"),
    path("drafts/<int:pk>/", views.draft, name="draft"),
    path("drafts/<int:pk>/log/", views.log, name="draft_log"),
    path("drafts/<int:pk>/interview/", views.interview, name="draft_interview"),
    path("drafts/<int:pk>/throw-away/", views.throw_away, name="draft_throw_away"),
    path("drafts/<int:pk>/put-back/", views.put_back, name="draft_put_back"),
    path("drafts/address/", views.address, name="draft_address"),
    path("drafts/address/renew/", views.renew_address, name="draft_address_renew"),
    path("drafts/address/end/", views.end_address, name="draft_address_end"),
    path("drafts/senders/", views.add_sender, name="draft_sender_add"),
    path("drafts/senders/<int:pk>/drop/", views.drop_sender, name="draft_sender_drop"),
]
