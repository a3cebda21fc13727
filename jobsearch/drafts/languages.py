"""How mail programs of seven languages write above a forwarded message, and what a receipt for an application says."""

import re

# The words before the colon, by what they say. Programs: Gmail, Outlook, Apple Mail, Thunderbird, GMX, Orange.
LABELS: dict[str, tuple[str, ...]] = {
    "from": ("from", "von", "de", "da", "van", "från"),
    "date": (
        "date", "sent", "datum", "gesendet", "gesendet am", "envoyé", "envoyé le", "fecha", "enviado",
        "enviado el", "data", "inviato", "enviada", "enviada em", "verzonden", "skickat",
    ),
    "to": ("to", "an", "à", "a", "para", "aan", "till"),
    "cc": ("cc", "kopie", "cópia", "copia"),
    "subject": ("subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne"),
}  # fmt: skip
FIELD_OF = {label: field for field, labels in LABELS.items() for label in labels}
LABELLED = re.compile(r"^[>\s|*_]*([^\W\d_][^:\n]{0,20}?)[*_]*\s*:[*_]*\s*(.*)$")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janv enero ene gennaio gen janeiro januari",
            "february feb februar février févr fevr febrero febbraio fevereiro fev februari",
            "march mar märz mär mrz mars marzo março maart mrt",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei maj",
            "june jun juni juin junio giugno giu junho",
            "july jul juli juillet juil julio luglio lug julho",
            "august aug août aout agosto ago augustus augusti",
            "september sep sept septembre septiembre settembre set setembro",
            "october oct oktober okt octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro",
        ),
        1,
    )
    for name in names.split()
}

# Subjects begin with these when a message is answered or forwarded.
PREFIX = re.compile(
    r"(?i)^\s*(?:(?:re|aw|sv|vs|antw|fwd?|wg|tr|rv|i|enc|doorst|vb)(?:\[\d+\])?\s*:\s*)+",
)
INVITED = re.compile(
    r"(?i)^\s*(?:(?:updated |new |aktualisierte |neue )?(?:invitation|einladung|invito|convite|uitnodiging|invitación)"
    r"(?: from .{1,80}?)?|accepted|declined|tentative|canceled(?: event)?|cancelled(?: event)?|abgesagt)\s*:\s*"
)
APPLIED = re.compile(
    r"(?i)\b(?:thank(?:s| you) for (?:applying|your application|your interest)|application (?:received|submitted|"
    r"confirmation|was sent)|(?:we(?:’|'| ha)ve|we) received your application|your application (?:to|for|at|was sent)|"
    r"bewerbung (?:erhalten|eingegangen)|eingang (?:ihrer|deiner) bewerbung|(?:ihre|deine) bewerbung|"
    r"votre candidature|su candidatura|tu candidatura|la tua candidatura|sua candidatura|"
    r"(?:uw|je) sollicitatie)"
)
