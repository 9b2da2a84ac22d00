"""The build, read aloud: load, relate, check, plan, collect. Pure: same bytes and same day in, same site out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from jinja2 import BytecodeCache

from regioagenda.base.diagnostics import Diagnostic, Severity, has_errors, in_order
from regioagenda.base.late import dataclass
from regioagenda.base.memo import Memo
from regioagenda.base.reads import Day, Reads, recorded
from regioagenda.base.work import Work
from regioagenda.checks.huisstijl import check_huisstijl_bestanden
from regioagenda.checks.lijst import run_checks
from regioagenda.checks.taal import check_inhoud
from regioagenda.domain.load import Content, Sources, concepten_van, load
from regioagenda.domain.model import Bestand
from regioagenda.domain.negeer import silence
from regioagenda.domain.region import Region
from regioagenda.domain.relate import relate
from regioagenda.output.collect import Site, collect, survey
from regioagenda.output.lijst import GERESERVEERD, given
from regioagenda.output.on_demand import OnDemand
from regioagenda.pages.bouwstenen.context import make_context, make_wereld
from regioagenda.pages.bouwstenen.hoofdstukken import lees_handboek
from regioagenda.pages.bouwstenen.parts import Page, PlannedPage
from regioagenda.pages.lijst import planned


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build gave. `site` is there only when nothing keeps it from being published; `reads` tells for which days
    all of this is the same."""

    region: Region | None
    planned: tuple[PlannedPage, ...]
    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    reads: Reads
    silenced: int = 0

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page with its view; of a page that was recalled the view is made now."""
        return tuple(page.make() for page in self.planned)

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


def know(
    sources: Sources,
    *,
    today: date,
    memo: Memo,
    drafts: bool,
    languages: frozenset[str] | None = None,
    told: Sequence[Diagnostic] = (),
    work: Work | None = None,
) -> Known:
    """Load, relate and check. `languages` limits the checks on language to those paths; None means every file. `told` is
    what reading the folder had to say; `work` may do several files at a time."""
    content, read = load(sources, memo, drafts=drafts, work=work)
    found = (*told, *read)
    region, related = relate(content, GERESERVEERD)
    texts = {path: data for path, data in sources.items() if languages is None or path in languages}
    advice = check_inhoud(content, texts, today, memo, found, work)
    if region is not None:
        advice += [*_of_drafts(run_checks(region, today), content), *check_huisstijl_bestanden(region, sources)]
    checked = silence(advice, [e for e in content.entities if isinstance(e, Bestand)], sources)
    diagnostics = (*found, *related, *checked.diagnostics)
    usable = region if not has_errors((*found, *related)) else None
    return Known(region=usable, diagnostics=diagnostics, silenced=checked.count)


def _of_drafts(found: Sequence[Diagnostic], content: Content) -> Iterator[Diagnostic]:
    """A draft may still lack what a published file must have: that is told, and keeps nobody from looking at it."""
    drafts = concepten_van(content.entities)
    for one in found:
        late = one.severity is Severity.FOUT and one.where.path in drafts
        yield replace(one, severity=Severity.WAARSCHUWING) if late else one


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """A site of which everything is known and each file is made when it is asked for.

    `region` is None when the content does not hold together, `files` when anything keeps the site from being published.
    """

    region: Region | None
    pages: tuple[PlannedPage, ...]
    files: OnDemand | None
    diagnostics: tuple[Diagnostic, ...]
    silenced: int = 0


def glimpse(
    sources: Sources,
    *,
    today: date,
    memo: Memo,
    drafts: bool = True,
    pdf: bool = False,
    languages: frozenset[str] | None = None,
    told: Sequence[Diagnostic] = (),
    work: Work | None = None,
    compiled: BytecodeCache | None = None,
) -> Glimpse:
    """Know everything, make nothing yet: for the preview, where an editor looks at one page after each save.

    The options are those of `build` and `know`.
    """
    known = know(sources, today=today, memo=memo, drafts=drafts, languages=languages, told=told, work=work)
    region = known.region
    if region is None:
        return Glimpse(region=None, pages=(), files=None, diagnostics=in_order(known.diagnostics))
    handboek, asked = lees_handboek(region, sources, memo)
    context = make_context(region, today, handboek=handboek, pdf=pdf, memo=memo)
    pages = planned(context, drafts=drafts)
    world = make_wereld(context, sources, memo)
    files = OnDemand(given(context.region, pages, sources, memo, context.today, world, compiled))
    diagnostics = in_order((*known.diagnostics, *asked, *survey(files)))
    wrong = has_errors(diagnostics)
    return Glimpse(
        region=region,
        pages=() if wrong else pages,
        files=None if wrong else files,
        diagnostics=diagnostics,
        silenced=known.silenced,
    )


def build(
    sources: Sources,
    *,
    today: date,
    memo: Memo,
    drafts: bool = False,
    pdf: bool = False,
    told: Sequence[Diagnostic] = (),
    work: Work | None = None,
    compiled: BytecodeCache | None = None,
) -> BuildResult:
    """Turn the bytes of `content/` and `templates/` into a site as it is on the day `today`.

    `drafts` also shows what is marked `concept: ja`; only the preview asks for that. With `pdf` pages link to the PDFs,
    which are made of the finished site. `told` is what reading the folder had to say; `work` may do several things at a time,
    `compiled` keeps compiled templates.
    """
    with recorded() as reads:
        seen = glimpse(
            sources, today=Day.of(today), memo=memo, drafts=drafts, pdf=pdf, told=told, work=work, compiled=compiled
        )
        site, problems = collect(seen.files) if seen.files is not None else (None, ())
    return BuildResult(
        region=seen.region,
        planned=seen.pages,
        site=site,
        diagnostics=in_order((*seen.diagnostics, *problems)),
        reads=reads,
        silenced=seen.silenced,
    )
