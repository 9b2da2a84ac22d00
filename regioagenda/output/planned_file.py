"""A file of the site that is known to exist and can be made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from regioagenda.base.late import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file by its name inside the output folder; `maker` is what an editor hears when something else wants that name.

    `make` gives the file by its name, with what is made along with it.
    """

    name: str
    maker: str
    make: Callable[[], Mapping[str, bytes]]
