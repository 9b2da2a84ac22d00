"""Where the engine and what it brings along lie: in a checkout of the project, or in an installed package."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
_BROUGHT = PACKAGE / "meegeleverd"
# In a checkout what the package brings along lies beside it.
INSTALLED = _BROUGHT.is_dir()
ROOT = _BROUGHT if INSTALLED else PACKAGE.parent
TEMPLATES = ROOT / "templates"
# What a region installs: always, for lists in spreadsheets and documents, and for smaller copies of pictures.
LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-import.lock", ROOT / "requirements-beelden.lock")


def project_of(content: Path) -> Path:
    """Give the folder of a region's own project: the one that holds its content."""
    return content.resolve().parent


def memory_of(content: Path) -> Path:
    """Give where what was made may be remembered: in the checkout, or in the region's own project."""
    return (project_of(content) if INSTALLED else ROOT) / ".cache" / "geheugen"


def verloop_memory_of(content: Path) -> Path:
    """Give where the history of a content folder may be remembered: beside what was made of it."""
    return memory_of(content).with_name("verloop")
