"""The words of the languages that are read, each list once, and the patterns built of them.

Where things are:

- `en/*.txt` hold the lists of English, a file for each subject, with a header that gives the source
  and the readers of its lists.  Another language is a folder of files with the same names of lists,
  and a line in `languages.py`; lists of one name are joined, so that "märz" in `de/calendar.txt`
  (or as one more name of month 3) is known wherever months are read.
- `loader.py` gives a list by its name: `words("openers")` is a set, `entries` keeps the order,
  `rows` are the cells of a table, `forms` maps each form of a table to its canonical word, `values`
  to its number.
- `patterns.py` builds patterns: `any_of(words)` and `whole(words)`, with `capitalised`, `capitals`
  and `either_case` for the case in which a pattern without IGNORECASE reads them.
- `dates.py`, `numerals.py` and `numbers.py` name the lists that many modules read: MONTHS,
  WEEKDAYS, SMALL, TENS, ORDINALS, SCALES.  A list that one module reads is loaded there.

To use a list: give it a name and a comment in a file of `en/`, then

    from auditor.language.lexicon.loader import words
    from auditor.language.lexicon.patterns import whole

    _AUXILIARY = re.compile(whole(words("auxiliaries")))

Entries are in small letters unless their case tells something; "_" in an entry is a space.
"""
