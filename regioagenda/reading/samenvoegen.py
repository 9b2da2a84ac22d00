"""Two versions of a file in one: the marks that a tool leaves where it could not choose.

Looked for in the bytes, before anything is parsed: such a file is no Markdown, no YAML and no template until somebody chose.
"""

from __future__ import annotations

import re

from regioagenda.base.diagnostics import Diagnostic, Location

_LINE = rb"(?:(?<=[\r\n])|\A(?:\xef\xbb\xbf)?)[ \t]*"
# Git, Mercurial, Subversion, Bazaar, Breezy, Fossil (a run of seven or more), Jujutsu (+, - and %) and Perforce.
_SURE = re.compile(
    _LINE + rb"(?:<{7,40}(?=[ \t\r\n]|\Z)|>{7,40}(?=[ \t]+[^\s>])|\|{7,40}(?=[ \t]+[^\s|])"
    rb"|[%+\\-]{7}(?= (?:Changes from|Contents of|diff from|side #))|>>>> (?:ORIGINAL|THEIRS|YOURS) |==== (?:THEIRS|YOURS|BOTH) )"
)
# Alone these may be a heading, a quote or an empty row of a table; below a blank line, or behind each other, they are not.
_BETWEEN = re.compile(rb"(?:(?<=\n\n)|(?<=\r\n\r\n)|\A(?:\xef\xbb\xbf)?)(?:={7}|\|{7})[ \t]*(?=[\r\n]|\Z)")
_ANY = (b"<<<<<<<", b">>>>>>>", b"=======", b"|||||||", b"%%%%%%%", b"+++++++", b"-------", b">>>> ", b"==== ")
_LINE_END = re.compile(rb"\r\n|\r|\n")


def open_merge(data: bytes, path: str) -> Diagnostic | None:
    """Tell of the first mark of a merge in a file; None when there is none."""
    if not any(sign in data for sign in _ANY):
        return None
    found = _SURE.search(data) or _BETWEEN.search(data)
    if found is None:
        return None
    line = len(_LINE_END.findall(data, 0, found.start())) + 1
    return Diagnostic(
        where=Location(path=path, line=line),
        code="samenvoeging-open",
        message="Hier staan twee versies door elkaar.",
        hint="Kies er een en haal de regels met <<<<<<<, |||||||, ======= en >>>>>>> weg.",
    )
