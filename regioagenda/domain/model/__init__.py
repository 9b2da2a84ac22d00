"""What a region's agenda is made of. Each class is a content file or a part of one; each field is declared once.

Names of fields are the words editors type. `Content` is what was read; `Region` is the proof that every reference in
it resolves.
"""

from regioagenda.domain.model.agenda import Actie, Agenda, Benamingen, Deelactie, Pagina, Thema
from regioagenda.domain.model.bijlagen import Cel, NietOpgenomen, Rij, Samenhang, Tabel, Verband, Weggelaten
from regioagenda.domain.model.delen import (
    Bestand,
    Betrokkene,
    Bron,
    Kerncijfer,
    Moment,
    Negeer,
    Opmerking,
    Resultaat,
    Status,
)
from regioagenda.domain.model.partij import Gemeente, Leden, Organisatie
from regioagenda.domain.model.site import (
    Begrip,
    Begrippen,
    Beheer,
    Beveiliging,
    Contact,
    Controle,
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
    "Beheer",
    "Benamingen",
    "Bestand",
    "Betrokkene",
    "Beveiliging",
    "Bron",
    "Cel",
    "Contact",
    "Controle",
    "Deelactie",
    "Document",
    "Documenten",
    "Gemeente",
    "Kerncijfer",
    "Leden",
    "Moment",
    "Negeer",
    "NietOpgenomen",
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
    "Weggelaten",
    "Zoekwoord",
    "Zoekwoorden",
]
