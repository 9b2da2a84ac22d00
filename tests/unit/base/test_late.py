"""A dataclass that is made quickly is one in every way: the same class made by `dataclasses` says what it must do."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import pytest

from regioagenda.base import late

T = TypeVar("T")
Maker = Callable[..., Callable[[type[Any]], type[Any]]]


@late.dataclass(frozen=True, slots=True, kw_only=True)
class Boom:
    """A class in a module, which can be pickled."""

    naam: str
    hoogte: int = 3
    takken: tuple[str, ...] = dataclasses.field(default=(), metadata={"nl": "takken"})
    bladeren: list[str] = dataclasses.field(default_factory=list, compare=False, repr=False)

    @property
    def groot(self) -> bool:
        """Whether it is tall."""
        return self.hoogte > 10


@late.dataclass(frozen=True, slots=True, kw_only=True)
class Eik(Boom):
    """A class that adds a field and changes the default of one."""

    hoogte: int = 20
    eikels: int | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Beuk(Eik):
    """A class that `dataclasses` made of one of ours."""

    noten: int = 1


@late.dataclass(frozen=True, slots=True, kw_only=True)
class Treurbeuk(Beuk):
    """And one of ours that was made of that."""

    takken: tuple[str, ...] = ("hangt",)


@late.dataclass(frozen=True, slots=True, kw_only=True)
class Bos(Generic[T]):
    """A class of something."""

    van: T


@late.dataclass(frozen=True, slots=True, kw_only=True)
class Kaal:
    """A class without fields."""


def _twin(cls: type[Any]) -> type[Any]:
    """Make the same class with `dataclasses`."""
    fields = [
        (
            f.name,
            f.type,
            dataclasses.field(**{n: getattr(f, n) for n in ("default", "default_factory", "compare", "repr")}),
        )
        for f in dataclasses.fields(cls)
    ]
    return dataclasses.make_dataclass(cls.__qualname__, fields, frozen=True, slots=True, kw_only=True)


MADE: tuple[tuple[type[Any], dict[str, object]], ...] = (
    (Boom, {"naam": "linde"}),
    (Boom, {"naam": "linde", "hoogte": 12, "takken": ("a",), "bladeren": ["b"]}),
    (Eik, {"naam": "eik", "eikels": 4}),
    (Beuk, {"naam": "beuk"}),
    (Treurbeuk, {"naam": "beuk", "noten": 3}),
    (Bos, {"van": (1, 2)}),
    (Kaal, {}),
)


@pytest.mark.parametrize(("cls", "given"), MADE)
def test_it_is_made_and_shown_as_one_of_dataclasses(cls: type[Any], given: dict[str, object]) -> None:
    ours, theirs = cls(**given), _twin(cls)(**given)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(ours) == repr(theirs)
    assert [f.name for f in dataclasses.fields(ours)] == [f.name for f in dataclasses.fields(theirs)]
    assert dataclasses.is_dataclass(ours)
    assert not hasattr(ours, "__dict__")


@pytest.mark.parametrize(("cls", "given"), MADE)
def test_equal_is_equal_in_every_field_that_counts(cls: type[Any], given: dict[str, object]) -> None:
    one, other = cls(**given), cls(**given)
    assert one == other
    assert hash(one) == hash(other)
    assert one != _twin(cls)(**given)
    assert one != "tekst"


def test_what_is_not_compared_does_not_count() -> None:
    assert Boom(naam="a", bladeren=["x"]) == Boom(naam="a")
    assert Boom(naam="a") != Boom(naam="b")
    assert Boom(naam="a", hoogte=20) != Eik(naam="a")
    assert hash(Boom(naam="a", bladeren=["x"])) == hash(Boom(naam="a"))


def test_every_one_gets_a_list_of_its_own() -> None:
    one, other = Boom(naam="a"), Boom(naam="b")
    one.bladeren.append("c")
    assert other.bladeren == []


@pytest.mark.parametrize("given", [{}, {"naam": "a", "hoog": 1}])
def test_a_wrong_argument_is_refused_in_the_same_words(given: dict[str, Any]) -> None:
    def said(cls: type[Any]) -> str:
        with pytest.raises(TypeError) as refused:
            cls(**given)
        return str(refused.value)

    assert said(Boom) == said(Boom)
    assert said(Boom) == said(_twin(Boom)).replace("make_dataclass.<locals>.", "")


@pytest.mark.parametrize(("cls", "given"), MADE[:5])
def test_nothing_can_be_changed(cls: type[Any], given: dict[str, object]) -> None:
    tree = cls(**given)
    with pytest.raises(dataclasses.FrozenInstanceError):
        tree.naam = "anders"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del tree.naam
    with pytest.raises((AttributeError, TypeError)):  # with slots, `dataclasses` itself stumbles here
        tree.wortel = 1
    assert dataclasses.replace(tree, naam="anders").naam == "anders"
    assert tree.naam == given["naam"]


@pytest.mark.parametrize(("cls", "given"), MADE)
def test_it_can_be_kept(cls: type[Any], given: dict[str, object]) -> None:
    assert pickle.loads(pickle.dumps(cls(**given))) == cls(**given)


def test_what_was_kept_is_read_before_any_is_made() -> None:
    @late.dataclass(frozen=True, slots=True, kw_only=True)
    class Nieuw:
        """A class of which none was made yet."""

        a: int
        b: int

    one = Nieuw.__new__(Nieuw)
    one.__setstate__((1, 2))  # type: ignore[attr-defined]  # only pickle asks for it
    assert one == Nieuw(a=1, b=2)


def test_a_class_with_a_method_of_its_own_keeps_it() -> None:
    @late.dataclass(frozen=True, slots=True, kw_only=True)
    class Eigen:
        """A class that shows itself in its own way."""

        a: int

        def __repr__(self) -> str:
            return "eigen"

    assert repr(Eigen(a=1)) == "eigen"
    assert Eigen(a=1) == Eigen(a=1)


@pytest.mark.parametrize("default", [[], {}, set()])
def test_a_default_that_can_be_changed_is_refused(default: object) -> None:
    with pytest.raises(ValueError, match="default_factory"):
        late.dataclass(frozen=True, slots=True, kw_only=True)(
            type("Fout", (), {"__annotations__": {"a": "list"}, "a": default})
        )
