"""A program that reads documents → one that ends at a document which tells it to.

Python runs this at its start where this folder is on PYTHONPATH, as for the workers of the tests.
"""

import os
import sys

POISON = "This sentence ends its reader."

if "auditor.worker" in sys.orig_argv:
    from auditor.reading import DocumentReader

    _read = DocumentReader.read

    def _poisoned(self, document):
        if POISON in document.text:
            os._exit(1)
        return _read(self, document)

    DocumentReader.read = _poisoned
