"""The page with all verbanden of an agenda: a matrix of what can help or hinder what, and each verband in words."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.model import Samenhang
from regioagenda.domain.region import VerbandIn, natuurlijke_sleutel
from regioagenda.domain.woorden import VerbandSoort
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import (
    BronView,
    Head,
    Link,
    OpmerkingView,
    VerbandView,
)

# The verbanden that the matrix shows, with their mark; other kinds have a direction and stand in the list only.
MERKEN = {VerbandSoort.KOPPELKANS: "K", VerbandSoort.DILEMMA: "D"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merk:
    """A mark in the matrix: `K1`, the title behind it and the element on the page that tells more."""

    soort: str
    merk: str
    titel: str
    anker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRij:
    """An item with its marks at every other item; None is the item itself."""

    item: Link
    kort: str
    cellen: tuple[tuple[Merk, ...] | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SamenhangView:
    """All verbanden of an agenda, and which acties meet."""

    titel: str
    samenvatting: Markup
    inleiding: Markup
    matrix: tuple[MatrixRij, ...]
    koppelkansen: tuple[VerbandView, ...]
    dilemmas: tuple[VerbandView, ...]
    overige: tuple[VerbandView, ...]
    opmerkingen: tuple[OpmerkingView, ...]
    bron: BronView | None


def plan_samenhang(ctx: Context, file: Samenhang) -> tuple[Head, SamenhangView]:
    """Plan the page with all verbanden of an agenda."""
    agenda = file.agenda
    text = ctx.text(f"{agenda}/samenhang")
    own = sorted(
        (v for v in ctx.region.verbanden.values() if v.agenda == agenda),
        key=lambda v: natuurlijke_sleutel(v.verband.nummer),
    )
    summary, intro = text.text(file.samenvatting), text.prose(file.inleiding)

    def of(*kinds: VerbandSoort) -> tuple[VerbandView, ...]:
        return tuple(v.verband(ctx, x, text) for x in own if x.verband.soort in kinds)

    view = SamenhangView(
        titel=file.titel,
        samenvatting=summary,
        inleiding=intro,
        matrix=_matrix(ctx, [x for x in own if x.verband.soort in MERKEN]),
        koppelkansen=of(VerbandSoort.KOPPELKANS),
        dilemmas=of(VerbandSoort.DILEMMA),
        overige=of(*(s for s in VerbandSoort if s not in (VerbandSoort.KOPPELKANS, VerbandSoort.DILEMMA))),
        opmerkingen=tuple(v.opmerking(ctx, o, agenda, text) for o in file.opmerkingen),
        bron=v.bron(ctx, file.bron, agenda),
    )
    head = make_head(
        ctx,
        titel=file.titel,
        omschrijving=file.samenvatting,
        kruimels=c.agenda_kruimels(ctx, agenda),
        text=text,
        path=file.path,
        agenda=agenda,
    )
    return head, view


def _matrix(ctx: Context, verbanden: Sequence[VerbandIn]) -> tuple[MatrixRij, ...]:
    """Lay the items of koppelkansen and dilemmas out against each other; a part counts as its actie."""
    marks: dict[tuple[str, str], list[Merk]] = {}
    for own in sorted(verbanden, key=lambda x: list(MERKEN).index(x.verband.soort)):
        v = own.verband
        letter = MERKEN[v.soort]
        mark = Merk(soort=str(v.soort), merk=f"{letter}{v.nummer}", titel=v.titel, anker=v.id)
        ends = [[r.slug.partition("#")[0] for r in side] for side in (v.van, v.naar)]
        for pair in dict.fromkeys((a, b) for a in ends[0] for b in ends[1] if a != b):
            marks.setdefault(pair, []).append(mark)
            marks.setdefault((pair[1], pair[0]), []).append(mark)
    items = sorted({a for a, _ in marks}, key=lambda i: (natuurlijke_sleutel(_nummer(ctx, i)), i))
    return tuple(
        MatrixRij(
            item=c.item_link(ctx, row),
            kort=_nummer(ctx, row) or c.item_link(ctx, row).titel,
            cellen=tuple(None if row == column else tuple(marks.get((row, column), ())) for column in items),
        )
        for row in items
    )


def _nummer(ctx: Context, item: str) -> str:
    found = ctx.region.acties.get(item) or ctx.region.themas.get(item)
    return found.nummer if found else ""
