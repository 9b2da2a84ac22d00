"""Build, check or preview the site: `python build.py --help`."""

import sys

from regioagenda.cli import main

if __name__ == "__main__":
    sys.exit(main())
