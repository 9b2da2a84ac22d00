"""A file of the site that is known to exist and can be made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from regioagenda.base.late import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file by its name inside the output folder; `maker` is what an editor hears when something else wants that name.

    `make` gives it by a name: its own, or that of what is made along with it. `seals` gives what all of those are known by,
    often without making any (see `sealed`).
    """

    name: str
    maker: str
    make: Callable[[str], bytes]
    seals: Callable[[], Mapping[str, bytes]]
