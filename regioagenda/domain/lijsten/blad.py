"""A list as any program wrote it: sheets of rows of cells, or the headings, paragraphs and tables of a document."""

from __future__ import annotations

from regioagenda.base.late import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cel:
    """A cell: its text as people see it, and its place in their words, such as `rij 12, kolom C`.

    `breed` is over how many columns it is merged. `herhaald`: it belongs to a merged cell that begins in a row above and
    has its text. `fout` says why its value cannot be known; its text is then empty.
    """

    tekst: str
    plek: str
    breed: int = 1
    herhaald: bool = False
    fout: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rij:
    """A row by its number in the sheet, from 1. Every column has a cell; one that is empty has no text."""

    nummer: int
    cellen: tuple[Cel, ...]

    @property
    def gevuld(self) -> tuple[Cel, ...]:
        """The cells that hold something of their own."""
        return tuple(c for c in self.cellen if (c.tekst and not c.herhaald) or c.fout)

    def tekst(self, kolom: int) -> str:
        """Give the text in a column, counted from 0; empty where the row is shorter."""
        return self.cellen[kolom].tekst if kolom < len(self.cellen) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Los:
    """Words of a file that are no part of its list: their place, and why. `kwijt`: somebody may have meant them for an actie."""

    plek: str
    waarde: str
    waarom: str
    kwijt: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """A sheet or table: its name in the words of the editor, its rows, and what of it is no row."""

    naam: str
    rijen: tuple[Rij, ...]
    los: tuple[Los, ...] = ()

    @property
    def breedte(self) -> int:
        """How many columns it has."""
        return max((len(r.cellen) for r in self.rijen), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alinea:
    """A paragraph of a document; with a `niveau` from 1 it is a heading, with 0 plain text. `plek` is its place in words."""

    tekst: str
    plek: str
    niveau: int = 0
    opsomming: bool = False


Deel = Alinea | Blad


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstbestand:
    """What a file holds: its sheets, or for a document its parts in order."""

    bladen: tuple[Blad, ...] = ()
    delen: tuple[Deel, ...] = ()
