"""Who has to look at a change of which file, as a Git host reads it (`CODEOWNERS`): from who leads what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regioagenda.domain.region import Region


def codeowners(region: Region, group: str, folder: str = "content") -> Iterator[str]:
    """Give the lines of a CODEOWNERS file. A party is `<group>/<its slug>`; `folder` is the folder of the content.

    Of the lines that fit a file the last one counts: first the owner of an agenda for all that lies in it, then for each
    actie who leads it, or a part of it, now. Every gemeente looks at its own file.
    """
    yield "# Gemaakt met: python build.py codeowners. Wie iets leidt, kijkt mee als het verandert."
    for agenda in region.agendas.values():
        yield _line(folder, f"agendas/{agenda.id}/", [agenda.eigenaar.slug], group)
    for actie in region.acties.values():
        leading = [b.partij for b in region.betrokkenheid_by_actie[actie.id] if b.leidend and b.betrokkene.tot is None]
        if leading:
            yield _line(folder, actie.path.removeprefix("content/"), leading, group)
    for gemeente in region.gemeenten.values():
        yield _line(folder, gemeente.path.removeprefix("content/"), [gemeente.slug], group)


def _line(folder: str, path: str, slugs: Iterable[str], group: str) -> str:
    owners = " ".join(f"{group}/{slug}" for slug in dict.fromkeys(slugs))
    return f"/{folder}/{path} {owners}"
