"""Publishing: whatever goes wrong, the output folder is the complete old site or the complete new one."""

from __future__ import annotations

import errno
import itertools
import os
import re
import signal
import stat
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regioagenda.disk import exchange
from regioagenda.disk import publish as write
from regioagenda.disk.exchange import LOCK_NAME
from regioagenda.disk.publish import PublishError, Written, is_ours, publish, put_back
from tests.examples import examples

WAIT = 20.0
MARK = "data/v1/index.json"
OLD: dict[str, bytes] = {
    MARK: b'{"generator": "regioagenda", "versie": 1}',
    "index.html": b"<p>oud",
    "agendas/a/index.html": b"gelijk",
    "agendas/weg/index.html": b"verdwijnt",
    "agendas/wordt-map": b"bestand",
    "leeg.txt": b"",
}
NEW: dict[str, bytes] = {
    MARK: b'{"generator": "regioagenda", "versie": 1, "nieuw": 1}',
    "index.html": b"<p>nieuw",
    "agendas/a/index.html": b"gelijk",
    "agendas/nieuw/diep/index.html": b"erbij",
    "agendas/wordt-map/index.html": b"map",
    "leeg.txt": b"",
}
Tree = dict[str, tuple[int, bytes]]


@pytest.fixture(autouse=True, scope="module")
def _quick_disk() -> Iterator[None]:
    """Do not wait for the disk: that only matters when the power fails, which no test can show."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        yield


def tree(folder: Path) -> Tree:
    """Give mode and bytes of everything in the folder, itself included."""
    found: Tree = {}
    for path in (folder, *folder.rglob("*")):
        mode = path.lstat().st_mode
        name = path.relative_to(folder).as_posix()
        found[name] = (mode, path.read_bytes() if stat.S_ISREG(mode) else b"")
    return found


def as_tree(files: Mapping[str, bytes]) -> Tree:
    """Give the tree these files must become."""
    folders = {parent.as_posix() for name in files for parent in Path(name).parents} | {"."}
    made: Tree = {name: (stat.S_IFDIR | 0o755, b"") for name in folders}
    return made | {name: (stat.S_IFREG | 0o644, data) for name, data in files.items()}


def beside(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()} - {site.name, LOCK_NAME}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "plek" / "site"
    publish(OLD, folder)
    return folder


def test_the_folder_becomes_exactly_the_files(site: Path) -> None:
    assert tree(site) == as_tree(OLD)
    assert publish(NEW, site) == Written(written=4, removed=2, unchanged=2)
    assert tree(site) == as_tree(NEW)
    assert beside(site) == set()


def test_folders_above_are_made(tmp_path: Path) -> None:
    assert publish(OLD, tmp_path / "a" / "b" / "site") == Written(written=6, removed=0, unchanged=0)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir(mode=0o700)
    publish(OLD, tmp_path / "site")
    assert tree(tmp_path / "site") == as_tree(OLD)


def test_nothing_is_touched_when_nothing_changed(site: Path) -> None:
    before = {path: path.stat() for path in (site.parent, site, *site.rglob("*"))}
    assert publish(dict(reversed(OLD.items())), site) == Written(written=0, removed=0, unchanged=6)
    assert {path: path.stat() for path in (site.parent, site, *site.rglob("*"))} == before


def test_unchanged_files_are_the_same_files(site: Path) -> None:
    before = {name: (site / name).stat().st_ino for name in ("leeg.txt", "agendas/a/index.html", "index.html")}
    publish(NEW, site)
    after = {name: (site / name).stat().st_ino for name in before}
    assert after["agendas/a/index.html"] == before["agendas/a/index.html"]
    assert after["leeg.txt"] == before["leeg.txt"]
    assert after["index.html"] != before["index.html"]


def test_bytes_count_and_clocks_do_not(site: Path) -> None:
    page = site / "index.html"
    seen = page.stat()
    page.write_bytes(b"<p>OUD")
    os.utime(page, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert publish(OLD, site).written == 1
    os.utime(page, (4_000_000_000, 4_000_000_000))
    assert publish(OLD, site).written == 0


def test_a_reader_of_the_old_site_keeps_reading_it(site: Path) -> None:
    with (site / "index.html").open("rb") as file:
        publish(NEW, site)
        assert file.read() == OLD["index.html"]


@pytest.mark.parametrize("mask", [0o000, 0o027, 0o077])
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        publish(OLD, tmp_path / "site")
        publish(NEW, tmp_path / "site")
    finally:
        os.umask(before)
    assert tree(tmp_path / "site") == as_tree(NEW)


def test_wrong_modes_links_and_strange_files_are_put_right(site: Path) -> None:
    (site / "index.html").chmod(0o600)
    (site / "agendas").chmod(0o777)
    (site / "leeg.txt").unlink()
    (site / "leeg.txt").symlink_to(MARK)
    (site / "extra").mkdir()
    (site / "extra" / "map").symlink_to(site.parent, target_is_directory=True)
    assert publish(OLD, site) == Written(written=2, removed=1, unchanged=4)
    assert tree(site) == as_tree(OLD)
    assert site.parent.is_dir()


def test_only_a_folder_too_many_is_a_difference(site: Path) -> None:
    (site / "leeg").mkdir()
    publish(OLD, site)
    assert tree(site) == as_tree(OLD)


def test_a_link_is_followed(site: Path) -> None:
    link = site.parent.parent / "www"
    link.symlink_to(site, target_is_directory=True)
    publish(NEW, link)
    assert link.is_symlink()
    assert tree(site) == as_tree(NEW)


def test_a_hard_link_that_is_refused_becomes_a_copy(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*names: str, **options: object) -> None:
        raise OSError(errno.EMLINK, "Too many links")

    monkeypatch.setattr(os, "link", refuse)
    publish(NEW, site)
    assert tree(site) == as_tree(NEW)


# --- what may not be replaced ---


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "vakantie.jpg").write_bytes(b"x")
    before = tree(tmp_path)
    assert not is_ours(tmp_path / "foto")
    with pytest.raises(PublishError, match="andere bestanden dan een gebouwde site"):
        publish(NEW, tmp_path / "foto")
    (tmp_path / LOCK_NAME).unlink()
    assert tree(tmp_path) == before


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"x")
    with pytest.raises(PublishError):
        publish(NEW, tmp_path / "site")
    assert (tmp_path / "site").read_bytes() == b"x"


@pytest.mark.parametrize("name", ["CNAME", "google0123456789abcdef.html", ".well-known/acme/x", "notities.txt"])
def test_a_file_of_somebody_else_in_the_site_is_named_and_stays(site: Path, name: str) -> None:
    (site / name).parent.mkdir(exist_ok=True, parents=True)
    (site / name).write_bytes(b"van een ander")
    before = tree(site)
    with pytest.raises(PublishError, match=rf"niet van de site zijn: “{re.escape(name)}”.*bestanden/wortel"):
        publish(NEW, site)
    assert tree(site) == before


@pytest.mark.parametrize(
    "mark", [b"{}", b"[]", b"", b"geen json", b'{"generator": "iets anders", "versie": 1}', b"[" * 9_999]
)
def test_a_list_that_no_build_wrote_makes_no_site(tmp_path: Path, mark: bytes) -> None:
    (tmp_path / "werk" / "data" / "v1").mkdir(parents=True)
    (tmp_path / "werk" / MARK).write_bytes(mark)
    assert not is_ours(tmp_path / "werk")


def test_a_site_that_was_being_replaced_is_put_back_before_anything_else(site: Path) -> None:
    before = tree(site)
    site.rename(site.with_name(f".{site.name}.oud-0123456789ab"))
    put_back(site)
    assert tree(site) == before
    put_back(site.with_name("bestaat-niet"))


def test_what_is_ours(site: Path) -> None:
    assert is_ours(site)
    assert is_ours(site.parent / "bestaat-niet")
    (site / MARK).unlink()
    assert not is_ours(site)


@pytest.mark.parametrize("name", [".git", "build.py", "site.yaml", "content"])
def test_a_folder_of_work_is_refused_even_with_our_mark(site: Path, name: str) -> None:
    (site / name).write_bytes(b"werk")
    with pytest.raises(PublishError, match="geen plaats voor de site"):
        publish(NEW, site)
    assert (site / name).read_bytes() == b"werk"


def test_where_we_stand_home_and_all_above_are_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(site / "agendas"))
    monkeypatch.chdir(site / "agendas" / "a")
    for folder in (Path("."), Path(".."), site, site / "agendas", Path("/")):
        with pytest.raises(PublishError, match="geen plaats voor de site"):
            publish(NEW, folder)
    assert tree(site) == as_tree(OLD)


def test_a_place_inside_the_content_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_bytes(b"")
    with pytest.raises(PublishError, match="ligt in de map met inhoud"):
        publish(NEW, tmp_path / "bestanden" / "site")
    assert not (tmp_path / "bestanden").exists()


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../x", "a/../../x", "a\\b", "a\0b", "", ".", "a//b", "a/", "a/./b", "a\nb", "a\ud800b"]
)
def test_unsafe_names_are_refused(site: Path, name: str) -> None:
    with pytest.raises(PublishError, match="kan niet in de site"):
        publish({**NEW, name: b"x"}, site)
    assert tree(site) == as_tree(OLD)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A.html", "a.html"),
        ("a/x", "A/y"),
        ("a", "a/b"),
        ("a/b", "a"),
        ("\u00e9", "e\u0301"),
        ("straße/a", "STRASSE/b"),
    ],
)
def test_names_that_clash_on_some_disks_are_refused(site: Path, one: str, other: str) -> None:
    with pytest.raises(PublishError, match="niet naast elkaar"):
        publish({one: b"x", other: b"y"}, site)
    assert tree(site) == as_tree(OLD)


# --- other builds ---


def test_a_second_build_is_told_so(site: Path) -> None:
    with exchange.alone(site.parent), pytest.raises(PublishError, match="Er loopt al een andere build"):
        publish(NEW, site)
    assert tree(site) == as_tree(OLD)
    publish(NEW, site)


def test_builds_at_once_leave_one_complete_site(site: Path) -> None:
    candidates = [{**NEW, "index.html": b"%d" % number} for number in range(6)]
    done: list[int] = []
    ready = threading.Barrier(len(candidates))

    def build(number: int) -> None:
        ready.wait(WAIT)
        try:
            publish(candidates[number], site)
        except PublishError:
            return
        done.append(number)

    threads = [threading.Thread(target=build, args=(number,), daemon=True) for number in range(len(candidates))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
        assert not thread.is_alive()
    assert done
    assert tree(site) in [as_tree(candidates[number]) for number in done]
    assert beside(site) == set()


# --- disks that refuse, and people who interrupt ---

MUTATING = ("open", "write", "mkdir", "link", "rename", "unlink", "rmdir", "fsync", "chmod", "sync")


class Trap:
    """Counts the calls that change the disk and does something to the n-th (from 1), or to all from there on."""

    def __init__(self, patch: pytest.MonkeyPatch, act: Callable[[], None], at: int = 0, lasting: bool = False) -> None:
        self.calls, self.act, self.at, self.lasting = 0, act, at, lasting
        for name in MUTATING:
            patch.setattr(os, name, self.around(getattr(os, name)))
        patch.setattr(exchange, "_exchange", self.around(exchange._exchange))
        patch.setattr(os, "supports_fd", {os.chmod, *os.supports_fd})
        patch.setattr(os, "supports_dir_fd", {os.open, os.unlink, os.rmdir, os.stat, *os.supports_dir_fd})

    def around(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            self.calls += 1
            if self.calls == self.at or (self.lasting and 0 < self.at < self.calls):
                self.act()
            return real(*arguments, **options)

        return call


def refuse_with(code: int) -> Callable[[], None]:
    def refuse() -> None:
        raise OSError(code, os.strerror(code))

    return refuse


def interrupt() -> None:
    raise KeyboardInterrupt


def out_of_memory() -> None:
    raise MemoryError


def no_exchange(one: Path, other: Path) -> bool:
    return False


@pytest.fixture(params=["in één stap", "in twee stappen", "met reserve"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, site: Path) -> Iterator[Path | None]:
    """The three ways of publishing; gives the spare place, for the one that has it."""
    if request.param == "in twee stappen":
        monkeypatch.setattr(exchange, "_exchange", no_exchange)
    spare = site.parent.parent / "reserve" if request.param == "met reserve" else None
    if spare is not None:
        publish({**NEW, "nog-ouder/x": b"x"}, site, spare)
        publish(OLD, site, spare)
    yield spare


@pytest.mark.parametrize(
    ("act", "lasting"),
    [(refuse_with(errno.ENOSPC), False), (refuse_with(errno.EIO), True), (interrupt, False), (out_of_memory, False)],
    ids=["schijf even vol", "schijf stuk", "onderbroken", "geheugen vol"],
)
def test_a_refusal_at_any_call_leaves_old_or_new(
    site: Path, way: Path | None, act: Callable[[], None], lasting: bool
) -> None:
    for at in itertools.count(1):
        with pytest.MonkeyPatch.context() as patch:
            trap = Trap(patch, act, at, lasting)
            try:
                publish(NEW, site, way)
            except PublishError as error:
                assert str(error).endswith(".") and "Errno" not in str(error)
            except KeyboardInterrupt:
                assert act is interrupt
        if trap.calls < at:
            break
        if site.exists():
            assert tree(site) in (as_tree(OLD), as_tree(NEW)), at
        else:
            assert lasting and exchange._exchange is no_exchange, at
        publish(NEW, site, way)
        assert tree(site) == as_tree(NEW)
        assert beside(site) == set(), at
        publish(OLD, site, way)
    assert at > 20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_kill_at_any_call_leaves_old_or_new(site: Path, way: Path | None) -> None:
    for at in itertools.count(1):
        child = os.fork()
        if child == 0:
            try:
                signal.signal(signal.SIGALRM, signal.SIG_DFL)
                signal.alarm(int(WAIT))  # so that the waiting below ends
                with pytest.MonkeyPatch.context() as patch:
                    Trap(patch, lambda: os.kill(os.getpid(), signal.SIGKILL), at)
                    publish(NEW, site, way)
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            break
        assert os.WTERMSIG(status) == signal.SIGKILL
        if exchange._exchange is not no_exchange:
            assert tree(site) in (as_tree(OLD), as_tree(NEW)), at
        publish(NEW, site, way)
        assert tree(site) == as_tree(NEW)
        assert beside(site) == set(), at
        publish(OLD, site, way)
    assert at > 20


def test_where_folders_cannot_be_exchanged_the_old_site_comes_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", no_exchange)
    site.rename(exchange.beside(site, "oud"))
    with pytest.raises(PublishError, match="kan niet in de site"):
        publish({"..": b""}, site)
    monkeypatch.setattr(write, "_publish", lambda *_: out_of_memory())
    with pytest.raises(PublishError, match="te weinig geheugen"):
        publish(NEW, site)
    assert tree(site) == as_tree(OLD)


def test_only_our_own_left_overs_are_cleared(site: Path) -> None:
    (site.parent / ".site.yaml").write_bytes(b"")
    (site.parent / ".site.nieuw-bestand").write_bytes(b"")
    (site.parent / ".site.nieuw-0123").mkdir()
    (site.parent / ".ander.nieuw-0123").mkdir()
    publish(NEW, site)
    assert beside(site) == {".site.yaml", ".site.nieuw-bestand", ".ander.nieuw-0123"}


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_request_to_terminate_is_an_interrupt(site: Path, number: signal.Signals) -> None:
    # Under nohup a hang-up is ignored, also by what is started there.
    before = signal.signal(number, signal.default_int_handler if number is signal.SIGINT else signal.SIG_DFL)
    try:
        with pytest.MonkeyPatch.context() as patch:
            Trap(patch, lambda: signal.raise_signal(number), at=12)
            with pytest.raises(KeyboardInterrupt):
                publish(NEW, site)
    finally:
        signal.signal(number, before)
    assert tree(site) == as_tree(OLD)
    assert beside(site) == set()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "schijf is vol"),
        (errno.EACCES, "geen rechten"),
        (errno.EBUSY, "in gebruik"),
        (errno.EIO, "kon niet"),
    ],
)
def test_the_message_says_what_to_do(site: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    monkeypatch.setattr(os, "mkdir", lambda *_: refuse_with(code)())
    with pytest.raises(PublishError, match=f"{words}.*de vorige site staat er nog"):
        publish(NEW, site)


def test_a_folder_that_windows_holds_is_not_said_to_be_forbidden(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        error = PermissionError(errno.EACCES, "x")
        error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
        raise error

    monkeypatch.setattr(os, "mkdir", held)
    with pytest.raises(PublishError, match=r"Windows laat de map .* niet los"):
        publish(NEW, site)


def test_a_first_site_that_does_not_fit_is_not_said_to_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "mkdir", lambda *_: refuse_with(errno.ENOSPC)())
    with pytest.raises(PublishError, match=r"schijf is vol. Maak ruimte vrij en bouw opnieuw\.$"):
        publish(NEW, tmp_path / "site")


# --- the spare tree ---

NAMES = st.sampled_from(["p/a", "p/a/b", "p/a/b/c", "d/e", "d/f", "p/g"])


def _fits(files: dict[str, bytes]) -> bool:
    return not any(other.startswith(f"{name}/") for name in files for other in files)


@examples(40, 400)
@given(st.lists(st.dictionaries(NAMES, st.sampled_from([b"", b"1", b"2"])).filter(_fits), max_size=6))
def test_a_spare_tree_never_shows(tmp_path_factory: pytest.TempPathFactory, versions: list[dict[str, bytes]]) -> None:
    place = tmp_path_factory.mktemp("reserve")
    for files in versions:
        publish({MARK: OLD[MARK], **files}, place / "site", place / "oud")
        assert tree(place / "site") == as_tree({MARK: OLD[MARK], **files})


def test_folders_are_used_again_from_the_spare_tree(site: Path) -> None:
    spare = site.parent.parent / "reserve"
    publish(NEW, site, spare)
    assert tree(spare) == as_tree(OLD)
    inode = (spare / "agendas" / "a").stat().st_ino
    publish(OLD, site, spare)
    assert (site / "agendas" / "a").stat().st_ino == inode
    assert tree(spare) == as_tree(NEW)


@pytest.mark.parametrize("kind", ["bestand", "link", "vreemd"])
def test_a_spare_place_that_holds_something_else_does_no_harm(site: Path, kind: str) -> None:
    spare = site.parent.parent / "reserve"
    if kind == "bestand":
        spare.write_bytes(b"x")
    elif kind == "link":
        spare.symlink_to(site, target_is_directory=True)
    else:
        (spare / "map").mkdir(parents=True)
        (spare / "map" / "link").symlink_to("/")
    before = spare.lstat()
    publish(NEW, site, spare)
    assert tree(site) == as_tree(NEW)
    assert beside(site) == set()
    assert spare.lstat().st_ino == before.st_ino
