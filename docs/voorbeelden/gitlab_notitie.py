"""Put a report under a merge request of GitLab, as one note that is edited when it changes. Uses the standard library alone."""

from __future__ import annotations

import json
import os
import sys
import urllib.request
from pathlib import Path

MARK = "<!-- regioagenda: verslag -->"


def ask(method: str, url: str, data: dict[str, str] | None = None) -> object:
    """Ask the API of GitLab and give its answer."""
    request = urllib.request.Request(  # the address comes from GitLab itself
        url,
        method=method,
        data=json.dumps(data).encode() if data else None,
        headers={"PRIVATE-TOKEN": os.environ["BOT_TOKEN"], "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def main(report: Path) -> None:
    """Edit the note that carries our mark, or make it."""
    env = os.environ
    notes = f"{env['CI_API_V4_URL']}/projects/{env['CI_PROJECT_ID']}/merge_requests/{env['CI_MERGE_REQUEST_IID']}/notes"
    body = {"body": f"{report.read_text('utf-8')}\n{MARK}"}
    found = ask("GET", f"{notes}?per_page=100")
    own = [note["id"] for note in found if MARK in note["body"]] if isinstance(found, list) else []
    if own:
        ask("PUT", f"{notes}/{own[0]}", body)
    else:
        ask("POST", notes, body)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
