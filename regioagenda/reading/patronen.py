"""Text of a fixed form: ids, addresses and codes."""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from urllib.parse import urlsplit

from regioagenda.base.late import dataclass
from regioagenda.reading.naam import LONGEST, as_slug, refused_elsewhere
from regioagenda.reading.schema import Diagnostics, Namen, fout, not_text
from regioagenda.reading.slips import without_stop
from regioagenda.reading.yamltree import Text, Tree

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])", re.IGNORECASE)
SLUG = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address on the web with a host that can exist: `https://[x.nl`, `https://x.nl:a` are not."""
    try:
        parts = urlsplit(text)
        port = parts.port
        if len(parts.netloc) > 255:
            return False
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return False
    known = unicodedata.normalize("NFKC", parts.hostname or "") == parts.hostname
    right = known and "@" not in parts.netloc and (port is None or 0 < port < 65_536) and not parts.netloc.endswith(":")
    return bool(right and _HOST.fullmatch(host))


@dataclass(frozen=True, slots=True, kw_only=True)
class Patroon:
    """Text of a fixed form, such as an address or a code."""

    naam: str
    vorm: str
    hint: str
    voorbeeld: str
    # Becomes the name of a file or folder.
    is_naam: bool = False
    # Must be an address that every program can take apart.
    is_adres: bool = False

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the text when it has the form."""
        if not isinstance(tree, Text):
            return not_text(tree, name)
        value, told = without_stop(tree, tree.value) if self.is_adres else (tree.value, ())
        if re.fullmatch(self.vorm, value) is None:
            shown = tree.value if len(tree.value) <= LONGEST else f"{tree.value[:LONGEST]}…"
            return fout(tree.where, "vorm-onjuist", f"“{shown}” is geen geldige waarde voor “{name}”.", self.hint)
        if self.is_adres and not is_web_address(value):
            shown = tree.value if len(tree.value) <= LONGEST else f"{tree.value[:LONGEST]}…"
            return fout(tree.where, "vorm-onjuist", f"“{shown}” is geen adres dat bestaat.", self.hint)
        if self.is_naam and (reason := refused_elsewhere(tree.value)):
            shown = tree.value if len(tree.value) <= LONGEST else f"{tree.value[:LONGEST]}…"
            message = f"“{shown}” kan niet bij “{name}”: {reason}."
            return fout(tree.where, "vorm-onjuist", message, f"Kies een andere naam, zoals “{as_slug(tree.value)}”.")
        return value, told

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema."""
        return {"type": ["string", "number"], "pattern": f"^(?:{self.vorm})$", "patternErrorMessage": self.hint}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the text itself."""
        return str(value)

    def data(self, value: Any) -> object:
        """Give the text itself."""
        return str(value)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of a text."""
        return {"type": "string"}


SLUGVORM = Patroon(
    naam="id",
    vorm=SLUG.pattern,
    hint="Gebruik kleine letters, cijfers, punten en streepjes, zoals “stap-3”.",
    voorbeeld="stap-3",
    is_naam=True,
)
PAGINA_ADRES = Patroon(
    naam="adres op deze site",
    vorm=r"/(?:[A-Za-z0-9][A-Za-z0-9._-]*/)+",
    hint="Schrijf het adres zonder de naam van de site, met een / aan het begin en het einde: /agendas/regio/1.1-fietspad/.",
    voorbeeld="/agendas/regio/1.1-fietspad/",
)
WEBADRES = Patroon(
    naam="webadres",
    vorm=r"https://[^\s\"<>]+",
    hint="Schrijf het hele adres, zoals https://www.haarlem.nl.",
    voorbeeld="https://www.haarlem.nl",
    is_adres=True,
)
# Links on the site are relative, so it may lie below a path.
SITEADRES = Patroon(
    naam="adres van de site",
    vorm=r"https://[^\s\"<>/?#]+(?:/[^\s\"<>/?#]+)*",
    hint="Schrijf https:// en de naam van de site, zonder schuine streep aan het eind, zoals https://www.example.nl of "
    "https://www.example.nl/agenda.",
    voorbeeld="https://www.example.nl",
    is_adres=True,
)
MAILADRES = Patroon(
    naam="e-mailadres",
    vorm=r"[^\s@<>\"]+@[^\s@<>\"]+\.[a-z]{2,}",
    hint="Schrijf bijvoorbeeld contact@gemeente.nl.",
    voorbeeld="contact@gemeente.nl",
)
REGELS = Patroon(
    naam="regels in de bron",
    vorm=r"[0-9]+(?:-[0-9]+)?(?:, ?[0-9]+(?:-[0-9]+)?)*",
    hint="Schrijf regelnummers zoals 12 of 12-20, met komma's ertussen.",
    voorbeeld="12-20",
)
CBS_CODE = Patroon(
    naam="CBS-code", vorm=r"GM[0-9]{4}", hint="Schrijf GM en vier cijfers, zoals GM0392.", voorbeeld="GM0392"
)
OPSLAG = Patroon(
    naam="eigenaar/naam",
    vorm=r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+",
    hint="Schrijf de eigenaar, een schuine streep en de naam, zoals regio/agenda.",
    voorbeeld="regio/agenda",
)
# In YAML an unquoted `#` starts a comment, so it may be left out.
KLEUR = Patroon(
    naam="kleur",
    vorm=r"#?[0-9A-Fa-f]{6}",
    hint='Schrijf zes cijfers en letters a-f tussen aanhalingstekens, zoals "#0b4f6c".',
    voorbeeld='"#0b4f6c"',
)
AFBEELDING = Patroon(
    naam="afbeelding in bestanden",
    vorm=r"bestanden/[A-Za-z0-9_./-]+\.(?:png|jpg|jpeg|webp|gif)",
    hint="Zet de afbeelding in content/bestanden/ en schrijf bestanden/logo.png (of jpg, webp of gif).",
    voorbeeld="bestanden/logo.png",
)
LETTERBESTAND = Patroon(
    naam="lettertype in bestanden",
    vorm=r"bestanden/[A-Za-z0-9_./-]+\.woff2",
    hint="Zet het lettertype in content/bestanden/ en schrijf bestanden/letter.woff2.",
    voorbeeld="bestanden/letter.woff2",
)
JAARTAL = Patroon(naam="jaar", vorm=r"(?:19|20|21)[0-9]{2}", hint="Schrijf een jaar, zoals 2026.", voorbeeld="2026")
BIJLAGE = Patroon(
    naam="bestand in bestanden",
    vorm=r"bestanden/[A-Za-z0-9_./-]+\.(?:pdf|csv|ods|odt)",
    hint="Zet het bestand in content/bestanden/ en schrijf bestanden/naam.pdf (of csv, ods of odt).",
    voorbeeld="bestanden/voortgang.pdf",
)
GEOJSON = Patroon(
    naam="kaart in bestanden",
    vorm=r"bestanden/[A-Za-z0-9_./-]+\.geojson",
    hint="Zet het bestand in content/bestanden/ en schrijf bestanden/naam.geojson.",
    voorbeeld="bestanden/route.geojson",
)
TELEFOON = Patroon(
    naam="telefoonnummer",
    vorm=r"\+?[0-9][0-9 ()-]{5,19}",
    hint="Schrijf het nummer met cijfers en spaties, zoals 023 123 45 67.",
    voorbeeld="023 123 45 67",
)
