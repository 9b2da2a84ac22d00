"""What a region's agenda is made of. Each class is a content file or a part of one; each field is declared once.

Names of fields are the words editors type. `Content` is what was read; `Region` is the proof that every reference in
it resolves.
"""

from regioagenda.domain.model.agenda import (
    Actie,
    Agenda,
    Benamingen,
    Cel,
    Deelactie,
    Pagina,
    Rij,
    Samenhang,
    Tabel,
    Thema,
    Verband,
)
from regioagenda.domain.model.delen import Betrokkene, Bron, Kerncijfer, Moment, Opmerking, Resultaat, Status
from regioagenda.domain.model.partij import Gemeente, Leden, Organisatie
from regioagenda.domain.model.site import (
    Begrip,
    Begrippen,
    Beveiliging,
    Contact,
    Document,
    Documenten,
    Onderwerp,
    Onderwerpen,
    Site,
    Zoekwoord,
    Zoekwoorden,
)

__all__ = [
    "Actie",
    "Agenda",
    "Begrip",
    "Begrippen",
    "Benamingen",
    "Betrokkene",
    "Beveiliging",
    "Bron",
    "Cel",
    "Contact",
    "Deelactie",
    "Document",
    "Documenten",
    "Gemeente",
    "Kerncijfer",
    "Leden",
    "Moment",
    "Onderwerp",
    "Onderwerpen",
    "Opmerking",
    "Organisatie",
    "Pagina",
    "Resultaat",
    "Rij",
    "Samenhang",
    "Site",
    "Status",
    "Tabel",
    "Thema",
    "Verband",
    "Zoekwoord",
    "Zoekwoorden",
]
