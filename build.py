"""Build, check or preview the site: `python build.py --help`."""

import sys

if __name__ == "__main__":
    sys.dont_write_bytecode = False  # to compile the program anew takes as long as an edit
    try:
        from regioagenda.commands.main import leave, main

        leave(main())
    except (ImportError, KeyboardInterrupt) as early:
        from regioagenda.commands.nodig import begins_not

        begins_not(early)
