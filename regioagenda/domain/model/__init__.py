"""What a region's agenda is made of. Each class is a content file or a part of one; each field is declared once.

Names of fields are the words editors type. `Content` is what was read; `Region` is the proof that every reference in
it resolves.
"""

from collections.abc import Mapping
from types import MappingProxyType

from regioagenda.domain.model.agenda import Actie, Agenda, Benamingen, Deelactie, Doelstelling, Thema
from regioagenda.domain.model.bijlagen import Cel, Kolom, NietOpgenomen, Rij, Samenhang, Tabel, Verband, Weggelaten
from regioagenda.domain.model.delen import (
    Bestand,
    Betrokkene,
    Bron,
    Contact,
    Kerncijfer,
    Lezing,
    Moment,
    Negeer,
    Opmerking,
    Resultaat,
    Standpunt,
    Status,
)
from regioagenda.domain.model.editie import Editie, EditieActie, EditieDeel, EditieMoment, EditieStatus, EditieTrekker
from regioagenda.domain.model.huisstijl import Huisstijl, Letter
from regioagenda.domain.model.onderzoek import (
    Beoordeling,
    Criterium,
    Fractie,
    Gegevens,
    Optie,
    Peiling,
    Peilvraag,
    Raad,
    Stemgewichten,
    Uitslag,
    Variant,
    Vergelijking,
    Vergelijkingsdeel,
)
from regioagenda.domain.model.pagina import Leestip, Onderdeel, Pagina
from regioagenda.domain.model.partij import Bestuurder, Gemeente, Leden, Organisatie, Tegel
from regioagenda.domain.model.site import (
    Begrip,
    Begrippen,
    Beheer,
    Beveiliging,
    Controle,
    Document,
    Documenten,
    Onderwerp,
    Onderwerpen,
    Site,
    Zoekwoord,
    Zoekwoorden,
)
from regioagenda.domain.model.toegankelijkheid import Afwijking, Onderzoek, Toegankelijkheidstest, Verklaring
from regioagenda.domain.model.vragen import Vraag, Vragen

Overzicht = Vragen | Samenhang | NietOpgenomen
# What the page is called that an agenda has of each list, in the order in which visitors see them.
OVERZICHTEN: Mapping[type, str] = MappingProxyType(
    {Vragen: "vragen", Samenhang: "samenhang", NietOpgenomen: "niet-opgenomen"}
)
# What has a page of its own below an agenda, or is one: its file gives it its name.
Item = Agenda | Thema | Actie | Pagina | Tabel | Gegevens | Editie

__all__ = [
    "OVERZICHTEN",
    "Actie",
    "Afwijking",
    "Agenda",
    "Begrip",
    "Begrippen",
    "Beheer",
    "Benamingen",
    "Beoordeling",
    "Bestand",
    "Bestuurder",
    "Betrokkene",
    "Beveiliging",
    "Bron",
    "Cel",
    "Contact",
    "Controle",
    "Criterium",
    "Deelactie",
    "Document",
    "Documenten",
    "Doelstelling",
    "Editie",
    "EditieActie",
    "EditieDeel",
    "EditieMoment",
    "EditieStatus",
    "EditieTrekker",
    "Fractie",
    "Gegevens",
    "Gemeente",
    "Huisstijl",
    "Item",
    "Kerncijfer",
    "Kolom",
    "Leden",
    "Leestip",
    "Letter",
    "Lezing",
    "Moment",
    "Negeer",
    "NietOpgenomen",
    "Onderdeel",
    "Onderwerp",
    "Onderwerpen",
    "Onderzoek",
    "Opmerking",
    "Optie",
    "Organisatie",
    "Overzicht",
    "Pagina",
    "Peiling",
    "Peilvraag",
    "Raad",
    "Resultaat",
    "Rij",
    "Samenhang",
    "Site",
    "Standpunt",
    "Status",
    "Stemgewichten",
    "Tabel",
    "Tegel",
    "Thema",
    "Toegankelijkheidstest",
    "Uitslag",
    "Variant",
    "Verband",
    "Vergelijking",
    "Vergelijkingsdeel",
    "Verklaring",
    "Vraag",
    "Vragen",
    "Weggelaten",
    "Zoekwoord",
    "Zoekwoorden",
]
