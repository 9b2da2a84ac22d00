"""Publishing: at every instant the output folder is byte for byte the complete old site or the complete new one.

The next tree is laid beside the current one, its unchanged files hard-linked, and the two are exchanged in one step.
Nothing published is ever written in place and no clock is looked at: files are compared by their bytes.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import json
import os
import re
import shutil
import signal
import stat
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from regioagenda.base.failure import Failure
from regioagenda.base.shelf import seal
from regioagenda.disk.exchange import Busy, alone, beside, clear_left_overs, flush_folder, put_in_place
from regioagenda.disk.rommel import is_litter
from regioagenda.disk.systeem import in_dutch
from regioagenda.disk.tree import tree
from regioagenda.output.sealed import seals_of

_MARK = Path("data", "v1", "index.json")
_LARGEST_MARK = 1024 * 1024
# What only others put at the top of a site: files for a host or a search engine.
_OF_OTHERS = re.compile(r"[^/]+|\.well-known/.+")
_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
# Files at the top that an earlier build may have made and this one does not.
_ONCE_OURS = (".well-known/security.txt", ".DS_Store", "manifest.webmanifest", "_headers", "robots.txt")
# What a folder of work looks like, as opposed to one of results.
_PRECIOUS = (".git", "build.py", "pyproject.toml", "site.yaml", "content", "templates")
# With more changed files than this, one flush of the whole file system is quicker than one for each file.
_MANY = 100
# Codes of Windows for a file or folder that another program has open.
_HELD = frozenset((5, 32, 33))
_FLAGS = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
# Control characters and half surrogates, and the backslash, which is a separator on some systems.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]")
_TERMINATING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What publishing did, in numbers of files: `written` are new or changed."""

    written: int
    removed: int
    unchanged: int


class PublishError(Failure):
    """Nothing was published; the Dutch text says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What has to be done: names of folders (parents first), of files to link and to write; number of files to drop.

    `kept` are pairs of a name and its file's inode in the current tree.
    """

    folders: tuple[str, ...]
    kept: tuple[tuple[str, int], ...]
    changed: tuple[str, ...]
    removed: int
    is_there: bool


# Tells by the name of a published file and how it lies there what its bytes are known by; None when only reading can tell.
Recognise = Callable[[str, os.stat_result], bytes | None]


def publish(
    files: Mapping[str, bytes],
    folder: Path,
    spare: Path | None = None,
    *,
    seals: Mapping[str, bytes] | None = None,
    recognise: Recognise = lambda name, seen: None,
) -> Written:
    """Make the folder hold exactly these files, or raise and leave it as it was.

    `seals` are what the files are known by (`output.sealed`), when that is known already: then only the bytes of what changed
    are asked for.

    Names are relative, with forward slashes. A folder that is a link is followed. `spare`, a place of our own on the
    same disk, keeps the previous tree to make the next one from: making and removing thousands of folders is what
    publishing a large site costs. Raises `PublishError` for a folder that is not ours, another build that runs, a name
    that is not safe everywhere, or a disk that refuses. A `KeyboardInterrupt`, which a request to terminate becomes,
    passes through after clearing away.
    """
    folders = _folders_of(files)
    known = seals_of(files) if seals is None else seals
    try:
        target = Path(os.path.realpath(folder))
        _refuse_dangerous(target, folder)
        with _terminable():
            target.parent.mkdir(parents=True, exist_ok=True)
            with alone(target.parent):
                clear_left_overs(target)
                if not is_ours(target):
                    raise PublishError(
                        f"In de map “{folder}” staan andere bestanden dan een gebouwde site. Kies een lege map of een "
                        "map die nog niet bestaat."
                    )
                return _publish(files, _compare(known, folders, target, recognise), target, spare)
    except Busy:
        raise PublishError("Er loopt al een andere build. Wacht tot die klaar is en bouw dan opnieuw.") from None
    except MemoryError:
        raise PublishError(
            "Er is te weinig geheugen om de site te schrijven. Sluit andere programma's en bouw opnieuw"
            f"{_what_is_there(folder)}."
        ) from None
    except OSError as error:
        raise PublishError(_in_dutch(error, folder)) from error


def is_ours(folder: Path) -> bool:
    """Tell whether a site may take the folder's place: it is absent, empty, or holds a site that was built before."""
    if not folder.is_dir():
        return not os.path.lexists(folder)
    return _is_marked(folder / _MARK) or not any(folder.iterdir())


