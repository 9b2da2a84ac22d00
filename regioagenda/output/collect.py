"""All files of the site in one place, and what is wrong with it as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from jinja2 import TemplateError

from regioagenda.base.diagnostics import Diagnostic
from regioagenda.base.late import dataclass
from regioagenda.output.addresses import double_addresses, vanished
from regioagenda.output.dead_links import dead_links
from regioagenda.output.html import template_diagnostic
from regioagenda.output.lijst import OUTPUTS
from regioagenda.output.on_demand import OnDemand
from regioagenda.pages import urls


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Every file of the site by its name inside the output folder, what each is known by, and the sources that each page
    shows. The bytes of a file that is remembered are read when asked for."""

    files: Mapping[str, bytes]
    seals: Mapping[str, bytes]
    sources: Mapping[str, tuple[str, ...]]


def survey(files: OnDemand) -> Iterator[Diagnostic]:
    """Tell everything that is wrong with a site before any page of it is made."""
    for output in OUTPUTS:
        yield from output.problems(files.given)
    yield from double_addresses(files.planned)
    yield from vanished(files.given.region, {file.name for file in files.planned})
    yield from dead_links(files.given.region, files)


def collect(files: OnDemand) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """Make every file that is not remembered. Gives None when a template stumbles over what one page tells."""
    try:
        seals = files.seals()
    except TemplateError as error:
        return None, (template_diagnostic(error),)
    shown = {urls.file_name(page.url): page.sources for page in files.given.pages}
    return Site(files=_Files(files, seals), seals=MappingProxyType(seals), sources=MappingProxyType(shown)), ()


class _Files(Mapping[str, bytes]):
    """All files of a site, in order of name."""

    def __init__(self, files: OnDemand, names: Mapping[str, object]) -> None:
        self._files = files
        self._names = names

    def __getitem__(self, name: str) -> bytes:
        return self._files[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
