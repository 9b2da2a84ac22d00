"""What a comparison gives: per item what differs, each difference under a heading of its own and in words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand


class Rubriek(Enum):
    """Under which heading a change counts, in the order in which a reviewer wants them."""

    RADEN = "datum van de raden"
    DATUM = "datum"
    ROL = "rol"
    STATUS = "status"
    CIJFER = "cijfer"
    TEKST = "tekst"
    GEGEVEN = "gegeven"
    INTERN = "alleen voor redacteuren"

    @property
    def plaats(self) -> int:
        """Its place in that order."""
        return list(Rubriek).index(self)


class ZinSoort(Enum):
    """What became of a sentence."""

    ANDERS = "anders"
    NIEUW = "nieuw"
    WEG = "weg"
    VERPLAATST = "verplaatst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """A run of words of a sentence, and whether they differ from the other one."""

    tekst: str
    anders: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Zin:
    """A sentence that differs: as it was and as it becomes; a new one was nothing, one that is gone becomes nothing."""

    soort: ZinSoort
    was: tuple[Stuk, ...] = ()
    wordt: tuple[Stuk, ...] = ()

    @property
    def was_tekst(self) -> str:
        """The sentence as it was."""
        return "".join(s.tekst for s in self.was)

    @property
    def wordt_tekst(self) -> str:
        """The sentence as it becomes."""
        return "".join(s.tekst for s in self.wordt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijziging:
    """One thing that differs: what it is, what it was and what it becomes; "" where there was or will be nothing.

    `pad` is the path of the field in the file (`betrokkenen`, `deelacties.a.tekst`). A text has the sentences
    that differ in `zinnen`, and all that it says last in `geheel`. `erbij` and `eraf` are the slugs of parties that come or
    go, `partijen` those that it is about.
    """

    rubriek: Rubriek
    pad: str
    wat: str
    was: str = ""
    wordt: str = ""
    zinnen: tuple[Zin, ...] = ()
    geheel: str = ""
    erbij: tuple[str, ...] = ()
    eraf: tuple[str, ...] = ()
    partijen: tuple[str, ...] = ()


class Uitkomst(Enum):
    """What became of an item."""

    GEWIJZIGD = "gewijzigd"
    NIEUW = "nieuw"
    WEG = "weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verouderd:
    """A figure or time that changed and still stands elsewhere in the item as it was: which, and where."""

    oud: str
    waar: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWijziging:
    """What became of one file: as it was (`voor`) and as it becomes (`na`), None where it is not there.

    `id` is what it is called last, `was_id` what it was called first. `lijkt_op` is, of a file that is new, the id of one
    that is gone and looks like it: a renaming without `was`. `concept` tells that no visitor sees it, before or after.
    """

    id: str
    was_id: str
    naam: str
    soort: str
    agenda: str
    uitkomst: Uitkomst
    voor: Bestand | None
    na: Bestand | None
    wijzigingen: tuple[Wijziging, ...] = ()
    verouderd: tuple[Verouderd, ...] = ()
    lijkt_op: str = ""
    concept: bool = False

    @property
    def path(self) -> str:
        """Where its file lies, or lay."""
        entity = self.na or self.voor
        return entity.path if entity else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage:
    """An image or other file that is not content itself: replaced, new or gone. `bij` names what shows or offers it, or did."""

    path: str
    uitkomst: Uitkomst
    bij: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that differs between two moments of a region, in the order of the later one; what is gone comes last.

    `opgemaakt` are the paths of files that are only written differently. `hernoemd` leads from every id that changed to
    what it became, `verplaatst` from every path to where the same file lies now. `ongelezen` are the paths of files that could not be read at one of the two moments.
    """

    items: tuple[ItemWijziging, ...]
    bijlagen: tuple[Bijlage, ...]
    opgemaakt: tuple[str, ...]
    hernoemd: Mapping[str, str]
    verplaatst: Mapping[str, str]
    ongelezen: tuple[str, ...]

    @property
    def leeg(self) -> bool:
        """Whether nothing differs that anybody could notice."""
        return not self.items and not self.bijlagen
