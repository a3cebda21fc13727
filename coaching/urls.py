from django.urls import path

from coaching.bounces.urls import urlpatterns as bounce_urls
from coaching.closings.views import closing
from coaching.corrections.urls import urlpatterns as correction_urls
from coaching.views import care, caseload, conversation, deliverables, holidays, lapses, students, weeks

app_name = "coaching"
S = "students/<int:pk>/"

urlpatterns = [
    # the coach's home
    path("caseload/", caseload.caseload, name="caseload"),
    path("caseload/message/", caseload.message_many, name="message_many"),
    path("excusals/", caseload.excusals, name="excusals"),
    # holidays of places without a known calendar
    path("holidays/", holidays.holidays, name="holidays"),
    path("holidays/<int:holiday_pk>/taking-back/", holidays.taking_back, name="holiday_taking_back"),
    # one student
    path(S, students.student, name="student"),
    path(S + "weeks/<int:number>/", weeks.week, name="week"),
    path(S + "months/<int:number>/", weeks.month, name="month"),
    path(S + "weeks/<int:number>/excusal/", weeks.excusal, {"unit": "week"}, name="excusal"),
    path(S + "months/<int:number>/excusal/", weeks.excusal, {"unit": "month"}, name="month_excusal"),
    path(S + "excusals/<int:excusal_pk>/agreement/", weeks.excusal_agreement, name="excusal_agreement"),
    path(S + "excusals/<int:excusal_pk>/refusal/", weeks.excusal_refusal, name="excusal_refusal"),
    path(S + "entries/<int:activity_pk>/acceptance/", weeks.acceptance, name="acceptance"),
    path(S + "corrections/<int:correction_pk>/decision/", weeks.correction, name="correction"),
    path(S + "leave/<int:leave_pk>/decision/", care.leave_decision, name="leave_decision"),
    path(S + "commitment/", students.signed, name="signed"),
    # the conversation, and its silent end
    path(S + "messages/", conversation.conversation, name="messages"),
    path(S + "messages/read/", conversation.read, name="messages_read"),
    *bounce_urls,
    *correction_urls,
    path(S + "messages/<int:message_pk>/closing/", closing, name="message_closing"),
    path(S + "lapses/<int:lapse_pk>/confirmation/", lapses.confirmation, name="lapse"),
    path(S + "lapses/<int:lapse_pk>/drop/", lapses.drop, name="lapse_drop"),
    path(S + "lapses/<int:lapse_pk>/reinstatement/", lapses.reinstatement, name="reinstatement"),
    # appointments, deliverables, concerns
    path(S + "appointments/", care.appointment_new, name="appointments"),
    path(S + "appointments/<int:appointment_pk>/outcome/", care.outcome, name="outcome"),
    path(
        S + "appointments/<int:appointment_pk>/correction/",
        care.outcome_correction,
        name="outcome_correction",
    ),
    path(S + "deliverables/", deliverables.deliverable_new, name="deliverables"),
    path(S + "deliverables/<int:deliverable_pk>/", deliverables.deliverable, name="deliverable"),
    path(S + "deliverables/<int:deliverable_pk>/submissions/", deliverables.submission, name="submissions"),
    path(
        S + "deliverables/<int:deliverable_pk>/cancellation/", deliverables.cancellation, name="cancellation"
    ),
    path(S + "submissions/<int:submission_pk>/review/", deliverables.review, name="review"),
    path(S + "concerns/", care.concern_new, name="concerns"),
    path(S + "concerns/<int:concern_pk>/decision/", care.concern_decision, name="concern_decision"),
]
