"""`goldenbridge`, or `python -m bot`."""

import gc
import sys


def main() -> None:
    """Run the command line and end with its exit code.

    Garbage is collected once a copy is open: all that is loaded until then stays, and looking through it again and
    again would take a seventh of the time to the first line.
    """
    gc.disable()
    from bot.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
