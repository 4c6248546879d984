"""The former name of `core.authoring.catalogues`, for scripts that still call it."""

import sys

from core.authoring.catalogues import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
