"""What a change does to those who follow a calendar: events that vanish from it without a word, and how to keep them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regioagenda.domain.identiteit import vaste_naam
from regioagenda.domain.model import Actie, Agenda, Bestand, Gemeente, Organisatie, Pagina, Thema
from regioagenda.domain.momenten import handeling, label_van
from regioagenda.domain.region import Gepland, Region
from regioagenda.domain.soorten import id_van, titel_van
from regioagenda.output.calendar import event_ids, moment_ids
from regioagenda.reading.tijd import Aard


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenisverlies:
    """An event that subscribers lose: what it was, what to do so that they keep it or hear of it, and what to type."""

    wat: str
    hint: str
    typ: str = ""


def lost_events(before: Region, after: Region) -> tuple[Gebeurtenisverlies, ...]:
    """Give the events that were in a calendar and are in none any more, in the order of the earlier region.

    An item that is gone takes its events along: that is a lost address, which is told by itself. What was renamed by hand is
    told once, with the name to keep.
    """
    old, new = event_ids(before), event_ids(after)
    lost = {uid: gepland for uid, gepland in old.items() if uid not in new}
    renamed = dict(_renamed(before, after))
    items = {g.item.partition("#")[0] for g in after.momenten} | set(after.bestanden)
    known = dict(zip((id(g.moment) for g in before.momenten), moment_ids(before), strict=True))
    come = [gepland for uid, gepland in new.items() if uid not in old]
    return (
        *renamed.values(),
        *(
            _lost(before, items, known, come, gepland)
            for gepland in lost.values()
            if not {gepland.item.partition("#")[0], gepland.agenda} & renamed.keys()
        ),
    )


def _renamed(before: Region, after: Region) -> Iterator[tuple[str, Gebeurtenisverlies]]:
    """Give what has another name and does not keep the one that subscribers know, by the id that it had."""
    agendas = {old: agenda.id for agenda in after.agendas.values() for old in agenda.was}
    now = {f"{id_van(file).rpartition('/')[0]}/{old}": file for file in after.bestanden.values() for old in _was(file)}
    for item, then in before.bestanden.items():
        head, _, name = item.rpartition("/")
        file = now.get(f"{agendas.get(head, head)}/{name}")
        if file is None or type(file) is not type(then) or item in after.bestanden:
            continue
        known = vaste_naam(then, name)
        if known != vaste_naam(file, id_van(file).rpartition("/")[2]):
            hint = f"Zet in {file.path} de naam erbij waaronder abonnees dit kennen. Dan houden zij wat zij hebben."
            yield item, Gebeurtenisverlies(wat=f"alles van “{titel_van(file)}”", hint=hint, typ=f"kenmerk: {known}")


def _was(file: Bestand) -> tuple[str, ...]:
    """Give the old names of what is followed in feeds and calendars."""
    return file.was if isinstance(file, Agenda | Thema | Actie | Pagina | Gemeente | Organisatie) else ()


def _lost(
    region: Region, items: set[str], known: dict[int, str], come: list[Gepland], gepland: Gepland
) -> Gebeurtenisverlies:
    moment = gepland.moment
    same = next((g for g in come if g.item == gepland.item and handeling(g.moment) is handeling(moment)), None)
    what = f"{label_van(region, moment)}, {moment.wanneer.getoond}, bij “{gepland.titel}”"
    if same is not None:
        come.remove(same)
        hint = (
            f"Is “{same.moment.wat or same.moment.wanneer.getoond}” hetzelfde moment? Zet het kenmerk van het oude moment "
            "erbij. Dan verandert het in de agenda van abonnees, en verdwijnt het niet."
        )
        return Gebeurtenisverlies(wat=what, hint=hint, typ=f"kenmerk: {known[id(moment)]}")
    elif gepland.item.partition("#")[0] in items:
        hint = "Haal een moment niet weg: zet er “vervalt:” bij met de reden. Dan zien abonnees dat het niet doorgaat."
    else:
        hint = "Het hoorde bij iets dat van de site gaat."
    return Gebeurtenisverlies(wat=what, hint=hint)


def silently_moved(before: Region, after: Region) -> Iterator[Gebeurtenisverlies]:
    """Give the events that move without a word: clients keep the old day when no number says that there is a new one."""
    old, new = event_ids(before), event_ids(after)
    for uid, gepland in new.items():
        then = old.get(uid)
        if then is None or then.moment.wanneer == gepland.moment.wanneer:
            continue
        if len(gepland.moment.was) <= len(then.moment.was) and then.moment.wanneer.aard is not Aard.ONBEKEND:
            was = then.moment.wanneer
            what = f"{label_van(after, gepland.moment)} bij “{gepland.titel}”: {was.getoond} → {gepland.moment.wanneer.getoond}"
            hint = "Zet bij het moment wanneer het eerst zou zijn. Dan krijgen abonnees bericht, en blijft te zien dat het verschoof."
            yield Gebeurtenisverlies(wat=what, hint=hint, typ=f"was: [{{wanneer: {was.geschreven}}}]")
