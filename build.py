"""Build, check or preview the site: `python build.py --help`."""

import sys

from regioagenda.commands.main import main

if __name__ == "__main__":
    sys.exit(main())