def _is_marked(mark: Path) -> bool:
    """Tell whether this is the list of open data as only a build writes it."""
    try:
        if mark.stat().st_size > _LARGEST_MARK:
            return False
        found = json.loads(mark.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.get("generator") == "regioagenda" and "versie" in found


def put_back(folder: Path) -> None:
    """Put the previous site back where a build was killed between taking it away and laying the next one. Never raises."""
    target = Path(os.path.realpath(folder))
    with contextlib.suppress(OSError, Busy):
        if not os.path.lexists(target) and any(target.parent.glob(f".{glob.escape(target.name)}.oud-*")):
            with alone(target.parent):
                clear_left_overs(target)


def _publish(files: Mapping[str, bytes], plan: _Plan, target: Path, spare: Path | None) -> Written:
    done = Written(written=len(plan.changed), removed=plan.removed, unchanged=len(plan.kept))
    if plan.is_there:
        return done
    following = beside(target, "nieuw")
    try:
        if not (spare and _lay_from_spare(files, plan, target, following, spare)):
            os.mkdir(following, _FOLDER_MODE)
            _lay(files, plan, target, following)
        put_in_place(following, target)
        if spare is not None:
            with contextlib.suppress(OSError):
                os.rename(following, spare)
    finally:
        # Whether the site was published is settled by now; what cannot be removed is removed by the next build.
        with contextlib.suppress(OSError):
            clear_left_overs(target)
    return done


def _lay_from_spare(files: Mapping[str, bytes], plan: _Plan, target: Path, following: Path, spare: Path) -> bool:
    """Lay the next tree over the spare one; tell False when that is absent or not fit, and leave nothing of it."""
    if spare.is_symlink() or not spare.is_dir() or not is_ours(spare):
        return False
    try:
        os.rename(spare, following)
        _lay(files, plan, target, following)
    except OSError:
        shutil.rmtree(following, ignore_errors=True)
        return False
    return True


def _compare(seals: Mapping[str, bytes], folders: tuple[str, ...], target: Path, recognise: Recognise) -> _Plan:
    """Hold what should be there against what is there."""
    there, modes = tree(target)
    kept: list[tuple[str, int]] = []
    changed: list[str] = []
    for name in sorted(seals):
        seen = there.pop(name, None)
        if seen is not None and _is(seals[name], f"{target}/{name}", seen, recognise(name, seen)):
            kept.append((name, seen.st_ino))
        else:
            changed.append(name)
    _refuse_foreign(there)
    same_folders = modes == dict.fromkeys(("", *folders), _FOLDER_MODE)
    return _Plan(
        folders=folders,
        kept=tuple(kept),
        changed=tuple(changed),
        removed=len(there),
        is_there=same_folders and not changed and not there,
    )


def _refuse_foreign(gone: Iterable[str]) -> None:
    """Raise for files at the top of the output folder that no build can have made: they would disappear."""
    foreign = sorted(n for n in gone if _OF_OTHERS.fullmatch(n) and not is_litter(n) and n not in _ONCE_OURS)
    if foreign:
        shown = ", ".join(f"“{name}”" for name in foreign[:5]) + (" en andere" if len(foreign) > 5 else "")
        raise PublishError(
            f"In de map van de site staan bestanden die niet van de site zijn: {shown}. Ze zouden verdwijnen. Zet ze in "
            "content/bestanden/wortel/, dan komen ze mee, of haal ze weg."
        )


def _is(expected: bytes, path: str, seen: os.stat_result, known: bytes | None) -> bool:
    """Tell whether this is an ordinary file with our mode and the bytes that are expected; in doubt it is not."""
    if seen.st_mode != stat.S_IFREG | _FILE_MODE:
        return False
    if known is not None:
        return known == expected
    try:
        handle = os.open(path, os.O_RDONLY | _FLAGS)
    except OSError:
        return False
    try:
        data = os.read(handle, seen.st_size + 1)
    except (OSError, MemoryError, OverflowError):
        return False
    finally:
        os.close(handle)
    return len(data) == seen.st_size and seal(data) == expected


def _lay(files: Mapping[str, bytes], plan: _Plan, target: Path, following: Path) -> None:
    """Make `following`, empty or an earlier tree, the complete next one, durable. Nothing is written in place."""
    shared = _clear_for(plan, following)
    flush_each = len(plan.changed) <= _MANY
    for name, _ in plan.kept:
        if name in shared:
            continue
        try:
            os.link(f"{target}/{name}", f"{following}/{name}", follow_symlinks=False)
        except (OSError, NotImplementedError):
            # No links on this disk, or too many to this file: a copy is as good.
            _write(f"{following}/{name}", files[name], flush_each)
    for name in plan.changed:
        _write(f"{following}/{name}", files[name], flush_each)
    if not flush_each and hasattr(os, "sync"):
        os.sync()
    flush_folder(following)


def _clear_for(plan: _Plan, following: Path) -> set[str]:
    """Make the folders, remove all that may not stay, and give the names that are the current tree's own files."""
    there, modes = tree(following)
    inodes = dict(plan.kept)
    shared = {name for name, seen in there.items() if stat.S_ISREG(seen.st_mode) and inodes.get(name) == seen.st_ino}
    for name in there.keys() - shared:
        os.unlink(f"{following}/{name}")
    for name in sorted(modes.keys() - {"", *plan.folders}, reverse=True):
        os.rmdir(f"{following}/{name}")
    for name in ("", *plan.folders):
        if name not in modes:
            os.mkdir(f"{following}/{name}", _FOLDER_MODE)
        if modes.get(name) != _FOLDER_MODE:
            # The mode `mkdir` gives depends on the umask and on the parent.
            os.chmod(f"{following}/{name}", _FOLDER_MODE)
    return shared


def _write(path: str, data: bytes, flush: bool) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS, _FILE_MODE)
    try:
        os.chmod(handle if os.chmod in os.supports_fd else path, _FILE_MODE)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if flush:
            os.fsync(handle)
    finally:
        os.close(handle)


