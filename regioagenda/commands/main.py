"""The command line: what editors and pipelines type."""

from __future__ import annotations

import argparse
import datetime
import io
import sys
import time
import traceback
import zoneinfo
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from regioagenda.base.diagnostics import Diagnostic, has_errors
from regioagenda.base.memo import Memo, NoMemo
from regioagenda.base.report import as_github, as_json, as_text, summary
from regioagenda.commands.dutch_parser import WRONG_USE, DutchParser, day
from regioagenda.commands.editie import add_editie, editie
from regioagenda.commands.rename import exit_code, refusal_text, renamed_text
from regioagenda.disk.new_files import write_generated, write_new
from regioagenda.disk.publish import PublishError, publish
from regioagenda.disk.put_rename import RenameError, put_on_disk
from regioagenda.disk.sources import SourcesError, read_folder
from regioagenda.disk.store import Store, program_version
from regioagenda.domain.load import load
from regioagenda.domain.new import SOORTEN, new_files
from regioagenda.domain.rename.rename import rename
from regioagenda.editors.generated import generated_files
from regioagenda.output.lijst import GERESERVEERD
from regioagenda.pdf import PdfError, check_pdf, make_pdfs
from regioagenda.pipeline import BuildResult, build

ROOT = Path(__file__).resolve().parents[2]
OK, CONTENT_ERRORS, OUR_FAULT = 0, 1, 3


def _options() -> argparse.ArgumentParser:
    common = DutchParser(add_help=False)
    common.add_argument("--content", type=Path, default=Path("content"), metavar="MAP", help="map met de inhoud")
    common.add_argument("--output", type=Path, default=Path("site"), metavar="MAP", help="map voor de site")
    common.add_argument("--today", type=day, default=None, metavar="JJJJ-MM-DD", help="doe alsof het deze dag is")
    common.add_argument("--no-cache", action="store_true", help="onthoud niets van eerdere keren")
    common.add_argument("--format", choices=("text", "json", "github"), default="text", help="vorm van de meldingen")
    common.add_argument("--quiet", action="store_true", help="toon alleen fouten")
    parser = DutchParser(prog="build.py", description="Maakt van de map met inhoud een website.", parents=[common])
    commands = parser.add_subparsers(dest="command", metavar="OPDRACHT", parser_class=DutchParser)
    again = [_without_defaults()]
    make = commands.add_parser("build", help="controleer en maak de site (ook zonder opdracht)", parents=again)
    make.add_argument("--verify", action="store_true", help="maak de site ook helemaal opnieuw en vergelijk")
    make.add_argument("--pdf", action="store_true", help="maak ook van elke agenda een PDF (vraagt een extra pakket)")
    checking = commands.add_parser("check", help="controleer alleen; schrijft niets", parents=again)
    checking.add_argument(
        "--external",
        type=Path,
        default=None,
        metavar="PAD",
        help="kijk de taal na van een tekst of map met teksten die geen inhoud is",
    )
    renaming = commands.add_parser(
        "rename", help="geef iets een andere naam, ook overal waar ernaar wordt verwezen", parents=again
    )
    renaming.add_argument(
        "old", metavar="OUD", help="het id dat het nu heeft, zoals agenda/7.1-actie of gemeente/haarlem"
    )
    renaming.add_argument("new", metavar="NIEUW", help="het nieuwe id, of alleen het laatste deel ervan")
    new = commands.add_parser("new", help="maak een nieuw bestand dat al klopt, om in te vullen", parents=again)
    new.add_argument("kind", metavar="SOORT", choices=SOORTEN, help=", ".join(SOORTEN))
    new.add_argument("id", metavar="ID", help="de naam, zoals gemeente-naam, agenda/thema of agenda/thema/7.3-actie")
    new.add_argument("--thema", default="", metavar="THEMA", help="het thema van een nieuwe actie")
    add_editie(commands.add_parser("editie", help="bewaar een agenda zoals zij nu is", parents=again))
    commands.add_parser("schema", help="schrijf de bestanden die uit de velden worden gemaakt opnieuw", parents=again)
    preview = commands.add_parser(
        "preview", help="toon de site op deze computer en ververs bij elke wijziging", parents=again
    )
    preview.add_argument("--port", type=int, default=8000, metavar="N", help="poort (gewoonlijk 8000)")
    return parser


