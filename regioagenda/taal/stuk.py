"""A text as the checks see it: lines with their place and kind, and blocks (heading, paragraph, list item) made of them.

Markdown is read by its marks. Plain text, often taken out of a PDF, is read by its looks: wrapped lines are joined, lone
page numbers and repeated page heads are set apart, a blank line between every two lines does not cut a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from regioagenda.base.diagnostics import Location

MASKER = "\u2060"
# Longer than any line or paragraph of prose: such a line is data, such a paragraph is read in parts. It also bounds the work.
LANGSTE_REGEL = 4_000
LANGSTE_BLOK = 20_000
_LEEG = re.compile(r"[\s\u200b\ufeff]*")


class RegelSoort(StrEnum):
    """What a source line is."""

    KOP = "kop"
    ALINEA = "alinea"
    LIJST = "lijst"
    TABEL = "tabel"
    CODE = "code"
    NOOT = "noot"
    CIJFER = "cijfer"
    KOPREGEL = "kopregel"
    LEEG = "leeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One source line without its line end; `where` is the place of its first character, `niveau` the level of a heading."""

    tekst: str
    where: Location
    soort: RegelSoort
    niveau: int = 0

    def place(self, offset: int) -> Location:
        """Give the place of the character at `offset` in this line."""
        return self.where.shifted(columns=offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """Lines that belong together, as one text: a heading, a paragraph, a list item, a note.

    `tekst` joins the lines with one space (none after a hyphen that breaks a word); `proza` is the same text, as long,
    with addresses, code and Markdown marks covered by an invisible character. `regels` are indexes in the Stuk.
    """

    soort: RegelSoort
    tekst: str
    proza: str
    begin: tuple[int, ...]
    plaatsen: tuple[Location, ...]
    regels: tuple[int, ...]
    niveau: int = 0
    merk: str = ""
    zinnen: tuple[tuple[int, int], ...] = ()

    def place(self, offset: int) -> Location:
        """Give the line and column of the character at `offset` in `tekst`."""
        at = max(0, bisect_right(self.begin, offset) - 1)
        return self.plaatsen[at].shifted(columns=offset - self.begin[at])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """A whole text. `wijd` holds the lines before which a blank line is only line spacing."""

    path: str
    regels: tuple[Regel, ...]
    blokken: tuple[Blok, ...]
    markdown: bool
    wijd: frozenset[int] = frozenset()
    breedte: int = 80

    @property
    def lopend(self) -> tuple[Blok, ...]:
        """The blocks of running text, and then the headings."""
        return (*self.alineas, *self.koppen)

    @property
    def alineas(self) -> tuple[Blok, ...]:
        """The blocks of running text: paragraphs, list items and notes."""
        return tuple(b for b in self.blokken if b.soort in LOPEND)

    @property
    def koppen(self) -> tuple[Blok, ...]:
        """The headings."""
        return tuple(b for b in self.blokken if b.soort is RegelSoort.KOP)


LOPEND = frozenset({RegelSoort.ALINEA, RegelSoort.LIJST, RegelSoort.NOOT})
AFKORTINGEN = frozenset(
    [
        "o.a.",
        "bijv.",
        "etc.",
        "m.b.t.",
        "n.t.b.",
        "ca.",
        "nr.",
        "nrs.",
        "prof.",
        "dr.",
        "mr.",
        "drs.",
        "ir.",
        "ing.",
        "i.s.m.",
        "d.w.z.",
        "t.a.v.",
        "m.n.",
        "jl.",
        "resp.",
        "evt.",
        "incl.",
        "excl.",
        "art.",
        "blz.",
        "p.",
        "vgl.",
        "t.o.v.",
        "i.v.m.",
        "o.b.v.",
        "d.m.v.",
        "a.d.",
        "v.d.",
        "st.",
        "max.",
        "min.",
        "mln.",
        "mld.",
        "tel.",
        "co.",
        "jr.",
        "sr.",
        "zgn.",
        "i.c.",
        "c.q.",
        "e.d.",
        "e.v.",
        "m.i.v.",
        "t.b.v.",
        "t.g.v.",
        "t.m.",
        "t/m.",
        "o.l.v.",
        "i.p.v.",
        "n.v.t.",
        "z.s.m.",
        "bv.",
        "hfst.",
        "par.",
        "jan.",
        "feb.",
        "mrt.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "okt.",
        "nov.",
        "dec.",
    ]
)
# The number of a note may stand glued to the end of a sentence.
_ZIN_EINDE = re.compile(r"[.!?…][’”\"')\]]*(?:(?<=[a-zà-ÿ][.!?])\d{1,2})?\s+(?=[“‘\"'(\[]*[A-ZÀ-ÞĲ’'0-9])")
_LAATSTE_WOORD = re.compile(r"[^\s(“‘\"']+$")
_MASKEER = re.compile(
    r"<https?://[^>\s]*>|(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?’”'\"]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|`[^`]*`|\{[^}\s]*\}|<!--.*?-->|</?[a-z][^>]*>"
)
_MASKEER_MD = re.compile(
    r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[\^[^\]\s]+\]:?|!?\[(?=[^\]]*\]\()|(?<=[^\[])\](?=[⁠(])|\*+|(?<!\w)_+|_+(?!\w)"
)


def masked(tekst: str, markdown: bool) -> str:
    """Cover what is not prose with an invisible character, so that every offset stays what it was."""

    def cover(match: re.Match[str]) -> str:
        return MASKER * len(match[0])

    covered = _MASKEER.sub(cover, tekst)
    return _MASKEER_MD.sub(cover, covered) if markdown else covered


def is_blank(line: str) -> bool:
    """Tell whether a line shows nothing."""
    return _LEEG.fullmatch(line) is not None


def places_of(start: Location, inspring: int, count: int) -> list[Location]:
    """Give the places of lines of which the first begins at `start` and each other after `inspring` columns."""
    return [start.shifted(lines=n, columns=0 if n == 0 else 1 + inspring - start.column) for n in range(count)]


def make_blok(regels: Sequence[Regel], nummers: Sequence[int], merken: Sequence[int], *, markdown: bool) -> Blok:
    """Join lines into a block of the kind of the first. `nummers` are their indexes in `regels`, `merken` the number of
    characters before the text of each (a bullet, the number of an item, `#` signs); a line without one has none."""
    text, begin, places = "", [], []
    for n, nummer in enumerate(nummers):
        regel = regels[nummer]
        skip = max(len(regel.tekst) - len(regel.tekst.lstrip()), merken[n] if n < len(merken) else 0)
        piece = regel.tekst[skip:].rstrip()
        if text:
            broken = re.search(r"[^\W\d_]-$", text) is not None and piece[:1].isalpha()
            text += "" if broken and not re.match(r"(?:en|of)\b", piece, re.IGNORECASE) else " "
        begin.append(len(text))
        places.append(regel.place(skip))
        text += piece
    first = regels[nummers[0]]
    proza = masked(text, markdown) if first.soort is not RegelSoort.CODE else MASKER * len(text)
    return Blok(
        soort=first.soort,
        tekst=text,
        proza=proza,
        begin=tuple(begin),
        plaatsen=tuple(places),
        regels=tuple(nummers),
        niveau=first.niveau,
        merk=first.tekst[: merken[0]].strip() if merken else "",
        zinnen=sentences(proza),
    )


def sentences(tekst: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into sentences, as pairs of offsets."""
    out: list[tuple[int, int]] = []
    start = 0
    for match in _ZIN_EINDE.finditer(tekst):
        last = _LAATSTE_WOORD.search(tekst, start, match.start() + 1)
        word = last[0].lower() if last else ""
        if tekst[match.start()] == "." and (word in AFKORTINGEN or re.fullmatch(r"(?:[a-z]\.)+|\d{1,2}\.", word)):
            continue
        out.append((start, match.end()))
        start = match.end()
    if start < len(tekst):
        out.append((start, len(tekst)))
    return tuple(out)
