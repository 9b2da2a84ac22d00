"""The rows of a list → the acties that they are about: which column goes where, what is a heading, what goes on below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import aantal
from regioagenda.domain.lijsten.bestaand import Bestaand
from regioagenda.domain.lijsten.blad import Cel, Rij
from regioagenda.domain.lijsten.doelen import DOELEN, ONBEKEND, WEG, gevouwen
from regioagenda.domain.lijsten.kop import Kop
from regioagenda.domain.lijsten.letterlijk import plat
from regioagenda.domain.lijsten.rijtje import Bekend, Geplaatst, Melding, Rijtje, kort
from regioagenda.domain.lijsten.uitvoer import IN_WOORDEN

_NUMBER = re.compile(r"[A-Z]?[0-9]+(?:\.[0-9]+)*[a-z]?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolomdoelen:
    """The field that each column goes to, by its place, and of the others why they have none."""

    doelen: Mapping[int, str]
    waarom: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen:
    """The row or rows of one actie: what was read, where it begins, and the cell that names its thema, if any."""

    rijtje: Rijtje
    plek: str
    thema: Cel | None


def kolomdoelen(kop: Kop, gekozen: Mapping[str, str]) -> Kolomdoelen:
    """Give each column its field. `gekozen` are those that the editor gave, by the folded name of the column."""
    chosen = {k.index: gekozen.get(gevouwen(k.naam)) for k in kop.kolommen}
    found: dict[int, str] = {}
    why: dict[int, str] = {}
    taken: set[str] = set()
    # What the editor says goes first, then what is called as the field itself, then other words from left to right.
    order = sorted(
        kop.kolommen,
        key=lambda k: (
            chosen[k.index] in (None, ONBEKEND),
            not k.doel or gevouwen(k.naam) != gevouwen(DOELEN[k.doel].kop),
            k.index,
        ),
    )
    for kolom in order:
        doel = chosen[kolom.index]
        if doel == WEG:
            found[kolom.index] = WEG
            continue
        doel = kolom.doel if doel in (None, ONBEKEND) else doel
        while doel and doel in taken and not DOELEN[doel].meer:
            doel = DOELEN[doel].anders
        if not doel:
            why[kolom.index] = (
                f"er is al een kolom voor “{kolom.doel}”"
                if kolom.doel
                else "ik weet niet in welk veld deze kolom hoort"
            )
            continue
        found[kolom.index] = doel
        taken.add(doel)
    return Kolomdoelen(doelen=found, waarom=why)


class Rijlezer:
    """Reads the rows of one head, and adds to `meldingen` what there is to say of rows that are no actie."""

    def __init__(self, bekend: Bekend, bestaand: Bestaand, meldingen: list[Melding]) -> None:
        self.bekend, self.bestaand, self.meldingen = bekend, bestaand, meldingen

    def lees(self, kop: Kop, kolommen: Kolomdoelen) -> Iterator[Gelezen]:
        """Give the acties of the rows, one after another."""
        by_doel = {doel: index for index, doel in kolommen.doelen.items()}
        title = by_doel["titel"]
        thema_at = by_doel.get("thema")
        number_at = by_doel.get("nummer")
        thema: Cel | None = None
        now: Gelezen | None = None
        without: list[Cel] = []
        for rij in kop.rijen:
            own = rij.gevuld
            if not own:
                continue
            if kop.is_kop(rij):
                self._opmerking(own[0], "", "is de kop nog een keer")
                continue
            cell = rij.cellen[title] if title < len(rij.cellen) else None
            if self._is_tussenkop(rij, own, title, thema_at, number_at):
                if now is not None:
                    yield now
                thema, now = own[0], None
                continue
            goes_on = cell is not None and cell.herhaald and now is not None
            if not goes_on:
                if now is not None:
                    yield now
                now = None
                if thema_at is not None and rij.tekst(thema_at):
                    thema = rij.cellen[thema_at]
                if cell is None or not plat(cell.tekst):
                    self._zonder_titel(rij, kop, title)
                    continue
                if thema_at is not None and thema is not None and not rij.tekst(thema_at):
                    without.append(thema)
                plek = f"rij {rij.nummer}" if cell.plek.startswith("rij ") else cell.plek
                now = Gelezen(rijtje=Rijtje(self.bekend), plek=plek, thema=thema)
            assert now is not None
            self._cellen(now.rijtje, rij, kop, kolommen, goes_on)
        if now is not None:
            yield now
        for above in dict.fromkeys(without):
            rows = aantal(without.count(above), "rij", "rijen")
            self._opmerking(
                above, "Thema", f"“{kort(above.tekst)}” geldt ook voor {rows} eronder waarin het thema leeg is"
            )

    def _cellen(self, now: Rijtje, rij: Rij, kop: Kop, kolommen: Kolomdoelen, goes_on: bool) -> None:
        doelen, waarom = kolommen.doelen, kolommen.waarom
        known = {k.index: k for k in kop.kolommen}
        # The id and the number first: a title may begin with it.
        first = {"id": 0, "nummer": 1}
        for index in sorted(range(len(rij.cellen)), key=lambda i: (first.get(doelen.get(i) or "", 2), i)):
            cel = rij.cellen[index]
            if not (cel.tekst or cel.fout) or (goes_on and cel.herhaald):
                continue
            name = known[index].naam if index in known else ""
            doel = doelen.get(index)
            if doel == WEG:
                continue
            if doel is None:
                if not cel.herhaald:
                    why = waarom.get(index, "deze kolom heeft geen naam")
                    now.meldingen.append(
                        Melding(plek=cel.plek, kolom=name, waarde=kort(cel.tekst), waarom=cel.fout or why)
                    )
            elif doel == "thema":
                if not cel.herhaald and cel.tekst:
                    now.geplaatst.append(
                        Geplaatst(
                            plek=cel.plek, kolom=name, veld="de map van het thema", waarde=plat(cel.tekst), doel=doel
                        )
                    )
            elif doel in IN_WOORDEN and self.bestaand.zegt(now, doel, cel):
                now.bevestig(doel, cel, name)
            else:
                now.leg(doel, cel, name)

    def _is_tussenkop(
        self, rij: Rij, own: Sequence[Cel], title: int, thema_at: int | None, number_at: int | None
    ) -> bool:
        if len(own) != 1 or not own[0].tekst:
            return False
        index = next(n for n, c in enumerate(rij.cellen) if c is own[0])
        if any(c.herhaald and c.tekst and n != thema_at for n, c in enumerate(rij.cellen)):
            return False
        if own[0].breed > 1 or index == thema_at:
            return True
        number = index == number_at and _NUMBER.fullmatch(own[0].tekst.strip())
        return thema_at is None and index == 0 and index != title and not number

    def _zonder_titel(self, rij: Rij, kop: Kop, title: int) -> None:
        names = {k.index: k.naam for k in kop.kolommen}
        for index, cel in enumerate(rij.cellen):
            if cel in rij.gevuld:
                self.meldingen.append(
                    Melding(
                        plek=cel.plek,
                        kolom=names.get(index, ""),
                        waarde=kort(cel.tekst),
                        waarom=cel.fout
                        or f"deze rij heeft niets in de kolom “{names[title]}”, en wordt dus geen actie",
                    )
                )

    def _opmerking(self, cel: Cel, kolom: str, waarom: str) -> None:
        self.meldingen.append(Melding(plek=cel.plek, kolom=kolom, waarde="", waarom=waarom, kwijt=False))
