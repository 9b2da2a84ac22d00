"""One declaration per field: it serves reading, the messages for editors, the handbook and the JSON Schema.

A content type is a frozen dataclass that derives from `Placed`; each field is declared with `veld(kind, uitleg)`.
`read` turns a tree of YAML into that dataclass, or into diagnostics: all of them at once, each at its place.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Mapping
from dataclasses import field
from enum import Enum
from functools import cache
from typing import Any, Literal, Protocol, TypeVar, cast

from regioagenda.base.diagnostics import Diagnostic, Location, did_you_mean
from regioagenda.base.late import dataclass
from regioagenda.reading.lijstslips import list_slips, values_in_one, wrong_length
from regioagenda.reading.oningevuld import empty_field, empty_item, is_empty, is_open, missing_field, open_value
from regioagenda.reading.slips import text_hint, unknown_field, without_slips
from regioagenda.reading.yamlcut import as_list_hint
from regioagenda.reading.yamltree import Fields, Items, Text, Tree

T = TypeVar("T", bound="Placed")
# The name on screen of what a reference points to, by the kind of reference and the name that it holds.
Namen = Callable[[str, str], str]
Zoekveld = Literal["titel", "naam", "thema", "samenvatting", "zoekwoord", "tekst"]
Diagnostics = tuple[Diagnostic, ...]


class Failed(Enum):
    """The one value that says: this could not be read, and the reason has been told."""

    FAILED = "failed"


FAILED = Failed.FAILED
# With more mistakes than this nothing further of a list or group is read.
MOST_TOLD = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A name that points to something elsewhere; two refs are equal when they point to the same, wherever they stand."""

    slug: str
    where: Location = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Anything read from a file: where it begins and where each of its fields stands."""

    where: Location = field(compare=False, repr=False)
    places: Mapping[str, Location] = field(compare=False, repr=False, default_factory=dict)

    def at(self, name: str) -> Location:
        """Give the place of the value of field `name`, or of the whole when the field was left out."""
        return self.places.get(name, self.where)


class Kind(Protocol):
    """A kind of value: how it is read, what its JSON Schema is, what the handbook calls it."""

    @property
    def naam(self) -> str:
        """The Dutch name in the handbook."""
        ...

    @property
    def voorbeeld(self) -> str:
        """A value that can always be read, for ready-made files; empty when the kind is made of other kinds."""
        ...

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the value of the field called `name`; `FAILED` when a diagnostic says why not."""
        ...

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema of the value as an editor writes it."""
        ...

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give a value as a reader sees it; empty when it says nothing in words."""
        ...

    def data(self, value: Any) -> object:
        """Give a value as JSON, for the open data."""
        ...

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of that."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """What is declared about a field."""

    kind: Kind
    uitleg: str
    voorbeeld: str
    zoek: Zoekveld | None
    data: bool
    heette: tuple[str, ...]


def veld(
    kind: Kind,
    uitleg: str,
    *,
    default: Any = dataclasses.MISSING,
    voorbeeld: str = "",
    zoek: Zoekveld | None = None,
    data: bool = True,
    heette: tuple[str, ...] = (),
) -> Any:
    """Declare a field: without `default` it is required. `uitleg` is a Dutch sentence for the handbook.

    `zoek` tells with which weight its words are found: a `titel` weighs most, then a `naam`, `zoekwoord` and
    `samenvatting`, a `thema`, and a `tekst`; None keeps them out of the search. In a group the words of a field with a
    `zoek` count with the weight of the field that holds the group. `data=False` keeps a field out of the open data.
    `heette` are the names that the field had in older programs: `migrate` writes it anew, and versions that were kept are
    compared by it.
    """
    declared = Veld(kind=kind, uitleg=uitleg, voorbeeld=voorbeeld, zoek=zoek, data=data, heette=heette)
    return field(default=default, metadata={"veld": declared})


def velden(cls: type) -> dict[str, tuple[Veld, bool]]:
    """Give the declared fields of a content type, in order: name → (declaration, required)."""
    return _velden(cast("Hashable", cls))


@cache
def _velden(cls: Hashable) -> dict[str, tuple[Veld, bool]]:
    # What a class declares itself comes before what every file has.
    found = dataclasses.fields(cast("type[Placed]", cls))
    fields = sorted(found, key=lambda f: f.name not in cast("type[Placed]", cls).__annotations__)
    return {f.name: (f.metadata["veld"], f.default is dataclasses.MISSING) for f in fields if "veld" in f.metadata}


def fout(where: Location, code: str, message: str, hint: str = "") -> tuple[Failed, Diagnostics]:
    """Give the result of a value that cannot be read."""
    return FAILED, (Diagnostic(where=where, code=code, message=message, hint=hint),)


def not_text(tree: Tree, name: str) -> tuple[Failed, Diagnostics]:
    """Give the result of a list or group where only text can be."""
    return fout(tree.where, "tekst-verwacht", f"“{name}” moet tekst zijn, geen lijst of groep.", text_hint(tree))


def read(tree: Fields, cls: type[T], **given: Any) -> tuple[T | None, Diagnostics]:
    """Read a group of fields into `cls`. `given` are the fields that do not come from the file (an id, a body).

    Gives None when a required field is missing or any field could not be read; then the diagnostics say why.
    """
    declared = velden(cls)
    values: dict[str, Any] = dict(given)
    diagnostics: list[Diagnostic] = []
    meant: set[str] = set()
    complete = True
    for key, value in tree.fields:
        if len(diagnostics) > MOST_TOLD:
            complete = False
            break
        if key.value not in declared:
            meant.add(heet_nu(cls, key.value) or did_you_mean(key.value, declared))
            diagnostics.append(unknown_field(key, tuple(declared), heet_nu(cls, key.value)))
            continue
        declaration, required = declared[key.value]
        if is_empty(value):
            complete = complete and not required
            diagnostics.append(empty_field(key, value, declaration.kind.voorbeeld, required=required))
            continue
        if is_open(value):
            complete = False
            diagnostics.append(open_value(value, key.value, declaration.uitleg, _example(declaration)))
            continue
        result, problems = _read_one(declaration.kind, value, key.value)
        diagnostics.extend(problems)
        if result is FAILED:
            complete = False
        else:
            values[key.value] = result
    written = {key.value for key, _ in tree.fields}
    for name, (declaration, required) in declared.items():
        if required and name not in written:
            complete = False
            if name in meant:
                continue  # it is there, only misspelt, and that has been told
            diagnostics.append(missing_field(tree.where, name, declaration.uitleg, declaration.voorbeeld))
    if not complete:
        return None, tuple(diagnostics)
    places = {key.value: value.where for key, value in tree.fields}
    return cls(where=tree.where, places=places, **values), tuple(diagnostics)


def _read_one(kind: Kind, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
    """Read a value without what slipped in beside it; where every sign stands for itself nothing is taken for a slip."""
    if isinstance(kind, Lijst) or getattr(kind, "tekens", False):
        return kind.read(tree, name)
    tree, told = without_slips(tree)
    value, problems = kind.read(tree, name)
    return value, (*told, *problems)


def heet_nu(cls: type, name: str) -> str:
    """Give the field that once had this name; empty when none had, or when a field has it now."""
    declared = velden(cls)
    return next((now for now, (d, _) in declared.items() if name in d.heette and name not in declared), "")


def _example(declaration: Veld) -> str:
    """Give a value as it could stand behind the name of a field; empty when there is none in one line."""
    if not isinstance(declaration.kind, Lijst):
        return declaration.voorbeeld or declaration.kind.voorbeeld
    van = declaration.kind.van
    short = velden(van.van)[van.kort][0] if isinstance(van, Groep) and van.kort else None
    one = declaration.voorbeeld or (short.voorbeeld if short else van.voorbeeld)
    return f"[{one}]" if one else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijst:
    """A list of values of one kind. A single value without a dash is not silently accepted."""

    van: Kind
    minimaal: int = 0
    maximaal: int = 5000
    voorbeeld: str = ""

    @property
    def naam(self) -> str:
        """The Dutch name in the handbook."""
        return f"lijst van {self.van.naam}"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read all items; one bad item does not hide the mistakes in the others."""
        if not isinstance(tree, Items):
            hint = as_list_hint(tree.value if isinstance(tree, Text) else "", name)
            return fout(tree.where, "lijst-verwacht", f"“{name}” moet een lijst zijn.", hint)
        values: list[object] = []
        diagnostics: list[Diagnostic] = []
        for item in tree.items:
            if len(diagnostics) > MOST_TOLD:
                values.append(FAILED)  # nobody reads on, and looking for what was meant takes time
                break
            if is_empty(item) or is_open(item):
                diagnostics.append(empty_item(item, name) if is_empty(item) else open_value(item, name, "", ""))
                values.append(FAILED)
                continue
            value, problems = _read_one(self.van, item, name)
            if not isinstance(self.van, Groep) and (told := values_in_one(item, tree, refused=value is FAILED)):
                problems = (told,)
            diagnostics.extend(problems)
            values.append(value)
        if not self.minimaal <= len(tree.items) <= self.maximaal:
            return FAILED, (*diagnostics, wrong_length(tree, name, self.minimaal, self.maximaal))
        if not getattr(self.van, "letterlijk", False):
            diagnostics.extend(list_slips(tree, [None if value is FAILED else value for value in values]))
        if FAILED in values:
            return FAILED, tuple(diagnostics)
        return tuple(values), tuple(diagnostics)

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema of the list."""
        return {"type": "array", "items": self.van.json_schema(), "minItems": self.minimaal, "maxItems": self.maximaal}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the words of all items."""
        return "; ".join(words for item in value if (words := self.van.woorden(item, namen)))

    def data(self, value: Any) -> object:
        """Give the items as an array."""
        return [self.van.data(item) for item in value]

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of the array."""
        return {"type": "array", "items": self.van.data_schema()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """A group of fields inside a field. With `kort`, a plain text is read as that one field of the group. A group that is
    `stil` accounts for what is said (a source) and says nothing itself."""

    van: type[Placed]
    kort: str = ""
    voorbeeld: str = ""
    stil: bool = False

    @property
    def naam(self) -> str:
        """The Dutch name in the handbook."""
        return "groep velden"

    def read(self, tree: Tree, name: str) -> tuple[Any, Diagnostics]:
        """Read the fields of the group."""
        if self.kort and isinstance(tree, Text):
            key = Text(value=self.kort, where=tree.where)
            tree = Fields(fields=((key, tree),), where=tree.where)
        if not isinstance(tree, Fields):
            names = ", ".join(velden(self.van))
            return fout(
                tree.where, "groep-verwacht", f"“{name}” moet uit velden bestaan.", f"Deze velden kunnen hier: {names}."
            )
        value, diagnostics = read(tree, self.van)
        return (FAILED if value is None else value), diagnostics

    def json_schema(self) -> dict[str, object]:
        """Give the JSON Schema of the group, or of its short form."""
        schema = json_schema(self.van)
        if not self.kort:
            return schema
        return {"anyOf": [velden(self.van)[self.kort][0].kind.json_schema(), schema]}

    def woorden(self, value: Any, namen: Namen) -> str:
        """Give the words of the fields that are filled in, in their order."""
        if self.stil:
            return ""
        fields = ((name, declared.kind, getattr(value, name)) for name, (declared, _) in velden(self.van).items())
        said = (_said(name, kind, one, namen) for name, kind, one in fields if is_filled(one))
        return ", ".join(words.removesuffix(".") for words in said if words)

    def data(self, value: Any) -> object:
        """Give the fields as an object."""
        return fields_as_data(value)

    def data_schema(self) -> dict[str, object]:
        """Give the JSON Schema of the object."""
        return object_schema(fields_schema(self.van))


def _said(name: str, kind: Kind, value: object, namen: Namen) -> str:
    """Give the words of a field in a group; a yes is told by the name of its field, a no by nothing."""
    if isinstance(value, bool):
        return name.replace("_", " ") if value else ""
    return kind.woorden(value, namen)


def is_filled(value: object) -> bool:
    """Tell whether a field was filled in: a field that was left out is None, an empty text or an empty list."""
    return value is not None and value != "" and value != ()


def fields_as_data(value: Placed) -> dict[str, object]:
    """Give the declared fields of a value as JSON, by name; what was left out is null or empty."""
    declared = velden(type(value))
    return {name: _as_data(d.kind, getattr(value, name)) for name, (d, _) in declared.items() if d.data}


def _as_data(kind: Kind, value: object) -> object:
    return value if value is None or value == "" else kind.data(value)


def fields_schema(cls: type) -> dict[str, dict[str, object]]:
    """Give the JSON Schema of each declared field of a content type as it is in the open data, by name."""
    return {name: _nullable(d.kind, cls, name) for name, (d, _) in velden(cls).items() if d.data}


def _nullable(kind: Kind, cls: type, name: str) -> dict[str, object]:
    """A field that may be left out without a value of its kind in its place is null then."""
    schema = kind.data_schema()
    default = next(f.default for f in dataclasses.fields(cast("type[Placed]", cls)) if f.name == name)
    return {"anyOf": [schema, {"type": "null"}]} if default is None else schema


def object_schema(properties: Mapping[str, object]) -> dict[str, object]:
    """Give the JSON Schema of an object with exactly these properties."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": dict(properties),
    }


def json_schema(cls: type) -> dict[str, object]:
    """Give the JSON Schema of a content type, for completion and hover help in an editor."""
    declared = velden(cls)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _field_schema(declaration) for name, (declaration, _) in declared.items()},
        "required": [name for name, (_, required) in declared.items() if required],
    }


def _field_schema(declaration: Veld) -> dict[str, object]:
    schema = {**declaration.kind.json_schema(), "description": declaration.uitleg}
    example = (declaration.voorbeeld or declaration.kind.voorbeeld).strip('"')
    return {**schema, "examples": [example]} if example else schema
