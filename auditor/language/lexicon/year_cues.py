"""The words and signs around a number of four digits that tell whether it is a year."""

from __future__ import annotations

import re

from auditor.language.lexicon.dates import listed

STRONG = frozenset(  # after these a number of four digits is a year unless a measure follows
    listed(
        "in since until till during circa year years before after late early mid mid-year spring "
        "summer autumn winter fall fy fiscal c. ca. ca end year-end yearend beginning start middle "
        "half quarter season pre post established founded born died est. est effective throughout "
        "dated copyright © christmas eve halloween easter into q1 q2 q3 q4 h1 h2 1q 2q 3q 4q -lrb-"
    )
)
WEAK = frozenset(  # after these it is one where no counted thing follows
    listed(
        "of by from to for through and or between about around approximately than – — - -- with as "
        "at on least versus vs vs. last next that both also, only but, while and, or, roughly ~ & "
        "over previous adopted revised amended ratified signed abolished suspended reviewed "
        "enacted built opened completed published released elected incorporated created dissolved "
        "renamed closed introduced launched issued updated formed promulgated"
    )
)
NAMING = frozenset(listed("no no. nos. number room page pp. p. line section article chapter model"))

MEASURE = re.compile(
    r"[ \u00a0-]?(?:[kcm]?m[²³23]?|km2|[kmgµ]g|[kmgt]?wh?|[kmgt]b|hz|[kmg]hz|°|%|per ?cent"
    r"|ft|feet|foot|miles?|mi|nm|nautical|inch(?:es)?|metres?|meters?|kilomet\w+|sq|square|cubic|cu|hectares?"
    r"|acres?|tons?|tonnes?|kilograms?|litres?|liters?|barrels?|gallons?|bbl"
    r"|million|billion|trillion|thousand|hundred|dozen|hours?|minutes?|calories|volts?|watts?"
    r"|degrees|points|euros?|pounds|francs|rubles|yen|yuan)\b"
    r"|[ \u00a0]?[%‰$€£¥](?![0-9])"
    r"|[ \u00a0](?-i:[KNJWV]|[hkMG]?Pa|ha)(?=[,;)\]/–—]|\s(?-i:[a-z]{2})|\.?\s*\Z|\.?\n"
    r"|\.\s(?-i:The|This|These|In|It|At|We|For|As)\b)",  # no initials: "in 1985 K. Smith"
    re.IGNORECASE,
)
ENDS = re.compile(r"\s*(?:[.,;:!?)\]|/&\"”’'–—=+*]|-(?![A-Za-z])|\n|\Z)|\s+[(\[“\"A-Z|<]")
FOLLOWS = re.compile(
    r"[\s ]+(?:and|or|to|the|an?|in|on|at|by|of|for|from|as|with|when|where|who|which|that|was|were"
    r"|is|are|be|been|had|has|have|did|does|do|will|would|could|can|may|until|till|through|but"
    r"|because|he|she|it|they|there|its|his|her|their|under|after|before|while|during|then|than"
    r"|est|estimates?|estimated|also|only|this|these|into|over|about|following|since|onwards?|if"
    r"|not|so|via|per|against|between|both|when|whereas|alone|saw|marked|brought|onward|due)\b"
)
EVENT = re.compile(
    r"[  -](?:elections?|report|census|budget|edition|season|war|constitution|treaty|agreement"
    r"|referendum|estimates?|data|figures?|est|survey|revolution|coup|olympics?|games|championships?"
    r"|world|study|law|act|version|model|vintage|plan|target|level|levels|baseline|accord|protocol"
    r"|convention|playoffs?|fixtures|champions|awards|events|series|crisis|earthquake|tsunami|flood|floods|famine|recession|riots|protests|attacks?"
    r"|campaign|conference|summit|talks|ceasefire|invasion|uprising|rebellion|massacre|film|movie"
    r"|novel|book|album|song|value|values|rate|rates|average|total|baht|exchange|fiscal|financial"
    r"|presidential|parliamentary|legislative|general|national|local|annual|peace|military|poll"
    r"|period|decision|ruling|declaration|resolution|offensive|border|boundary|population|gdp"
    r"|amendments?|charter|reform|reforms|code|draft|tour|cup|draw|final|finals|race|annexation"
    r"|independence|pact|operation|mission|strike|bombing|fire|storm|hurricane|cyclone|eruption)\b",
    re.IGNORECASE,
)
TO_A_YEAR = re.compile(r" ?(?:to|until|through|[-–—]) ?[12][0-9]{3}(?![0-9,])")
TO_PRESENT = re.compile(
    r"(?: ?[-–—] ?| to )(?:the )?(?:present|date|today|now)\b|(?: and)? onwards?\b"
)
NAMED_OF = re.compile(
    r"(?:[A-Z]\w+|election|elections|war|crisis|treaty|revolution|summer|winter|spring|autumn|fall"
    r"|end|beginning|quarter|half|season|most|much|all|part|rest|agreement|campaign|coup|constitution|law|census"
    r"|uprising) of \Z"
)
COUNTED = re.compile(
    r"[  ](?:[a-z]+[a-rtv-z]s|people|men|women|children|staff|troops|cattle|sheep)\b"
)
OWNERS = frozenset(listed("its his her their our own the a an this ' ’ s"))
POSSESSIVES = ("'s", "’s", "s'", "s’")
ASIDE = re.compile(r"\s?,\s?[A-Za-z]")
LINE_START = re.compile(r"(?:\A|\n)(?:[ \t*•#>–—-]|\d+[.)])*\Z")
HEADING = re.compile(r"[ \t]*(?:[:–—.|\n]|-(?!\w)|\Z)|[ \t]+[-–—] ")
SENTENCE = re.compile(r" (?:was|saw|is|marked|brought|began|ended|will|also|proved|had)\b")
FROM_A_YEAR = re.compile(r"(?<![0-9,])[12][0-9]{3} (?:to|through|until) \Z")
BETWEEN = re.compile(r"\b[Bb]etween [12][0-9]{3} (?:and|or) \Z")
CITED = re.compile(r"\([^()0-9]{2,40} \Z")
ADDRESS = re.compile(
    r"\s(?:[A-Z0-9][\w.]{0,20}\s){0,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane)\b"
)
GOES_ON = re.compile(r"(?:,| and| or|, and) [12][0-9]{3}(?![0-9,])")
LIST = re.compile(r"(?<![0-9])[12][0-9]{3}(?: ?,| and| or| &| ?, and|/|;)\s?\Z")
CELL = re.compile(r"[ \t]*(?:\||\n|\Z)")
LEADS_A_LINE = (HEADING, SENTENCE, EVENT, GOES_ON)
MARKS = (" est", "'s ", "’s ", " 's ", " ’s ")  # an estimate's mark, a possessive
