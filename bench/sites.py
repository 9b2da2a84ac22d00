"""The corpus as the source of each generator. The peers write the same pages: of every actie, thema, agenda and party, the
lists of those, home and a sitemap."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.corpus import ONDERWERPEN, Actie, Agenda, Corpus, Party, Thema

HERE = Path(__file__).resolve().parent
Files = Iterator[tuple[str, str]]


def write(files: Files, folder: Path) -> None:
    """Write files by their path inside a folder."""
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def product(corpus: Corpus) -> Files:
    """Give the content folder of our own generator."""
    yield (
        "site.yaml",
        (
            "naam: Meetregio\nsamenvatting: Een regio om te meten.\neigenaar: Meetregio\nadres: https://meet.example.nl\n"
        ),
    )
    subjects = "".join(
        f"  - {{id: {o}, titel: {o.capitalize()}, samenvatting: Alles over {o}.}}\n" for o in ONDERWERPEN
    )
    yield "onderwerpen.yaml", f"onderwerpen:\n{subjects}"
    yield (
        "documenten.yaml",
        (
            "documenten:\n  - id: plan\n    titel: Het plan\n    soort: plan\n    status: vastgesteld\n    datum: 1 maart 2024\n"
        ),
    )
    for number, party in enumerate(corpus.parties, 1):
        if party.is_gemeente:
            yield f"gemeenten/{party.slug}.md", f"---\nnaam: {party.name}\ncbs: GM{9000 + number}\n---\n"
        else:
            yield f"organisaties/{party.slug}.md", f"---\nnaam: {party.name}\nsoort: maatschappelijk\n---\n"
    for n, agenda in enumerate(corpus.agendas, 1):
        yield (
            f"agendas/{agenda.slug}/agenda.md",
            f"---\ntitel: {agenda.title}\nkorte_titel: Agenda {n}\nsamenvatting: {_quoted(agenda.summary)}\n"
            f"eigenaar: {agenda.gemeenten[0].slug}\ngemeenten: [{', '.join(g.slug for g in agenda.gemeenten)}]\n"
            'looptijd: 2024 tot en met 2029\nstand: "2026"\nvolledigheid: volledig\ndocumenten: [plan]\n'
            f'volgorde: {n}\nbron: "1"\n---\n',
        )
        for thema in agenda.themas:
            yield (
                f"agendas/{agenda.slug}/{thema.slug}/thema.md",
                f"---\ntitel: {_quoted(thema.title)}\nvolgorde: {thema.number}\nsamenvatting: {_quoted(thema.summary)}\n"
                f'onderwerpen: [{thema.onderwerp}]\nbron: "1"\n---\n',
            )
    for actie in corpus.acties:
        yield f"agendas/{actie.agenda.slug}/{actie.thema.slug}/{actie.slug}.md", _product_actie(actie)


def _product_actie(actie: Actie) -> str:
    roles = [("trekker", p) for p in actie.trekkers] + [("partner", p) for p in actie.partners]
    involved = "".join(f"  - {{wie: {party.slug}, rol: {role}}}\n" for role, party in roles)
    quarter, year = actie.quarter
    line = actie.number.replace(".", "")
    outcome = "    uitkomst: De raden stemden in.\n" if actie.is_past else ""
    words = ("eerste", "tweede", "derde", "vierde")[quarter - 1]
    return (
        f'---\ntitel: {_quoted(actie.title)}\nnummer: "{actie.number}"\nsamenvatting: {_quoted(actie.summary)}\n'
        f"betekenis: |\n  {actie.meaning}\nonderwerpen: [{actie.onderwerp}]\nbetrokkenen:\n{involved}"
        f'statussen:\n  - waarde: {actie.status}\n    per: "2026"\n    bron: "{line}"\n'
        f"momenten:\n  - soort: radenbijeenkomst\n    wanneer: {words} kwartaal van {year}\n    wat: {_quoted(actie.summary)}\n{outcome}"
        f'bron: "{line}"\ngecontroleerd: 2026-11-01\n---\n\n{_linked(actie, "", "")}'
    )


def _linked(actie: Actie, before: str, after: str) -> str:
    """Give the body with links as a generator writes them."""
    body = actie.body.replace("agenda:", before).replace("thema:", before)
    return body.replace(f"{actie.thema.slug})", f"{actie.thema.slug}{after})").replace(
        f"({before}{actie.agenda.slug})", f"({before}{actie.agenda.slug}{after})"
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _front(values: dict[str, object], body: str) -> str:
    """Write front matter; JSON is YAML too."""
    lines = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items())
    return f"---\n{lines}\n---\n\n{body}"


def _actie_values(actie: Actie) -> dict[str, object]:
    quarter, year = actie.quarter
    return {
        "title": actie.title,
        "number": actie.number,
        "summary": actie.summary,
        "status": actie.status,
        "onderwerp": actie.onderwerp,
        "gemeenten": [g.slug for g in actie.agenda.gemeenten],
        "trekkers": [p.slug for p in actie.trekkers],
        "partners": [p.slug for p in actie.partners],
        "moment": f"{quarter}e kwartaal van {year}",
        "meaning": actie.meaning,
    }


def _agenda_values(agenda: Agenda) -> dict[str, object]:
    return {"title": agenda.title, "summary": agenda.summary}


def _thema_values(thema: Thema) -> dict[str, object]:
    return {"title": thema.title, "summary": thema.summary, "number": thema.number}


def _names(parties: tuple[Party, ...]) -> dict[str, str]:
    return {party.slug: party.name for party in parties}


def hugo(corpus: Corpus) -> Files:
    """Give a site for Hugo: sections for agendas and themas, taxonomies for gemeenten and trekkers."""
    yield from _copied("hugo")
    yield "data/partijen.json", json.dumps(_names(corpus.parties), ensure_ascii=False)
    yield "content/agendas/_index.md", _front({"title": "Agenda's"}, "")
    for kind, title in (("gemeenten", "Gemeenten"), ("trekkers", "Trekkers")):
        yield f"content/{kind}/_index.md", _front({"title": title}, "")
    for agenda in corpus.agendas:
        yield f"content/agendas/{agenda.slug}/_index.md", _front(_agenda_values(agenda), "")
        for thema in agenda.themas:
            yield f"content/agendas/{agenda.slug}/{thema.slug}/_index.md", _front(_thema_values(thema), "")
    for actie in corpus.acties:
        name = f"content/agendas/{actie.agenda.slug}/{actie.thema.slug}/{actie.slug}.md"
        address = f"/agendas/{actie.agenda.slug}/{actie.slug}/"
        yield name, _front({**_actie_values(actie), "url": address}, _linked(actie, "/agendas/", "/"))


def eleventy(corpus: Corpus) -> Files:
    """Give a site for Eleventy: pages of data for all but the acties."""
    yield from _copied("eleventy")
    yield "_data/partijen.json", json.dumps(_names(corpus.parties), ensure_ascii=False)
    agendas = [
        {**_agenda_values(a), "slug": a.slug, "themas": [{**_thema_values(t), "slug": t.slug} for t in a.themas]}
        for a in corpus.agendas
    ]
    yield "_data/agendas.json", json.dumps(agendas, ensure_ascii=False)
    yield (
        "acties/acties.json",
        json.dumps({"layout": "actie.njk", "tags": "actie"}),
    )
    for actie in corpus.acties:
        address = f"/agendas/{actie.agenda.slug}/{actie.slug}/"
        places = {"agenda": actie.agenda.slug, "thema": actie.thema.slug, "permalink": address}
        values = {**_actie_values(actie), **places}
        name = f"acties/{actie.agenda.slug}/{actie.thema.slug}/{actie.slug}.md"
        yield name, _front(values, _linked(actie, "/agendas/", "/"))


def bare(corpus: Corpus) -> Files:
    """Give a site for the bare pipeline in Python."""
    yield from _copied("bare")
    yield "partijen.json", json.dumps(_names(corpus.parties), ensure_ascii=False)
    for agenda in corpus.agendas:
        yield f"content/{agenda.slug}/index.md", _front(_agenda_values(agenda), "")
        for thema in agenda.themas:
            yield f"content/{agenda.slug}/{thema.slug}/index.md", _front(_thema_values(thema), "")
    for actie in corpus.acties:
        name = f"content/{actie.agenda.slug}/{actie.thema.slug}/{actie.slug}.md"
        yield name, _front(_actie_values(actie), _linked(actie, "/agendas/", "/"))


def _copied(peer: str) -> Files:
    """Give the layouts and settings of a peer as they lie here."""
    folder = HERE / "peers" / peer
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "node_modules" not in path.parts and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def fresh(folder: Path) -> Path:
    """Empty a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
