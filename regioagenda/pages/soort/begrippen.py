"""The glossary."""

from __future__ import annotations

from regioagenda.base.late import dataclass
from regioagenda.domain.region import eerste_letter
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context
from regioagenda.pages.bouwstenen.head import make_head
from regioagenda.pages.bouwstenen.parts import BegripView, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class BegrippenView:
    """The glossary, by first letter."""

    letters: tuple[tuple[str, tuple[BegripView, ...]], ...]
    zonder_uitleg: int


def plan_begrippen(ctx: Context) -> tuple[Head, BegrippenView]:
    """Plan the glossary."""
    letters: dict[str, list[BegripView]] = {}
    for value in ctx.region.begrippen.values():
        letters.setdefault(eerste_letter(value.term), []).append(v.begrip(ctx, value))
    view = BegrippenView(
        letters=tuple((letter, tuple(terms)) for letter, terms in sorted(letters.items())),
        zonder_uitleg=sum(not b.uitleg for b in ctx.region.begrippen.values()),
    )
    head = make_head(
        ctx,
        titel=ctx.zeg("Begrippen"),
        omschrijving="Uitleg van moeilijke woorden en afkortingen in de regionale agenda's.",
        path="content/begrippen.yaml",
    )
    return head, view
