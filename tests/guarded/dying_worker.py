"""A worker that takes up its setup and dies at the first request."""

from __future__ import annotations

import os

from auditor.scale.serving import serve

if __name__ == "__main__":
    serve(lambda _: lambda _: os._exit(3), 1 << 30)
