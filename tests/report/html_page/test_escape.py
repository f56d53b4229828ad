"""Characters that work unseen are held and shown."""

from __future__ import annotations

from auditor.report.html_page.escape import shown


def test_bidirectional_controls_are_held_and_shown() -> None:
    escaped = str(shown("25 \u202e42\u202c <b>"))
    assert escaped == (
        '25 <bdi class="unseen" title="U+202E">\u202e</bdi>42'
        '<bdi class="unseen" title="U+202C">\u202c</bdi> &lt;b&gt;'
    )
    assert shown("\x1b[31m") == '<bdi class="unseen" title="U+001B">\ufffd</bdi>[31m'
