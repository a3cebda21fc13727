"""The addresses of claims."""

from django.urls import path

from guarantee.judges import views as judges
from guarantee.requests import views as requests
from guarantee.views import admin, replays, second, student, what_if

app_name = "guarantee"
urlpatterns = [
    path("claim/", student.claim, name="claim"),
    path("claim/filing/", student.filing, name="filing"),
    path("claim/<int:pk>/withdrawal/", student.withdrawal, name="withdrawal"),
    path("students/<int:pk>/what-if/", what_if.what_if, name="what_if"),
    path("policies/<int:pk>/replays/", replays.start, name="replays"),
    path("replays/<int:pk>/", replays.replay, name="replay"),
    path("replays/<int:pk>/cancel/", replays.cancel, name="replay_cancel"),
    path("replays/<int:pk>/students/<int:student_pk>/", replays.why, name="replay_why"),
    path("claims/", admin.claims, name="claims"),
    path("claims/<int:pk>/", admin.dossier, name="dossier"),
    path("claims/<int:pk>/print/", admin.printed, name="printed"),
    path("claims/<int:pk>/findings/<int:number>/", admin.finding, name="finding"),
    path(
        "claims/<int:pk>/findings/<int:number>/<int:finding>/undo/",
        admin.finding_undo,
        name="finding_undo",
    ),
    path("claims/<int:pk>/findings/", admin.agreeing, name="agreeing"),
    path("claims/<int:pk>/decision/", admin.decision, name="decision"),
    path("claims/<int:pk>/decision/agreement/", second.second_opinion, name="second_opinion"),
    path("claims/<int:pk>/decision/again/", second.again, name="again"),
    path("claims/<int:pk>/evidence/", admin.evidence, name="evidence"),
    path("claims/<int:pk>/requests/", requests.requests, name="requests"),
    path("claims/<int:pk>/stepping-aside/", judges.stepping_aside, name="stepping_aside"),
]
