"""The file of an actie or thema as a list gives it: a draft, with what the list does not say as an example to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regioagenda.base.late import dataclass
from regioagenda.base.nederlands import opsomming
from regioagenda.domain.lijsten.rijtje import Rijtje
from regioagenda.domain.model import Actie, Bestand, Thema
from regioagenda.domain.new import SCHRIJF
from regioagenda.domain.woorden import StatusWaarde, Werkwijze
from regioagenda.reading.schema import velden
from regioagenda.reading.yamlcut import quoted

GEEN_DATUM = "onbekend: de lijst noemt geen datum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemaakt:
    """The text of a file, and the fields that hold an example because the list does not say them."""

    tekst: str
    in_te_vullen: tuple[str, ...]


def actie_bestand(rij: Rijtje, *, werkwijze: Werkwijze, onderwerp: str, per: str) -> Gemaakt:
    """Write the file of a new actie; it must have a title. `onderwerp` stands in for those that the list does not name,
    `per` is from when the statuses of the list are; empty when nobody knows."""
    fields = rij.velden
    fill: list[str] = []
    lines = [f"titel: {quoted(fields['titel'])}"]
    lines += [f"{name}: {quoted(fields[name])}" for name in ("brontitel", "nummer") if name in fields]
    if "samenvatting" not in fields:
        fill.append("samenvatting")
    lines.append(f"samenvatting: {quoted(fields.get('samenvatting') or _voorbeeld(Actie, 'samenvatting'))}")
    if "betekenis" in fields:
        lines += _proza("betekenis", fields["betekenis"])
    subjects = rij.lijsten.get("onderwerpen") or [onderwerp]
    if not rij.lijsten.get("onderwerpen"):
        fill.append("onderwerpen")
    lines.append(f"onderwerpen: [{', '.join(subjects)}]")
    lines += _groepen("betrokkenen", ((("wie", slug), ("rol", rol)) for slug, rol in rij.betrokkenen))
    status = dict(rij.status)
    if status.get("waarde", StatusWaarde.ONBEKEND.value) == StatusWaarde.ONBEKEND:
        fill.append("status")
    if not (status.get("per") or per):
        fill.append("de datum van de status")
    order = ["waarde", "per", "bronstatus", "gereed", "toelichting", "oorzaak", "gevolg", "bijsturing", "resultaat"]
    status = {"waarde": StatusWaarde.ONBEKEND.value, "per": per or GEEN_DATUM} | status
    said = (
        (name, status[name] if name in ("waarde", "gereed") else quoted(status[name]))
        for name in order
        if name in status
    )
    lines += _groepen("statussen", (tuple(said),))
    lines += _groepen(
        "momenten",
        (
            (("soort", m.soort), ("wanneer", quoted(m.tijd.geschreven)), *((("wat", quoted(m.wat)),) if m.wat else ()))
            for m in rij.momenten
        ),
    )
    lines += _groepen("resultaten", ((("tekst", quoted(text)),) for text in rij.lijsten.get("resultaten", ())))
    if gemeenten := rij.lijsten.get("gemeenten"):
        lines.append(f"gemeenten: [{', '.join(gemeenten)}]")
    for name in ("gebieden", "zoekwoorden"):
        if words := rij.lijsten.get(name):
            lines += [f"{name}:", *(f"  - {quoted(word)}" for word in words)]
    lines += _bron(Actie, fields.get("bron", ""), werkwijze, fill)
    lines += [f"{name}: {fields[name]}" for name in ("gewijzigd", "gecontroleerd") if name in fields]
    if not rij.betrokkenen:
        fill.append("trekker")
    return _bestand([*lines, "concept: ja"], rij.secties, fill)


def thema_bestand(
    titel: str, brontitel: str, nummer: str, volgorde: int, *, werkwijze: Werkwijze, onderwerp: str
) -> Gemaakt:
    """Write the file of a new thema, of which a list knows no more than its title and number."""
    fill = ["samenvatting", "onderwerpen"]
    lines = [f"titel: {quoted(titel)}"]
    lines += [f"brontitel: {quoted(brontitel)}"] if brontitel else []
    lines += [f"nummer: {quoted(nummer)}"] if nummer else []
    lines += [
        f"volgorde: {volgorde}",
        f"samenvatting: {quoted(_voorbeeld(Thema, 'samenvatting'))}",
        f"onderwerpen: [{onderwerp}]",
        *_bron(Thema, "", werkwijze, fill),
        "concept: ja",
    ]
    return _bestand(lines, (), fill)


def _voorbeeld(cls: type[Bestand], name: str) -> str:
    return velden(cls)[name][0].voorbeeld


def _bron(cls: type[Bestand], bron: str, werkwijze: Werkwijze, fill: list[str]) -> list[str]:
    if not bron and werkwijze is Werkwijze.EIGEN:
        return []
    if not bron:
        fill.append("bron")
    return [f"bron: {quoted(bron or _voorbeeld(cls, 'bron'))}"]


def _proza(name: str, markdown: str) -> list[str]:
    if "\n" not in markdown:
        return [f"{name}: {quoted(markdown)}"]
    return [f"{name}: |", *(f"  {line}".rstrip() for line in markdown.split("\n"))]


def _groepen(name: str, groups: Iterable[Sequence[tuple[str, str]]]) -> list[str]:
    lines = []
    for group in groups:
        lines += [f"  {'  ' if n else '- '}{field}: {value}" for n, (field, value) in enumerate(group)]
    return [f"{name}:", *lines] if lines else []


def _bestand(lines: Iterable[str], secties: Iterable[tuple[str, str]], fill: Sequence[str]) -> Gemaakt:
    pieces: list[str] = []
    for heading, text in secties:
        pieces += [f"## {heading}", text] if heading else [text]
    if fill:
        # Whoever publishes this without filling it in gets a message with this place.
        pieces.append(
            f"{SCHRIJF} verder. De lijst zegt niets over: {opsomming(fill)}. Vul dat in en haal deze alinea weg."
        )
    body = "\n\n".join(pieces)
    return Gemaakt(
        tekst="\n".join(["---", *lines, "---", *(("", body) if body else ())]) + "\n", in_te_vullen=tuple(fill)
    )
