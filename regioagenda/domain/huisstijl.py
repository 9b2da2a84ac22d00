"""The colours of the site as named tokens, and what a region's own colours make of them, by daylight and in the dark.

The values here are those of `templates/assets/css/00-tokens.css`; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from regioagenda.base.late import dataclass
from regioagenda.domain.kleur import (
    Oklch,
    contrast,
    dichtstbij,
    gedraaid,
    hexkleur,
    met_licht,
    met_tint,
    to_hex,
    to_oklch,
)
from regioagenda.domain.model import Agenda, Huisstijl

Kleuren = Mapping[str, str]

LICHT: Kleuren = MappingProxyType(
    {
        "papier": "#ffffff",
        "vlak": "#edf3f4",
        "inkt": "#13242b",
        "stil": "#4a5d66",
        "lijn": "#c5d1d6",
        "rand": "#667a84",
        "bord": "#0b4f6c",
        "bord-tekst": "#ffffff",
        "streep": "#0b4f6c",
        "link": "#0b4f6c",
        "bezocht": "#5b3a7c",
        "accent": "#ff8a1f",
        "accent-diep": "#b84300",
        "let-op": "#fdf3e3",
        "goed": "#1b6b3a",
        "zorg": "#8f4300",
        "agenda-1": "#004f6e",
        "agenda-2": "#6e3438",
        "agenda-3": "#0d563a",
        "agenda-4": "#533c6c",
        "agenda-5": "#5a4500",
    }
)
DONKER: Kleuren = MappingProxyType(
    {
        "papier": "#11191d",
        "vlak": "#1a262c",
        "inkt": "#e7eef0",
        "stil": "#a9bac2",
        "lijn": "#36474f",
        "rand": "#8397a0",
        "bord": "#0d4660",
        "bord-tekst": "#ffffff",
        "streep": "#4f9dbd",
        "link": "#8fd0ea",
        "bezocht": "#cdb4ee",
        "accent": "#ff8a1f",
        "accent-diep": "#ff9b45",
        "let-op": "#2b2318",
        "goed": "#84d39f",
        "zorg": "#f2b765",
        "agenda-1": "#82c3e7",
        "agenda-2": "#eea9ab",
        "agenda-3": "#86c9a7",
        "agenda-4": "#cab0e9",
        "agenda-5": "#d0b97d",
    }
)
# How many agendas have a colour apart; a sixth has that of the first again.
AGENDAKLEUREN = 5
# As text on any surface: what WCAG asks at its strictest (1.4.6), for these colours also carry numbers.
_AGENDA_LICHT, _AGENDA_DONKER = 7.0, 8.0
# The chroma that is left when a region has a grey for its colour: enough to tell five apart.
_MINSTE_CHROMA = 0.09
# Greys take the hue of the region's own colour; text keeps its lightness, and so its contrast.
_GRIJZEN = ("papier", "vlak", "inkt", "stil", "lijn", "rand")
_VLAKKEN = ("papier", "vlak", "let-op")
# What WCAG 2.2 AA asks of text (1.4.3) and of edges, lines and rings that say something (1.4.11).
TEKST, VORM = 4.5, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paar:
    """Two tokens that lie on each other somewhere, the contrast they need there and what the first one is."""

    voor: str
    achter: str
    nodig: float
    wat: str


def _op_vlakken(voor: str, nodig: float, wat: str, vlakken: tuple[str, ...] = _VLAKKEN) -> tuple[Paar, ...]:
    return tuple(Paar(voor=voor, achter=achter, nodig=nodig, wat=wat) for achter in vlakken)


PAREN: tuple[Paar, ...] = (
    *_op_vlakken("inkt", TEKST, "tekst"),
    *_op_vlakken("stil", TEKST, "bijzaken en bronnen"),
    *_op_vlakken("link", TEKST, "links"),
    *_op_vlakken("bezocht", TEKST, "bezochte links"),
    *_op_vlakken("accent-diep", TEKST, "aangewezen links en de rand om wat gekozen is"),
    *_op_vlakken("goed", TEKST, "een status die goed gaat"),
    *_op_vlakken("zorg", TEKST, "een status met zorgen"),
    *_op_vlakken("rand", VORM, "de rand van een invoerveld", ("papier", "vlak")),
    *(paar for n in range(AGENDAKLEUREN) for paar in _op_vlakken(f"agenda-{n + 1}", TEKST, "de kleur van een agenda")),
    *_op_vlakken("streep", VORM, "lijnen en balken", ("papier", "vlak")),
    Paar(voor="bord-tekst", achter="bord", nodig=TEKST, wat="tekst op borden, knoppen, kop en voet"),
    Paar(voor="accent", achter="bord", nodig=VORM, wat="de rand om een gekozen link in kop en voet"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palet:
    """All colours of a site by the name of their token."""

    licht: Kleuren
    donker: Kleuren


@dataclass(frozen=True, slots=True, kw_only=True)
class Tekort:
    """A colour of a region with too little contrast: in which field, with what, and the nearest colour that passes."""

    veld: str
    kleur: str
    paar: Paar
    tegen: str
    gevonden: float
    beter: str


def agendakleuren(agendas: Iterable[Agenda]) -> tuple[str, ...]:
    """Give the colours that agendas chose themselves, by the number of their token; "" where none did.

    Of agendas that share a number the first that chooses decides.
    """
    chosen = [""] * AGENDAKLEUREN
    for n, agenda in enumerate(agendas):
        chosen[n % AGENDAKLEUREN] = chosen[n % AGENDAKLEUREN] or (hexkleur(agenda.kleur) if agenda.kleur else "")
    return tuple(chosen)


def palet(huisstijl: Huisstijl | None, agendas: tuple[str, ...] = ()) -> Palet:
    """Work out all colours; each that a region leaves out follows from those it gives, or is that of this program.
    `agendas` are the colours that agendas chose themselves."""
    chosen = (huisstijl.kleur, huisstijl.accent, huisstijl.link) if huisstijl else ("", "", "")
    return _palet(*(hexkleur(k) if k else "" for k in chosen), agendas)


# Looking for the nearest colour takes a few hundredths of a second: noticeable while an editor types.
@lru_cache(maxsize=8)
def _palet(kleur: str, accent: str, link: str, agendas: tuple[str, ...] = ()) -> Palet:
    licht, donker = dict(LICHT), dict(DONKER)
    if kleur:
        for name in _GRIJZEN:
            licht[name], donker[name] = met_tint(LICHT[name], kleur), met_tint(DONKER[name], kleur)
        licht |= {"bord": kleur, "streep": kleur}
        donker["bord"] = met_licht(kleur, 0.92 * to_oklch(kleur).licht)
        donker["streep"] = _leesbaar(kleur, donker, 5)
    if kleur or link:
        licht["link"] = link or kleur
        donker["link"] = _leesbaar(link or kleur, donker, 8)
    if kleur or accent:
        # Without an accent of its own, a region gets a lighter shade of its colour.
        chosen = accent or _zichtbaar(met_licht(kleur, 0.8), licht["bord"])
        licht |= {"accent": chosen, "accent-diep": _leesbaar(chosen, licht, TEKST)}
        donker |= {"accent": _zichtbaar(chosen, donker["bord"]), "accent-diep": _leesbaar(chosen, donker, 7)}
    if kleur:
        licht |= _agendakleuren(kleur, licht, _AGENDA_LICHT)
        donker |= _agendakleuren(kleur, donker, _AGENDA_DONKER)
    for n, own in enumerate(agendas):
        if own:
            licht[f"agenda-{n + 1}"], donker[f"agenda-{n + 1}"] = own, _leesbaar(own, donker, _AGENDA_DONKER)
    return Palet(licht=MappingProxyType(licht), donker=MappingProxyType(donker))


def _agendakleuren(kleur: str, kleuren: Kleuren, nodig: float) -> Kleuren:
    """Give every agenda a hue of its own, at equal steps from the colour of the region and readable as text."""
    own = to_oklch(kleur)
    first = to_hex(Oklch(licht=own.licht, chroma=max(own.chroma, _MINSTE_CHROMA), tint=own.tint))
    return {
        f"agenda-{n + 1}": _leesbaar(gedraaid(first, n * 2 / AGENDAKLEUREN), kleuren, nodig)
        for n in range(AGENDAKLEUREN)
    }


def _leesbaar(kleur: str, kleuren: Kleuren, nodig: float) -> str:
    """Give the nearest colour with a contrast of at least `nodig` on every background."""
    return dichtstbij(kleur, lambda k: all(contrast(k, kleuren[vlak]) >= nodig for vlak in _VLAKKEN))


def _zichtbaar(kleur: str, bord: str) -> str:
    return dichtstbij(kleur, lambda k: contrast(k, bord) >= VORM)


def tekorten(huisstijl: Huisstijl) -> tuple[Tekort, ...]:
    """Find each colour that a region chose itself and that has too little contrast, at most one per field.

    A colour that depends on another is judged beside the advice for that one, so that following all advice is enough.
    """
    kleur, accent, link = (hexkleur(k) if k else "" for k in (huisstijl.kleur, huisstijl.accent, huisstijl.link))
    found: list[Tekort] = []
    if kleur:
        seen = ("bord-tekst", "streep") if link else ("bord-tekst", "streep", "link")
        kleur = _beoordeel("kleur", kleur, seen, _palet(kleur, "", link).licht, found)
    if link:
        _beoordeel("link", link, ("link",), _palet(kleur, "", link).licht, found)
    if accent:
        _beoordeel("accent", accent, ("accent",), _palet(kleur, accent, link).licht, found)
    return tuple(found)


def tekort_van_agenda(kleur: str, huisstijl: Huisstijl | None) -> Tekort | None:
    """Find what the colour of an agenda lacks to be read on every surface of the site by daylight."""
    found: list[Tekort] = []
    _beoordeel("kleur", hexkleur(kleur), ("agenda-1",), palet(huisstijl).licht, found)
    return found[0] if found else None


def _beoordeel(veld: str, kleur: str, namen: tuple[str, ...], kleuren: Kleuren, found: list[Tekort]) -> str:
    """Judge one chosen colour as the tokens `namen`; give it back, or the nearest that passes."""
    pairs = [(paar, kleuren[_tegen(paar)]) for paar in PAREN if paar.voor in namen]
    short = [(paar, tegen) for paar, tegen in pairs if contrast(kleur, tegen) < paar.nodig]
    if not short:
        return kleur
    better = dichtstbij(kleur, lambda k: all(contrast(k, tegen) >= paar.nodig for paar, tegen in pairs))
    paar, tegen = min(short, key=lambda pair: contrast(kleur, pair[1]) / pair[0].nodig)
    found.append(Tekort(veld=veld, kleur=kleur, paar=paar, tegen=tegen, gevonden=contrast(kleur, tegen), beter=better))
    return better


def _tegen(paar: Paar) -> str:
    """Give the token that a chosen colour is judged against: the colour of a board lies behind its text."""
    return paar.voor if paar.voor == "bord-tekst" else paar.achter
