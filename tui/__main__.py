"""`lutrin` and `python -m tui`."""

import json
import sys
from pathlib import Path


def main() -> int:
    from content.export import data
    from content.load import load

    for name in sys.argv[2:]:
        print(json.dumps(data(load(Path(name))), ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
