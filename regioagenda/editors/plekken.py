"""The chapter of the handbook that says which file lies where, made from the kinds of file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import KINDS

CHAPTER = "docs/handboek/2-welk-bestand-waar.md"
# What stands in the table where a file of the reader has a name of its own.
_NAMES = {"agenda": "<agenda>", "thema": "<thema>", "stem": "<naam>", "bestand": "<agenda>/<naam>", "deel": "<id>"}
_TEXT = """# Welk bestand staat waar?

Dit hoofdstuk wordt gemaakt uit het programma zelf, met `make schema`. Verander het niet met de hand.

De naam van een bestand is het adres van de pagina. Gebruik kleine letters, cijfers, punten en streepjes.

| bestand | wat het is | adres |
|---|---|---|
{files}
| `content/bestanden/` | afbeeldingen en bijlagen | `/bestanden/…` |

Sommige dingen hebben geen eigen bestand, maar wel een eigen naam. U verwijst ernaar met die naam:

| wat | staat in | u schrijft |
|---|---|---|
{parts}

Een actie mag naar de map van een ander thema. Het adres blijft gelijk.

Wilt u een bestand een andere naam geven? Doe dat niet met de hand. Lees eerst
[Iets een andere naam geven](7-naam-veranderen.md).
"""


def plekken_file() -> dict[str, bytes]:
    """Write the chapter, by its path in the project."""
    return {CHAPTER: _TEXT.format(files="\n".join(_files()), parts="\n".join(_parts())).encode()}


def _filled(template: str, kind: Soort) -> str:
    names = _NAMES | ({"stem": f"<{kind.naam}>"} if kind.eigen_map else {})
    return re.sub(r"\{(\w+)\}", lambda m: names[m[1]], template)


def _files() -> Iterator[str]:
    for kind in KINDS:
        address = f"`{_filled(kind.adres, kind)}`" if kind.adres else "–"
        yield f"| `{_filled(kind.plek, kind)}` | {kind.uitleg} | {address} |"


def _parts() -> Iterator[str]:
    for kind in KINDS:
        for part in kind.delen:
            if part.id:
                yield f"| {part.naam} | `{_filled(kind.plek, kind)}` | `{_filled(part.id, kind)}` |"
