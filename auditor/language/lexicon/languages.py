"""The registry of lexicons: the code of each language that is read, which is also its folder."""

from __future__ import annotations

LANGUAGES = {
    "en": "English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
}
"""Code (ISO 639-1) to name.  Of most only the stamps of web pages are read, and by what words they
are known.  Adding a language is a folder beside this file and a line here."""
