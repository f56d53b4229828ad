"""The words around numbers: scales, hedges, words that name, words that are never counted."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as a set, the form that long lists are kept in."""
    return frozenset(text.split())


def _listed(text: str) -> list[str]:
    return text.split()


SMALL = {
    word: value
    for value, word in enumerate(
        _listed(
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen
            """
        )
    )
}
ZEROS = frozenset(("zero", "nought", "naught", "nil"))
TENS = {
    word: 10 * value
    for value, word in enumerate(
        _listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "lkh": 10**5, "lac": 10**5, "crore": 10**7,
    "koti": 10**7, "dozen": 12, "doz": 12, "dz": 12, "mil": 10**6, "mln": 10**6, "mn": 10**6,
    "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
SPOKEN_SCALES = (
    "hundred", "thousand", "million", "billion", "trillion", "quadrillion", "lakh", "lkh", "lac",
    "crore", "koti", "dozen", "doz", "dz",
)  # fmt: skip
GLUED_SCALES = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mm": 10**6, "MM": 10**6, "mn": 10**6,
    "mln": 10**6, "mil": 10**6, "Mio": 10**6, "Mrd": 10**9, "b": 10**9, "B": 10**9, "bn": 10**9,
    "bln": 10**9, "G": 10**9, "g": 10**9, "t": 10**12, "T": 10**12, "tn": 10**12, "trn": 10**12,
    "Cr": 10**7, "cr": 10**7,
}  # fmt: skip
"""Scales that stand right behind digits: after a currency all of them, alone only some."""
PEOPLE = (
    "people", "persons", "inhabitants", "residents", "citizens", "workers", "employees", "voters",
    "users", "customers", "subscribers", "members", "jobs", "refugees", "children", "students",
    "tourists", "visitors", "passengers", "viewers", "households", "homes", "migrants",
)  # fmt: skip
"""Of these a glued "m" tells millions, no metres: "5m people"."""
ALWAYS_SCALES = frozenset(("k", "K", "mn", "mln", "mil", "bn", "bln", "tn", "trn", "MM", "Cr"))
GLUED_ALONE = ALWAYS_SCALES | {"M", "B", "G"}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
PARTS = {"half": 2, "halves": 2, "quarter": 4, "third": 3} | {
    word: value for word, value in ORDINALS.items() if value > 2
}
"""Fractions: word to denominator."""
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip
SINGLE_UNITS = words_of(
    """
    kilogram kilogramme kg lb gallon litre liter millilitre milliliter hectolitre kilometre
    kilometer mile penny dollar euro hectare acre tonne kilobyte megabyte gigabyte terabyte kibibyte
    kilowatt megawatt gigawatt decade century
    """
)
"""Units of which "a" is one; behind other words "a litre" is a rate."""
CROWDS = {
    "dozens": (24, 144), "hundreds": (200, 1000), "thousands": (2000, 10**6),
    "millions": (2 * 10**6, 10**9), "billions": (2 * 10**9, 10**12),
    "tens of thousands": (20_000, 100_000), "hundreds of thousands": (200_000, 10**6),
    "tens of millions": (2 * 10**7, 10**8), "hundreds of millions": (2 * 10**8, 10**9),
    "tens of billions": (2 * 10**10, 10**11), "hundreds of billions": (2 * 10**11, 10**12),
}  # fmt: skip
"""Round words for many: from twice the word up to the next word of its kind."""

HEDGES_BEFORE = {
    "about": "about around approximately approx approx. roughly some circa c. ca. ca ~ ∼ ≈ ≃ ⁓"
    " near nearby close_to in_the_region_of in_the_order_of of_the_order_of on_the_order_of"
    " order_of more_or_less something_like somewhere_around an_estimated_some in_the_vicinity_of",
    "nearly": "nearly almost just_under just_below just_short_of close_on not_quite"
    " just_less_than slightly_less_than slightly_under a_little_under",
    "more than": "more_than over above exceeding exceeds exceeded greater_than upwards_of upward_of"
    " in_excess_of higher_than larger_than longer_than older_than bigger_than beyond > ＞"
    " well_over just_over slightly_more_than slightly_over a_little_over just_above better_than",
    "at least": "at_least no_less_than not_less_than no_fewer_than not_fewer_than a_minimum_of"
    " minimum_of minimum min. ≥ ⩾ >= ≧ not_under no_lower_than",
    "less than": "less_than fewer_than under below lower_than smaller_than shorter_than"
    " younger_than short_of < ＜ well_under",
    "at most": "up_to at_most no_more_than not_more_than no_greater_than as_many_as as_much_as"
    " a_maximum_of maximum_of maximum max. ≤ ⩽ <= ≦ not_over not_exceeding up_to_around within"
    " no_higher_than up_to_about up_to_some",
    "est.": "estimated an_estimated est. est",
}
HEDGES_AFTER = {
    "about": "-odd or_so or_thereabouts more_or_less approximately give_or_take",
    "at least": "or_more or_over or_above or_greater or_higher or_older or_longer and_over"
    " and_above and_older and_more or_better plus -plus +",
    "at most": "or_less or_fewer or_under or_below or_younger or_lower and_under and_below",
}

NAMING = words_of(
    """
    no no. nos nos. nr nr. nrs nrs. № # § §§ page pages p. pp. pg. chapter chapters ch. section
    sections sect. sec. article articles art. arts. paragraph paragraphs para. paras. clause
    clauses figure figures fig. figs. table tables equation equations eq. eqs. annex appendix
    schedule volume vol. vols. issue number numbers rule item footnote note notes ref. refs.
    version versions v. ver. release isbn issn doi id tel tel. telephone phone fax room flat
    apartment suite apt. box p.o. building gate platform exit route highway line lines row rows
    column columns step steps phase stage part parts act regulation directive resolution decree
    convention conventions recommendation protocol law bill case docket file zip postcode model
    type grade class level channel flight bus tram train track lot bed unit units serial
    """
)
"""Words right before a number that it names rather than counts, in lower case."""
SOFT_NAMING = words_of(
    """
    phases stages levels codes code sample samples axis site sites month day week year group
    groups experiment experiments classes types scenario scenarios option options theorem lemma
    definition listing algorithm example exercise exercises rows columns quarter season episode
    round week lesson question questions answer grades district zone zones
    rule item note notes number numbers line lines row rows level unit units step steps part
    parts class grade type case cases stage phase act volume conventions convention file lot bed
    bus train track model law bill box building table tables figure figures issue
    """
)
"""Words that also stand before a count: they make a name only when nothing is counted."""

STREETS = words_of(
    """
    street st. st avenue ave. ave road rd. rd lane ln. boulevard blvd. blvd drive dr. square
    terrace crescent highway court quay mews alley
    """
)

STOPS = words_of(
    """
    a an the this that these those it its he she they we you i him her his their our your my
    them us in on at by for from to of with without within into onto upon over under above below
    between among against across along around behind beside beyond during through throughout
    toward towards until till up down off out about after before since as than per via near and
    or but nor so yet if because while when where whereas although though unless whether which
    who whom whose what why how is are was were be been being am has have had having do does did
    will would shall should can could may might must not no nor only also both each either
    neither every all any some such more less most least much many few other another
    respectively however then there here now just even still already again apart versus vs plus
    minus times et al ie eg etc approximately including excluding except said says according
    compared followed
    """
)
"""Words that end the noun phrase after a number."""

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "staff": "staff", "personnel": "personnel", "cattle": "cattle", "sheep": "sheep",
    "fish": "fish", "aircraft": "aircraft", "spacecraft": "spacecraft", "species": "species",
    "series": "series", "mice": "mouse", "teeth": "tooth", "geese": "goose", "oxen": "ox",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "data": "datum",
    "media": "medium", "alumni": "alumnus", "deer": "deer", "lives": "life", "wives": "wife",
    "knives": "knife", "leaves": "leaf", "halves": "half", "shelves": "shelf", "wolves": "wolf",
    "thieves": "thief", "headquarters": "headquarters", "offspring": "offspring",
    "crossroads": "crossroads", "troops": "troop", "businessmen": "businessman",
    "policemen": "policeman", "servicemen": "serviceman", "fishermen": "fisherman",
    "congressmen": "congressman", "schoolchildren": "schoolchild", "axes": "axis",
    "crises": "crisis", "bases": "base", "analyses": "analysis", "theses": "thesis",
    "hypotheses": "hypothesis", "diagnoses": "diagnosis", "grandchildren": "grandchild",
    "means": "means", "barracks": "barracks", "gallows": "gallows", "works": "work",
}  # fmt: skip
NOT_PLURAL = words_of(
    """
    always perhaps besides sometimes afterwards upwards downwards onwards inwards outwards
    overseas abroad various previous serious famous religious dangerous nervous curious numerous
    us bus gas plus status census virus campus process access success congress press progress
    business class mass loss less unless cross across address stress illness fitness witness
    wilderness news politics economics physics mathematics athletics was has does is his its
    this thus yes focus bonus corpus surplus consensus versus
    """
)
ADJECTIVE_ENDINGS = (
    "al", "ive", "ous", "ic", "able", "ible", "ary", "ful", "less", "ish", "ed", "ern", "ese",
    "ian", "ing", "ent", "ant", "ior", "est",
)  # fmt: skip
PLAIN_ADJECTIVES = words_of(
    """
    new old big small large key main major minor high low long short young good bad full free
    open live dead paved unpaved single whole great local joint top core extra more other last
    next first second third different separate entire further wide deep common public private
    black white red green blue poor rich one-time non former current late early elderly
    """
)
ONE_NOT = words_of("no any every each some another which that this the these those")
"""Words before "one" that make it a pronoun."""
CHANGES = words_of(
    """
    rose risen rises rise rising increased increase increases increasing grew grown grow grows
    growing growth fell fallen falls fall falling decreased decrease decreases decreasing
    declined decline declines declining dropped drop drops dropping jumped jump jumps climbed
    climb climbs soared surged shrank shrunk slipped cut raised raise reduced lowered went gone
    moved changed change changes shifted up down doubled tripled improved expanded
    """
)
"""Words before "from A to B" that make two values of it rather than a range."""
