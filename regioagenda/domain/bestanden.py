"""The pictures and attachments of editors: how a text calls one, which file that is, and where visitors find it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from urllib.parse import quote, unquote

from regioagenda.reading.naam import as_slug
from regioagenda.reading.walk import leaves_of, pointers_of

MAP = "bestanden/"
# Files for a host or a search engine, which look for them at the top of a site.
WORTEL = "bestanden/wortel/"
_PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


def is_bestand(target: str) -> bool:
    """Tell whether a link or image calls a file in `content/bestanden/`."""
    return target.removeprefix("/").startswith(MAP)


def bestand_van(target: str, files: Container[str]) -> str | None:
    """Give the source that a link or image calls, whatever way its name is spelled; None when there is none.

    `foto van zee.png`, `foto%20van%20zee.png` and `<foto van zee.png>` are one file, and so are two ways to write an accent.
    """
    name = target.partition("#")[0].removeprefix("/").removeprefix("<").removesuffix(">")
    for spelled in dict.fromkeys((name, unquote(name))):
        path = f"content/{unicodedata.normalize('NFC', spelled)}"
        if path in files and path.startswith(f"content/{MAP}"):
            return path
    return None


def bestanden_in(entity: object, files: Container[str]) -> Iterator[str]:
    """Give the sources that a file of content shows or offers, in its fields and its texts; one may come more than once."""
    called = [value for _, value in leaves_of(entity) if isinstance(value, str)]
    for prose in pointers_of(entity).proses:
        called += [link.target for link in prose.links] + [image.target for image in prose.images]
    for name in called:
        if is_bestand(name) and (path := bestand_van(name, files)):
            yield path


def naam_op_site(path: str) -> str:
    """Give the name in the site of a source in `content/bestanden/`: its own, or one without spaces and accents."""
    name = path.removeprefix("content/")
    if name.startswith(WORTEL):
        return name.removeprefix(WORTEL)
    if _PLAIN.fullmatch(name):
        return name
    parts = []
    for part in name.split("/"):
        stem, dot, kind = part.rpartition(".")
        parts.append(part if _PLAIN.fullmatch(part) else f"{as_slug(stem)}.{kind.lower()}" if dot else as_slug(part))
    return "/".join(parts)


def adres_van_bestand(target: str) -> str:
    """Give the address on the site of a file that a link or image calls, and that is there."""
    name, hash_, anchor = target.partition("#")
    called = unquote(name.removeprefix("/").removeprefix("<").removesuffix(">"))
    return f"/{quote(naam_op_site(unicodedata.normalize('NFC', called)))}{hash_}{anchor}"
