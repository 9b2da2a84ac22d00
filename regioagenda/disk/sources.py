"""From folders on disk to `Sources`: the bytes of every content and template file, under one fixed way of naming them.

The handbook in `docs/handboek/`, beside the templates, is a source as well: a site may publish it.

What never counts as a source: hidden files, what programs leave behind (`rommel`), symbolic links that leave their folder
or come back on themselves, and anything that is not an ordinary file. What somebody may have meant to be read is told.
"""

from __future__ import annotations

import os
import stat
import time
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.failure import Failure
from regioagenda.disk.rommel import is_litter, is_meant

Sources = Mapping[str, bytes]

# Where the engine's own template is found when the region has one of the same name: `{% extends "motor/actie.html" %}`.
OF_ENGINE = "motor/"
# More than this is read of no file: what is larger is refused by whoever looks at it.
MOST_BYTES = 32 * 1024 * 1024
# A file changed this shortly before it was read may change again without its clock moving: such a file is read again.
_SETTLED_NS = 2_000_000_000

_Fingerprint = tuple[int, int, int, int]
_Known = Mapping[str, tuple[_Fingerprint, bytes]]


class SourcesError(Failure):
    """A source folder or file cannot be read; the Dutch text says which and what to do."""

    wrong_use = True


def is_skipped(name: str) -> bool:
    """Tell whether a file or folder of this name (without its path) is never a source."""
    return name.startswith(".") or is_litter(name)


def read_folder(content: Path, templates: Path) -> dict[str, bytes]:
    """Read every source file once.

    Keys are `content/<path>`, `templates/<path>` and `docs/handboek/<name>.md` with forward slashes, whatever the folders
    are called, sorted.
    Raises `SourcesError` when a folder is missing or something in it cannot be read.
    """
    return FolderReader(content, templates).read()


class FolderReader:
    """Reads like `read_folder`, again and again; a file whose fingerprint did not change costs only a look at it.

    The fingerprint is (modified, size, inode, changed). It is trusted only when both times lie well before the moment
    of reading, so that two saves within one tick of the file system's clock are never mistaken for one.
    """

    def __init__(self, content: Path, templates: Path) -> None:
        self._content = content
        self._templates = templates
        self._known: dict[str, tuple[_Fingerprint, bytes]] = {}
        self.told: tuple[Diagnostic, ...] = ()

    def read(self) -> dict[str, bytes]:
        """Give what `read_folder` would give now, and raise what it would raise. `told` then says what was left out."""
        before, self._known = self._known, {}
        found: dict[str, bytes] = {}
        told: list[Diagnostic] = []
        for prefix, noun, folder in (("content", "inhoud", self._content), ("templates", "sjablonen", self._templates)):
            if not folder.is_dir():
                raise SourcesError(
                    f"De map met {noun} “{folder}” bestaat niet. Start het programma in de map van uw project, "
                    "of wijs de goede map aan."
                )
            try:
                walk = _Walk(os.path.realpath(folder), prefix)
                for name, path, seen in walk.files():
                    data = self._recall(path, f"{prefix}/{name}", seen, before, walk.told)
                    if data is not None:
                        walk.add(f"{prefix}/{name}", _lf(name, data) if prefix == "templates" else data, found)
                told += walk.finished()
                if prefix == "templates":
                    found.update(self._handbook(before))
                    self._overlay(found, before)
            except OSError as error:
                raise SourcesError(
                    f"“{error.filename or folder}” kan niet worden gelezen. Controleer of u rechten hebt om deze map "
                    "en alle bestanden erin te lezen."
                ) from error
        self.told = tuple(told)
        return dict(sorted(found.items()))

    def _overlay(self, found: dict[str, bytes], before: _Known) -> None:
        """Lay the region's own templates over those of the engine; what they take the place of can still be extended."""
        folder = self._content.resolve().parent / "templates"
        if folder == self._templates.resolve() or not folder.is_dir():
            return
        walk = _Walk(os.path.realpath(folder), "templates")
        for name, path, seen in walk.files():
            data = self._recall(path, f"templates/{name}", seen, before, walk.told)
            if data is not None:
                if f"templates/{name}" in found:
                    found[f"templates/{OF_ENGINE}{name}"] = found[f"templates/{name}"]
                found[f"templates/{name}"] = data

    def _handbook(self, before: _Known) -> Iterator[tuple[str, bytes]]:
        """Give the chapters of the handbook; a project without one has none."""
        folder = self._templates.resolve().parent / "docs" / "handboek"
        if folder.is_dir():
            walk = _Walk(os.path.realpath(folder), "docs/handboek")
            for name, path, seen in walk.files():
                place = f"docs/handboek/{name}"
                data = self._recall(path, place, seen, before, walk.told) if name.endswith(".md") else None
                if data is not None:
                    yield place, _lf(name, data)

    def _recall(
        self, path: str, name: str, seen: os.stat_result, before: _Known, told: list[Diagnostic]
    ) -> bytes | None:
        """Give a file's bytes, or None when it is gone since it was seen, as happens while an editor saves."""
        known = before.get(path)
        if known is not None and known[0] == _fingerprint(seen):
            self._known[path] = known
            return known[1]
        started = time.time_ns()
        try:
            with open(path, "rb", buffering=0, opener=_open_file) as file:
                first = os.fstat(file.fileno())
                data = _all_of(file.fileno(), first.st_size)
                last = os.fstat(file.fileno())
        except FileNotFoundError:
            return None
        except OSError:
            hint = "Vraag leesrechten op dit bestand, of haal het weg."
            told.append(_left_out(name, "Dit bestand kan niet worden gelezen.", hint, Severity.FOUT))
            return None
        settled = max(first.st_mtime_ns, first.st_ctime_ns) < started - _SETTLED_NS
        if settled and _fingerprint(first) == _fingerprint(last):
            self._known[path] = (_fingerprint(last), data)
        return data


