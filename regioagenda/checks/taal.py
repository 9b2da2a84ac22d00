"""The checks on language, over the texts of all content files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.memo import Memo
from regioagenda.checks.stukken import stuk_van
from regioagenda.domain.load import Content
from regioagenda.domain.model import Actie, Agenda, Begrippen, Gemeente, Organisatie
from regioagenda.domain.teksten import teksten
from regioagenda.taal.kennis import Kennis, Naam, default_kennis
from regioagenda.taal.run import check_tekst

# What reading the Markdown already says at the same place.
GELEZEN = (
    "afbeelding-zonder-tekst",
    "kop-dubbel",
    "kop-niveau",
    "noot-zonder-teken",
    "tabel-zonder-kop",
    "voetnoot-zonder-noot",
)
TERMS = "content/begrippen.yaml"
# What asks for news; an agenda of which no more news is coming is not asked.
NIEUWS = ("toezegging-verlopen", "toezegging-zonder-datum", "open-eind")


def check_inhoud(
    content: Content, sources: Mapping[str, bytes], today: date, memo: Memo, said: Iterable[Diagnostic] = ()
) -> list[Diagnostic]:
    """Check the language of every content file, also of one with other mistakes.

    `said` is what reading found: a link that was refused there gets no second message here.
    What a file gave is remembered until it or what we know changes. Without a readable list of terms nothing is said:
    every abbreviation would seem unexplained.
    """
    if TERMS in content.broken:
        return []
    kennis = kennis_van(content, today)
    print_of_it = kennis.afdruk()

    def check(path: str) -> tuple[Diagnostic, ...]:
        found = check_tekst(stuk_van(path, teksten(path, sources[path], memo), memo), kennis)
        return tuple(d for d in found if d.code not in GELEZEN)

    paths = sorted(p for p in sources if p.startswith("content/") and p.endswith((".md", ".yaml")))
    over = tuple(f"content/agendas/{a.id}/" for a in content.of(Agenda) if a.afgelopen)
    refused = {(d.where.path, d.where.line) for d in said if d.code.startswith("link")}
    return [
        diagnostic
        for path in paths
        for diagnostic in memo.recall("taal", (path, sources[path], print_of_it), partial(check, path))
        if not (diagnostic.code in NIEUWS and path.startswith(over))
        and not (diagnostic.code.startswith("link") and (path, diagnostic.where.line) in refused)
    ]


def kennis_van(content: Content, today: date) -> Kennis:
    """Give the checks the names, terms and words of this site, as far as they could be read."""
    parties = content.of(Organisatie)
    terms = [term for file in content.of(Begrippen) for term in file.begrippen]
    names = [
        *(n for g in content.of(Gemeente) for n in (g.naam, *g.aliassen, *g.kernen)),
        *(n for o in parties for n in (o.naam, o.afkorting, *o.aliassen)),
        *(n for b in terms for n in (b.term, b.voluit, *b.varianten)),
        *(n for a in content.of(Actie) for n in a.gebieden),
    ]
    return default_kennis(
        today,
        organisaties=[Naam(naam=o.naam, afkorting=o.afkorting, aliassen=o.aliassen) for o in parties],
        begrippen={form: b.voluit or b.uitleg or b.term for b in terms for form in (b.term, *b.varianten)},
        woorden={word for name in names for word in name.split()},
    )
