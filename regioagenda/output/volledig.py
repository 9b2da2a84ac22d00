"""A page of the site → a part of a larger document: only what it tells, headings deeper, ids and links of that document."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from regioagenda.output.relatief import absolute, turned_choice
from regioagenda.pages.soort.volledig import Deel, VolledigView

_MAIN = re.compile(r'<main id="inhoud"[^>]*>(.*)</main>', re.DOTALL)
# What may change in a part: headings, and opening tags with attributes. All other tags stay as they are.
_TAG = re.compile(
    r"""<(?:(?P<level>/?h[1-6])(?P<of_heading>(?: (?:[^<>"]|"[^"]*")*)?)>|(?P<name>[a-z][a-z0-9]*)(?P<rest> (?:[^<>"]|"[^"]*")*)>|nav>)"""
)
_ATTRIBUTE = re.compile(r'(?<= )(id|for|aria-labelledby|aria-describedby|href|srcset|src)="([^"]*)"')
_LABEL = re.compile(r' aria-labelledby="[^"]*"')
_CLASS = re.compile(r' class="([^"]*)"')
# What only makes sense on a page of its own: ways to other pages, lists of what follows anyway, and the words, which
# the document explains at its end.
_ALONE = frozenset(("alleen-pagina", "woorden", "pagina-datum", "verwant"))
_WOORD = "#begrip-"


def delen(view: VolledigView, pages: Mapping[str, bytes]) -> tuple[Markup, ...]:
    """Give the parts of a document, from the finished pages by address."""
    ids = {part.page.url: part.id for part in view.delen}
    return tuple(as_part(pages[part.page.url].decode("utf-8"), part, ids) for part in view.delen)


def as_part(html: str, part: Deel, ids: Mapping[str, str]) -> Markup:
    """Give what a page tells as a section of a document; `ids` are the ids there of the pages by address.

    Raises `TemplateError` when the template of the page gives nothing that can be found back.
    """
    main = _MAIN.search(html)
    if main is None:
        raise TemplateSyntaxError('er staat geen <main id="inhoud"> om de tekst', 1, part.page.template)
    text = main[1]
    out: list[str] = []
    at, tag = 0, _TAG.search(text)
    while tag is not None:
        out.append(text[at : tag.start()])
        if _stands_alone(tag):
            at = _end(text, tag)
        else:
            out.append(_tag(tag, part, ids))
            at = tag.end()
        tag = _TAG.search(text, at)
    out.append(text[at:])
    kind = "deel deel--hoofdstuk" if part.dieper == 1 else "deel"
    return Markup(f'<section class="{kind}" id="{part.id}">{"".join(out).strip()}</section>')


def _stands_alone(tag: re.Match[str]) -> bool:
    """Tell whether an element only makes sense on a page of its own."""
    if tag["level"]:
        return False
    if tag["name"] in (None, "nav"):
        return True
    classes = _CLASS.search(tag["rest"])
    return classes is not None and not _ALONE.isdisjoint(classes[1].split())


def _end(text: str, tag: re.Match[str]) -> int:
    """Give where the element that begins with this tag ends."""
    depth = 1
    for found in re.compile(f"<(/?){tag['name'] or 'nav'}[ >]").finditer(text, tag.end()):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return len(text)


def _tag(tag: re.Match[str], part: Deel, ids: Mapping[str, str]) -> str:
    if tag["level"]:
        level = f"{tag['level'][:-1]}{min(int(tag['level'][-1]) + part.dieper, 6)}"
        return f"<{level}{_attributes(tag['of_heading'], part, ids)}>"
    # A landmark for each of a hundred sections leads nobody anywhere; the headings do.
    rest = _LABEL.sub("", tag["rest"]) if tag["name"] == "section" else tag["rest"]
    return f"<{tag['name']}{_attributes(rest, part, ids)}>"


def _attributes(rest: str, part: Deel, ids: Mapping[str, str]) -> str:
    def inside(found: re.Match[str]) -> str:
        if found[1] in ("href", "src"):
            return f'{found[1]}="{_target(found[2], part, ids)}"'
        if found[1] == "srcset":
            return f'srcset="{turned_choice(found[2], lambda address: absolute(address, part.page.url))}"'
        return f'{found[1]}="{" ".join(f"{part.id}--{i}" for i in found[2].split())}"'

    return _ATTRIBUTE.sub(inside, rest) if rest else rest


def _target(address: str, part: Deel, ids: Mapping[str, str]) -> str:
    """Lead a link to its place in the document when that has it, and else to the page on the site, from its root."""
    if address.startswith(_WOORD):
        return address
    address = absolute(address, part.page.url)
    base, _, anchor = address.partition("#")
    inside = ids.get(base) if base else part.id
    if inside is None:
        return address
    return f"#{inside}--{anchor}" if anchor else f"#{inside}"
