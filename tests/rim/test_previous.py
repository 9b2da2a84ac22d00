"""A build that has nothing to do sees that at a glance, and is never mistaken."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from regioagenda.base.shelf import seal
from regioagenda.disk.previous import Built, Previous
from regioagenda.disk.publish import publish
from regioagenda.output.sealed import seals_of

DAY = datetime.date(2026, 11, 30).toordinal()
FILES = {"index.html": b"<h1>Regio</h1>", "data/v1/index.json": b"{}", "acties/1/index.html": b"een"}
BUILT = Built(made_from=b"dit", since=DAY - 1, until=DAY + 3, pages=2, silenced=0, diagnostics=())


@pytest.fixture
def output(tmp_path: Path) -> Path:
    publish(FILES, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def previous(tmp_path: Path, output: Path) -> Previous:
    made = opened(tmp_path, output)
    made.keep(BUILT, seals_of(FILES))
    return opened(tmp_path, output)


def opened(folder: Path, output: Path, version: bytes = b"v") -> Previous:
    return Previous(folder / "gebouwd", version, output)


def test_what_was_built_from_the_same_still_holds(previous: Previous) -> None:
    assert previous.still_holds(b"dit", DAY) == BUILT
    # The first time the files were just written and are read; the second time they are only looked at.
    assert previous.still_holds(b"dit", DAY) == BUILT


@pytest.mark.parametrize("day", [DAY - 2, DAY + 4])
def test_on_another_day_it_may_be_something_else(previous: Previous, day: int) -> None:
    assert previous.still_holds(b"dit", day) is None


def test_from_something_else_it_is_something_else(previous: Previous) -> None:
    assert previous.still_holds(b"dat", DAY) is None


def test_another_version_of_the_program_knows_nothing(previous: Previous, tmp_path: Path, output: Path) -> None:
    assert opened(tmp_path, output, b"w").still_holds(b"dit", DAY) is None


def _same_size_and_time(output: Path) -> None:
    file = output / "index.html"
    before = file.stat()
    file.write_bytes(FILES["index.html"].replace(b"Regio", b"Agent"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda output: (output / "index.html").write_bytes(b"iets anders"),
        _same_size_and_time,
        lambda output: (output / "index.html").unlink(),
        lambda output: (output / "extra.html").write_bytes(b""),
        lambda output: (output / "leeg").mkdir(),
        lambda output: (output / "index.html").chmod(0o600),
        lambda output: (output / "acties").chmod(0o700),
        lambda output: output.rename(output.with_name("weg")),
    ],
    ids=["bytes", "same-size", "gone", "extra", "folder", "mode", "folder-mode", "no-site"],
)
def test_a_site_that_somebody_touched_is_made_again(previous: Previous, output: Path, spoil: object) -> None:
    assert previous.still_holds(b"dit", DAY) == BUILT
    assert callable(spoil)
    spoil(output)
    assert previous.still_holds(b"dit", DAY) is None


def test_a_copy_of_the_site_is_the_site(previous: Previous, output: Path) -> None:
    copy = output.with_name("kopie")
    publish(FILES, copy)
    output.rename(output.with_name("oud"))
    copy.rename(output)
    assert previous.still_holds(b"dit", DAY) == BUILT


def test_a_damaged_memory_knows_nothing(previous: Previous, tmp_path: Path, output: Path) -> None:
    kept = tmp_path / "gebouwd"
    kept.write_bytes(kept.read_bytes()[:-20])
    assert opened(tmp_path, output).still_holds(b"dit", DAY) is None


def test_a_memory_that_cannot_be_kept_does_not_stop_a_build(output: Path) -> None:
    Previous(output / "index.html" / "gebouwd", b"v", output).keep(BUILT, seals_of(FILES))


def test_a_file_that_was_read_to_recognise_it_is_not_read_again(previous: Previous, output: Path) -> None:
    name, data = next(iter(FILES.items()))
    seen = (output / name).lstat()
    assert previous.recognise(name, seen) is None, "it was written too shortly ago"
    assert previous.holds(seal(data)) and previous.fetch(seal(data)) == data
    assert previous.recognise(name, seen) == seal(data)
    (output / name).write_bytes(data + b" ")
    assert previous.recognise(name, (output / name).lstat()) is None and previous.fetch(seal(data)) is None
