"""A site whose files are made when they are asked for: what the preview of a large region needs after a save.

The whole build is the same site with every file asked for, so a file is the same bytes in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regioagenda.output.lijst import OUTPUTS, Given
from regioagenda.output.planned_file import PlannedFile


class OnDemand(Mapping[str, bytes]):
    """The files of a site by name; what is made stays. Two of these are only equal when they are the same object.

    Asking for a file raises `TemplateError` when its template is wrong in a way that `check_templates` cannot see.
    """

    def __init__(self, given: Given) -> None:
        self.given = given
        plans = [(output, tuple(output.plan(given))) for output in OUTPUTS]
        self.planned = tuple(file for _, files in plans for file in files)
        self._by_name: dict[str, PlannedFile] = {}
        for file in self.planned:
            self._by_name.setdefault(file.name, file)
        self._below = tuple((output.below, files[0]) for output, files in plans if output.below and files)
        self._made: dict[str, bytes] = {}
        self._sealed: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            file = self._by_name.get(name) or self._holder(name)
            if file is None:
                raise KeyError(name)
            self._made[name] = file.make(name)
        return self._made[name]

    def seals(self) -> Mapping[str, bytes]:
        """Give what every file is known by, in order of name. What is remembered is not made for it."""
        for file in self.planned:
            self._seal(file)
        return dict(sorted(self._sealed.items()))

    def _seal(self, file: PlannedFile) -> None:
        if file.name not in self._sealed:
            self._sealed.update(file.seals())

    def _holder(self, name: str) -> PlannedFile | None:
        return next((file for below, file in self._below if name.startswith(below)), None)

    def __contains__(self, name: object) -> bool:
        if name in self._by_name or name in self._sealed or name in self._made:
            return True
        if isinstance(name, str) and (holder := self._holder(name)):
            self._seal(holder)
        return name in self._sealed

    def __iter__(self) -> Iterator[str]:
        return iter({**self._by_name, **self._sealed, **self._made})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = object.__hash__
