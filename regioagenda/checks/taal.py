"""The checks on language, over the texts of all content files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.base.work import OneByOne, Work
from regioagenda.domain.load import Content, texts_of
from regioagenda.domain.model import Actie, Agenda, Begrippen, Gemeente, Organisatie
from regioagenda.domain.teksten import Tekst
from regioagenda.taal.kennis import Answers, Asked, Kennis, Lookup, default_kennis
from regioagenda.taal.naamlijst import Naam

TERMS = "content/begrippen.yaml"
# What asks for news; an agenda of which no more news is coming is not asked.
NIEUWS = ("toezegging-verlopen", "toezegging-zonder-datum", "open-eind")

# Where this was told, the words on the line are not those that the editor meant.
GEEN_TAAL = (
    "opmaak-onbekend",
    "tekens-verhaspeld",
    "teken-onzichtbaar",
    "teken-onleesbaar",
    "lijst-nagemaakt",
    "tabel-nagemaakt",
    "link-onveilig",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks say of a file, with all that they asked besides its text and the answers they got."""

    found: tuple[Diagnostic, ...]
    asked: Asked
    answers: Answers


def check_inhoud(
    content: Content,
    sources: Mapping[str, bytes],
    today: date,
    memo: Memo,
    said: Iterable[Diagnostic] = (),
    work: Work | None = None,
) -> list[Diagnostic]:
    """Check the language of every content file, also of one with other mistakes. `work` may check several at a time.

    `said` is what reading found: a link that was refused there gets no second message here, and what is no language on a line
    makes that nothing else is said of it. Without a readable list of
    terms nothing is said: every abbreviation would seem unexplained.
    """
    if TERMS in content.broken:
        return []
    kennis = kennis_van(content, today)
    paths = sorted(p for p in sources if p.startswith("content/") and p.endswith((".md", ".yaml")))
    over = tuple(f"content/agendas/{a.id}/" for a in content.of(Agenda) if a.afgelopen)
    refused: set[tuple[str, int]] = set()
    garbled: set[tuple[str, int]] = set()
    for d in said:
        if d.code.startswith("link"):
            refused.add((d.where.path, d.where.line))
        elif d.code in GEEN_TAAL:
            garbled.add((d.where.path, d.where.line))

    def check(path: str) -> Checked:
        texts = content.texts.get(path)
        return check_file(path, texts_of(path, sources[path], memo) if texts is None else texts, kennis)

    new = [path for path in paths if not memo.knows("taal", (path, sources[path]))]
    if new:
        from regioagenda.taal.run import prepare

        prepare(memo)
    fresh = dict(zip(new, (work or OneByOne()).each(check, new), strict=True))

    return [
        diagnostic
        for path in paths
        for diagnostic in _remembered(path, sources[path], kennis, memo, lambda path: fresh.get(path) or check(path))
        if not (diagnostic.code in NIEUWS and path.startswith(over))
        and not (diagnostic.code.startswith("link") and (path, diagnostic.where.line) in refused)
        and (path, diagnostic.where.line) not in garbled
    ]


def check_file(path: str, texts: tuple[Tekst, ...], kennis: Kennis) -> Checked:
    """Check the language of one file. A pure function of values, that any process can run."""
    # The checks are only loaded when there is a text to check: no site that is as it was needs them.
    from regioagenda.checks.stukken import stuk_van
    from regioagenda.taal.run import check_language

    lookup = Lookup(kennis)
    found = check_language(stuk_van(path, texts), lookup)
    asked = lookup.asked()
    return Checked(found=found, asked=asked, answers=kennis.answers(asked))


def _remembered(
    path: str, data: bytes, kennis: Kennis, memo: Memo, check: Callable[[str], Checked]
) -> tuple[Diagnostic, ...]:
    """Give what was found before, when each answer that it rests on is still the same; else check the file again.

    The answers that changed become part of the key, so that what held before is not forgotten when it holds again.
    """
    parts: tuple[bytes | str, ...] = (path, data)
    while True:
        checked = memo.recall("taal", parts, partial(check, path))
        if kennis.still(checked.asked, checked.answers):
            return checked.found
        answers = kennis.answers(checked.asked)
        parts = (*parts, answers.others, answers.names)


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
        organisaties=[Naam(naam=o.naam, aliassen=o.aliassen) for o in parties],
        begrippen=[form for b in terms for form in (b.term, *b.varianten)],
        woorden={word for name in names for word in name.split()},
    )
