"""`python -m motcua` is `./motcua`."""

import sys

from motcua.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
