"""What Git knows of the earlier revisions of a content folder, as the one more source that the build may get.

One pass over the first parents of the last commit: what came on the site by one merge is one change, whatever way it was
merged. A change that was looked at once is remembered; only what came since is read and compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from regioagenda.base.diagnostics import Diagnostic, Location, Severity
from regioagenda.base.digest import digest
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.disk.history import contents, git
from regioagenda.disk.sources import Sources, SourcesError, is_skipped
from regioagenda.disk.store import Store

if TYPE_CHECKING:
    from regioagenda.domain.verloop.stap import Stap

# The newest changes that are looked at: of a region in which one is made on every working day eight years.
MEESTE_STAPPEN = 2_000
# The contents of so many changes are asked for at a time.
_TEGELIJK = 100
_SITE = "content/site.yaml"
# Whether the site wants its history is known before anything is read: this is all that is looked for.
_GEVRAAGD = re.compile(rb"""^(["']?)geschiedenis\1[ ]*:[ ]+(["']?)git\2[ ]*(?:#.*)?\r?$""", re.MULTILINE)
_BEGIN_COMMIT = "\x01"


@dataclass(frozen=True, slots=True)
class _Verandering:
    """One change of the site: its day, and of each file that differs the blob, or None when it is gone."""

    dag: date
    bestanden: tuple[tuple[str, str | None], ...]


class VerloopLezer:
    """Reads the history of a content folder, again and again; what did not change is not looked at again.

    `memory` is where it is remembered (None: nowhere), `version` names everything that shapes it, and `memo` gives what is
    known already of files as they were.
    """

    def __init__(self, content: Path, memory: Path | None, version: bytes, memo: Callable[[], Memo]) -> None:
        self._content = content
        self._store = Store(memory, version)
        self._memo = memo

    def read(self, sources: Sources) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
        """Give the source to add, when the site asks for its history; and why there is none, when it asks in vain."""
        return self.always(sources) if _GEVRAAGD.search(sources.get(_SITE, b"")) else ({}, ())

    def always(self, sources: Sources) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
        """Give the same, whether the site asks for it or not."""
        from regioagenda.domain.verloop.model import VERLOOP

        site = sources.get(_SITE, b"")
        asked = _GEVRAAGD.search(site)
        where = Location(path=_SITE, line=site.count(b"\n", 0, asked.start()) + 1 if asked else 1)
        try:
            told = git(self._content, "rev-parse", "HEAD", "--is-shallow-repository", "--show-prefix")
        except SourcesError:
            told = None
        if told is None:
            return {}, (_ontbreekt(where, "Deze map staat niet in Git.", _GEEN_GIT),)
        head, shallow, prefix = told.decode("utf-8", "replace").split("\n")[:3]
        if shallow == "true":
            return {}, (_ontbreekt(where, "Deze kopie van Git bevat niet de hele geschiedenis.", _ONDIEP),)
        found = self._store.recall("verloop", (head, prefix), lambda: self._make(head))
        self._store.save()
        if not found:
            return {}, (_ontbreekt(where, "Git kent deze map nog niet.", "Leg de map vast: git add, git commit."),)
        return {VERLOOP: found}, ()

    def _make(self, head: str) -> bytes:
        """Give what is known of all revisions up to and with one; b"" when none holds the folder."""
        from regioagenda.domain.verloop.model import as_bytes
        from regioagenda.domain.verloop.volgen import volg

        listed = git(
            self._content,
            *("log", "--first-parent", f"--max-count={MEESTE_STAPPEN + 1}", "--raw", "--no-abbrev", "-z"),
            *("--no-renames", "--diff-merges=first-parent", "--relative", f"--format={_BEGIN_COMMIT}%H %ct"),
            *(head, "--", "."),
        )
        changes = _veranderingen((listed or b"").decode("utf-8", "surrogateescape"))
        if not changes:
            return b""
        first, begin = changes[-1]
        later = [change for _, change in reversed(changes[:-1]) if change.bestanden]
        good = _boom(git(self._content, "ls-tree", "-r", "-z", first, ".") or b"")
        blobs: dict[str, bytes] = {}
        key = digest([part for item in sorted(good.items()) for part in item])
        found: list[Stap] = []
        memo: Memo | None = None
        for n, change in enumerate(later):
            key = digest((key, repr(change)))
            if not self._store.knows("stap", (key,)):
                memo = memo or self._memo()
                self._fetch(blobs, good, later[n : n + _TEGELIJK], change)
            after = {**good, **{path: blob for path, blob in change.bestanden if blob}}
            for path, blob in change.bestanden:
                if blob is None:
                    after.pop(path, None)
            step = self._store.recall("stap", (key,), partial(_stap, good, after, change, blobs, memo or NoMemo()))
            found.append(step)
            # A version that cannot be read is passed over: the next good one is compared with the last good one.
            for path in step.ongelezen:
                after.pop(path)
                after |= {path: good[path]} if path in good else {}
            good = after
        return as_bytes(volg(begin.dag, found))

    def _fetch(
        self, blobs: dict[str, bytes], good: Mapping[str, str], coming: Sequence[_Verandering], now: _Verandering
    ) -> None:
        """Read what one change needs and is not there yet, and what those after it bring along."""
        needed = {*good.values(), *(blob for _, blob in now.bestanden if blob)}
        if needed <= blobs.keys():
            return
        for old in blobs.keys() - needed:
            del blobs[old]
        wanted = sorted((needed | {b for change in coming for _, b in change.bestanden if b}) - blobs.keys())
        answer = git(self._content, "cat-file", "--batch", given="".join(f"{b}\n" for b in wanted).encode())
        if answer is None:
            raise SourcesError("De bestanden van vroeger zijn niet te lezen. Haal ze eerst op: git fetch.")
        blobs.update(zip(wanted, contents(answer), strict=True))


def _stap(
    good: Mapping[str, str], after: Mapping[str, str], change: _Verandering, blobs: Mapping[str, bytes], memo: Memo
) -> Stap:
    from regioagenda.domain.migreren import met_namen_van_nu
    from regioagenda.domain.verloop.stap import vergelijk_stap

    was, wordt = (met_namen_van_nu({path: blobs[blob] for path, blob in tree.items()}) for tree in (good, after))
    return vergelijk_stap(was, wordt, frozenset(path for path, _ in change.bestanden), change.dag, memo)


_GEEN_GIT = "Bewaar de map in Git, of haal de regel “geschiedenis: git” weg."
_ONDIEP = (
    "Haal de rest op met git fetch --unshallow. In een pipeline: zet fetch-depth (GitHub) of GIT_DEPTH (GitLab) op 0."
)


def _ontbreekt(where: Location, why: str, hint: str) -> Diagnostic:
    return Diagnostic(
        where=where,
        code="geschiedenis-ontbreekt",
        message=f"{why} De site toont daarom alleen wijzigingen die in de bestanden zelf staan.",
        hint=hint,
        severity=Severity.WAARSCHUWING,
    )


def _veranderingen(listed: str) -> list[tuple[str, _Verandering]]:
    """Take the answer of `git log --raw -z` apart: the commits, the newest first, each with its day in the Netherlands."""
    found: list[tuple[str, _Verandering]] = []
    for block in listed.split(_BEGIN_COMMIT)[1:]:
        head, _, rest = block.partition("\0")
        commit, _, seconds = head.partition(" ")
        parts = rest.strip("\n").split("\0")
        files = []
        for about, path in zip(parts[::2], parts[1::2], strict=False):
            _, mode, _, blob, _ = about.strip("\n").split(" ")
            if _is_content(path):
                files.append((f"content/{path}", blob if mode in ("100644", "100755") else None))
        day = datetime.fromtimestamp(int(seconds), ZoneInfo("Europe/Amsterdam")).date()
        found.append((commit, _Verandering(dag=day, bestanden=tuple(sorted(files)))))
    return found


def _boom(listed: bytes) -> dict[str, str]:
    """Take the answer of `ls-tree -r -z` apart: the blob of each content file."""
    found = {}
    for line in listed.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = line.partition("\t")
        mode, _, blob = about.split() if about else ("", "", "")
        if mode in ("100644", "100755") and _is_content(path):
            found[f"content/{path}"] = blob
    return found


def _is_content(path: str) -> bool:
    inside = path.endswith((".md", ".yaml")) and not path.startswith("bestanden/")
    return inside and path.isprintable() and not any(map(is_skipped, path.split("/")))
