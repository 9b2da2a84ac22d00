"""Messages that an editor silenced for one place, with a reason; what silences nothing is said as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.late import dataclass
from regioagenda.domain.model import Bestand, Negeer

# What no reason can excuse: everyone must be able to read the site (Wet digitale overheid, WCAG 1.4.3).
NOOIT = frozenset(("contrast-te-laag",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Silenced:
    """What is left to say, and how many messages were silenced."""

    diagnostics: tuple[Diagnostic, ...]
    count: int


def silence(found: Sequence[Diagnostic], files: Iterable[Bestand], sources: Mapping[str, bytes]) -> Silenced:
    """Leave out each message for which its file has a `negeer` with the same code and words on the same line."""
    rules = {file.path: file.negeer for file in files if file.negeer}
    used: set[tuple[str, int]] = set()
    known: dict[str, list[str]] = {}
    left: list[Diagnostic] = []
    for diagnostic in found:
        rule = _rule(diagnostic, rules.get(diagnostic.where.path, ()), sources, known)
        if rule is None:
            left.append(diagnostic)
        else:
            used.add((diagnostic.where.path, rule))
    for path, entries in rules.items():
        left += [_unused(entry) for number, entry in enumerate(entries) if (path, number) not in used]
    return Silenced(diagnostics=tuple(left), count=len(found) - sum(1 for d in left if d.code != "negeer-ongebruikt"))


def _rule(
    diagnostic: Diagnostic, entries: Sequence[Negeer], sources: Mapping[str, bytes], known: dict[str, list[str]]
) -> int | None:
    """Give the number of the first entry that silences a message. `known` are the lines of files."""
    matching = [n for n, entry in enumerate(entries) if entry.code == diagnostic.code and entry.code not in NOOIT]
    if not matching:
        return None
    path = diagnostic.where.path
    if path not in known:
        text = sources[path].decode("utf-8-sig", "replace")
        known[path] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = known[path]
    line = lines[diagnostic.where.line - 1] if diagnostic.where.line <= len(lines) else ""
    return next((n for n in matching if entries[n].bij in line), None)


def _unused(entry: Negeer) -> Diagnostic:
    return Diagnostic(
        where=entry.at("code"),
        code="negeer-ongebruikt",
        message=f"Deze regel negeert niets: bij “{entry.bij}” is er geen melding “{entry.code}”.",
        hint="Haal de regel weg, of zet bij “bij” de woorden die op de regel van de melding staan.",
        severity=Severity.WAARSCHUWING,
    )
