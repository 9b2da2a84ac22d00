"""A second, independent look at the HTML of a text: what a strict sanitiser would remove should not be there at all.

nh3 parses like a browser. Our writer spells its HTML exactly as nh3 does, so the two must be equal to the byte; when
they are not, either the writer has a fault or somebody found a hole, and the editor is told. Nothing is lost silently.
"""

from __future__ import annotations

from html import escape

import nh3

ALLOWED_TAGS = frozenset(
    {"a", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"}
    | {"strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
ALLOWED_ATTRIBUTES = {
    "a": frozenset({"href", "title", "rel", "class", "aria-label"}),
    "div": frozenset({"class", "role", "tabindex", "aria-label"}),
    "h2": frozenset({"id"}),
    "h3": frozenset({"id"}),
    "h4": frozenset({"id"}),
    "h5": frozenset({"id"}),
    "h6": frozenset({"id"}),
    "img": frozenset({"src", "alt", "title", "loading"}),
    "li": frozenset({"id"}),
    "ol": frozenset({"start"}),
    "pre": frozenset({"tabindex"}),
    "sup": frozenset({"id"}),
    "td": frozenset({"class"}),
    "th": frozenset({"class", "scope"}),
}
ALLOWED_SCHEMES = frozenset({"https", "http", "mailto", "tel"})

_cleaner = nh3.Cleaner(
    tags=set(ALLOWED_TAGS),
    attributes={tag: set(names) for tag, names in ALLOWED_ATTRIBUTES.items()},
    url_schemes=set(ALLOWED_SCHEMES),
    link_rel=None,
    strip_comments=False,
)


def accepts_address(address: str) -> bool:
    """Tell whether the sanitiser would keep this address in a link; it also refuses hosts that cannot exist."""
    link = f'<a href="{escape(address)}">x</a>'
    return "href=" in _cleaner.clean(link)


def sanitised(html: str) -> str:
    """Give the HTML as the sanitiser leaves it: equal to what went in when all is well."""
    return _cleaner.clean(html)
