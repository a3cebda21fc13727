"""The tables of claims that a student gets: what they asked and said, what was decided and why, what was paid."""

from django.db.models import Q

from people.held_data.held import COLLEAGUE, HIDDEN, INSIDE, SALT, HeldTable, student

OF_HOLD = {"salt": HIDDEN, "by": COLLEAGUE, "reason": "it may be about a dispute between us"}

OF_CLAIMS: tuple[HeldTable, ...] = (
    HeldTable("guarantee.Claim", "Your claims", student(), {"salt": HIDDEN}),
    HeldTable(
        "guarantee.MoreAsked",
        "What you were asked about your claims",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.MoreAnswered",
        "Your answers about your claims",
        student("asked__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.Accommodation",
        "Accommodations that you asked for",
        student("search__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.AccommodationDocument",
        "Documents that you sent with it",
        student("accommodation__search__student"),
    ),
    HeldTable(
        "guarantee.AccommodationDecision",
        "What was decided on it",
        student("accommodation__search__student"),
        {"salt": HIDDEN, "back_by": COLLEAGUE, "back_at": INSIDE, "back_why": INSIDE},
        only=Q(back_at__isnull=True) & (Q(needs_second=False) | Q(agreed_at__isnull=False)),
    ),
    HeldTable(
        "guarantee.AccommodatedPeriod",
        "Weeks and months that it excused",
        student("decision__accommodation__search__student"),
    ),
    HeldTable(
        "guarantee.ClaimStatement",
        "What you said on the requirements of your claims",
        student("claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.StatementDocument",
        "Documents that came with what you said",
        student("statement__claim__student"),
    ),
    HeldTable(
        "guarantee.ClaimHold",
        "Until when your claims waited, and why",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.HoldLifted",
        "Claims that went on earlier",
        student("hold__claim__student"),
        {"by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.Decision",
        "Decisions on your claims",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(final__isnull=False),
    ),
    HeldTable(
        "guarantee.Hearing",
        "What was found before a denial, as it was put to you",
        student("claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingTimeRequest",
        "More time that you asked for to answer",
        student("hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingExtension",
        "More time that you were given to answer",
        student("hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingAnswer",
        "Your answers before a denial",
        student("hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingPoint",
        "What you said on each finding",
        student("answer__hearing__claim__student"),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.HearingFile",
        "Files that you sent with it",
        student("point__answer__hearing__claim__student"),
    ),
    HeldTable(
        "guarantee.HearingClosed",
        "When you had been heard",
        student("hearing__claim__student"),
        {"evidence": INSIDE},
    ),
    HeldTable(
        "guarantee.PointReply",
        "What decisions answer to what you said",
        lambda whose: Q(point__answer__hearing__claim__student=whose.pk, decision__final__isnull=False),
        {"salt": HIDDEN},
    ),
    HeldTable(
        "guarantee.FinalDecision",
        "Since when the decisions on your claims are final",
        student("decision__claim__student"),
    ),
    HeldTable("guarantee.Letter", "Letters on your claims", student("final__decision__claim__student"), SALT),
    HeldTable("guarantee.Appeal", "Your appeal", student("claim__student"), {"salt": HIDDEN}),
    HeldTable("guarantee.AppealDocument", "Files of your appeal", student("appeal__claim__student")),
    HeldTable(
        "guarantee.AppealProposal",
        "What two admins ruled on your appeal",
        student("appeal__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(answer__agrees=True),
    ),
    HeldTable(
        "guarantee.Reopening",
        "Proposals to open the decision on your claim again",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable("guarantee.ReopeningWord", "What you said to that", student("reopening__claim__student"), SALT),
    HeldTable(
        "guarantee.ReopeningAnswer",
        "Whether the decision was opened again",
        student("reopening__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable("guarantee.LegalHold", "Legal holds on your claims", student("claim__student"), OF_HOLD),
    HeldTable("guarantee.LegalHoldLifted", "Legal holds lifted", student("hold__claim__student"), OF_HOLD),
    HeldTable(
        "guarantee.Settlement",
        "Settlements that you were offered",
        student("claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(opinion__agrees=True),
    ),
    HeldTable(
        "guarantee.SettlementEnd",
        "What became of them, with your word",
        student("settlement__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
        only=Q(settlement__opinion__agrees=True),
    ),
    HeldTable("guarantee.OwedRefund", "Refunds that are owed to you", student("claim__student")),
    HeldTable("guarantee.PayeeShare", "Who gets how much of your refund", student("owed__claim__student")),
    HeldTable(
        "guarantee.RefundPayment",
        "What was paid of your refund",
        student("share__owed__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
    HeldTable(
        "guarantee.ReturnedPayment",
        "Payments to you that came back",
        student("payment__share__owed__claim__student"),
        {"salt": HIDDEN, "by": COLLEAGUE},
    ),
)
