"""Requests → answers for the tests of workers: some make the process die, hang or be slow."""

import os
import sys
import time
from pathlib import Path

from auditor.scale.frames import read_frame, write_frame
from auditor.scale.workers import READY


def main() -> None:
    """Answer each request with the setup and its own text, unless it says otherwise."""
    setup = read_frame(sys.stdin.buffer) or b""
    if setup == b"refused":
        return
    write_frame(sys.stdout.buffer, READY)
    while (request := read_frame(sys.stdin.buffer)) is not None:
        if request == b"die":
            os._exit(9)
        if request == b"hang":
            time.sleep(600)
        if request.startswith(b"die once "):
            marker = Path(os.fsdecode(request.removeprefix(b"die once ")))
            if not marker.exists():
                marker.touch()
                os._exit(9)
        write_frame(sys.stdout.buffer, setup + request)


if __name__ == "__main__":
    main()
