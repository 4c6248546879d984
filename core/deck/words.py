"""Words for search: folded, and spoken short forms written out. For Dutch and English at once."""

import re

from core.folding import fold

_WORD = re.compile(r"[^\W_]+")

_SPOKEN = """
zn zijn | mn mijn | t het | m hem | r haar | dr haar | der haar | ie hij | nie niet | ni niet | nix niks
da dat | wa wat | tis het is | kheb ik heb | kben ik ben | effe even | ff even | eff even | min minuten
tzelfde hetzelfde | mekaar elkaar | zon zo een | sochtends ochtend | smorgens morgen | smiddags middag
savonds avond | niets niks | mij me | zij ze | wij we | jij je | jou je | jouw je | gij je | ge je
dees deze | nen een | ne een | k ik | kweet ik weet | kwil ik wil | kzal ik zal | khad ik had
tgaat het gaat | tkan het kan | twas het was | twil het wil | ist is het | das dat is | zegtie zegt hij
doetie doet hij | heeftie heeft hij | wiltie wil hij | kannie kan niet | wilnie wil niet | issie is hij
mss misschien | gwn gewoon | wss waarschijnlijk | idd inderdaad | wrm waarom | egt echt | vd van de
vh van het | ipv in plaats van | ivm in verband met | mbt met betrekking tot | evt eventueel
collegas collega | fotos foto

hes he is | shes she is | theyre they are | im i am | ive i have | dont do not | doesnt does not
didnt did not | wont will not | cant can not | cannot can not | isnt is not | arent are not | wasnt was not
hasnt has not | havent have not | couldnt could not | wouldnt would not | thats that is | whats what is
theres there is | dunno do not know | gonna going to | wanna want to | u you | ur your
youre you are | youve you have | weve we have | theyve they have | theyll they will | itll it will
shouldnt should not | wouldnt would not | werent were not | aint is not | gotta got to | lemme let me
gimme give me | em them | ppl people | cos because | coz because | bc because | abt about | summat something
owt anything | nowt nothing | smth something

1e eerste | 1ste eerste | 2e tweede | 2de tweede | 3e derde | 3de derde | 4e vierde | 4de vierde
twee 2 | drie 3 | vier 4 | vijf 5 | zes 6 | zeven 7 | acht 8 | negen 9 | tien 10
1st first | 2nd second | 3rd third | 4th fourth | two 2 | three 3 | four 4 | five 5 | six 6 | seven 7
eight 8 | nine 9 | ten 10
"""
_WRITTEN = {
    short: written.split()
    for line in _SPOKEN.splitlines()
    for short, _, written in (pair.strip().partition(" ") for pair in line.split("|"))
}
"""Short forms of speech and of messages, and what they stand for."""


def words(text: str) -> list[str]:
    """Return the folded words of a text: lower case, without accents and apostrophes."""
    return _WORD.findall(fold(text))


def written_out(text: str) -> list[str]:
    """Return the folded words of a text with short forms written out: "zn" is "zijn"."""
    return [word for typed in words(text) for word in _WRITTEN.get(typed, (typed,))]


FILLERS = frozenset(
    # Words that say little alone. They still count a bit, so that "ja maar" and "wil niet" find their card.
    words(
        """
        aan al als ben bent bij dan dat de deze die dit doet dus een en er even geen gewoon haar heb heeft
        heel hem het hij hoe hun ik in is ja je kan maar me met mij mijn na niet nog nou nu of om ons onze
        ook op over steeds te toch tot uit van voor waarom was wat we weer wel wie wil word wordt worden ze
        zich zijn zo zou

        a about all am an and are at be but by can could did do does for from get gets got had has have he
        her him his how i if in is it its just me my no not of on or our she so that the them they this to
        too up us was were what when who will with you your

        altijd dag dagen gisteren hele keer morgen telkens vanmorgen vanochtend vandaag week
        always day days every time times today week whole
        """
    )
)
