"""A declared field as a field of the web editor (Sveltia CMS): which widget, which limits, which help."""

from __future__ import annotations

from collections.abc import Mapping

from regioagenda.base.late import dataclass
from regioagenda.editors.soorten import Bestandssoort, leesbaar, velden_op_volgorde
from regioagenda.reading.kinds import Datum, Getal, JaNee, Keuze, Patroon, Proza, Regel, Verwijzing, Wanneer
from regioagenda.reading.schema import Groep, Kind, Lijst, Veld, velden

Field = dict[str, object]

# Markdown as text: nothing that the editor does not know (a footnote, a table) is ever rewritten, and no HTML is made.
_PROSE: Field = {
    "widget": "markdown",
    "modes": ["raw"],
    "buttons": [],
    "editor_components": [],
    "sanitize_preview": True,
}
_ID = "^[a-z0-9./#-]+$"
_ID_HINT = "Gebruik kleine letters, cijfers, punten en streepjes."
# A list to choose from is handier than typing a name, until it gets too long to send along with every field.
_MAX_OPTIONS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuzes:
    """What references can point to, by the Dutch name of the kind of reference: pairs of a label and a value."""

    namen: Mapping[str, tuple[tuple[str, str], ...]]


def fields_of(soort: Bestandssoort, keuzes: Keuzes, *, kort: bool) -> list[Field]:
    """Give all fields of a kind of file, in order, and its text; `kort`: fields with a short form are written so."""
    fields = _group(soort.cls, keuzes, kort=kort)
    if soort.markdown:
        fields.append({"label": "Tekst", "name": "body", "required": False, **_PROSE})
    return fields


def _group(cls: type, keuzes: Keuzes, *, kort: bool) -> list[Field]:
    return [
        _field(name, declaration, keuzes, required=required, kort=kort)
        for name, (declaration, required) in velden_op_volgorde(cls).items()
    ]


def _field(name: str, declaration: Veld, keuzes: Keuzes, *, required: bool, kort: bool) -> Field:
    kind = declaration.kind
    example = declaration.voorbeeld or (kind.voorbeeld if isinstance(kind, Patroon | Wanneer) else "")
    hint = declaration.uitleg + (f" Bijvoorbeeld: {example.strip(chr(34))}" if example else "")
    base: Field = {"label": leesbaar(name), "name": name, "required": required, "hint": hint}
    return base | _widget(declaration.kind, keuzes, kort=kort)


def _widget(kind: Kind, keuzes: Keuzes, *, kort: bool) -> Field:
    if isinstance(kind, Lijst):
        return _list(kind, keuzes, kort=kort)
    if isinstance(kind, Groep):
        if kind.kort and kort:
            return _widget(velden(kind.van)[kind.kort][0].kind, keuzes, kort=kort)
        return {"widget": "object", "collapsed": "auto", "fields": _group(kind.van, keuzes, kort=kort)}
    if isinstance(kind, Verwijzing):
        return _reference(kind, keuzes)
    return _plain(kind)


def _plain(kind: Kind) -> Field:
    if isinstance(kind, Regel):
        return {"widget": "string" if kind.maximaal <= 200 else "text", "maxlength": kind.maximaal}
    if isinstance(kind, Proza):
        return dict(_PROSE)
    if isinstance(kind, Keuze):
        return {"widget": "select", "options": [{"label": word.label, "value": str(word)} for word in kind.uit]}
    if isinstance(kind, JaNee):
        return {"widget": "select", "options": ["ja", "nee"]}
    if isinstance(kind, Datum):
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if isinstance(kind, Getal):
        kinds = {"widget": "number", "value_type": "int" if kind.geheel else "float"}
        return {**kinds, "min": kind.minimaal, "max": kind.maximaal}
    if isinstance(kind, Patroon):
        return {"widget": "string", "pattern": [f"^(?:{kind.vorm})$", kind.hint]}
    return {"widget": "string"}


def _reference(kind: Verwijzing, keuzes: Keuzes) -> Field:
    lists = {"onderwerp": "onderwerpen", "document": "documenten"}
    if kind.naam in lists:
        name = lists[kind.naam]
        return {
            "widget": "relation",
            "collection": "lijsten",
            "file": name,
            "value_field": f"{name}.*.id",
            "display_fields": [f"{name}.*.titel"],
            "search_fields": [f"{name}.*.titel"],
        }
    options = keuzes.namen.get(kind.naam, ())
    if 0 < len(options) <= _MAX_OPTIONS:
        return {"widget": "select", "options": [{"label": label, "value": value} for label, value in options]}
    return {"widget": "string", "pattern": [_ID, _ID_HINT]}


def _list(kind: Lijst, keuzes: Keuzes, *, kort: bool) -> Field:
    bounds: Field = {"min": kind.minimaal} if kind.minimaal else {}
    bounds |= {"max": kind.maximaal} if kind.maximaal < 1000 else {}
    inner = kind.van
    if isinstance(inner, Groep) and not (inner.kort and kort):
        shown = next(iter(velden_op_volgorde(inner.van)))
        fields = _group(inner.van, keuzes, kort=kort)
        return {"widget": "list", "collapsed": True, "summary": f"{{{{{shown}}}}}", **bounds, "fields": fields}
    item = _widget(inner, keuzes, kort=kort)
    if item["widget"] in ("select", "relation"):
        return {**item, "multiple": True, **bounds}
    return {"widget": "list", **bounds, "field": {"label": "Waarde", "name": "waarde", **item}}
