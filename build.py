"""Build, check or preview the site: `python build.py --help`."""

import sys

if __name__ == "__main__":
    sys.dont_write_bytecode = False  # to compile the program anew takes as long as an edit
    try:
        from regioagenda.commands.main import leave, main

        code = main()
    except ImportError as missing:
        from regioagenda.commands.nodig import how_to_begin

        sys.exit(how_to_begin(missing))
    leave(code)
