"""Where a written link leads: outside, inside, or somewhere it may not."""

from __future__ import annotations

import re
from enum import Enum
from html import unescape

_EXTERNAL = ("https", "http", "mailto", "tel")
_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufffd]")
_SCHEME = re.compile(r"([^/?#]*?):")
_COMPLETE = re.compile(
    r"https?://[^\s/?#\\@:%\[\]<>^`{|}\"]+(?::\d{1,5})?(?:[/?#]\S*)?|mailto:[^\s@:,]+@[^\s@:,]+(?:,[^\s@:,]+@[^\s@:,]+)*|tel:\+?[\d()./-]{3,}",
    re.IGNORECASE,
)
# A quote in a target is a title that was never closed; the parser then swallows what follows.
_BROKEN = re.compile(r"[\"\n<>\\]|\s'")
# A host without a point or with a comma, and what was copied behind an address.
_DOUBTFUL = re.compile(
    r"https?://(?:(?!localhost\b)[^./?#:]+(?:[/?#:]|$)|[^/?#]*(?:[,;]|\.\.))|https?://.*[,;“”‘’]$", re.IGNORECASE
)
_HOST = re.compile(r"https?://([^/?#:]+)", re.IGNORECASE)
# Cyrillic and Greek have letters that look just like ours.
_LIKE_OURS = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_BETWEEN = re.compile(r"\s*,\s*")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);")


class TargetKind(Enum):
    """`HALF`: an allowed scheme, but the address leads nowhere. `FORBIDDEN`: anything a browser may run or guess."""

    EXTERNAL = "extern"
    INTERNAL = "intern"
    EMPTY = "leeg"
    HALF = "onaf"
    FORBIDDEN = "onveilig"


def decode_entities(text: str) -> str:
    """Replace `&eacute;`, `&#233;` and `&#xE9;` by their character; leave a bare & alone."""
    return _ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text


def complete(target: str) -> str:
    """Give a target as a browser wants it: spaces in an address to elsewhere are encoded, those in a number left out.

    `mailto:a@b.nl?subject=Een vraag`, `tel:14 023`.
    """
    scheme = target[:8].lower()
    if scheme.startswith("tel:"):
        return re.sub(r"(?<=[\d()+.-])[ \xa0]+(?=[\d(])", "", target)
    if scheme.startswith("mailto:"):
        # A space inside an address is none that can be encoded: nobody has such an address.
        whom, sign, what = target[7:].partition("?")
        return f"{target[:7]}{_BETWEEN.sub(',', whom.strip())}{sign}{what.strip().replace(' ', '%20')}"
    if scheme.startswith(("http://", "https://")):
        return target.replace(" ", "%20")
    return target


def is_doubtful(target: str) -> bool:
    """Tell whether an address to elsewhere can hardly be right, though a browser would take it."""
    return _DOUBTFUL.match(target) is not None


def other_alphabet(target: str) -> str:
    """Give the name of the site in an address when it has letters that look like ours and are not; else nothing."""
    found = _HOST.match(target)
    if found is None or (found[1].isascii() and "xn--" not in found[1].lower()):
        return ""
    host = ".".join(map(_label, found[1].split(".")))
    return host if _LIKE_OURS.search(host) else ""


def _label(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def kind_of(target: str) -> TargetKind:
    """Judge a target as a browser would read it: entities decoded, spaces and control characters skipped.

    A colon before the first slash is a scheme (RFC 3986); only `https`, `http`, `mailto` and `tel` are let through, and
    only when written plainly.
    """
    if not target:
        return TargetKind.EMPTY
    seen = _INVISIBLE.sub("", unescape(unescape(target))).lower()
    scheme = _SCHEME.match(seen)
    if scheme is None:
        outside = len(seen) > 1 and seen[0] in "/\\" and seen[1] in "/\\"
        if outside:
            return TargetKind.FORBIDDEN
        return TargetKind.HALF if _BROKEN.search(target) else TargetKind.INTERNAL
    if scheme[1] not in _EXTERNAL or not target.lower().startswith(f"{scheme[1]}:"):
        return TargetKind.FORBIDDEN
    return TargetKind.EXTERNAL if _COMPLETE.fullmatch(target) else TargetKind.HALF