def _without_defaults() -> DutchParser:
    """The common options once more, to be given after the command; without defaults, so that those before it hold."""
    again = DutchParser(add_help=False, argument_default=argparse.SUPPRESS)
    again.add_argument("--content", type=Path, help=argparse.SUPPRESS)
    again.add_argument("--output", type=Path, help=argparse.SUPPRESS)
    again.add_argument("--today", type=day, help=argparse.SUPPRESS)
    again.add_argument("--no-cache", action="store_true", help=argparse.SUPPRESS)
    again.add_argument("--format", choices=("text", "json", "github"), help=argparse.SUPPRESS)
    again.add_argument("--quiet", action="store_true", help=argparse.SUPPRESS)
    return again


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    _print_anything()
    options = _options().parse_args(argv)
    if options.today is None and options.command != "preview":
        options.today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()
    command = {
        "check": _check,
        "preview": _preview,
        "rename": _rename,
        "new": _new,
        "editie": _editie,
        "schema": _schema,
    }.get(options.command, _build)
    try:
        return command(options)
    except (SourcesError, PublishError, RenameError, PdfError) as error:
        print(error, file=sys.stderr)
        return WRONG_USE if isinstance(error, (SourcesError, PdfError)) else OUR_FAULT
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except (OSError, MemoryError) as error:
        print(f"Dit lukte niet op deze computer: {error}", file=sys.stderr)
        return OUR_FAULT
    except Exception:
        traceback.print_exc()
        print(
            "Dit is een fout in het programma zelf, niet in uw tekst. Geef de melding hierboven door.", file=sys.stderr
        )
        return OUR_FAULT


