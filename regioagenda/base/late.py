"""Frozen dataclasses that are made quickly, for programs with hundreds of them that end soon.

`dataclasses` writes and compiles six methods for every class: half a thousandth of a second each time the program starts.
Here it does so for `__init__` alone, when the first one is made: of some hundred kinds of view an edit makes a few, and what
is read back from the memory is not made at all. It is used as `dataclasses.dataclass(frozen=True, slots=True, kw_only=True)`; that is what
a type checker sees, how it behaves, and what `fields` and `replace` know it as.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool) -> Callable[[type[T]], type[T]]:
        """Make a class a frozen dataclass with slots, of which the arguments have names."""
        assert frozen and slots and kw_only, "there is no other kind here"
        return _late


Fields = Mapping[str, "dataclasses.Field[Any]"]

_FIELDS, _PARAMS = "__dataclass_fields__", "__dataclass_params__"
_NOTHING = dataclasses.MISSING
_METHODS = ("init", "repr", "eq", "hash", "setattr", "delattr", "getstate", "setstate", "post_init")
_UNUSUAL = frozenset(f"__{name}__" for name in _METHODS)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Example:
    """What `dataclasses` itself makes of a class with a field."""

    field: int


def _late(cls: type[Any]) -> type[Any]:
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    if not _UNUSUAL.isdisjoint(body):
        return dataclasses.dataclass(frozen=True, slots=True, kw_only=True)(cls)
    own = {name: _field(name, kind, body.get(name, _NOTHING)) for name, kind in cls.__annotations__.items()}
    fields = {name: field for base in cls.__mro__[:0:-1] for name, field in vars(base).get(_FIELDS, {}).items()} | own
    taken = {name for base in cls.__mro__[1:-1] for name in vars(base).get("__slots__", ())}
    body = {name: value for name, value in body.items() if name not in own} | {
        "__slots__": tuple(name for name in fields if name not in taken),
        "__match_args__": (),
        _FIELDS: fields,
        _PARAMS: vars(_Example)[_PARAMS],
    }
    made: type[Any] = cast("Any", type(cls))(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    _add_methods(made, fields)
    return made


def _field(name: str, kind: Any, given: Any) -> dataclasses.Field[Any]:
    if isinstance(kind, str) and "ClassVar" in kind:
        raise TypeError(f"{name} is no field: such a class is made by dataclasses itself")
    if isinstance(given, list | dict | set):
        raise ValueError(f"the default of {name} can be changed: use default_factory")
    # To `field` a default is as good as none.
    field: dataclasses.Field[Any] = given if isinstance(given, dataclasses.Field) else dataclasses.field(default=given)
    field.name, field.type, field.kw_only = name, kind, True
    field._field_type = vars(_Example)[_FIELDS]["field"]._field_type  # type: ignore[attr-defined]  # by this it is one
    return field


def _add_methods(cls: type[Any], fields: Fields) -> None:
    names = tuple(fields)
    shown = tuple(name for name, field in fields.items() if field.repr)
    compared = _values(tuple(n for n, field in fields.items() if field.compare))
    hashed = _values(tuple(n for n, field in fields.items() if (field.compare if field.hash is None else field.hash)))
    every = _values(names)

    def __init__(self: object, **given: Any) -> None:
        cls.__init__ = _init(cls, fields)  # the next one is made by it at once
        cls.__init__(self, **given)

    def __repr__(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in shown])})"

    def __eq__(self: object, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return compared(self) == compared(other)

    def __hash__(self: object) -> int:
        return hash(hashed(self))

    def __setattr__(self: object, name: str, value: object) -> None:
        if type(self) is cls or name in fields:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:
        if type(self) is cls or name in fields:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    def __getstate__(self: object) -> tuple[object, ...]:
        return every(self)

    def __setstate__(self: object, state: tuple[object, ...]) -> None:
        put = object.__setattr__
        for name, value in zip(names, state, strict=True):
            put(self, name, value)

    for method in (__init__, __repr__, __eq__, __hash__, __setattr__, __delattr__, __getstate__, __setstate__):
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
        setattr(cls, method.__name__, method)


def _values(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Give what gives the values of some fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple([getattr(self, name) for name in names])


def _init(cls: type[Any], fields: Fields) -> Callable[..., None]:
    """Let `dataclasses` make the method that makes one from its arguments, for a class with the same fields."""
    same = ("default", "default_factory", "init")
    body: dict[str, Any] = {
        name: dataclasses.field(**{what: getattr(field, what) for what in same}) for name, field in fields.items()
    }
    body |= {
        "__annotations__": {name: f.type for name, f in fields.items()},
        "__module__": cls.__module__,
        "__doc__": cls.__doc__,
    }
    twin: type[Any] = dataclasses.dataclass(frozen=True, repr=False, eq=False, kw_only=True)(
        type(cls.__name__, (), body)
    )
    made: Callable[..., None] = vars(twin)["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made
