"""Names of files and folders that every system can hold, and what to call one that is not such a name."""

from __future__ import annotations

import re
import unicodedata

from regioagenda.reading.letters import OURS

# Devices of Windows, whatever stands behind a dot.
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?=\.|$)", re.IGNORECASE
)
_REFUSED = re.compile(r'[\x00-\x1f<>:"|?*\\]')
# With its folders and what a site adds to it a name must fit in the 255 bytes that disks allow.
LONGEST = 100
_APART = re.compile(r"[^a-z0-9.]+")
# Letters that have no accent to take away.
LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "ng", "ſ": "s", "ß": "ss"}
)  # fmt: skip
_LETTERS = LETTERS | str.maketrans(
    {
        "&": " en ", "+": " plus ", "’": "", "‘": "", "'": "", "ʼ": "", "€": " euro ", "²": "2", "³": "3",
    }
)  # fmt: skip


def as_slug(text: str) -> str:
    """Give the name that a file may have for a text, every letter kept: `’s-Gravenhage` is `s-gravenhage`, `Київ` is
    `kijiv`. A text without letters or digits that we can write gives `naam`."""
    slug = _APART.sub("-", _folded(text).casefold())
    parts = filter(None, (part.strip("-") for part in slug.split(".")))
    slug = ".".join(parts)[:LONGEST].rstrip("-.") or "naam"
    return _DEVICE.sub(r"\g<0>-1", slug)


def slug_advice(text: str) -> str:
    """Say in Dutch which name to give in the place of a text."""
    if any(sign.isalnum() and not sign.isascii() for sign in _folded(text)):
        return f"Niet elke letter kan in een adres. Schrijf de naam met de letters a tot en met z, zoals “{as_slug(text)}”."
    return f"Gebruik kleine letters, cijfers, punten en streepjes, zoals “{as_slug(text)}”."


def _folded(text: str) -> str:
    """Give a text without accents, in our own letters where those say the same."""
    # Letters of other alphabets before their marks are taken away: й is no и.
    ours = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS).translate(OURS)
    folded = unicodedata.normalize("NFKD", ours).translate(_LETTERS)
    return "".join(sign for sign in folded if not unicodedata.combining(sign)).translate(OURS)


def refused_elsewhere(name: str) -> str:
    """Say in Dutch why a name of a file or folder cannot be on every system; empty when it can."""
    if device := _DEVICE.match(name):
        return f"Windows houdt “{device[0]}” voor een apparaat"
    if bad := _REFUSED.search(name):
        shown = bad[0] if bad[0].isprintable() else f"U+{ord(bad[0]):04X}"
        return f"een naam met “{shown}” kan niet op Windows"
    if name[-1:] in (" ", "."):
        return "Windows laat een spatie of punt aan het eind weg"
    if len(name.encode("utf-8", "replace")) > LONGEST:
        return f"een naam van meer dan {LONGEST} tekens past niet op elke schijf"
    return ""
