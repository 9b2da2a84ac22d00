"""What the program says on the screen outside templates is asked in words that stand there, so that a list holds them all."""

from __future__ import annotations

from regioagenda.domain.schermtekst import in_programma
from tests import schermteksten
from tests.architecture.modules import modules
from tests.conftest import none_of


def test_every_text_that_is_asked_is_in_the_list() -> None:
    asked = {where for module in modules() for where in schermteksten.unread(module.tree)}
    none_of(sorted(asked - {*_NOT_WRITTEN}), "texts that are asked and are not written there")
    assert "Geen trekker genoemd in het stuk" in in_programma()


# Labels of closed lists, titles of rows, and what is handed on: `tests/schermteksten.py` names the texts of these.
_NOT_WRITTEN = (
    "tekst",
    "label",
    "meaning",
    "waarde.label",
    "rol.uitleg",
    "value.rol.uitleg",
    "WERKWOORDEN[rol].passend(meer=several, toen=toen)",
    "row.titel(*about)",
    "row.menu",
    "GEGEVENS",
    "VERSIES",
    "OVERZICHTEN",
    "besluiten.TITEL",
)
