"""Bytes → typed files. Every file is read on its own; whether what it points to exists is decided in `relate`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Any, TypeVar

from regioagenda.base.diagnostics import Diagnostic, Location, Severity, suggestion
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.base.work import OneByOne, Work
from regioagenda.domain.bestandsmaten import GEEN_BESTANDEN, Bestanden, lees_bestanden
from regioagenda.domain.model import Site
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import VASTE_BESTANDEN, soort_van_pad
from regioagenda.domain.teksten import Tekst, teksten_in
from regioagenda.domain.verloop.model import VERLOOP, Verloop, from_bytes
from regioagenda.reading.bestandsinhoud import other_text
from regioagenda.reading.frontmatter import decode, split_file
from regioagenda.reading.kinds import SLUG
from regioagenda.reading.naam import LONGEST, refused_elsewhere, slug_advice
from regioagenda.reading.oningevuld import NOG_INVULLEN
from regioagenda.reading.prose import MarkdownText, Prose, read_prose
from regioagenda.reading.prose_model import TextBlock
from regioagenda.reading.samenvoegen import open_merge
from regioagenda.reading.schema import read
from regioagenda.reading.tekens import odd_characters
from regioagenda.reading.walk import Pointers, ToProse, pointers_in, pointers_of, with_prose
from regioagenda.reading.yamltree import Fields, Text, parse_yaml

Sources = Mapping[str, bytes]
T = TypeVar("T")
Diagnostics = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file that could not be read as a whole: what can be said of it all the same."""

    path: str
    pointers: Pointers
    concept: bool = False

    @property
    def agenda(self) -> str:
        """The agenda whose folder it lies in, or "" outside any."""
        return self.path.split("/")[2] if self.path.startswith("content/agendas/") else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All files that could be read, in the order of their paths.

    `broken` are the paths that could not be read, `unread` what is known of them; `concepten` are the paths that were
    left out because they are drafts. `bestanden` is what is known of pictures, maps and attachments. `texts` are the texts of the files that were read just now, by path: those of a file
    of which the content was remembered are not there. `verloop` is what is known of earlier revisions, None when nobody told.
    """

    site: Site | None
    entities: tuple[Any, ...]
    pointers: Mapping[str, Pointers]
    files: frozenset[str]
    broken: frozenset[str]
    concepten: frozenset[str] = frozenset()
    unread: tuple[Unread, ...] = ()
    texts: Mapping[str, tuple[Tekst, ...]] = field(default_factory=dict)
    bestanden: Bestanden = GEEN_BESTANDEN
    verloop: Verloop | None = None

    def of(self, cls: type[T]) -> tuple[T, ...]:
        """Give all files of one kind."""
        return tuple(e for e in self.entities if type(e) is cls)


def load(sources: Sources, memo: Memo, *, drafts: bool, work: Work | None = None) -> tuple[Content, Diagnostics]:
    """Read every file under `content/`. Drafts are left out unless asked for: what says `concept: ja`, and everything
    in the folder of an agenda or thema that says so. `work` may read several files at a time."""
    entities: list[Any] = []
    pointers: dict[str, Pointers] = {}
    unread: list[Unread] = []
    texts: dict[str, tuple[Tekst, ...]] = {}
    diagnostics: list[Diagnostic] = []
    for path in sources:
        if path.startswith("templates/") and (merge := open_merge(sources[path], path)):
            diagnostics.append(merge)
        elif path.startswith("templates/") and path.endswith((".html", ".css", ".js", ".svg")):
            diagnostics += _not_utf8(sources[path], path)
    kinds = {
        path: soort_van_pad(path)
        for path in sorted(sources)
        if path.startswith("content/") and not path.startswith("content/bestanden/")
    }
    new = [
        (p, soort)
        for p, soort in kinds.items()
        if soort and not memo.knows("file", (soort.cls.__name__, p, sources[p]))
    ]
    found = (work or OneByOne()).each(lambda file: _read(file[0], sources[file[0]], file[1], memo), new)
    fresh = {path: read for (path, _), read in zip(new, found, strict=True)}
    for path, soort in kinds.items():
        if soort is None:
            diagnostics.append(_unknown_file(path))
            continue
        entity, points, problems = _read_file(path, sources[path], soort, memo, texts, fresh)
        diagnostics.extend(problems)
        if isinstance(entity, Unread):
            unread.append(entity)
        else:
            entities.append(entity)
            pointers[path] = points
    every_draft = concepten_van([*entities, *unread])
    begun = _begun(unread, every_draft, diagnostics)
    diagnostics = [replace(d, severity=Severity.ADVIES) if d.where.path in begun else d for d in diagnostics]
    concepten = _with_folders(begun, [*entities, *unread]) if drafts else every_draft
    unread = [file for file in unread if file.path not in begun]
    broken = frozenset(file.path for file in unread)
    entities = [e for e in entities if e.path not in concepten]
    site = next((e for e in entities if isinstance(e, Site)), None)
    if site is None and "content/site.yaml" not in broken:
        where = Location(path="content/site.yaml")
        hint = "Maak content/site.yaml met de velden naam, samenvatting, eigenaar en adres."
        diagnostics.append(
            Diagnostic(where=where, code="site-ontbreekt", message="Het bestand site.yaml ontbreekt.", hint=hint)
        )
    content = Content(
        site=site,
        entities=tuple(entities),
        pointers=pointers,
        files=frozenset(sources),
        broken=broken,
        concepten=concepten - broken,
        unread=tuple(file for file in unread if file.path not in concepten),
        texts=texts,
        bestanden=lees_bestanden(sources, memo),
        verloop=from_bytes(sources[VERLOOP]) if VERLOOP in sources else None,
    )
    return content, tuple(diagnostics)


def _not_utf8(data: bytes, path: str) -> Diagnostics:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return decode(data[: error.end], path)[1]
    return ()


def _begun(unread: Iterable[Unread], drafts: frozenset[str], told: Iterable[Diagnostic]) -> frozenset[str]:
    """Give the drafts that nothing is wrong with but that not all of them is filled in: they are told of, and wait."""
    wrong = {d.where.path for d in told if d.severity is Severity.FOUT and d.code != NOG_INVULLEN}
    return frozenset(file.path for file in unread if file.path in drafts and file.path not in wrong)


def concepten_van(entities: Sequence[Any]) -> frozenset[str]:
    """Give the paths of all drafts among files; what lies in the folder of a draft agenda or thema is one as well."""
    return _with_folders([e.path for e in entities if getattr(e, "concept", False)], entities)


def _with_folders(paths: Iterable[str], entities: Sequence[Any]) -> frozenset[str]:
    """Add to files what lies in the folder of an agenda or thema among them."""
    folders = tuple(p.rsplit("/", 1)[0] + "/" for p in paths if p.endswith(("/agenda.md", "/thema.md")))
    return frozenset([*paths, *(e.path for e in entities if e.path.startswith(folders))])


TE_ZWAAR = ("tekst-te-zwaar", "bestand-te-groot")
NOTHING = Pointers(refs=(), proses=())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a file gave: its content (`Unread` when there is none), what there is to say of it, and its texts."""

    entity: Any
    problems: Diagnostics
    texts: tuple[Tekst, ...] = ()