def _print_anything() -> None:
    """Let a terminal that knows no “→” show a question mark instead of stopping the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _sources(options: argparse.Namespace) -> dict[str, bytes]:
    return read_folder(options.content, ROOT / "templates")


def _store(options: argparse.Namespace) -> Store | None:
    if options.no_cache:
        return None
    return Store(ROOT / ".cache" / "geheugen", program_version(ROOT / "regioagenda"))


def _spare(output: Path) -> Path | None:
    """Where the previous site may wait to become the next one; only for a site inside the project, on the same disk."""
    inside = output.resolve().is_relative_to(ROOT)
    return ROOT / ".cache" / f"vorige-{output.resolve().name}" if inside else None


def _named(options: argparse.Namespace) -> Callable[[str], str]:
    """Name a source as the editor knows it: relative to the folder that holds the content folder."""
    content = options.content.resolve().name
    return lambda path: f"{content}/{path.removeprefix('content/')}" if path.startswith("content/") else path


def _print(options: argparse.Namespace, diagnostics: Sequence[Diagnostic], sources: Mapping[str, bytes]) -> None:
    named = _named(options)
    if options.format == "json":
        print(as_json(diagnostics, named))
    elif options.format == "github":
        if diagnostics:
            print(as_github(diagnostics, named))
    else:
        shown = [d for d in diagnostics if not options.quiet or d.severity == "fout"]
        if shown:
            print(as_text(shown, sources, named, colour=sys.stdout.isatty()) + "\n")


def _silenced(result: BuildResult) -> str:
    """Say how many messages were silenced with a reason."""
    return f", {result.silenced} genegeerd met een reden" if result.silenced else ""


def _run(options: argparse.Namespace, sources: Mapping[str, bytes], memo: Memo) -> BuildResult:
    return build(sources, today=options.today, memo=memo, pdf=getattr(options, "pdf", False))


def _check(options: argparse.Namespace) -> int:
    if options.external:
        return _check_external(options)
    sources = _sources(options)
    store = _store(options)
    result = _run(options, sources, store or NoMemo())
    if store:
        store.save()
    _print(options, result.diagnostics, sources)
    if options.format == "text" and not options.quiet:
        print(f"Gecontroleerd: {summary(result.diagnostics)}{_silenced(result)}.")
    return CONTENT_ERRORS if has_errors(result.diagnostics) else OK


def _check_external(options: argparse.Namespace) -> int:
    from regioagenda.commands.external import check_external, external_texts

    texts = external_texts(options.external)
    sources = _sources(options) if options.content.is_dir() else {}
    found = check_external(texts, sources, options.today, NoMemo())
    _print(options, found, texts)
    if options.format == "text" and not options.quiet:
        print(f"Nagekeken: {len(texts)} {'tekst' if len(texts) == 1 else 'teksten'}. {summary(found)}.")
    return CONTENT_ERRORS if has_errors(found) else OK


def _build(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    pdf: bool = getattr(options, "pdf", False)
    if pdf:
        check_pdf()
    sources = _sources(options)
    store = _store(options)
    result = _run(options, sources, store or NoMemo())
    _print(options, result.diagnostics, sources)
    if result.site is None or not result.ok:
        if options.format == "text":
            print(f"{summary(result.diagnostics)}. De site is niet gemaakt; wat er al stond, is niet veranderd.")
        return CONTENT_ERRORS
    if getattr(options, "verify", False) and _differs(options, sources, result):
        return OUR_FAULT
    files = dict(result.site.files)
    if pdf and result.region is not None:
        files |= make_pdfs(files, result.region, store or NoMemo())
    written = publish(files, options.output, None if options.no_cache else _spare(options.output))
    if store:
        store.save()
    if options.format == "text" and not options.quiet:
        print(
            f"Site gemaakt: {len(result.pages)} pagina's, {written.written} bestanden geschreven, {written.removed} verwijderd, "
            f"{time.perf_counter() - started:.2f} seconden. {summary(result.diagnostics)}{_silenced(result)}."
        )
    return OK


def _differs(options: argparse.Namespace, sources: Mapping[str, bytes], result: BuildResult) -> bool:
    """Build once more without any memory and compare every file."""
    cold = _run(options, sources, NoMemo())
    warm_files = result.site.files if result.site else {}
    cold_files = cold.site.files if cold.site else {}
    names = sorted(n for n in {*warm_files, *cold_files} if warm_files.get(n) != cold_files.get(n))
    for name in names:
        print(f"Niet gelijk aan een site die helemaal opnieuw is gemaakt: {name}", file=sys.stderr)
    if names:
        print("Dit is een fout in het programma. Maak de site met --no-cache.", file=sys.stderr)
    return bool(names)


def _rename(options: argparse.Namespace) -> int:
    sources = _sources(options)
    store = _store(options)
    result, diagnostics = rename(sources, options.old, options.new, store or NoMemo(), GERESERVEERD)
    if store:
        store.save()
    if result is None:
        if options.format == "text":
            print(refusal_text(diagnostics, sources, _named(options), colour=sys.stderr.isatty()), file=sys.stderr)
        else:
            _print(options, diagnostics, sources)
        return exit_code(diagnostics)
    left = put_on_disk(result, sources, options.content)
    if options.format != "text":
        _print(options, diagnostics, sources)
    elif not options.quiet:
        print(renamed_text(result, diagnostics, left, _named(options)))
    return OK


def _new(options: argparse.Namespace) -> int:
    sources = _sources(options)
    content, _ = load(sources, NoMemo(), drafts=True)
    files, problems = new_files(
        options.kind, options.id, content, GERESERVEERD, today=options.today, thema=options.thema
    )
    if files is None:
        for problem in problems:
            print(f"{problem.message} {problem.hint}", file=sys.stderr)
        return WRONG_USE
    for path in write_new(files, options.content):
        print(f"Gemaakt: {path}")
    if not options.quiet:
        print("Vul het in. Zolang er “concept: ja” in staat, komt het niet op de site.")
    return OK


def _editie(options: argparse.Namespace) -> int:
    return editie(options, _sources(options))


def _schema(options: argparse.Namespace) -> int:
    changed = write_generated(generated_files(), ROOT)
    for path in changed:
        print(f"Geschreven: {path}")
    if not changed and not options.quiet:
        print("Alles was al bijgewerkt.")
    return OK


def _preview(options: argparse.Namespace) -> int:
    from regioagenda.preview.site import run_preview  # tornado is only needed here and takes 0.1 s to import

    return run_preview(options.content, ROOT / "templates", options.today, options.port)
