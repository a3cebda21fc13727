"""Every table that may say something of students, named once: given to one who asks what is held, or not, and why.

`tests/people/held_data` finds a model named nowhere, and one that leads to a student but is called the school’s.
"""

from django.db.models import Q

from people.held_data.claim_tables import OF_CLAIMS
from people.held_data.held import COLLEAGUE, HIDDEN, INSIDE, HeldTable, student, through, user

HELD: tuple[HeldTable, ...] = (
    HeldTable(
        "people.User",
        "Your account",
        user("pk"),
        {"password": HIDDEN, "session_epoch": INSIDE, "is_superuser": INSIDE, "is_staff": INSIDE},
    ),
    HeldTable("account.EmailAddress", "Your mail addresses", user()),
    HeldTable("mfa.Authenticator", "Your second factors", user(), {"data": HIDDEN}),
    HeldTable(
        "usersessions.UserSession", "Where you are signed in", user(), {"session_key": HIDDEN, "data": INSIDE}
    ),
    HeldTable("core.StoredFile", "Files that you uploaded", user("by"), {"digest": INSIDE}),
    HeldTable(
        "core.InboundMail",
        "Mail that you sent to your private address",
        through("jobsearch.Draft", "mail"),
        {"digest": INSIDE, "source_key": INSIDE},
    ),
    HeldTable(
        "core.OutboxMail",
        "Mail that was sent to you",
        user("person"),
        {"key": INSIDE, "stop_page": HIDDEN, "last_error": INSIDE, "next_try_at": INSIDE},
    ),
    HeldTable(
        "core.AccessRecord",
        "Who looked at your record",
        lambda whose: Q(about_id=whose.pk) | Q(listed__contains=[whose.pk]),
        {"actor": COLLEAGUE, "listed": "names others"},
    ),
    HeldTable("people.AccountChange", "Changes of your account", user()),
    HeldTable("people.EntranceRecord", "Your sign-ins", user("person"), {"typed": HIDDEN}),
    HeldTable("people.Role", "Your roles", user()),
    HeldTable("people.Student", "You as a student", student("pk")),
    HeldTable("people.StateChange", "Where you were in the program, and when", student()),
    HeldTable("people.CohortMove", "Moves between cohorts", student()),
    HeldTable("people.Assignment", "Your coaches", student()),
    HeldTable("people.Certification", "Your graduation", student()),
    HeldTable(
        "people.RequirementOutcome",
        "The program’s requirements, one by one",
        student("certification__student"),
    ),
    HeldTable("people.ChosenHours", "Hours in which you want no mail", user()),
    HeldTable("people.MailChoice", "Which mails you chose", user()),
    HeldTable("people.ApiToken", "Tokens for your scripts", user(), {"digest": HIDDEN, "proof": HIDDEN}),
    HeldTable("people.DataDownload", "Downloads like this one", student()),
    HeldTable("commitments.Acknowledgement", "The Commitment that you acknowledged", student()),
    HeldTable("commitments.ConditionRecord", "Conditions of the guarantee", student()),
    HeldTable("commitments.Signature", "Your signatures", student()),
    HeldTable("commitments.Search", "Your searches", student()),
    HeldTable("commitments.Ending", "How your searches ended", student("search__student")),
    HeldTable("commitments.Excusal", "Weeks and months excused", student("search__student")),
    HeldTable("commitments.Leave", "Your leave", student("search__student")),
    HeldTable("commitments.Outage", "Times in which nothing was due from you", student(), {"by": COLLEAGUE}),
    HeldTable("commitments.PayersRecord", "What was recorded of your tuition", student()),
    HeldTable("commitments.TuitionPayer", "Who paid your tuition", student("record__student")),
    HeldTable(
        "commitments.ClauseQuestion",
        "Your questions about the Commitment",
        lambda whose: Q(student=whose.pk) | Q(asker=whose.user_id),
        {"key": HIDDEN},
    ),
    HeldTable(
        "commitments.ClauseAnswer",
        "Answers to your questions",
        lambda whose: Q(question__student=whose.pk) | Q(question__asker=whose.user_id),
    ),
    HeldTable("jobsearch.Contact", "People you know in your search", student(), {"name_key": INSIDE}),
    HeldTable("jobsearch.SamePerson", "Names that you said are one person", student("contact__student")),
    HeldTable("jobsearch.ColdNoticeAnswer", "When you read that your search is mostly online", student()),
    HeldTable("jobsearch.ContactDetails", "What you wrote down of people", student("contact__student")),
    HeldTable(
        "jobsearch.ContactDetailsEvent",
        "What you wrote down of people, earlier wordings",
        student("pgh_obj__contact__student"),
    ),
    HeldTable("jobsearch.FollowUp", "Your follow-ups", student()),
    HeldTable("jobsearch.FollowUpMove", "How your follow-ups were settled", student("follow_up__student")),
    HeldTable("jobsearch.FollowUpEvent", "Your follow-ups, earlier wordings", student("pgh_obj__student")),
    HeldTable("jobsearch.ImportedFile", "Trackers that you imported", student(), {"digest": INSIDE}),
    HeldTable(
        "jobsearch.ImportCorrection",
        "Corrections by an imported file",
        student("imported__student"),
        {"words_key": INSIDE},
    ),
    HeldTable("jobsearch.TrackerDraft", "Trackers before their import", student()),
    HeldTable(
        "jobsearch.RememberedAnswers", "How you had a file’s columns read", student(), {"header_key": INSIDE}
    ),
    HeldTable("jobsearch.OwnStage", "Your own stages", student()),
    HeldTable("jobsearch.Opening", "Your openings", student(), {"link_key": INSIDE, "source_key": INSIDE}),
    HeldTable("jobsearch.OpeningEvent", "Your openings, earlier wordings", student("pgh_obj__student")),
    HeldTable("jobsearch.StageMove", "Moves of your openings", student("opening__student")),
    HeldTable("jobsearch.OpeningNote", "Notes on your openings", student("opening__student")),
    HeldTable(
        "jobsearch.OpeningNoteEvent",
        "Notes on your openings, earlier wordings",
        student("pgh_obj__opening__student"),
    ),
    HeldTable("jobsearch.Activity", "Your activities", student(), {"source_key": INSIDE}),
    HeldTable(
        "jobsearch.ActivityEvent",
        "Your activities, earlier wordings",
        student("pgh_obj__student"),
        {"source_key": INSIDE},
    ),
    HeldTable("jobsearch.CalendarAddress", "Your calendar’s addresses", user(), {"digest": HIDDEN}),
    HeldTable("jobsearch.PublishedEvent", "What your calendar was given", user()),
    HeldTable("jobsearch.CorrectionRequest", "Corrections that you asked for", student("activity__student")),
    HeldTable("jobsearch.StudentDocument", "Your documents", student()),
    HeldTable("jobsearch.SentDocument", "Which document went where", student("opening__student")),
    HeldTable("jobsearch.DraftAddress", "Your private addresses for mail", student()),
    HeldTable("jobsearch.SenderAddress", "Addresses from which you send", student()),
    HeldTable("jobsearch.Draft", "Drafts from your mail", student()),
    HeldTable(
        "jobsearch.CheckResult", "What was found of your links and commits", student("activity__student")
    ),
    HeldTable("jobsearch.PendingCheck", "Links that are still to be checked", student("activity__student")),
    HeldTable("jobsearch.DeclaredSite", "Sites that you named as yours", student()),
    HeldTable("jobsearch.CodeAccount", "Your accounts at code hosts", student(), {"token": HIDDEN}),
    HeldTable("jobsearch.InterviewRound", "Rounds of your interviews", student("opening__student")),
    HeldTable("jobsearch.Acceptance", "Late activities that a coach accepted", student("activity__student")),
    HeldTable(
        "jobsearch.NetworkConnection", "Your network", student(), {"name_key": INSIDE, "employer_key": INSIDE}
    ),
    HeldTable("jobsearch.Offer", "Your offers", student()),
    HeldTable("jobsearch.OfferEvent", "Your offers, earlier wordings", student("pgh_obj__student")),
    HeldTable("jobsearch.AnswerCorrection", "Corrected answers to offers", student("offer__student")),
    HeldTable("jobsearch.OfferAsk", "What you asked employers for", student("offer__student")),
    HeldTable(
        "jobsearch.OfferAskEvent",
        "What you asked employers for, earlier wordings",
        student("pgh_obj__offer__student"),
    ),
    HeldTable("jobsearch.AskAnswer", "What employers answered", student("ask__offer__student")),
    HeldTable("jobsearch.OfferHelp", "Help that you asked for with offers", student("offer__student")),
    HeldTable("jobsearch.EmploymentDocument", "Documents of your employment", student("offer__student")),
    HeldTable(
        "jobsearch.EmploymentVerification",
        "How those documents were verified",
        student("document__offer__student"),
        {"by": COLLEAGUE},
    ),
    HeldTable("jobsearch.Extension", "More time for an offer", student("offer__student")),
    HeldTable(
        "jobsearch.OfferConfirmation", "What your coach confirmed of offers", student("offer__student")
    ),
    HeldTable("coaching.Appointment", "Your appointments", student()),
    HeldTable(
        "coaching.OutcomeCorrection", "Corrected outcomes of appointments", student("appointment__student")
    ),
    HeldTable(
        "coaching.BookingCorrection", "Corrected bookings of appointments", student("appointment__student")
    ),
    HeldTable("coaching.Message", "Messages with your coach", student(), {"form_key": INSIDE}),
    HeldTable(
        "coaching.MessageEvent", "Messages with your coach, earlier wordings", student("pgh_obj__student")
    ),
    HeldTable("coaching.Bounce", "Messages that came back", student("message__student")),
    HeldTable("coaching.ToldOtherwise", "How you were told otherwise", student("message__student")),
    HeldTable(
        "coaching.PutOff",
        "When your coach turned to others first",
        student(),
        {"by": COLLEAGUE, "ended_by": COLLEAGUE, "rank": INSIDE},
    ),
    HeldTable(
        "coaching.SetAside",
        "What your coach saw and left as it was",
        student(),
        {"by": COLLEAGUE, "undone_by": COLLEAGUE},
    ),
    HeldTable("coaching.MessageClosing", "Messages that your coach closed", student("message__student")),
    HeldTable(
        "coaching.Concern",
        "Concerns that were upheld",
        student(),
        {"raised_by": COLLEAGUE, "proposed_by": COLLEAGUE, "proposed_why": COLLEAGUE},
        only=Q(upheld=True),
    ),
    HeldTable("coaching.Deliverable", "Your deliverables", student()),
    HeldTable("coaching.DeliverableCorrection", "Corrected deliverables", student("deliverable__student")),
    HeldTable("coaching.Submission", "What you handed in", student("deliverable__student")),
    HeldTable(
        "coaching.Review", "Reviews of what you handed in", student("submission__deliverable__student")
    ),
    HeldTable(
        "coaching.ReviewCorrection", "Corrected reviews", student("review__submission__deliverable__student")
    ),
    HeldTable("coaching.Lapse", "When we had not heard from you", student("search__student")),
    HeldTable("coaching.DropCorrection", "Corrections of a dropped lapse", student("lapse__search__student")),
    HeldTable("resources.Idea", "Your ideas", student(), {"key": INSIDE}),
    HeldTable("resources.IdeaMove", "Moves of your ideas", student("idea__student")),
    HeldTable(
        "resources.IdeaSuggestion", "Suggestions about your ideas", student("idea__student"), {"key": INSIDE}
    ),
    HeldTable("standing.Period", "Your weeks and months, as they are judged", student("search__student")),
    HeldTable("standing.Standing", "Where you stand", student()),
    *OF_CLAIMS,
)
