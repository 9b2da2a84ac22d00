"""YAML text → a tree of texts, items and fields, each with its place. Nothing is guessed: every scalar stays text.

Source of the bounds and of what is refused: measured behaviour of PyYAML 6.0.3 (merge-key bombs, deep nesting that
crashes the C loader, silent misreads such as `NO` → False). Events are streamed and reading stops at the first event
that is deeper than any of our files can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.base.late import dataclass
from regioagenda.reading.yamlcut import Written, comma_at_end, cut_values, other_meaning, quoted
from regioagenda.reading.yamlhints import syntax_diagnostic

MAX_DEPTH = 10
MAX_BYTES = 512 * 1024
MAX_SCALARS = 40_000
# So far before a bracket a comma that hangs there is looked for.
_NEAR = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A scalar as it was written. `where` is its first character; `indent` is the number of columns that a block
    scalar (`|`) strips from each of its lines, so that places inside the text can be counted back. `folded` tells that
    it runs over more lines that YAML joins, so that its lines are no longer the lines of the file. `written` is what an
    editor sees behind a field that is empty to YAML (“#wonen”), or the line with a dash that YAML joins to a value."""

    value: str
    where: Location
    quoted: bool = False
    indent: int = 0
    folded: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list; `written` is how it stands on its line when it stands between brackets."""

    items: tuple[Tree, ...]
    where: Location
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A group of fields in the order of the file; field names are unique."""

    fields: tuple[tuple[Text, Tree], ...]
    where: Location

    def get(self, name: str) -> Tree | None:
        """Give the value of the field called `name`, or None when it is not there."""
        return next((value for key, value in self.fields if key.value == name), None)


