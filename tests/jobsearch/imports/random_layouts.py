# ruff: noqa: E501 - a row of a file is a line
"""Layouts that nobody chose: trackers with headers in six languages, columns in any order, of many dialects and encodings.

Each is made from a seed, so that the same number gives the same file, with the rows that it means.
"""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

TODAY = date(2026, 11, 29)
EMPLOYERS = (
    "Globex", "Initech", "Hooli", "Café Société", "Müller & Söhne GmbH", "Acme, Inc.", "Banco del Sur", "Łódź Soft", "Umber",
    "Pied Piper", "Société Lumière", "Vehement Capital", "Blue Sun Corp", "Niño Labs", "Übermorgen AG", "O’Reilly Tools",
)  # fmt: skip
ROLES = (
    "Junior Developer", "Backend Engineer", "Front-end Dev", "QA Engineer", "Data Analyst", "Software Engineer II",
    "Desarrollador web", "Développeur Python", "Softwareentwickler", "Sviluppatore", "Full Stack Developer (Remote)",
)  # fmt: skip
PEOPLE = (
    "Priya Shah", "Ivy Frost", "Grace Lin", "Tom Bell", "Nadia Lindgren", "José Núñez", "Renée Müller", "Ana Ruiz",
    "Sam O’Neil", "Zoë de Vries", "Luca Bianchi", "Inês Carvalho",
)  # fmt: skip
WORDS = {  # what each language calls its columns, and its statuses
    "en": {"day": ["Date Applied", "Applied", "Date", "Application Date", "Applied On"], "employer": ["Company", "Employer", "Company Name"],
           "role": ["Role", "Position", "Job Title", "Title"], "status": ["Status", "Stage", "Outcome"], "link": ["Link", "URL", "Job Posting"],
           "note": ["Notes", "Comments"], "person": ["Contact", "Contact Person", "Recruiter"], "out": ["Salary", "Location", "Source", "Deadline"],
           "statuses": ["Applied", "Rejected", "Interview", "No response", "Offer"]},
    "de": {"day": ["Beworben am", "Datum", "Bewerbungsdatum"], "employer": ["Firma", "Unternehmen", "Arbeitgeber"],
           "role": ["Stelle", "Position", "Jobtitel"], "status": ["Status", "Stand", "Ergebnis"], "link": ["Link", "Anzeige", "Stellenanzeige"],
           "note": ["Bemerkungen", "Notizen"], "person": ["Ansprechpartner", "Kontaktperson"], "out": ["Gehalt", "Ort", "Quelle"],
           "statuses": ["Beworben", "Absage", "Vorstellungsgespräch", "Keine Antwort"]},
    "es": {"day": ["Fecha", "Fecha de aplicación", "Fecha de postulación"], "employer": ["Empresa", "Compañía"],
           "role": ["Puesto", "Cargo", "Vacante"], "status": ["Estado", "Resultado", "Etapa"], "link": ["Enlace", "Link"],
           "note": ["Notas", "Comentarios", "Observaciones"], "person": ["Contacto", "Persona de contacto"], "out": ["Salario", "Ubicación"],
           "statuses": ["Enviado", "Rechazado", "Entrevista", "Sin respuesta"]},
    "fr": {"day": ["Date de candidature", "Date", "Date d'envoi"], "employer": ["Entreprise", "Société"],
           "role": ["Poste", "Intitulé du poste"], "status": ["Statut", "État", "Résultat"], "link": ["Lien", "Annonce", "Lien de l'offre"],
           "note": ["Commentaires", "Remarques", "Notes"], "person": ["Contact", "Interlocuteur"], "out": ["Salaire", "Lieu", "Ville"],
           "statuses": ["Envoyée", "Refus", "Entretien", "Sans réponse"]},
    "it": {"day": ["Data candidatura", "Data", "Data di invio"], "employer": ["Azienda", "Società"],
           "role": ["Ruolo", "Posizione"], "status": ["Stato", "Esito"], "link": ["Link", "Annuncio"],
           "note": ["Note", "Commenti"], "person": ["Referente", "Contatto"], "out": ["Stipendio", "Città", "Sede"],
           "statuses": ["Inviata", "Rifiutata", "Colloquio", "Nessuna risposta"]},
    "pt": {"day": ["Data", "Data da candidatura", "Data de envio"], "employer": ["Empresa", "Empregador"],
           "role": ["Vaga", "Cargo", "Função"], "status": ["Situação", "Status", "Resultado"], "link": ["Link", "Link da vaga"],
           "note": ["Observações", "Comentários"], "person": ["Contato", "Recrutador"], "out": ["Salário", "Cidade", "Fonte"],
           "statuses": ["Enviado", "Recusado", "Entrevista", "Sem resposta"]},
}  # fmt: skip
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
}
NAMED = {"en": "{name} {d}, {y}", "de": "{d}. {name} {y}", "es": "{d} de {name} de {y}", "fr": "{d} {name} {y}", "it": "{d} {name} {y}", "pt": "{d} de {name} de {y}"}  # fmt: skip
ORDERED = {"{m}/{d}/{y}": False, "{m:02}/{d:02}/{y}": False, "{d}/{m}/{y}": True, "{d:02}/{m:02}/{y}": True, "{d:02}-{m:02}-{y}": True}  # fmt: skip
FORMATS = ("iso", "named", "short", "dots", "serial", "moment", *ORDERED)
ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")


