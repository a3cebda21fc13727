"""The names of months and weekdays in English, German, Spanish, French, Italian, Portuguese, Dutch and Polish."""

import unicodedata

_NAMES = {
    1: "january jan januar jänner enero ene janvier janv gennaio gen janeiro januari styczen stycznia",
    2: "february feb februar februario febrero fevrier fevr fev febbraio fevereiro februari luty lutego",
    3: "march mar marz mrz marzo mars março maart mrt marzec marca",
    4: "april apr abril abr avril avr aprile kwiecien kwietnia",
    5: "may mai mayo maggio mag maio mei maj maja",
    6: "june jun juni junio juin giugno giu junho czerwiec czerwca",
    7: "july jul juli julio juillet juil luglio lug julho lipiec lipca",
    8: "august aug agosto ago août aout aou augustus sierpien sierpnia",
    9: "september sep sept septiembre setiembre septembre settembre set setembro wrzesien wrzesnia",
    10: "october oct oktober okt octubre octobre ottobre ott outubro out pazdziernik pazdziernika",
    11: "november nov noviembre novembre novembro listopad listopada",
    12: "december dec dezember dez diciembre dic decembre dicembre dezembro grudzien grudnia",
}
_WEEKDAYS = """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
    montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so
    lunes martes miercoles mie jueves jue viernes vie sabado domingo dom
    lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
    lunedi martedi mercoledi giovedi gio venerdi sabato domenica
    segunda terca quarta quinta sexta
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""


def plain(word: str) -> str:
    """Return a word in lower case without accents, as names of months are compared."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


MONTHS = {plain(name): number for number, names in _NAMES.items() for name in names.split()}
WEEKDAYS = frozenset(plain(name) for name in _WEEKDAYS.split())


def month_named(word: str) -> int | None:
    """Return the number of the month that a word names, None where it names none."""
    return MONTHS.get(plain(word).rstrip("."))
