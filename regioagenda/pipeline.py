"""The build, read aloud: load, relate, check, plan, collect. Pure: same bytes and same day in, same site out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from regioagenda.base.diagnostics import Diagnostic, has_errors, in_order
from regioagenda.base.memo import Memo
from regioagenda.checks.huisstijl import check_huisstijl_bestanden
from regioagenda.checks.lijst import run_checks
from regioagenda.checks.taal import check_inhoud
from regioagenda.domain.load import Sources, load
from regioagenda.domain.model import Bestand
from regioagenda.domain.negeer import silence
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.output.collect import Site, collect, dead_addresses
from regioagenda.output.on_demand import OnDemand
from regioagenda.pages.bouwstenen.parts import Page, PlannedPage
from regioagenda.pages.lijst import plan, planned
from regioagenda.pages.soort.handboek import plan_handboek


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build gave. `site` is there only when nothing keeps it from being published."""

    region: Region | None
    pages: tuple[Page, ...]
    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    silenced: int = 0

    @property
    def ok(self) -> bool:
        """Whether the site may be published."""
        return self.site is not None and not has_errors(self.diagnostics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known before any page is made: the region when every reference resolves, and all that is to be said."""

    region: Region | None
    diagnostics: tuple[Diagnostic, ...]
    silenced: int = 0


def know(sources: Sources, *, today: date, memo: Memo, drafts: bool, languages: frozenset[str] | None = None) -> Known:
    """Load, relate and check. `languages` limits the checks on language to those paths; None means every file."""
    content, found = load(sources, memo, drafts=drafts)
    region, related = relate(content)
    texts = {path: data for path, data in sources.items() if languages is None or path in languages}
    advice = check_inhoud(content, texts, today, memo, found)
    if region is not None:
        advice += [*run_checks(region, today), *check_huisstijl_bestanden(region, sources)]
    checked = silence(advice, [e for e in content.entities if isinstance(e, Bestand)], sources)
    diagnostics = (*found, *related, *checked.diagnostics)
    usable = region if not has_errors((*found, *related)) else None
    return Known(region=usable, diagnostics=diagnostics, silenced=checked.count)


def build(sources: Sources, *, today: date, memo: Memo, drafts: bool = False, pdf: bool = False) -> BuildResult:
    """Turn the bytes of `content/` and `templates/` into a site as it is on the day `today`.

    `drafts` also shows what is marked `concept: ja`; only the preview asks for that. With `pdf` pages link to the PDFs,
    which are made of the finished site.
    """
    known = know(sources, today=today, memo=memo, drafts=drafts)
    region = known.region
    if region is None:
        return BuildResult(region=None, pages=(), site=None, diagnostics=in_order(known.diagnostics))
    handbook, told = plan_handboek(region, today, sources, memo)
    pages = (*plan(region, today, drafts=drafts, pdf=pdf), *handbook)
    site, collected = collect(pages, region, sources, memo)
    diagnostics = (*known.diagnostics, *told, *collected)
    if has_errors(diagnostics):
        site = None
    return BuildResult(
        region=region, pages=pages, site=site, diagnostics=in_order(diagnostics), silenced=known.silenced
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """A site of which each file is made when it is asked for. `files` is None when the content has errors."""

    files: Mapping[str, bytes] | None
    planned: tuple[PlannedPage, ...]
    diagnostics: tuple[Diagnostic, ...]


def glimpse(sources: Sources, *, today: date, memo: Memo, languages: frozenset[str] | None = None) -> Glimpse:
    """Know everything, make nothing yet: for the preview, where an editor looks at one page after each save.

    Two makers of one address, which only show when all files are gathered, are left to `build`.
    """
    known = know(sources, today=today, memo=memo, drafts=True, languages=languages)
    if known.region is None or has_errors(known.diagnostics):
        return Glimpse(files=None, planned=(), diagnostics=in_order(known.diagnostics))
    pages = planned(known.region, today, drafts=True)
    files = OnDemand(pages, known.region, sources, memo)
    diagnostics = (*known.diagnostics, *dead_addresses(known.region, files))
    if has_errors(diagnostics):
        return Glimpse(files=None, planned=(), diagnostics=in_order(diagnostics))
    return Glimpse(files=files, planned=pages, diagnostics=in_order(diagnostics))
