"""The report as JSON, for programs: everything that the other forms tell, in the same order."""

from __future__ import annotations

import json

from regioagenda.base.report import Named, message_row
from regioagenda.domain.compare.changes import ItemWijziging, Wijziging, Zin
from regioagenda.output.changes.review import Review
from regioagenda.output.changes.words import stilte


def as_json(review: Review, named: Named) -> str:
    """Write the report as one object. What could not be compared is null."""
    groups = review.paginas
    data = {
        "versie": 1,
        "base": review.base,
        "head": review.head or None,
        "bezwaar": review.bezwaar,
        "telling": list(review.telling),
        "verder": stilte(review),
        "waarom_niet_alles": review.waarom or None,
        "niet_gelezen": [named(p) for p in review.changes.ongelezen],
        "fouten": [message_row(d, named) for d in review.meldingen.fouten],
        "verloren_adressen": None if review.verloren is None else list(review.verloren),
        "abonnees": [{"wat": a.wat, "hint": a.hint, "typ": a.typ or None} for a in review.abonnees],
        "let_op": [{"wat": a.wat, "waar": a.waar} for a in review.let_op],
        "lezers": [
            {"slug": r.slug, "naam": r.naam, "vooral": r.vooral, "waarom": list(r.waarom), "items": list(r.items)}
            for r in review.lezers
        ],
        "delen": [{"titel": d.titel, "items": [_item(review, i) for i in d.items]} for d in review.delen],
        "bestanden": [
            {"pad": b.path, "uitkomst": b.uitkomst.value, "bij": list(b.bij)} for b in review.changes.bijlagen
        ],
        "hernoemd": dict(review.changes.hernoemd),
        "alleen_opgemaakt": [named(p) for p in review.changes.opgemaakt],
        "paginas": None
        if groups is None
        else {
            "eigen": list(groups.eigen),
            "nieuw": list(groups.nieuw),
            "overzichten": list(groups.overzichten),
            "alleen_aantal": list(groups.aantallen),
            "kader": groups.kader,
        },
        "meldingen": {
            "nieuw": [message_row(d, named) for d in review.meldingen.nieuw],
            "opgelost": [message_row(d, named) for d in review.meldingen.opgelost],
            "gebleven": review.meldingen.gebleven,
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _item(review: Review, item: ItemWijziging) -> dict[str, object]:
    return {
        "id": item.id,
        "was_id": item.was_id or None,
        "naam": item.naam,
        "soort": item.soort,
        "uitkomst": item.uitkomst.value,
        "adres": review.adressen.get(item.id) or None,
        "adres_was": review.adressen_nu.get(item.id) or None,
        "lijkt_op": item.lijkt_op or None,
        "wijzigingen": [_change(w) for w in item.wijzigingen],
        "staat_nog": [{"oud": v.oud, "waar": list(v.waar)} for v in item.verouderd],
    }


def _change(change: Wijziging) -> dict[str, object]:
    return {
        "rubriek": change.rubriek.value,
        "veld": change.pad,
        "wat": change.wat,
        "was": change.was or None,
        "wordt": change.wordt or None,
        "zinnen": [_sentence(z) for z in change.zinnen],
    }


def _sentence(zin: Zin) -> dict[str, object]:
    return {"soort": zin.soort.value, "was": zin.was_tekst or None, "wordt": zin.wordt_tekst or None}
