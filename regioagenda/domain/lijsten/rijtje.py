"""One row of a list: what becomes of each of its cells, in the fields of an actie, and what found no place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from regioagenda.base.diagnostics import Location, suggestion
from regioagenda.base.late import dataclass
from regioagenda.domain.lijsten.blad import Cel
from regioagenda.domain.lijsten.doelen import MOMENT, ROL, gevouwen
from regioagenda.domain.lijsten.letterlijk import als_markdown, plat, schoon, zonder_bolletjes
from regioagenda.domain.lijsten.partijen import Partijen
from regioagenda.domain.lijsten.statuswoorden import lees_status
from regioagenda.domain.model import Actie, Moment, Resultaat, Status
from regioagenda.domain.woorden import StatusWaarde
from regioagenda.reading.schema import FAILED, velden
from regioagenda.reading.tijd import Bedoeling, Tijd, Weigering
from regioagenda.reading.wanneer import lees_wanneer
from regioagenda.reading.yamltree import Text

_NUMMER = re.compile(
    r"(?:(?:actie|speerpunt|project|maatregel|stap)\s+)?"
    r"(?P<nummer>[0-9]+(?:\.[0-9]+)+[a-z]?(?=[\s:.)–-])|[A-Z]?[0-9]+[a-z]?(?=\s*[:.)]\s)|[A-Z]\.?[0-9]+(?=\s))\s*[:.)–-]*\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_LIST = re.compile(r"[,;\n]")
_TIME_AND_WHAT = re.compile(r"(?P<tijd>[^:]{1,60}):\s+(?P<wat>\S.*)")
_LONGEST_TITLE = 120
_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """What there is to say of a cell or row: its place, its column, its words, and why. `kwijt`: it found no place."""

    plek: str
    kolom: str = ""
    waarde: str = ""
    waarom: str = ""
    kwijt: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Geplaatst:
    """A cell that found its place: the field that it went to and the words that went there."""

    plek: str
    kolom: str
    veld: str
    waarde: str
    doel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentUit:
    """A moment of a row."""

    soort: str
    tijd: Tijd
    wat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bekend:
    """What rows are read with: the parties and gemeenten by name, the subjects by folded name, the status words that an
    editor decided on."""

    partijen: Partijen
    gemeenten: Partijen
    onderwerpen: Mapping[str, str]
    statussen: Mapping[str, str] = field(default_factory=dict)


class Rijtje:
    """The fields of one actie, while its cells are laid in them.

    `velden` holds words by the name of the field, `lijsten` the lists, `status` the fields of its status; `secties` are
    pieces of its text: a heading, which may be empty, and Markdown.
    """

    def __init__(self, bekend: Bekend) -> None:
        self.bekend = bekend
        self.id = ""
        self.velden: dict[str, str] = {}
        self.lijsten: dict[str, list[str]] = {}
        self.status: dict[str, str] = {}
        self.betrokkenen: list[tuple[str, str]] = []
        self.momenten: list[MomentUit] = []
        self.secties: list[tuple[str, str]] = []
        self.ruw: dict[str, list[str]] = {}
        self.geplaatst: list[Geplaatst] = []
        self.meldingen: list[Melding] = []
        self.onbekende_partijen: dict[str, str] = {}
        self.onbekende_statussen: list[str] = []

    def leg(self, doel: str, cel: Cel, kolom: str) -> None:
        """Lay a cell in the field that its column goes to, or tell why not."""
        if cel.fout:
            self._kwijt(cel, kolom, cel.fout)
            return
        tekst, hidden = schoon(cel.tekst)
        if hidden:
            self._let_op(cel, kolom, "er stonden tekens in die niemand ziet; die zijn weggelaten")
        if not tekst:
            return
        self.ruw.setdefault(doel, []).append(tekst)
        place = _PLAATS.get(doel) or (Rijtje._rol if doel.startswith(ROL) else Rijtje._moment)
        place(self, doel, tekst, cel, kolom)

    def bevestig(self, doel: str, cel: Cel, kolom: str) -> None:
        """Note that a cell says what the file of its actie says already."""
        self.ruw.setdefault(doel, []).append(schoon(cel.tekst)[0])
        self._klaar(doel, cel, kolom, doel, plat(cel.tekst))

    def _kwijt(self, cel: Cel, kolom: str, waarom: str, waarde: str = "") -> None:
        self.meldingen.append(Melding(plek=cel.plek, kolom=kolom, waarde=kort(waarde or cel.tekst), waarom=waarom))

    def _let_op(self, cel: Cel, kolom: str, waarom: str) -> None:
        self.meldingen.append(Melding(plek=cel.plek, kolom=kolom, waarde=kort(cel.tekst), waarom=waarom, kwijt=False))

    def _klaar(self, doel: str, cel: Cel, kolom: str, veld: str, waarde: str) -> None:
        if not cel.herhaald:
            self.geplaatst.append(Geplaatst(plek=cel.plek, kolom=kolom, veld=veld, waarde=waarde, doel=doel))

    def _in_tekst(self, tekst: str, cel: Cel, kolom: str, waarom: str, kop: str | None = None) -> None:
        """Keep in the text of the actie what does not fit in its own field, below the name of its column."""
        written = als_markdown(tekst)
        heading = kolom if kop is None else kop
        if written is None or (heading and als_markdown(heading) is None):
            self._kwijt(cel, kolom, f"{waarom}; en het is niet letterlijk in de tekst te zetten")
            return
        self.secties.append((heading, written))
        self._klaar("tekst", cel, kolom, "tekst", tekst)
        if waarom:
            self._let_op(cel, kolom, f"{waarom}; het staat nu in de tekst van de actie")

    def _veld(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        waarde = plat(tekst)
        why = weigering(Actie, doel, waarde)
        if doel in self.velden and self.velden[doel] != waarde:
            why = f"deze actie heeft al een {doel}"
        if why:
            self._in_tekst(tekst, cel, kolom, why, "" if doel == "samenvatting" else None)
            return
        self.velden[doel] = waarde
        self._klaar(doel, cel, kolom, doel, waarde)

    def _id(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        self.id = plat(tekst)
        self._klaar(doel, cel, kolom, "de naam van het bestand", self.id)

    def _nummer(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        nummer = plat(tekst).rstrip(".")
        if nummer and "nummer" not in self.velden and not weigering(Actie, "nummer", nummer):
            self.velden["nummer"] = nummer
            self._klaar(doel, cel, kolom, doel, nummer)
        elif nummer and self.velden.get("nummer") != nummer:
            self._in_tekst(tekst, cel, kolom, weigering(Actie, "nummer", nummer) or "deze actie heeft al een nummer")

    def _titel(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        titel = plat(tekst)
        if (found := _NUMMER.fullmatch(titel)) and found["nummer"] == self.velden.setdefault("nummer", found["nummer"]):
            titel = found["rest"]
        if not self.velden.get("nummer"):
            self.velden.pop("nummer", None)
        if len(titel) <= _LONGEST_TITLE:
            self._veld("titel", titel, cel, kolom)
            return
        if (why := weigering(Actie, "brontitel", titel)) is not None and why:
            self._in_tekst(tekst, cel, kolom, why)
        else:
            self.velden["brontitel"] = titel
            self._klaar(doel, cel, kolom, "brontitel", titel)
            self._let_op(
                cel, kolom, f"de titel is langer dan {_LONGEST_TITLE} tekens; hij staat voluit bij “brontitel”"
            )
        start = titel[: _LONGEST_TITLE - 1].rpartition(" ")[0] or titel[: _LONGEST_TITLE - 1]
        if not weigering(Actie, "titel", f"{start}…"):
            self.velden["titel"] = f"{start}…"

    def _tekst(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        self._in_tekst(tekst, cel, kolom, "", "" if gevouwen(kolom) == "tekst" else None)

    def _deelacties(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        self._in_tekst(tekst, cel, kolom, "onderdelen hebben een eigen plek in het bestand")

    def _betekenis(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        written = als_markdown(tekst)
        if written is None or doel in self.velden:
            self._in_tekst(tekst, cel, kolom, "dit past niet letterlijk bij “betekenis”")
            return
        self.velden[doel] = written
        self._klaar(doel, cel, kolom, doel, tekst)

    def _rol(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        rol = doel.removeprefix(ROL)
        known = self._partijen(self.bekend.partijen, tekst, cel, kolom)
        self.betrokkenen += [(slug, rol) for slug in known if (slug, rol) not in self.betrokkenen]
        if known:
            self._klaar(doel, cel, kolom, f"betrokkenen ({rol})", ", ".join(known))

    def _partijen(self, partijen: Partijen, tekst: str, cel: Cel, kolom: str) -> list[str]:
        known = []
        for one in partijen.in_cel(tekst):
            if one.slug:
                known.append(one.slug)
            elif not one.weg:
                hint = f" Bedoelt u “{one.lijkt_op}”?" if one.lijkt_op else ""
                self._kwijt(cel, kolom, f"deze partij ken ik niet.{hint}", one.naam)
                self.onbekende_partijen.setdefault(one.naam, one.lijkt_op)
        return known

    def _gemeenten(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        self._voeg_toe(doel, self._partijen(self.bekend.gemeenten, tekst, cel, kolom), cel, kolom)

    def _onderwerpen(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        known = []
        for word in filter(None, map(plat, _LIST.split(tekst))):
            if slug := self.bekend.onderwerpen.get(gevouwen(word)):
                known.append(slug)
            else:
                hint = suggestion(word, self.bekend.onderwerpen.values())
                self._kwijt(cel, kolom, f"dit onderwerp staat niet in onderwerpen.yaml. {hint}".strip(), word)
        most = 3 - len(self.lijsten.get(doel, ()))
        for word in known[most:]:
            self._kwijt(cel, kolom, "een actie heeft hooguit drie onderwerpen", word)
        self._voeg_toe(doel, known[:most], cel, kolom)

    def _woorden(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        kind = velden(Actie)[doel][0].kind.van  # type: ignore[attr-defined]  # both are lists of a kind
        kept = []
        for word in filter(None, map(plat, _LIST.split(tekst))):
            if why := _why(kind, word, doel):
                self._kwijt(cel, kolom, why, word)
            else:
                kept.append(word)
        self._voeg_toe(doel, kept, cel, kolom)

    def _resultaten(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        lines = [w for w in map(zonder_bolletjes, tekst.split("\n")) if w]
        if why := next((w for line in lines if (w := weigering(Resultaat, "tekst", line))), ""):
            self._in_tekst(tekst, cel, kolom, why)
        else:
            self._voeg_toe(doel, lines, cel, kolom)

    def _voeg_toe(self, doel: str, words: list[str], cel: Cel, kolom: str) -> None:
        have = self.lijsten.setdefault(doel, [])
        have += [w for w in dict.fromkeys(words) if w not in have]
        if words:
            self._klaar(doel, cel, kolom, doel, ", ".join(words))

    def _status(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        words = plat(tekst)
        status = lees_status(words, self.bekend.statussen)
        if "waarde" in self.status:
            self._in_tekst(tekst, cel, kolom, "deze actie heeft al een status")
            return
        if status is None:
            self.onbekende_statussen.append(words)
            if weigering(Status, "bronstatus", words):
                self._in_tekst(tekst, cel, kolom, "deze status ken ik niet")
                return
            self.status |= {"waarde": str(StatusWaarde.ONBEKEND), "bronstatus": words}
            self._kwijt(
                cel,
                kolom,
                f"deze status ken ik niet. {suggestion(words, map(str, StatusWaarde))}".strip()
                + " De woorden staan bij “bronstatus”",
            )
            return
        self.status["waarde"] = str(status)
        if gevouwen(words) not in (gevouwen(status.value), gevouwen(status.label)):
            if weigering(Status, "bronstatus", words):
                self._in_tekst(tekst, cel, kolom, "de woorden passen niet bij “bronstatus”")
            else:
                self.status["bronstatus"] = words
        self._klaar(doel, cel, kolom, "statussen (waarde)", str(status))

    def _status_per(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        found = lees_wanneer(plat(tekst), Bedoeling.PEIL)
        if isinstance(found, Weigering) or "per" in self.status:
            why = found.bericht if isinstance(found, Weigering) else "deze status heeft al een datum"
            self._in_tekst(tekst, cel, kolom, why)
            return
        self.status["per"] = plat(tekst)
        self._klaar(doel, cel, kolom, "statussen (per)", found.geschreven)

    def _status_deel(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        name, waarde = doel.partition(".")[2], plat(tekst)
        why = weigering(Status, name, waarde) or ("dit is er al" if name in self.status else "")
        if why:
            self._in_tekst(tekst, cel, kolom, why)
            return
        self.status[name] = waarde
        self._klaar(doel, cel, kolom, f"statussen ({name})", waarde)

    def _moment(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        soort = doel.removeprefix(MOMENT)
        whole = _moment(soort, plat(zonder_bolletjes(tekst)))
        lines = [_moment(soort, w) for w in map(zonder_bolletjes, tekst.split("\n")) if w]
        # Lines that are one time together, such as “najaar” above “2027”, are no more than that.
        found = [whole] if isinstance(whole, MomentUit) and (len(lines) == 1 or not whole.wat) else lines
        wrong = [one for one in found if isinstance(one, str)]
        if wrong:
            self._in_tekst(tekst, cel, kolom, wrong[0])
            return
        good = [one for one in found if isinstance(one, MomentUit)]
        self.momenten += good
        self._klaar(doel, cel, kolom, f"momenten ({soort})", ", ".join(one.tijd.geschreven for one in good))

    def _datum(self, doel: str, tekst: str, cel: Cel, kolom: str) -> None:
        found = lees_wanneer(plat(tekst), Bedoeling.PEIL)
        day = found.dag if isinstance(found, Tijd) else None
        if day is None or weigering(Actie, doel, day.isoformat()):
            self._in_tekst(tekst, cel, kolom, "dit is niet één dag")
            return
        self.velden[doel] = day.isoformat()
        self._klaar(doel, cel, kolom, doel, day.isoformat())


_Plaats = Callable[[Rijtje, str, str, Cel, str], None]
_PLAATS: Mapping[str, _Plaats] = {
    "id": Rijtje._id,
    "nummer": Rijtje._nummer,
    "titel": Rijtje._titel,
    "samenvatting": Rijtje._veld,
    "brontitel": Rijtje._veld,
    "bron": Rijtje._veld,
    "tekst": Rijtje._tekst,
    "deelacties": Rijtje._deelacties,
    "betekenis": Rijtje._betekenis,
    "onderwerpen": Rijtje._onderwerpen,
    "gemeenten": Rijtje._gemeenten,
    "gebieden": Rijtje._woorden,
    "zoekwoorden": Rijtje._woorden,
    "resultaten": Rijtje._resultaten,
    "status": Rijtje._status,
    "status.per": Rijtje._status_per,
    **{
        f"status.{n}": Rijtje._status_deel
        for n in ("gereed", "toelichting", "oorzaak", "gevolg", "bijsturing", "resultaat")
    },
    "gewijzigd": Rijtje._datum,
    "gecontroleerd": Rijtje._datum,
}


def kort(tekst: str) -> str:
    """Give a text as it can be shown on a line."""
    flat = plat(tekst)
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1]}…"


def weigering(cls: type, veld: str, waarde: str) -> str:
    """Say in Dutch why a value cannot be in a field, as the reader of content files says it; empty when it can."""
    return _why(velden(cls)[veld][0].kind, waarde, veld)


def _why(kind: Any, waarde: str, veld: str) -> str:
    result, problems = kind.read(Text(value=waarde, where=Location(path=""), quoted=True), veld)
    told = next((d for d in problems if d.severity == "fout"), None)
    if result is FAILED or told:
        return told.message.rstrip(".") if told else "dit past niet"
    # A word such as &nbsp; is shown as it is, and told of when the content is checked.
    return ""


def _moment(soort: str, tekst: str) -> MomentUit | str:
    """Read the time of a moment, with what happens then behind a colon; or give the reason why it is none."""
    found = lees_wanneer(tekst)
    if isinstance(found, Tijd):
        return MomentUit(soort=soort, tijd=found)
    parts = _TIME_AND_WHAT.fullmatch(tekst)
    if parts and not weigering(Moment, "wat", parts["wat"]):
        time = lees_wanneer(parts["tijd"])
        if isinstance(time, Tijd):
            return MomentUit(soort=soort, tijd=time, wat=parts["wat"])
    return found.bericht.rstrip(".")
