"""A Markdown file → its header (YAML between `---` lines) and its body, with true line numbers."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.late import dataclass
from regioagenda.reading.tekens import without_hidden
from regioagenda.reading.yamltree import Fields, parse_yaml

MAX_FILE_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A file in two: its fields and its text. `body_at` is the place of the first character of the body."""

    header: Fields
    body: str
    body_at: Location


# A letter and a zero, again and again.
_WIDE = re.compile(rb"(?:[^\0]\0){8}|(?:\0[^\0]){8}")


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Read bytes as UTF-8 with Unix line ends; a byte order mark is dropped. Other encodings give a diagnostic."""
    start = Location(path=path)
    if len(data) > MAX_FILE_BYTES:
        message = f"Dit bestand is groter dan {MAX_FILE_BYTES // 1024} kB."
        return None, (
            Diagnostic(
                where=start, code="bestand-te-groot", message=message, hint="Verdeel de tekst over meer bestanden."
            ),
        )
    data = data.removeprefix(codecs.BOM_UTF8)
    if _WIDE.match(data):
        message = "Dit bestand is niet als UTF-8 opgeslagen, maar als UTF-16."
        hint = "Sla het bestand op met de codering UTF-8."
        return None, (Diagnostic(where=start, code="bestand-codering", message=message, hint=hint),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        return None, (
            Diagnostic(
                where=Location(path=path, line=line, column=column),
                code="bestand-codering",
                message="Dit teken is niet als UTF-8 opgeslagen.",
                hint="Sla het bestand op met de codering UTF-8.",
            ),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


# What was meant as the line that closes a header, and how far it is looked for.
_ALMOST = re.compile(r"\s*(?:[*_]{0,2}[-–—=_.](?: ?[-–—=_.])*[*_]{0,2}|-{2,} *#.*)\s*$")
_HEADER = 500
# How other programs begin a header, and a header without its first line.
_FENCED = re.compile(r"(?:```|~~~|---) ?(?:ya?ml|toml|json)?$|\+{3}$")
# A field, or what belongs to one.
_FIELD = re.compile(r"[a-z_]+:(?: |$)|[ \t]+\S|- ")
_FIRST_FIELD = re.compile(r"(?:titel|naam|samenvatting): ")


def _no_header(lines: Sequence[str], path: str) -> Diagnostic:
    """Tell that a file begins with no header, at what was meant as its first line, if there is such a line."""
    first = next((n for n, line in enumerate(lines[:_HEADER]) if line.strip()), 0)
    written = without_hidden(lines[first]).strip()
    message = "Dit bestand begint niet met een kopblok."
    hint = "Zet op regel 1 drie streepjes (---), daaronder de velden, en daarna weer drie streepjes."
    if written == "---" and first:
        hint = "Haal de lege regels erboven weg."
    elif written == "---":
        hint = "Voor de streepjes staat een spatie of een teken dat u niet ziet. Typ deze regel opnieuw: ---"
    elif _ALMOST.match(written) or _FENCED.match(written):
        message = f"Dit bestand begint niet met een kopblok, maar met “{written[:40]}”."
        hint = "Schrijf hier precies drie streepjes: ---"
    elif _FIRST_FIELD.match(written):
        hint = "Zet boven deze regel een regel met drie streepjes (---)."
    else:
        first = 0
    return Diagnostic(where=Location(path=path, line=first + 1), code="kopblok-ontbreekt", message=message, hint=hint)


def split_file(text: str, path: str) -> tuple[Parts | None, tuple[Diagnostic, ...]]:
    """Split a text in header and body."""
    lines = text.split("\n")
    start = Location(path=path)
    if lines[0].rstrip() != "---":
        return None, (_no_header(lines, path),)
    end = _end(lines)
    if end is None:
        almost = next((n for n, line in enumerate(lines[:_HEADER], 0) if n and _ALMOST.match(line)), None)
        return None, (
            Diagnostic(
                where=start if almost is None else Location(path=path, line=almost + 1),
                code="kopblok-open",
                message="Het kopblok wordt niet gesloten."
                if almost is None
                else f"Het kopblok wordt niet gesloten met “{lines[almost].strip()[:40]}”.",
                hint="Zet onder het laatste veld een regel met drie streepjes (---)."
                if almost is None
                else "Schrijf hier precies drie streepjes (---), aan het begin van de regel.",
            ),
        )
    if (again := _closed_too_early(lines, end, path)) is not None:
        return None, (again,)
    tree, diagnostics = parse_yaml("\n".join(lines[1:end]) + "\n", Location(path=path, line=2))
    if tree is None and diagnostics:
        return None, diagnostics
    if tree is None:
        tree = Fields(fields=(), where=Location(path=path, line=2))
    if not isinstance(tree, Fields):
        message = "In het kopblok staan geen velden."
        hint = "Schrijf op elke regel “veld: waarde”."
        return None, (*diagnostics, Diagnostic(where=tree.where, code="kopblok-vorm", message=message, hint=hint))
    skipped = next((n for n, line in enumerate(lines[end + 1 :]) if line.strip()), 0)
    first = end + 1 + skipped
    body = "\n".join(lines[first:])
    return Parts(header=tree, body=body, body_at=Location(path=path, line=first + 1)), diagnostics


def _closed_too_early(lines: Sequence[str], end: int, path: str) -> Diagnostic | None:
    """Tell of a header that is closed above its last fields: those would stand in the text."""
    fields = end + 1
    while fields < len(lines) and _FIELD.match(lines[fields]):
        fields += 1
    if fields == end + 1 or fields == len(lines) or lines[fields].rstrip() != "---":
        return None
    return Diagnostic(
        where=Location(path=path, line=end + 1),
        code="kopblok-vorm",
        message=f"Deze regel ({lines[end].rstrip()}) sluit het kopblok. De velden eronder komen zo in de tekst te staan.",
        hint="Haal deze regel weg.",
    )


def _end(lines: Sequence[str]) -> int | None:
    """Give the place of the line that closes the header."""
    return next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