def _read_file(
    path: str,
    data: bytes,
    soort: Soort,
    memo: Memo,
    texts: dict[str, tuple[Tekst, ...]],
    fresh: Mapping[str, _Read],
) -> tuple[Any, Pointers, Diagnostics]:
    """Recall what a file gave, or take it from what was read now (`fresh`). Its texts are not remembered: `texts` gets those
    of a file that was read now."""

    def compute() -> tuple[Any, Pointers, Diagnostics]:
        found = fresh.get(path) or _read(path, data, soort, memo)
        texts[path] = found.texts
        entity = found.entity
        return entity, entity.pointers if isinstance(entity, Unread) else pointers_of(entity), found.problems

    return memo.recall("file", (soort.cls.__name__, path, data), compute)


def texts_of(path: str, data: bytes, memo: Memo) -> tuple[Tekst, ...]:
    """Give the texts of one content file in the order of the file; a file that cannot be read gives none."""
    soort = soort_van_pad(path)
    return _read(path, data, soort, memo).texts if soort else ()


def _read(path: str, data: bytes, soort: Soort, memo: Memo) -> _Read:
    nothing = Unread(path=path, pointers=NOTHING)
    for name, part in (soort.lees(path) or {}).items():
        reason = "" if SLUG.fullmatch(part) is None else refused_elsewhere(part)
        if reason or SLUG.fullmatch(part) is None:
            wrong = _bad_name(path, part, reason, is_folder=name != "stem" or bool(soort.eigen_map))
            return _Read(entity=nothing, problems=(wrong,))
    if merge := open_merge(data, path):
        return _Read(entity=nothing, problems=(merge,))
    if other := other_text(data):
        wrong = Diagnostic(where=Location(path=path), code="bestand-inhoud", message=other[0], hint=other[1])
        return _Read(entity=nothing, problems=(wrong,))
    text, problems = decode(data, path)
    if text is None:
        return _Read(entity=nothing, problems=problems)
    read_text = _read_yaml if path.endswith(".yaml") else _read_markdown
    found = read_text(text, path, soort.cls, soort.gegeven(path), memo)
    if any(d.code in TE_ZWAAR for d in found.problems):
        found = replace(found, texts=())  # what is refused is not read further
    odd = {d.where: d for d in odd_characters(text, path)}
    if not odd:
        return found
    # What reading already told of a place gets the correction that is known here.
    known = tuple(
        replace(d, replacement=odd[d.where].replacement) if d.where in odd and d.replacement is None else d
        for d in found.problems
    )
    told = {d.where for d in known}
    return replace(found, problems=(*known, *(d for where, d in odd.items() if where not in told)))


