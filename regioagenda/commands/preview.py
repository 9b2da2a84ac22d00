"""`preview`: the site on this computer, made again at each save."""

from __future__ import annotations

import argparse

from regioagenda.disk.plaatsen import TEMPLATES


def add(parser: argparse.ArgumentParser) -> None:
    """Tell the parser of the command what can be typed."""
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="poort (gewoonlijk 8000)")


def run(options: argparse.Namespace) -> int:
    """Serve until someone stops it."""
    from regioagenda.preview.site import run_preview  # tornado is only needed here and takes 0.1 s to import

    return run_preview(options.content, TEMPLATES, options.today, options.port)
