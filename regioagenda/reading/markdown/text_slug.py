"""From a heading to the part of an address after the #."""

from __future__ import annotations

import re
import unicodedata

from regioagenda.reading.naam import LETTERS

_APART = re.compile(r"[^a-z0-9]+")
_LONGEST = 80


def text_slug(text: str) -> str:
    """Give lower-case letters and digits with single hyphens, at most 80 characters: `Zó, “dit” is 't` → `zo-dit-is-t`.

    A text without any letter or digit that folds to ASCII gives `deel`.
    """
    folded = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    kept = "".join(character for character in folded if not unicodedata.combining(character))
    return _APART.sub("-", kept).strip("-")[:_LONGEST].rstrip("-") or "deel"