def _read_yaml(text: str, path: str, cls: type, given: dict[str, object], memo: Memo) -> _Read:
    start = Location(path=path)
    tree, problems = parse_yaml(text, start)
    if not isinstance(tree, Fields):
        hint = "Schrijf op elke regel “veld: waarde”."
        empty = Diagnostic(where=start, code="bestand-leeg", message="In dit bestand staan geen velden.", hint=hint)
        return _Read(entity=Unread(path=path, pointers=NOTHING), problems=problems or (empty,))
    found = _read_fields(tree, cls, path, None, given, memo)
    return replace(found, problems=(*problems, *found.problems))


def _read_fields(tree: Fields, cls: type, path: str, body: Prose | None, given: dict[str, object], memo: Memo) -> _Read:
    """Read the fields of a file, and make prose of each text in them; of a file with mistakes too, for its links."""
    told: list[Diagnostic] = []
    blocks: dict[str, tuple[TextBlock, ...]] = {}

    def prose(written: MarkdownText) -> Prose:
        made = read_prose(written, memo)
        told.extend(made.found)
        blocks[written.text] = made.blocks
        return made.prose

    entity, problems = read(tree, cls, path=path, **given)
    whole = _unread(tree, cls, path, body, prose) if entity is None else with_prose(entity, prose)
    return _Read(entity=whole, problems=(*problems, *told), texts=tuple(teksten_in(tree, cls, blocks)))


def _unread(tree: Fields, cls: type, path: str, body: Prose | None, prose: ToProse) -> Unread:
    concept = any(key.value == "concept" and isinstance(v, Text) and v.value == "ja" for key, v in tree.fields)
    return Unread(path=path, pointers=pointers_in(tree, cls, body, prose), concept=concept)


def _read_markdown(text: str, path: str, cls: type, given: dict[str, object], memo: Memo) -> _Read:
    parts, problems = split_file(text, path)
    if parts is None:
        return _Read(entity=Unread(path=path, pointers=NOTHING), problems=problems)
    body = read_prose(MarkdownText(text=parts.body, where=parts.body_at), memo)
    found = _read_fields(parts.header, cls, path, body.prose, {**given, "tekst": body.prose}, memo)
    tekst = Tekst(tekst=parts.body, where=parts.body_at, indent=0, veld="", blocks=body.blocks)
    return replace(found, problems=(*problems, *found.problems, *body.found), texts=(*found.texts, tekst))


def _bad_name(path: str, part: str, reason: str, *, is_folder: bool) -> Diagnostic:
    what = "mapnaam" if is_folder else "bestandsnaam"
    return Diagnostic(
        where=Location(path=path),
        code="bestandsnaam",
        message=f"De {what} “{shortened(part)}” kan geen adres worden{f': {reason}' if reason else ''}.",
        hint=slug_advice(part),
    )


def shortened(name: str) -> str:
    """Give a name as it can be quoted in a message."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


# What somebody wrote for the site, whatever a program made of the end of its name.
_TEXTS = (".md", ".yaml", ".yml", ".markdown", ".mdown", ".mkd", ".md.txt", ".yaml.txt", ".yml.txt")


def _unknown_file(path: str) -> Diagnostic:
    name = path.rsplit("/", 1)[-1]
    if not name.lower().endswith(_TEXTS):
        return Diagnostic(
            where=Location(path=path),
            code="bestand-ongebruikt",
            message="Dit bestand gebruikt de site niet.",
            hint="Haal het weg. Hoort het bij de site? Zet het dan in content/bestanden/.",
            severity=Severity.ADVIES,
        )
    return Diagnostic(
        where=Location(path=path),
        code="bestand-onbekend",
        message="Dit bestand hoort hier niet; er gebeurt niets mee.",
        hint=suggestion(name, VASTE_BESTANDEN)
        or "Kijk in het handboek waar welk bestand hoort. Afbeeldingen horen in content/bestanden/.",
    )
