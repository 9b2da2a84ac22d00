"""A text as the checks see it: lines with their place and kind, and blocks (heading, paragraph, list item) made of them.

Markdown is read by its marks. Plain text, often taken out of a PDF, is read by its looks: wrapped lines are joined, lone
page numbers and repeated page heads are set apart, a blank line between every two lines does not cut a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from regioagenda.base.diagnostics import Location
from regioagenda.base.late import dataclass
from regioagenda.taal.folded import LETTERS, Folded, folded, words_of

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
    with addresses, code and Markdown marks covered by an invisible character, `lower` that in lower case, and `woorden` each
    run of letters in that. `lines` are its lines, `regels` their indexes in the Stuk and `skipped` the number of characters
    of each that are no text.
    """

    soort: RegelSoort
    tekst: str
    proza: str
    lower: str
    woorden: tuple[str, ...]
    begin: tuple[int, ...]
    lines: tuple[Regel, ...]
    skipped: tuple[int, ...]
    regels: tuple[int, ...]
    niveau: int = 0
    merk: str = ""

    @property
    def zinnen(self) -> tuple[tuple[int, int], ...]:
        """The sentences, as pairs of offsets in `proza`."""
        return sentences(self.proza)

    def place(self, offset: int) -> Location:
        """Give the line and column of the character at `offset` in `tekst`."""
        at = max(0, bisect_right(self.begin, offset) - 1)
        return self.lines[at].place(self.skipped[at] + offset - self.begin[at])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """A whole text. `wijd` holds the lines before which a blank line is only line spacing.

    `alineas` are the blocks of running text (paragraphs, list items and notes), `koppen` the headings, `lopend` both.
    `prose` is all prose and `written` all lines as they were written, to see what can be in them; `words` are the words of
    the prose, in lower case, and `followers` the words that follow each of them somewhere.
    """

    path: str
    regels: tuple[Regel, ...]
    blokken: tuple[Blok, ...]
    alineas: tuple[Blok, ...]
    koppen: tuple[Blok, ...]
    prose: Folded
    written: Folded
    words: frozenset[str]
    followers: Mapping[str, Set[str]]
    markdown: bool
    wijd: frozenset[int] = frozenset()
    breedte: int = 80

    @classmethod
    def of(
        cls,
        path: str,
        regels: Iterable[Regel],
        blokken: Iterable[Blok],
        *,
        markdown: bool,
        wijd: frozenset[int] = frozenset(),
        breedte: int = 80,
    ) -> Stuk:
        """Make a text of its lines and blocks."""
        lines, blocks = tuple(regels), tuple(blokken)
        words = frozenset(chain.from_iterable([b.woorden for b in blocks]))
        followers: dict[str, set[str]] = defaultdict(set)
        for block in blocks:
            for a, b in zip(block.woorden, block.woorden[1:], strict=False):
                followers[a].add(b)
        in_blocks = {n for block in blocks for n in block.regels}
        apart = [r.tekst for n, r in enumerate(lines) if n not in in_blocks]
        apart += [f"{b.merk} {b.tekst}" for b in blocks if b.merk or b.tekst != b.proza]
        written_words = words.union(words_of(folded(" ".join(apart)))) if apart else words
        return cls(
            path=path,
            regels=lines,
            blokken=blocks,
            alineas=tuple([b for b in blocks if b.soort in LOPEND]),
            koppen=tuple([b for b in blocks if b.soort is RegelSoort.KOP]),
            prose=Folded(lower="\n".join([b.lower for b in blocks]), words=words),
            words=words,
            written=Folded(lower=folded("\n".join([r.tekst for r in lines])), words=written_words),
            followers=followers,
            markdown=markdown,
            wijd=wijd,
            breedte=breedte,
        )

    def pairs(self, first: Iterable[str], second: Callable[[str], bool]) -> list[tuple[str, str]]:
        """Give the pairs of words that follow each other in the prose, of these words and those of which something holds."""
        return [(a, b) for a in first for b in self.followers.get(a, ()) if second(b)]

    @property
    def lopend(self) -> tuple[Blok, ...]:
        """The blocks of running text, and then the headings."""
        return self.alineas + self.koppen


