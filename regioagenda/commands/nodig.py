"""What to type when the program cannot start because its packages are not there. Stands on the standard library alone."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

OLDEST = (3, 11)


def begins_not(early: ImportError | KeyboardInterrupt) -> NoReturn:
    """End a program that could not begin: somebody stopped it, or a package is not there."""
    if isinstance(early, KeyboardInterrupt):
        print("Gestopt.", file=sys.stderr)
        sys.exit(130)
    sys.exit(how_to_begin(early))


def how_to_begin(missing: ImportError) -> str:
    """Give the two lines that set everything up, for this system. Raises `missing` again when the fault is ours."""
    if sys.version_info < OLDEST:
        return f"Dit programma vraagt Python {OLDEST[0]}.{OLDEST[1]} of nieuwer; dit is {sys.version.split()[0]}."
    if (missing.name or "").partition(".")[0] == "regioagenda":
        raise missing
    python = r".venv\Scripts\python" if os.name == "nt" else ".venv/bin/python"
    return (
        f"Het pakket “{missing.name}” is er niet. Typ eerst deze twee regels:\n\n"
        f"  {'py' if os.name == 'nt' else 'python3'} -m venv .venv\n"
        f"  {python} -m pip install --require-hashes --no-deps -r requirements.lock\n\n"
        f"Typ daarna: {python} build.py"
    )
