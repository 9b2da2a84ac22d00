"""Every file that is made from the declarations and kept in the project, so that editors have it without building."""

from __future__ import annotations

from collections.abc import Mapping

from regioagenda.editors.plekken import plekken_file
from regioagenda.editors.velden import velden_files
from regioagenda.editors.vscode import vscode_files
from regioagenda.editors.woordenlijst import woordenlijst_file


def generated_files() -> Mapping[str, bytes]:
    """Give the generated files by their path in the project, in order of path."""
    return dict(sorted({**vscode_files(), **velden_files(), **plekken_file(), **woordenlijst_file()}.items()))
