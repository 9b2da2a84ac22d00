"""One writer per address: two makers of one file, or a folder where a file stands, are told before anything is made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from regioagenda.base.diagnostics import Diagnostic, Location
from regioagenda.domain.region import Region
from regioagenda.output.planned_file import PlannedFile


def double_addresses(files: Iterable[PlannedFile]) -> Iterator[Diagnostic]:
    """Tell of every second maker of an address, at the file that an editor can rename."""
    makers: dict[str, str] = {}
    for file in files:
        if file.name in makers:
            yield _refused(file.name, file.maker, makers[file.name])
        makers.setdefault(file.name, file.maker)
    # A page at `/404.html/` needs a folder where a file stands already.
    for name, maker in makers.items():
        folder = name.rpartition("/")[0]
        while folder and folder not in makers:
            folder = folder.rpartition("/")[0]
        if folder:
            yield _refused(name, maker, makers[folder])


def vanished(region: Region, names: Collection[str]) -> Iterator[Diagnostic]:
    """Tell of every address that was published once and where now nothing is; `names` are the files of the site."""
    for one in region.gepubliceerd:
        if f"{one.adres.lstrip('/')}index.html" not in names:
            yield Diagnostic(
                where=one.at("adres"),
                code="adres-verdwenen",
                message=f"Op het adres {one.adres} staat niets meer. Wie een oude link heeft, komt nergens aan.",
                hint="Heeft de pagina een andere naam? Zet de oude bij “was” in haar bestand. Is zij weg? Zet het adres onder "
                "“vervallen”, met titel, sinds en reden.",
            )


def _refused(name: str, maker: str, other: str) -> Diagnostic:
    of_editor = next((m for m in (maker, other) if m.startswith("content/")), maker)
    return Diagnostic(
        where=Location(path=of_editor),
        code="adres-dubbel",
        message=f"Twee bestanden maken hetzelfde adres /{name.removesuffix('index.html')}: {maker} en {other}.",
        hint="Geef een van de twee een andere naam.",
    )
