"""The report as Markdown for a merge request: short enough for every Git host, and no value in it does anything there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.report import WORDS, Named
from regioagenda.domain.compare.changes import ItemWijziging, Uitkomst, Wijziging, Zin, ZinSoort
from regioagenda.domain.region import natuurlijke_sleutel
from regioagenda.output.changes.lezers import Lezer
from regioagenda.output.changes.pages import PaginaGroepen
from regioagenda.output.changes.review import Review
from regioagenda.output.changes.words import (
    BESTANDSKOP,
    NERGENS,
    NIETS,
    beschrijving,
    commando,
    oordeel,
    overzichten,
    paginanaam,
    per_agenda,
    stilte,
    uitkomst,
    verouderd,
)

# Hosts refuse a comment of more than 65,536 characters.
MOST = 60_000
_LONGEST = 700
_MOST_LINES = 40
_MOST_READERS = 60
_MOST_REASONS = 6
_SENTENCES = 3
# An invisible sign after what a host would make something of: a mention, the number of an issue, a web address.
_BREAK = "&#8203;"
_SPECIAL = re.compile(r"[\\`*_\[\]|$]|~~|\{\{|\}\}")
_LIVE = re.compile(
    r"[@#!&^%~](?=[\w\[])|(?<=:)/(?=/)|\bwww(?=\.)|\bGH(?=-\d)|:(?=[a-z0-9_+-]+:)|\b[0-9a-f](?=[0-9a-f]{6,39}\b)",
    re.IGNORECASE,
)
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def as_markdown(review: Review, named: Named) -> str:
    """Write the report. `named` turns the path of a source into the path that editors know."""
    head = [
        *_head(review),
        *_troubles(review, named),
        *_alerts(review),
        *_readers(review.lezers),
        *_subscribers(review),
    ]
    tail = [*_attachments(review), *_pages(review), *_messages(review, named), *_foot(review)]
    room = MOST - sum(len(block) + 2 for block in (*head, *tail)) - 400
    middle: list[str] = []
    left = 0
    for deel in review.delen:
        for n, block in enumerate((f"### {text(deel.titel)}", *(_item(review, item) for item in deel.items))):
            room -= len(block) + 2
            if room > 0 and not left:
                middle.append(block)
            elif n:
                left += 1
    if middle and middle[-1].startswith("### "):
        middle.pop()
    if left:
        verb = "onderdeel staat" if left == 1 else "onderdelen staan"
        middle.append(
            f"**Dit verslag is te lang voor een reactie: {left} {verb} hier niet in.** "
            f"Alles staat in het HTML-verslag: `{commando(review)} --format html`."
        )
    return "\n\n".join((*head, *middle, *tail)) + "\n"


def text(value: str) -> str:
    """Write a value so that it is shown as it is: it cannot mention, link, number, or break a table."""
    flat = " ".join(value.split())
    if len(flat) > _LONGEST:
        flat = flat[:_LONGEST].rsplit(" ", 1)[0] + " … (ingekort)"
    safe = "".join(_HTML.get(c, c) for c in _LIVE.sub(lambda m: f"{m[0]}\0", flat))
    return _SPECIAL.sub(lambda m: "".join(f"\\{c}" for c in m[0]), safe).replace("\0", _BREAK)


def _code(value: str) -> str:
    """Write a path or name as it is, between backticks."""
    return "`" + value.replace("`", "'").replace("|", "/").replace("\n", " ") + "`"


def _head(review: Review) -> Iterator[str]:
    yield "## Wat verandert er in de agenda?"
    yield f"**{' · '.join(review.telling)}**\n{stilte(review)}"


def _troubles(review: Review, named: Named) -> Iterator[str]:
    if review.waarom:
        yield f"**Let op:** {text(review.waarom)}"
    if review.changes.ongelezen:
        yield "**Niet te lezen, en dus niet vergeleken:** " + ", ".join(
            _code(named(p)) for p in review.changes.ongelezen[:_MOST_LINES]
        )
    if review.meldingen.fouten:
        yield "### Nieuwe fouten\n" + _lines(_message(d, named) for d in review.meldingen.fouten)
    if review.verloren:
        yield (
            "### Verloren adressen\nDeze adressen stonden op de site. Straks komen zij nergens meer uit.\n"
            + _lines(f"{_code(a)}{_advice(review, a)}" for a in review.verloren)
        )


def _subscribers(review: Review) -> Iterator[str]:
    if review.abonnees:
        yield "### In de agenda van abonnees\n" + _lines(
            f"{text(a.wat)}. {text(a.hint)}" + (f" Typ: {_code(a.typ)}" if a.typ else "") for a in review.abonnees
        )


def _advice(review: Review, address: str) -> str:
    """Propose what makes a lost address work again, when a new item looks like what was there."""
    for item in review.items:
        if item.lijkt_op and review.adressen_nu.get(item.lijkt_op) == address:
            name = item.lijkt_op.rpartition("/")[2]
            return (
                f". Dit lijkt op een hernoeming zonder `was:`. Zet `was: [{name}]` in {_code(item.path)}, "
                f"of gebruik `python build.py rename`."
            )
    return ""


def _alerts(review: Review) -> Iterator[str]:
    if not review.let_op:
        return
    rows = [f"| {text(a.wat)} | {text(a.waar)} |" for a in review.let_op[:_MOST_LINES]]
    more = len(review.let_op) - len(rows)
    rows += [f"| En nog {more} | zie hieronder |"] if more > 0 else []
    yield "\n".join(("| Let op | |", "|---|---|", *rows))


def _readers(lezers: Sequence[Lezer]) -> Iterator[str]:
    if not lezers:
        return
    rows = [_reader(names, waarom) for names, waarom in _alike(lezers)]
    more = len(rows) - _MOST_READERS
    yield "### Wie moet dit zien?\n" + "\n".join(
        (
            "| Gemeente of organisatie | Waarom |",
            "|---|---|",
            *rows[:_MOST_READERS],
            *([f"| En nog {more} | zie het HTML-verslag |"] if more > 0 else []),
        )
    )


def _alike(lezers: Sequence[Lezer]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Put those that look for the same reasons on one line."""
    rows: dict[tuple[bool, tuple[str, ...]], list[str]] = {}
    for lezer in lezers:
        rows.setdefault((lezer.vooral, lezer.waarom), []).append(lezer.naam)
    for (vooral, waarom), names in rows.items():
        shown = ", ".join(text(n) for n in names)
        yield (f"**{shown}**" if vooral else shown), waarom


