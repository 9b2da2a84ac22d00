"""Every word of the program on the screen: as a list for who wants other words, and to tell which of those are gone."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError

from regioagenda.base.diagnostics import Diagnostic, Severity
from regioagenda.base.memo import Memo
from regioagenda.domain.region import Region
from regioagenda.domain.schermtekst import in_programma
from regioagenda.output.html import Templates, strict_environment
from regioagenda.output.sjabloontekst import teksten_in


def alle_teksten(templates: Templates) -> Mapping[str, tuple[str, ...]]:
    """Give every text on the screen that can be another, with where it stands, in order of templates; last those of the
    program itself. A template that cannot be read has none."""
    environment = strict_environment(templates)
    gevonden: dict[str, list[str]] = {}
    for name, data in templates:
        try:
            teksten = teksten_in(environment.parse(data.decode("utf-8"), name))
        except (TemplateSyntaxError, UnicodeDecodeError, RecursionError):
            continue
        for tekst, regel in teksten:
            gevonden.setdefault(tekst, []).append(f"{name}:{regel}")
    for tekst, module in in_programma().items():
        gevonden.setdefault(tekst, []).append(module)
    return {tekst: tuple(dict.fromkeys(waar)) for tekst, waar in gevonden.items()}


def check_bekend(region: Region, templates: Templates, memo: Memo) -> Iterator[Diagnostic]:
    """Tell of each text that a region replaces whether it is on the screen at all: a newer program may say it otherwise."""
    parts = [part for template in templates for part in template]
    bekend = memo.recall("schermteksten", [*parts, *in_programma()], lambda: tuple(alle_teksten(templates)))
    for eigen in region.eigen_teksten:
        if eigen.tekst in bekend:
            continue
        nabij = next(iter(difflib.get_close_matches(eigen.tekst, bekend, n=1)), "")
        yield Diagnostic(
            where=eigen.at("tekst"),
            code="schermtekst-onbekend",
            message=f"“{eigen.tekst}” staat niet of niet meer op het scherm. Deze regel doet dus niets.",
            hint=f"Lijkt op “{nabij}”." if nabij else "Alle teksten ziet u met de opdracht teksten.",
            severity=Severity.WAARSCHUWING,
        )


def als_bestand(teksten: Mapping[str, tuple[str, ...]], eigen: Mapping[str, str]) -> str:
    """Give the file with every text on the screen, as `teksten.yaml` holds them, with what a region says now."""
    regels = [
        "# Alle woorden van het programma op het scherm. Neem over in content/teksten.yaml wat u anders wilt.",
        "teksten:",
    ]
    for tekst, waar in teksten.items():
        regels += [f"  # {', '.join(waar[:4])}{' …' if len(waar) > 4 else ''}"]
        regels += [f"  - tekst: {_yaml(tekst)}", f"    wordt: {_yaml(eigen.get(tekst, tekst))}"]
    return "\n".join(regels) + "\n"


def _yaml(tekst: str) -> str:
    escaped = tekst.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
