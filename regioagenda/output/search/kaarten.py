"""The cards that can answer a question above the list: each sentence follows from one value of the region, and no other.

What the data do not say a card says is not said, or it is not there. Every sentence names what it is about, so that it is
true by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from regioagenda.base import nederlands as nl
from regioagenda.base.memo import Memo
from regioagenda.domain.model import Actie, Agenda, Begrip, Gemeente, Kerncijfer, Organisatie
from regioagenda.domain.momenten import label_van, momenten_van_actie, raadsmomenten
from regioagenda.domain.region import Region, rol_label
from regioagenda.domain.soorten import adres_van
from regioagenda.domain.status import huidige_status
from regioagenda.domain.voorbij import RolStand, is_over, nu, stand_van_rol, status_in_woorden
from regioagenda.domain.woorden import Herkomst, OpmerkingSoort, Rol, UitlegInBron
from regioagenda.output.search import stammen as zoektaal
from regioagenda.output.search.antwoorden import (
    ELKE_AGENDA,
    antwoord,
    besluit_over_agenda,
    besluiten_van_gemeente,
    meepraten_in,
    over_wat,
    overzichten,
    status_van_agenda,
    vervolg_van_agenda,
    vervolg_van_begrip,
)
from regioagenda.output.search.index import Antwoord, Kaart
from regioagenda.output.search.termen import compound_parts
from regioagenda.pages import urls
from regioagenda.pages.bouwstenen import context as c
from regioagenda.pages.bouwstenen import views as v
from regioagenda.pages.bouwstenen.context import Context, make_context
from regioagenda.taal.woordenboek import Soort, woordenboek

_BETALERS = (Rol.FINANCIER, Rol.MEDEFINANCIER, Rol.SUBSIDIEGEVER)

Antwoorden = Iterator[tuple[str, Antwoord | None]]


def maak_kaarten(region: Region, today: date, memo: Memo) -> tuple[Kaart, ...]:
    """Make the cards of everything that can answer a question, in a fixed order."""
    ctx = make_context(region, today)
    return (
        *(_agenda(ctx, a, memo) for a in region.agendas.values()),
        *(_begrip(ctx, b, memo) for b in region.begrippen.values()),
        *(_gemeente(ctx, g) for g in region.gemeenten.values()),
        *(_besluiten(ctx, g, memo) for g in region.gemeenten.values()),
        *(_organisatie(ctx, o) for o in region.organisaties.values()),
        *(_actie(ctx, a, memo) for a in region.acties.values()),
        *(_cijfer(ctx, a, k, memo) for a in region.acties.values() for k in _cijfers(a)),
        *(_cijfer(ctx, a, k, memo) for a in region.agendas.values() for k in a.kerncijfers),
        *overzichten(ctx),
    )


def _antwoorden(found: Antwoorden) -> tuple[tuple[str, Antwoord], ...]:
    return tuple((kind, answer) for kind, answer in found if answer is not None and answer.zin)


def _stand(ctx: Context, agenda: Agenda) -> str:
    """Say from when an agenda is; nothing when it does not say."""
    return c.stand_van(ctx.region, agenda.stand) if agenda.stand else ""


def _stammen(memo: Memo, *texts: str) -> tuple[str, ...]:
    return memo.recall(
        "zoekindex.stammen", texts, lambda: tuple(sorted({stem for text in texts for stem in zoektaal.stems(text)}))
    )


def _met_delen(memo: Memo, *texts: str) -> tuple[str, ...]:
    """Give the stems of words and of the parts of their compounds: a *warmtenet* asks for the *stadswarmtenet*."""

    def find() -> tuple[str, ...]:
        words = {word for text in texts for word in zoektaal.content_words(text)}
        stems = {stem for text in texts for stem in zoektaal.stems(text)}
        return tuple(sorted({*stems, *(part for word in words for part in compound_parts(word))}))

    return memo.recall("zoekindex.delen", texts, find)


def _begrip(ctx: Context, begrip: Begrip, memo: Memo) -> Kaart:
    named = f"{begrip.term} is {begrip.voluit}. " if begrip.voluit and begrip.voluit != begrip.term else ""
    if begrip.uitleg:
        own = " Deze uitleg is van de redactie." if begrip.herkomst is Herkomst.REDACTIE else ""
        answer = antwoord(ctx, f"{named}{begrip.uitleg}{own}", begrip.bron)
    else:
        known = begrip.uitleg_in_bron in (None, UitlegInBron.JA)
        says = "" if known or begrip.uitleg_in_bron is None else f"{begrip.uitleg_in_bron.label.rstrip('.')}."
        answer = antwoord(ctx, f"{named}{says}".strip(), begrip.bron, zeker=bool(named))
    names, after = (begrip.term, begrip.voluit, *begrip.varianten), vervolg_van_begrip(ctx, begrip)
    # What came of it is also asked with the place where it was meant to be.
    places = _gemeenten_van(ctx.region, begrip) if after else ()
    return Kaart(
        id=f"begrip/{begrip.id}",
        url=f"{urls.BEGRIPPEN}#{begrip.id}",
        titel=begrip.term,
        soort="Begrip",
        namen=names,
        sleutels=_stammen(memo, *names) if after else (),
        omgeving=_stammen(memo, *places),
        antwoorden=_antwoorden(iter((("", answer), ("vervolg", after)))),
    )


def _gemeenten_van(region: Region, begrip: Begrip) -> tuple[str, ...]:
    """Give the names of the agendas that rest on the document that explains a term, and of their gemeenten."""
    document = region.document_van(begrip.bron, "") if begrip.bron else None
    own = [a for a in region.agendas.values() if document and any(r.slug == document.id for r in a.documenten)]
    return tuple(
        dict.fromkeys(name for a in own for name in (a.korte_titel, *(region.partij_naam(r.slug) for r in a.gemeenten)))
    )


def _gemeente(ctx: Context, gemeente: Gemeente) -> Kaart:
    def found() -> Antwoorden:
        yield "", antwoord(ctx, gemeente.samenvatting) if gemeente.samenvatting else None
        yield "regio", _regio(ctx, gemeente)
        yield "meepraten", meepraten_in(ctx, gemeente)
        if gemeente.website:
            yield (
                "contact",
                Antwoord(
                    zin=f"Contact met de gemeente {gemeente.naam} gaat via haar eigen website: {gemeente.website}.",
                    bron=f"Website van {gemeente.naam}",
                    bron_url=gemeente.website,
                ),
            )

    return Kaart(
        id=f"gemeente/{gemeente.slug}",
        url=adres_van(gemeente),
        titel=gemeente.naam,
        soort="Gemeente",
        namen=_namen(gemeente),
        sleutels=(),
        omgeving=(),
        antwoorden=_antwoorden(found()),
    )


def _namen(gemeente: Gemeente) -> tuple[str, ...]:
    return (gemeente.naam, f"gemeente {gemeente.naam}", *gemeente.aliassen)


def _besluiten(ctx: Context, gemeente: Gemeente, memo: Memo) -> Kaart:
    """Make the card of what a council decided: that alone is asked with what it was about."""
    decided = besluiten_van_gemeente(ctx, gemeente)
    return Kaart(
        id=f"gemeente/{gemeente.slug}",
        url=adres_van(gemeente),
        titel=gemeente.naam,
        soort="Gemeente",
        namen=_namen(gemeente),
        sleutels=_stammen(memo, gemeente.naam) if decided.zeker else (),
        omgeving=_stammen(memo, over_wat(decided.zin)) if decided.zeker else (),
        antwoorden=_antwoorden(iter([("besluit", decided)])),
    )


def _regio(ctx: Context, gemeente: Gemeente) -> Antwoord:
    """Say of which agendas a gemeente is, and in which lists of members it stands, each with its date."""
    region = ctx.region
    agendas = [a.korte_titel for a in region.agendas.values() if gemeente.slug in region.deelnemers(a.id)]
    lists = [
        (f"{o.naam} ({leden.per.getoond})", leden)
        for o in region.organisaties.values()
        for leden in o.leden
        if any(r.slug == gemeente.slug for r in leden.wie)
    ]
    parts = []
    if agendas:
        parts.append(f"{gemeente.naam} doet mee aan: {nl.opsomming(agendas)}.")
    if lists:
        parts.append(f"{gemeente.naam} staat in de ledenlijst van {nl.opsomming(name for name, _ in lists)}.")
    if not parts:
        return antwoord(ctx, f"In welke regio {gemeente.naam} zit, staat niet op deze site.", zeker=False)
    return antwoord(ctx, " ".join(parts), lists[0][1].bron if len(lists) == 1 and not agendas else None)


def _organisatie(ctx: Context, partij: Organisatie) -> Kaart:
    def found() -> Antwoorden:
        if partij.samenvatting:
            yield "", antwoord(ctx, partij.samenvatting, partij.bron)
        if partij.leden:
            newest = max(partij.leden, key=lambda leden: leden.per.tot or leden.per.van or date.min)
            names = nl.opsomming(ctx.region.partij_naam(r.slug) for r in newest.wie)
            more = " De bron noemt niet alle leden." if newest.onvolledig else ""
            count = "" if newest.onvolledig else f" ({len(newest.wie)})"
            answer = antwoord(
                ctx,
                f"Leden van {partij.naam}{count}: {names}.{more}",
                newest.bron,
                datum=f"Stand van {newest.per.getoond}",
            )
            yield "gemeenten", answer
        if partij.website:
            zin = f"Contact met {partij.naam} gaat via de eigen website: {partij.website}."
            yield "contact", Antwoord(zin=zin, bron=f"Website van {partij.naam}", bron_url=partij.website)

    return Kaart(
        id=f"organisatie/{partij.slug}",
        url=adres_van(partij),
        titel=partij.naam,
        soort=partij.soort.label,
        namen=(partij.naam, partij.afkorting, *partij.aliassen),
        sleutels=(),
        omgeving=(),
        antwoorden=_antwoorden(found()),
    )


def _eigen_woord(region: Region, agenda: Agenda) -> str:
    """Give what people call an agenda: *werkplan* for Werkplan Duinstreek; nothing when that may be another or is no noun."""
    word, *_ = (*zoektaal.content_words(agenda.korte_titel), "")
    boek = woordenboek()
    is_noun = boek.form(word) & Soort.NAAMWOORD or (not boek.form(word) and boek.splits(word))
    agendas = [stem for one in region.agendas.values() for stem in dict.fromkeys(zoektaal.stems(one.korte_titel))]
    places = {stem for g in region.gemeenten.values() for n in (g.naam, *g.kernen) for stem in zoektaal.stems(n)}
    taken = zoektaal.lichte_stammen() | places
    return word if is_noun and agendas.count(zoektaal.stem(word)) == 1 and zoektaal.stem(word) not in taken else ""


def _agenda(ctx: Context, agenda: Agenda, memo: Memo) -> Kaart:
    names = nl.opsomming(ctx.region.partij_naam(r.slug) for r in agenda.gemeenten)
    stand = _stand(ctx, agenda)

    def found() -> Antwoorden:
        yield "", antwoord(ctx, agenda.samenvatting)
        count = len(agenda.gemeenten)
        take_part = f"{'doet' if count == 1 else 'doen'} {nl.aantal(count, 'gemeente', 'gemeenten')} mee"
        zin = f"Aan {agenda.titel} {take_part}: {names}."
        yield "gemeenten", antwoord(ctx, zin, agenda.bron, agenda.id, datum=stand)
        yield (
            "wanneer",
            antwoord(ctx, f"De looptijd van {agenda.titel}: {agenda.looptijd.getoond}.", agenda.bron, agenda.id),
        )
        owner = ctx.region.partij_naam(agenda.eigenaar.slug)
        yield "wie", antwoord(ctx, f"{agenda.titel} is van {owner}.", agenda.bron, agenda.id)
        yield "status", status_van_agenda(ctx, agenda)
        yield "besluit", besluit_over_agenda(ctx, agenda)
        yield "vervolg", vervolg_van_agenda(ctx, agenda)

    return Kaart(
        id=agenda.id,
        url=adres_van(agenda),
        titel=agenda.titel,
        soort="Agenda",
        namen=(
            agenda.titel,
            agenda.korte_titel,
            agenda.id.replace("-", " "),
            _eigen_woord(ctx.region, agenda),
            *(ELKE_AGENDA if len(ctx.region.agendas) == 1 else ()),
        ),
        sleutels=_stammen(memo, agenda.titel, agenda.korte_titel, agenda.id.replace("-", " ")),
        omgeving=(),
        antwoorden=_antwoorden(found()),
    )


def _actie(ctx: Context, actie: Actie, memo: Memo) -> Kaart:
    region, agenda = ctx.region, ctx.region.agendas[actie.agenda]
    name = f"{actie.nummer} {actie.titel}".strip()
    voorbij = is_over(region, agenda.id, ctx.today)
    stand = _stand(ctx, agenda)

    def found() -> Antwoorden:
        yield "wie", _wie(ctx, actie, name, stand)
        yield "wanneer", _wanneer(ctx, actie, name, stand)
        status = huidige_status(actie)
        label, _ = status_in_woorden(status.waarde, voorbij=voorbij)
        said = v.status(ctx, status, agenda.id).herkomst
        zin = f"Status van “{name}”: {label.lower()}. {said}".strip()
        yield "status", antwoord(ctx, zin, status.bron, agenda.id, datum=c.stand_van(ctx.region, status.per))
        results = [r.tekst + (f" ({r.jaar.getoond})" if r.jaar else "") for r in actie.resultaten[:2]]
        if results:
            zin = f"“{name}” moet dit opleveren: {' '.join(results)}"
            yield "klaar", antwoord(ctx, zin, actie.resultaten[0].bron, agenda.id, datum=stand)
        paid = [b for b in actie.betrokkenen if b.rol in _BETALERS and stand_van_rol(b, ctx.today) is RolStand.NU]
        if paid:
            who = nl.opsomming(f"{region.partij_naam(b.wie.slug)} ({b.rol.label.lower()})" for b in paid)
            yield "betaalt", antwoord(ctx, f"Geld voor “{name}”: {who}.", paid[0].bron, agenda.id, datum=stand)

    stem = actie.id.partition("/")[2].partition("-")[2].replace("-", " ")
    return Kaart(
        id=actie.id,
        url=adres_van(actie),
        titel=name,
        soort=actie.soort.label,
        namen=(),
        sleutels=_met_delen(memo, actie.titel, actie.brontitel, stem, actie.nummer),
        omgeving=_stammen(memo, agenda.korte_titel, agenda.titel, agenda.id.replace("-", " "), agenda.benamingen.actie),
        antwoorden=_antwoorden(found()),
    )


def _wie(ctx: Context, actie: Actie, name: str, stand: str) -> Antwoord:
    """Say who leads an actie and its parts, or that nobody is named."""
    region = ctx.region
    asked = f"Wie {'leidde' if is_over(region, actie.agenda, ctx.today) else 'leidt'} “{name}”?"
    leaders = [b for b in nu(region.betrokkenheid_by_actie[actie.id], ctx.today) if b.leidend]
    roles = [
        f"{region.partij_naam(b.partij)} ({rol_label(region, b.rol, b.partij).lower()})"
        for b in leaders
        if b.deelactie is None
    ]
    sure = [f"{asked} {nl.opsomming(roles)}."] if roles else []
    for part in actie.deelacties:
        names = [region.partij_naam(b.partij) for b in leaders if b.deelactie is part]
        if names:
            sure.append(f"Onderdeel {part.nummer or part.id}: {nl.opsomming(names)}.")
    if not sure:
        return antwoord(
            ctx, f"“{name}”: {c.geen_trekker(ctx, actie)}.".replace("..", "."), actie.bron, actie.agenda, zeker=False
        )
    first = "" if roles else f"{asked} Dat verschilt per onderdeel. "
    return antwoord(ctx, first + " ".join(sure), leaders[0].betrokkene.bron or actie.bron, actie.agenda, datum=stand)


def _wanneer(ctx: Context, actie: Actie, name: str, stand: str) -> Antwoord:
    """Say when the councils treat an actie, or that nobody says so; and that sources differ, when they do."""
    found = raadsmomenten(momenten_van_actie(actie))
    words = c.volgend_moment(ctx, actie) or "dat staat er niet bij"
    differ = any(o.soort is OpmerkingSoort.CONFLICT for o in actie.opmerkingen)
    zin = f"“{name}” in de raden: {words}.".replace("..", ".")
    others = [g for g in momenten_van_actie(actie) if g not in found]
    if not found and others:
        zin += f" Wel genoemd: {label_van(ctx.region, others[0].moment).lower()}, {others[0].moment.wanneer.getoond}."
    if differ:
        zin += " De bronnen verschillen; op de pagina staat hoe."
    bron = found[0].moment.bron if found else actie.bron
    return antwoord(ctx, zin, bron or actie.bron, actie.agenda, datum=stand, zeker=bool(found))


def _cijfers(actie: Actie) -> Iterable[Kerncijfer]:
    return (*actie.kerncijfers, *(k for part in actie.deelacties for k in part.kerncijfers))


def _cijfer(ctx: Context, item: Actie | Agenda, cijfer: Kerncijfer, memo: Memo) -> Kaart:
    """Make the card of a figure: it answers only a question that names what is counted."""
    agenda = item.id if isinstance(item, Agenda) else item.agenda
    view = v.cijfer(ctx, cijfer, agenda)
    name = f"{item.nummer} {item.titel}".strip() if isinstance(item, Actie) else item.titel
    period = f", {view.periode}" if view.periode else ""
    zin = f"{nl.hoofdletter(view.cijfer)}: {view.wat} ({view.soort.lower()}{period}; bij “{name}”)"
    return Kaart(
        id=item.id,
        url=adres_van(item),
        titel=name,
        soort="Cijfer",
        namen=(),
        sleutels=_stammen(memo, cijfer.eenheid, cijfer.wat),
        omgeving=_stammen(
            memo, name, item.brontitel if isinstance(item, Actie) else "", ctx.region.agendas[agenda].korte_titel
        ),
        antwoorden=(
            ("hoeveel", antwoord(ctx, zin, cijfer.bron, agenda, datum=_stand(ctx, ctx.region.agendas[agenda]))),
        ),
    )
