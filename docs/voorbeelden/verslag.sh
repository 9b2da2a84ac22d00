#!/usr/bin/env bash
# Makes verslag.md and verslag.html: what changed since this branch left the branch it goes to.
# usage: verslag.sh BRANCH. Ends with the exit code of the report: 1 says that it brings mistakes or loses addresses.
set -uo pipefail
basis=$(git merge-base "$1" HEAD) || exit 2
python build.py changes "$basis" --format html > verslag.html
python build.py changes "$basis" --format markdown > verslag.md
