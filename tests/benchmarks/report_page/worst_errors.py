"""The ten worst errors of every fifth document of the Factbook, as an editor chose them by reading.

Each was read in its documents before the page was made to sort by what an error costs: it is an
error whatever the time, or it is told of one time, and it is large.  The words are those that an
entry of the page must show to name it: the subject, and a value that is wrong or stands against it.
"""

from __future__ import annotations

WORST: tuple[tuple[str, ...], ...] = (
    # total 60, land 60 and water 54,340 sq km in one line; 54,400 in all in other editions
    ("British Indian Ocean Territory", "54,340"),
    # five boundaries that come to 1,808 km, under a total of 1,881: two digits swapped
    ("Bulgaria", "1,881"),
    # a month of thirty days
    ("North Macedonia", "31 September"),
    # 46.1 + 23.6 + 34.1 %: agriculture, industry and services are 103.8 % of the product
    ("Togo", "103.8"),
    # religions of 103.4 %
    ("Togo", "103.4"),
    # a country with the Dnieper and its reservoirs has no water at all
    ("Ukraine", "24,220"),
    # 23.9 and 4.9 %, both for 2011, side by side
    ("Nigeria", "23.9"),
    # 45 sq km of water in one edition and 930 in the next; the total moved too
    ("Slovakia", "930"),
    # one coast, 3,379 and 7,314 km long
    ("Denmark", "7,314"),
    # one island group, 194 and 78 sq km, both with all its islands
    ("Guernsey", "194"),
)