LOPEND = (RegelSoort.ALINEA, RegelSoort.LIJST, RegelSoort.NOOT)
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
_VER_GENOEG = 40
_LAATSTE_WOORD = re.compile(r"[^\s(“‘\"']+$")
_MASKEER = re.compile(
    r"<https?://[^<>\s]*>|(?:https?://|www\.)[^\s<>)\]]*[^\s<>)\].,;:!?’”'\"]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|`[^`]*`|\{[^{}\s]*\}|<!--(?:(?!<!--|-->).)*-->|</?[a-z][^<>]*>"
)
# What must be in a text for there to be anything to cover.
_BEDEKT = ("http", "www.", "@", "`", "{", "<")
_MASKEER_MD = re.compile(
    r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[\^[^\[\]\s]+\]:?|!?\[(?=[^\[\]]*\]\()|(?<=[^\[])\](?=[⁠(])|\*+|(?<!\w)_+|(?<!_)_++(?!\w)"
)


def masked(tekst: str, markdown: bool) -> str:
    """Cover what is not prose with an invisible character, so that every offset stays what it was."""

    def cover(match: re.Match[str]) -> str:
        return MASKER * len(match[0])

    if any([sign in tekst for sign in _BEDEKT]):
        tekst = _MASKEER.sub(cover, tekst)
    if markdown and any([sign in tekst for sign in "[]*_"]):
        tekst = _MASKEER_MD.sub(cover, tekst)
    return tekst


def is_blank(line: str) -> bool:
    """Tell whether a line shows nothing."""
    return _LEEG.fullmatch(line) is not None


def places_of(start: Location, inspring: int, count: int) -> list[Location]:
    """Give the places of lines of which the first begins at `start` and each other after `inspring` columns."""
    return [start.shifted(lines=n, columns=0 if n == 0 else 1 + inspring - start.column) for n in range(count)]


def make_blok(regels: Sequence[Regel], nummers: Sequence[int], merken: Sequence[int], *, markdown: bool) -> Blok:
    """Join lines into a block of the kind of the first. `nummers` are their indexes in `regels`, `merken` the number of
    characters before the text of each (a bullet, the number of an item, `#` signs); a line without one has none."""
    text, begin, skipped = "", [], []
    for n, nummer in enumerate(nummers):
        regel = regels[nummer]
        skip = merken[n] if n < len(merken) else 0
        if not skip and regel.tekst[:1].isspace():
            skip = len(regel.tekst) - len(regel.tekst.lstrip())
        piece = regel.tekst[skip:].rstrip()
        if text:
            broken = text[-1] == "-" and LETTERS.match(text, len(text) - 2) and piece[:1].isalpha()
            text += "" if broken and not re.match(r"(?:en|of)\b", piece, re.IGNORECASE) else " "
        begin.append(len(text))
        skipped.append(skip)
        text += piece
    first = regels[nummers[0]]
    proza = masked(text, markdown) if first.soort is not RegelSoort.CODE else MASKER * len(text)
    lower = folded(proza)
    return Blok(
        soort=first.soort,
        tekst=text,
        proza=proza,
        lower=lower,
        woorden=words_of(lower),
        begin=tuple(begin),
        lines=tuple([regels[n] for n in nummers]),
        skipped=tuple(skipped),
        regels=tuple(nummers),
        niveau=first.niveau,
        merk=first.tekst[: merken[0]].strip() if merken else "",
    )


@lru_cache(maxsize=512)
def sentences(tekst: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into sentences, as pairs of offsets."""
    out: list[tuple[int, int]] = []
    start = 0
    for match in _ZIN_EINDE.finditer(tekst):
        last = _LAATSTE_WOORD.search(tekst, max(start, match.start() - _VER_GENOEG), match.start() + 1)
        word = last[0].lower() if last else ""
        if tekst[match.start()] == "." and (word in AFKORTINGEN or re.fullmatch(r"(?:[a-z]\.)+|\d{1,2}\.", word)):
            continue
        out.append((start, match.end()))
        start = match.end()
    if start < len(tekst):
        out.append((start, len(tekst)))
    return tuple(out)
