"""A page of the site → a part of a larger document: only what it tells, headings deeper, ids and links of that document."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from regioagenda.pages.soort.volledig import Deel, VolledigView

_MAIN = re.compile(r'<main id="inhoud"[^>]*>(.*)</main>', re.DOTALL)
_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^<>"]|"[^"]*")*)>""")
_IDS = re.compile(r'(?<= )(id|for|aria-labelledby|aria-describedby)="([^"]*)"')
_HREF = re.compile(r'(?<= )href="([^"]*)"')
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
    """Give what a page tells as a section of a document; `ids` are the ids there of the pages by address."""
    main = _MAIN.search(html)
    assert main is not None, f"{part.page.url} has no main"
    out: list[str] = []
    skipped, depth, at = "", 0, 0
    for tag in _TAG.finditer(main[1]):
        name, end = tag["name"], bool(tag["end"])
        if not skipped:
            out.append(main[1][at : tag.start()])
            if not end and _stands_alone(name, tag["rest"]):
                skipped, depth = name, 1
            else:
                out.append(_tag(tag, part, ids))
        elif name == skipped:
            depth += -1 if end else 1
            if depth == 0:
                skipped = ""
        at = tag.end()
    out.append(main[1][at:])
    kind = "deel deel--hoofdstuk" if part.dieper == 1 else "deel"
    return Markup(f'<section class="{kind}" id="{part.id}">{"".join(out).strip()}</section>')


def _stands_alone(name: str, rest: str) -> bool:
    classes = _CLASS.search(rest)
    return name == "nav" or (classes is not None and not _ALONE.isdisjoint(classes[1].split()))


def _tag(tag: re.Match[str], part: Deel, ids: Mapping[str, str]) -> str:
    name, rest = tag["name"], tag["rest"]
    if re.fullmatch("h[1-6]", name):
        name = f"h{min(int(name[1]) + part.dieper, 6)}"
    if name == "section":
        # A landmark for each of a hundred sections leads nobody anywhere; the headings do.
        rest = _LABEL.sub("", rest)
    if rest:
        rest = _IDS.sub(lambda m: f'{m[1]}="{" ".join(f"{part.id}--{i}" for i in m[2].split())}"', rest)
        rest = _HREF.sub(lambda m: f'href="{_target(m[1], part, ids)}"', rest)
    return f"<{tag['end']}{name}{rest}>"


def _target(address: str, part: Deel, ids: Mapping[str, str]) -> str:
    """Lead a link to its place in the document when that has it, and else to the page on the site."""
    if address.startswith(_WOORD):
        return address
    base, _, anchor = address.partition("#")
    inside = ids.get(base) if base else part.id
    if inside is None:
        return address
    return f"#{inside}--{anchor}" if anchor else f"#{inside}"