def _folders_of(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Give every folder the names need, parents first; raise for names that are not safe on every system."""
    spelled: dict[str, str] = {}
    folders: set[str] = set()
    for name in files:
        if _UNSAFE.search(name) or not {"", ".", ".."}.isdisjoint(name.split("/")):
            raise PublishError(f"De bestandsnaam {name!r} kan niet in de site. Geef het bestand een andere naam.")
        path, is_folder = name, False
        while path and path not in folders:
            other = spelled.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
            if other != path or (is_folder and path in files):
                raise PublishError(
                    f"De namen “{other}” en “{name}” kunnen niet naast elkaar in de site: op sommige computers is dat "
                    "hetzelfde bestand. Geef een van beide een andere naam."
                )
            if is_folder:
                folders.add(path)
            path, is_folder = path.rpartition("/")[0], True
    return tuple(sorted(folders))


def _refuse_dangerous(target: Path, folder: Path) -> None:
    """Raise when putting a site here would throw away somebody's work."""
    places = [Path.cwd()]
    with contextlib.suppress(RuntimeError):
        places.append(Path.home())
    above = {parent for place in places for parent in (place.resolve(), *place.resolve().parents)}
    if target in above or any(os.path.lexists(target / name) for name in _PRECIOUS):
        raise PublishError(
            f"De map “{folder}” is geen plaats voor de site: alles wat erin staat zou verdwijnen. Kies een andere map, "
            "bijvoorbeeld “site”."
        )
    if any((parent / "site.yaml").is_file() for parent in target.parents):
        raise PublishError(f"De map “{folder}” ligt in de map met inhoud. Kies een map daarbuiten.")


@contextlib.contextmanager
def _terminable() -> Iterator[None]:
    """Treat a request to terminate as an interrupt, so that what was begun is cleared away."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before: list[int] = []
    try:
        if threading.current_thread() is threading.main_thread():
            for number in _TERMINATING:
                if signal.getsignal(number) is signal.SIG_DFL:
                    signal.signal(number, interrupt)
                    before.append(number)
        yield
    finally:
        for number in before:
            signal.signal(number, signal.SIG_DFL)


def _in_dutch(error: OSError, folder: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        what = "De schijf is vol. Maak ruimte vrij en bouw opnieuw"
    elif getattr(error, "winerror", None) in _HELD:
        what = (
            f"Windows laat de map “{folder}” niet los. Sluit wat er een bestand uit open heeft, zoals de Verkenner of een "
            "browser, en bouw opnieuw"
        )
    elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        what = f"U hebt geen rechten om de map “{folder}” te vervangen. Vraag schrijfrechten op de map waar die in ligt"
    elif error.errno == errno.EBUSY:
        what = f"De map “{folder}” is in gebruik of een aangekoppelde schijf. Kies een map daarbinnen"
    elif error.errno in {errno.ENAMETOOLONG, errno.EILSEQ}:
        what = f"De naam “{error.filename}” kan niet op deze schijf. Kies een kortere of eenvoudiger naam"
    else:
        what = f"De site kon niet worden geschreven ({in_dutch(error)}). Controleer de map “{folder}”"
    return f"{what}{_what_is_there(folder)}."


def _what_is_there(folder: Path) -> str:
    return "; de vorige site staat er nog" if (folder / "index.html").exists() else ""
