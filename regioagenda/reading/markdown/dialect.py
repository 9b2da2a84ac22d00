"""How a construct of another program is described: what it looks like, what it is called, what to write."""

from __future__ import annotations

import re
from collections.abc import Callable

from regioagenda.base.diagnostics import Severity
from regioagenda.base.late import dataclass

Better = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A construct: how it looks on a line, what it is called, what to write; `better` when that is certain."""

    pattern: re.Pattern[str]
    what: str
    hint: str
    better: Better | None = None
    severity: Severity = Severity.WAARSCHUWING
    # Only the first of a text is told: the others close what it opens, or are the same thing again.
    once: bool = False
    # What is in every line that holds it.
    needs: str = ""