def _reader(names: str, waarom: tuple[str, ...]) -> str:
    shown = "; ".join(text(w) for w in waarom[:_MOST_REASONS])
    more = len(waarom) - _MOST_REASONS
    return f"| {names} | {shown}{f'; en nog {more} andere' if more > 0 else ''} |"


def _item(review: Review, item: ItemWijziging) -> str:
    return "\n".join((_title(review, item), *_body(review, item)))


def _title(review: Review, item: ItemWijziging) -> str:
    outcome = uitkomst(review, item)
    words = [f"**{text(item.naam)}**" + (f" {text(outcome)}" if outcome else "")]
    now, then = review.adressen.get(item.id), review.adressen_nu.get(item.id)
    if then and review.adres:
        words.append(f"[nu]({review.adres}{then})")
    if not now and item.uitkomst is Uitkomst.GEWIJZIGD:
        words.append(_code(item.path.removeprefix("content/")))
    return " · ".join(words)


def _body(review: Review, item: ItemWijziging) -> Iterator[str]:
    if item.uitkomst is not Uitkomst.GEWIJZIGD:
        yield text(beschrijving(review, item))
        if item.lijkt_op:
            yield f"Dit lijkt op {_code(item.lijkt_op)}, dat weg is: een hernoeming zonder `was:`?"
        return
    rows = [w for w in item.wijzigingen if not w.zinnen]
    if rows:
        yield "| | was | wordt |\n|---|---|---|"
        yield from (f"| {text(w.wat)} | {text(w.was) or NIETS} | {_new(w)} |" for w in rows)
    for change in item.wijzigingen:
        if change.zinnen:
            yield ""
            yield from _sentences(change)
    for stale in item.verouderd:
        yield f"\n⚠ {text(verouderd(stale))}"


def _new(change: Wijziging) -> str:
    return f"**{text(change.wordt)}**" if change.wordt else NIETS


