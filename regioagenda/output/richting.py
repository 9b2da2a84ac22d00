"""Text that runs from right to left: its element says so, and it stays apart from the text around it."""

from __future__ import annotations

import re

# Hebrew, Arabic and the other alphabets that run so, with their forms for presentation.
_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_PART = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+)")
_WITHOUT_END = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "use"))
# Where a direction says nothing, or where it would turn more than this text.
_NEVER = frozenset(("html", "head", "body", "script", "style", "svg", "text", "tspan", "title", "select", "textarea"))


def with_direction(html: str) -> str:
    """Give a page in which every element that directly holds such text finds its direction in that text (`dir="auto"`)."""
    if html.isascii() or not _TO_LEFT.search(html):
        return html
    opened: list[tuple[str, int, bool]] = []
    places: set[int] = set()
    for part in _PART.finditer(html):
        end, name, attributes, text = part.groups()
        if text is not None:
            if opened and _TO_LEFT.search(text) and opened[-1][0] not in _NEVER and not opened[-1][2]:
                places.add(opened[-1][1])
        elif end:
            if opened and opened[-1][0] == name:
                opened.pop()
        elif name not in _WITHOUT_END and not attributes.endswith("/"):
            opened.append((name, part.start() + 1 + len(name), ' dir="' in attributes))
    pieces: list[str] = []
    done = 0
    for place in sorted(places):
        pieces += (html[done:place], ' dir="auto"')
        done = place
    return "".join((*pieces, html[done:]))
