"""The store only makes things faster: whatever happens to its file, results are those of computing anew."""

from __future__ import annotations

import datetime
import importlib.metadata
import os
import pickle
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.records import LINGERS
from regioagenda.disk.store import Store, _installed, program_version

T = TypeVar("T")
VERSION = b"een"


class Maker:
    """Counts how often a result really had to be made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, value: T) -> Callable[[], T]:
        def compute() -> T:
            self.made += 1
            return value

        return compute


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "resultaten"


def fill(path: Path, values: dict[str, object], version: bytes = VERSION) -> None:
    store = Store(path, version)
    for name, value in values.items():
        store.recall("soort", [name], lambda value=value: value)  # type: ignore[misc]  # mypy cannot infer the default
    store.save()


def made_again(path: Path, values: dict[str, object], version: bytes = VERSION) -> int:
    store, maker = Store(path, version), Maker()
    for name, value in values.items():
        assert store.recall("soort", [name], maker(value)) == value
    return maker.made


VALUES: dict[str, object] = {
    "niets": None,
    "tekst": "Súdwest-Fryslân",
    "bytes": b"\0" * 5000,
    "html": Markup("<b>vet</b>"),
    "dag": datetime.date(2026, 3, 1),
    "melding": Diagnostic(where=Location(path="a.md", line=2), code="x", message="y", severity=Severity.ADVIES),
    "verzameling": (frozenset({"a"}), {"b": [1, 2.5]}, {"c"}),
}


def test_what_was_kept_is_not_made_again(path: Path) -> None:
    fill(path, VALUES)
    assert made_again(path, VALUES) == 0
    assert type(Store(path, VERSION).recall("soort", ["html"], str)) is Markup


def test_in_memory_the_same_object_comes_back() -> None:
    store = Store(None, VERSION)
    first = store.recall("soort", ["a"], lambda: ["x"])
    assert store.recall("soort", ["a"], lambda: ["y"]) is first
    store.save()
    assert store.recall("soort", ["a"], lambda: ["y"]) is first


def test_kind_and_every_part_count() -> None:
    store, maker = Store(None, VERSION), Maker()
    keys: tuple[tuple[str, tuple[bytes | str, ...]], ...] = (
        ("a", ("b", "c")),
        ("a", ("bc",)),
        ("ab", ("c",)),
        ("a", ("b", b"c", "")),
    )
    for kind, parts in keys:
        store.recall(kind, parts, maker(0))
    assert maker.made == 4
    assert store.recall("a", (part for part in ("b", "c")), maker(1)) == 0


def test_a_failing_computation_is_not_remembered() -> None:
    store = Store(None, VERSION)
    with pytest.raises(ZeroDivisionError):
        store.recall("soort", ["a"], lambda: 1 // 0)
    assert store.recall("soort", ["a"], lambda: 7) == 7


def test_another_version_starts_afresh(path: Path) -> None:
    fill(path, VALUES)
    assert made_again(path, VALUES, b"twee") == len(VALUES)
    fill(path, VALUES, b"twee")
    assert made_again(path, VALUES, b"twee") == 0
    assert made_again(path, VALUES) == len(VALUES)


def _use(path: Path, *names: str) -> None:
    store = Store(path, VERSION)
    for name in names:
        store.recall("soort", [name], lambda name=name: name)  # type: ignore[misc]  # mypy cannot infer the default
    store.save()


def test_what_is_no_longer_used_is_forgotten_after_some_saves(path: Path) -> None:
    fill(path, VALUES)
    for n in range(LINGERS):
        _use(path, "tekst", f"nieuw {n}")
    assert made_again(path, VALUES) == 0
    _use(path, "tekst", "nieuwer")
    assert made_again(path, VALUES) == len(VALUES) - 1


def test_what_is_used_again_stays(path: Path) -> None:
    fill(path, VALUES)
    for n in range(2 * LINGERS):
        _use(path, f"nieuw {n}", *(VALUES if n == LINGERS - 1 else ()))
    assert made_again(path, VALUES) == 0


def test_between_saves_the_last_two_rounds_are_kept(path: Path) -> None:
    store, maker = Store(path, VERSION), Maker()
    for used in ("a", "b", "a", "b"):
        store.recall("soort", [used], maker(used))
        store.save()
    assert maker.made == 2
    assert made_again(path, {"a": "a", "b": "b"}) == 0


def test_saving_without_news_leaves_the_file_alone(path: Path) -> None:
    fill(path, VALUES)
    before = path.stat()
    fill(path, VALUES)
    assert path.stat() == before


def test_a_large_file_grows_by_what_is_new_and_is_swept_when_half_is_waste(path: Path) -> None:
    large: dict[str, object] = {str(n): os.urandom(100_000) for n in range(30)}
    fill(path, large)
    before = path.stat()
    more = {**large, "nieuw": "klein"}
    fill(path, more)
    assert path.stat().st_ino == before.st_ino
    assert path.stat().st_size < before.st_size + 5_000
    assert made_again(path, more) == 0
    few = {name: large[name] for name in ("3", "7", "20")}
    for n in range(LINGERS + 1):
        fill(path, {**few, f"meer {n}": n})
    assert path.stat().st_size < 400_000
    assert made_again(path, few) == 0


def test_a_kill_while_growing_keeps_what_was_there(path: Path) -> None:
    large: dict[str, object] = {str(n): os.urandom(100_000) for n in range(20)}
    fill(path, large)
    with path.open("ab") as file:
        file.write(b"half een waarde")
    assert made_again(path, large) == 0
    fill(path, {**large, "nieuw": 1})
    assert made_again(path, {**large, "nieuw": 1}) == 0


@given(st.data())
def test_damage_costs_time_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("schade") / "resultaten"
    fill(path, VALUES)
    good = bytearray(path.read_bytes())
    start = data.draw(st.integers(0, len(good) - 1))
    good[start : start + data.draw(st.integers(0, 300))] = data.draw(st.binary(max_size=300))
    path.write_bytes(good)
    made_again(path, VALUES)
    fill(path, VALUES)
    assert made_again(path, VALUES) == 0


def test_a_folder_in_its_place_is_no_reason_to_stop(path: Path) -> None:
    path.mkdir(parents=True)
    fill(path, VALUES)
    assert made_again(path, VALUES) == len(VALUES)


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    fill(tmp_path / "bestand" / "resultaten", VALUES)


def test_a_full_disk_keeps_what_was_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, VALUES)

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    fill(path, {**VALUES, "nieuw": 1})
    monkeypatch.undo()
    assert made_again(path, VALUES) == 0
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_value_that_cannot_be_kept_does_not_keep_others_from_being_kept(path: Path) -> None:
    fill(path, {**VALUES, "functie": lambda: 0})
    assert made_again(path, VALUES) == 0


def test_only_the_owner_may_read(path: Path) -> None:
    before = os.umask(0)
    try:
        fill(path, VALUES)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no owners")
def test_a_file_of_another_user_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, VALUES)
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    assert made_again(path, VALUES) == len(VALUES)


def test_a_link_to_a_cache_is_not_followed(path: Path, tmp_path: Path) -> None:
    fill(path, VALUES)
    (tmp_path / "link").symlink_to(path)
    assert made_again(tmp_path / "link", VALUES) == len(VALUES)


def test_two_programs_may_save_at_once(path: Path) -> None:
    large: dict[str, object] = {str(n): os.urandom(100_000) for n in range(20)}
    fill(path, large)
    first, second = Store(path, VERSION), Store(path, VERSION)
    for store, own in ((first, "eerste"), (second, "tweede")):
        for name in large:
            store.recall("soort", [name], lambda: b"")
        store.recall("soort", [own], lambda own=own: own)  # type: ignore[misc]  # mypy cannot infer the default
        store.save()
    assert made_again(path, large) == 0
    assert made_again(path, {"tweede": "tweede"}) == 0


class Attack:
    """Pickles into a call of its function."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.call


