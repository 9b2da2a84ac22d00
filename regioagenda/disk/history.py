"""The content of an earlier revision in Git, as the same `Sources` that a folder gives."""

from __future__ import annotations

import subprocess
from pathlib import Path

from regioagenda.disk.sources import SourcesError, is_skipped

# What a content folder can hold at most: more than any region has, and less than a computer notices.
MEESTE_BESTANDEN = 20_000
MEESTE_BYTES = 200_000_000
_WACHT_S = 60


def content_at(content: Path, revision: str) -> dict[str, bytes]:
    """Read the content folder as it was in a revision: a tag, a branch or the id of a commit.

    Keys are `content/<path>`, sorted, whatever the folder is called. Fields have the names that they have now. Raises
    `SourcesError` when there is no Git, the folder is in no repository, or the revision or the folder in it does not exist.
    """
    commit = git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        inside = git(content, "rev-parse", "--is-inside-work-tree")
        if inside is None:
            raise SourcesError(f"De map “{content.name}” staat niet in Git. Er is dus geen inhoud van toen.")
        if is_shallow(content):
            raise SourcesError(
                f"De revisie “{revision}” zit niet in deze kopie van Git: die bevat niet de hele geschiedenis. "
                "Haal de rest op met git fetch --unshallow. In een pipeline: zet fetch-depth (GitHub) of GIT_DEPTH (GitLab) op 0."
            )
        raise SourcesError(f"De revisie “{revision}” bestaat niet. Kies er een uit: git tag, of git log --oneline.")
    name = commit.decode().strip()
    listed = git(content, "ls-tree", "-r", "-z", "-l", name, ".") or b""
    found = sorted(_files(listed.decode("utf-8", "surrogateescape")))
    if not found:
        raise SourcesError(f"In de revisie “{revision}” is de map “{content.name}” leeg of zij bestaat nog niet.")
    if len(found) > MEESTE_BESTANDEN or sum(size for _, size, _ in found) > MEESTE_BYTES:
        raise SourcesError(f"De map “{content.name}” is in de revisie “{revision}” te groot om te lezen.")
    from regioagenda.domain.migreren import met_namen_van_nu  # a build that reads no earlier revision needs none of it

    wanted = "".join(f"{blob}\n" for _, _, blob in found).encode()
    answer = git(content, "cat-file", "--batch", given=wanted)
    if answer is None:
        raise SourcesError(f"De bestanden van de revisie “{revision}” zijn niet te lezen. Haal ze eerst op: git fetch.")
    return met_namen_van_nu(dict(zip((f"content/{path}" for path, _, _ in found), contents(answer), strict=True)))


def is_shallow(content: Path) -> bool:
    """Tell whether the copy of Git that holds a folder leaves out older revisions."""
    return (git(content, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def date_of(content: Path, revision: str) -> str:
    """Give the day of a revision as `2026-11-20`; empty when Git does not say."""
    found = git(content, "show", "-s", "--format=%cs", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode().strip() if found else ""


def _files(listed: str) -> list[tuple[str, int, str]]:
    """Take a listing apart: the path, the size and the id of every ordinary file that can be a source."""
    found = []
    for line in listed.split("\0"):
        about, _, path = line.partition("\t")
        mode, kind, blob, size = about.split() if about else ("", "", "", "0")
        ordinary = kind == "blob" and mode in ("100644", "100755")
        if ordinary and not any(is_skipped(part) for part in path.split("/")):
            found.append((path, int(size), blob))
    return found


def contents(answer: bytes) -> list[bytes]:
    """Take the answer of `cat-file --batch` apart: a line that ends in the size, the bytes, and an end of line."""
    found = []
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[1])
        found.append(answer[end + 1 : end + 1 + size])
        at = end + size + 2
    return found


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """Run Git in a folder; None when it refuses. Raises `SourcesError` when it is not there or does not end."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], input=given, capture_output=True, timeout=_WACHT_S, check=False
        )
    except FileNotFoundError:
        raise SourcesError("Git staat niet op deze computer. Zonder Git is er geen inhoud van toen.") from None
    except subprocess.TimeoutExpired:
        raise SourcesError("Git gaf geen antwoord. Probeer het nog eens.") from None
    return done.stdout if done.returncode == 0 else None