@dataclass(frozen=True)
class Layout:
    """A file, the rows that it means, and what one would answer on its page."""

    content: bytes
    rows: list[tuple[str, str, str, str, str]]  # day, employer, person, role, link
    answers: dict[str, bool]
    what: str


def layout(seed: int) -> Layout:
    """Return the layout of this number."""
    pick = random.Random(seed)
    language = pick.choice(list(WORDS))
    words = WORDS[language]
    fields = [
        "day",
        "employer",
        "role",
        *(name for name in ("status", "link", "note", "person", "out") if pick.random() < 0.6),
    ]
    if "out" in fields and pick.random() < 0.4:
        fields.append("out2")
    pick.shuffle(fields)
    form = pick.choice(FORMATS)
    write, day_first = _writer(form, language)
    people = "person" in fields
    days = sorted(TODAY - timedelta(days=pick.randrange(1, 160)) for _ in range(pick.randrange(5, 40)))
    out_names = pick.sample(words["out"], 2)
    names = {name: out_names[0] if name == "out" else out_names[1] if name == "out2" else pick.choice(words[name])
             for name in fields}  # fmt: skip
    table, meant, seen = [], [], set()
    for number, day in enumerate(days):
        record = {
            "day": write(day), "employer": pick.choice(EMPLOYERS), "role": pick.choice(ROLES),
            "status": pick.choice(words["statuses"]),
            "link": f"https://jobs.example.com/{seed}/{number}" if pick.random() < 0.7 else pick.choice(["", "-", "n/a"]),
            "note": pick.choice(["", "through a friend", "sent the long CV; waiting", "ask about remote, too"]),
            "person": pick.choice(PEOPLE) if pick.random() < 0.7 else "", "out": pick.choice(["", "60k", "Berlin"]), "out2": "x",
        }  # fmt: skip
        link = record["link"] if "link" in fields and record["link"].startswith("http") else ""
        key = (day.isoformat(), record["employer"], record["person"] if people else "", record["role"], link)
        if key in seen:
            continue
        seen.add(key)
        table.append([record[name] for name in fields])
        meant.append(key)
    text = _written(pick, [names[name] for name in fields], table)
    encoding = pick.choice(ENCODINGS)
    try:
        content = text.encode(encoding)
    except UnicodeEncodeError:
        encoding, content = "utf-8", text.encode()
    answers = {} if day_first is None else {"day_first": day_first}
    return Layout(content, meant, answers, f"{seed}: {language}, {form}, {encoding}, {list(names.values())}")


def _writer(form: str, language: str) -> tuple[Callable[[date], str], bool | None]:
    """Return how days are written, and whether days come first where the form alone does not say."""
    if form in ORDERED:
        return lambda day: form.format(d=day.day, m=day.month, y=day.year), ORDERED[form]
    return {
        "iso": lambda day: day.isoformat(),
        "named": lambda day: NAMED[language].format(
            name=MONTHS[language][day.month - 1], d=day.day, y=day.year
        ),
        "short": lambda day: f"{day.day:02}-{MONTHS['en'][day.month - 1][:3]}-{day:%y}",
        "dots": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
        "serial": lambda day: str((day - date(1899, 12, 30)).days),
        "moment": lambda day: f"{day.isoformat()} 15:30:00",
    }[form], None


def _written(pick: random.Random, header: list[str], table: list[list[str]]) -> str:
    """Write the table as some program would."""
    style = pick.choice(["comma", "comma", "semicolon", "tab", "sep", "markdown", "titles"])
    if style == "markdown":
        lines = ["| " + " | ".join(cells) + " |" for cells in [header, ["---"] * len(header), *table]]
        return "# Jobs\n\n" + "\n".join(lines) + "\n"
    sign = {"semicolon": ";", "tab": "\t", "sep": ";"}.get(style, ",")
    file = io.StringIO()
    writer = csv.writer(file, delimiter=sign, lineterminator=pick.choice(["\n", "\r\n"]))
    if style == "titles":
        writer.writerow(["My job hunt", *[""] * (len(header) - 1)])
        writer.writerow([""] * len(header))
    writer.writerows([header, *table])
    return ("sep=;\n" if style == "sep" else "") + file.getvalue()
