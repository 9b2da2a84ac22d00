"""The list of words for who changes the program: which class a Dutch term is, where it is declared, written and shown.

Made from the table of kinds and the docstrings of the classes, so that it is never older than they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioagenda.domain import region
from regioagenda.domain.punten import Punt
from regioagenda.domain.soorten import KINDS
from regioagenda.editors.soorten import groepen

LIST = "docs/woordenlijst.md"
_TEXT = """# Words

Made by `make schema` from the program itself; do not change it by hand. Domain nouns are Dutch everywhere, verbs and
machinery English.

## Files

| term | class | declared in | file | address |
|---|---|---|---|---|
{files}

## Parts of files with a name of their own

| term | class | declared in | listed in | what links write | address |
|---|---|---|---|---|---|
{parts}

## Groups of fields

| class | declared in | meaning |
|---|---|---|
{groups}

## What is worked out of those

| class | declared in | meaning |
|---|---|---|
{derived}
"""
# What `relate` makes of the files.
_DERIVED: tuple[type, ...] = (region.Region, region.Betrokkenheid, region.Gepland, region.VerbandIn, Punt)


def woordenlijst_file() -> dict[str, bytes]:
    """Write the list, by its path in the project."""
    text = _TEXT.format(
        files="\n".join(_files()),
        parts="\n".join(_parts()),
        groups="\n".join(_meanings(groepen())),
        derived="\n".join(_meanings(_DERIVED)),
    )
    return {LIST: text.encode()}


def _declared(cls: type) -> str:
    return f"`{cls.__module__.replace('.', '/')}.py`"


def _files() -> Iterator[str]:
    for kind in KINDS:
        address = f"`{kind.adres}`" if kind.adres else "–"
        yield f"| {kind.naam} | `{kind.cls.__name__}` | {_declared(kind.cls)} | `{kind.plek}` | {address} |"


def _parts() -> Iterator[str]:
    for kind in KINDS:
        for part in kind.delen:
            link = f"`{part.id}`" if part.id else "–"
            held = f"`{kind.cls.__name__}.{part.veld}`"
            yield f"| {part.naam} | `{part.cls.__name__}` | {_declared(part.cls)} | {held} | {link} | `{part.adres}` |"


def _meanings(classes: tuple[type, ...]) -> Iterator[str]:
    for cls in sorted(classes, key=lambda c: c.__name__):
        meaning = (cls.__doc__ or "").strip().partition("\n")[0]
        yield f"| `{cls.__name__}` | {_declared(cls)} | {meaning} |"
