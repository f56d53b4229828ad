"""The forms of an English word, regular and irregular, verb and noun alike.

A form too many ("visitted") does no harm, a form missed does: where the spelling leaves a choice,
both are given.
"""

from __future__ import annotations

from functools import lru_cache

AUXILIARIES = frozenset(
    (
        *("am", "is", "are", "was", "were", "be", "been", "being"),
        *("has", "have", "had", "having", "do", "does", "did"),
    )
)

_VOWELS = "aeiou"

_IRREGULAR_FORMS = """
arise arose arisen; awake awoke awoken; be am is are was were been being; bear bore borne born;
beat beat beaten; become became; begin began begun; bend bent; bet bet; bind bound; bite bit
bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast
broadcast; build built; burn burnt; burst burst; buy bought; cast cast; catch caught; choose
chose chosen; cling clung; come came; cost cost; creep crept; cut cut; deal dealt; dig dug; do
does did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate
eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew
flown; forbid forbade forbidden; forecast forecast; forget forgot forgotten; forgive forgave
forgiven; freeze froze frozen; get got gotten; give gave given; go goes went gone; grind ground;
grow grew grown; hang hung; have has had; hear heard; hide hid hidden; hit hit; hold held; hurt
hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn
learnt; leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean
meant; meet met; mow mown; outdo outdid outdone; overcome overcame; overtake overtook overtaken;
overthrow overthrew overthrown; pay paid; prove proven; put put; quit quit; read read; rebuild
rebuilt; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek
sought; sell sold; send sent; set set; sew sewn; shake shook shaken; shed shed; shine shone;
shoot shot; show shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat;
sleep slept; slide slid; sow sown; speak spoke spoken; spell spelt; spend spent; spill spilt;
spin spun; split split; spread spread; spring sprang sprung; stand stood; steal stole stolen;
stick stuck; strike struck; strive strove striven; swear swore sworn; sweep swept; swell swollen;
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think
thought; throw threw thrown; undergo undergoes underwent undergone; understand understood;
undertake undertook undertaken; undo undid undone; uphold upheld; upset upset; wake woke woken;
wear wore worn; weave wove woven; win won; wind wound; withdraw withdrew withdrawn; withhold
withheld; withstand withstood; write wrote written; child children; crisis crises; criterion
criteria; datum data; foot feet; goose geese; half halves; index indices; knife knives; leaf
leaves; life lives; loaf loaves; man men; matrix matrices; medium media; mouse mice; ox oxen;
person people; phenomenon phenomena; shelf shelves; thief thieves; tooth teeth; wife wives; wolf
wolves; woman women; analysis analyses; basis bases; thesis theses
"""

_IRREGULAR = {
    words[0]: tuple(words[1:]) for words in map(str.split, _IRREGULAR_FORMS.split(";")) if words
}


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Return every form of a word that is given in its base form.

    >>> sorted(forms("ratify"))
    ['ratified', 'ratifies', 'ratify', 'ratifying']
    """
    irregular = _IRREGULAR.get(word, ())
    return frozenset((word, *irregular, *_with_s(word), *_with_ed(word), *_with_ing(word)))


def _with_s(word: str) -> list[str]:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return [word + "es"] + ([word + "s"] if word.endswith("o") else [])
    if _consonant_y(word):
        return [word[:-1] + "ies"]
    return [word + "s"]


def _with_ed(word: str) -> list[str]:
    if word.endswith("e"):
        return [word + "d"]
    if _consonant_y(word):
        return [word[:-1] + "ied"]
    return [stem + "ed" for stem in _stems(word)]


def _with_ing(word: str) -> list[str]:
    if word.endswith("ie"):
        return [word[:-2] + "ying"]
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2:
        return [word[:-1] + "ing"]
    return [stem + "ing" for stem in _stems(word)]


def _stems(word: str) -> list[str]:
    """Return the word, and with its last letter doubled where that may be right."""
    if len(word) < 3 or word[-1] in _VOWELS + "wxyh" or word[-2] not in _VOWELS:
        return [word] + ([word + "k"] if word.endswith("ic") else [])
    if word[-3] in _VOWELS and word[-3:-1] != "ui":
        return [word]
    return [word, word + word[-1]] + ([word + "k"] if word.endswith("ic") else [])


def _consonant_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS
