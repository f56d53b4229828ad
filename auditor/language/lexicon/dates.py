"""The words of dates: months, days of the week, seasons, feasts and the words before them."""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """Return the words of a list that is written as one text."""
    return text.split()


ERA = r"(?:BCE?|AD|CE|B\.C\.E\.|C\.E\.|B\.C\.?|A\.D\.?)(?![A-Za-z])"
"""The era after a year, as a regular expression; those with a B count years before year 1."""

MONTH_NAMES = listed(
    "january february march april may june july august september october november december"
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()}
MONTHS["sept"] = 9

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        listed("monday tuesday wednesday thursday friday saturday sunday")
    )
}

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

FEASTS = {  # of one fixed day; feasts that move are no dates without a calendar of their own
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year’s day": (1, 1),
    "new year’s eve": (12, 31),
    "halloween": (10, 31),
    "boxing day": (12, 26),
}

SMALL_NUMBERS = {
    name: number
    for number, name in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty"
        )
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}

ORDINALS = {
    name: number
    for number, name in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
            "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
            "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ),
        start=1,
    )
}

ORDINALS |= {name.replace("-", " "): number for name, number in ORDINALS.items()}

_TEENS = list(SMALL_NUMBERS)[10:21]
DAYS_IN_WORDS = ORDINALS | {name: SMALL_NUMBERS[name] for name in _TEENS}  # "fifteen August"
for _ten, _tens in ((20, "twenty"), (30, "thirty")):
    for _one, _name in enumerate(list(SMALL_NUMBERS)[1:10], start=1):
        if _ten + _one <= 31:
            DAYS_IN_WORDS |= {f"{_tens}{sign}{_name}": _ten + _one for sign in " -"}

OPENS = {  # the last word before a date that opens or bounds a time, in its one written form
    "since": "since",
    "until": "until",
    "till": "until",
    "'til": "until",
    "through": "until",
    "thru": "until",
    "from": "from",
    "between": "between",  # only until its two dates are joined
    "effective": "from",
    "starting": "from",
    "commencing": "from",
    "before": "before",
    "pre": "before",
    "after": "after",
    "post": "after",
    "by": "by",
    "about": "about",
    "around": "about",
    "circa": "about",
    "c.": "about",
    "ca.": "about",
    "ca": "about",
    "approximately": "about",
    "roughly": "about",
    "~": "about",
}

OPENS_OF_TWO = {  # where two words before a date are needed to tell
    ("up", "to"): "until",
    ("down", "to"): "until",
    ("prior", "to"): "before",
    ("previous", "to"): "before",
    ("subsequent", "to"): "after",
    ("as", "of"): "as of",
    ("as", "at"): "as of",
    ("as", "on"): "as of",
    ("as", "from"): "from",
    ("beginning", "in"): "from",
    ("beginning", "on"): "from",
    ("starting", "in"): "from",
    ("starting", "on"): "from",
    ("starting", "from"): "from",
    ("effective", "from"): "from",
    ("ever", "since"): "since",
}