_TEXTS = (".html", ".css", ".js", ".svg", ".txt", ".xml", ".json", ".webmanifest", ".md")


def _lf(name: str, data: bytes) -> bytes:
    """Give a text of ours with the line ends that it has everywhere: a checkout on Windows must make the same site."""
    return data.replace(b"\r\n", b"\n") if name.endswith(_TEXTS) and b"\r\n" in data else data


def _open_file(path: str, flags: int) -> int:
    # What became a pipe since it was seen must not make the reader wait.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _all_of(handle: int, size: int) -> bytes:
    pieces: list[bytes] = []
    left = MOST_BYTES + 1
    while left and (piece := os.read(handle, min(max(size + 1, 4096), left))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


class _Walk:
    """One walk over everything below `root`, a real path; `told` are what it passed over and somebody may have meant."""

    def __init__(self, root: str, prefix: str) -> None:
        self._root = root
        self._prefix = prefix
        self._inodes: dict[tuple[int, int], list[str]] = defaultdict(list)
        self._links: dict[tuple[int, int], int] = {}
        self._spelled: dict[str, str] = {}
        self.told: list[Diagnostic] = []

    def files(self) -> Iterator[tuple[str, str, os.stat_result]]:
        """Give (relative name, path, stat) of every source file.

        A link to a folder is followed only from a real folder and never to a folder above itself, so that no maze of
        links can make the walk endless or explode. What disappears during the walk is passed over.
        """
        waiting: list[tuple[str, str, bool]] = [(self._root, "", False)]
        while waiting:
            folder, prefix, through_link = waiting.pop()
            for entry in self._entries(folder, prefix):
                name = prefix + entry.name
                linked = entry.is_symlink()
                path = self._link_target(folder, entry.path, name) if linked else entry.path
                if path is None:
                    continue
                try:
                    seen = os.stat(path) if linked else entry.stat(follow_symlinks=False)
                except FileNotFoundError:
                    continue
                if stat.S_ISREG(seen.st_mode):
                    if not linked and seen.st_nlink > 1:
                        self._inodes[seen.st_dev, seen.st_ino].append(name)
                        self._links[seen.st_dev, seen.st_ino] = seen.st_nlink
                    yield name, path, seen
                elif not stat.S_ISDIR(seen.st_mode):
                    self._tell(name, "Dit is geen gewoon bestand. De site gebruikt het niet.", "Haal het hier weg.")
                elif linked and through_link:
                    self._tell(
                        name, "Deze koppeling ligt in een map die zelf een koppeling is, en telt niet mee.", _REAL
                    )
                else:
                    if name.endswith((".md", ".yaml", ".yml")):
                        hint = "Geef de map een naam zonder punt, of zet het bestand hier neer dat u bedoelt."
                        self._tell(name, "Dit is een map met de naam van een bestand.", hint)
                    waiting.append((path, f"{name}/", linked or through_link))

    def add(self, name: str, data: bytes, found: dict[str, bytes]) -> None:
        """Add a file under its name as every system spells it."""
        try:
            name.encode("utf-8")
        except UnicodeEncodeError:
            readable = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            hint = "Geef het bestand een naam met gewone letters, cijfers, punten en streepjes."
            self._tell(readable.removeprefix(f"{self._prefix}/"), "De naam van dit bestand is niet te lezen.", hint)
            return
        composed = unicodedata.normalize("NFC", name)
        other = self._spelled.setdefault(composed.casefold(), name)
        if composed in found:
            message = "Hier staan twee bestanden met dezelfde naam: de ene met losse, de andere met vaste accenten."
            hint = "Geef een van de twee een andere naam."
            self.told.append(_left_out(composed, message, hint, Severity.FOUT))
            return
        if other != name:
            message = f"Deze naam en “{other.rpartition('/')[2]}” zijn op sommige computers hetzelfde bestand."
            hint = "Geef een van de twee een andere naam."
            self.told.append(_left_out(composed, message, hint, Severity.FOUT))
        found[composed] = data

    def finished(self) -> list[Diagnostic]:
        """Give all that is to be told, when every file has been seen."""
        for inode, names in self._inodes.items():
            if self._links[inode] > len(names):
                message = "Dit bestand heeft ook een naam buiten deze map: wie het daar verandert, verandert het hier."
                self._tell(names[0], message, "Zet hier een kopie neer.")
        return self.told

    def _entries(self, folder: str, prefix: str) -> list[os.DirEntry[str]]:
        found: list[os.DirEntry[str]] = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not is_skipped(entry.name):
                        found.append(entry)
                    elif entry.name.startswith(".") and is_meant(entry.name, is_folder=entry.is_dir()):
                        hint = f"Haal de punt aan het begin van de naam weg: “{entry.name.lstrip('.')}”."
                        message = "De naam begint met een punt. Daardoor is dit verborgen en gebruikt de site het niet."
                        if entry.name.lower().endswith(".icloud"):
                            message = "Dit bestand staat nog in iCloud en niet op deze computer."
                            hint = "Download het eerst."
                        self._tell(prefix + entry.name, message, hint)
        except FileNotFoundError:
            return []
        except PermissionError:
            if not prefix:
                raise
            message = "Deze map kan niet worden gelezen."
            name = f"{self._prefix}/{prefix.rstrip('/')}"
            hint = "Vraag leesrechten op deze map, of haal haar weg."
            self.told.append(_left_out(name, message, hint, Severity.FOUT))
        return sorted(found, key=lambda entry: entry.name)

    def _link_target(self, folder: str, path: str, name: str) -> str | None:
        """Give the real path a link leads to; None when it is broken, leaves the root or leads to a folder it is in."""
        target = os.path.realpath(path)
        inside = target.startswith(self._root + os.sep)
        try:
            shown = os.readlink(path)
        except OSError:
            return None
        if not os.path.exists(target):
            self._tell(name, f"Deze koppeling wijst naar iets dat er niet is: {shown}", _REAL)
        elif not inside:
            self._tell(name, f"Deze koppeling wijst buiten de map en telt niet mee: {shown}", _REAL)
        elif (folder + os.sep).startswith(target + os.sep):
            self._tell(
                name, f"Deze koppeling wijst naar een map waar zij zelf in ligt: {shown}", "Haal de koppeling weg."
            )
        elif any(map(is_skipped, os.path.relpath(target, self._root).split(os.sep))):
            self._tell(name, f"Deze koppeling wijst naar iets dat verborgen is en telt niet mee: {shown}", _REAL)
        else:
            return target
        return None

    def _tell(self, name: str, message: str, hint: str) -> None:
        self.told.append(_left_out(f"{self._prefix}/{name}", message, hint, Severity.WAARSCHUWING))


_REAL = "Zet het bestand of de map zelf hier neer."


def _left_out(path: str, message: str, hint: str, severity: Severity) -> Diagnostic:
    name = unicodedata.normalize("NFC", path)
    return Diagnostic(
        where=Location(path=name), code="bestand-niet-gelezen", message=message, hint=hint, severity=severity
    )


def _fingerprint(seen: os.stat_result) -> _Fingerprint:
    return seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns
