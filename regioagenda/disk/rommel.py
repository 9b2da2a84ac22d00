"""What editors, systems and sync clients leave in a folder, and what of the hidden names somebody may have meant."""

from __future__ import annotations

import re

_NAMES = frozenset(
    (
        "__pycache__", "__macosx", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "$recycle.bin", "recycler",
        "system volume information", "lost+found", "@eadir", "@tmp", "#recycle", "#snapshot", "network trash folder", "temporary items",
        "node_modules", "cvs", "rcs", "sccs", "_darcs", "nohup.out", "4913", "conflictstatus", "desktop folder db", "theveryhiddenfolder",
    )
)  # fmt: skip
_ENDINGS = (
    "~", ".bak", ".backup", ".bck", ".orig", ".rej", ".old", ".tmp", ".temp", ".crswap", ".crdownload", ".part", ".partial", ".download",
    ".kate-swp", ".autosave", ".asd", ".wbk", ".save", ".lock", ".lck", ".pyc", ".pyo", ".synctmp", ".!sync", ".bts", ".dropbox.attr",
    ".lnk", ".mine", ".merge", ".idlk",
)  # fmt: skip
_OTHERS = re.compile(
    r"~\$|~wr[ldf]\d|~lock|\.?\.~|\.#|\._|#.+#$|.*\.sw[a-p]$|.*\.sw[x-z]$|.*\.r\d+$|.*\.mine$|.*___jb_(?:tmp|old)___$"
    r"|.*\.tmp[.\d-].*|\.(?:nfs|fuse_hidden|smbdelete|goutputstream|syncthing|sync_|owncloud|csync|tmp|afpdeleted)"
)
# Hidden folders of programs. Files of programs are known by having no suffix of content.
_TOOLS = frozenset(
    (
        ".git", ".svn", ".hg", ".bzr", ".jj", ".fossil", ".vscode", ".idea", ".vs", ".obsidian", ".logseq", ".zettlr", ".trash", ".trashes",
        ".spotlight-v100", ".fseventsd", ".documentrevisions-v100", ".temporaryitems", ".appledouble", ".apdisk", ".cache", ".venv",
        ".dropbox.cache", ".dropbox", ".stfolder", ".stversions", ".sync", ".history", ".github", ".gitlab", ".forgejo", ".ci", ".recycle",
        ".thumbnails", ".tmp.drivedownload", ".tmp.driveupload", ".ipynb_checkpoints", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".direnv",
    )
)  # fmt: skip
_CONTENT = (
    ".md",
    ".yaml",
    ".yml",
    ".html",
    ".css",
    ".js",
    ".png",
    ".jpg",
    ".jpeg",
    ".webp",
    ".gif",
    ".pdf",
    ".csv",
    ".woff2",
    ".icloud",
)
_TRASH = re.compile(r"\.trash-\d+$")


def is_litter(name: str) -> bool:
    """Tell whether a file or folder of this name (without its path) was made by a program for itself."""
    lower = name.lower()
    return lower in _NAMES or lower.endswith(_ENDINGS) or _OTHERS.match(lower) is not None


def is_tool(name: str) -> bool:
    """Tell whether a hidden folder of this name belongs to a program."""
    lower = name.lower()
    return lower in _TOOLS or _TRASH.match(lower) is not None


def is_meant(name: str, *, is_folder: bool) -> bool:
    """Tell whether somebody may have meant a hidden file or folder to be read."""
    if not name.startswith(".") or is_litter(name):
        return False
    return not is_tool(name) if is_folder else name.lower().endswith(_CONTENT) and len(name) > name.rfind(".") > 0
