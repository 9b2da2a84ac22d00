"""The build, read aloud: load, relate, check, plan, collect. Pure: same bytes and same day in, same site out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from regioagenda.checks.inhoud import check_inhoud
from regioagenda.checks.negeer import silence
from regioagenda.checks.run import run_checks
from regioagenda.diagnostics import Diagnostic, has_errors, in_order
from regioagenda.domain.load import Sources, load
from regioagenda.domain.model import Bestand
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.memo import Memo
from regioagenda.output.collect import Site, collect
from regioagenda.pages.handboek import plan_handboek
from regioagenda.pages.parts import Page
from regioagenda.pages.plan import plan


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


def build(sources: Sources, *, today: date, memo: Memo, drafts: bool = False) -> BuildResult:
    """Turn the bytes of `content/` and `templates/` into a site as it is on the day `today`.

    `drafts` also shows what is marked `concept: ja`; only the preview asks for that.
    """
    content, found = load(sources, memo, drafts=drafts)
    region, related = relate(content)
    diagnostics = [*found, *related]
    if region is None or has_errors(diagnostics):
        return BuildResult(region=None, pages=(), site=None, diagnostics=in_order(diagnostics))
    files = [e for e in content.entities if isinstance(e, Bestand)]
    advice = [*run_checks(region, today), *check_inhoud(region, sources, today, memo)]
    checked = silence(advice, files, sources)
    diagnostics += checked.diagnostics
    handbook, told = plan_handboek(region, today, sources, memo)
    pages = (*plan(region, today, drafts=drafts), *handbook)
    site, collected = collect(pages, region, sources, memo)
    diagnostics += [*told, *collected]
    if has_errors(diagnostics):
        site = None
    return BuildResult(region=region, pages=pages, site=site, diagnostics=in_order(diagnostics), silenced=checked.count)