def named(module: str, name: str) -> bytes:
    """Give a pickle that calls `module.name()`."""
    return b"\x80\x04" + b"".join(
        b"\x8c" + bytes([len(word)]) + word.encode() for word in (module, name)
    ) + b"\x93)R."  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        pickle.dumps(Attack(os.mkdir, "gekraakt")),
        pickle.dumps(Attack(eval, "__import__('os').mkdir('gekraakt')")),
        named("builtins", "breakpoint"),
        named("regioagenda.disk.store", "os.getpid"),
        named("regioagenda.disk.store", "Path"),
        named("regioagenda.disk.store", "Store"),
        named("regioagenda.disk.store", "program_version"),
        named("regioagenda.bestaatniet", "X"),
        named("subprocess", "Popen"),
        b"geen pickle",
        b"",
    ],
)
def test_a_foreign_cache_cannot_run_code(
    path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("regioagenda.disk.store.pickle.dumps", lambda value, protocol: data)
        fill(path, {"a": "goed"})
    assert made_again(path, {"a": "goed"}) == 1
    assert not (tmp_path / "gekraakt").exists()


def test_every_byte_of_the_program_is_in_its_version(tmp_path: Path) -> None:
    package = tmp_path / "p"
    (package / "deel").mkdir(parents=True)
    (package / "a.py").write_bytes(b"x = 1\n")
    versions = [program_version(package)]
    (package / "deel" / "b.py").write_bytes(b"")
    versions.append(program_version(package))
    (package / "deel" / "b.py").rename(package / "b.py")
    versions.append(program_version(package))
    (package / "a.py").write_bytes(b"x = 2\n")
    versions.append(program_version(package))
    (package / "woorden.txt").write_bytes(b"telt mee")
    versions.append(program_version(package))
    assert len(set(versions)) == 5
    assert program_version(package) == versions[-1]


def test_the_version_of_a_library_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, package = tmp_path / "site-packages", tmp_path / "p"
    package.mkdir()
    monkeypatch.setattr("sys.path", [str(place), str(tmp_path / "bestaat-niet"), *sys.path])
    versions = [program_version(package)]
    for name in ("Jinja2-3.1.0.dist-info", "jinja2-3.1.1.dist-info", "anders-1.0.dist-info"):
        (place / name).mkdir(parents=True)
        versions.append(program_version(package))
    assert len(set(versions[:3])) == 3
    assert versions[3] == versions[2]


@pytest.mark.parametrize("name", ["markdown", "MarkupSafe", "nh3", "jinja2", "PyYAML", "snowballstemmer"])
def test_every_library_that_shapes_a_page_is_seen(name: str) -> None:
    seen = [found.lower() for found in _installed(sys.path)]
    assert any(found.startswith(f"{name.lower()}-{importlib.metadata.version(name)}.") for found in seen)
