"""Text for a page: links resolved, and each difficult word linked to its explanation at its first use."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Mapping
from types import MappingProxyType

from markupsafe import Markup

from regioagenda.base.late import dataclass
from regioagenda.domain.bestanden import adres_van_bestand, is_bestand
from regioagenda.domain.bestandsmaten import Bestandsmaat
from regioagenda.domain.model import Begrip
from regioagenda.pages.bouwstenen.beelden import beeldadres
from regioagenda.reading.prose import Prose

_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
_TAG = re.compile(r"(<[^<>]*+>)")
# A sentence ends before a capital or quote; "o.a. de" goes on.
_EINDE = re.compile(r"[.!?][”’)]*+(?=\s++[A-Z‘“(]|$)")
_INTERNAL = re.compile(r'(?P<name>href|src)="@(?P<target>[^"]*)"')
# The ids of footnotes and the links to them, as `reading.markdown.note_numbers` writes them.
_NOTE = re.compile(r'(<(?:sup|li) id="|<a class="footnote-(?:ref|backref)" href="#)noot-')
_HEADING_ID = re.compile(r'(<h[1-6] id=")([^"]*)')
_NO_TERMS_INSIDE = ("a", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th", "caption", "sup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordenlijst:
    """All terms as one pattern, longest first, and which begrip each form belongs to."""

    pattern: re.Pattern[str] | None
    forms: Mapping[str, Begrip]


def woordenlijst(begrippen: Mapping[str, Begrip]) -> Woordenlijst:
    """Make the list once for the whole site."""
    forms: dict[str, Begrip] = {}
    for begrip in begrippen.values():
        for form in (begrip.term, *begrip.varianten):
            forms.setdefault(_key(html.escape(form, quote=False)), begrip)
    if not forms:
        return Woordenlijst(pattern=None, forms=forms)
    ordered = sorted(forms, key=lambda f: (-len(f), f))
    alternatives = "|".join(_as_pattern(form) for form in ordered)
    return Woordenlijst(pattern=re.compile(rf"(?<![\w&#-])(?:{alternatives})(?![\w-])"), forms=forms)


def _key(form: str) -> str:
    """An abbreviation is known by its capitals; an ordinary word also at the start of a sentence."""
    return form if sum(c.isupper() for c in form) > 1 else form.lower()


def _as_pattern(form: str) -> str:
    if form != form.lower():
        return re.escape(form)
    return f"[{form[0].upper()}{re.escape(form[0])}]{re.escape(form[1:])}" if form[0].isalpha() else re.escape(form)


def eerste_zin(prose: Prose) -> str:
    """Give the first sentence of a text without markup; a question comes with the sentence that answers it."""
    return kort(prose.text)


def kort(text: str) -> str:
    """Give the first sentence of plain text; a question comes with the sentence that answers it."""
    block = text.partition("\n")[0].strip()
    ends = [match.end() for match in itertools.islice(_EINDE.finditer(block), 2)]
    sentences = [block[a:b].strip() for a, b in itertools.pairwise((0, *ends))] or [block]
    answered = sentences[0].endswith("?")
    return " ".join(sentences[: 2 if answered else 1])


class PageText:
    """Makes the texts of one page, in reading order, and remembers which terms were explained on it."""

    def __init__(
        self,
        words: Woordenlijst,
        book: Mapping[str, str],
        item: str = "",
        skip: str = "",
        maten: Mapping[str, Bestandsmaat] = MappingProxyType({}),
    ) -> None:
        """`maten` are the sizes of files of editors, by name: of a picture a page says them, so that nothing jumps."""
        self._maten = maten
        self._words = words
        self._book = book
        self._item = item
        self._skip = skip
        self.used: list[Begrip] = []
        self._ids: set[str] = set()
        self._texts_with_notes = 0

    def prose(self, prose: Prose, *, deeper: int = 0, item: str = "") -> Markup:
        """Give the HTML of a prose with its links resolved and its terms explained.

        `deeper` is how many levels its headings go down, for a text that stands under a heading of its own. `item` is
        the page that the text was written for, when that is another than this one. The ids of headings and footnotes
        are unique on the page, whatever other texts stand on it; those of its first text stay as they are.
        """
        ids = {h.id: self._free_id(h.id) for h in prose.headings}
        headings = {name: f"#{new}" for old, new in ids.items() for name in (f"#{old}", f"#{old.removeprefix('kop-')}")}
        linked = _INTERNAL.sub(lambda match: self._resolve(match, headings, item or self._item), str(prose.html))
        linked = self._own_notes(_HEADING_ID.sub(lambda m: m[1] + ids.get(m[2], m[2]), linked) if ids else linked)
        if deeper:
            linked = _HEADING.sub(lambda m: f"{m[1]}{min(int(m[2]) + deeper, 6)}", linked)
        return self._explain(linked)

    def text(self, text: str) -> Markup:
        """Give plain text as HTML with its terms explained."""
        return self._explain(html.escape(text, quote=False))

    def _free_id(self, wanted: str) -> str:
        """Give the id, or when it is taken the id with the first number that makes it free: no slug has two hyphens."""
        free, number = wanted, 1
        while free in self._ids:
            number += 1
            free = f"{wanted}--{number}"
        self._ids.add(free)
        return free

    def _own_notes(self, source: str) -> str:
        """Keep the footnotes of each text on the page apart."""
        if 'id="noot-' not in source:
            return source
        self._texts_with_notes += 1
        number = self._texts_with_notes
        return source if number == 1 else _NOTE.sub(rf"\g<1>noot-{number}-", source)

    def _resolve(self, match: re.Match[str], headings: Mapping[str, str], item: str) -> str:
        target = match["target"]
        if is_bestand(target):
            name = html.unescape(target)
            size = self._maten.get(name) if match["name"] == "src" else None
            if size is None or not size.breedte:
                return f'{match["name"]}="{html.escape(adres_van_bestand(name))}"'
            shown = beeldadres(name, size)
            choice = f' srcset="{html.escape(shown.keuze)}" sizes="{shown.breed}"' if shown.keuze else ""
            return f'src="{html.escape(shown.url)}"{choice} width="{size.breedte}" height="{size.hoogte}"'
        if target.startswith("#") and item != self._item and item + target in self._book:
            return f'href="{self._book[item + target]}"'
        if target in headings and item + target not in self._book:
            return f'href="{headings[target]}"'
        if target not in self._book:
            return f'href="{target}"'
        return f'href="{self._book[target]}"'

    def _explain(self, source: str) -> Markup:
        if self._words.pattern is None:
            return Markup(source)
        parts: list[str] = []
        blocked = 0
        for part in _TAG.split(source):
            if part.startswith("<"):
                name = re.match(r"</?([a-z0-9]+)", part)
                if name is not None and name[1] in _NO_TERMS_INSIDE:
                    blocked += -1 if part.startswith("</") else 1
                parts.append(part)
            else:
                parts.append(part if blocked else self._words.pattern.sub(self._mark, part))
        return Markup("".join(parts))

    def _mark(self, match: re.Match[str]) -> str:
        written = match.group()
        begrip = self._words.forms.get(written) or self._words.forms.get(written[0].lower() + written[1:])
        if begrip is None or begrip.id == self._skip or begrip in self.used:
            return written
        self.used.append(begrip)
        return f'<a class="begrip" href="#begrip-{begrip.id}">{written}</a>'
