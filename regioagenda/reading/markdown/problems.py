"""The messages about headings, links, images and notes, in the editor's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.reading.markdown.link_target import TargetKind
from regioagenda.reading.markdown.source import MarkdownSource
from regioagenda.reading.markdown.tree import Definition, ParsedMarkdown


def shown(text: str) -> str:
    """Shorten what the editor wrote for use in a message."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"


def heading_not_here(where: Location, text: str) -> Diagnostic:
    """A heading inside a field that has no room for headings."""
    message = f"In dit veld kan geen kop staan: “{shown(text)}”."
    hint = "Haal de # weg, of maak de tekst vet: **tekst**. Begint de zin zelf met een #? Schrijf dan \\#."
    return Diagnostic(where=where, code="kop-hier-niet", message=message, hint=hint)


def heading_level(where: Location, text: str, written: int, before: int) -> Diagnostic:
    """A heading that does not follow on the one above it; `before` is that one's level."""
    if written == 1:
        message = f"De kop “{shown(text)}” heeft één #, maar dat niveau is voor de titel van de pagina."
        hint = "Schrijf ## voor de kop. Begint de zin zelf met een #? Schrijf dan \\#."
    else:
        message = f"De kop “{shown(text)}” is van niveau {written}, maar de kop erboven van niveau {before}."
        hint = f"Schrijf {'#' * (before + 1)} voor de kop: niveaus overslaan kan niet."
    return Diagnostic(where=where, code="kop-niveau", message=message, hint=hint)


def empty_heading(where: Location) -> Diagnostic:
    """A heading without words."""
    hint = "Zet tekst achter de #, of haal de regel weg."
    return Diagnostic(where=where, code="kop-leeg", message="Deze kop heeft geen tekst.", hint=hint)


def repeated_heading(where: Location, text: str) -> Diagnostic:
    """The same heading twice in a text."""
    return Diagnostic(
        where=where,
        code="kop-dubbel",
        message=f"De kop “{shown(text)}” staat al eerder in deze tekst.",
        hint="Geef elke kop een eigen tekst, dan weten lezers welke u bedoelt.",
        severity=Severity.WAARSCHUWING,
    )


def link_problem(where: Location, kind: TargetKind, target: str) -> Diagnostic:
    """A link that leads nowhere or somewhere it may not."""
    if kind is TargetKind.EMPTY:
        return Diagnostic(
            where=where,
            code="link-zonder-doel",
            message="Deze link heeft geen adres.",
            hint="Zet het adres tussen de haakjes: [tekst](https://www.voorbeeld.nl).",
        )
    if kind is TargetKind.HALF:
        return Diagnostic(
            where=where,
            code="link-onaf",
            message=f"Dit adres is niet compleet of bevat een teken dat niet mag: “{shown(target)}”.",
            hint=_half_hint(target),
        )
    return Diagnostic(
        where=where,
        code="link-onveilig",
        message=f"Dit adres kan geen link zijn: “{shown(target)}”.",
        hint="Gebruik een adres dat begint met https:, mailto: of tel:, of de naam van een onderdeel van deze site.",
    )


def _half_hint(target: str) -> str:
    scheme = target.partition(":")[0].lower()
    if scheme == "mailto":
        return "Schrijf mailto: met het hele adres erachter, zoals mailto:info@voorbeeld.nl."
    if scheme == "tel":
        return "Schrijf tel: met alleen het nummer erachter, zoals tel:0201234567."
    if scheme not in ("http", "https") and "\\" in target and len(target) <= 120:
        return f"Schrijf schuine strepen: {target.replace(chr(92), '/')}"
    if "@" in target.partition("://")[2].partition("/")[0]:
        return "Haal weg wat tussen // en @ staat, met de @."
    return "Kopieer het hele adres uit de adresbalk, schrijf een spatie als %20 en sluit elk aanhalingsteken."


def foreign_link(where: Location, host: str) -> Diagnostic:
    """An address of which the name has letters of another alphabet."""
    return Diagnostic(
        where=where,
        code="link-onaf",
        message=f"In dit adres staan letters van een ander alfabet: “{shown(host)}”. Die lijken op de onze, maar zijn het niet.",
        hint="Kijk of dit de site is die u bedoelt, en typ het adres dan opnieuw.",
        severity=Severity.WAARSCHUWING,
    )


def doubtful_link(where: Location, target: str) -> Diagnostic:
    """An address to elsewhere that can hardly be one."""
    host = re.split(r"[/?#:]", target.partition("://")[2], maxsplit=1)[0]
    if host and not re.search("[.,;]", host):
        return Diagnostic(
            where=where,
            code="link-onaf",
            message=f"In de naam “{host}” staat geen punt. Zo’n adres werkt alleen binnen uw eigen netwerk: “{shown(target)}”",
            hint="Verwijs naar een openbare bron, of zet het bestand in content/bestanden/.",
            severity=Severity.WAARSCHUWING,
        )
    return Diagnostic(
        where=where,
        code="link-onaf",
        message=f"Klopt dit adres? “{shown(target)}”",
        hint="Open de link. Komt u er niet? Kopieer het hele adres uit de adresbalk.",
        severity=Severity.WAARSCHUWING,
    )


