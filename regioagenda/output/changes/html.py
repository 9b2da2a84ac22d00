"""The report as one page that needs nothing else: for who has no Git, to mail, to print, to lay beside a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.report import WORDS, Named
from regioagenda.domain.compare.changes import ItemWijziging, Stuk, Uitkomst, Wijziging, Zin, ZinSoort
from regioagenda.domain.compare.texts import sentences
from regioagenda.output.changes.lezers import Lezer
from regioagenda.output.changes.review import Review
from regioagenda.output.changes.words import (
    BESTANDSKOP,
    NERGENS,
    NIETS,
    beschrijving,
    commando,
    paginanaam,
    stilte,
    uitkomst,
    verouderd,
)
from regioagenda.output.changes.zinnen import kort

_STYLE = """
:root{color-scheme:light}
body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:50rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.25}h2{margin-top:2.5rem;border-bottom:2px solid #154273}h3{margin-bottom:.3rem}
a{color:#154273}table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #767676;padding:.35rem .6rem;text-align:left;vertical-align:top}thead th{background:#eef3f8}
tbody th{font-weight:600;width:28%}
details{border:1px solid #767676;padding:.5rem .8rem;margin:.6rem 0}summary{font-weight:600;cursor:pointer}
blockquote{margin:.4rem 0;padding:.2rem .8rem;border-left:4px solid #767676}
del{text-decoration:line-through;background:#fbe9e7}ins{text-decoration:underline;background:#e6f4ea}
p[role=note]{border:2px solid #8a4b00;padding:.5rem .8rem}
code{overflow-wrap:anywhere}
:target{outline:3px solid #154273;outline-offset:3px}
@page{size:A4;margin:18mm}
@media print{body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit;text-decoration:none}
h2,h3,caption{break-after:avoid}tr,blockquote{break-inside:avoid}
details:not([open])>*{display:block}details::details-content{content-visibility:visible;display:block}}
"""


def as_html(review: Review, named: Named) -> str:
    """Write the report. `named` turns the path of a source into the path that editors know."""
    title = Markup("Voorstel tot wijziging van {}").format(review.site or "de agenda")
    parts = [
        *_head(review),
        *_troubles(review, named),
        *_alerts(review),
        *_boxes(review),
        *_subscribers(review),
        *_sections(review),
        *_pages(review),
        *_messages(review, named),
        *_foot(review),
    ]
    body = Markup("\n").join(parts)
    style = Markup(_STYLE)  # our own words
    page = Markup(
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n"
        "</body>\n</html>\n"
    )
    return page.format(title=title, style=style, body=body)


def _head(review: Review) -> Iterator[Markup]:
    yield Markup("<p><strong>{}</strong></p>\n<p>{}</p>").format(" · ".join(review.telling), stilte(review))


def _troubles(review: Review, named: Named) -> Iterator[Markup]:
    if review.waarom:
        yield Markup('<p role="note">Let op: {}</p>').format(review.waarom)
    if review.changes.ongelezen:
        names = ", ".join(named(p) for p in review.changes.ongelezen)
        yield Markup('<p role="note">Niet te lezen, en dus niet vergeleken: {}.</p>').format(names)
    if review.meldingen.fouten:
        yield Markup("<h2>Nieuwe fouten</h2>\n{}").format(_list(_message(d, named) for d in review.meldingen.fouten))
    if review.verloren:
        yield Markup(
            "<h2>Verloren adressen</h2>\n<p>Deze adressen stonden op de site. Straks komen zij nergens meer uit.</p>\n{}"
        ).format(_list(Markup("<code>{}</code>").format(a) for a in review.verloren))


def _alerts(review: Review) -> Iterator[Markup]:
    if review.let_op:
        rows = [(a.wat, (a.waar,)) for a in review.let_op]
        yield _table("Let op", ("Wat", "Waar"), rows)


def _boxes(review: Review) -> Iterator[Markup]:
    if not review.lezers:
        return
    yield Markup("<h2>Voor wie is dit?</h2>")
    for lezer in review.lezers:
        yield _box(review, lezer)


def _box(review: Review, lezer: Lezer) -> Markup:
    """Give the box of one party: why it should look, and where."""
    by_id = {item.id: item for item in review.items}
    links = [
        Markup('<a href="#{}">{}</a>').format(_anchor(by_id[name]), by_id[name].naam)
        for name in lezer.items
        if name in by_id
    ]
    word = "uw gemeente" if lezer.gemeente else "deze organisatie"
    return Markup(
        '<details id="{}"><summary>{}</summary>\n<p>Voor {}:</p>\n{}\n<p>Lees verder: {}</p></details>'
    ).format(lezer.slug, lezer.naam, word, _list(lezer.waarom), Markup(", ").join(links))


def _subscribers(review: Review) -> Iterator[Markup]:
    if review.abonnees:
        lines = _list(
            Markup("{}. {}{}").format(a.wat, a.hint, Markup(" Typ: <code>{}</code>").format(a.typ) if a.typ else "")
            for a in review.abonnees
        )
        yield Markup("<h2>In de agenda van abonnees</h2>\n{}").format(lines)


def _sections(review: Review) -> Iterator[Markup]:
    for deel in review.delen:
        yield Markup("<h2>{}</h2>").format(deel.titel)
        for item in deel.items:
            yield from _item(review, item)
    if review.changes.bijlagen:
        rows = [(b.path, (b.uitkomst.value, "; ".join(b.bij) or NERGENS)) for b in review.changes.bijlagen]
        yield _table("Bestanden", BESTANDSKOP, rows)


def _anchor(item: ItemWijziging) -> str:
    return "item-" + "".join(c if c.isalnum() or c in "-." else "-" for c in item.id)


def _item(review: Review, item: ItemWijziging) -> Iterator[Markup]:
    yield Markup('<h3 id="{}">{}{}</h3>').format(_anchor(item), item.naam, uitkomst(review, item))
    then = review.adressen_nu.get(item.id)
    if then and review.adres:
        yield Markup('<p><a href="{}{}">De pagina zoals zij nu is</a></p>').format(review.adres, then)
    if item.uitkomst is not Uitkomst.GEWIJZIGD:
        yield Markup("<p>{}</p>").format(beschrijving(review, item))
        if item.lijkt_op:
            yield Markup('<p role="note">Dit lijkt op {}, dat weg is: een hernoeming zonder “was:”?</p>').format(
                item.lijkt_op
            )
        return
    rows = [(w.wat, (w.was or NIETS, w.wordt or NIETS)) for w in item.wijzigingen if not w.zinnen]
    if rows:
        yield _table(f"{kort(item)}: was en wordt", ("Wat", "Was", "Wordt"), rows)
    for change in item.wijzigingen:
        if change.zinnen:
            yield from _text(change)
    for stale in item.verouderd:
        yield Markup('<p role="note">Let op: {}</p>').format(verouderd(stale))


def _text(change: Wijziging) -> Iterator[Markup]:
    yield Markup("<h4>{}</h4>").format(change.wat)
    for zin in change.zinnen:
        yield _sentence(zin)
    changed = {z.wordt_tekst for z in change.zinnen}
    whole = sentences(change.geheel)
    if len(whole) > len(changed):
        said = Markup(" ").join(
            Markup("<ins>[wordt] {}</ins>").format(s) if s in changed else Markup("{}").format(s) for s in whole
        )
        yield Markup("<details><summary>De hele nieuwe tekst</summary>\n<p>{}</p></details>").format(said)


def _sentence(zin: Zin) -> Markup:
    if zin.soort is ZinSoort.VERPLAATST:
        return Markup("<blockquote>Verplaatst: {}</blockquote>").format(zin.wordt_tekst)
    was = Markup("<p>Was: {}</p>").format(_marked(zin.was, "del")) if zin.was else Markup("")
    wordt = Markup("<p>Wordt: {}</p>").format(_marked(zin.wordt, "ins")) if zin.wordt else Markup("<p>Wordt: niets</p>")
    return Markup("<blockquote>{}{}</blockquote>").format(was or Markup("<p>Was: niets</p>"), wordt)


def _marked(pieces: Sequence[Stuk], element: str) -> Markup:
    """Mark the words that differ; a sentence without marks is all of it new or gone."""
    plain = not any(piece.anders for piece in pieces)
    marks = {"del": Markup("<del>{}</del>"), "ins": Markup("<ins>{}</ins>")}
    return Markup("").join(
        marks[element].format(p.tekst) if plain or p.anders else Markup("{}").format(p.tekst) for p in pieces
    )


def _pages(review: Review) -> Iterator[Markup]:
    groups = review.paginas
    if groups is None:
        return
    yield Markup("<h2>Pagina's</h2>")
    if groups.geen:
        yield Markup("<p>Geen enkele pagina ziet er anders uit.</p>")
    for title, addresses in (
        ("Kijk hier zelf", (*groups.eigen, *groups.nieuw)),
        ("Overzichten die dit tonen", groups.overzichten),
        ("Alleen een aantal", groups.aantallen),
    ):
        if addresses:
            names = [
                Markup("{} (<code>{}</code>)").format(name, a)
                if (name := paginanaam(review, a)) != a
                else Markup("<code>{}</code>").format(a)
                for a in addresses
            ]
            yield Markup("<details><summary>{} ({})</summary>\n{}</details>").format(
                title, len(addresses), _list(names)
            )
    if groups.kader:
        yield Markup("<p>Op alle pagina's is de kop, het menu of de voet anders.</p>")


def _messages(review: Review, named: Named) -> Iterator[Markup]:
    told = review.meldingen
    new = [d for d in told.nieuw if d not in told.fouten]
    if new or told.opgelost:
        lines = [Markup("Nieuw: {}").format(_message(d, named)) for d in new]
        lines += [Markup("Opgelost: {}").format(_message(d, named)) for d in told.opgelost]
        yield Markup("<h2>Meldingen</h2>\n<details><summary>{} nieuw, {} opgelost</summary>\n{}</details>").format(
            len(new), len(told.opgelost), _list(lines)
        )


def _message(d: Diagnostic, named: Named) -> Markup:
    place = f"{named(d.where.path)}:{d.where.line}"
    return Markup("<code>{}</code> {}: {} {}").format(place, WORDS[d.severity], d.message, d.hint)


def _foot(review: Review) -> Iterator[Markup]:
    yield Markup("<h2>Akkoord of opmerking?</h2>")
    number = next((kort(item) for item in review.items), "")
    if review.contact:
        subject = quote(f"Voorstel tot wijziging: {number.strip('“”')}".strip(": "))
        yield Markup(
            '<p>Mail <a href="mailto:{}?subject={}">{}</a>. Noem het nummer of de titel van wat u bedoelt{}.</p>'
        ).format(review.contact, subject, review.contact, f", zoals {number}" if number else "")
    else:
        yield Markup(
            "<p>Geef het door aan wie u dit verslag stuurde. Noem het nummer of de titel van wat u bedoelt.</p>"
        )
    now = f"“{review.head}”" if review.head else "de bestanden zoals zij nu zijn"
    yield Markup("<p>Vergeleken: “{}” met {}. Zelf vergelijken: <code>{}</code></p>").format(
        review.base, now, commando(review)
    )


def _list(lines: Iterable[str]) -> Markup:
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(Markup("<li>{}</li>").format(line) for line in lines))


def _table(caption: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(h) for h in heads)
    body = Markup("\n").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            name, Markup("").join(Markup("<td>{}</td>").format(cell) for cell in cells)
        )
        for name, cells in rows
    )
    return Markup("<table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody></table>").format(
        caption, head, body
    )
