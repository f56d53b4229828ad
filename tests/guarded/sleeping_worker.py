"""A worker that takes up its setup and never answers."""

from __future__ import annotations

import time

from auditor.scale.serving import serve

if __name__ == "__main__":
    serve(lambda _: lambda _: time.sleep(600), 1 << 30)
