"""Where pages offer guides: each place by its name, with the words from which a writer of guides chooses it.

A page asks with `{% guides_for "offer" %}` (`resources/templatetags/guides.py`). A new place is a line here and a tag
there.
"""

AT_MOST = 2  # links in one place: more are a list, which nobody reads there

PLACES: dict[str, str] = {
    "preparing": "Today, while a student prepares for the search",
    "applied_alone": "Today, after an application with nobody behind it was logged",
    "log_empty": "The log, while nothing is in it yet",
    "opening_alone": "An opening’s page, while nobody is behind it",
    "mock_technical": "Before a mock technical interview",
    "mock_cultural": "Before a mock cultural interview",
    "screen": "An opening’s page, before a first call",
    "culture": "An opening’s page, before a cultural interview",
    "technical": "An opening’s page, before a technical interview",
    "take_home": "An opening’s page, before a take-home task",
    "team": "An opening’s page, before meeting the team",
    "final": "An opening’s page, before a final round",
    "after_interview": "An opening’s page, after a round of an interview",
    "resume": "Handing in a resume",
    "pitch": "Handing in an elevator pitch",
    "linkedin": "Handing in a LinkedIn profile",
    "portfolio": "Handing in a portfolio",
    "offers": "The list of offers",
    "offer": "An offer’s page",
    "negotiation": "An offer’s page, beside what the student asks for",
    "ideas": "The ideas board",
}