Tree = Text | Items | Fields

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# U+0085, U+2028 and U+2029 are line ends to YAML and to nothing else: every place below them would be wrong.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class _Refused(Exception):
    """Carries the diagnostic of something that YAML allows and we do not, out of the recursive walk."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Walk:
    """One walk over the events of one document."""

    def __init__(self, text: str, start: Location) -> None:
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_Loader))
        self.lines = text.split("\n")
        self.start = start
        self.diagnostics: list[Diagnostic] = []
        self.count = 0
        self.hashes = "#" in text
        self.scalars: list[Written] = []

    def place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        assert mark is not None
        columns = self.start.column - 1 if mark.line == 0 else 0
        return Location(path=self.start.path, line=self.start.line + mark.line, column=mark.column + 1 + columns)

    def document(self) -> Tree | None:
        tree: Tree | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and tree is not None:
                raise _Refused(self.second(event))
            if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent, yaml.AliasEvent)):
                tree = self.node(event, depth=1)
        return tree

    def second(self, event: yaml.Event) -> Diagnostic:
        """Tell of what begins a second document, of which YAML would read nothing: a line of dashes, or one of dots above it."""
        where = self.place(event)
        number = where.line - self.start.line
        above = next((n for n in range(number, -1, -1) if self.lines[n].rstrip() == "..."), None)
        if self.lines[number].startswith("---") or above is None:
            return _refusal(where, "een tweede document (---)", "Zet alles in één document.")
        place = Location(path=self.start.path, line=self.start.line + above, column=1)
        return _refusal(place, "een einde (...), waarachter niets meer telt", "Haal de regel met de drie punten weg.")

    def node(self, event: yaml.Event, depth: int) -> Tree:
        where = self.place(event)
        self.refuse_magic(event, where)
        if depth > MAX_DEPTH:
            raise _Refused(
                Diagnostic(
                    where=where,
                    code="yaml-te-diep",
                    message=f"Hier staan meer dan {MAX_DEPTH} niveaus in elkaar.",
                    hint="Maak de opbouw platter. Staat er soms een haakje [ of { te veel?",
                )
            )
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, where)
        if isinstance(event, yaml.SequenceStartEvent):
            line = self.lines[event.start_mark.line] if event.start_mark and event.flow_style else ""
            items = tuple(self.children(depth, flow=bool(event.flow_style)))
            return Items(items=items, where=where, written=line[where.column - 1 :].rstrip() if line else "")
        return self.mapping(where, depth, flow=bool(getattr(event, "flow_style", False)))

    def children(self, depth: int, *, flow: bool) -> Iterator[Tree]:
        for event in self.events:
            if isinstance(event, yaml.CollectionEndEvent):
                self.close(event, flow=flow)
                return
            yield self.node(event, depth + 1)

    def scalar(self, event: yaml.ScalarEvent, where: Location) -> Text:
        begin, end = event.start_mark, event.end_mark
        assert begin is not None and end is not None
        self.count += 1
        if self.count > MAX_SCALARS:
            message = f"Dit bestand heeft meer dan {MAX_SCALARS // 1000}.000 namen en waarden."
            hint = "Verdeel het over meer bestanden."
            raise _Refused(Diagnostic(where=where, code="bestand-te-groot", message=message, hint=hint))
        if self.hashes:
            self.scalars.append(
                Written(
                    line=begin.line,
                    column=begin.column,
                    end_line=end.line,
                    end_column=end.column,
                    style=event.style or "",
                )
            )
        # Quoted text can spell an invisible character with an escape such as \\x07.
        if (bad := _CONTROL.search(event.value)) is not None:
            raise _Refused(_invisible(where, bad.group()))
        if event.style in ("|", ">"):
            first = where.line - self.start.line + 1
            written = next((self.lines[n] for n in range(first, len(self.lines)) if self.lines[n].strip()), "")
            kept = next(filter(str.strip, event.value.split("\n")), "")
            indent = _spaces(written) - _spaces(kept)
            inside = Location(path=where.path, line=where.line + 1, column=indent + 1)
            return Text(value=event.value, where=inside, quoted=True, indent=indent, folded=event.style == ">")
        folded = end.line > begin.line
        # An empty value at the end of a file stands behind its last line.
        is_written = begin.line < len(self.lines)
        if (
            is_written
            and not folded
            and ("\\" in event.value or event.style == '"' or not event.value.isascii() or len(event.value) < 5)
        ):
            raw = self.lines[begin.line][begin.column : end.column]
            if told := other_meaning(raw, event.style or "", where):
                self.diagnostics.append(told)
        behind = (
            self.lines[begin.line][begin.column :].strip() if is_written and self.hashes and not event.value else ""
        )
        written = behind if behind[:1] == "#" and behind[1:2].isalnum() else ""
        if folded and not event.style:
            below = (line.strip() for line in self.lines[begin.line + 1 : end.line + 1])
            written = next((line for line in below if line.startswith("- ")), "")
        return Text(
            value=event.value,
            where=where,
            quoted=event.style in ("'", '"'),
            folded=folded,
            written=written,
        )

    def close(self, event: yaml.Event, *, flow: bool) -> None:
        """Tell of a comma right before the bracket that closes a list or group: a value may have been forgotten there."""
        mark = event.start_mark
        if not flow or mark is None or mark.line >= len(self.lines):
            return
        near = self.lines[mark.line][max(mark.column - _NEAR, 0) : mark.column]
        if near.rstrip(" ").endswith(","):
            first = self.start.column - 1 if mark.line == 0 else 0
            column = mark.column - len(near) + len(near.rstrip(" ")) + first
            where = Location(path=self.start.path, line=self.start.line + mark.line, column=column)
            self.diagnostics.append(comma_at_end(where))

    def mapping(self, where: Location, depth: int, *, flow: bool) -> Fields:
        fields: list[tuple[Text, Tree]] = []
        seen: dict[str, Location] = {}
        for event in self.events:
            if isinstance(event, yaml.CollectionEndEvent):
                self.close(event, flow=flow)
                break
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Text):
                raise _Refused(_refusal(key.where, "een lijst of groep als veldnaam", self.hint_for_key(key.where)))
            if key.value in seen:
                self.diagnostics.append(
                    Diagnostic(
                        where=key.where,
                        code="veld-dubbel",
                        message=f"Het veld “{key.value}” staat hier twee keer; het staat ook op regel "
                        f"{seen[key.value].line}.",
                        hint="Laat één van de twee staan.",
                    )
                )
                continue
            seen[key.value] = key.where
            fields.append((key, value))
        return Fields(fields=tuple(fields), where=where)

    def hint_for_key(self, where: Location) -> str:
        """Say what to type where brackets stand in the place of a name: `{{titel}}` is what another program fills in."""
        line = self.lines[where.line - self.start.line]
        value = line.partition(": ")[2].strip()
        if value.startswith("{{") and len(value) <= _NEAR * 4:
            return f"Vul de tekst zelf in. Horen de accolades bij de tekst? Zet er aanhalingstekens om: {quoted(value)}"
        return "Een veldnaam is één woord, gevolgd door “:”."

    def refuse_magic(self, event: yaml.Event, where: Location) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(
                _refusal(where, "een verwijzing (*naam)", "Begint de tekst met een *? Zet hem tussen aanhalingstekens.")
            )
        if getattr(event, "anchor", None) is not None:
            raise _Refused(
                _refusal(where, "een anker (&naam)", "Begint de tekst met een &? Zet hem tussen aanhalingstekens.")
            )
        if getattr(event, "tag", None) is not None:
            raise _Refused(
                _refusal(where, "een type (!naam)", "Begint de tekst met een !? Zet hem tussen aanhalingstekens.")
            )
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.style not in ("'", '"'):
            raise _Refused(_refusal(where, "een samenvoeging (<<)", "Schrijf de velden hier voluit."))


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _refusal(where: Location, what: str, hint: str) -> Diagnostic:
    return Diagnostic(
        where=where, code="yaml-niet-toegestaan", message=f"Hier staat {what}. Dat kan hier niet.", hint=hint
    )


def _invisible(where: Location, character: str) -> Diagnostic:
    return Diagnostic(
        where=where,
        code="teken-onzichtbaar",
        message=f"Hier staat een onzichtbaar teken (U+{ord(character):04X}) dat niet in een tekst hoort.",
        hint="Haal het weg: typ de woorden eromheen opnieuw.",
    )


def parse_yaml(text: str, start: Location) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    """Read one YAML document that begins at `start`. An empty document gives None without diagnostics."""
    if len(text) > MAX_BYTES:
        message = f"Dit gegevensblok is groter dan {MAX_BYTES // 1024} kB."
        return None, (
            Diagnostic(where=start, code="bestand-te-groot", message=message, hint="Verdeel het over meer bestanden."),
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (bad := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, bad.start())
        column = bad.start() - (text.rfind("\n", 0, bad.start()) + 1)
        first = start.column - 1 if line == 0 else 0
        place = Location(path=start.path, line=start.line + line, column=column + 1 + first)
        return None, (_invisible(place, bad.group()),)
    walk = _Walk(text, start)
    try:
        tree = walk.document()
    except _Refused as refused:
        return None, (*walk.diagnostics, refused.diagnostic)
    except yaml.YAMLError as error:
        return None, (*walk.diagnostics, syntax_diagnostic(text, error, start))
    if walk.hashes:
        walk.diagnostics += cut_values(walk.lines, walk.scalars, start)
    return tree, tuple(walk.diagnostics)