def link_without_text(where: Location, target: str) -> Diagnostic:
    """A link nobody can see or hear."""
    return Diagnostic(
        where=where,
        code="link-zonder-tekst",
        message=f"De link naar “{shown(target)}” heeft geen tekst.",
        hint="Zet tussen de vierkante haken waar de link heen gaat: [tekst](adres).",
    )


def link_in_link(where: Location, text: str) -> Diagnostic:
    """A link or footnote inside the text of a link."""
    return Diagnostic(
        where=where,
        code="link-in-link",
        message=f"Hier staat een link of voetnoot binnen de tekst van een andere link: “{shown(text)}”.",
        hint="Zet de links na elkaar.",
    )


def image_problem(where: Location, kind: TargetKind, target: str) -> Diagnostic:
    """An image without a description, or one that does not lie on this site."""
    if kind is TargetKind.INTERNAL:
        return Diagnostic(
            where=where,
            code="afbeelding-zonder-alt",
            message=f"De afbeelding “{shown(target)}” heeft geen beschrijving voor wie haar niet ziet.",
            hint="Beschrijf de afbeelding tussen de vierkante haken: ![wat er te zien is](bestanden/foto.jpg).",
        )
    if kind is TargetKind.HALF:
        return link_problem(where, kind, target)
    if kind is TargetKind.EMPTY:
        message = "Deze afbeelding heeft geen adres."
    else:
        message = f"Deze afbeelding staat niet op deze site: “{shown(target)}”."
    code = "link-onveilig" if kind is TargetKind.FORBIDDEN else "afbeelding-extern"
    hint = "Zet het bestand in de map bestanden en schrijf ![beschrijving](bestanden/foto.jpg)."
    return Diagnostic(where=where, code=code, message=message, hint=hint)


def definition_problems(source: MarkdownSource, parsed: ParsedMarkdown) -> Iterator[Diagnostic]:
    """Everything the parser took out of the text and that the reader would miss."""
    for reference in parsed.references:
        if not reference.used or reference.double:
            yield _reference(_place(source, reference), reference)
    for note in parsed.notes:
        where = _place(source, note)
        if note.double:
            message = f"De noot [^{shown(note.name)}] staat er twee keer. Alleen de laatste is te lezen."
            yield Diagnostic(where=where, code="noot-dubbel", message=message, hint="Geef elke noot een eigen nummer.")
        elif note.lost:
            message = f"De noot [^{shown(note.name)}] staat binnen een andere noot en is daardoor niet te lezen."
            hint = "Zet elke noot op een eigen regel, zonder spaties ervoor."
            yield Diagnostic(where=where, code="noot-in-noot", message=message, hint=hint)
        elif note.empty:
            message = f"De noot [^{shown(note.name)}] heeft geen tekst."
            hint = "Zet de tekst van de noot achter de dubbele punt."
            yield Diagnostic(where=where, code="noot-leeg", message=message, hint=hint)
        elif not note.used:
            message = f"Nergens in de tekst staat de voetnoot [^{shown(note.name)}] die bij deze noot hoort."
            hint = f"Zet [^{shown(note.name)}] achter het woord waar de noot bij hoort, of haal de noot weg."
            yield Diagnostic(where=where, code="noot-zonder-voetnoot", message=message, hint=hint)
    for where in _places(source, parsed.cut_rows):
        message = "Deze rij heeft meer vakken dan de tabel kolommen heeft. Wat te veel is, valt weg."
        hint = "Geef de kop van de tabel meer kolommen. Bedoelt u het teken | zelf? Schrijf dan \\|."
        yield Diagnostic(where=where, code="tabel-te-veel-vakken", message=message, hint=hint)
    for where in _places(source, parsed.garbled):
        message = "Hier staan sterretjes of lage streepjes door elkaar. Ze staan nu gewoon in de tekst."
        hint = "Zet er evenveel voor als achter: *cursief* of **vet**. Bedoelt u het teken zelf? Schrijf dan \\*."
        yield Diagnostic(where=where, code="nadruk-onaf", message=message, hint=hint)


def _places(source: MarkdownSource, written: Iterable[str]) -> Iterator[Location]:
    """Find texts back in the source, each after the one before."""
    offset = 0
    for text in written:
        offset = max(source.clean.find(text, offset), offset)
        yield source.place(min(offset, len(source.clean)))
        offset += 1


def _place(source: MarkdownSource, definition: Definition) -> Location:
    if definition.mark:
        return source.place(source.offset_of(definition.mark))
    return source.place(max(source.clean.find(f"[{definition.name}"), 0))


def _reference(where: Location, reference: Definition) -> Diagnostic:
    if reference.double:
        return Diagnostic(
            where=where,
            code="verwijzing-dubbel",
            message=f"Het adres bij [{shown(reference.name)}] staat er twee keer. Alleen het laatste telt.",
            hint="Haal een van de twee weg.",
        )
    return Diagnostic(
        where=where,
        code="verwijzing-ongebruikt",
        message=f"De regel [{shown(reference.name)}]: … komt niet op de site: Markdown ziet een adres bij een link.",
        hint=f"Bedoelt u gewone tekst? Schrijf dan **{shown(reference.name)}:** … Anders: haal de regel weg.",
    )
