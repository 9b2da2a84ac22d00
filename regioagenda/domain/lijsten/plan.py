"""A list of acties → the files that come of it and a report of every cell. Nothing is overwritten and nothing invented."""

from __future__ import annotations

import re
from collections.abc import Mapping

from regioagenda.base.diagnostics import plain_form, suggestion
from regioagenda.base.late import dataclass
from regioagenda.base.memo import NoMemo
from regioagenda.domain.gereserveerd import Gereserveerd
from regioagenda.domain.lijsten.bestaand import Bestaand
from regioagenda.domain.lijsten.bestand import actie_bestand, thema_bestand
from regioagenda.domain.lijsten.blad import Blad, Cel, Lijstbestand, Los
from regioagenda.domain.lijsten.document import bladen_van
from regioagenda.domain.lijsten.doelen import ONBEKEND, gevouwen
from regioagenda.domain.lijsten.kaart import Kaart, schrijf_kaart
from regioagenda.domain.lijsten.kop import Kolom, Kop, vind_kop
from regioagenda.domain.lijsten.letterlijk import plat
from regioagenda.domain.lijsten.nalezen import niet_gelezen
from regioagenda.domain.lijsten.partijen import Partijen
from regioagenda.domain.lijsten.rijen import Gelezen, Rijlezer, kolomdoelen
from regioagenda.domain.lijsten.rijtje import Bekend, Geplaatst, Melding, Rijtje, kort, weigering
from regioagenda.domain.lijsten.verschil import Verschil, verschillen
from regioagenda.domain.load import Content, load
from regioagenda.domain.model import Actie, Agenda, Onderwerpen, Status, Thema
from regioagenda.domain.references import Names
from regioagenda.domain.soorten import MAPPEN
from regioagenda.domain.werkwijze import werkwijze_van
from regioagenda.reading.naam import as_slug

