"""The table of kinds is whole: what one row or one file forgets is named here, with the place that lacks it."""

from __future__ import annotations

import pytest

from regioagenda.domain.model import Bestand
from regioagenda.domain.soort import Soort
from regioagenda.domain.soorten import KINDS, adres_van, soort_van_pad
from regioagenda.pages import urls
from regioagenda.reading.schema import Groep, Lijst, Placed, velden
from tests.architecture.modules import ROOT
from tests.conftest import none_of
from tests.helpers import files, make, tiny


def name_of(kind: Soort) -> str:
    return f"{kind.cls.__name__} ({kind.plek})"


def subclasses(cls: type) -> dict[str, type]:
    """Give a class and all below it by name: a dataclass with slots leaves its first self behind under the same one."""
    return {cls.__name__: cls} | {n: c for one in cls.__subclasses__() for n, c in subclasses(one).items()}


def test_every_class_of_a_file_has_a_row() -> None:
    # A class that only others derive from is no kind of file.
    concrete = {name for name, cls in subclasses(Bestand).items() if len(subclasses(cls)) == 1}
    none_of(sorted(concrete - {k.cls.__name__ for k in KINDS}), "no row in domain/soorten.py for")


def test_every_path_is_of_one_kind() -> None:
    taken = [k for k in KINDS if (found := soort_van_pad(example(k))) is not k and found is not None]
    none_of([f"{name_of(k)}: {example(k)} is also another kind" for k in taken], "two kinds of file at one place")


def example(kind: Soort) -> str:
    return kind.plek.format(agenda="agenda-x", thema="thema-x", stem="stem-x")


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
def test_the_parts_of_a_kind_are_lists_of_groups_with_an_id(kind: Soort) -> None:
    for part in kind.delen:
        declared = velden(kind.cls).get(part.veld)
        assert declared is not None, f"{name_of(kind)} has no field {part.veld}"
        list_of = declared[0].kind
        assert isinstance(list_of, Lijst) and isinstance(list_of.van, Groep), f"{part.veld} is no list of groups"
        assert list_of.van.van is part.cls, f"{part.veld} holds {list_of.van.van.__name__}, not {part.cls.__name__}"
        assert issubclass(part.cls, Placed) and "id" in velden(part.cls), f"{part.cls.__name__} has no id"


def test_every_part_with_an_id_is_a_part_of_its_kind() -> None:
    lost = [
        f"{name_of(kind)}: {name}"
        for kind in KINDS
        for name, (declared, _) in velden(kind.cls).items()
        if isinstance(declared.kind, Lijst) and isinstance(declared.kind.van, Groep)
        if "id" in velden(declared.kind.van.van) and name not in {part.veld for part in kind.delen}
    ]
    # What a version keeps has the ids of then, which nothing may point to.
    none_of([one for one in lost if not one.startswith("Editie ")], "parts with an id that no row of delen tells of")


def test_there_is_an_example_of_every_kind() -> None:
    lying = {soort_van_pad(path) for path in tiny()}
    none_of([name_of(k) for k in KINDS if k not in lying], "no example in tests/golden/content of")


def test_every_file_with_an_address_has_a_page_that_its_agenda_and_the_search_know() -> None:
    region, made = make().region, files()
    assert region is not None
    known = region.bestanden.values()
    lost = [f"{type(f).__name__}: {adres_van(f)}" for f in known if urls.file_name(adres_van(f)) not in made]
    none_of(lost, "no row in pages/lijst.py makes the page of")
    rows = b"".join(data for name, data in made.items() if name.startswith("zoekindex/rijen.")).decode()
    unfound = [adres_van(f) for f in known if adres_van(f) not in rows]
    none_of(unfound, "not in the search index: no field is declared with a weight (zoek=)")


def test_every_kind_is_in_the_handbook() -> None:
    chapter = (ROOT / "docs" / "handboek" / "2-welk-bestand-waar.md").read_text("utf-8")
    none_of([name_of(k) for k in KINDS if k.uitleg not in chapter], "not in the handbook; type make alles-opnieuw")