def _sentences(change: Wijziging) -> Iterator[str]:
    shown = [_sentence(z) for z in change.zinnen]
    yield f"{text(change.wat)}: " + " · ".join(shown[:_SENTENCES])
    rest = shown[_SENTENCES:]
    if rest:
        word = "zin" if len(rest) == 1 else "zinnen"
        body = "\n".join(f"- {line}" for line in rest[:_MOST_LINES])
        yield f"<details><summary>Nog {len(rest)} {word}</summary>\n\n{body}\n</details>"


def _sentence(zin: Zin) -> str:
    was, wordt = text(zin.was_tekst), text(zin.wordt_tekst)
    if zin.soort is ZinSoort.VERPLAATST:
        return f"verplaatst: {wordt}"
    return " ".join(part for part in (f"~~{was}~~" if was else "", f"**{wordt}**" if wordt else "") if part)


def _pages(review: Review) -> Iterator[str]:
    groups = review.paginas
    if groups is None:
        return
    if groups.geen:
        yield "### Pagina's\n" + (
            "Geen enkele pagina ziet er anders uit."
            if review.changes.leeg
            else "Geen enkele pagina laat deze wijzigingen zien."
        )
        return
    lines = []
    own = [*groups.eigen, *groups.nieuw]
    if own:
        lines.append(f"- **Kijk hier zelf** ({len(own)}): {'; '.join(_own_pages(review, groups, own))}")
    if groups.overzichten:
        names = overzichten(review, groups.overzichten)
        lines.append(f"- Overzichten die dit tonen ({len(groups.overzichten)}): {_names(names)}")
    if groups.aantallen:
        names = overzichten(review, groups.aantallen)
        lines.append(f"- Alleen een aantal ({len(groups.aantallen)}): {_names(names)}")
    if groups.kader:
        lines.append("- Alle pagina's: de kop, het menu of de voet is anders")
    yield "### Pagina's\n" + "\n".join(lines)


def _attachments(review: Review) -> Iterator[str]:
    found = review.changes.bijlagen
    if not found:
        return
    rows = [f"| `{b.path}` | {b.uitkomst.value} | {text('; '.join(b.bij) or NERGENS)} |" for b in found[:_MOST_LINES]]
    more = len(found) - len(rows)
    rows += [f"| En nog {more} | zie het HTML-verslag | |"] if more > 0 else []
    yield "\n".join(("### Bestanden", f"| {' | '.join(BESTANDSKOP)} |", "|---|---|---|", *rows))


def _own_pages(review: Review, groups: PaginaGroepen, own: Sequence[str]) -> Iterator[str]:
    for agenda, addresses in per_agenda(review, own).items():
        names = [paginanaam(review, a) + (" (nieuw)" if a in groups.nieuw else "") for a in addresses]
        names.sort(key=natuurlijke_sleutel)
        yield f"{text(agenda)}: {_names(names)}" if agenda else _names(names)


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(text(n) for n in names[:12])
    return f"{shown} en nog {len(names) - 12}" if len(names) > 12 else shown


def _messages(review: Review, named: Named) -> Iterator[str]:
    told = review.meldingen
    new = [d for d in told.nieuw if d not in told.fouten]
    if not new and not told.opgelost:
        return
    lines = [
        *(f"nieuw: {_message(d, named)}" for d in new),
        *(f"opgelost: {_message(d, named)}" for d in told.opgelost),
    ]
    title = f"Meldingen: {len(new)} nieuw, {len(told.opgelost)} opgelost"
    yield f"<details><summary>{title}</summary>\n\n{_lines(lines)}\n</details>"


def _message(d: Diagnostic, named: Named) -> str:
    place = _code(f"{named(d.where.path)}:{d.where.line}")
    return f"{place} {WORDS[d.severity]}: {text(f'{d.message} {d.hint}'.strip())}"


def _lines(lines: Iterable[str]) -> str:
    every = list(lines)
    shown = [f"- {line}" for line in every[:_MOST_LINES]]
    more = len(every) - len(shown)
    return "\n".join(shown + ([f"- en nog {more}"] if more else []))


def _foot(review: Review) -> Iterator[str]:
    yield f"_{oordeel(review)}_"