_THEMA = re.compile(
    r"(?:(?:thema|hoofdopgave|opgave|programma|programmalijn|ambitie|pijler|hoofdstuk|weg|speerpunt)\s+)?"
    r"(?P<nummer>[0-9]+(?:\.[0-9]+)*|[A-Z](?=\s*[:.)–-]))(?:\s*+[:.)–-]++)?\s++(?P<rest>\S.*)",
    re.IGNORECASE,
)
_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """What an import is asked: the agenda, the sheet and the thema when they were named, from when the statuses are, and
    the names that the site uses itself."""

    agenda: str
    gereserveerd: Gereserveerd
    blad: str = ""
    thema: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rijverslag:
    """What became of a row: its file, which is new or was there; what of it was placed and what there is to say of it."""

    plek: str
    titel: str
    pad: str
    nieuw: bool
    geplaatst: tuple[Geplaatst, ...]
    meldingen: tuple[Melding, ...]
    in_te_vullen: tuple[str, ...] = ()
    verschillen: tuple[Verschil, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do: the new files by path, the report, the file with columns. With a `reden` it does nothing."""

    files: Mapping[str, bytes]
    rijen: tuple[Rijverslag, ...]
    meldingen: tuple[Melding, ...]
    kolommen: tuple[tuple[str, str], ...]
    kaart: str = ""
    reden: str = ""

    @property
    def kwijt(self) -> tuple[Melding, ...]:
        """Everything that found no place."""
        rows = (m for rij in self.rijen for m in rij.meldingen)
        return tuple(m for m in (*self.meldingen, *rows) if m.kwijt)


def plan_lijst(bestand: Lijstbestand, content: Content, opdracht: Opdracht, kaart: Kaart) -> Plan:
    """Plan the files of a list. `content` must hold drafts as well."""
    return _Planner(content, opdracht, kaart).plan(bestand)


def _niets(reden: str) -> Plan:
    return Plan(files={}, rijen=(), meldingen=(), kolommen=(), reden=reden)


class _Planner:
    """One planning: what is known of the region, and what was planned so far."""

    def __init__(self, content: Content, opdracht: Opdracht, kaart: Kaart) -> None:
        self.content, self.opdracht, self.kaart = content, opdracht, kaart
        self.names = Names(content)
        subjects = [o for f in content.of(Onderwerpen) for o in f.onderwerpen]
        self.onderwerp = subjects[0].id if subjects else ""
        self.bekend = Bekend(
            partijen=Partijen.van(content, kaart.partijen),
            gemeenten=Partijen.van(content, kaart.partijen, gemeenten=True),
            onderwerpen={gevouwen(word): o.id for o in subjects for word in (o.id, o.titel)},
            statussen=kaart.statussen,
        )
        self.bestaand = Bestaand(content, opdracht.agenda)
        self.agenda = next((a for a in content.of(Agenda) if a.id == opdracht.agenda), None)
        self.themas: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self.meldingen: list[Melding] = []
        self.rijen: list[Rijverslag] = []
        self.taken: set[str] = set()
        self.partijen: dict[str, str] = {}
        self.statussen: dict[str, None] = {}
        self.kolommen: frozenset[str] = frozenset()

    def plan(self, bestand: Lijstbestand) -> Plan:
        opdracht = self.opdracht
        if self.kaart.fouten:
            return _niets("\n".join(self.kaart.fouten))
        if self.agenda is None:
            known = sorted(a.id for a in self.content.of(Agenda))
            hint = suggestion(opdracht.agenda, known) or f"Kies uit: {', '.join(known)}."
            return _niets(f"De agenda “{opdracht.agenda}” bestaat niet. {hint}")
        if not self.onderwerp:
            return _niets("Er zijn nog geen onderwerpen. Zet er eerst een in content/onderwerpen.yaml.")
        if weigering_per(opdracht.per):
            return _niets(f"“{opdracht.per}” is geen datum. Geef bij --per bijvoorbeeld “november 2026”.")
        self.werkwijze = werkwijze_van(self.content, self.agenda)
        self.themas = self._bekende_themas()
        if opdracht.thema and opdracht.thema not in self.themas.values():
            hint = (
                suggestion(opdracht.thema, self.themas.values())
                or f"Kies uit: {', '.join(sorted(set(self.themas.values())))}."
            )
            return _niets(f"Het thema “{opdracht.thema}” bestaat niet in “{self.agenda.id}”. {hint}")
        bladen, reden = self._bladen(bestand)
        if reden:
            return _niets(reden)
        kolommen: list[tuple[str, str]] = []
        koppen: dict[str, tuple[Kolom, str]] = {}
        for blad, kop in bladen:
            gevonden = kolomdoelen(kop, self.kaart.kolommen)
            doelen = gevonden.doelen
            for kolom in kop.kolommen:
                koppen.setdefault(kolom.naam, (kolom, doelen.get(kolom.index, "")))
            self.meldingen += (
                Melding(
                    plek=r.gevuld[0].plek,
                    waarde=kort(" ".join(c.tekst for c in r.gevuld)),
                    waarom="staat boven de kop van de lijst",
                    kwijt=False,
                )
                for r in kop.erboven
            )
            self.meldingen += map(_van_los, blad.los)
            kolommen += ((k.naam, doelen.get(k.index) or ONBEKEND) for k in kop.kolommen)
            if "titel" in doelen.values():
                self.kolommen = frozenset(doelen.values())
                for gelezen in Rijlezer(self.bekend, self.bestaand, self.meldingen).lees(kop, gevonden):
                    self._sluit(gelezen)
        written = (
            schrijf_kaart(
                (kolom for kolom, _ in koppen.values()),
                {kolom.index: doel for kolom, doel in koppen.values()},
                self.partijen,
                self.statussen,
            )
            if len(bladen) == 1
            else schrijf_kaart(
                (Kolom(index=n, naam=k.naam, doel=d, koppen=()) for n, (k, d) in enumerate(koppen.values())),
                {n: d for n, (_, d) in enumerate(koppen.values())},
                self.partijen,
                self.statussen,
            )
        )
        reden = (
            ""
            if self.rijen or any(d == "titel" for _, d in kolommen)
            else (
                "Ik zie geen kolom met de titel van de acties. Zet in het bestand met kolommen achter die kolom: titel."
            )
        )
        return Plan(
            files={} if reden else self.files,
            rijen=tuple(self.rijen),
            meldingen=tuple(self.meldingen),
            kolommen=tuple(dict.fromkeys(kolommen)),
            kaart=written,
            reden=reden,
        )

    def _bekende_themas(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for thema in self.content.of(Thema):
            if thema.agenda == self.opdracht.agenda:
                stem = thema.id.partition("/")[2]
                for name in (stem, thema.titel, thema.brontitel, *thema.andere_namen):
                    found.setdefault(plain_form(name), stem)
        found.pop("", None)
        return found

    def _bladen(self, bestand: Lijstbestand) -> tuple[list[tuple[Blad, Kop]], str]:
        """Choose the sheets with the list: of a workbook one, of a document all that have a head."""
        bladen, said = bladen_van(bestand.delen) if bestand.delen else (bestand.bladen, ())
        self.meldingen += map(_van_los, said)
        wanted = self.opdracht.blad
        if wanted and bestand.bladen and wanted not in (b.naam for b in bladen):
            return [], f"Er is geen blad “{wanted}”. Kies uit: {', '.join(b.naam for b in bladen)}."
        names = frozenset(self.kaart.kolommen)
        heads = [(b, kop) for b in bladen if wanted in ("", b.naam) and (kop := vind_kop(b, names))]
        if not heads:
            if not any(r.gevuld for b in bladen for r in b.rijen):
                return [], "Dit bestand is leeg."
            return [], (
                "Ik vind geen kop met namen van kolommen, zoals “Nummer”, “Actie”, “Trekker” en “Status”. Zet die boven de "
                "lijst en geef de opdracht opnieuw."
            )
        if bestand.delen:
            return heads, ""
        best = max(heads, key=lambda pair: pair[1].herkend)
        for blad in bladen:
            if blad is not best[0] and not wanted and any(r.gevuld for r in blad.rijen):
                self.meldingen.append(
                    Melding(plek=f"blad “{blad.naam}”", waarom="is niet gelezen; kies een blad met --blad", kwijt=False)
                )
        return [best], ""

    def _sluit(self, gelezen: Gelezen) -> None:
        """Make of a row its file, or say what differs from the file that is there."""
        now, plek, thema = gelezen.rijtje, gelezen.plek, gelezen.thema
        self.partijen |= {n: near for n, near in now.onbekende_partijen.items() if n not in self.partijen}
        self.statussen |= dict.fromkeys(now.onbekende_statussen)
        title = now.velden.get("titel", "")
        if not title:
            moved = [
                Melding(plek=g.plek, kolom=g.kolom, waarde=kort(g.waarde), waarom="deze rij wordt geen actie")
                for g in now.geplaatst
            ]
            self.meldingen += (*now.meldingen, *moved)
            self.meldingen.append(Melding(plek=plek, waarom="deze titel kan niet in een bestand staan"))
            return
        known = self.bestaand.van(now)
        if known is not None:
            differs = verschillen(known, now, self._stem(thema), self.content, self.kolommen)
            self._verslag(now, plek, title, known.path, nieuw=False, verschillen=differs)
            return
        stem = self._thema(thema, plek)
        if stem is None:
            self._verslag(
                now, plek, title, "", nieuw=False, kwijt="ik weet niet bij welk thema deze actie hoort; geef --thema"
            )
            return
        name = self._naam(now)
        if name is None:
            self._verslag(
                now, plek, title, "", nieuw=False, kwijt="er is al een actie met dit nummer en deze titel in deze lijst"
            )
            return
        path = f"content/agendas/{self.opdracht.agenda}/{stem}/{name}.md"
        made = actie_bestand(now, werkwijze=self.werkwijze, onderwerp=self.onderwerp, per=self.opdracht.per)
        data = made.tekst.encode()
        entity, problems = _als_bestand(path, data)
        if entity is None:
            self._verslag(now, plek, title, "", nieuw=False, kwijt=f"het bestand zou niet te lezen zijn: {problems}")
            return
        now.meldingen += niet_gelezen(entity, now.geplaatst)
        self.files[path] = data
        self._verslag(now, plek, title, path, nieuw=True, in_te_vullen=made.in_te_vullen)

    def _verslag(
        self,
        now: Rijtje,
        plek: str,
        titel: str,
        pad: str,
        *,
        nieuw: bool,
        kwijt: str = "",
        in_te_vullen: tuple[str, ...] = (),
        verschillen: tuple[Verschil, ...] = (),
    ) -> None:
        placed, told = tuple(now.geplaatst), list(now.meldingen)
        if kwijt:
            told += (Melding(plek=g.plek, kolom=g.kolom, waarde=kort(g.waarde), waarom=kwijt) for g in placed)
            placed = ()
        self.rijen.append(
            Rijverslag(
                plek=plek,
                titel=titel,
                pad=pad,
                nieuw=nieuw,
                geplaatst=placed,
                meldingen=tuple(told),
                in_te_vullen=in_te_vullen,
                verschillen=verschillen,
            )
        )

    def _stem(self, cel: Cel | None) -> str:
        """Give the folder of the thema that a cell names, when there is one."""
        if cel is None:
            return ""
        words = plat(cel.tekst)
        found = _THEMA.fullmatch(words)
        return self.themas.get(plain_form(words)) or (self.themas.get(plain_form(found["rest"]), "") if found else "")

    def _thema(self, cel: Cel | None, plek: str) -> str | None:
        """Give the folder of the thema of a row; a thema that is not there yet is made. None when nobody knows."""
        if self.opdracht.thema:
            return self.opdracht.thema
        if cel is None:
            only = set(self.themas.values())
            return only.pop() if len(only) == 1 else None
        if stem := self._stem(cel):
            return stem
        words = plat(cel.tekst)
        found = _THEMA.fullmatch(words)
        title, number = (found["rest"], found["nummer"]) if found else (words, "")
        whole = ""
        if len(title) > 120:
            whole, title = title, f"{title[:119].rpartition(' ')[0] or title[:119]}…"
        folder = self._vrij(as_slug(title)[:_LONGEST_STEM].strip("-."), thema=True)
        if folder is None or weigering(Thema, "titel", title) or (number and weigering(Thema, "nummer", number)):
            return None
        near = suggestion(title, [t.titel for t in self.content.of(Thema) if t.agenda == self.opdracht.agenda])
        order = max((t.volgorde for t in self.content.of(Thema) if t.agenda == self.opdracht.agenda), default=0)
        order += 1 + sum(path.endswith("/thema.md") for path in self.files)
        made = thema_bestand(title, whole, number, order, werkwijze=self.werkwijze, onderwerp=self.onderwerp)
        path = f"content/agendas/{self.opdracht.agenda}/{folder}/thema.md"
        if _als_bestand(path, made.tekst.encode())[0] is None:
            return None
        self.files[path] = made.tekst.encode()
        self.themas[plain_form(title)] = self.themas[plain_form(words)] = folder
        told = f"het thema “{title}” is er nog niet en komt er als concept bij: {path}. {near}".strip().rstrip(".")
        self.meldingen.append(Melding(plek=cel.plek, waarom=told, kwijt=False))
        return folder

    def _naam(self, now: Rijtje) -> str | None:
        """Give the name of the file of a new actie; None when the list has this number and title twice."""
        number = as_slug(now.velden["nummer"]) if now.velden.get("nummer") else ""
        words = as_slug(now.velden["titel"])[:_LONGEST_STEM].strip("-.")
        key = f"{number}\n{plain_form(now.velden['titel'])}"
        if key in self.taken:
            return None
        self.taken.add(key)
        return self._vrij(f"{number}-{words}" if number else words)

    def _vrij(self, stem: str, *, thema: bool = False) -> str | None:
        """Give a name that nothing else in the agenda has."""
        planned = {path.split("/")[-2 if path.endswith("/thema.md") else -1].removesuffix(".md") for path in self.files}
        for name in (stem, *(f"{stem}-{n}" for n in range(2, 10))):
            reserved = name in self.opdracht.gereserveerd.agenda or (thema and name in MAPPEN)
            if not reserved and name not in planned and f"{self.opdracht.agenda}/{name}" not in self.names.items:
                return name
        return None


def _van_los(los: Los) -> Melding:
    return Melding(plek=los.plek, waarde=los.waarde, waarom=los.waarom, kwijt=los.kwijt)


def weigering_per(per: str) -> str:
    """Say why words cannot be from when a status is; empty when they can, or when there are none."""
    return weigering(Status, "per", per) if per else ""


def _als_bestand(path: str, data: bytes) -> tuple[Actie | Thema | None, str]:
    """Read a planned file as a build will."""
    content, problems = load({path: data}, NoMemo(), drafts=True)
    found = next((e for e in content.entities if isinstance(e, Actie | Thema)), None)
    wrong = [d.message for d in problems if d.severity == "fout" and d.where.path == path]
    return (None if wrong else found), "; ".join(wrong)
